"""How sentences leave the program, as far as the settings say."""

from __future__ import annotations

from khulasa.errors import KhulasaError
from khulasa.export.citation import is_followed
from khulasa.export.names import Digits, Options
from khulasa.services.settings import AUTO, Settings


def export_options(settings: Settings) -> Options:
    """The options for copying and exporting. A pattern that cannot be followed counts as none."""
    return Options(
        language="" if settings.citation_language == AUTO else settings.citation_language,
        pattern="" if bad_pattern(settings) else settings.citation_pattern,
        digits=Digits(settings.digits),
    )


def bad_pattern(settings: Settings) -> KhulasaError | None:
    """What is wrong with the pattern of citations, None where nothing is."""
    return is_followed(settings.citation_pattern)
