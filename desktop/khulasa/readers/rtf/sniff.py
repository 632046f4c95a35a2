"""Whether some bytes are RTF."""

from __future__ import annotations

from khulasa.readers.base import Input

_SIGNATURE = b"{\\rtf"
_SPACE = b"\xef\xbb\xbf \t\r\n"


def is_rtf(item: Input) -> bool:
    """The signature, whatever the file is called."""
    return item.data[:64].lstrip(_SPACE).startswith(_SIGNATURE)
