"""Words of a quotation laid beside those of a source that come nearest to them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher

from khulasa.quotations.model import Change, Difference, Span
from khulasa.quotations.tokens import Tokens

_BUCKET = 16
"""Words by which the ends of two anchors of one passage may lie apart and still vote together."""

_MOST_PLACES = 400
"""A word that a source holds more often than so often is no anchor, unless no rarer one is there."""

_TRIED = 3
"""Passages of one source that are laid beside the quotation."""

_SHORTEST_RUN = 2
"""A word alone that agrees proves nothing: in a shuffled sentence every third does."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Runs of words that agree, `(quoted, source, size)` in order: numbers of words.

    `agreeing` is how many words do in all, without those that agree alone.
    """

    runs: tuple[tuple[int, int, int], ...]
    agreeing: int

    @property
    def quoted(self) -> Span:
        """From the first to behind the last word of the quotation that agrees."""
        return self.runs[0][0], self.runs[-1][0] + self.runs[-1][2]

    @property
    def source(self) -> Span:
        """The same in the source."""
        return self.runs[0][1], self.runs[-1][1] + self.runs[-1][2]


_NOTHING = Alignment((), 0)


def align(quoted: Tokens, source: Tokens) -> Alignment:
    """The passage of a source that shares most runs of words with a quotation.

    Time is linear in the places of the quotation's rarer words, and as `difflib` takes it for a few windows of twice
    the quotation's length.
    """
    size = len(quoted)
    slack = max(8, size // 2)
    best = _NOTHING
    for start in _passages(quoted, source):
        first, last = max(0, start - slack), min(len(source), start + size + slack + _BUCKET)
        matcher = SequenceMatcher(None, quoted.words, source.words[first:last], autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        long = [place for place, block in enumerate(blocks) if block.size >= _SHORTEST_RUN]
        if not long:
            continue
        runs = tuple(
            (block.a, first + block.b, block.size) for block in blocks[long[0] : long[-1] + 1]
        )
        agreeing = sum(blocks[place].size for place in long)
        if agreeing > best.agreeing:
            best = Alignment(runs, agreeing)
    return best


def _passages(quoted: Tokens, source: Tokens) -> list[int]:
    """The numbers of the words of the source at which the best passages begin, the best first."""
    places = [source.positions.get(word, []) for word in quoted.words]
    rare = [len(posting) for posting in places if posting]
    limit = max(_MOST_PLACES, min(rare, default=0))
    votes: defaultdict[int, float] = defaultdict(float)
    for number, posting in enumerate(places):
        if len(posting) <= limit:
            for place in posting:
                votes[(place - number) // _BUCKET] += 1 / len(posting)
    ordered = sorted(votes, key=lambda bucket: (-votes[bucket] - votes.get(bucket + 1, 0), bucket))
    return [bucket * _BUCKET for bucket in ordered[:_TRIED]]


def differences(alignment: Alignment, quoted: Tokens, source: Tokens) -> tuple[Difference, ...]:
    """The words that differ, those before the first run and behind the last one among them."""
    found: list[Difference] = []
    at_quoted, at_source = 0, alignment.source[0] if alignment.runs else 0
    for first, place, size in alignment.runs:
        found += _between(quoted, (at_quoted, first), source, (at_source, place))
        at_quoted, at_source = first + size, place + size
    found += _between(quoted, (at_quoted, len(quoted)), source, (at_source, at_source))
    return tuple(found)


def _between(quoted: Tokens, in_quoted: Span, source: Tokens, in_source: Span) -> list[Difference]:
    added, lacking = in_quoted[0] < in_quoted[1], in_source[0] < in_source[1]
    if not added and not lacking:
        return []
    change = Change.REPLACED if added and lacking else Change.ADDED if added else Change.LEFT_OUT
    return [Difference(change, _span(quoted, *in_quoted), _span(source, *in_source))]


def _span(words: Tokens, first: int, last: int) -> Span:
    """The span of words `first` to `last`; where there are none, the place behind the word before."""
    if first < last:
        return words.spans[first][0], words.spans[last - 1][1]
    place = words.spans[first - 1][1] if first else words.spans[0][0] if words.spans else 0
    return place, place
