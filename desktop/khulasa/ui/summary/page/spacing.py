"""How far lines and sentences stand apart: the loosest of a few steps in which all of a summary is seen at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

NOTE = 20
"""Pixels that a line of words under a sentence takes."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """In pixels at a zoom of 100 %: from line to line, between two sentences, and above the first."""

    pitch: int
    gap: int
    top: int = 10

    def zoomed(self, percent: int) -> Spacing:
        """The same in another zoom."""
        lengths = (self.pitch, self.gap, self.top)
        return Spacing(*(round(length * percent / 100) for length in lengths))

    def height(self, lines: int, notes: int) -> int:
        """Pixels of a sentence with its share of the gaps around it."""
        return lines * self.pitch + self.gap + notes * NOTE


STEPS = (Spacing(34, 22), Spacing(32, 18), Spacing(31, 14), Spacing(30, 12), Spacing(29, 10, 0))
"""From loose to tight, for Amiri of 14 points, whose own lines are 33 pixels apart: letters never touch."""

SCROLLED = Spacing(30, 12)
"""Where no step is tight enough, and the page is scrolled: unless the tightest shows more sentences whole."""

VOWELLED = (Spacing(36, 20), Spacing(34, 18), Spacing(33, 14))
"""The steps of vowelled text: nearer than 33 pixels, the marks of two lines collide."""

_MARKS, _LETTERS = re.compile("[\u064b-\u0652]"), re.compile("[\u0621-\u063a\u0641-\u064a]")
_VOWELLED_FROM = 0.3
"""Marks a letter: 0.84 in a vowelled sample, at most 0.001 in ten others, so the limit stands far from both."""


def is_vowelled(text: str) -> bool:
    """Whether a text carries its vowels throughout, not on a word here and there."""
    letters = len(_LETTERS.findall(text))
    return letters > 0 and len(_MARKS.findall(text)) >= _VOWELLED_FROM * letters


def loosest(
    sentences: Iterable[tuple[int, int]], room: int, *, vowelled: bool, zoom: int = 100
) -> Spacing:
    """The loosest spacing in which sentences fit into so many pixels: of each, its lines and its notes.

    Takes no more sentences than it needs: where the tightest step can't hold them all, the first that it can't.
    """
    steps = [step.zoomed(zoom) for step in (VOWELLED if vowelled else STEPS)]
    measures = list(_until_unseen(sentences, steps[-1], room))
    for spacing in steps:
        if seen(measures, spacing, room) == len(measures):
            return spacing
    scrolled, tightest = SCROLLED.zoomed(zoom), steps[-1]
    more = seen(measures, tightest, room) > seen(measures, scrolled, room)
    return tightest if vowelled or more else scrolled


def _until_unseen(
    measures: Iterable[tuple[int, int]], spacing: Spacing, room: int
) -> Iterator[tuple[int, int]]:
    """All that are wholly seen, and the first that is not."""
    bottom = spacing.top
    for lines, notes in measures:
        yield lines, notes
        bottom += spacing.height(lines, notes)
        if bottom - spacing.gap // 2 > room:
            return


def seen(measures: Iterable[tuple[int, int]], spacing: Spacing, room: int) -> int:
    """How many sentences are wholly seen from the top of a page on; half a gap below the last may be cut."""
    bottom, count = spacing.top, 0
    for lines, notes in measures:
        bottom += spacing.height(lines, notes)
        if bottom - spacing.gap // 2 > room:
            break  # all that follow lie lower: of a book nearly all
        count += 1
    return count
