"""One plain sentence for every error and warning, in Arabic or English; for the window and the terminal."""

from __future__ import annotations

import math
import re
from functools import cache
from pathlib import PurePath
from typing import Any

from khulasa import resources
from khulasa.document.bidi import isolate
from khulasa.errors import Fact, KhulasaError
from khulasa.services.pipeline.source import STANDARD_INPUT

LANGUAGES = ("ar", "en")

_MEGABYTE = 1024 * 1024
_IN_MEGABYTES = frozenset({"size", "limit"})
_UNRULY = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def word(error: KhulasaError, language: str, *, whole_path: bool = False, digits: str = "") -> str:
    """A sentence for an error. The file is called by its name, or by its whole path where there is no window.

    `digits`, "arabic" or "latin", are those of the language where nothing is said.
    """
    arabic = digits == "arabic" if digits else language == "ar"
    sizes = _IN_MEGABYTES if "size" in error.facts else frozenset[str]()
    facts = {
        name: _fact(value, in_megabytes=name in sizes, arabic=arabic)
        for name, value in error.facts.items()
    }
    if "path" in error.facts:
        facts["path"] = _path(str(error.facts["path"]), language, whole=whole_path)
    facts.setdefault("path", _path("", language, whole=False))
    sentence = _catalogue(language)["errors"][error.kind]
    return str(sentence).format_map(_Facts(facts))


class _Facts(dict[str, str]):
    """Facts by name; one that nobody told leaves an ellipsis rather than no sentence at all."""

    def __missing__(self, name: str) -> str:
        return "…"


def cannot_print(reason: str, language: str) -> str:
    """A sentence for standard output that takes no more; `reason` is the system's own words."""
    return str(_catalogue(language)["cannot_print"]).format(reason=isolate(one_line(reason)))


def ask_password(path: str, language: str) -> str:
    """What is asked of a person at the terminal whose file is encrypted."""
    return str(_catalogue(language)["ask_password"]).format(path=_path(path, language, whole=True))


def ask_replace(path: str, language: str) -> str:
    """What is asked of a person at the terminal whose output would replace a file."""
    return str(_catalogue(language)["ask_replace"]).format(path=_path(path, language, whole=True))


def doubtful_quote(number: int, page: int, language: str, *, recognised: bool) -> str:
    """A sentence for a quote from a page that may not have been read right; both count from 1."""
    key = "recognised_quote" if recognised else "unsafe_quote"
    arabic = language == "ar"
    facts = {
        "number": _number(str(number), arabic=arabic),
        "page": _number(str(page), arabic=arabic),
    }
    return str(_catalogue(language)[key]).format_map(facts)


def loss(name: str, language: str) -> str:
    """A sentence for what a highlighted copy has lost; see `child.marking.marker.Loss`."""
    return str(_catalogue(language)[f"lost_{name}"])


def no_facts(language: str) -> str:
    """A sentence for a text in a language of which no facts are found."""
    return str(_catalogue(language)["no_facts"])


def nothing_to_compare(language: str) -> str:
    """A sentence for a comparison of which fewer than two files could be read."""
    return str(_catalogue(language)["nothing_to_compare"])


def not_found(words: str, language: str) -> str:
    """A sentence for words that a summary was to turn toward, none of which the text has."""
    sentence: str = _catalogue(language)["not_found"]
    return sentence.format(words=one_line(words))


def no_such_sentence(numbers: str, last: int, language: str) -> str:
    """A sentence for indexes of sentences that are beyond the text's `last`."""
    sentence: str = _catalogue(language)["no_such_sentence"]
    return sentence.format(numbers=numbers, last=last)


def one_line(name: str) -> str:
    """A name as it may stand in a sentence: a file's can hold line ends, escapes, marks that turn text, odd bytes."""
    return _UNRULY.sub("\ufffd", name)


def warning(name: str, language: str) -> str:
    """A sentence for a warning of a document."""
    return str(_catalogue(language)["warnings"][name])


def feature(name: str, language: str) -> str:
    """What a feature of the default ranking says of a sentence that it lifts."""
    return str(_catalogue(language)["features"][name])


def _fact(value: Fact, *, in_megabytes: bool, arabic: bool) -> str:
    if isinstance(value, str):
        return isolate(one_line(value))
    return _number(_megabytes(value) if in_megabytes else str(value), arabic=arabic)


def _number(written: str, *, arabic: bool) -> str:
    return written.replace(".", "٫").translate(_ARABIC_DIGITS) if arabic else written


def _megabytes(size: float) -> str:
    """Rounded up, so that what is over a limit never reads as if it were on it."""
    return f"{math.ceil(size / _MEGABYTE * 10) / 10:.1f}".removesuffix(".0")


def _path(path: str, language: str, *, whole: bool) -> str:
    if path in {"", STANDARD_INPUT}:
        return str(_catalogue(language)["standard_input" if path else "untitled"])
    return isolate(one_line(path if whole else PurePath(path).name or path))


@cache
def _catalogue(language: str) -> dict[str, Any]:
    return resources.read_table("i18n", f"messages.{language}.toml")
