"""What stands in quotation marks behind a verb of saying: what is said, or a name."""

from __future__ import annotations

from khulasa.facts.speech.content import COMMAS, is_that
from khulasa.facts.speech.passage import Passage, is_head
from khulasa.facts.speech.subjects.adjuncts import PREPOSITIONS
from khulasa.facts.speech.verbs import is_clear_verb
from khulasa.language.arabic.lists import entries

_SHORT = 3
"""A quotation of so many words without a colon before it is rather a name: «أرامكو»."""
_LONG_NAME = 8
"""So many words has the name of a paper or a body, behind the word for it."""


def opens_quotation(passage: Passage, place: int) -> bool:
    """Whether a quotation opens at a place, or the text ends there."""
    if place >= len(passage.words):
        return True
    enclosure = passage.enclosure_from(place)
    if enclosure is not None:
        return enclosure.quotation
    return passage.marks.unclosed == passage.words[place].span.start


def is_name(passage: Passage, place: int) -> bool:
    """Whether a quotation is rather a name: it is short, or stands behind what bears one."""
    enclosure = passage.enclosure_from(place)
    if enclosure is None:
        return False
    inside = [
        word
        for word in passage.text[enclosure.start : enclosure.end].split()
        if any(map(str.isalnum, word))
    ]
    if len(inside) <= _SHORT or (is_head(passage, place - 1) and len(inside) <= _LONG_NAME):
        return True
    following = passage.place_at(enclosure.end)
    folded = passage.folded(following)
    if folded in COMMAS and is_that(passage.folded(following + 1)):
        return True  # قال في ندوة عن «…»، إن
    goes_on = folded.startswith("ال") and folded not in entries("adjuncts")
    speaking = passage.verbs[place - 1]
    if speaking is not None:
        goes_on |= is_that(folded) or folded in speaking.verb.frames & PREPOSITIONS
    return (
        len(inside) <= _LONG_NAME
        and goes_on
        and not any(is_clear_verb(passage.folded(at)) for at in range(place, following))
    )
