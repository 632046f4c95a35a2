"""A source: what a document that was quoted tells of itself, kept for the day when the document is gone."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from pathlib import PurePath
from typing import Self

from khulasa import resources
from khulasa.document.model import BlockKind, Document

_BRACKETED = re.compile(r"^[(\[](.*)[)\]]$")
_AFTER_OPENER = re.compile(r"\s*[:：/–—-]\s*")
_STANDARD_INPUT = "-"
_UNRULY = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def content_of(text: str) -> str:
    """What tells a text from every other, wherever its file lies: SHA-256 of its UTF-8, in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Standing(StrEnum):
    """What became of a source's file since it was quoted."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    PASTED = "pasted"  # it never had one


@dataclass(frozen=True, slots=True)
class Source:
    """What a document tells of itself; "" for what it doesn't tell.

    `content` is `content_of` its text. `publisher` is the line that names who published it; `file` its name, `path`
    where it lay, `digest` that of its bytes (see `services.pipeline.changes`); `accessed` is the day, ISO 8601, on
    which it was quoted first.
    """

    content: str
    language: str = "und"
    author: str = ""
    publisher: str = ""
    title: str = ""
    file: str = ""
    address: str = ""
    date: str = ""
    path: str = ""
    digest: str = ""
    accessed: str = ""

    @classmethod
    def of(cls, document: Document, path: str = "", accessed: str = "") -> Self:
        """The source that a document is; `path` is where its file lies, "" for a pasted text."""
        meta = document.metadata
        known = document.source not in {"", _STANDARD_INPUT}
        return cls(
            content_of(document.text),
            document.language,
            _one_line(meta.author or _author(document)),
            _one_line(_first(document, BlockKind.AGENCY)),
            _one_line(document.title or _first(document, BlockKind.TITLE)),
            _one_line(PurePath(document.source.replace("\\", "/")).name) if known else "",
            _one_line(meta.address),
            _one_line(meta.date or _first(document, BlockKind.DATELINE)),
            os.path.abspath(path) if path else "",  # noqa: PTH100 - a link stays the link that was opened
            document.digest,
            accessed,
        )

    @property
    def by(self) -> str:
        """The author, else who published it."""
        return self.author or self.publisher

    @property
    def name(self) -> str:
        """What to call it: its title, else its file, else who it is by."""
        return self.title or self.file or self.by

    @property
    def facts(self) -> dict[str, str]:
        """What the fields of a citation's pattern stand for; see `export.pattern`."""
        return {
            "by": self.by,
            "author": self.author,
            "source": self.publisher,
            "title": self.title,
            "file": self.file,
            "address": self.address,
            "date": self.date,
        }


FIELDS = tuple(field.name for field in fields(Source))
"""The names of what a source tells."""


def _one_line(fact: str) -> str:
    """A fact without what would break its line or turn its direction."""
    return " ".join(_UNRULY.sub("\N{REPLACEMENT CHARACTER}", fact).split())


def _first(document: Document, kind: BlockKind) -> str:
    for block in document.blocks:
        if block.kind is kind:
            return document.quote(block)
    return ""


def _author(document: Document) -> str:
    """The name in a line such as `بقلم: هالة المنصوري`."""
    byline = _first(document, BlockKind.BYLINE).strip()
    bracketed = _BRACKETED.match(byline)
    byline = bracketed[1].strip() if bracketed else byline
    for opener, alone in _openers(document.language):
        if not byline.casefold().startswith(opener):
            continue
        rest = byline[len(opener) :]
        sign = _AFTER_OPENER.match(rest)
        if sign and rest[sign.end() :]:
            return rest[sign.end() :]
        if alone and rest[:1].isspace() and rest.strip():
            return rest.strip()
    return byline


@cache
def _openers(language: str) -> tuple[tuple[str, bool], ...]:
    """The words that open such a line, the longest first, and whether a name may follow at once."""
    entries = set()
    for line in resources.lines_if_any("language", language, "bylines.txt"):
        entries.add((line.removesuffix("*").casefold(), line.endswith("*")))
    for line in resources.lines_if_any("language", language, "credit_openers.txt"):
        entries.add((line.casefold(), True))
    return tuple(sorted(entries, key=lambda entry: (-len(entry[0]), entry)))
