"""Whether what was quoted can still be compared with its file. The quote itself stays as it was taken."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from khulasa.dossier.source import Source
from khulasa.errors import ReadError
from khulasa.readers import files
from khulasa.services.pipeline.changes import digest_of


class Standing(StrEnum):
    """What became of a source's file since it was quoted."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    PASTED = "pasted"  # it never had one


def standing_of(source: Source) -> Standing:
    """What became of a source's file, by its bytes; one that cannot be read any more has changed."""
    if not source.path:
        return Standing.PASTED
    if not Path(source.path).exists():
        return Standing.GONE
    try:
        same = digest_of(files.load(source.path).data) == source.digest
    except ReadError:
        same = False
    return Standing.SAME if same else Standing.CHANGED
