"""Whether some bytes are a text of Word: a package, or the one-file XML of 2003."""

from __future__ import annotations

from khulasa.readers.archive import is_broken, members
from khulasa.readers.base import Input
from khulasa.readers.encoding import utf8
from khulasa.readers.formats import SUFFIXES

_MARK = b"http://schemas.microsoft.com/office/word/2003/wordml"
_HEAD = 4096


def is_docx(item: Input) -> bool:
    """A zip with Word's main part, whatever it is called."""
    return is_broken(item, *SUFFIXES["docx"]) or _has_main_part(members(item.data))


def _has_main_part(names: frozenset[str]) -> bool:
    if "word/document.xml" in names:
        return True
    typed = "[content_types].xml" in names
    return typed and any(
        name.startswith("word/document") and name.endswith(".xml") for name in names
    )


def is_word_xml(item: Input) -> bool:
    """XML that names Word's namespace of 2003 at its beginning."""
    head = (utf8(item.data[:_HEAD]) or b"").lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith((b"<?xml", b"<w:")) and _MARK in head
