"""Who wrote a text and who published it, as far as a line states it: what is only guessed must not be cited."""

from __future__ import annotations

import re

from khulasa.language.arabic.labels.marks import (
    OUTER_MARKS,
    SEPARATOR,
    WORD,
    bare,
    ends_with_stop,
    has_label,
    is_entry,
    opens_with_entry,
)
from khulasa.language.arabic.lists import entries

LONGEST_AGENCY = 60
"""Characters."""

_CREDIT_WORDS, _AGENCY_WORDS, _PUBLISHER_WORDS = 14, 6, 5
_PERSON_WORDS = 4
_LINKS = frozenset(("بن", "ابن", "بنت", "ابو", "ام", "عبد", "آل", "ال"))
_JOINT = re.compile(r"\s*(?:[+/|،,&]|\s[-–—ـ]\s|\s+و\s*|\s+and\s+|-)\s*")
_PARTS = re.compile(r"\s[-–—ـ|/]\s")
_LETTERS_APART = re.compile(
    r"(?:[^\W\d_a-z] ){2,3}[^\W\d_a-z]"
)  # `و م ع`; two are somebody's initials
_ABOUT = "عن "
_AGENCY_BY_SHAPE = re.compile(
    r"(?:وكاله|شبكه|صحيفه|قناه|مجله|موقع)(?: \S+){0,3} (?:لل|ال)(?:انباء|اخبار|صحافه|اعلام)(?: \S+)?"
)


def is_agency(folded: str) -> bool:
    """Whether a folded line names nothing but agencies: `(أ ف ب)`, `رويترز - وكالات`, `وكالة … للأنباء`."""
    inner = bare(folded)
    if not inner or len(inner) > LONGEST_AGENCY:
        return False
    parts = [part.strip(OUTER_MARKS) for part in re.split(r"[()]", inner)]
    names = [name for part in parts if part for name in _names(part)]
    return bool(names) and all(_is_agency_name(name) for name in names)


def _names(part: str) -> list[str]:
    if _is_agency_name(part):
        return [part]
    return [name.strip(OUTER_MARKS) for name in _JOINT.split(part) if name.strip(OUTER_MARKS)]


def _is_agency_name(name: str) -> bool:
    listed = entries("agencies")
    if name in listed or _AGENCY_BY_SHAPE.fullmatch(name) or _LETTERS_APART.fullmatch(name):
        return True
    return len(name.split()) <= _AGENCY_WORDS and opens_with_entry(name, listed)


def names_publisher(folded: str) -> bool:
    """`صحيفة الشاطئ`, `دار النهر`: a few words that open with what publishes."""
    words = WORD.findall(bare(folded))
    is_short = 1 < len(words) <= _PUBLISHER_WORDS
    return is_short and words[0] in entries("publishers") and not ends_with_stop(folded)


def is_byline(folded: str) -> bool:
    """`بقلم: …`, `كتبت هالة سعيد - …`: who wrote a text, who is a person."""
    if credits_publisher(folded):
        return False
    return _is_credit(folded, "bylines") or _names_reporter(folded)


def _names_reporter(folded: str) -> bool:
    """`سالم حمد - صحيفة الشاطئ`: a name and what publishes."""
    parts = _PARTS.split(bare(folded))
    if len(parts) != 2 or ends_with_stop(folded):
        return False
    return _is_name(parts[0]) and names_publisher(parts[1])


def is_source(folded: str) -> bool:
    """An agency, `المصدر: …`, `عن رويترز`, or a house that is credited: `(ترجمة دار النهر)`."""
    if is_agency(folded) or is_agency(bare(folded).removeprefix(_ABOUT)):
        return True
    return _is_credit(folded, "sources") or credits_publisher(folded)


def credits_publisher(folded: str) -> bool:
    """Whether a byline's opening is followed by what publishes: `ترجمة: مركز البحر`."""
    return _credits(folded, entries("publishers"))


def credits_desk(folded: str) -> bool:
    """`إعداد: قسم الأخبار`: part of a paper, which is neither an author nor a source."""
    return _credits(folded, entries("desks"))


def _credits(folded: str, listed: frozenset[str]) -> bool:
    if len(folded) > LONGEST_AGENCY:
        return False
    words = WORD.findall(bare(folded))
    if not 2 < len(words) <= _PUBLISHER_WORDS + 1 or ends_with_stop(folded):
        return False
    return words[1] in listed and _opens_credit(words[0])


def _opens_credit(word: str) -> bool:
    listed = entries("bylines")
    return word in listed or f"{word}*" in listed


def _is_credit(folded: str, name: str) -> bool:
    """A few words about who wrote a text or where it comes from: `بقلم: …`, `(إعداد … - تحرير …)`."""
    inner = bare(folded)
    words = WORD.findall(inner)
    if not 1 < len(words) <= _CREDIT_WORDS or _is_sentence(folded):
        return False
    listed = entries(name)
    parts = _PARTS.split(inner)
    if any(opens_with_entry(part, listed) for part in parts[1:]) or has_label(folded, listed):
        return True
    if len(parts) > 1 and _opens_credit(words[0]) and name == "bylines":
        return _is_name(parts[0].partition(" ")[2])
    is_brief = len(words) <= _CREDIT_WORDS // 2 and not folded.endswith(".")
    return is_brief and opens_with_entry(folded, listed)


def _is_sentence(folded: str) -> bool:
    return ends_with_stop(folded.rstrip(". ")) or folded.endswith(". ")


def _is_name(part: str) -> bool:
    """Whether a part of a byline can be a name: two to four words, none of which makes a sentence."""
    words = WORD.findall(part)
    if not 2 <= len(words) <= 4 or SEPARATOR.search(part):
        return False
    return all(word.isalpha() and word not in entries("place_stops") for word in words)


def is_listed_agency(folded: str) -> bool:
    """Whether a line is one agency of the list and nothing more."""
    return is_entry(folded, entries("agencies"))


def names_person(folded: str) -> bool:
    """Whether a line is a person's name and nothing more: a given name, and others, or names with the article."""
    words = WORD.findall(bare(folded))
    if not 2 <= len(words) <= _PERSON_WORDS or ends_with_stop(folded):
        return False
    given_names = entries("given_names")
    return words[0] in given_names and all(_is_of_name(word, given_names) for word in words[1:])


def _is_of_name(word: str, given_names: frozenset[str]) -> bool:
    return word in given_names or word in _LINKS or word.startswith("ال")
