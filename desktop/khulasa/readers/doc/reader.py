"""The old formats of Word, which are recognised here and converted above: a reader starts no other program."""

from __future__ import annotations

from khulasa.document.model import Document
from khulasa.document.progress import Progress
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input
from khulasa.readers.doc.ole import SIGNATURE, Entry, beginning, top_entries
from khulasa.readers.formats import SUFFIXES

_WORD_2 = b"\xdb\xa5\x2d\x00"
_WORD, _PACKAGE = "worddocument", "encryptedpackage"
_FLAGS, _IS_ENCRYPTED = 10, 0x01  # the byte of the header that says so: the high half of the flags


class Doc:
    """The reader of DOC, which reads none: it says what the file is."""

    def accepts(self, item: Input) -> bool:
        """A compound file with a Word text, or a newer document that is encrypted, or a damaged one so named."""
        if item.data.startswith(_WORD_2):
            return True
        if not item.data.startswith(SIGNATURE):
            return False
        entries = top_entries(item.data)
        if not entries:
            return item.source.lower().endswith(SUFFIXES["doc"])
        return _WORD in entries or _PACKAGE in entries

    def read(self, item: Input, progress: Progress) -> Document:  # noqa: ARG002 - there is nothing to count
        """Never a document. Raises `ReadError`: `NO_CONVERTER`, `ENCRYPTED`, or `DAMAGED`."""
        entries = top_entries(item.data)
        if _PACKAGE in entries or (_WORD in entries and _is_encrypted(item.data, entries[_WORD])):
            raise ReadError(Kind.ENCRYPTED, path=item.source)
        if not entries and not item.data.startswith(_WORD_2):
            raise ReadError(Kind.DAMAGED, path=item.source, format="DOC")
        raise ReadError(Kind.NO_CONVERTER, path=item.source)


def _is_encrypted(data: bytes, entry: Entry) -> bool:
    head = beginning(data, entry)
    return len(head) > _FLAGS + 1 and bool(head[_FLAGS + 1] & _IS_ENCRYPTED)
