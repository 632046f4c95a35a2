"""What a file says of itself, without what a program wrote there unasked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from khulasa import resources
from khulasa.document.model import Metadata
from khulasa.document.unicode import repair
from khulasa.readers.xml import Handler, local

_NO_TITLE = re.compile(
    r"(?:untitled|title|document|doc|word document|microsoft word\b.*|new (?:microsoft )?.*document|normal"
    r"|بدون عنوان|بلا عنوان|مستند|عنوان|تقديم|.*\.(?:docx?|dot[mx]?|odt|rtf|html?|txt))[\s\d_()-]*",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"[+-]?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])"
    r"(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?"
)
_SITE = re.compile(
    r".*(?:https?://|www\.)\S.*|[\w-]{3,}(?:\.[\w-]+)*\.(?:com|net|org|info|tv|edu|gov|int|biz|io|me|co|[a-z]{2})(?:/\S*)?"
)
"""The address of a site, which is no name; one of mail names somebody."""

_NUMBER_BEHIND = re.compile(r"[\s_#-]*\(?[\d٠-٩]+\)?$")
_ADDRESS = re.compile(r"https?://\S+")
_TEMPLATE_DATE = (
    "2013-12-23T23:15:00"  # the one in python-docx's template: the file says nothing of its own
)
_LONGEST = 500
_MOST = 1000


class Values(Handler):
    """The texts of a part's elements by their names, as far as a `within` element holds them ("": all)."""

    def __init__(self, within: str = "") -> None:
        self._within, self._inside = within, not within
        self._texts: dict[str, list[str]] = {}
        self._name = ""
        self._count = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002 - the protocol asks for it
        """An element begins."""
        self._name = local(tag)
        if self._name == self._within:
            self._inside = True
        elif self._inside and self._count < _MOST:
            self._count += 1
            self._texts.setdefault(self._name, []).append("")

    def end(self, tag: str) -> None:
        """An element ends."""
        self._name = ""
        if self._within and local(tag) == self._within:
            self._inside = False

    def data(self, text: str) -> None:
        """Some characters."""
        texts = self._texts.get(self._name) if self._inside else None
        if texts and len(texts[-1]) <= _LONGEST:
            texts[-1] += text

    def all(self, name: str) -> list[str]:
        """The texts of all elements of a name, in order."""
        return self._texts.get(name, [])

    def first(self, name: str) -> str:
        """The text of the first element of a name, "" where there is none."""
        return next(iter(self.all(name)), "")


def one_line(text: str) -> str:
    """A value with its white space made single spaces; "" where it is absurdly long."""
    clean = " ".join(repair(text).split())
    return clean if len(clean) <= _LONGEST else ""


def title(text: str) -> str:
    """A title that somebody gave, "" for the names that programs give."""
    clean = one_line(text)
    return "" if _NO_TITLE.fullmatch(clean) else clean


def may_be_author(name: str) -> bool:
    """Whether a value names somebody, and not a program, a machine, an account or a site.

    Programs, printers and scanners write themselves where an author is asked for, and systems the account's name.
    """
    plain = " ".join(name.split()).casefold()
    if not any(map(str.isalpha, plain)) or _SITE.fullmatch(plain):
        return False
    accounts, programs, markers = _nobody()
    if plain in accounts or _NUMBER_BEHIND.sub("", plain) in accounts:
        return False
    if any(plain.startswith(f"{marker} ") for marker in markers):
        return False
    return programs.search(plain) is None


@cache
def _nobody() -> tuple[frozenset[str], re.Pattern[str], tuple[str, ...]]:
    """Accounts and makers, which stand alone; names of programs, anywhere; and words before a program's maker."""
    lists = resources.read_table("language", "no_authors.toml")
    programs = "|".join(re.escape(name) for name in lists["programs"])
    pattern = re.compile(rf"(?<![^\W_])(?:{programs})(?![^\W\d_])")
    return frozenset(lists["accounts"]), pattern, tuple(lists["openings"])


def metadata(authors: list[str], dates: list[str], addresses: list[str] | None = None) -> Metadata:
    """What is stated: all authors that are people, the first of the dates and of the web addresses that are such."""
    people = [one_line(each) for each in authors]
    named = list(dict.fromkeys(each for each in people if may_be_author(each)))
    stated = [each.strip() for each in dates]
    when = [
        each
        for each in stated
        if _DATE.fullmatch(each) and not each.startswith((_TEMPLATE_DATE, "0000"))
    ]
    where = [each.strip() for each in addresses or [] if _ADDRESS.fullmatch(each.strip())]
    return Metadata("، ".join(named), when[0] if when else "", one_line(where[0]) if where else "")
