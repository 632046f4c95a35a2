"""Seals: by them whatever is quoted is known to read as it was read."""

from __future__ import annotations

import zlib


def seal_of(quote: str) -> int:
    """The seal of a quote: its checksum (CRC-32 of its UTF-8), which finds mistakes, not forgeries.

    It proves, wherever a quote is shown or handed out, that it still reads as it was read.
    """
    return zlib.crc32(quote.encode("utf-8", "surrogatepass"))
