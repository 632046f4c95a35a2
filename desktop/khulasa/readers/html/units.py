"""A page as units of text: what stands between two edges of blocks, which is what an article takes or leaves."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from khulasa.readers.html.body import BLOCKS
from khulasa.readers.html.tree import Node, Tree

Piece = tuple[int, int]
"""A piece of text: the order of the element directly around it, and its index among that element's parts."""


@dataclass(slots=True, eq=False)
class Unit:
    """A run of text; `block` is the innermost block around it, `after` the order of the last element before it.

    `linked` is the number of its characters that stand in links.
    """

    block: Node
    after: int
    pieces: list[Piece] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    text: str = ""
    linked: int = 0

    @property
    def free(self) -> int:
        """The number of its characters outside of links."""
        return max(0, len(self.text) - self.linked)

    def within(self, takes: Callable[[int], bool]) -> Unit | None:
        """What of it stands in elements, by their order, that are taken; None where nothing is to be seen there."""
        orders = {order for order, _ in self.pieces}
        inside = {order for order in orders if takes(order)}
        if inside == orders:
            return self
        parts = [
            (piece, text)
            for piece, text in zip(self.pieces, self.texts, strict=True)
            if piece[0] in inside
        ]
        text = " ".join("".join(text for _, text in parts).split())
        if not text:
            return None
        pieces, texts = [piece for piece, _ in parts], [text for _, text in parts]
        return Unit(self.block, self.after, pieces, texts, text, min(self.linked, len(text)))


def units_of(tree: Tree) -> list[Unit]:
    """The units of what is seen of a page, in order. Two breaks with nothing between them end one, as blocks do."""
    return _Cutter().run(tree.root)


class _Cutter:
    """Walks the elements of a page and gathers their text."""

    def __init__(self) -> None:
        self._units: list[Unit] = []
        self._unit: Unit | None = None
        self._after_break = False

    def run(self, root: Node) -> list[Unit]:
        """All units."""
        waiting: list[tuple[Node, Iterator[tuple[int, Node | str]], Node, bool, int]]
        waiting = [(root, enumerate(root.parts), root, False, root.order)]
        while waiting:
            node, parts, block, linked, after = waiting.pop()
            index, part = next(parts, (-1, ""))
            if index < 0:
                if node.tag in BLOCKS:
                    self._flush()
                continue
            if isinstance(part, str):
                self._add(part, (node.order, index), block, after, linked=linked)
                waiting.append((node, parts, block, linked, after))
                continue
            waiting.append((node, parts, block, linked, part.last))
            if part.hidden:
                continue
            if part.tag == "br":
                self._break((node.order, index))
            is_block = part.tag in BLOCKS
            if is_block:
                self._flush()
            inner = part if is_block else block
            inside = linked or part.tag == "a"
            waiting.append((part, enumerate(part.parts), inner, inside, part.order))
        self._flush()
        return self._units

    def _add(self, text: str, piece: Piece, block: Node, after: int, *, linked: bool) -> None:
        is_visible = bool(text) and not text.isspace()
        if is_visible:
            self._after_break = False
            if self._unit is None:
                self._unit = Unit(block, after)
        if self._unit is None:
            return
        self._unit.pieces.append(piece)
        self._unit.texts.append(text)
        if linked:
            self._unit.linked += len(" ".join(text.split()))

    def _break(self, piece: Piece) -> None:
        if self._after_break:
            self._flush()
            return
        self._after_break = True
        if self._unit is not None:
            self._unit.texts.append("\n")
            self._unit.pieces.append(piece)

    def _flush(self) -> None:
        unit, self._unit, self._after_break = self._unit, None, False
        if unit is not None:
            unit.text = " ".join("".join(unit.texts).split())
            self._units.append(unit)


class Selection:
    """The pieces of text that are taken of a page, and the elements that hold some."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._pieces = frozenset(piece for unit in units for piece in unit.pieces)
        self._orders = sorted({order for order, _ in self._pieces})

    def takes(self, node: Node) -> bool:
        """Whether an element holds a piece that is taken."""
        place = bisect_left(self._orders, node.order)
        return place < len(self._orders) and self._orders[place] <= node.last

    def takes_piece(self, node: Node, index: int) -> bool:
        """Whether a part of an element, by its index, is a text that is taken."""
        return (node.order, index) in self._pieces
