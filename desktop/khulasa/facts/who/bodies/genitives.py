"""Names that a head of bodies governs in the genitive: of persons, places and others; and where a body is."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.facts.gazetteer import adjectives_of_places, certain_at, listed_at
from khulasa.facts.places_behind_heads import behind_head
from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb
from khulasa.facts.who.bodies.complements import behind_complement, behind_complements
from khulasa.facts.who.bodies.words import (
    is_adjective,
    is_noun,
    is_of_other_things,
    is_proper_name,
    listed_end,
)
from khulasa.facts.who.name_runs import name_end
from khulasa.facts.who.name_words import (
    is_clear,
    is_connective,
    is_definite,
    is_listed,
    is_proper,
    is_role_head,
)
from khulasa.language.arabic.lists import entries

CITY = "مدينه"  # of science: مدينة الملك فهد للعلوم
_UNITS_OF_STATES = frozenset({"مديريه"})  # before a place's name a district: مديرية كريتر
_OF_NO_NAME = _UNITS_OF_STATES | {"سلطه", "مصلحه"}  # في مصلحة حزب النور
_OF_SURE_NAMES = frozenset(
    {"جيش", "قوات", "دائره", "اداره", "تنظيم", "مجلس", "لجنه", "رئاسه", "فريق", "جماعه", "حكومه"}
)
"""Heads behind which a rare word is rather an adjective: جيش عرمرم."""
_NOT_OF_A_PLACE = frozenset({"حركه", "شبكه", "مجموعه", "مركز", "قناه", "صندوق", "بعثه"})
"""Heads that before the word for a kind of place are something else: مركز مدينة عمان, حركة ميناء العقبة."""
_OF_EACH_TOWN = frozenset({"مكتب", "فرع", "دائره"})
"""Heads that before a place are but what is there, or where people vote: مكتب تونس, دائرة صفاقس."""
EVENTS = frozenset({"مهرجان"})
"""Bodies by the name of their town alone: مهرجان سوسة السينمائي, but not مهرجان ربيع سوسة."""
ACTS = frozenset({"تنظيم"})
"""Before a noun these are what somebody does: تنظيم المهرجان المصري, تنظيم معرض تعز."""
_OF_OFFICES = frozenset({"مكتب", "ديوان"})  # of somebody who holds an office: مكتب حاكم كاليفورنيا
_MASCULINE_HEADS = frozenset(
    {"بنك", "مصرف", "معهد", "مركز", "مهرجان", "مستشفي", "متحف", "منتدي", "مجلس", "نادي", "مرصد"}
)
"""Heads behind whose names adjectives in ي belong to them: مهرجان موسكو السينمائي."""
_LONGEST_PROPER = 4  # words of a name


def behind_a_name(words: Sequence[Token], place: int, head: str) -> int | None:
    """Behind a person, a place or another name that a head governs; None where it governs none."""
    if place >= len(words) or not words[place].is_word:
        return None
    patron = _behind_patron(words, place) if head in entries("named_after") else place
    if head == CITY:
        return behind_complement(words, patron, certain=True) if patron > place else None
    if patron > place:
        return behind_complements(words, patron, certain=True)
    kind = words[place].folded
    if _is_kind(kind) and head not in _NOT_OF_A_PLACE | _UNITS_OF_STATES:
        last = behind_head(words, place, kind) if place + 1 < len(words) else None
        return None if last is None else _behind_nisbas(words, last, head)
    proper = place if head in _OF_NO_NAME else _behind_any_name(words, place, head)
    if proper == place or (head in _OF_EACH_TOWN and _is_a_place(words, place, proper)):
        return None
    proper = _behind_nisbas(words, proper, head)
    certain = head == "جامعه" or (is_of_other_things(head) and head != "شركه")
    return behind_complements(words, proper, certain=certain)


def _behind_any_name(words: Sequence[Token], place: int, head: str) -> int:
    proper = _behind_proper(words, place)
    if proper == place + 1 and head in _OF_SURE_NAMES and not _is_sure(words, place):
        proper = place
    return _behind_construct(words, place, head) if proper == place else proper


def _is_a_place(words: Sequence[Token], place: int, last: int) -> bool:
    """Whether `words[place:last]` are a listed place and nothing more."""
    hit = listed_at(words, place)
    return hit is not None and hit.last == last


def _behind_patron(words: Sequence[Token], place: int) -> int:
    """Behind a person whom a body is named after: جامعة الملك سعود, مدرسة عمر بن الخطاب; `place` where none is."""
    titled = is_definite(words[place]) and is_role_head(words[place].folded)
    if not titled and not _opens_a_name(words, place):
        return place
    first = place + titled
    last = name_end(words, first, frozenset(), strong=True)
    while last > first + 1 and not _is_name(words, last - 1):
        last -= 1
    if last < first + 2 - titled:
        return place
    return _behind_nisbas(words, last, "")


def _opens_a_name(words: Sequence[Token], place: int) -> bool:
    """Whether a person's name begins in a word: one that is hardly anything else, or with بن behind it."""
    following = words[place + 1].folded if place + 1 < len(words) else ""
    folded = words[place].folded
    return is_clear(folded) or (is_listed(folded) and following == "بن")


def _is_name(words: Sequence[Token], place: int) -> bool:
    """Whether a word of a patron's name is one by itself, so that no verb behind it is taken for one."""
    folded = words[place].folded
    listed = is_listed(folded) or is_proper(folded) or is_definite(words[place])
    return listed or is_connective(words[place - 1].folded)


def _behind_proper(words: Sequence[Token], place: int) -> int:
    """Behind a listed body or place, or words that are names by their forms."""
    listed = listed_end(words, place)
    if listed is not None and listed[0] == 0:
        return listed[1]
    hit = listed_at(words, place)
    last = place
    if hit is not None and hit.span.start == words[place].span.start:
        last = hit.last
    elif is_clear(words[place].folded) and is_proper(words[place].folded):
        return name_end(words, place, frozenset(), strong=True)  # حكومة جورج بوش
    while last < min(len(words), place + _LONGEST_PROPER) and is_proper_name(words[last]):
        named = is_proper(words[last].folded) or hit is None
        if last > place and (is_clear(words[last].folded) or not named):
            break  # a person's name
        last += 1
    return last


def _is_sure(words: Sequence[Token], place: int) -> bool:
    """Whether a word is a name and not only rare: جيش عرمرم."""
    folded = words[place].folded
    listed = listed_end(words, place) is not None or listed_at(words, place) is not None
    return listed or is_proper(folded) or not ("ء" <= folded[0] <= "ي")


def _behind_construct(words: Sequence[Token], place: int, head: str) -> int:
    """Behind a noun that governs a place or a foreign name: شركة نفط نيبال, مكتب حاكم كاليفورنيا."""
    word = words[place]
    indefinite = word.is_word and not is_definite(word) and not word.folded.startswith("ال")
    indefinite &= not word.written.endswith(("ها", "هم", "هما"))  # شركة مقرها تونس
    if not indefinite or word.folded.endswith(("يه", "ي")) or place + 1 >= len(words):
        return place
    if is_function_word(word.folded) or is_verb(word.folded) or word.folded[0] in "بلوف":
        return place
    of_a_kind = head in _NOT_OF_A_PLACE and _is_kind(word.folded)
    if not words[place + 1].is_word or of_a_kind or head in EVENTS | ACTS:
        return place
    is_role = is_role_head(word.folded)
    if is_role and head not in _OF_OFFICES:
        return place
    hit = certain_at(words, place + 1)
    if hit is not None and hit.span.start == words[place + 1].span.start:
        return hit.last
    folded = words[place + 1].folded
    foreign = is_proper_name(words[place + 1]) and is_proper(folded) and not is_listed(folded)
    return place + 2 if foreign and not is_role else place


def _is_kind(folded: str) -> bool:
    return folded in entries("place_heads")


def _behind_nisbas(words: Sequence[Token], place: int, head: str) -> int:
    """Behind adjectives of what belongs to something: مؤسسة القدس الثقافية, بنك إنجلترا المركزي."""
    while is_noun(words, place) and _is_nisba(words[place].folded, head):
        place += 1
    return place


def _is_nisba(folded: str, head: str) -> bool:
    of_a_man = folded == "المركزي" or (head in _MASCULINE_HEADS and folded.endswith("ي"))
    return folded in adjectives_of_places() or folded.endswith("يه") or of_a_man


def behind_share(words: Sequence[Token], place: int) -> int | None:
    """Behind a company of which only the name is written: a name or a noun, adjectives of a company, what it is for."""
    first = words[place].folded
    if is_function_word(first) or is_verb(first):
        return None
    start = last = _behind_proper(words, place)
    if last == place and first in adjectives_of_places() and first.endswith("ه"):
        start = last = place + 1
    if last == place:
        last = _behind_construct(words, place, "شركه")
        start = place + 1
    while last < len(words) and is_adjective(words, last, "شركه"):
        last += 1
    last = behind_complements(words, last, certain=False)
    return last if last > start or start == place + 2 else None


def behind_location(words: Sequence[Token], last: int, head: str) -> int:
    """Behind where a body is that others of its kind are elsewhere: نقابة المهندسين في بيروت."""
    if head not in entries("local_bodies") or last >= len(words):
        return last
    place = last + (words[last].folded == "في")
    if place >= len(words) or not words[place].is_word:
        return last
    joined = place == last
    if joined and words[place].folded[0] != "ب":
        return last
    for taken, form in bare_forms(words[place].folded):
        if bool(taken) == joined and form in entries("place_heads") and place + 1 < len(words):
            return behind_head(words, place, form) or last
    hit = certain_at(words, place)
    if hit is None or (hit.span.start > words[place].span.start) != joined:
        return last
    return hit.last
