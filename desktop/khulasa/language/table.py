"""The languages that there are, by the codes of `detect`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from khulasa.language.arabic import arabic
from khulasa.language.base import Language
from khulasa.language.latin import english, french
from khulasa.language.perso_arabic import persian, urdu
from khulasa.language.undetermined import undetermined

LANGUAGES: Mapping[str, Callable[[], Language]] = MappingProxyType(
    {"ar": arabic, "fa": persian, "ur": urdu, "en": english, "fr": french, "und": undetermined}
)


def language_for(code: str) -> Language:
    """The language with a code; what is not known is served by the rules of its direction."""
    return LANGUAGES.get(code, undetermined)()
