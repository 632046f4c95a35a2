"""The pages of a book that aren't its text: the title page and the publisher's, told by their types and their words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from khulasa import resources
from khulasa.document.model import BODY, BlockKind
from khulasa.readers.flow import Item, paragraphs

TYPES = frozenset(
    {
        "titlepage",
        "title-page",
        "halftitlepage",
        "halftitle",
        "copyright-page",
        "copyright",
        "copyrights",
        "imprint",
        "imprimatur",
        "colophon",
        "cover",
        "coverpage",
        "cover-page",
    }
)
"""What `epub:type`, the guide and classes call such pages."""

_FEWEST_SIGNS = 2
_LONGEST_TITLE_PAGE = 60  # words
_LONGEST_PUBLISHERS_PAGE = 400
_LONGEST_HEADING = 200  # characters
_STOP = re.compile(r"[.!?؟][\"'»”]?\s*$")
_MARKS = re.compile(r"[\u064b-\u0652\u0670ـ\W_]+")


@dataclass(frozen=True, slots=True)
class Chapter:
    """What a chapter holds, and the types that its page and the elements around all of its text name."""

    items: Sequence[Item]
    types: frozenset[str]

    @property
    def text(self) -> str:
        """All its text."""
        return "\n".join(paragraph.text for paragraph in paragraphs(self.items))


@cache
def _signs() -> tuple[tuple[re.Pattern[str], ...], tuple[str, ...]]:
    lists = resources.read_table("language", "books.toml")
    return tuple(re.compile(each) for each in lists["publisher"]), tuple(lists["title_page"])


def without_front(chapters: Sequence[Chapter], title: str, authors: Sequence[str]) -> list[Chapter]:
    """The chapters that are text. Pages before the first one and after the last one may be none.

    A book that would have no chapter left keeps all.
    """
    edges = _edges(chapters)
    remaining = []
    for place, chapter in enumerate(chapters):
        is_edge = place in edges
        if not is_edge or not _is_apart(chapter, title, authors):
            remaining.append(chapter)
    return remaining if any(map(_has_text, remaining)) else list(chapters)


def _has_text(chapter: Chapter) -> bool:
    return any(paragraph.kind in BODY for paragraph in paragraphs(chapter.items))


def _edges(chapters: Sequence[Chapter]) -> set[int]:
    """The chapters before the first long one, and after the last."""
    lengths = [len(chapter.text.split()) for chapter in chapters]
    long = [place for place, length in enumerate(lengths) if length > _LONGEST_PUBLISHERS_PAGE]
    if not long:
        return set(range(len(chapters)))
    return {*range(long[0]), *range(long[-1] + 1, len(chapters))}


def _is_apart(chapter: Chapter, title: str, authors: Sequence[str]) -> bool:
    text = chapter.text
    count = len(text.split())
    if chapter.types & TYPES and count <= _LONGEST_PUBLISHERS_PAGE:
        return True
    if not count or count > _LONGEST_PUBLISHERS_PAGE:
        return False
    return _is_title_page(chapter, title, authors) or _is_publishers(text, count)


def _is_publishers(text: str, count: int) -> bool:
    """Whether a page says who published the book: more often, the longer it is."""
    signs = sum(bool(pattern.search(text)) for pattern in _signs()[0])
    return signs >= _FEWEST_SIGNS + count // 100


def _is_title_page(chapter: Chapter, title: str, authors: Sequence[str]) -> bool:
    """Whether a page says the title of the book and who wrote it, and no sentence."""
    lines = [line for line in chapter.text.split("\n") if line.strip()]
    if sum(len(line.split()) for line in lines) > _LONGEST_TITLE_PAGE:
        return False
    if any(_STOP.search(line) and len(line.split()) > 3 for line in lines):
        return False
    plain = _plain(chapter.text)
    names = [_plain(name) for name in authors]
    says_title = bool(title) and _plain(title) in plain
    says_author = any(name and name in plain for name in names)
    words = _signs()[1]
    says_by = any(line.split()[0] in words for line in lines)
    return says_title and (says_author or says_by or len(lines) == 1)


def _plain(text: str) -> str:
    return _MARKS.sub("", text).lower()


def settled(items: Sequence[Item], levels: Mapping[str, int]) -> list[Item]:
    """The items, their headings as deep as the contents have them; one that is too long is a paragraph again."""
    for paragraph in paragraphs(items):
        if paragraph.kind is not BlockKind.HEADING:
            continue
        if len(paragraph.text) > _LONGEST_HEADING:
            paragraph.kind, paragraph.level = BlockKind.PARAGRAPH, 0
        else:
            paragraph.level = levels.get(" ".join(paragraph.text.split()), paragraph.level)
    return list(items)
