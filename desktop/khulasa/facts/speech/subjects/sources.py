"""Who speaks without being a person, an office or a body with a name: papers, reports, several people, somebody."""

from __future__ import annotations

from khulasa.facts.amounts.words import small
from khulasa.facts.gazetteer import listed_at
from khulasa.facts.speech.content import OPENING_MARKS, is_that
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import RARE, is_imam
from khulasa.facts.speech.subjects.titles import is_his_title
from khulasa.facts.speech.verbs import is_clear_verb, speaking
from khulasa.facts.tokens import bare_forms, is_function_word
from khulasa.facts.who.name_words import commonness, is_listed, is_proper
from khulasa.language.arabic.lists import entries

WRITINGS = frozenset({"رساله", "بيان", "خطاب", "تغريده", "تدوينه", "منشور"})
"""What speaks for who wrote it: وتابعت الرسالة."""

_SOME = frozenset({"احد", "احدي", "بعض", "عده", "عدد", "عديد", "غير", "كثير", "معظم", "غالبيه"})
"""Words for some of those whose plural follows."""
_SITE = "موقع"
_SOMEBODY = frozenset(
    {"احدهم", "احداهن", "احدهما", "احداهما", "بعضهم", "بعضهن", "البعض", "كثيرون", "الكثيرون"}
    | {"اخرون", "الاخرون", "هؤلاء"}
)
_MANY = frozenset({"عشرات", "مئات"})
_BEFORE_PLURALS = range(3, 11)
"""Numbers behind which what they count stands in the plural."""
_ANOTHER = frozenset({"اخر", "اخري"})
"""Somebody else where no noun follows: رأى آخر أن, but not آخر تقرير."""


def is_somebody(passage: Passage, place: int) -> bool:
    """Whether somebody stands here who is told of by a pronoun or a number: البعض, آخر, أحد الخبراء."""
    folded = passage.folded(place)
    following = passage.folded(place + 1)
    if following in _ANOTHER and not is_function_word(folded) and speaking(folded) is None:
        return not folded.startswith("ال")  # متابع آخر
    if folded in _ANOTHER:
        return not following[:1].isalpha() or is_that(following) or is_function_word(following)
    if folded in _SOMEBODY:
        return True
    if _counts(folded):
        return is_source_head(following) or following.endswith("ين")  # ثلاثة مسؤولين
    near = following, passage.folded(place + 2)
    return folded.removeprefix("ال") in _SOME and any(
        word.endswith(("ين", "ون")) or is_source_head(word) for word in near
    )


def may_open_source(folded: str) -> bool:
    """Whether a word opens who speaks, though it is one that mostly binds others."""
    return folded in _SOME | _SOMEBODY | _ANOTHER or _counts(folded)


def _counts(folded: str) -> bool:
    """Whether a word is a number whose noun follows in the plural: ثلاثة, عشرات."""
    return folded in _MANY or small(folded) in _BEFORE_PLURALS


def is_source(passage: Passage, place: int) -> bool:
    """Whether a word opens what speaks without being a person's or a body's name: مصادر, رويترز, فرنسا, المزارعون."""
    return (
        is_source_head_at(passage, place)
        or is_agency(passage, place)
        or _is_of_people(passage, place)
        or is_place(passage, place)
        or _is_site(passage, place)
        or is_his_title(passage.folded(place))
    )


def _is_site(passage: Passage, place: int) -> bool:
    """Whether a site with a name stands here: موقع «الباب», but not موقع المصنع."""
    following = passage.folded(place + 1)
    is_named = following in OPENING_MARKS or (following != "" and is_like_a_name(following))
    return passage.folded(place) == _SITE and is_named and not following.startswith("ال")


def is_place(passage: Passage, place: int) -> bool:
    """Whether a place is named here that no other word is."""
    if passage.folded(place) in entries("ambiguous_places"):
        return False
    listed = listed_at(passage.words, place)
    return listed is not None and listed[0].start == passage.words[place].span.start


def is_agency(passage: Passage, place: int) -> bool:
    """Whether a word names an agency or a paper."""
    folded = passage.folded(place)
    return folded in entries("agencies") and commonness(folded) <= RARE


def is_source_head_at(passage: Passage, place: int) -> bool:
    """Whether a source's first word stands here, or several people's: بعض المؤرخين, عدد من النواب, آخرون."""
    if place < len(passage.words) and is_imam(passage.words[place]):
        return True
    return is_somebody(passage, place) or is_source_head(passage.folded(place))


def is_source_head(folded: str) -> bool:
    """Whether a word, with or without the article, is one of `source_heads.txt`."""
    bare = folded.removeprefix("ال")
    nominative = bare.removesuffix("ين") + "ون" if bare.endswith("ين") else bare
    return not {folded, bare, nominative}.isdisjoint(entries("source_heads"))


def is_source_head_with_preposition(folded: str) -> bool:
    """Whether ل or its like is written in one with a source's first word: لتقرير, للمصادر."""
    return any(is_source_head(form) for _, form in bare_forms(folded))


def is_like_a_name(folded: str) -> bool:
    """Whether a word is known as a name, has the form of one or is as rare, and bears no pronoun: not قوانينه."""
    is_rare = commonness(folded) <= RARE and not folded.endswith(("ه", "ها", "هم"))
    return is_rare or is_listed(folded) or is_proper(folded)


def _is_of_people(passage: Passage, place: int) -> bool:
    """Whether a word has the plural of people, or its adjective has: المزارعون, صيادلة أردنيون."""
    folded, following = passage.folded(place), passage.folded(place + 1)
    if folded.startswith("ال"):
        return folded.endswith("ون")
    may_be = following.endswith("ون") and len(following) > len("عيون")
    if not may_be or following.startswith("ال"):
        return False
    return speaking(following) is None and not is_clear_verb(following)
