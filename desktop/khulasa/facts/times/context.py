"""Whether what looks like a date is one, by the words around it: a year alone, a month that names a street, an age."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from khulasa.facts.amounts.measured import is_listed, is_measure
from khulasa.facts.amounts.words import magnitude
from khulasa.facts.tokens import bare_forms, is_function_word, is_verb
from khulasa.language.arabic.lists import entries, with_conjunctions, word_class

_WORD = re.compile(r"[^\W\d_]+|[%٪]")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s(«\"“]*$")
_LAST_TWO = re.compile(r"([^\W\d_]+)\s+([^\W\d_]+)\s*$")
_COUNTED_ENDING = re.compile("(?:ا|ون|ين|ات)$")
_ARTICLE = "ال"
_CONJUNCTIONS = ("و", "ف")
_YEARS = range(1000, 2100)
_MODERN_YEARS = range(1900, 2100)
_SINCE, _FROM, _TO = "منذ", "من", "الي"
_ON_FROM = frozenset(("ابتداء", "اعتبارا", "بدايه", "بدءا", "انطلاقا", "بدء"))
_GOES_BACK = frozenset(("يعود", "تعود", "عاد", "عادت", "يرجع", "ترجع"))
_REACHES = re.compile(r"\s?و?(?:الي|حتي|و|[-–])\s?(?:(?:عام|سنه)\s)?[12]\d{3}(?!\d)")
_REACHES_AMOUNT = re.compile(r"\s?(?:و|الي|حتي|او|[-–])\s?[\d.,]*\d")
"""To another number."""

_PER_CENT = re.compile(r"\s*في الم[اي]?[يئ]ه")
_METRES = "م"
_ABOVE = re.compile(r"\s(?:فوق|تحت|عن سطح|من سطح)\s")
_NAMES_IN_BRACKETS = re.compile(r"\([^\W\d_]+(?: [^\W\d_]+)? $")
_NUMBER, _NEAR_EVENT = "عدد", 2
_LONGEST_EVENT = 6
"""Words of an event's name at most."""

_NEAR = 3
"""Words before a number in which a length is named that it may be of."""

_NONE = " "
"""Stands for a word where none is: it is in no list."""

_BEFORE_HOURS = frozenset(("من", "الي", "حتي", "عند", "بين", "الساعه"))
_MONDAY = "الاثنين"
_PAIR_BEFORE = frozenset(("بين", "احد", "كلا", "هذين", "هؤلاء"))
_DAY_IN_DIGITS = re.compile(r"(?<!\d)\d{1,2}\s*$")
_NAMES_DAY = re.compile(r"\s(?:العظيمه|الحزينه|اليتيمه|السوداء|البيضاء|الاسود|الابيض)(?!\w)")
"""What makes a weekday the name of a certain one: الجمعة العظيمة."""

_OTHER_DAY = re.compile(r"\sو?ال")
_OF_LIFE = re.compile(r"\sمن\s(?:ال)?عمر")
_IN = "في"
_HEAT = re.compile("حراره|درجات|درجه|مئوي")
_FAR = 80
"""Characters before a decade in which the temperature may be told of, and around a quarter in which a game may."""

_THAT = frozenset(("ان", "بان"))
_PAPERS = frozenset(("صحيفه", "جريده", "مجله", "قناه", "موقع", "المصري", "روسيا"))
"""What today ends the name of: المصري اليوم."""

_OBJECT = re.compile("(?<=ت)(?:ه|ها|هم)$")
_IMPERFECT = ("ي", "ت", "ن")
_SHORT = 2
"""So many letters are no verb by themselves."""

_LONGEST_CLAUSE = 8
"""So many words of a clause at most stand between its verb and the day."""

_SIGN = re.compile(r"[^\w\s]")
_THE = " ال"
_SHADDA = "\u0651"
_NEED = re.compile(r"\sالحاجه")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a pattern found: `before` and `after` are the folded text around it, `written` is it unfolded.

    `joins_year` and `joins_month` tell whether a date with a year, or month, stands before it that it is joined to.
    """

    match: re.Match[str]
    before: str
    after: str
    written: str
    joins_year: bool
    joins_month: bool


def is_date(candidate: Candidate) -> bool:
    """Whether a match is a date by the words around it, where its pattern has a group that asks for them."""
    asked = (_CHECKS[name] for name in candidate.match.re.groupindex if name in _CHECKS)
    return all(check(candidate) for check in asked)


def _last_word(before: str) -> str:
    """The last word of what stands before, without و or ف; "" behind a sign that ends a clause."""
    found = _LAST_WORD.search(before)
    word = found[1] if found else ""
    has_clitic = word[:1] in _CONJUNCTIONS and (len(word) > 3 or word[1:] in {_IN, _FROM})
    return word[1:] if has_clitic else word


def _is_counted(after: str, *, units_only: bool = False, in_time: bool = False) -> bool:
    """Whether the first word behind four digits is what they count: by lists and by its ending.

    Behind "since" only units are counted; where "in" or the like stands before a modern year, endings tell nothing.
    """
    found = _WORD.match(after.lstrip(" "))
    if found is None:
        return False
    word = found[0]
    if _PER_CENT.match(after) or word in "%٪" or is_measure(word) or magnitude(word) is not None:
        return True
    if units_only:
        return False
    if is_listed(word) or is_listed(word.removesuffix("ا")):
        return True
    if in_time or is_function_word(word) or is_verb(word) or word.startswith(_ARTICLE):
        return False
    return len(word) > 3 and bool(_COUNTED_ENDING.search(word))


def _is_year(candidate: Candidate) -> bool:
    """Whether four digits that stand alone are a year."""
    year = candidate.match["year_alone"]
    before, after = candidate.before, candidate.after
    word = _last_word(before)
    in_time = word in entries("before_years")
    is_modern = int(year) in _MODERN_YEARS
    counts = _is_counted(after, units_only=word == _SINCE, in_time=in_time and is_modern)
    if int(year) not in _YEARS or counts or _reaches_amount(after):
        return False
    if candidate.match["part_of_year"] or candidate.joins_year:
        return True
    if before.endswith(("(", "( ")) and after[:1] in {")", "-", "–"}:
        return True
    if later := candidate.match["range"]:
        end = later[-4:]
        return not end.isdecimal() or int(year) < int(end) < _YEARS.stop
    if candidate.match["clitic"].lstrip("وف") in {"ل", "ب"}:
        return is_modern
    return in_time or _is_dated_by(word, before, after, is_modern=is_modern)


def _reaches_amount(after: str) -> bool:
    """Whether a number behind a number is joined to it and counts something, so that both do: بين 1500 و1800 طن."""
    reaches = _REACHES_AMOUNT.match(after)
    return reaches is not None and _is_counted(after[reaches.end() :], in_time=True)


def _is_dated_by(word: str, before: str, after: str, *, is_modern: bool) -> bool:
    """Whether the last two words before four digits say that these are a year."""
    two = _LAST_TWO.search(before)
    earlier = two[1].lstrip("و") if two is not None else _NONE
    if word == _FROM:
        return bool(_REACHES.match(after)) or earlier in _ON_FROM
    if word == _TO:
        return earlier in _GOES_BACK
    if word in entries("dated_things"):
        return True
    return is_modern and (_names_event(before) or _ends_brackets(before, after))


def _names_event(before: str) -> bool:
    """Whether an event is named directly before a year, not how many it had: بطولة العالم لكرة السلة 2023."""
    clause = _SIGN.split(before)[-1].split()[-_LONGEST_EVENT:]
    is_told_how_many = any(form == _NUMBER for word in clause for _, form in bare_forms(word))
    for distance, word in enumerate(reversed(clause)):
        forms = {form for _, form in bare_forms(word)}
        if distance == 1:
            forms |= {form.removeprefix(_ARTICLE) for form in forms}
        if not entries("dated_things").isdisjoint(forms):
            return distance < _NEAR_EVENT or not is_told_how_many
        if is_function_word(word) or is_verb(word):
            return False
    return False


def _ends_brackets(before: str, after: str) -> bool:
    """Whether a year stands in brackets behind one or two names: (أثينا 2004)."""
    return after.startswith(")") and _NAMES_IN_BRACKETS.search(before) is not None


def _is_era(candidate: Candidate) -> bool:
    """Whether م behind a number is the era and no metres."""
    if not candidate.match["moment"].endswith(_METRES):
        return True
    if _ABOVE.match(candidate.after):
        return False
    near = candidate.before.split()[-_NEAR:]
    return not any(form in entries("lengths") for word in near for _, form in bare_forms(word))


def _is_day(candidate: Candidate) -> bool:
    """Whether the name of a weekday is none of a prayer or market, and الاثنين not "the two"."""
    word = _last_word(candidate.before)
    if word in entries("weekdays_of_names") or _NAMES_DAY.match(candidate.after):
        return False
    pair = candidate.match["moment"] == _MONDAY and word in _PAIR_BEFORE
    return not pair or bool(_OTHER_DAY.match(candidate.after))


def _is_month(candidate: Candidate) -> bool:
    """Whether the name of a month that stands alone is no street's, and nobody's: قال شباط, حميد شباط."""
    word = _last_word(candidate.before)
    lists = ("months_of_names", "given_names", "reporting_verbs")
    return not any(word in entries(name) for name in lists) and _names_no_place(candidate)


def _names_no_place(candidate: Candidate) -> bool:
    """Whether a day of a month is none that a street or a town is named after: ميدان 25 يناير."""
    before = _DAY_IN_DIGITS.sub("", candidate.before)
    return _last_word(before) not in entries("named_after_dates")


def _is_quarter(candidate: Candidate) -> bool:
    """Whether a quarter without its year is one of a year, and not of a game."""
    around = candidate.before[-_FAR:].split() + candidate.after[:_FAR].split()
    return not any(
        form in entries("played_in_quarters") for word in around for _, form in bare_forms(word)
    )


def _is_decade(candidate: Candidate) -> bool:
    """Whether "the fifties" are years of a century, and not of somebody's life or degrees."""
    if _OF_LIFE.match(candidate.after) or _HEAT.search(candidate.before[-_FAR:]):
        return False
    two = _LAST_TWO.search(candidate.before)
    if two is None or two[2] != _IN:
        return True
    return not any(form in entries("persons_of_an_age") for _, form in bare_forms(two[1]))


def _is_hour(candidate: Candidate) -> bool:
    """Whether a feminine ordinal before a part of the day is an hour, and doesn't qualify a noun before it."""
    word = _last_word(candidate.before)
    return is_function_word(word) or not word.startswith(("ال", "بال", "لل", "كال"))


def _is_today(candidate: Candidate) -> bool:
    """Whether "today" is the day on which something was said or done, and not "nowadays" or in a paper's name."""
    clause = _SIGN.split(candidate.before)[-1].split()
    near = clause[-_NEAR:]
    if not near or candidate.after.startswith(_THE) or not _PAPERS.isdisjoint(near):
        return False
    if _is_done(near[-1]) or near[-1] in entries("said_or_told_daily"):
        return True
    said = with_conjunctions("reporting_verbs")
    is_said = any(word in said and not word.lstrip("وف").startswith("ي") for word in near)
    is_done = len(clause) <= _LONGEST_CLAUSE and _is_done(clause[0])
    by_whom = near[-1] in said or near[-1].startswith(_ARTICLE)
    return (is_said or is_done) and by_whom and _THAT.isdisjoint(clause)


def _is_done(word: str) -> bool:
    """Whether a word is a perfect verb of something that happens on one day, with or without و or an object."""
    for form in (word, word[1:] if word[0] in _CONJUNCTIONS else word):
        verb = _OBJECT.sub("", form)
        if verb in entries("done_in_a_day"):
            return True
        is_perfect = verb[:1] not in _IMPERFECT and verb not in entries("states_of_being")
        if is_perfect and len(verb) > _SHORT and word_class(verb) == "verb":
            return True
    return False


def _is_clock(candidate: Candidate) -> bool:
    """Whether م behind an hour is "p.m." and no metres: behind "from", "until" and the like."""
    return (
        candidate.match["half_of_day"] != _METRES or _last_word(candidate.before) in _BEFORE_HOURS
    )


def _is_yesterday(candidate: Candidate) -> bool:
    """Whether أمس is yesterday, and not أمسّ of أمسّ الحاجة, "the direst need"."""
    return _SHADDA not in candidate.written and not _NEED.match(candidate.after)


_CHECKS: Mapping[str, Callable[[Candidate], bool]] = {
    "year_alone": _is_year,
    "short_year": lambda candidate: not _is_counted(candidate.after),
    "day": _names_no_place,
    "month": _names_no_place,
    "bare_quarter": _is_quarter,
    "worded_year": lambda candidate: not _is_counted(candidate.after),
    "marked": _is_era,
    "weekday": _is_day,
    "bare_month": _is_month,
    "joined_year": lambda candidate: candidate.joins_year,
    "joined_month": lambda candidate: candidate.joins_month,
    "decade": _is_decade,
    "hour": _is_hour,
    "clock": _is_clock,
    "today": _is_today,
    "yesterday": _is_yesterday,
}
"""By the name of a group that a pattern has, what the words around its match have to be like."""
