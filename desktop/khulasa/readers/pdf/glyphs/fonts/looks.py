"""Lies that the look of a glyph gives away, where nothing but the file speaks for it.

WPS and some versions of Distiller and InDesign state lam, or alef, for every ligature of the two, and an alef for the
first form of kaf. No text of some length does without such letters, nor has it many alefs with a madda: where that is
what the glyphs of a font say, those that may lie are looked at. The bounds were measured on 83 Arabic fonts of which no
shape is known here, most of them made for titles.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from khulasa.readers.pdf.glyphs.fonts.shapes import Mark, Shape, nearest
from khulasa.readers.pdf.glyphs.letters import ALEFS, letters
from khulasa.readers.pdf.glyphs.model import Bidi, Glyph, PageGlyphs, Standing

_ASCII, _ARABIC_INDIC, _PERSIAN = "0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"
_DIGITS = tuple("".join(same) for same in zip(_ASCII, _ARABIC_INDIC, _PERSIAN, strict=True))
_OTHER_DIGITS = tuple("".join(_DIGITS[:at] + _DIGITS[at + 1 :]) for at in range(10))
_KAFS, _LAMS = "\ufed9\ufeda\ufedb\ufedc", "\ufedd\ufede\ufedf\ufee0"
_ALEF_FORMS = "\ufe81\ufe82\ufe83\ufe84\ufe87\ufe88\ufe8d\ufe8e"
_LAM_ALEFS = "\ufef5\ufef6\ufef7\ufef8\ufef9\ufefa\ufefb\ufefc"
_MADDA, _ALEF, _LAM, _KAF = "آ", "ا", "ل", "ك"

OTHER_DIGIT = 0.2
"""How much nearer another digit must be: 1.2 % of digits are, all in fonts for titles; 80 % of false ones are found."""

OTHER_LETTER = 0.15
"""The same for letters: 96 % of kafs and 77 to 89 % of lam-alefs are found, with 3 % of lams and 2 to 5 % of alefs."""

FEWEST_LETTERS = 250
"""Arabic letters of a font, some sixty words, among which there should be three lam-alefs and five kafs before another
letter, as there are in news."""

FEWEST_CERTAIN = 500
"""With so many and no lam-alef among them the font is not believed, also where no look explains it."""

FEWEST_LAM_ALEFS = 0.004
"""Of the letters of news 1.2 % are a lam before an alef; a ligature that states its alef alone still makes some behind
another lam."""

MOST_MADDAS = 0.01
"""Of the letters of news 0.2 % are an alef with a madda."""

_UNDER = -0.15  # em: what hangs under the line is a hamza
_ALEF_OF = {Mark.NONE: "ا", Mark.BELOW: "إ", Mark.ABOVE: "أ", Mark.WIDE_ABOVE: "آ"}
"""The alef of a ligature by what stands apart from it: right for 115 of 132 hamzas above, 94 of 132 below, 66 of 132
maddas and 86 of 133 plain ones, since strokes of one letter may be drawn apart. So all but those of one stroke stay
disputed."""

_MOST_SEEN = 20_000  # letters, some eight pages
_FIRST_OF_PAIR = frozenset(_LAM + _KAF + _LAMS + _KAFS)

Look = Callable[[str, int], Shape | None]
"""The shape of a glyph by its font's name and its code."""


def digit_standing(shape: Shape | None, value: int) -> Standing:
    """Whether a glyph that is stated to be a digit looks like one of another value."""
    if shape is None:
        return Standing.ALONE
    own, _ = nearest(shape, _DIGITS[value])
    other, _ = nearest(shape, _OTHER_DIGITS[value])
    return Standing.DISPUTED if own - other > OTHER_DIGIT else Standing.ALONE


_Code = tuple[str, int]
"""A font's name and a code in it."""

_Verdict = tuple[str, Standing]
"""The text that a glyph has by its look, and how well that is known."""


@dataclass(slots=True)
class _Habits:
    """What the glyphs of one font say: how many letters, which of them nothing else speaks for, and what they miss.

    `uses` counts each code, `in_pairs` those that are one half of a lam-alef.
    """

    count: int = 0
    lam_alefs: int = 0
    inner_kafs: int = 0
    letters: Counter[str] = field(default_factory=Counter)
    uses: Counter[int] = field(default_factory=Counter)
    in_pairs: Counter[int] = field(default_factory=Counter)
    alone: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def suspects(self) -> Iterator[tuple[str, int]]:
        """The letters and codes that may be others."""
        doubted = ""
        if self.lacks_lam_alefs():
            doubted += _LAM + _ALEF + _MADDA
        if not self.inner_kafs:
            doubted += _ALEF + _MADDA
        if self.letters[_MADDA] > MOST_MADDAS * self.count:
            doubted += _MADDA
        for letter in sorted(set(doubted)):
            for code in sorted(self.alone[letter]):
                if (
                    2 * self.in_pairs[code] <= self.uses[code]
                ):  # a font may draw the two halves apart
                    yield letter, code

    def lacks_lam_alefs(self) -> bool:
        """Whether lams stand before alefs far more seldom than in any text."""
        return self.lam_alefs < FEWEST_LAM_ALEFS * self.count


class Mended(NamedTuple):
    """The numbers of the pages whose glyphs were given other letters, and of those that can't be believed."""

    changed: set[int]
    doubtful: set[int]


def mend_by_look(pages: Sequence[PageGlyphs], look: Look) -> Mended:
    """Give glyphs whose look contradicts what they state their letters."""
    mended, doubtful = _verdict(_habits(pages), look)
    return _applied(pages, mended, doubtful)


def is_doubted(pages: Sequence[PageGlyphs]) -> bool:
    """Whether there are Arabic letters for which the file alone speaks."""
    return any(
        glyph.kind is Bidi.RIGHT and glyph.standing is Standing.ALONE
        for page in pages
        for glyph in page.glyphs
    )


def all_is_believed(pages: Sequence[PageGlyphs], look: Look, *, more: bool) -> bool:
    """Whether the first pages of a document settle by themselves that no letter of it is doubted by its look.

    Where `more` pages have letters for which the file alone speaks, that is so if these hold as many letters as are
    counted, and no glyph has to be looked at.
    """
    asked = False

    def watched(font: str, code: int) -> Shape | None:
        nonlocal asked
        asked = True
        return look(font, code)

    mended, doubtful = _verdict(_habits(pages), watched)
    if mended or doubtful:
        return False
    return not more or (not asked and _counted(pages) >= _MOST_SEEN)


def _counted(pages: Sequence[PageGlyphs]) -> int:
    """How many letters of some pages `_habits` would count, were there no bound."""
    count = 0
    for page in pages:
        arabic = [glyph for glyph in page.glyphs if glyph.kind is Bidi.RIGHT]
        doubted = {glyph.font for glyph in arabic if glyph.standing is Standing.ALONE}
        count += sum(glyph.font in doubted for glyph in arabic)
    return count


def _verdict(fonts: dict[str, _Habits], look: Look) -> tuple[dict[_Code, _Verdict], set[str]]:
    """What is to be said of the glyphs of fonts instead, and the fonts that are not believed."""
    mended: dict[_Code, _Verdict] = {}
    doubtful: set[str] = set()
    for name, habits in fonts.items():
        if habits.count < FEWEST_LETTERS or not habits.alone:
            continue
        lacking, ligatures = habits.lacks_lam_alefs(), False
        for letter, code in habits.suspects():
            text, standing = _seen(look(name, code), letter, ligatures=lacking)
            if standing is not Standing.ALONE:
                mended[name, code] = text, standing
                ligatures |= len(text) > 1
        if not habits.lam_alefs and not ligatures and habits.count >= FEWEST_CERTAIN:
            doubtful.add(name)
    return mended, doubtful


def _habits(pages: Sequence[PageGlyphs]) -> dict[str, _Habits]:
    """What the fonts of the first pages say for which the file alone speaks."""
    fonts: dict[str, _Habits] = defaultdict(_Habits)
    remaining = _MOST_SEEN
    for page in pages:
        arabic = [glyph for glyph in page.glyphs if glyph.kind is Bidi.RIGHT]
        doubted = {glyph.font for glyph in arabic if glyph.standing is Standing.ALONE}
        own = [glyph for glyph in arabic if glyph.font in doubted][:remaining]
        _count_letters(own, fonts)
        _count_pairs(own, fonts)
        remaining -= len(own)
    return fonts


def _count_letters(glyphs: Sequence[Glyph], fonts: dict[str, _Habits]) -> None:
    for glyph in glyphs:
        habits = fonts[glyph.font]
        text = letters(glyph.text)
        habits.count += len(text)
        habits.uses[glyph.code] += 1
        if len(text) == 1:
            habits.letters[text] += 1
            if glyph.standing is Standing.ALONE:
                habits.alone[text].add(glyph.code)
        else:
            habits.lam_alefs += _has_lam_alef(text)


def _count_pairs(glyphs: Sequence[Glyph], fonts: dict[str, _Habits]) -> None:
    for drawn, next_drawn in pairwise(glyphs):
        leader, follower = (
            (drawn, next_drawn) if drawn.middle >= next_drawn.middle else (next_drawn, drawn)
        )
        if leader.text[-1:] not in _FIRST_OF_PAIR or not _adjoin(leader, follower):
            continue
        first, second = letters(leader.text)[-1:], letters(follower.text)[:1]
        fonts[leader.font].inner_kafs += first == _KAF
        if first == _LAM and second and second in ALEFS:
            fonts[leader.font].lam_alefs += 1
            fonts[leader.font].in_pairs[leader.code] += 1
            fonts[follower.font].in_pairs[follower.code] += 1


def _has_lam_alef(text: str) -> bool:
    return any(letter == _LAM and next_letter in ALEFS for letter, next_letter in pairwise(text))


def _adjoin(leader: Glyph, follower: Glyph) -> bool:
    """Whether two glyphs stand beside each other in a line, so that the right one is read first."""
    same_line = abs(leader.base - follower.base) < 0.3 * leader.size
    return same_line and leader.left - follower.right < 0.15 * leader.size


def _seen(shape: Shape | None, stated: str, *, ligatures: bool) -> tuple[str, Standing]:
    """What a glyph looks like that is stated to be a lam or an alef."""
    if shape is None:
        return stated, Standing.ALONE
    own, _ = nearest(shape, _LAMS if stated == _LAM else _ALEF_FORMS)
    lam_alef = nearest(shape, _LAM_ALEFS)[0] if ligatures else float("inf")
    kaf = nearest(shape, _KAFS)[0] if stated != _LAM else float("inf")
    if own - min(lam_alef, kaf) <= OTHER_LETTER:
        return stated, Standing.ALONE
    if kaf < lam_alef:
        return _KAF, Standing.OVERRULED
    plainly = shape.mark is Mark.NONE and shape.below > _UNDER
    return _LAM + _ALEF_OF[shape.mark], Standing.OVERRULED if plainly else Standing.DISPUTED


def _applied(
    pages: Sequence[PageGlyphs],
    mended: dict[_Code, _Verdict],
    doubtful: set[str],
) -> Mended:
    """Write the letters into the glyphs; pages with fonts that are not believed are doubtful."""
    pages_of = Mended(set(), set())
    if not mended and not doubtful:
        return pages_of
    for page in pages:
        for glyph in page.glyphs:
            facts = mended.get((glyph.font, glyph.code))
            if facts is not None and glyph.kind is Bidi.RIGHT:
                text, standing = facts
                glyph.says(text)
                glyph.standing = standing
                pages_of.changed.add(page.number)
            if glyph.font in doubtful:
                pages_of.doubtful.add(page.number)
    return pages_of
