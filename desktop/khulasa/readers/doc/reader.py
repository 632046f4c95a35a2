"""The old formats of Word, which are recognised here and converted above: a reader starts no other program."""

from __future__ import annotations

from khulasa.document.model import Document
from khulasa.document.progress import Progress
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input
from khulasa.readers.doc.ole import Entry, beginning, top_entries
from khulasa.readers.doc.sniff import PACKAGE, WORD, WORD_2

_FLAGS, _IS_ENCRYPTED = 10, 0x01  # the byte of the header that says so: the high half of the flags


class Doc:
    """The reader of DOC, which reads none: it says what the file is."""

    def read(self, item: Input, progress: Progress) -> Document:  # noqa: ARG002 - there is nothing to count
        """Never a document. Raises `ReadError`: `NO_CONVERTER`, `ENCRYPTED`, or `DAMAGED`."""
        entries = top_entries(item.data)
        if PACKAGE in entries or (WORD in entries and _is_encrypted(item.data, entries[WORD])):
            raise ReadError(Kind.ENCRYPTED, path=item.source)
        if not entries and not item.data.startswith(WORD_2):
            raise ReadError(Kind.DAMAGED, path=item.source, format="DOC")
        raise ReadError(Kind.NO_CONVERTER, path=item.source)


def _is_encrypted(data: bytes, entry: Entry) -> bool:
    head = beginning(data, entry)
    return len(head) > _FLAGS + 1 and bool(head[_FLAGS + 1] & _IS_ENCRYPTED)
