"""Sentence ends on texts that strangers wrote and no rule was fitted to, where the texts are at hand.

`gold/strangers.tsv` holds no text: a row gives the first sixteen digits of a text's SHA-256, the part it belongs to,
its kind, the positions where its sentences end inside paragraphs, and where they may. The texts are files of a folder,
`../shared/corpora/strangers` or `$KHULASA_CORPORA/strangers`; a row whose text is not there is left out. From the
project's root: `python tests/quality/strangers.py [FOLDER]`.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "tests"))

from quality.splitter import Paragraph, Passage, khulasa, measure  # noqa: E402

GOLD = Path(__file__).resolve().parent / "gold" / "strangers.tsv"
CORPORA = Path(os.environ.get("KHULASA_CORPORA", ROOT.parent / "shared" / "corpora"))
PARTS = ("dev", "kept")
"""`dev` was looked at while rules were written; `kept` was annotated before and never looked at beside the output."""

_DIGITS = 16
_BETWEEN = "\n\n"


@dataclass(frozen=True)
class Annotation:
    """A text's sentence ends: positions in its characters, right after the last one of a sentence."""

    digest: str
    part: str
    kind: str
    ends: frozenset[int]
    optional: frozenset[int]


def annotations(path: Path = GOLD) -> tuple[Annotation, ...]:
    """The rows of the gold."""
    rows = path.read_text(encoding="utf-8").splitlines()[1:]
    return tuple(_annotation(*row.split("\t")) for row in rows)


def _annotation(digest: str, part: str, kind: str, ends: str, optional: str) -> Annotation:
    return Annotation(digest, part, kind, _positions(ends), _positions(optional))


def _positions(written: str) -> frozenset[int]:
    return frozenset(map(int, written.split()))


def load(part: str, folder: Path = CORPORA / "strangers") -> tuple[Passage, ...]:
    """The passages of a part whose texts are in a folder; none where there is no folder."""
    texts = {digest_of(text): text for text in _texts(folder)}
    rows = [row for row in annotations() if row.part == part and row.digest in texts]
    return tuple(passage_of(texts[row.digest], row) for row in rows)


def _texts(folder: Path) -> list[str]:
    files = sorted(folder.glob("*.txt")) if folder.is_dir() else []
    return [file.read_text(encoding="utf-8") for file in files]


def digest_of(text: str) -> str:
    """What the gold knows a text by."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def passage_of(text: str, row: Annotation) -> Passage:
    """A text as a passage of the splitter's measurement."""
    paragraphs: list[Paragraph] = []
    start = 0
    for paragraph in text.split(_BETWEEN):
        end = start + len(paragraph)
        ends = _inside(row.ends, start, end)
        paragraphs.append(Paragraph(paragraph, ends, _inside(row.optional, start, end)))
        start = end + len(_BETWEEN)
    return Passage(row.kind, tuple(paragraphs))


def _inside(positions: frozenset[int], start: int, end: int) -> tuple[int, ...]:
    return tuple(sorted(place - start for place in positions if start < place < end))


def main(arguments: Sequence[str]) -> None:
    """Print the figures of both parts, or that the texts are not at hand."""
    folder = Path(arguments[0]) if arguments else CORPORA / "strangers"
    for part in PARTS:
        passages = load(part, folder)
        if not passages:
            print(f"{part}: skipped, the texts are not in {folder}")
            continue
        found = measure(passages, khulasa)
        count = sum(len(passage.boundaries) for passage in passages)
        print(
            f"{part}: {count} ends, precision {found.precision}, recall {found.recall}, F1 {found.f1}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
