"""Whether some bytes are an old Word file."""

from __future__ import annotations

from khulasa.readers.base import Input
from khulasa.readers.doc.ole import SIGNATURE, top_entries
from khulasa.readers.formats import SUFFIXES

WORD_2 = b"\xdb\xa5\x2d\x00"
WORD, PACKAGE = "worddocument", "encryptedpackage"


def is_doc(item: Input) -> bool:
    """A compound file with a Word text, or a newer document that is encrypted, or a damaged one so named."""
    if item.data.startswith(WORD_2):
        return True
    if not item.data.startswith(SIGNATURE):
        return False
    entries = top_entries(item.data)
    if not entries:
        return item.source.lower().endswith(SUFFIXES["doc"])
    return WORD in entries or PACKAGE in entries


def is_compound(item: Input) -> bool:
    """A file of Office before 2007 or of another program that keeps several streams in one, whatever its name."""
    return item.data.startswith(SIGNATURE)
