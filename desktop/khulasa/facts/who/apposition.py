"""What the words before a name say of who bears it: `وزير المالية سمير`, but not `محامي سمير` nor `مكتب سمير`."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.facts.model import Span
from khulasa.facts.tokens import Token, bare_forms, is_verb, start_behind
from khulasa.facts.who.name_words import is_definite, is_honorific, is_possessed_role
from khulasa.facts.who.parties import (
    begins_title,
    is_closed,
    is_complete,
    is_title,
    role_head_at,
    tells,
)
from khulasa.language.arabic.lists import entries

_BEFORE_OTHERS = frozenset({"من", "في", "عن", "بين", "لدي", "باسم"})
_QUOTES = frozenset('«»“”"')
_OF_THE_ROYAL = frozenset({"خادم", "صاحب", "صاحبه"})
_ROYAL = frozenset({"ملك", "ملكه", "امير", "اميره", "سلطان", "شيخ", "شيخه"})
_TITLES = frozenset(
    {"امير", "اميره", "سفير", "سفيره", "فريق", "عضو", "مستشار", "مستشاره", "قاضي", "خبير"}
    | {"خبيره", "باحث", "باحثه", "كاتب", "كاتبه", "مطران", "بطريرك", "محامي", "محاميه"}
)
"""Titles that are borne beside an office, as those of `honorifics.txt` are."""
_FEMININE = "ة"
_HIS = ("ه", "ها", "هم", "هما", "هن")


def names_the_described(words: Sequence[Token]) -> bool:
    """Whether `words`, from where a speaker's begin up to a person's name, describe the bearer of the name.

    A name behind a noun without the article is what the noun belongs to: زوجة, مقرب من, مدير حملة. So is a title behind
    such a noun: نائب الرئيس, the vice president or the president's deputy, may be either's name.
    """
    described = [word for word in words if word.is_word]
    if not described:
        return True
    first, last = described[0], described[-1]
    if role_head_at(described, 0) is None and not (len(described) == 1 and _describes(first)):
        return False
    if len(described) == 1:
        is_relative = first.folded in entries("relatives")  # والد is no و with الد.
        return _describes(first) or (
            is_honorific(first.folded.removeprefix("و")) and not is_relative
        )
    if not is_definite(last):
        return is_complete(described)
    return not is_title(last) or is_closed(described[:-1], last)


def _describes(word: Token) -> bool:
    """Whether one word describes whom a name follows at once: الخباز, تلميذتها."""
    return is_definite(word) or has_pronoun(word)


def has_pronoun(word: Token) -> bool:
    """Whether a word may end in his, her or their: تلميذته, but not حكومة, whose last letter is folded to the same."""
    return word.folded.endswith(_HIS) and _FEMININE not in word.written[-2:]


def roles_before(words: Sequence[Token], first: int, last: int) -> tuple[Span, ...]:
    """What `words[first:last]`, which a person's name follows, say that he is: an office, a title, both or nothing.

    A title behind an office is a role of its own (`مدير الأمن`, `العقيد`). One that is an office itself is all that is
    surely his: اتهم زعيم الحزب الرئيس سمير. What somebody is to another who was named (نظيره) tells nothing by itself,
    nor does what people belong to or speak for (لجنة من, المتحدث باسم).
    """
    while last > first and words[last - 1].folded in _QUOTES:
        last -= 1
    if first == last or words[last - 1].folded in _BEFORE_OTHERS:
        return ()
    if _is_relation(words[first]):
        is_role = first + 1 < last and role_head_at(words, first + 1) is not None
        return roles_before(words, first + 1, last) if is_role else ()
    if _is_style(words[first:last]):
        return (_role(words, first, last),)
    for place in range(last - 1, first, -1):
        if _is_relation(words[place]):
            return roles_before(words, place, last)  # معلم الرسم لنجله الأمير
        if begins_title(words, first, place):
            return (*_beside_title(words, first, place), _role(words, place, last))
    return (_role(words, first, last),) if names_the_described(words[first:last]) else ()


def _is_style(words: Sequence[Token]) -> bool:
    """Whether words are one title of several: فخامة السيد الرئيس, خادم الحرمين الشريفين الملك."""
    royal = (
        words[-1].folded.removeprefix("ال") in _ROYAL
        and words[0].folded.removeprefix("و") in _OF_THE_ROYAL
    )
    return royal or all(is_honorific(word.folded) for word in words[:-1])


def _beside_title(words: Sequence[Token], first: int, title: int) -> tuple[Span, ...]:
    """The roles before a title, where they are its bearer's as well."""
    bare = words[title].folded.removeprefix("ال")
    may_be_one_s = is_honorific(bare) or bare in _TITLES
    before = words[first - 1].folded if first else ""
    if not may_be_one_s or (is_verb(before) and not tells(before)):
        return ()  # استقبل وزير الدفاع العميد سمير
    return roles_before(words, first, title)


def _role(words: Sequence[Token], first: int, last: int) -> Span:
    start = start_behind(words[first], role_head_at(words, first) or 0)
    return Span(start, words[last - 1].span.end)


def _is_relation(word: Token) -> bool:
    """Whether a word says what somebody is to one who was named: نظيره, لنجله, but not وزيرة."""
    return has_pronoun(word) and any(is_possessed_role(form) for _, form in bare_forms(word.folded))
