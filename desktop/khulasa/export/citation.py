"""Citations: where a sentence comes from, in Arabic or English, by a pattern that the reader may change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import PurePath

from khulasa import resources
from khulasa.document.model import BlockKind, Document, Sentence
from khulasa.errors import KhulasaError
from khulasa.export.names import Options
from khulasa.export.pattern import Piece, fill
from khulasa.export.runs import Run, stretches
from khulasa.export.words import Words, words_for

_SEVERAL_NUMBERS = re.compile(r"\d[^\w\s]+\d")
_BRACKETED = re.compile(r"^[(\[](.*)[)\]]$")
_AFTER_OPENER = re.compile(r"\s*[:：/–—-]\s*")
_STANDARD_INPUT = "-"
_GUILLEMETS, _CURLY = str.maketrans("«»", "“”"), str.maketrans("“”", "‘’")
_UNRULY = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class Citations:
    """Cites one document. Making it raises `PatternError` for a pattern that cannot be followed."""

    def __init__(self, document: Document, options: Options) -> None:
        self._document = document
        self.words: Words = words_for(document, options)
        self._pattern = options.pattern or self.words.pattern
        self._paragraphs = document.paragraph_numbers()
        accessed = "" if options.accessed is None else self.words.day(options.accessed)
        self._known = {**_facts(document), "accessed": accessed}
        fill(self._pattern, self._known)

    def whole(self) -> tuple[Run, ...]:
        """The citation of the document: without page and paragraph."""
        return self._runs(fill(self._pattern, self._known))

    def of(self, sentence: Sentence) -> tuple[Run, ...]:
        """The citation of a sentence."""
        page = self._document.page_of(sentence.start)
        paragraph = self._paragraphs.get(sentence.block)
        places = {"page": page, "paragraph": paragraph}
        numbers = {
            name: self.words.number(value) for name, value in places.items() if value is not None
        }
        return self._runs(fill(self._pattern, {**self._known, **numbers}))

    def _runs(self, pieces: Sequence[Piece]) -> tuple[Run, ...]:
        """The pieces as runs; a value that runs the other way than the citation is foreign to it."""
        runs = []
        before = ""
        for piece in pieces:
            text = _inside(before, piece.text) if piece.field else piece.text
            runs.append(Run(text, foreign=piece.field and self._is_foreign(text)))
            before = piece.text
        return tuple(runs)

    def _is_foreign(self, text: str) -> bool:
        """Whether a value would be torn or moved by what stands around it: other letters, or numbers with signs."""
        if _SEVERAL_NUMBERS.search(text):
            return True
        way = self.words.right_to_left
        return any(piece_way != way for _, piece_way in stretches(text, right_to_left=way))


def is_followed(pattern: str) -> KhulasaError | None:
    """What is wrong with a pattern; None where it can be followed, or is empty and so the language's own."""
    try:
        if pattern:
            fill(pattern, {})
    except KhulasaError as error:
        return error
    return None


def _inside(before: str, value: str) -> str:
    """A value as it stands in the quotation marks that the pattern puts around it: marks within are the inner ones."""
    if before.endswith("«"):
        return value.translate(_GUILLEMETS)
    return value.translate(_CURLY) if before.endswith("“") else value


def _facts(document: Document) -> dict[str, str]:
    """What a document tells of itself, by the names of fields."""
    meta = document.metadata
    author = meta.author or _author(document)
    source = _first(document, BlockKind.AGENCY)
    known = document.source not in {"", _STANDARD_INPUT}
    facts = {
        "by": author or source,
        "author": author,
        "source": source,
        "title": document.title or _first(document, BlockKind.TITLE),
        "file": PurePath(document.source.replace("\\", "/")).name if known else "",
        "address": meta.address,
        "date": meta.date or _first(document, BlockKind.DATELINE),
    }
    return {name: _one_line(fact) for name, fact in facts.items()}


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
    for line in _list(language, "bylines.txt"):
        entries.add((line.removesuffix("*").casefold(), line.endswith("*")))
    for line in _list(language, "credit_openers.txt"):
        entries.add((line.casefold(), True))
    return tuple(sorted(entries, key=lambda entry: (-len(entry[0]), entry)))


def _list(language: str, name: str) -> tuple[str, ...]:
    path = ("language", language, name)
    return resources.read_lines(*path) if resources.path(*path).is_file() else ()
