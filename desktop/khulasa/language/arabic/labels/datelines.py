"""Datelines that run on into the first sentence: `الرباط 12 مارس (وكالة الأنباء) -- أعلن…`."""

from __future__ import annotations

import re

from khulasa.language.arabic.labels.agencies import is_agency
from khulasa.language.arabic.labels.dates import (
    is_dateline,
    is_signed_dateline,
    is_town,
    makes_sentence,
    town_at_start,
)
from khulasa.language.arabic.lists import entries, with_conjunctions
from khulasa.language.folding import fold

_REACH = 110
"""How far into a paragraph a dateline reaches, in characters."""

_DASH = r"(?:-{1,3}|–|—|(?<!\w)ـ{1,2}|ـ{1,2}(?!\w))"
_PLACE = '[^()\\[\\].؟!:«»“”"\n]'
_COUNTRY = r"(?:\s*\((?P<country>[^\W\d_ ]+(?: [^\W\d_ ]+){0,2})\))?"
_BRACKETED = re.compile(
    rf"(?P<place>{_PLACE}{{0,60}}?){_COUNTRY}\s*-?\s*[(\[](?P<agency>[^()\[\]]{{2,40}})[)\]]\s*(?:{_DASH}|:)\s*"
)
_DASHED = re.compile(
    rf"(?P<place>{_PLACE}{{2,60}}?){_COUNTRY}\s*(?:{_DASH}|/|،|,|:)\s*"
    rf"[«“\"]?(?P<agency>{_PLACE}{{2,40}}?)[»”\"]?\s*(?:{_DASH}|/|:)\s*"
)
_SLASHED = re.compile(  # موسكو، 3 ديسمبر. /تاس/.
    rf"(?P<place>{_PLACE}{{2,50}}?)\.?\s*/\s?(?P<agency>[^/\n]{{2,30}}?)\s?/\.\s*"
)
_PLAIN = re.compile(rf"(?P<place>{_PLACE}{{2,50}}?)\s?(?P<dash>{_DASH}|:)\s")
_NEXT_DASH = re.compile(rf"(?:{_DASH}|:)\s")
_ANY_DASH = re.compile(f"{_DASH}|[:/]")
_WORDS = re.compile(r"[^\W_]+")
_LATIN_SIGN = re.compile(r"[A-Z][A-Za-z .&]{1,15}")
_APART = tuple("،,-–—/")
_LETTERS_APART = re.compile(r"[^\W\d_](?:[ .]+[^\W\d_]){1,3}\.?")
_CREDITED = re.compile(rf"(?P<credit>{_PLACE}{{2,70}}?{_DASH}{_PLACE}{{2,60}}?)\s*:\s*")
_TOWN_AND_PAPER = re.compile(rf"(?P<line>{_PLACE}{{4,40}}?)\s*:\s*")
_PART = re.compile(rf"\s*(?:{_DASH}|/|،|,)\s*")
_TO_A_PAPER = re.compile(r"(?:^|\s)لـ*$")
_PLACE_WORDS, _GLUED_WORDS, _REST_WORDS, _CREDIT_WORDS = 6, 2, 3, 4
_VERB_REACH, _BARE_WORDS = 4, 3


def length_of_dateline(text: str, start: int, end: int, *, is_first: bool) -> int:
    """How many characters at the start of a paragraph are a dateline, dash and space included; 0 for none.

    A place with an agency or a date counts anywhere. In the document's first paragraph counts also a place beside the
    reporter or the paper, and a bare place in front of a reporting verb or with a dash glued to it: `غزة- يعيش…`.
    """
    head = text[start : min(end, start + _REACH)]
    if not _ANY_DASH.search(head):
        return 0
    length = _with_town(head) if is_first else 0
    length = length or _with_agency(head) or _before_verb(head) or _with_date(head)
    if is_first and not length:
        length = _bare_place(head)
    rest = text[start + length : min(end, start + length + _REACH)]
    return length if len(_WORDS.findall(rest)) >= _REST_WORDS else 0


def _before_verb(head: str) -> int:
    """`مسقط اليوم - متابعة أكد المدير…`: an agency without a dash behind it, before a verb of saying."""
    match = _PLAIN.match(head)
    if not match or match["dash"] == ":" or not _is_place(match["place"]):
        return 0
    words = list(_WORDS.finditer(head, match.end()))[:_VERB_REACH]
    for word in words[1:]:
        agency = fold(head[match.end() : word.start()])
        if is_agency(agency) and fold(word.group()) in entries("reporting_verbs"):
            return word.start()
    return 0


def _with_town(head: str) -> int:
    """`سالم حمد - الشاطئ - جدة: …`: a line of credits up to a colon, one of which is a town."""
    town = town_at_start(fold(head.partition(":")[0]))
    match = _TOWN_AND_PAPER.match(head)
    if town and match and is_agency(fold(" ".join(match["line"].split()[town:]))):
        return match.end()
    match = _CREDITED.match(head)
    if not match:
        return 0
    parts = [fold(part) for part in _PART.split(match["credit"])]
    return match.end() if any(map(is_town, parts)) and all(map(_is_credit, parts)) else 0


def _is_credit(part: str) -> bool:
    """`هالة سعيد`, `من هالة سعيد`, `جدة`: a few words, none of which makes a sentence."""
    name = part.removeprefix("من ").removeprefix("كتب ").removeprefix("كتبت ")
    words = _WORDS.findall(name.removeprefix("علي "))  # a name, though `على` folds to it
    return 0 < len(words) <= _CREDIT_WORDS and not any(map(makes_sentence, words))


def _with_agency(head: str) -> int:
    match = _BRACKETED.match(head)
    if match and _is_place(match["place"], empty=True) and _signs(match["agency"], bracketed=True):
        return match.end()
    match = _SLASHED.match(head)
    if match and _is_place(match["place"]) and _signs(match["agency"], bracketed=False):
        return match.end()
    match = _DASHED.match(head)
    if match and (_cuts_month(head, match.end()) or _speaks_to_paper(match)):
        return 0
    if match and _is_place(match["place"]) and _signs(match["agency"], bracketed=False):
        return match.end()
    return 0


def _speaks_to_paper(match: re.Match[str]) -> bool:
    """`المدير لـ«البحر»: …` is a headline: somebody told a paper so."""
    if match["agency"].startswith(("لـ", "ل ")):
        return True
    return bool(_TO_A_PAPER.search(match.string[: match.start("agency")].rstrip(' «“"')))


def _cuts_month(head: str, place: int) -> bool:
    """Whether a place is inside `أبريل/نيسان`."""
    word = _WORDS.match(head, place)
    return head[place - 1] == "/" and word is not None and fold(word.group()) in entries("months")


def _with_date(head: str) -> int:
    """The first dash ends a date, or a place, and then the second one does."""
    match = _PLAIN.match(head)
    if not match:
        return 0
    date = fold(match["place"])
    if is_signed_dateline(date) and (match["dash"] != ":" or _sets_place_apart(date)):
        return match.end()
    if match["dash"] == ":":
        return 0
    second = _NEXT_DASH.search(head, match.end())
    return second.end() if second and is_dateline(fold(head[: second.start()])) else 0


def _sets_place_apart(folded: str) -> bool:
    """Whether a date line opens with a place of one word, or with one that a mark parts from the date.

    `3 مايو 2021: …` is an entry of a chronicle, whose date is its own, and `وصل الوفد الخميس 1 أكتوبر: …` a sentence.
    """
    for count, word in enumerate(_WORDS.finditer(folded)):
        if word.group().isdigit() or word.group() in entries("weekdays") | entries("months"):
            return count == 1 or (count > 0 and folded[: word.start()].rstrip().endswith(_APART))
    return False


def _bare_place(head: str) -> int:
    match = _PLAIN.match(head)
    if not match or match["dash"] == ":" or not _is_place(match["place"]):
        return 0
    words = _WORDS.findall(fold(match["place"]))
    if not head[match.end("place")].isspace():
        is_name = len(words) <= _GLUED_WORDS and all(map(_may_name_place, words))
        return match.end() if is_name and not _NEXT_DASH.search(head, match.end()) else 0
    following = fold(head[match.end() :]).split()[:1]
    says = following and following[0] in entries("reporting_verbs")
    return match.end() if says and len(words) <= _BARE_WORDS else 0


def _may_name_place(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word not in entries("not_places")


def _signs(name: str, *, bracketed: bool) -> bool:
    """Whether a name between place and dash is an agency's; between brackets its shape is enough."""
    folded = fold(name).strip(" -")
    if is_agency(folded) or is_dateline(folded):
        return True
    return bracketed and bool(
        _LATIN_SIGN.fullmatch(name.strip())
        or _LETTERS_APART.fullmatch(folded)
        or folded.startswith(("وكاله", "وكالات", "خاص", "مراسل", "من مراسل"))
    )


def _is_place(place: str, *, empty: bool = False) -> bool:
    words = _WORDS.findall(fold(place))
    if not words:
        return empty
    if len(words) > _PLACE_WORDS or _TO_A_PAPER.search(place.rstrip()):
        return False
    if any(word in entries("place_stops") for word in words):
        return False
    says = with_conjunctions("reporting_verbs")
    return says.isdisjoint(words) or is_dateline(fold(place))
