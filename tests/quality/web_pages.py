"""Articles of two public suites of web pages, which others made: word F1, lost pages, and what pages state.

scrapinghub's benchmark holds people's texts; mozilla/readability's pages hold that program's own output. Both suites
were looked at while the rules were written, and the model that ships was trained on them: these figures are floors.
What each suite gives when it is held out of the training stands in `desktop/DECISIONS.md`.
"""

from __future__ import annotations

import gzip
import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import html as markup
from quality.document_samples import ROOT
from quality.document_scores import f1, words

from khulasa.document.model import BlockKind
from khulasa.errors import ReadError
from khulasa.readers.base import Input
from khulasa.readers.html.body import BLOCKS
from khulasa.readers.table import read

LOST = 0.3  # of the article's words: a page of which less is found has lost its article
HEAD = ("pages", "word F1", "lost pages", "author right", "wrong", "date right", "wrong")


@dataclass(frozen=True)
class SavedPage:
    """A page, its article, and its author and date where the suite states them."""

    name: str
    data: bytes
    article: str
    author: str = ""
    date: str = ""


@dataclass(frozen=True)
class Found:
    """What was read of a page, scored."""

    page: SavedPage
    f1: float
    recall: float
    author: str
    date: str


def corpora() -> Path:
    """Where the suites are: `$KHULASA_CORPORA`, or beside the project."""
    named = os.environ.get("KHULASA_CORPORA")
    return (Path(named) if named else ROOT.parent / "shared" / "corpora") / "web"


def suites() -> dict[str, list[SavedPage]]:
    """The suites that are at hand, by name."""
    readers = {"scrapinghub": _scrapinghub, "readability": _readability}
    return {
        name: list(pages(corpora() / name))
        for name, pages in readers.items()
        if (corpora() / name).is_dir()
    }


def measured(page: SavedPage) -> Found:
    """What our reader makes of a page; its title is no part of the suites' texts."""
    try:
        document = read(Input(page.data, f"{page.name}.html"))
    except ReadError:
        return Found(page, 0.0, 0.0, "", "")
    left_out = (BlockKind.TITLE, BlockKind.FURNITURE)
    text = "\n".join(
        document.quote(block) for block in document.blocks if block.kind not in left_out
    )
    found, expected = Counter(words(text)), Counter(words(page.article))
    recall = (found & expected).total() / max(1, expected.total())
    return Found(
        page, f1(found, expected), recall, document.metadata.author, document.metadata.date
    )


def row(name: str, found: Sequence[Found]) -> list[str]:
    """A suite's row; of authors and dates those are counted that the suite states."""
    lost = sum(each.recall < LOST for each in found)
    authors = [(each.page.author, each.author) for each in found if each.page.author]
    dates = [(each.page.date[:10], each.date[:10]) for each in found if each.page.date]
    return [
        name,
        str(len(found)),
        f"{sum(each.f1 for each in found) / len(found):.3f}",
        str(lost),
        *_right_and_wrong(authors),
        *_right_and_wrong(dates),
    ]


def rows() -> list[list[str]]:
    """The rows of all suites."""
    return [row(name, [measured(page) for page in pages]) for name, pages in suites().items()]


def _right_and_wrong(pairs: Sequence[tuple[str, str]]) -> tuple[str, str]:
    right = sum(_agree(expected, found) for expected, found in pairs)
    silent = sum(not found for _, found in pairs)
    return f"{right} of {len(pairs)}", str(len(pairs) - right - silent)


def _agree(expected: str, found: str) -> bool:
    """Whether all words that were found are expected; a suite's byline may hold more, such as a date."""
    return bool(found) and set(words(found.lower())) <= set(words(expected.lower()))


def _scrapinghub(folder: Path) -> Iterator[SavedPage]:
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for name in sorted(truth):
        data = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        yield SavedPage(name, data, truth[name]["articleBody"])


def _readability(folder: Path) -> Iterator[SavedPage]:
    for page in sorted(each for each in folder.iterdir() if each.is_dir()):
        data = gzip.decompress((page / "source.html.gz").read_bytes())
        expected = gzip.decompress((page / "expected.html.gz").read_bytes()).decode("utf-8")
        facts = json.loads((page / "expected-metadata.json").read_text(encoding="utf-8"))
        author, date = facts.get("byline") or "", facts.get("publishedTime") or ""
        yield SavedPage(page.name, data, _text(expected), author, date)


def _text(page: str) -> str:
    """The text of a page of HTML, its blocks parted."""
    root = markup.document_fromstring(f"<div>{page}</div>")
    for node in root.iter():
        if isinstance(node.tag, str) and (node.tag in BLOCKS or node.tag == "br"):
            node.tail = f"\n{node.tail or ''}"
            node.text = f"\n{node.text or ''}"
    return str(root.text_content())
