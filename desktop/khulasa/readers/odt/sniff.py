"""Whether some bytes are an OpenDocument text, packed or flat."""

from __future__ import annotations

import re

from khulasa.readers.archive import is_broken, mimetype
from khulasa.readers.base import Input
from khulasa.readers.encoding import utf8
from khulasa.readers.formats import SUFFIXES

_TEXTS = "application/vnd.oasis.opendocument.text"
_FLAT = re.compile(
    rb"\s*+(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*>\s*+)?(?:<!--.*?-->\s*)*<office:document\b[^>]*",
    re.DOTALL,
)
_HEAD = 16_384


def is_odt(item: Input) -> bool:
    """A zip whose media type says so."""
    return is_broken(item, *SUFFIXES["odt"]) or mimetype(item.data).startswith(_TEXTS)


def is_fodt(item: Input) -> bool:
    """XML whose root says so."""
    root = _FLAT.match(utf8(item.data[:_HEAD]) or b"")
    return root is not None and _TEXTS.encode() in root[0]
