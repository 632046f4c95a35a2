"""The languages that there are, by the codes of `detect`; each is imported when a text is in it."""

from __future__ import annotations

from collections.abc import Callable

from khulasa.by_name import ByName
from khulasa.language.base import Language

_UNKNOWN = "und"

LANGUAGES: ByName[str, Callable[[], Language]] = ByName(
    {
        "ar": "khulasa.language.arabic:arabic",
        "fa": "khulasa.language.perso_arabic:persian",
        "ur": "khulasa.language.perso_arabic:urdu",
        "en": "khulasa.language.latin:english",
        "fr": "khulasa.language.latin:french",
        _UNKNOWN: "khulasa.language.undetermined:undetermined",
    }
)


def language_for(code: str) -> Language:
    """The language with a code; what is not known is served by the rules of its direction."""
    return LANGUAGES[code if code in LANGUAGES else _UNKNOWN]()
