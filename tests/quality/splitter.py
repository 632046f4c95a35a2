"""How well a splitter finds the sentence ends that a careful reader of Arabic would set.

`load` reads the annotated passages in `gold/splitter`; their format is described in `gold/README.md`. A boundary is
told by the number of characters before it that are no white space, counted from the passage's start, so that a
splitter which trims, joins or doubles spaces is compared fairly. The ends of paragraphs are given to every splitter:
they count neither for nor against it. Optional boundaries do not count either.

F1 is over the boundaries. Pk (Beeferman, Berger and Lafferty 1999) and WindowDiff (Pevzner and Hearst 2002) are
nltk's, over words: one character a word, "1" where a sentence ends after it. Their window `k` is nltk's default, half
the mean length of a gold sentence, over all the passages that are measured together. Lower is better for both.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib import import_module
from itertools import accumulate
from pathlib import Path

import numpy as np
from nltk.metrics.segmentation import pk, windowdiff
from quality.intervals import ROUNDS, Interval, Numbers, intervals, precision_recall_f1, share

from khulasa.language.detect import detect
from khulasa.language.table import language_for
from khulasa.readers.text.plain import document_of

GOLD = Path(__file__).resolve().parent / "gold" / "splitter"
PARTS = {
    "worked on": GOLD,
    "kept apart, mended by": GOLD.with_name("splitter_kept"),
    "kept apart, untouched": GOLD.with_name("splitter_fresh"),
}
"""The annotated passages by what the rules were fitted to; `gold/README.md` tells when each was compared."""
GLUE = "⁀"
"""Ends a line of the gold files after which no space follows in the text."""
OPTIONAL = "~"
"""Opens a line of the gold files before which a splitter may cut or not."""
_KIND = "# kind:"

Piece = str | tuple[int, int]
Splitter = Callable[[str], Sequence[Piece]]
"""Gives the sentences of a text in order: as strings, or as spans of it in characters."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph's text, and where sentences end inside it: offsets in characters, right after the last one.

    `ends` are the true boundaries, `optional` those that may be set or not; the paragraph's own end is in neither.
    """

    text: str
    ends: tuple[int, ...]
    optional: tuple[int, ...]


@dataclass(frozen=True)
class Passage:
    """A small document of the gold: what kind of text it is, and its paragraphs."""

    kind: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        """The passage as a document: the paragraphs parted by blank lines."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def boundaries(self) -> frozenset[int]:
        """The true boundaries inside paragraphs, in characters that are no white space."""
        return frozenset(self._solid(paragraph.ends for paragraph in self.paragraphs))

    @property
    def optional(self) -> frozenset[int]:
        """The boundaries that may be set or not, in the same unit."""
        return frozenset(self._solid(paragraph.optional for paragraph in self.paragraphs))

    @property
    def paragraph_ends(self) -> tuple[int, ...]:
        """Where the paragraphs end, in the same unit; the last is the passage's length."""
        return tuple(accumulate(len(solid(paragraph.text)) for paragraph in self.paragraphs))

    @property
    def word_ends(self) -> tuple[int, ...]:
        """Where words end, in the same unit; a boundary inside a run of letters (`انتهى.وبدأ`) ends a word too."""
        words = accumulate(len(word) for word in self.text.split())
        return tuple(sorted({*words, *self.boundaries, *self.optional}))

    def _solid(self, offsets: Iterable[Sequence[int]]) -> Iterator[int]:
        starts = (0, *self.paragraph_ends)
        for start, paragraph, ends in zip(starts, self.paragraphs, offsets, strict=False):
            yield from (start + len(solid(paragraph.text[:end])) for end in ends)


@dataclass(frozen=True)
class Scores:
    """What a splitter reaches over some passages: shares from 0 to 1, micro-averaged."""

    passages: int
    boundaries: int
    precision: Interval
    recall: Interval
    f1: Interval
    pk: Interval
    windowdiff: Interval


def load(folder: Path = GOLD) -> tuple[Passage, ...]:
    """Every passage of a folder's text files, in the order of the files' names."""
    files = sorted(folder.glob("*.txt"))
    return tuple(passage for path in files for passage in parse(path.read_text(encoding="utf-8")))


def parse(text: str) -> tuple[Passage, ...]:
    """The passages of one gold file."""
    passages: list[tuple[str, list[list[str]]]] = []
    for line in text.splitlines():
        if line.startswith(_KIND):
            passages.append((line.removeprefix(_KIND).strip(), [[]]))
        elif not line.strip():
            passages[-1][1].append([])
        else:
            passages[-1][1][-1].append(line.strip())
    return tuple(
        Passage(kind, tuple(_paragraph(lines) for lines in paragraphs if lines))
        for kind, paragraphs in passages
    )


def _paragraph(lines: Sequence[str]) -> Paragraph:
    text, ends, optional = "", [], []
    for number, line in enumerate(lines):
        if number:
            (optional if line.startswith(OPTIONAL) else ends).append(len(text))
            text += "" if lines[number - 1].endswith(GLUE) else " "
        text += line.removeprefix(OPTIONAL).strip().removesuffix(GLUE).rstrip()
    return Paragraph(text, tuple(ends), tuple(optional))


def dump(passages: Iterable[Passage]) -> str:
    """The passages as a gold file, of which `parse` makes the same passages."""
    return "\n".join(
        line for passage in passages for line in (f"{_KIND} {passage.kind}", *_lines(passage))
    )


def _lines(passage: Passage) -> Iterator[str]:
    for paragraph in passage.paragraphs:
        cuts = sorted((*paragraph.ends, *paragraph.optional))
        for start, end in zip((0, *cuts), (*cuts, len(paragraph.text)), strict=True):
            glued = paragraph.text[end : end + 1].strip()
            mark = OPTIONAL if start in paragraph.optional else ""
            yield mark + paragraph.text[start:end].strip() + (GLUE if glued else "")
        yield ""


def solid(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def boundaries_of(text: str, pieces: Sequence[Piece]) -> frozenset[int]:
    """Where a splitter cut a text: the number of characters before each piece that are no white space.

    The first piece's start is no boundary. Where the pieces' letters are not quite the text's (marks dropped,
    letters folded), the two are aligned, and a mark that is lost between two pieces belongs to the first of them.
    """
    parts = [solid(piece if isinstance(piece, str) else text[slice(*piece)]) for piece in pieces]
    parts = [part for part in parts if part]
    starts = list(accumulate(len(part) for part in parts[:-1]))
    whole, found = solid(text), "".join(parts)
    if whole != found:
        starts = _aligned(found, whole, starts)
    return frozenset(start for start in starts if 0 < start < len(whole))


def _aligned(found: str, whole: str, starts: Sequence[int]) -> list[int]:
    """Positions in `found` as positions in `whole`."""
    blocks = SequenceMatcher(None, found, whole, autojunk=False).get_matching_blocks()
    places = []
    for start in starts:
        block = next(block for block in blocks if start < block.a + block.size or not block.size)
        places.append(block.b + max(0, start - block.a))
    return places


def per_paragraph(split: Splitter) -> Splitter:
    """A splitter of documents made of one that knows no paragraphs: it is given one at a time."""

    def whole(text: str) -> list[str]:
        parts = []
        for paragraph in text.split("\n\n"):
            parts += [
                piece if isinstance(piece, str) else paragraph[slice(*piece)]
                for piece in split(paragraph)
            ]
        return parts

    return whole


@dataclass(frozen=True)
class _Outcome:
    """One passage: its gold, and what a splitter made of it. `gold` and `ours` are strings over words."""

    right: int
    wrong: int
    missed: int
    gold: str
    ours: str


def _outcome(passage: Passage, split: Splitter) -> _Outcome:
    found = boundaries_of(passage.text, split(passage.text)) - set(passage.paragraph_ends)
    true, optional = passage.boundaries, passage.optional
    return _Outcome(
        right=len(found & true),
        wrong=len(found - true - optional),
        missed=len(true - found),
        gold=_as_words(passage, true | (optional & found)),
        ours=_as_words(passage, found),
    )


def _as_words(passage: Passage, boundaries: frozenset[int]) -> str:
    words = passage.word_ends
    ends = {
        words[bisect_left(words, boundary)] for boundary in (*boundaries, *passage.paragraph_ends)
    }
    return "".join("1" if end in ends else "0" for end in words)


def window(passages: Iterable[Passage]) -> int:
    """The width of the sliding window, in words: half the mean sentence, as nltk's `pk` sets it by default."""
    words = [_as_words(passage, passage.boundaries) for passage in passages]
    return round(sum(map(len, words)) / (2 * sum(word.count("1") for word in words)))


def measure(passages: Sequence[Passage], split: Splitter, *, rounds: int = ROUNDS) -> Scores:
    """A splitter over some passages. The intervals come from drawing the passages again, `rounds` times."""
    k = window(passages)
    rows = [_row(_outcome(passage, split), k) for passage in passages]
    figures = intervals(rows, _figures, rounds)
    return Scores(len(passages), sum(len(passage.boundaries) for passage in passages), *figures)


def _row(outcome: _Outcome, k: int) -> tuple[float, ...]:
    """Counts that may be added up: right, wrong, missed; windows that Pk and WindowDiff call wrong; all windows."""
    windows = max(0, len(outcome.gold) - k + 1)
    if not windows:
        return outcome.right, outcome.wrong, outcome.missed, 0, 0, 0
    bad_pk = pk(outcome.gold, outcome.ours, k) * windows
    bad_difference = windowdiff(outcome.gold, outcome.ours, k) * windows
    return outcome.right, outcome.wrong, outcome.missed, bad_pk, bad_difference, windows


def _figures(counts: Numbers) -> tuple[Numbers, ...]:
    """Precision, recall, F1, Pk and WindowDiff of sums of rows; the counts stand on the last axis."""
    right, wrong, missed, bad_pk, bad_difference, windows = np.moveaxis(counts, -1, 0)
    return (
        *precision_recall_f1(right, wrong, missed),
        share(bad_pk, windows, 0.0),
        share(bad_difference, windows, 0.0),
    )


def by_kind(passages: Sequence[Passage], split: Splitter) -> dict[str, Scores]:
    """The scores of each kind of text, then, under "all", those of all together."""
    kinds: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        kinds[passage.kind].append(passage)
    return {
        kind: measure(group, split) for kind, group in (*sorted(kinds.items()), ("all", passages))
    }


@dataclass(frozen=True)
class Disagreement:
    """A place where a splitter and the gold differ: the text around it with `|` at the boundary."""

    kind: str
    wrong: bool
    """True for a cut that the gold does not have, False for one that the splitter missed."""
    context: str


def disagreements(
    passages: Iterable[Passage], split: Splitter, width: int = 30
) -> list[Disagreement]:
    """Every place where a splitter differs from the gold, with `width` characters either side, without spaces lost."""
    places = []
    for passage in passages:
        text, true = passage.text, passage.boundaries
        found = boundaries_of(text, split(text)) - set(passage.paragraph_ends) - passage.optional
        offsets = [offset for offset, letter in enumerate(text) if not letter.isspace()]
        for boundary in sorted(found ^ true):
            at = offsets[boundary]
            context = text[max(0, at - width) : at] + "|" + text[at : at + width]
            places.append(Disagreement(passage.kind, boundary in found, " ".join(context.split())))
    return places


# --- the splitters that are compared ------------------------------------------------------------------------------


def khulasa(text: str) -> list[str]:
    """The program's own splitter, of the language that it finds, over its reader's blocks, each labelled."""
    document = document_of(text)
    language = language_for(detect(document.text))
    blocks = language.label(document.text, document.blocks)
    return [
        document.text[found.start : found.end]
        for found in language.sentences(document.text, blocks)
    ]


def sumy_as_shipped(text: str) -> list[str]:
    """What stands in the tables as "sumy as shipped (rule reimplemented)".

    sumy hands Arabic to a package under the GPL, which is no part of this project; sumy refuses to work without it.
    Written anew from a description of what it does, and so an approximation: it cuts at white space after a full
    stop, a question or exclamation mark, a comma or a colon, whatever stands around, and at most 32 times a paragraph.
    """
    return re.split(r"(?<=[.?؟!,،:])\s+", text, maxsplit=32)


def pysbd(text: str) -> list[str]:
    """pySBD's rules for Arabic, with its cleaning switched off; it alone needs the package `pysbd`."""
    return list(import_module("pysbd").Segmenter(language="ar", clean=False).segment(text))


BASELINES: dict[str, Splitter] = {
    "sumy as shipped (rule reimplemented)": per_paragraph(sumy_as_shipped),
    "pySBD": per_paragraph(pysbd),
}
