"""Vowel signs go back to the letters that they were typed behind.

A producer draws a sign right behind its letter or right before it, all through a file. Which of the two is found by
what no author writes; where both might be, by the direction of drawing: a line that is shaped and then turned round,
as HarfBuzz does, has each sign before its letter. The origin of a sign tells nothing, for its ink lies beside it. Where
neither order fits, the place on the page decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from khulasa.readers.pdf.glyphs.model import Bidi, Glyph

_NEAR = 0.35  # em beside a letter at which a sign may still be its own
_DISPUTED = 0.25
_SAME_BASE = 0.1  # em between letters of one line
_SHADDA = "\u0651"
_NOT_ON_ALEF = frozenset("\u064e\u064f\u0650\u0651\u0652")


@dataclass(slots=True)
class _Sign:
    """A vowel sign, and the letters drawn before and after it with their distances in em."""

    glyph: Glyph
    before: Glyph | None
    after: Glyph | None
    to_before: float
    to_after: float


def owners(glyphs: Sequence[Glyph]) -> dict[int, Glyph]:
    """The letter of each vowel sign that the order of drawing tells, by the sign's `order`; `glyphs` as drawn."""
    signs = _signs(glyphs)
    if not signs:
        return {}
    faults_before, faults_after = _faults(signs, behind=True), _faults(signs, behind=False)
    if min(faults_before, faults_after) > _DISPUTED * len(signs):
        return {}
    is_told = faults_before != faults_after
    behind = faults_before < faults_after if is_told else not _drawn_rightward(glyphs)
    letters = {}
    for sign in signs:
        letter, distance = (sign.before, sign.to_before) if behind else (sign.after, sign.to_after)
        if letter is not None and distance < _NEAR:
            letters[sign.glyph.order] = letter
    return letters


def _drawn_rightward(glyphs: Sequence[Glyph]) -> bool:
    """Whether Arabic letters are drawn from left to right, so that each comes behind what was typed after it."""
    letters = [letter for letter in glyphs if letter.kind is Bidi.RIGHT]
    steps = 0
    for letter, after in pairwise(letters):
        if abs(letter.base - after.base) < _SAME_BASE * letter.size:
            steps += 1 if after.left > letter.left else -1
    return steps > 0


def _signs(glyphs: Sequence[Glyph]) -> list[_Sign]:
    signs: list[_Sign] = []
    if all(glyph.kind is not Bidi.MARK for glyph in glyphs):
        return signs
    waiting: list[_Sign] = []
    before: Glyph | None = None
    for glyph in glyphs:
        if glyph.kind is Bidi.MARK:
            sign = _Sign(glyph, before, None, _distance(glyph, before), 99.0)
            signs.append(sign)
            waiting.append(sign)
        elif glyph.is_visible:
            for sign in waiting:
                sign.after, sign.to_after = glyph, _distance(sign.glyph, glyph)
            waiting.clear()
            before = glyph
    return signs


def _distance(sign: Glyph, letter: Glyph | None) -> float:
    """How far beside a letter a sign stands, in em: 0 over it, 99 where the other is no letter of its line."""
    if letter is None or letter.kind is not Bidi.RIGHT or abs(letter.base - sign.base) > sign.size:
        return 99.0
    return max(letter.left - sign.middle, sign.middle - letter.right, 0.0) / max(1.0, sign.size)


def _faults(signs: Sequence[_Sign], *, behind: bool) -> int:
    """How many signs would stand where no author puts one: far off, two on a letter, a short vowel on a bare alef."""
    faults = 0
    borne: dict[int, list[str]] = defaultdict(list)
    for sign in signs:
        letter, distance = (sign.before, sign.to_before) if behind else (sign.after, sign.to_after)
        if letter is None or distance > _NEAR:
            faults += 1
            continue
        borne[letter.order].append(sign.glyph.text)
        faults += letter.text in {"ا", "ٱ"} and sign.glyph.text in _NOT_ON_ALEF
    return faults + sum(
        len([sign for sign in worn if sign != _SHADDA]) > 1 for worn in borne.values()
    )
