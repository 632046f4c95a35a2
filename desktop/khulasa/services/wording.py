"""One plain sentence for every error and warning, in Arabic or English; for the window and the terminal."""

from __future__ import annotations

import math
import re
import tomllib
from functools import cache
from pathlib import PurePath
from typing import Any

from khulasa import resources
from khulasa.document.bidi import isolate
from khulasa.errors import Fact, KhulasaError
from khulasa.services.source import STANDARD_INPUT

LANGUAGES = ("ar", "en")
LATIN_DIGITS = "ar-u-nu-latn"
"""Arabic with Latin digits, as BCP 47 writes it; all functions here take it as a language."""

_MEGABYTE = 1024 * 1024
_IN_MEGABYTES = frozenset({"size", "limit"})
_UNRULY = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def word(error: KhulasaError, language: str, *, whole_path: bool = False) -> str:
    """A sentence for an error. The file is called by its name, or by its whole path where there is no window."""
    facts = {
        name: _fact(name, value, error, language, whole_path=whole_path) for name, value in error.facts.items()
    }
    sentence = _catalogue(language)["errors"][error.kind]
    return str(sentence).format_map(_Facts({"path": _path("", language, whole=False), **facts}))


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
    sentence = str(_catalogue(language)["recognised_quote" if recognised else "unsafe_quote"])
    return _digits(sentence.format(number=number, page=page), language)


def one_line(name: str) -> str:
    """A name as it may stand in a sentence: a file's can hold line ends, escapes, marks that turn text, odd bytes."""
    return _UNRULY.sub("\ufffd", name)


def warning(name: str, language: str) -> str:
    """A sentence for a warning of a document."""
    return str(_catalogue(language)["warnings"][name])


def _fact(name: str, value: Fact, error: KhulasaError, language: str, *, whole_path: bool) -> str:
    if name == "path":
        return _path(str(value), language, whole=whole_path)
    if isinstance(value, str):
        return isolate(one_line(value))
    number = _megabytes(value) if name in _IN_MEGABYTES and "size" in error.facts else str(value)
    return _digits(number.replace(".", "٫") if language == "ar" else number, language)


def _digits(text: str, language: str) -> str:
    return text.translate(_ARABIC_DIGITS) if language == "ar" else text


def _megabytes(size: float) -> str:
    """Rounded up, so that what is over a limit never reads as if it were on it."""
    return f"{math.ceil(size / _MEGABYTE * 10) / 10:.1f}".removesuffix(".0")


def _path(path: str, language: str, *, whole: bool) -> str:
    if path in {"", STANDARD_INPUT}:
        return str(_catalogue(language)["standard_input" if path else "untitled"])
    return isolate(one_line(path if whole else PurePath(path).name or path))


@cache
def _catalogue(language: str) -> dict[str, Any]:
    return tomllib.loads(resources.read_text("i18n", f"messages.{language.partition('-')[0]}.toml"))
