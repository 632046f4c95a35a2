"""What dates and times are written like: patterns over folded text, made of parts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from khulasa.facts.amounts.words import values
from khulasa.language.arabic.lists import numbered

_CLITICS = r"(?<![^\W_])(?P<clitic>[وف]??(?:ب|ل|لل|ال|بال)??)"
"""What may be written in one with a date's first word: it is no part of the date."""

_WEEKDAY = "السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه"
_PART_OF_DAY = "صباح|صبيحه|مساء|عشيه|زوال|ظهر|ظهيره|فجر|ليله|ليل|عصر|ضحي|بعد ظهر|قبل ظهر|منتصف ليل"
_MOST_DAYS = 30
"""So many days of a month stand before its last at most: a longer row of numbers is none of days."""
_ADVERB_OF_DAY = (
    "صباحا|مساءا?|ظهرا|زوالا|عصرا|فجرا|ليلا|نهارا"
    "|من بعد الظهر|بعد الظهر|بعد منتصف الليل|قبل الظهر|قبيل الظهر"
)
_PART_OF_SPAN = (
    "منتصف|اواخر|اوائل|اواسط|مطلع|مستهل|نهايه|نهايات|بدايه|بدايات|اخر|اول|ختام"
    "|(?:النصف|الثلث|الربع)(?: (?:الاول|الثاني|الثالث|الاخير|الرابع))? من"
)
_RELATIVE = (
    "(?:(?:(?:ما )?قبل )?الماضي|المقبل|القادم|الجاري|الحالي|الفائت|المنصرم|التالي|السابق|الاخير|الراهن|المنقضي|الفارط)"
    "(?:ه|ين|تين|ان|تان)?"
)
_SAME = "نفسه|نفسها|ذاته|ذاتها"
_THE = "(?:ال|(?<=لل))"
"""The article, also as للعام has it."""

_SPAN_OF_TIME = f"{_THE}(?:عام|سنه|شهر|اسبوع|عقد|قرن|صيف|شتاء|ربيع|خريف|موسم|يوم|ليله)"
_KIND_OF_YEAR = (
    "الدراسي|الدراسيه|المالي|الماليه|الهجري|الهجريه|الميلادي|الميلاديه|الجامعي|الجامعيه|الزراعي"
)
_TWO_SPANS = f"{_THE}(?:عام|سنت|شهر|يوم|اسبوع|عقد|قرن)(?:ين|ان)"
_SEVERAL = f"(?:{_TWO_SPANS}|{_THE}(?:اعوام|سنوات|اشهر|شهور|اسابيع|ايام|ساعات|عقود))"
"""Spans of time; several without how many they are, as السنوات الأخيرة, are too vague for a date."""

_A_DAY = "الاربع والعشر(?:ين|ون)"
"""Of hours."""

_HOW_MANY = (
    f"(?:{_A_DAY}|(?:الثلاث|الاربع|الخمس|الست|السبع|الثماني|التسع|العشر)ه?"
    "|العشرين|الثلاثين|ال ?\\(?\\d{1,3}\\)?)"
)
_TENS = "عشرين|ثلاثين|اربعين|خمسين|ستين|سبعين|ثمانين|تسعين"
_DECADE = f"(?:{_TENS})(?:ي)?ات"
_BEFORE_CHRIST = r"(?:قبل الميلاد|ق ?\. ?م(?:\.|(?![^\W\d_]))|ق م(?![^\W\d_]))"
_ERA_ALONE = (
    rf"(?: ?(?:هـ|ه(?: ?\. ?ش)?|{_BEFORE_CHRIST}|ميلاديه?|هجريه?|للميلاد|للهجره|بعد الميلاد)(?!\w))"
)
_ERA = rf"(?:{_ERA_ALONE}| ?م(?!\w))"
_CENTURY_ERA = rf"(?:الميلادي(?:ين)?|المسيحي|ميلادي|للميلاد|الهجري(?:ين)?|هجري|للهجره|{_BEFORE_CHRIST}|م(?!\w)|ه(?!\w))"
FOUR_DIGITS = r"(?<!\d)[12]\d{3}(?!\d)"
_SECOND_YEAR = r"(?:(?: ?[-–—/] ?|  )(?:[12]\d{3}|\d\d)(?!\d))"
"""A dash between two years may be a tatweel, which folding drops: two spaces are left of it."""

_YEAR_WORD = "(?:عام|العام|سنه|السنه)"
_YEARS_WORD = "(?:عامي|العامين|اعوام|الاعوام|سنتي|السنتين|سنوات|السنوات)"
_HOUR = r"(?:[01]?\d|2[0-4])"
_AND = "(?:و|[-–،]|الي|حتي|او)"
_BEFORE_ANY_MONTH = ("في", "خلال", "شهري", "اواخر", "اوائل", "مطلع", "نهايه", "بدايه", "حلول")
_BEFORE_OTHER_WORDS = (*_BEFORE_ANY_MONTH, "منذ", "حتي", "بين", "الي", "من")
_PERSONS = frozenset(["رمضان", "رجب", "شعبان", "صفر", "محرم", "المحرم", "شوال", "اب"])
"""Months whose names are names of persons, or a father: alone they are dates behind few words only."""
_OTHER_WORDS = frozenset(["ماي", "جوان", "اوت", "مارس", "نيسان", "تموز", "ايار", "اذار", "غشت"])
"""Months whose names are other words as well, or things' names: alone they are dates behind a preposition."""

_EPITHET = r"(?:\s(?:المبارك|المعظم|الكريم|الفضيل))?"
"""What is said of the months of fasting and pilgrimage."""

_BARE_ORDINAL = "فاتح|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر"
"""Ordinals without the article before the name of a month, as the Maghreb has them."""

_FIRST_OF_MONTH = "الفاتح"
"""The first of a month in the Maghreb, elsewhere a name."""


def _several(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def _behind(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(f"(?<={word} )" for word in words) + ")"


@cache
def _parts() -> dict[str, str]:
    """The parts that patterns are made of, as regular expressions."""
    gregorian = list(numbered("gregorian_months"))
    hijri = list(numbered("hijri_months"))
    months = _several(gregorian + hijri)
    ordinal = _several(numbered("ordinals"))
    hour = rf"(?:{_several(numbered('feminine_ordinals'))})(?: عشره?)?"
    minutes = r"و(?:\d\d?|[^\W\d_]+) (?:دقيقه|دقائق)"
    part_of_hour = f"(?:و(?:ال)?(?:نصف|ربع|ثلث)|{minutes}|الا (?:ال)?(?:ربعا?|ثلثا?))"
    other_name = rf"(?:\s?[/(–\"“«-]\s?|\s)(?:{_several(gregorian)})(?:\s?[)\"”»])?"
    year_word = rf"(?:(?:من\s)?ل?{_YEAR_WORD}\s)?"
    day = rf"(?<!\d)\d{{1,2}}(?!\d)|{ordinal}|{_FIRST_OF_MONTH}"
    today = "(?:امس الاول|اول من امس|الاول من امس|اول امس|امس|اليوم|غدا|غد)"
    clear = [name for name in gregorian if name not in _PERSONS | _OTHER_WORDS]
    others = [name for name in gregorian + hijri if name not in _PERSONS]
    return {
        "g": r"\s",
        "ordinal": f"(?:{ordinal})",
        "bare_ordinal": f"(?:{_BARE_ORDINAL})",
        "any_month": f"(?:{months})",
        "named_month": f"(?:{_several(set(gregorian + hijri) - _PERSONS)})",
        "clear_month": f"(?:{_several(clear)})",
        "month": f"(?P<month>{months})(?:{other_name})?{_EPITHET}",
        "by_both_names": f"(?:{_several(gregorian)}){other_name}",
        "day": f"(?P<day>{day})",
        "days": rf"(?P<days>(?:{day})\s?{_AND}\s?(?:(?:{day})\s?{_AND}\s?){{0,{_MOST_DAYS}}})?",
        "year": rf"{year_word}(?P<year>{FOUR_DIGITS}){_ERA}?",
        "old_year": (
            rf"(?:{year_word}\d{{1,4}}{_ERA_ALONE}|(?:من\s)?ل?{_YEAR_WORD}\s\d{{3,4}}(?![.,]?\d))"
        ),
        "weekday": rf"(?:{_WEEKDAY})(?:(?:\sو|\s?[-–/]\s?|\s)(?:{_WEEKDAY})){{0,6}}",
        "part": rf"(?:(?:{_PART_OF_DAY})\s(?:يوم\s)?)",
        "adverb": f"(?:{_ADVERB_OF_DAY})",
        "of_part": f"(?:من (?:{_PART_OF_DAY})|(?:{_PART_OF_DAY})(?= (?:ال|امس|يوم)))",
        "hour": hour,
        "part_of_hour": part_of_hour,
        "hour_in_digits": _HOUR,
        "clock": rf"(?<![\d.,:]){_HOUR}[:.][0-5]\d(?![\d:])",
        "agency_hour": r"(?:[01]\d|2[0-3])[0-5]\d(?=\s\(?(?:بتوقيت|توقيت|ت\s?\.?\s?غ))",
        "zone": r"(?:\s\(?(?:بتوقيت|توقيت)\s[^\W\d_]+(?:\sالمحلي)?)",
        "span_part": rf"(?:(?:{_PART_OF_SPAN})\s)",
        "relative": rf"(?:\s{_RELATIVE})",
        "same": rf"(?:\s(?:{_SAME}))",
        "that_day": rf"(?:{today}\s?\(?\s?)?(?:{_WEEKDAY})\s?\)?",
        "yesterday": "(?:امس الاول|اول من امس|الاول من امس|اول امس|امس|البارحه|بعد غد)",
        "decade": f"(?:ال)?{_DECADE}",
        "the_decade": f"{_THE}{_DECADE}",
        "span": f"(?:{_SPAN_OF_TIME})",
        "kind_of_year": rf"(?:\s(?:{_KIND_OF_YEAR}))",
        "several": _SEVERAL,
        "two_spans": _TWO_SPANS,
        "how_many": _HOW_MANY,
        "a_day": _A_DAY,
        "relative_word": _RELATIVE,
        "year_word": _YEAR_WORD,
        "years_word": _YEARS_WORD,
        "digits": FOUR_DIGITS,
        "second_year": _SECOND_YEAR,
        "era": _ERA,
        "era_alone": _ERA_ALONE,
        "century_era": rf"(?:\s?{_CENTURY_ERA})",
        "other_month": f"(?:{_several(others)})",
        "before_any": _behind(_BEFORE_ANY_MONTH),
        "before_others": _behind(_BEFORE_OTHER_WORDS),
        "the": _THE,
        "thousand": "الف(?:ين)?",
        "number_word": f"(?:{_several(list(values('number_words')))}|احد|احدي)",
        "this_year": rf"(?:من\s|ل)?(?:هذا\s)?(?:لل(?:عام|سنه)|ل?{_YEAR_WORD})",
        "which": "(?:الاول|الثاني|الثالث|الرابع|الاخير)",
    }


_BEGIN_WITH_DIGITS = (
    # 1 أكتوبر 2015, الخميس 1 أكتوبر/تشرين الأول, الثالث من أغسطس, يومي 12 و13 مارس
    (
        r"(?:{part}|يوم{g}|يومي{g}|ايام{g})?(?:{that_day}{relative}?{g}?[,،]?{g}?(?:الموافق{g}(?:لل?)?)?)?(?:ليله{g})?"
        r"{days}{day}(?:{g}|(?<=\d))(?:من{g})?(?:شهر{g})?{month}{relative}?(?:[,،]?{g}{year}(?:{g}{clock})?|{g}{old_year})?"
    ),
    r"{part}?{day}\s?[/-]\s?{month}\s?[/-]\s?{year}",
    # 22 من الشهر الجاري
    r"{day}{g}من{g}(?:هذا{g}الشهر|الشهر(?:{relative}|{same}))",
    # 2024-05-03, 3/5/2024
    (
        r"(?<![\d/.-])(?P<numeric>\d\d\d\d ?[-/.] ?\d\d? ?[-/.] ?\d\d?"
        r"|\d\d? ?[-/.\\] ?\d\d? ?[-/.\\] ?\d\d\d\d){era}?(?![-/]?\d|\.\d)(?:{g}{clock}(?:{g}(?:ص|م|am|pm)(?!\w))?)?"
    ),
    r"(?:\d{1,3}|{a_day}){g}(?:ال)?(?:ساعه|ساعات|يوما?|ايام|اسابيع|شهرا?|اشهر|عاما?|سنه|سنوات){relative}",
    r"(?P<marked>{digits}){era}",
    r"(?P<joined_year>(?<!\d)\d{3,4}){era}",
    r"(?<![\d.,/-])(?:\d{1,4} ?[-–] ?)?\d{1,4}{era_alone}",
    r"(?P<part_of_year>{span_part})?(?P<year_alone>{digits})(?:(?P<range>{second_year}){era}?)?(?![\d.,]\d)",
    r"(?:{year_word}{g})?\d+{g}(?:(?:سنه|عاما?|سنوات){g})?قبل الميلاد",
    r"(?:{clock}|(?<![\d.,:]){hour_in_digits}(?!\d))(?:{g}{part_of_hour})?{g}(?:{adverb}){zone}?",
    r"{clock}{zone}",
    r"(?P<clock>{clock})\s?(?P<half_of_day>ص|م)(?!\w)",
)  # fmt: skip
"""Patterns of dates that may begin with a digit: where one stands, no others are tried."""

_BEGIN_WITH_WORDS = (
    # سابع أكتوبر
    r"{part}?(?:(?:يوم{g})?(?:{weekday}{g})?)(?P<day>{bare_ordinal}){g}(?P<month>{named_month}){relative}?(?:{g}(?:{year}|{old_year}))?",
    # صيف 2027
    r"(?:صيف|شتاء|ربيع|خريف){g}(?:{year_word}{g})?(?P<season>{digits})(?P<range>{second_year})?",
    r"(?:صيف|شتاء|ربيع|خريف){g}(?:هذا{g})?(?:العام|السنه)(?:{relative})?",
    # أكتوبر 2015, أكتوبر الماضي, منتصف يونيو
    r"{span_part}?(?:شهر{g})?{month}[,،]?{g}(?:{year}|{old_year})",
    r"{span_part}?(?:شهر{g})?{month}(?:{relative}|{same})(?:{g}{year})?",
    r"(?:{span_part}(?:شهر{g})?|شهر{g}|{before_any})(?P<some_month>{any_month})(?![^\W_])",
    r"{before_others}(?P<some_month>{other_month})(?![^\W_])",
    r"{span_part}?(?:شهر{g})?(?P<some_month>{by_both_names})",
    r"(?P<bare_month>{clear_month})(?![^\W_])",
    r"(?P<joined_month>{any_month})(?![^\W_])",
    # أمس, مساء أمس, أمس الأحد, صباح يوم الأحد الماضي
    r"(?P<yesterday>(?:{part}|يوم{g})?{yesterday})(?:{g}?\(?{g}?{weekday}{g}?\)?)?",
    r"{part}(?:اليوم|غد|الغد)(?:{g}?\(?{g}?{weekday}{g}?\)?)?",
    r"(?:يوم{g})?(?:اليوم|غدا|غد){g}?\(?{g}?{weekday}{g}?\)?",
    r"(?P<today>اليوم)",
    r"يوم{g}(?:غد|الغد)|(?P<tomorrow>غدا)(?=$|[^\w\s]|{g}(?:في|علي|الي|مع|من|ان|بعد|قبل)(?!\w))",
    r"(?P<weekday>(?:{part}|يوم{g}|يومي{g}|ايام{g}|ليله{g})?{weekday}{relative}?)",
    # العام الماضي, هذا العام, العامين الماضي والجاري, الأيام القليلة المقبلة
    r"{span_part}?(?!(?:اليوم|الليله) الاخير){span}{kind_of_year}?(?:{relative}|{same})(?:{g}{digits}{second_year}?)?",
    r"{span_part}?هذ[اه] (?:(?!اليوم|العقد){span}|الصباح|المساء){kind_of_year}?",
    r"نفس{g}{span}",
    r"اخر{g}\d{1,3}{g}ساعه",
    r"(?:{the}الفيه{g}{hour}{century_era}?|{the}الف{g}{hour}{century_era})",
    r"{several}{g}{how_many}{g}(?:الاولي|الاخيره){g}من{g}(?:{this_year}(?:{relative}|{g}{digits}{era}?)?|{digits})",
    r"(?:{several}{g}{how_many}|{two_spans}){g}{relative_word}(?:{g}و{relative_word})?",
    r"(?:نهايه|بدايه|مطلع|منتصف|اخر|اواخر|اوائل|ختام) (?:(?:العام|السنه){kind_of_year}?|الشهر|الاسبوع|القرن)(?![^\W_])",
    # الربع الثاني من العام, النصف الأول من 2016
    (
        r"{span_part}?(?P<bare_quarter>{the}ربع{g}{which}(?:{g}(?:او{g}|و){which})?)"
        r"(?:{g}(?:{this_year}{kind_of_year}?(?:{relative}|{g}{digits}{era}?)?|(?:من{g}|ل{g}?)?{digits}{era}?))?"
    ),
    (
        r"{the}نصف{g}{which}{g}(?:{relative_word}|{this_year}{kind_of_year}?(?:{relative}|{g}{digits}{era}?)?|من{g}{digits}{era}?"
        r"|من{g}(?:الشهر{relative}?|شهر{g}{any_month}|{any_month}))"
    ),
    r"{ordinal}{g}(?:الميلادي|الهجري)",
    # القرن التاسع عشر, القرنين 18 و19, سبعينيات القرن العشرين
    r"{span_part}?(?:{the}?قرن){g}(?:{ordinal}|(?:ال ?)?\d\d?(?!\d))(?:{g}و{ordinal})?{century_era}?",
    r"{span_part}?{the}قرنين{g}(?:{ordinal}|\d\d?){g}و{g}?(?:{ordinal}|\d\d?(?!\d)){century_era}?",
    r"(?P<decade>{span_part}?(?:{decade}{g}(?:من{g})?(?:هذا{g})?القرن(?:{g}(?:{ordinal}|الماضي|الحالي|المنصرم))?|{the_decade})(?:{g}و{span_part}?{decade})?)",
    # عام 2015, 2015-2016, منذ 2010, 1896م, عام 300 قبل الميلاد
    r"{span_part}?(?:{year_word}{kind_of_year}?|موسم){g}?[،,]?(?P<alone>{digits})(?P<range>{second_year})?{era}?",
    r"{span_part}?{years_word}{g}(?P<first_of_years>{digits})(?P<range>{second_year})?{era}?",
    r"(?:عامي|سنتي){g}\d{3}(?!\d){era}?",
    r"{span_part}?{year_word}{g}(?P<year_in_words>{thousand}(?:{g}و{number_word}(?:{g}عشره?)?)+)",
    r"{year_word}{g}(?P<worded_year>{number_word}(?:{g}عشره?)?(?:{g}و(?:{number_word}|{thousand}))+)",
    r"{span_part}?{year_word}{g}\d{1,4}{era}",
    r"{year_word}{g}(?:الهجري|الهجريه|الميلادي|الميلاديه)\s?:\s?\d{2,4}(?!\d)",
    r"{year_word}{g}(?P<short_year>\d{2,3})(?![\d/:-]|[.,]\d)",
    r"منتصف{g}الليل",
    # الساعة الثالثة والنصف عصرا, 3:30 عصرا, الثانية ظهرا
    (
        r"(?:تمام{g})?الساعه{g}(?:ال ?)?(?:{hour}|{clock}|\d\d?(?!\d)|{agency_hour})(?:{g}{part_of_hour})?"
        r"(?:{g}(?:{adverb}|{of_part}))?{zone}?"
    ),
    r"(?P<hour>{hour}(?:{g}{part_of_hour})?){g}(?:{adverb}|من (?:صباح|مساء|ظهر|عصر|فجر|بعد ظهر|ليل))(?!{g}(?:من{g}))",
    r"(?P<hour>{hour}{g}{part_of_hour})(?:{g}{of_part})?",
    r"(?P<hour>{hour}{g}(?:و|الي{g}|حتي{g}){hour}){g}{adverb}",
)  # fmt: skip


_OPENERS = (
    r"\d|يوم|ايام|{part}|(?:ال)?(?:{weekday}|{hour})|{yesterday}|غد|{span_part}|شهر|{any_month}|صيف|شتاء|ربيع|خريف"
    r"|هذ[اه] |{span}|{several}|{year_word}|{years_word}|{the}(?:ربع|نصف)|{the}?قرن|{decade}|{ordinal}|{day}|موسم"
    r"|تمام|{a_day}|الساعه|نفس|{the}الف|{bare_ordinal} "
)
"""What a date begins with: only there are the patterns tried, which is four times as fast as to search for each."""


@cache
def openers() -> re.Pattern[str]:
    """Finds the places in a folded text at which a date may begin, with what is written in one before it."""
    return re.compile(f"{_CLITICS}(?={_filled(_OPENERS)})")


def _filled(source: str) -> str:
    parts = _parts()
    return re.sub(r"\{([a-z_]+)\}", lambda name: parts[name[1]], source)


@cache
def patterns(*, in_digits: bool) -> tuple[re.Pattern[str], ...]:
    """The patterns of dates, or only those that may begin with a digit.

    Each has a group `moment`, which is the date without what is written in one before it.
    """
    sources = _BEGIN_WITH_DIGITS if in_digits else _BEGIN_WITH_WORDS + _BEGIN_WITH_DIGITS
    return tuple(
        re.compile(f"{_CLITICS}(?P<moment>{_filled(source)})(?![^\\W_])") for source in sources
    )
