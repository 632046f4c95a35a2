"""Wrapped lines: whether somebody, or a program, broke the paragraphs of a text at the end of a line.

Whoever fills lines breaks one only where the next word does not fit. So in a wrapped text nearly every line but the
last of a paragraph is *full*: there is a column that holds it, and that does not hold it and the first word of the next
line. Programs measure lines in characters, or in bytes, or as they are drawn (see `widths`). Texts with a line a
paragraph, verse and lists fail that test: their lines end where sentences and verses do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from khulasa.readers.text.widths import width

NARROWEST, WIDEST = 50, 125
"""The columns, in characters, between which a text counts as wrapped: below stands verse, above paragraphs."""

_NARROWEST_IN_BYTES = 66  # some 36 Arabic letters and spaces
_NARROWEST_IN_PRINT = 30  # what a column of a newspaper or half a page holds
_PRINT_SLACK = 0.05  # twice the deviation of the widths' estimate
_STOP = re.compile(r"[.!?؟…۔:؛][\"'”“»«’)\]\u200e\u200f]*(?:\[\d{1,3}\])*$")
_INNER_STOP = re.compile(r"[.!?؟…۔][\"'”»)\]]*\s+\S")
_INNER_PAUSE = re.compile(r"[،؛,.:؟!](?=\s+\S)")
_BELONGS_BEFORE = re.compile(r"\s*(?:[،؛؟!:)\]](?!\d)|[.»](?![.\w]))")
_LEFT_OPEN = re.compile(r"[،,(«\[]$|\s(?:في|من|على|إلى|عن|أن|إن|التي|الذي|أو|ثم|بين|مع|هذا|هذه|و)$")
_OPEN_REACH = 5  # characters that such a word has at the most, and the space before it
_MARKS = re.compile(r"[\u064b-\u0652\u0670\u200c-\u200f]")
_WIDE_GAP = re.compile(r"\S(?:\s{3,}|\s*\t\s*|\s*(?:\*{2,}|…|\.{3,}|//?)\s*)\S")
_OUTLIERS = 0.03
_FEWEST_FULL = 2
_FEW = 5  # lines that others follow: so few are prose only where the last one ends with a stop
_NAME_WORDS = 5  # of a name, a song, a book, on a line of its own
_LONE_PAIR, _SURELY_NO_HEADING = 50, 60  # characters
_LOOSE = 0.85  # of a column: what a line without a stop, and the word after it, reach at the least
_SAFE = 1.5  # times the slack: how far a paragraph's first line may seem to fall short; headings fall shorter
_SHORT = 0.6  # of a column: what a line inside of a paragraph hardly falls short of
_SURELY_FULL = 6  # lines
_FEWEST_SHARE = 0.6  # of the lines without a stop are full, where none is longer than the column
_PAUSES = 0.15  # of the lines of prose, at the least, hold a pause inside; narrow columns have .4
_MANY = 12  # lines
_SURE_SHARE, _SURER_SHARE = (
    0.9,
    0.97,
)  # of many lines, and of fewer, where no pause says that it is prose
_LOOSE_LINES = 0.2  # of the lines without a stop, at the most: headings, entries
_FEWEST_RHYMES, _MANY_RHYMES = 4, 10  # lines
_FEW_RHYMES, _RHYMES = (
    0.75,
    0.55,
)  # of so few, or so many, verses end with one letter; of prose a third

Measure = Callable[[str], float]


def _without_marks(line: str) -> int:
    return len(_MARKS.sub("", line))


def _in_bytes(line: str) -> int:
    return len(line.encode("utf-8", "replace"))


@dataclass(frozen=True, slots=True)
class Ruler:
    """A way in which programs measure lines, the narrowest column that it tells from verse, and how far it errs."""

    measure: Measure
    narrowest: float
    slack: float = 0.0
    space: float = 1.0


RULERS = (
    Ruler(len, NARROWEST),
    Ruler(_without_marks, NARROWEST),
    Ruler(_in_bytes, _NARROWEST_IN_BYTES),
    Ruler(width, _NARROWEST_IN_PRINT, _PRINT_SLACK, 0.71),
)
"""The exact ones come first: where two fit as well, theirs is the answer."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that another one follows: its width, that with the word which might have followed, and how it ends."""

    index: int
    width: float
    needed: float
    stopped: bool
    open: bool  # no paragraph ends so, whatever its width


@dataclass(frozen=True, slots=True)
class _Break:
    """A line that another one follows, before any ruler is laid to it: the word behind it, and how it ends."""

    index: int
    line: str
    next_word: str
    stopped: bool
    open: bool

    def measured(self, ruler: Ruler) -> _Line:
        """The line as a ruler has it; measuring is what costs."""
        length = ruler.measure(self.line)
        needed = length + ruler.space + ruler.measure(self.next_word)
        return _Line(self.index, length, needed, self.stopped, self.open)


def ends_with_stop(line: str) -> bool:
    """Whether a line ends as a sentence or a clause does."""
    return bool(_STOP.search(line.rstrip()))


def full_lines(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of the lines that were broken at a column, so that the next line goes on with their paragraph.

    `lines` may hold empty ones, which part paragraphs. The whole text is judged first; where it does not look
    wrapped, each of its paragraphs by itself. Whatever the text, a line that begins with what closes belongs to the
    one before, and so do the lines around a name that was set on a line of its own, as links are in copies.
    """
    inner = [
        index
        for index, (line, after) in enumerate(pairwise(lines))
        if line.strip() and after.strip()
    ]
    belonging = {index for index in inner if _BELONGS_BEFORE.match(lines[index + 1])}
    return _broken(lines, inner) | belonging | _around_names(lines, frozenset(inner), belonging)


def _around_names(
    lines: Sequence[str], inner: Collection[int], belonging: Collection[int]
) -> frozenset[int]:
    """`غنت أغنية⏎ليالي الصيف⏎، ثم مضت`: the breaks before a short line that what closes follows, up to a stop."""
    breaks: set[int] = set()
    for index in belonging:
        before = index - 1
        while before in inner and _breaks_at_name(lines, before):
            breaks.add(before)
            before -= 1
    return frozenset(breaks)


def _breaks_at_name(lines: Sequence[str], index: int) -> bool:
    shorter = min(len(lines[place].split()) for place in (index, index + 1))
    return shorter <= _NAME_WORDS and not ends_with_stop(lines[index])


def _broken(lines: Sequence[str], inner: Sequence[int]) -> frozenset[int]:
    """The lines that were broken at a column."""
    of_whole_text = _judge(lines, inner, _FEWEST_FULL)
    if of_whole_text is not None:
        return of_whole_text
    is_pair = 0 < len(inner) <= 2  # a heading may stand before the two
    if is_pair and _is_one_sentence(lines, inner[-1]):
        return frozenset(inner[-1:])
    full: set[int] = set()
    groups = _consecutive(inner)
    if len(groups) == 1:  # the whole text, which needed no more and was refused
        return frozenset()
    for group in groups:
        full |= _judge(lines, group, _FEWEST_FULL + 1) or frozenset()
    return frozenset(full)


def _is_one_sentence(lines: Sequence[str], index: int) -> bool:
    """Whether a line and the next, in a text of hardly any more, were one: the longest of all, and how it ends.

    A line that may be a heading needs a long one after it: nobody sets a heading over half a line.
    """
    first, second = lines[index].rstrip(), lines[index + 1].rstrip()
    longest = max(len(line.rstrip()) for line in lines)
    goes_on = not ends_with_stop(first) and second[:1].isalpha() and ends_with_stop(second)
    surely_no_heading = len(first) >= _SURELY_NO_HEADING
    hardly_heading = len(first) >= _LONE_PAIR and 2 * len(second) > len(first)
    is_long = surely_no_heading or hardly_heading
    return goes_on and is_long and len(first) == longest <= WIDEST


def _consecutive(indexes: Sequence[int]) -> list[list[int]]:
    """Runs of consecutive numbers."""
    runs: list[list[int]] = []
    for index in indexes:
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _is_verse(lines: Sequence[str]) -> bool:
    """Verses of two halves show a wide gap, or a sign, once a line; a longer line is none, and not looked at."""
    short = [line.strip() for line in lines if len(line) <= 2 * WIDEST]
    halved = sum(len(_WIDE_GAP.findall(line)) == 1 for line in short)
    return halved > 0.5 * len(lines) or _rhymes(short)


def _rhymes(lines: Sequence[str]) -> bool:
    """Whether the lines, or every second of them, end with one letter."""
    letters = [_MARKS.sub("", line).rstrip(' .،؛!؟»"')[-1:] for line in lines]
    return _mostly_one(letters) or _mostly_one(letters[::2]) or _mostly_one(letters[1::2])


def _mostly_one(letters: Sequence[str]) -> bool:
    if len(letters) < _FEWEST_RHYMES:
        return False
    _, count = Counter(letters).most_common(1)[0]
    least = _RHYMES if len(letters) >= _MANY_RHYMES else _FEW_RHYMES
    return count / len(letters) > least


def _judge(lines: Sequence[str], inner: Sequence[int], fewest: int) -> frozenset[int] | None:
    """The full ones among the `inner` lines (those with a line after them); None where they aren't wrapped."""
    if len(inner) < fewest:
        return None
    followed = {index + 1 for index in inner}
    text = [lines[index] for index in sorted(followed.union(inner))]
    if _is_verse(text):
        return None
    if len(inner) < _FEW and not ends_with_stop(text[-1]):
        return None
    best_share = -1.0
    best: frozenset[int] | None = None
    breaks = [_break(lines, index) for index in inner]
    for ruler in RULERS:
        share, full = _fit(lines, breaks, ruler) or (-1.0, frozenset())
        if len(full) >= fewest and share > best_share:
            best_share, best = share, full
    return best


@dataclass(frozen=True, slots=True)
class _Fit:
    """How well a column explains the breaks by a ruler: its width, its share of the lines, how far the ruler errs."""

    column: float
    share: float
    slack: float


def _fit(
    lines: Sequence[str], breaks: Sequence[_Break], ruler: Ruler
) -> tuple[float, frozenset[int]] | None:
    """How well a column explains the breaks by a ruler, 0 to 1, and the full lines; None where none does."""
    running = [each.measured(ruler) for each in breaks if not each.stopped]
    if not running:
        return None
    fit = _column(running, ruler.slack)
    if not ruler.narrowest <= fit.column <= WIDEST:
        return None
    measured = [each.measured(ruler) for each in breaks]
    if not _explains(fit, running, measured):
        return None
    if ruler.slack and not _is_prose([lines[each.index] for each in breaks]):
        least = _SURE_SHARE if len(running) >= _MANY else _SURER_SHARE
        is_sure = fit.share >= least and len(running) >= _SURELY_FULL
        stops = len(running) < len(measured) or ends_with_stop(lines[breaks[-1].index + 1])
        if not (is_sure and stops):
            return None
    ends = [line for line in measured if line.stopped]
    joins_stops = _sentences_end_at_breaks(lines, measured, ends, fit)
    full: set[int] = set()
    for line in measured:
        inside = line.index - 1 in full
        if _is_full(line, fit, ruler, inside=inside, joins_stops=joins_stops):
            full.add(line.index)
    return fit.share, frozenset(full | _ragged(measured, fit, full))


def _explains(fit: _Fit, running: Sequence[_Line], measured: Sequence[_Line]) -> bool:
    """Whether a column explains the lines: what it doesn't are a few headings, or short ones that end paragraphs."""
    explained = fit.share * len(running)
    loose = len(running) - explained
    too_long = sum(line.width > fit.column * (1 + 2 * fit.slack) for line in measured)
    if loose <= max(1, _LOOSE_LINES * len(running)) and 2 * loose <= len(running):
        return too_long <= _OUTLIERS * len(measured)
    return not too_long and explained >= _SURELY_FULL and fit.share >= _FEWEST_SHARE


def _is_prose(lines: Sequence[str]) -> bool:
    """Whether clauses end inside of lines, as they do in prose and don't in lists and verse."""
    paused = sum(bool(_INNER_PAUSE.search(line)) for line in lines)
    return paused >= _PAUSES * len(lines)


def _ragged(measured: Sequence[_Line], fit: _Fit, full: set[int]) -> set[int]:
    """Lines inside of a paragraph that end early, and without a stop, in a text whose paragraphs end with one."""
    inside = [line for line in measured if line.index - 1 in full and line.index not in full]
    stopped = sum(line.stopped for line in inside)
    loose = [line for line in inside if not line.stopped]
    short = sum(line.needed < _SHORT * fit.column for line in loose)
    if short > 0.1 * stopped:
        return set()
    return {line.index for line in loose if line.needed >= _SHORT * fit.column}


def _sentences_end_at_breaks(
    lines: Sequence[str], measured: Sequence[_Line], ends: Sequence[_Line], fit: _Fit
) -> bool:
    """Whether a full line that ends with a stop is likelier one where a sentence ends than one where a paragraph does.

    A paragraph's last line is full by chance, as often as a word is long beside the column; a sentence ends at a break
    as often as there are breaks to a word. How many of each there are, the other lines tell.
    """
    short = sum(line.needed < (1 - fit.slack) * fit.column for line in ends)
    word = sum(line.needed - line.width for line in measured) / len(measured) / fit.column
    paragraphs = short * word / max(0.1, 1 - word)
    inside = sum(len(_INNER_STOP.findall(lines[line.index])) for line in measured)
    words = sum(len(lines[line.index].split()) for line in measured) / len(measured)
    return inside / max(1.0, words - 1) >= paragraphs


def _break(lines: Sequence[str], index: int) -> _Break:
    line, after = lines[index].rstrip(), lines[index + 1]
    is_open = bool(_LEFT_OPEN.search(line[-_OPEN_REACH:]) or _BELONGS_BEFORE.match(after))
    next_word = after.split(None, 1)[0]
    return _Break(index, line, next_word, ends_with_stop(line), is_open)


def _column(lines: Sequence[_Line], slack: float) -> _Fit:
    """The column that explains the most lines, with as little slack as explains nearly as many."""
    widest = _stabbed(lines, slack)
    for part in (0.2, 0.4, 0.6, 0.8):
        fit = _stabbed(lines, slack * part)
        if fit.share >= 0.98 * widest.share:
            return fit
    return widest


def _stabbed(lines: Sequence[_Line], slack: float) -> _Fit:
    """The column that holds the most lines, and not the next word of any; the middle of all that do as well."""
    begins = sorted(line.width * (1 - slack) for line in lines)
    ends = sorted(line.needed * (1 + slack) for line in lines)
    counts = [bisect_right(begins, place) - bisect_right(ends, place) for place in begins]
    most = max(counts)
    best = begins[counts.index(most)]
    after = bisect_right(ends, best)
    until = ends[after] if after < len(ends) else best
    column = (best + until) / 2 if slack else best
    return _Fit(column, most / len(lines), slack)


def _is_full(line: _Line, fit: _Fit, ruler: Ruler, *, inside: bool, joins_stops: bool) -> bool:
    """Whether a line goes on in the next; `inside` a paragraph a line without a stop may end a little early."""
    if line.open:
        return line.needed > _SHORT * fit.column
    if line.stopped:
        return joins_stops and line.needed > (1 - fit.slack) * fit.column
    if not ruler.slack:
        return line.needed > fit.column
    least = _LOOSE if inside else 1 - _SAFE * fit.slack
    return line.needed > least * fit.column
