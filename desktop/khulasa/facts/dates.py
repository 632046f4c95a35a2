"""Dates and times in Arabic: by the calendar, by the day of the week, and as seen from the time of writing.

Patterns run over the folded text of a block. Of those that begin at one place the longest counts. A year, a month and a
year, or a full date of the Gregorian calendar become ISO 8601; nothing is reckoned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from khulasa.document.model import Document
from khulasa.facts.model import Moment, Span
from khulasa.language.folding import fold, fold_with_offsets
from khulasa.resources import read_lines

_CLITICS = r"(?<![^\W_])(?:[وف]??(?:ب|ل|لل|ال|بال)??)"
"""What may be written in one with a date's first word: it is no part of the date."""

_WEEKDAY = "السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه"
_PART_OF_DAY = "صباح|مساء|ظهر|فجر|ليله|ليل|عصر|بعد ظهر|قبل ظهر|منتصف ليل"
_PART_OF_SPAN = "منتصف|اواخر|اوائل|مطلع|نهايه|بدايه|اخر|اول"
_RELATIVE = (
    "(?:الماضي|المقبل|القادم|الجاري|الحالي|الفائت|المنصرم|التالي|السابق|الاخير)(?:ه|ين|تين)?"
)
_SPAN_OF_TIME = "العام|السنه|الشهر|الاسبوع|العقد|القرن|الصيف|الشتاء|الربيع|الخريف|الموسم|اليوم"
_SEVERAL = (
    "(?:العامين|السنتين|الشهرين|اليومين|الاسبوعين"
    "|الاعوام|السنوات|الاشهر|الشهور|الاسابيع|الايام|الساعات)"
)
_TENS = "عشرين|ثلاثين|اربعين|خمسين|ستين|سبعين|ثمانين|تسعين"
_DECADE = f"(?:{_TENS})(?:ي)?ات"
_ERA = r"(?: ?(?:م|هـ|ه|ق\.م|ميلادي|ميلاديه|هجري|هجريه|للميلاد|للهجره)(?![\w]))"
_FOUR_DIGITS = r"(?<!\d)[12]\d{3}(?!\d)"
_YEAR_WORD = "(?:عام|العام|سنه|السنه)"
_NEVER_ALONE = frozenset(
    {"رمضان", "رجب", "شعبان", "صفر", "محرم", "المحرم", "شوال", "اب", "ماي", "جوان", "اوت"}
)
"""Months whose names are also names of persons or other words: alone they are no dates."""


def _several(names: list[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


@cache
def _names(name: str) -> tuple[tuple[str, int], ...]:
    """The folded entries of a list in order, each with its line's number from 1."""
    return tuple(
        (fold(entry.strip()), number)
        for number, line in enumerate(read_lines("language", "ar", f"{name}.txt"), 1)
        for entry in line.split(",")
    )


@cache
def _numbers(name: str) -> dict[str, int]:
    return dict(_names(name))


_GAP = r"\s"
_AFTER = "".join(
    f"|(?<={word} )"
    for word in [
        "في",
        "حتي",
        "بين",
        "يعود الي",
        "تعود الي",
        "اوائل",
        "اواخر",
        "مطلع",
        "نهايه",
        "بدايه",
    ]
)
_NO_COUNTED_NOUN = rf"(?![%٪])(?!{_GAP}(?!بلا|الا|لا|ما|هذا)[^\W\d_]+(?:ا|ون|ين|ات)(?![^\W_]))"


@cache
def _parts() -> dict[str, str]:
    """The parts that patterns are made of, as regular expressions."""
    gregorian = _several([name for name, _ in _names("gregorian_months")])
    hijri = _several([name for name, _ in _names("hijri_months")])
    ordinal = _several([name for name, _ in _names("ordinals")])
    other_name = rf"{_GAP}?[/(-]{_GAP}?(?:{gregorian}){_GAP}?\)?"
    year_word = rf"(?:(?:من{_GAP})?ل?{_YEAR_WORD}{_GAP})?"
    today = "(?:امس الاول|اول من امس|الاول من امس|امس|اليوم|غدا|غد)"
    return {
        "g": _GAP,
        "ordinal": f"(?:{ordinal})",
        "any_month": f"(?:{gregorian}|{hijri})",
        "month": f"(?P<month>{gregorian}|{hijri})(?:{other_name})?",
        "by_both_names": f"(?:{gregorian}){other_name}",
        "day": rf"(?P<day>(?<!\d)\d{{1,2}}(?!\d)|{ordinal})",
        "year": rf"{year_word}(?P<year>{_FOUR_DIGITS}){_ERA}?",
        "weekday": rf"(?:{_WEEKDAY})(?:{_GAP}و(?:{_WEEKDAY}))?",
        "part": rf"(?:(?:{_PART_OF_DAY}){_GAP}(?:يوم{_GAP})?)",
        "span_part": rf"(?:(?:{_PART_OF_SPAN}){_GAP})",
        "relative": rf"(?:{_GAP}{_RELATIVE})",
        "that_day": rf"(?:{today}{_GAP}?\(?{_GAP}?)?(?:{_WEEKDAY}){_GAP}?\)?",
        "yesterday": "(?:امس الاول|اول من امس|الاول من امس|امس)",
        "decade": rf"(?:ال)?{_DECADE}",
        "span": f"(?:{_SPAN_OF_TIME})",
        "several": _SEVERAL,
        "relative_word": _RELATIVE,
        "year_word": _YEAR_WORD,
        "digits": _FOUR_DIGITS,
        "era": _ERA,
    }


_SOURCES = (
    # 1 أكتوبر 2015, الخميس 1 أكتوبر/تشرين الأول, الثالث من أغسطس
    (
        r"(?:{part}|يوم{g})?(?:{that_day}{relative}?{g}?[,،]?{g}?(?:الموافق{g}(?:لل?)?)?)?(?:ليله{g})?"
        r"{day}{g}(?:من{g})?(?:شهر{g})?{month}{relative}?(?:[,،]?{g}{year})?"
    ),
    # 22 من الشهر الجاري
    r"{day}{g}من{g}(?:هذا{g}الشهر|الشهر{relative})",
    # صيف 2027
    r"(?:صيف|شتاء|ربيع|خريف){g}(?:{year_word}{g})?(?P<season>{digits})",
    # 4-6 مايو 2015
    r"(?<!\d)\d\d?{g}?[-–]{g}?\d\d?{g}(?:من{g})?{month}(?:{g}{year})?",
    # أكتوبر 2015, أكتوبر الماضي, منتصف يونيو
    r"{span_part}?(?:شهر{g})?{month}{g}{year}",
    r"{span_part}?(?:شهر{g})?{month}{relative}(?:{g}{year})?",
    r"(?:{span_part}(?:شهر{g})?|شهر{g}|(?<=في )){any_month}(?![^\W_])",
    r"{span_part}?(?:شهر{g})?{by_both_names}",
    # 2024-05-03, 3/5/2024
    r"(?<![\d/.-])(?P<numeric>\d\d\d\d[-/]\d\d?[-/]\d\d?|\d\d?[/.-]\d\d?[/.-]\d\d\d\d)(?![\d/.-])",
    # أمس, مساء أمس, أمس الأحد, صباح يوم الأحد الماضي
    r"(?:{part}|يوم{g})?{yesterday}(?:{g}?\(?{g}?{weekday}{g}?\)?)?",
    r"{part}(?:اليوم|غد)(?:{g}?\(?{g}?{weekday}{g}?\)?)?",
    r"(?:يوم{g})?(?:اليوم|غدا|غد){g}?\(?{g}?{weekday}{g}?\)?",
    r"(?:{part}|يوم{g}|ليله{g})?{weekday}{relative}?",
    # العام الماضي, هذا العام, العامين الماضي والجاري, الأيام القليلة المقبلة
    r"{span_part}?{span}{relative}",
    r"هذ[اه] (?:العام|الشهر|الاسبوع|السنه|الصيف)",
    r"{several}{g}(?:(?:الثلاثه?|الاربعه?|الخمسه?|السته?|القليله|العشره?){g})?{relative_word}(?:{g}و{relative_word})?",
    r"(?:نهايه|بدايه|مطلع|منتصف|اخر) (?:العام|السنه|الشهر|الاسبوع)(?![^\W_])",
    r"الربع (?:الاول|الثاني|الثالث|الرابع) من (?:هذا )?(?:السنه|العام|عام)(?:{relative}|{g}{digits})?",
    # القرن التاسع عشر, سبعينيات القرن العشرين
    r"{span_part}?القرن{g}{ordinal}(?:{g}(?:الميلادي|ميلادي|الهجري|هجري|قبل الميلاد))?",
    r"{span_part}?{decade}(?:{g}(?:من{g})?القرن{g}(?:{ordinal}|الماضي))?(?:{g}و{span_part}?{decade})?",
    # عام 2015, منذ 2010, 1896م, عام 300 قبل الميلاد
    r"{span_part}?{year_word}{g}(?P<alone>{digits}){era}?",
    r"(?P<marked>{digits}){era}",
    r"(?:(?<=منذ )%s)(?P<after>{digits})%s" % (_AFTER, _NO_COUNTED_NOUN),  # noqa: UP031 - braces are parts
    r"(?:{year_word}{g})?\d+{g}(?:(?:سنه|عاما?|سنوات){g})?قبل الميلاد",
)  # fmt: skip


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    parts = _parts()

    def filled(source: str) -> str:
        return re.sub(r"\{([a-z_]+)\}", lambda name: parts[name[1]], source)

    return tuple(
        re.compile(f"{_CLITICS}(?P<moment>{filled(source)})(?![^\\W_])") for source in _SOURCES
    )


def dates(document: Document) -> tuple[Moment, ...]:
    """The dates and times of a document, in order, none inside of another."""
    return tuple(
        moment
        for block in document.blocks
        for moment in _of_block(document, block.start, block.end)
    )


def _of_block(document: Document, start: int, end: int) -> Iterator[Moment]:
    folded, offsets = fold_with_offsets(document.text[start:end])
    matches = [match for pattern in _patterns() for match in pattern.finditer(folded)]
    matches.sort(key=lambda match: (match.start("moment"), -match.end("moment")))
    reached = 0
    for match in matches:
        first, last = match.span("moment")
        words = match["moment"].rstrip(" ,،(")
        if first < reached or words in _NEVER_ALONE or not words:
            continue
        last = first + len(words)
        if words.count("(") > words.count(")") and folded[last : last + 1] == ")":
            last += 1
        reached = last
        yield Moment(Span(start + offsets[first], start + offsets[last]), _iso(match))


def _iso(match: re.Match[str]) -> str | None:
    """The date in ISO 8601 as far as its own words give it."""
    facts = match.groupdict()
    if numeric := facts.get("numeric"):
        return _of_digits(numeric)
    year = facts.get("year") or facts.get("alone") or facts.get("marked")
    year = year or facts.get("after") or facts.get("season")
    if year is None or _is_hijri(match):
        return None
    month = _numbers("gregorian_months").get(facts.get("month") or "")
    if month is None:
        return None if facts.get("month") else year
    day = facts.get("day")
    if day is None:
        return f"{year}-{month:02}"
    number = int(day) if day.isdigit() else _numbers("ordinals")[day]
    return _day(int(year), month, number)


def _is_hijri(match: re.Match[str]) -> bool:
    words = match["moment"]
    return bool(re.search(r"\d ?(?:هـ|ه|هجري|للهجره|ق\.م)", words)) or "قبل الميلاد" in words


def _of_digits(digits: str) -> str | None:
    """A date in digits, where only one reading of it is a date."""
    first, second, third = map(int, re.split("[/.-]", digits))
    if first > 999:
        return _day(first, second, third)
    if first > 12 or first == second:
        return _day(third, second, first)
    return None if second <= 12 else _day(third, first, second)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
