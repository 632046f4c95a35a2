"""Numbers as Arabic writes them in words, of either gender of what is counted and each case."""

from __future__ import annotations

_ONES = ("", "واحد", "اثن", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_TENS = ("", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_MAGNITUDES = (
    (10**9, "مليار", "مليارات"),
    (10**6, "مليون", "ملايين"),
    (10**3, "ألف", "آلاف"),
)


def spelled(number: int, *, feminine: bool = False, oblique: bool = False) -> str:
    """The numeral in words; `feminine` is the gender of what it counts, `oblique` any case but the nominative."""
    if number == 0:
        return "صفر"
    parts = []
    for value, singular, plural in _MAGNITUDES:
        count, number = divmod(number, value)
        if count:
            parts.append(_times(count, singular, plural, oblique=oblique))
    if number:
        parts.append(_below_thousand(number, feminine=feminine, oblique=oblique))
    return " و".join(parts)


def _times(count: int, singular: str, plural: str, *, oblique: bool) -> str:
    """A magnitude that many times: it is masculine, and its form that of a counted noun."""
    if count == 1:
        return singular
    if count == 2:
        return singular + ("ين" if oblique else "ان")
    words = _below_thousand(count, feminine=False, oblique=oblique)
    last = count % 100
    if last in {1, 2}:  # "a hundred thousand and a thousand"
        hundred = _below_thousand(count - last, feminine=False, oblique=oblique)
        return f"{hundred} {singular} و{_times(last, singular, plural, oblique=oblique)}"
    if 3 <= last <= 10:
        return f"{words} {plural}"
    return f"{words} {singular}" + ("ا" if 11 <= last <= 99 else "")


def _below_thousand(number: int, *, feminine: bool, oblique: bool) -> str:
    hundreds, rest = divmod(number, 100)
    parts = []
    if hundreds == 1:
        parts.append("مئة")
    elif hundreds == 2:
        parts.append("مئتين" if oblique else "مئتان")
    elif hundreds:
        parts.append(_ONES[hundreds] + "مئة")
    if rest:
        parts.append(_below_hundred(rest, feminine=feminine, oblique=oblique))
    return " و".join(parts)


def _below_hundred(number: int, *, feminine: bool, oblique: bool) -> str:
    tens, ones = divmod(number, 10)
    one = _one(ones, feminine=feminine, oblique=oblique)
    if tens == 0:
        return one
    if tens == 1:
        return _below_twenty(ones, one, feminine=feminine, oblique=oblique)
    word = _TENS[tens] + ("ين" if oblique else "ون")
    if ones == 0:
        return word
    return f"{'إحدى' if ones == 1 and feminine else one} و{word}"


def _below_twenty(ones: int, one: str, *, feminine: bool, oblique: bool) -> str:
    """Ten to nineteen: the ending of ten is that of the other gender alone, and of the same behind ones."""
    if ones == 0:
        return "عشر" if feminine else "عشرة"
    ten = "عشرة" if feminine else "عشر"
    if ones == 1:
        return ("إحدى " if feminine else "أحد ") + ten
    if ones == 2:
        return ("اثنت" if feminine else "اثن") + ("ي " if oblique else "ا ") + ten
    return f"{one} {ten}"


def _one(number: int, *, feminine: bool, oblique: bool) -> str:
    """One to nine, "" for zero: from three on the ending is that of the other gender."""
    if number == 0:
        return ""
    if number == 1:
        return "واحدة" if feminine else "واحد"
    if number == 2:
        return ("اثنت" if feminine else "اثن") + ("ين" if oblique else "ان")
    if number == 8:
        return "ثماني" if feminine else "ثمانية"
    return _ONES[number] + ("" if feminine else "ة")
