"""What stands between a verb of saying and its words, and has verbs of its own: asides, and where a text was read."""

from __future__ import annotations

from khulasa.facts.speech.content import COMMAS, is_that
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.sources import is_source_head
from khulasa.facts.speech.verbs import is_clear_verb
from khulasa.language.arabic.lists import entries

_OPENING = frozenset(
    {
        "الذي",
        "التي",
        "الذين",
        "والذي",
        "والتي",
        "والذين",
        "اللذان",
        "اللتان",
        "وهو",
        "وهي",
        "حيث",
        "بحسب",
        "حسب",
        "وفق",
    }
)
"""What opens an aside, which goes on to the next comma and holds verbs of its own."""
_WHEN = frozenset({"عندما", "حينما", "بينما", "بعدما"})
"""Between commas these open an aside, too: قالت الشركة، عندما سئلت، إن."""
_COPY = frozenset({"نسخه", "بنسخه"})
_FARTHEST = 12
"""So many words at most tell who got a copy of what somebody wrote."""


def opens_aside(passage: Passage, place: int) -> bool:
    """Whether what follows goes on to the next comma and brings none of the verb's words."""
    folded = passage.folded(place)
    if folded in _OPENING or tells_on_what_terms(passage, place):
        return True
    return folded in _WHEN and passage.folded(place - 1) in COMMAS


def tells_on_what_terms(passage: Passage, place: int) -> bool:
    """`رفض ذكر اسمه`, `في دراسة نشرت`: what verbs follow are not the speaker's."""
    folded, following = passage.folded(place), passage.folded(place + 1)
    if folded == "في":
        return following in entries("occasions")
    return f"{folded} {following}" in entries("adjuncts_of_two_words")


def behind_copy(passage: Passage, place: int) -> int:
    """The place behind `، حصلت «الشمس» على نسخة منه،`, the same place where nobody got a copy."""
    if passage.folded(place) not in COMMAS or not is_clear_verb(passage.folded(place + 1)):
        return place
    has_copy = False
    for at in range(place + 2, min(place + _FARTHEST, len(passage.words))):
        folded = passage.folded(at)
        if folded in COMMAS or is_that(folded):
            return at if has_copy else place
        has_copy = has_copy or folded in _COPY
    return place


def is_of_writing(passage: Passage, verb: int, place: int) -> bool:
    """Whether a verb tells of the writing that speaks, right behind it: أوضح بيان توصلت به الجريدة أن."""
    head = passage.folded(place - 1)
    return place == verb + 2 and not head.startswith("ال") and is_source_head(head)
