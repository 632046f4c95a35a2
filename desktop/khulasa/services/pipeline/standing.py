"""Whether what was quoted can still be compared with its file. The quote itself stays as it was taken."""

from __future__ import annotations

from pathlib import Path

from khulasa.dossier.source import Source, Standing
from khulasa.errors import ReadError
from khulasa.readers import files
from khulasa.services.pipeline.changes import digest_of


def standing_of(source: Source) -> Standing:
    """What became of a source's file, by its bytes; one that cannot be read any more has changed.

    Where it isn't known what the bytes were, a file that is there is taken for the same.
    """
    if not source.path:
        return Standing.PASTED
    if not Path(source.path).exists():
        return Standing.GONE
    if not source.digest:
        return Standing.SAME
    try:
        same = digest_of(files.load(source.path).data) == source.digest
    except ReadError:
        same = False
    return Standing.SAME if same else Standing.CHANGED
