"""The languages that there are, by the codes of `detect`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from khulasa.language.arabic import arabic
from khulasa.language.base import Language

LANGUAGES: Mapping[str, Callable[[], Language]] = MappingProxyType({"ar": arabic})


def language_for(code: str) -> Language:
    """The language with a code. Arabic serves Persian, Urdu and what is not known: it splits them as well."""
    return LANGUAGES.get(code, arabic)()
