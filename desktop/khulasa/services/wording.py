"""One plain sentence for every error and warning, in Arabic or English; for the window and the terminal."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import PurePath
from typing import Any

from khulasa import resources
from khulasa.document.bidi import isolate
from khulasa.errors import Fact, KhulasaError
from khulasa.services.source import STANDARD_INPUT

LANGUAGES = ("ar", "en")

_MEGABYTE = 1024 * 1024
_IN_MEGABYTES = frozenset({"size", "limit"})
_ARABIC_DIGITS = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")


def word(error: KhulasaError, language: str, *, whole_path: bool = False) -> str:
    """A sentence for an error. The file is called by its name, or by its whole path where there is no window."""
    facts = {
        name: _fact(name, value, error, language, whole_path=whole_path) for name, value in error.facts.items()
    }
    sentence = _catalogue(language)["errors"][error.kind]
    return str(sentence).format_map({"path": _path("", language, whole=False), **facts})


def warning(name: str, language: str) -> str:
    """A sentence for a warning of a document."""
    return str(_catalogue(language)["warnings"][name])


def _fact(name: str, value: Fact, error: KhulasaError, language: str, *, whole_path: bool) -> str:
    if name == "path":
        return _path(str(value), language, whole=whole_path)
    if isinstance(value, str):
        return isolate(value)
    in_megabytes = name in _IN_MEGABYTES and "size" in error.facts
    number = f"{value / _MEGABYTE:.1f}".removesuffix(".0") if in_megabytes else str(value)
    return number.translate(_ARABIC_DIGITS) if language == "ar" else number


def _path(path: str, language: str, *, whole: bool) -> str:
    if path in {"", STANDARD_INPUT}:
        return str(_catalogue(language)["standard_input" if path else "untitled"])
    return isolate(path if whole else PurePath(path).name or path)


@cache
def _catalogue(language: str) -> dict[str, Any]:
    return tomllib.loads(resources.read_text("i18n", f"messages.{language}.toml"))
