"""What the small model looks at: some two hundred numbers of each unit of text.

None is of one language: lengths, links, stops, names of elements, shares of the page, neighbours, and what the rules
chose.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from khulasa import resources
from khulasa.readers.html.article.furniture import has_label, is_label
from khulasa.readers.html.article.votes import votes_of
from khulasa.readers.html.body import BLOCKS
from khulasa.readers.html.headline import titles_of
from khulasa.readers.html.page import Page
from khulasa.readers.html.tree import Node
from khulasa.readers.html.units import Unit

Matrix = NDArray[np.float32]

_TAGS = (
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "td",
    "div",
    "blockquote",
    "pre",
    "figcaption",
    "section",
    "dd",
    "body",
)
_AROUND = (
    "article",
    "main",
    "section",
    "aside",
    "nav",
    "header",
    "footer",
    "form",
    "ul",
    "table",
    "blockquote",
    "figure",
    "li",
    "dl",
    "details",
    "td",
)
_STOP = re.compile("[.!?؟…۔。:;][\"»”’')\\]]*$")
_SENTENCE = re.compile("[.!?؟…۔][\"»”’')\\]]*(?:\\s|$)")
_CLAUSE = re.compile("[,،;؛]")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}[:/.]\d{1,2}|[٠-٩]{1,2}[/:][٠-٩]{1,2}")
_RIGHTS = re.compile(r"©|copyright|all rights|جميع الحقوق|حقوق النشر|\(c\)", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://|www\.|@")
_PARTED = re.compile(r"[|»›•·/]")
_LONG, _LONG_LINKS = (
    80,
    0.35,
)  # characters outside of links of prose, and the largest share of links
_FAR = 20.0  # the distance to what is not there
_LEVELS = 5  # elements around a unit that are described one by one
_REACH = 60  # units from the headline or the text beyond which all is one
_NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
_SHOWN_TO_NEIGHBOURS = (0, 3, 4, 5, 8, 13)
_NO_UNIT = (99.0, 0.0, 0.0, 0.0)


def features(page: Page, chosen: frozenset[Unit]) -> Matrix:
    """The numbers of the units of a page, a row for each; `chosen` are those that the rules take."""
    units = page.units
    words = np.array([_of_words(unit) for unit in units], dtype=np.float32)
    is_long = words[:, -1] > 0
    blocks = _Blocks(page, is_long)
    places = _Places(page, chosen, is_long, blocks)
    rest = [blocks.of(unit.block) + places.of(number) for number, unit in enumerate(units)]
    shifted = [_shifted(words[:, _SHOWN_TO_NEIGHBOURS], by) for by in _NEIGHBOURS]
    return np.hstack([words, np.array(rest, dtype=np.float32), *shifted])


def _of_words(unit: Unit) -> list[float]:
    text = unit.text
    size = max(1, len(text))
    words = text.count(" ") + 1
    letters = sum(map(str.isalpha, text))
    digits = sum(map(str.isdigit, text))
    capitals = sum(map(str.isupper, text)) if not text.islower() else 0
    linked = min(unit.linked, size)
    is_long = size - linked >= _LONG and linked < _LONG_LINKS * size
    return [
        math.log1p(size),
        math.log1p(words),
        size / words,
        linked / size,
        float(bool(_STOP.search(text))),
        float(len(_SENTENCE.findall(text))),
        100 * len(_CLAUSE.findall(text)) / size,
        digits / size,
        capitals / max(1, letters),
        float(bool(_DATE.search(text))),
        float(bool(_RIGHTS.search(text))),
        float(bool(_ADDRESS.search(text))),
        float(len(_PARTED.findall(text))),
        float(is_long),
    ]


def _shifted(columns: Matrix, by: int) -> Matrix:
    """The rows of neighbours, zeros where there are none."""
    moved = np.zeros_like(columns)
    if abs(by) < len(columns):
        if by < 0:
            moved[-by:] = columns[:by]
        else:
            moved[:-by] = columns[by:]
    return moved


class _Blocks:
    """The numbers of the elements around a unit: they are the same for all units of a block."""

    def __init__(self, page: Page, is_long: NDArray[np.bool_]) -> None:
        self._free = page.free
        self._prose: Counter[int] = Counter()
        self._paragraphs: Counter[int] = Counter()
        for unit, counts in zip(page.units, is_long, strict=True):
            if counts:
                for around in (unit.block, *unit.block.ancestors()):
                    self._prose[around.order] += unit.free
                    self._paragraphs[around.order] += 1
        self.all_prose = max(1, self._prose[page.tree.root.order])
        self._votes = votes_of(page)
        self._most = max(self._votes.values(), default=1.0) or 1.0
        self._top = max(self._votes, key=lambda node: self._votes[node], default=page.tree.root)
        self._known: dict[int, list[float]] = {}
        self._levels: dict[int, list[float]] = {}
        self._labelled: dict[int, float] = {}

    def of(self, block: Node) -> list[float]:
        """The numbers of a block."""
        known = self._known.get(block.order)
        if known is None:
            known = self._known[block.order] = self._measured(block)
        return known

    def _measured(self, block: Node) -> list[float]:
        chain = [node for node in (block, *block.ancestors()) if node.tag != "#page"]
        tag = [float(block.tag == each) for each in _TAGS]
        levels = [number for node in chain[:_LEVELS] for number in self._level(node)]
        levels += [0.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0] * (_LEVELS - min(_LEVELS, len(chain)))
        return [
            *tag,
            *self._names(chain),
            *_tags_around(chain),
            *levels,
            *self._shares(chain),
            *self._by_top(chain),
        ]

    def _names(self, chain: list[Node]) -> list[float]:
        """Of each kind of name: how far the nearest element of that kind is, and what share of the page it holds."""
        kinds = len(_kinds()[1])
        distance, share, prose = [_FAR] * kinds, [0.0] * kinds, [0.0] * kinds
        for up, node in enumerate(chain):
            if not node.names or node.tag in ("html", "body"):
                continue
            for kind in _kinds_of(node.names):
                distance[kind] = min(distance[kind], float(up))
                share[kind] = max(share[kind], (node.size - node.linked) / self._free)
                prose[kind] = max(prose[kind], self._prose[node.order] / self.all_prose)
        return [*distance, *share, *prose]

    def _level(self, node: Node) -> list[float]:
        known = self._levels.get(node.order)
        if known is None:
            known = self._levels[node.order] = [
                math.log1p(node.size),
                node.link_density,
                (node.size - node.linked) / self._free,
                self._prose[node.order] / self.all_prose,
                float(self._paragraphs[node.order]),
                float(sum(child.tag in BLOCKS for child in node.children)),
                self._votes.get(node, 0.0) / self._most,
            ]
        return known

    def _shares(self, chain: list[Node]) -> list[float]:
        """How far up an element holds a tenth, half and four fifths of the prose, and whether one has a label."""
        reached = [30.0, 30.0, 30.0]
        links, label = 0.0, 0.0
        for up, node in enumerate(chain):
            share = self._prose[node.order] / self.all_prose
            for place, least in enumerate((0.1, 0.5, 0.8)):
                if share >= least and reached[place] == 30.0:
                    reached[place] = float(up)
                    links = node.link_density if place == 1 else links
            label = max(label, self._label(node) * (1 - share))
        return [float(len(chain)), label, *reached, links]

    def _label(self, node: Node) -> float:
        known = self._labelled.get(node.order)
        if known is None:
            known = self._labelled[node.order] = float(has_label(node))
        return known

    def _by_top(self, chain: list[Node]) -> list[float]:
        """Where it stands to the element that most prose votes for."""
        top = self._top
        tops = [top, top.parent or top, (top.parent or top).parent or top]
        up = next((up for up, node in enumerate(chain) if node.holds(top)), len(chain))
        joint = chain[up] if up < len(chain) else None
        around_top = [top, *top.ancestors()]
        down = around_top.index(joint) if joint in around_top else len(around_top)
        best = max((self._votes.get(node, 0.0) for node in chain), default=0.0)
        inside = [float(each.holds(chain[0])) for each in tops] if chain else [1.0, 1.0, 1.0]
        return [*inside, float(up), float(down), best / self._most]


class _Places:
    """The numbers of where a unit stands: on the page, by the headline, by the prose and by what the rules chose."""

    def __init__(
        self, page: Page, chosen: frozenset[Unit], is_long: NDArray[np.bool_], blocks: _Blocks
    ) -> None:
        self._units = units = page.units
        sizes = np.array([len(unit.text) for unit in units], dtype=np.float64)
        prose = np.array([unit.free for unit in units]) * is_long
        self._before = (np.cumsum(sizes) - sizes) / max(1, page.tree.root.size)
        self._prose_before = np.cumsum(prose) / blocks.all_prose
        self._sameness = Counter(unit.text for unit in units)
        self._titles = titles_of(page.tree)
        self._descriptions = [
            " ".join(value.split()) for key, value in page.tree.metas if "description" in key
        ]
        self._headline = _first(units, page.headline)
        long = np.flatnonzero(is_long)
        self._first, self._last = (int(long[0]), int(long[-1])) if len(long) else (0, len(units))
        self._paths = [_path(unit.block) for unit in units]
        self._path_prose: Counter[str] = Counter()
        for path, size in zip(self._paths, prose, strict=True):
            self._path_prose[path] += int(size)
        self._path_count = Counter(self._paths)
        self._long_before, self._long_after = _nearest(is_long)
        self._chosen = [unit in chosen for unit in units]
        numbers = [number for number, is_chosen in enumerate(self._chosen) if is_chosen]
        self._begin, self._end = (numbers[0], numbers[-1]) if numbers else (0, 0)
        chosen_size = float(sum(sizes[number] for number in numbers))
        all_prose = blocks.all_prose
        self._page = [
            math.log1p(len(units)),
            math.log1p(page.free),
            math.log1p(all_prose),
            all_prose / page.free,
            page.free / max(1, page.tree.root.size),
            float(self._headline >= 0),
            chosen_size / max(1.0, float(sizes.sum())),
        ]
        self._all_prose = all_prose

    def of(self, number: int) -> list[float]:
        """The numbers of a unit."""
        unit, text, path = self._units[number], self._units[number].text, self._paths[number]
        return [
            number / len(self._units),
            float(self._before[number]),
            float(self._prose_before[number]),
            *self._page,
            float(number > self._headline),
            _near(number, self._headline),
            float(number == self._headline),
            float(len(text) > 5 and any(text in each for each in self._titles)),
            float(len(text) > 20 and any(text[:60] in each for each in self._descriptions)),
            float(min(9, self._sameness[text])),
            float(len(text) <= 60 and is_label(text)),
            _near(number, self._first),
            _near(number, self._last),
            self._path_prose[path] / self._all_prose,
            math.log1p(self._path_count[path]),
            *self._beside(number, self._long_before[number], unit),
            *self._beside(number, self._long_after[number], unit),
            float(self._chosen[number]),
            _near(number, self._begin),
            _near(number, self._end),
        ]

    def _beside(self, number: int, other: int, unit: Unit) -> tuple[float, ...]:
        """How far prose is, and how near of kin its element."""
        if other < 0:
            return _NO_UNIT
        mine, theirs = unit.block, self._units[other].block
        parent, other_parent = mine.parent, theirs.parent
        is_cousin = (
            parent is not None
            and other_parent is not None
            and (other_parent.parent in (parent.parent, parent) or other_parent is parent.parent)
        )
        return (
            float(min(99, abs(number - other))),
            float(parent is other_parent),
            float(self._paths[number] == self._paths[other]),
            float(is_cousin),
        )


def _tags_around(chain: list[Node]) -> list[float]:
    distance = dict.fromkeys(_AROUND, _FAR)
    for up, node in enumerate(chain):
        if distance.get(node.tag) == _FAR:
            distance[node.tag] = float(up)
    return list(distance.values())


def _first(units: Sequence[Unit], headline: Node | None) -> int:
    """The number of the headline's first unit, -1 where there is none."""
    if headline is None:
        return -1
    return next((number for number, unit in enumerate(units) if headline.holds(unit.block)), -1)


def _near(number: int, other: int) -> float:
    return float(max(-_REACH, min(_REACH, number - other)))


def _nearest(is_long: NDArray[np.bool_]) -> tuple[list[int], list[int]]:
    """Of each unit the number of the last prose before it and of the next after it, -1 where there is none."""
    before, after = [-1] * len(is_long), [-1] * len(is_long)
    for numbers, order in ((before, range(len(is_long))), (after, reversed(range(len(is_long))))):
        last = -1
        for number in order:
            numbers[number] = last
            last = number if is_long[number] else last
    return before, after


def _path(block: Node) -> str:
    near = [block, *block.ancestors()][:3]
    return "/".join(f"{node.tag}.{node.attributes.get('class', '')[:60]}" for node in near)


@cache
def _kinds() -> tuple[dict[str, int], tuple[str, ...]]:
    """The kind of each word of a name, and the kinds in their order."""
    words: dict[str, int] = {}
    rows = [row.partition(":") for row in resources.read_lines("pages", "name_kinds.txt")]
    for number, (_, _, listed) in enumerate(rows):
        for word in listed.split():
            words.setdefault(word, number)
    return words, tuple(kind for kind, _, _ in rows)


@cache
def _kinds_of(names: frozenset[str]) -> frozenset[int]:
    words = _kinds()[0]
    return frozenset(words[name] for name in names if name in words)
