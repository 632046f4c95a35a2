"""Whether some bytes are an EPUB."""

from __future__ import annotations

from khulasa.readers.archive import is_broken, members, mimetype
from khulasa.readers.base import Input
from khulasa.readers.formats import SUFFIXES

_TYPE = "application/epub+zip"


def is_epub(item: Input) -> bool:
    """A zip whose media type says so, or that has a container as only EPUB has."""
    if is_broken(item, *SUFFIXES["epub"]):
        return True
    media = mimetype(item.data)
    return media == _TYPE or (not media and "meta-inf/container.xml" in members(item.data))
