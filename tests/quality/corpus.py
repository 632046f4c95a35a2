"""Articles with extracts that people made of them, and where in the articles the extracts stand.

The corpus is a folder with `articles/NAME.txt` and `extracts/NAME_A.txt` … `_E.txt` (EASC, El-Haj, Kruschwitz and Fox
2010, in that layout). It is not part of the project: `folder()` says where it is looked for.

Extracts are spelt a little differently from articles, cut long sentences, and glue lines. So an extract's fragment is
looked for among the article's folded words: as it stands, without its last word, or by runs of at least three words
that together make four fifths of it. A unit of the article counts as chosen by a reader who has half of its words.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from quality.metrics import tokens

from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import prepare_source
from khulasa.summary.analyse import Prepared

Span = tuple[int, int]
Flags = NDArray[np.bool_]

ROOT = Path(__file__).resolve().parents[2]
_WORD = re.compile(r"[^\W_](?:[\w\u0610-\u061a\u064b-\u065f\u0670])*")
_FRAGMENTS = re.compile(r"[.!?؟\n…]+(?=\s|$)")
_LONG = 9
_RUN, _ENOUGH = 3, 0.8


def folder() -> Path:
    """Where the development part of EASC is: `$KHULASA_CORPORA`, or `shared/corpora` beside the project."""
    corpora = os.environ.get("KHULASA_CORPORA")
    return (Path(corpora) if corpora else ROOT.parent / "shared" / "corpora") / "easc-dev"


@dataclass(frozen=True)
class Extract:
    """What one reader took: its words, and which words of the article those are."""

    words: tuple[str, ...]
    covered: Flags
    fragments: int
    found: int


@dataclass(frozen=True)
class Units:
    """The pieces of an article that a system orders: the words of each, and the units that each reader chose."""

    words: tuple[tuple[str, ...], ...]
    chosen: tuple[frozenset[int], ...]

    def __len__(self) -> int:
        return len(self.words)


@dataclass(frozen=True, eq=False)
class Article:
    """One article as the program prepares it, and its extracts."""

    name: str
    prepared: Prepared
    words: tuple[str, ...]
    starts: tuple[int, ...]
    extracts: tuple[Extract, ...]

    @cached_property
    def sentences(self) -> Units:
        """The program's candidate sentences as units."""
        found = [self.prepared.sentences[index] for index in self.prepared.candidates]
        return self.units([(one.start, one.end) for one in found])

    def units(self, spans: Sequence[Span]) -> Units:
        """Any spans of the text as units."""
        runs = [
            slice(bisect_left(self.starts, start), bisect_left(self.starts, end))
            for start, end in spans
        ]
        chosen = (
            frozenset(
                number
                for number, run in enumerate(runs)
                if run.start < run.stop and one.covered[run].mean() >= 0.5
            )
            for one in self.extracts
        )
        return Units(tuple(self.words[run] for run in runs), tuple(chosen))


def load(where: Path) -> list[Article]:
    """All articles of a corpus, in the order of their names."""
    return [
        _article(path, where / "extracts") for path in sorted((where / "articles").glob("*.txt"))
    ]


def _article(path: Path, extracts: Path) -> Article:
    prepared = prepare_source(Source.file(str(path)))
    found = list(_words_with_places(prepared.document.text))
    words = tuple(word for word, _ in found)
    readers = sorted(extracts.glob(f"{path.stem}_*.txt"))
    return Article(
        name=path.stem,
        prepared=prepared,
        words=words,
        starts=tuple(start for _, start in found),
        extracts=tuple(_extract(one.read_text(encoding="utf-8-sig"), words) for one in readers),
    )


def _words_with_places(text: str) -> Iterator[tuple[str, int]]:
    for match in _WORD.finditer(text):
        for word in tokens(match[0]):
            yield word, match.start()


def _extract(text: str, article: Sequence[str]) -> Extract:
    covered = np.zeros(len(article), dtype=np.bool_)
    fragments = [words for words in map(tokens, _FRAGMENTS.split(text)) if words]
    found = sum(_cover(words, article, covered) for words in fragments)
    return Extract(tuple(tokens(text)), covered, len(fragments), found)


def _cover(fragment: list[str], article: Sequence[str], covered: Flags) -> bool:
    """Mark where a fragment stands; False where it doesn't."""
    for words in (fragment, fragment[:-1] if len(fragment) > _LONG else []):
        place = _find(words, article) if words else -1
        if place >= 0:
            covered[place : place + len(words)] = True
            return True
    matcher = SequenceMatcher(None, article, fragment, autojunk=False)
    runs = [run for run in matcher.get_matching_blocks() if run.size >= _RUN]
    if sum(run.size for run in runs) < _ENOUGH * len(fragment):
        return False
    for run in runs:
        covered[run.a : run.a + run.size] = True
    return True


def _find(words: Sequence[str], article: Sequence[str]) -> int:
    size = len(words)
    wanted = tuple(words)
    places = (place for place in range(len(article) - size + 1) if article[place] == wanted[0])
    return next((place for place in places if tuple(article[place : place + size]) == wanted), -1)
