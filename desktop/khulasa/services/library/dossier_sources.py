"""The documents that a dossier quotes, for whoever looks through them: with the texts that a library keeps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from khulasa.document.model import Document
from khulasa.dossier.as_sources import documents_of
from khulasa.dossier.model import Dossier
from khulasa.services.library.library import Library


@dataclass(frozen=True, slots=True)
class DossierSources:
    """A dossier by its name, and what gives its sources: with a library's texts, in its thread, or without."""

    name: str
    documents: Callable[[Library | None], Sequence[Document]]


def sources_of(dossier: Dossier, library: Library | None) -> list[Document]:
    """The sources of a dossier, with their whole texts where a library keeps them."""
    return documents_of(dossier) if library is None else documents_of(dossier, library.text_of)


def kept_sources(number: int, library: Library | None) -> list[Document]:
    """The sources of a dossier by its number; none where it was removed meanwhile."""
    stored = None if library is None else library.dossiers.load(number)
    return [] if stored is None else sources_of(stored.dossier, library)
