"""Bodies: ministries, companies, parties, courts, by the word that opens their names or by the name itself.

A name that a head opens has one of two shapes: a noun or a proper name behind a bare head (وزارة الدفاع, حزب سيريزا),
or adjectives behind a definite one (الاتحاد الأوروبي). What is only a kind of body (الشركة, هيئة حكومية) has no name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khulasa.facts.gazetteer import adjectives_of_places, certain_at
from khulasa.facts.model import Span
from khulasa.facts.tokens import (
    Token,
    bare_forms,
    is_function_word,
    is_verb,
    is_with_clitics,
    start_behind,
)
from khulasa.facts.who.bodies.complements import behind_complement
from khulasa.facts.who.bodies.genitives import CITY, behind_location, behind_share
from khulasa.facts.who.bodies.marks import LONGEST_PAPER, behind_brackets, behind_quotes
from khulasa.facts.who.bodies.shapes import behind_bare, behind_definite
from khulasa.facts.who.bodies.words import listed_end
from khulasa.facts.who.name_words import is_definite
from khulasa.language.arabic.lists import entries

_NEAR = 14  # words between a verb of saying and to whom something is said
_NEAR_A_NOUN = 4  # the same behind what is said
_MEDIA = frozenset({"قناه", "اذاعه", "تلفزيون"})
_OF_MEDIA = frozenset({"العام", "العامه", "الفضائيه", "الاخباريه", "الرياضيه"})
"""Adjectives of broadcasters: إذاعة البرنامج العام."""
_BEFORE_MEDIA = frozenset({"علي", "عبر", "مراسل", "مراسله", "شاشه", "مع", "عن"})
_TO_WHOM = frozenset({"ل", "الي", "مع"})
_SAID = frozenset(
    {"اتصال", "مقابله", "لقاء"}
    | {"تصريح", "تصريحات", "تصريحه", "حديث", "حديثه", "حديثها", "تحدث", "تحدثت", "حوار"}
)
_MINISTRIES = frozenset({"الخارجيه", "الداخليه"})
"""Ministries that are named in short: الخارجية التركية."""
_SPOKEN_FOR = frozenset({"الرئاسه", "الدفاع", "الماليه", "الصحه", "العدل"}) | _MINISTRIES
"""What a spokesman speaks for, named in short: المتحدث باسم الرئاسة."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body at `words[first:last]`; `named` says that its words are a name and not only a kind.

    Its span goes without the clitics before it.
    """

    span: Span
    first: int
    last: int
    named: bool


def bodies_of(words: Sequence[Token]) -> list[Span]:
    """The bodies of a block that have a name of their own, in order, none inside of another."""
    return list(_named(words))


def _named(words: Sequence[Token]) -> Iterator[Span]:
    place = 0
    while place < len(words):
        body = body_at(words, place) if words[place].is_word else None
        if body is None or not body.named:
            place += 1
        else:
            yield body.span
            place = body.last


def body_at(words: Sequence[Token], place: int) -> Body | None:
    """The body that begins at a word, also with a clitic before it."""
    if (
        words[place].folded in _TO_WHOM
        and words[place + 1 : place + 2]
        and behind_quotes(words, place + 1)
    ):
        return _told(words, place + 1) if _is_said(words, place) else None
    listed, headed = _listed(words, place), _headed(words, place)
    if headed is not None and headed.named and (listed is None or _reaches(words, headed, listed)):
        return headed
    return listed or _in_short(words, place) or headed or _of_a_share(words, place)


def _reaches(words: Sequence[Token], headed: Body, listed: Body) -> bool:
    """Whether a name that a head opens goes on behind a listed one with what belongs to it: مجلس الأمن القومي."""
    if headed.last <= listed.last:
        return False
    return listed.last == listed.first + 1 or is_definite(words[listed.last])


def _is_said(words: Sequence[Token], place: int) -> bool:
    """Whether what stands before "to" is something said: قال أمس لـ«الوطن», في تصريح إلى «الوطن»."""
    if words[place].folded == "ل" and any(
        _tells(word.folded) for word in words[max(0, place - _NEAR) : place]
    ):
        return True
    near = words[max(0, place - _NEAR_A_NOUN) : place]
    return any(form in _SAID for word in near for _, form in bare_forms(word.folded))


def _told(words: Sequence[Token], place: int) -> Body | None:
    """The paper between quotation marks to which something was told: قال لـ«الوطن»."""
    last = behind_quotes(words, place, LONGEST_PAPER)
    if last is None or is_function_word(words[place + 1].folded):
        return None
    return Body(
        Span(words[place + 1].span.start, words[last - 2].span.end), place, last, named=True
    )


def _listed(words: Sequence[Token], place: int) -> Body | None:
    found = listed_end(words, place)
    if found is None:
        return None
    taken, last = found
    if last > place + 1 and last < len(words) and words[last].folded in adjectives_of_places():
        last += 1  # of which country it is: مجلس النواب الأمريكي
    last = behind_complement(words, last, certain=True) or last
    last = behind_brackets(words, last)
    span = Span(start_behind(words[place], taken), words[last - 1].span.end)
    return Body(span, place, last, named=True)


def _headed(words: Sequence[Token], place: int) -> Body | None:
    for taken, form in bare_forms(words[place].folded):
        head = form.removeprefix("ال")
        if form != CITY and (head not in entries("body_heads") or _is_none(words, place, head)):
            continue
        behind = behind_bare if head == form else behind_definite
        last, named = behind(words, place + 1, head)
        is_short = last == place + 2 or (last == place + 3 and words[last - 1].folded in _OF_MEDIA)
        named |= is_short and head == form and _is_medium(words, place, taken, head)
        named &= not (head == "هيئه" and place > 0 and words[place - 1].folded == "علي")
        closed = behind_brackets(words, last)
        if last > place + 1 and closed == last + 3 and not is_definite(words[last + 1]):
            named = True  # a word in brackets is the name by which it is known
        if named:
            last = behind_location(words, closed, head)
        span = Span(start_behind(words[place], taken), words[last - 1].span.end)
        return Body(span, place, last, named)
    return None


def _is_none(words: Sequence[Token], place: int, head: str) -> bool:
    """Whether a head opens no name here: a channel of the sea, or the board before whose body it stands.

    قناة السويس; رئيس مجلس إدارة مركز الخليج.
    """
    if head == "اداره" and place > 0:
        return any(form == "مجلس" for _, form in bare_forms(words[place - 1].folded))
    return head == "قناه" and certain_at(words, place) is not None


def _is_medium(words: Sequence[Token], place: int, taken: int, head: str) -> bool:
    """Whether a word that opens names of broadcasters stands where one speaks or is spoken to: قالت قناة المشرق."""
    if head == "دار":
        return place > 0 and words[place - 1].folded == "عن"  # صدر عن دار الشروق
    if head not in _MEDIA:
        return False
    if taken:
        return words[place].folded[taken - 1] == "ل"
    before = words[place - 1].folded if place else ""
    return before in _BEFORE_MEDIA or _tells(before)


def _tells(folded: str) -> bool:
    verbs = entries("reporting_verbs")
    return folded in verbs or (folded[:1] in ("و", "ف") and folded[1:] in verbs)


def _in_short(words: Sequence[Token], place: int) -> Body | None:
    """A ministry that is named in short: الخارجية التركية, المتحدث باسم الرئاسة."""
    folded = words[place].folded
    if folded not in _SPOKEN_FOR or place == 0:
        return None
    before, last = words[place - 1], place + 1
    is_of_state = last < len(words) and words[last].folded in adjectives_of_places()
    spoken_for = before.folded == "باسم"
    if folded in _MINISTRIES and is_of_state:
        at_start = not before.is_word or is_function_word(before.folded)
        spoken_for |= at_start or is_verb(before.folded) or _tells(before.folded)
    if not spoken_for:
        return None
    last += is_of_state
    return Body(Span(words[place].span.start, words[last - 1].span.end), place, last, named=True)


def _of_a_share(words: Sequence[Token], place: int) -> Body | None:
    """The company whose share is told of: سهم صناعات قطر, سهم المصرية للاتصالات."""
    if place == 0 or not is_with_clitics(words[place - 1].folded, "سهم"):
        return None
    last = behind_share(words, place)
    if last is None:
        return None
    return Body(Span(words[place].span.start, words[last - 1].span.end), place, last, named=True)
