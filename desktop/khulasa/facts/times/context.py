"""Whether what looks like a date is one, by the words around it: a month that names a street, an age."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from khulasa.facts.times.candidate import (
    ARTICLE,
    CONJUNCTIONS,
    IN,
    LAST_TWO,
    METRES,
    NEAR,
    SIGN,
    Candidate,
    last_word,
)
from khulasa.facts.times.years import is_counted, is_era, is_year
from khulasa.facts.tokens import bare_forms, is_function_word
from khulasa.language.arabic.lists import entries, with_conjunctions, word_class

_BEFORE_HOURS = frozenset(("من", "الي", "حتي", "عند", "بين", "الساعه"))
_MONDAY = "الاثنين"
_PAIR_BEFORE = frozenset(("بين", "احد", "كلا", "هذين", "هؤلاء"))
_DAY_IN_DIGITS = re.compile(r"(?<!\d)\d{1,2}\s*$")
_NAMES_DAY = re.compile(r"\s(?:العظيمه|الحزينه|اليتيمه|السوداء|البيضاء|الاسود|الابيض)(?!\w)")
"""What makes a weekday the name of a certain one: الجمعة العظيمة."""

_OTHER_DAY = re.compile(r"\sو?ال")
_OF_LIFE = re.compile(r"\sمن\s(?:ال)?عمر")
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

_THE = " ال"
_TO, _BARE_ALEF = "ل", "ا"
_SHADDA = "\u0651"
_NEED = re.compile(r"\sالحاجه")


def is_date(candidate: Candidate) -> bool:
    """Whether a match is a date by the words around it, where its pattern has a group that asks for them."""
    asked = (_CHECKS[name] for name in candidate.match.re.groupindex if name in _CHECKS)
    return all(check(candidate) for check in asked)


def _is_day(candidate: Candidate) -> bool:
    """Whether the name of a weekday is none of a prayer or market, and الاثنين not "the two"."""
    word = last_word(candidate.before)
    if word in entries("weekdays_of_names") or _NAMES_DAY.match(candidate.after):
        return False
    pair = candidate.match["moment"] == _MONDAY and word in _PAIR_BEFORE
    return not pair or bool(_OTHER_DAY.match(candidate.after))


def _is_month(candidate: Candidate) -> bool:
    """Whether the name of a month that stands alone is no street's, and nobody's: قال شباط, حميد شباط."""
    word = last_word(candidate.before)
    lists = ("months_of_names", "given_names", "reporting_verbs")
    return not any(word in entries(name) for name in lists) and _names_no_place(candidate)


def _names_no_place(candidate: Candidate) -> bool:
    """Whether a day of a month is none that a street or a town is named after: ميدان 25 يناير."""
    before = _DAY_IN_DIGITS.sub("", candidate.before)
    return last_word(before) not in entries("named_after_dates")


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
    two = LAST_TWO.search(candidate.before)
    if two is None or two[2] != IN:
        return True
    return not any(form in entries("persons_of_an_age") for _, form in bare_forms(two[1]))


def _is_hour(candidate: Candidate) -> bool:
    """Whether a feminine ordinal before a part of the day is an hour, and doesn't qualify a noun before it."""
    word = last_word(candidate.before)
    return is_function_word(word) or not word.startswith(("ال", "بال", "لل", "كال"))


def _is_today(candidate: Candidate) -> bool:
    """Whether "today" is the day on which something was said or done, and not "nowadays" or in a paper's name."""
    clause = SIGN.split(candidate.before)[-1].split()
    near = clause[-NEAR:]
    if not near or candidate.after.startswith(_THE) or not _PAPERS.isdisjoint(near):
        return False
    if _is_done(near[-1]) or near[-1] in entries("said_or_told_daily"):
        return True
    said = with_conjunctions("reporting_verbs")
    is_said = any(word in said and not word.lstrip("وف").startswith("ي") for word in near)
    is_done = len(clause) <= _LONGEST_CLAUSE and _is_done(clause[0])
    by_whom = near[-1] in said or near[-1].startswith(ARTICLE)
    return (is_said or is_done) and by_whom and _THAT.isdisjoint(clause)


def _is_done(word: str) -> bool:
    """Whether a word is a perfect verb of something that happens on one day, with or without و or an object."""
    for form in (word, word[1:] if word[0] in CONJUNCTIONS else word):
        verb = _OBJECT.sub("", form)
        if verb in entries("done_in_a_day"):
            return True
        is_perfect = verb[:1] not in _IMPERFECT and verb not in entries("states_of_being")
        if is_perfect and len(verb) > _SHORT and word_class(verb) == "verb":
            return True
    return False


def _is_clock(candidate: Candidate) -> bool:
    """Whether م behind an hour is "p.m." and no metres: behind "from", "until" and the like."""
    return candidate.match["half_of_day"] != METRES or last_word(candidate.before) in _BEFORE_HOURS


def _is_yesterday(candidate: Candidate) -> bool:
    """Whether أمس is yesterday, not أمسّ of أمسّ الحاجة, "the direst need", nor لامس, "he touched"."""
    if candidate.match["clitic"] == _TO and candidate.written.startswith(_BARE_ALEF):
        return False
    return _SHADDA not in candidate.written and not _NEED.match(candidate.after)


_CHECKS: Mapping[str, Callable[[Candidate], bool]] = {
    "year_alone": is_year,
    "short_year": lambda candidate: not is_counted(candidate.after),
    "day": _names_no_place,
    "month": _names_no_place,
    "bare_quarter": _is_quarter,
    "worded_year": lambda candidate: not is_counted(candidate.after),
    "marked": is_era,
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
