"""The names that word processors give a document's language, once for its Latin and once for its complex script."""

from __future__ import annotations

_COMPLEX = {"ar": "SA", "fa": "IR", "ur": "PK"}
_LATIN = {"en": "US", "fr": "FR"}


def complex_language(language: str) -> tuple[str, str]:
    """Language and country of what is written in Arabic letters: Arabic, where the document is in none of them."""
    return (language, _COMPLEX[language]) if language in _COMPLEX else ("ar", _COMPLEX["ar"])


def latin_language(language: str) -> tuple[str, str]:
    """Language and country of what is written in Latin letters: English, where the document is in none of them."""
    return (language, _LATIN[language]) if language in _LATIN else ("en", _LATIN["en"])
