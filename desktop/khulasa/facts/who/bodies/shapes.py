"""How the name of a body goes on behind the word that opens it: behind a bare head, and behind one with the article.

Each function returns the place behind the name and whether the words are one, and not only a kind of body.
"""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.facts.gazetteer import adjectives_of_places, certain_at
from khulasa.facts.tokens import Token, is_function_word, is_verb
from khulasa.facts.who.bodies.complements import behind_complements, behind_second_field, is_about
from khulasa.facts.who.bodies.genitives import ACTS, CITY, EVENTS, behind_a_name, behind_location
from khulasa.facts.who.bodies.marks import LONGEST_QUOTED, behind_nickname, behind_quotes
from khulasa.facts.who.bodies.words import (
    LONGEST,
    fields,
    goes_on,
    is_adjective,
    is_noun,
    is_of_other_things,
)
from khulasa.facts.who.name_words import (
    commonness,
    is_definite,
    is_listed,
)
from khulasa.facts.who.parties import tells
from khulasa.language.arabic.lists import entries
from khulasa.language.frequencies import UNKNOWN

_OF_WHOM_WAS_TOLD = frozenset(
    {"بلديه", "شبكه", "مركز", "حركه", "مصلحه", "شركه", "صحيفه", "جريده", "مجله", "قناه", "نادي"}
    | {"تيار", "فريق", "مجموعه", "وكاله", "مؤسسه", "منظمه", "حزب", "معهد", "لجنه", "جمعيه", "سلطه"}
)
"""Heads that with a state's adjective alone rather point back to a body that was named: الشركة الصينية."""
_SPEAKING_OF_OTHERS = frozenset({"منتخب", "فريق", "شبكه", "قناه"})
"""Heads behind which ل seldom says what they are for, if it isn't a listed field: المنتخب الوطني لكرة القدم."""
_FOR_NOTHING = frozenset({"حكومه", "جيش", "قوات", "شرطه", "بورصه", "سفاره", "برلمان"})
"""Heads behind which ل never does: معارضة الحكومة اليابانية للغزو."""
_OF_THE_WORLD = frozenset({"الدولي", "الدوليه", "العالمي", "العالميه"})
_NATIONAL = frozenset({"الوطني", "الوطنيه"})
_FOLLOWING = frozenset({"حركه", "جماعه", "تيار", "دعوه", "دوله"})
_RARE_SURNAME = 4.0  # Zipf value
_OF_FIELDS = frozenset({"مصلحه"})  # مصلحة السجون; else an interest: في مصلحة الشعب اللبناني
_OF_A_PLACE_ALONE = frozenset({"سلطه"})
_OF_MEMBERS = frozenset({"نقابه", "رابطه", "جمعيه", "اتحاد", "لجنه", "فيدراليه", "منتدي"})
_GENERIC = frozenset(
    {"الدوله", "البلاد", "المدينه", "المنطقه", "المحافظه", "البلده", "القريه", "الولايه"}
    | {"الزواج", "الولاده", "الاطفال", "الجامعه", "الامراض", "الاحتلال", "العدو"}
)
"""Nouns that name no body by themselves: حكومة البلاد, مستشفى الولادة."""
_STAFFS = frozenset({"التدريس", "التحرير", "الدفاع", "المحلفين", "المحكمه", "الاركان"})
"""What a هيئة of is so many persons without a name."""
_HEADING = frozenset({"رئاسه", "امانه", "اداره"})
"""Heads that before the name of another body are an office in it: رئاسة الحزب الاشتراكي."""
_REGULATING = frozenset({"تنظيم", "اداره"})
_REGULATORS = frozenset({"هيئه", "لجنه", "جهاز", "مركز", "معهد"})
_NO_FIELD_ALONE = frozenset({"حركه", "شبكه", "مجموعه", "قناه", "اداره", "قوات", "فريق"})
_UTILITIES = frozenset({"كهرباء", "مياه", "اتصالات", "غاز", "نفط", "بترول", "ادويه"})
"""Fields that are a company's name by themselves."""
_OF_PERSONS = frozenset({"اتحاد", "نادي", "مجلس"})  # which are named by whom they unite


def behind_definite(words: Sequence[Token], place: int, head: str) -> tuple[int, bool]:
    """Behind a head with the article: its adjectives, and what the body is for."""
    last = place
    while last < min(len(words), place + LONGEST) and is_adjective(words, last, head):
        last += 1
    if last == place:
        return place, False
    adjectives = {word.folded for word in words[place:last]}
    if head == "حركه" and not adjectives.isdisjoint(entries("activities")):
        return last, False
    national = not adjectives.isdisjoint(adjectives_of_places())
    alone = last == place + 1
    told_of = head in _OF_WHOM_WAS_TOLD and not adjectives <= _NATIONAL
    if alone and (told_of or adjectives <= _OF_THE_WORLD):
        national = False
    if alone and head in _FOLLOWING and _is_of_a_person(words[place].folded):
        national = True
    named = national or (not alone and not is_of_other_things(head))
    longest = 1 if named else LONGEST_QUOTED
    if (quoted := behind_nickname(words, last, longest)) is not None:
        return quoted, True
    institutional = national or not adjectives.isdisjoint(entries("body_adjectives"))
    certain = head in _SPEAKING_OF_OTHERS or (is_of_other_things(head) and not institutional)
    any_noun = institutional and not certain
    behind = last
    if head not in _FOR_NOTHING:
        behind = behind_complements(words, last, certain=certain, any_noun=any_noun)
    if behind == last and head in _OF_MEMBERS and institutional:
        behind = _behind_members(words, place, last)
    return (behind, True) if behind > last else (last, named)


def _behind_members(words: Sequence[Token], place: int, last: int) -> int:
    """Behind whose body it is: النقابة الوطنية للخبازين التونسيين; but not whom it tells: قالت النقابة … للصحفيين."""
    told = place > 1 and tells(words[place - 2].folded)
    if told or last >= len(words) or not words[last].folded.startswith("لل"):
        return last
    first = last
    while last < len(words) and words[last].is_word and words[last].folded.endswith("ين"):
        if last > first and not is_noun(words, last):
            break
        last += 1
    return last


def _is_of_a_person(folded: str) -> bool:
    """Whether an adjective is one of whom a movement follows: السنوسية, a rare surname with its ending."""
    surname = folded.removesuffix("ه")
    return is_listed(surname) and commonness(surname) <= _RARE_SURNAME


def behind_bare(words: Sequence[Token], place: int, head: str) -> tuple[int, bool]:
    """Behind a head without the article: what it governs, a name or a noun with its adjectives."""
    quoted = behind_quotes(words, place)
    if quoted is not None:
        return quoted, head not in _OF_A_PLACE_ALONE | EVENTS | {CITY}
    named = behind_a_name(words, place, head)
    if named is not None:
        return named, True
    if head in _OF_A_PLACE_ALONE | EVENTS | {CITY}:
        return place, False
    return _behind_noun(words, place, head)


def _behind_noun(words: Sequence[Token], place: int, head: str) -> tuple[int, bool]:
    noun = place
    of_a_field = False
    while noun < place + 2 and noun < len(words) and _may_be_construct(words[noun], head):
        of_a_field |= words[noun].folded in fields()
        noun += 1
    if not is_noun(words, noun):
        return (place + 1 if noun > place else place), False
    last = noun + 1
    joins = head in entries("body_fields")
    national = False
    while last < min(len(words), place + LONGEST) and goes_on(
        words, last, joins=joins and last == noun + 1
    ):
        folded = words[last].folded
        of_the_world = folded in _OF_THE_WORLD and head in _NO_FIELD_ALONE - {"قوات"}
        national |= folded in adjectives_of_places() and not of_the_world
        last += 1
    alone = last == noun + 1
    behind = last
    if national or head != "وزاره":  # وكيل وزارة النقل لشؤون الطرق
        behind = behind_complements(words, last, certain=True)
    if head == "مستشفي" and behind == last:
        behind = behind_complements(words, last, certain=False)
    of_a_field |= behind > last
    if words[last - 1].folded == "الدفاع" and is_about(words, last):
        behind = last + 2 + (not is_noun(words, last + 1))  # جمعية الدفاع عن المظلومين
    behind = behind_second_field(words, behind) if joins else behind
    last = behind_nickname(words, behind) or behind
    governed = words[noun].folded
    generic = alone and (
        governed.removeprefix("ال") in entries("body_heads")
        or (governed in _GENERIC and noun == place)
    )
    generic |= head == "هيئه" and governed in _STAFFS
    generic |= head in _HEADING and governed.removeprefix("ال") in entries("body_heads")
    national &= head not in ACTS and not (head == "حركه" and noun > place)  # حركة ترجمة الأدب
    if head not in _NO_FIELD_ALONE:
        its_fields = _UTILITIES if head == "شركه" else fields()
        of_a_field |= governed.removeprefix("ال") in its_fields
    if head in _OF_PERSONS and alone and governed.endswith("ين"):
        of_a_field = True
    at_place = certain_at(words, noun) is not None or behind_location(words, last, head) > last
    if head in _OF_FIELDS:
        return last, of_a_field
    other = is_of_other_things(head)
    return last, not generic and (not other or national or at_place or of_a_field)


def _is_governed(folded: str) -> bool:
    """Whether a word begins with ل and what it governs or commands: لتنظيم, ليقول."""
    if folded.startswith(("لي", "لت")):
        return True
    rest = commonness(folded[1:]) > UNKNOWN and len(folded) > len("لجنه")
    return folded[0] == "ل" and rest and not is_listed(folded)


def _may_be_construct(word: Token, head: str) -> bool:
    """Whether a word without the article may stand between a head and the noun that it governs."""
    folded = word.folded
    if not word.is_word or folded.startswith("ال") or is_definite(word):
        return False
    if folded[0] == "و" and len(folded) > len("وفود") and commonness(folded[1:]) > UNKNOWN:
        return False
    if _is_governed(folded) or (head == "مستشفي" and folded.endswith("ي")):
        return False
    is_another = is_of_other_things(folded) and head != "حزب"  # حزب جبهة التحرير
    if is_another and not (folded in _REGULATING and head in _REGULATORS):
        return False
    return not is_function_word(folded) and not is_verb(folded)
