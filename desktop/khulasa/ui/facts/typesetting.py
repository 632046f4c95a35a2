"""Texts set in lines at a width, the last of so many cut with an ellipsis."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout

from khulasa.ui.look.typesetting import layout_of, lines_of

_NATURAL = 10_000  # lines: all that there are
_LEAST = 40  # pixels of a line, in however narrow a pane


@dataclass(frozen=True, slots=True)
class SetText:
    """Lines of one text, `pitch` pixels apart."""

    layout: QTextLayout
    lines: int
    pitch: int

    @property
    def height(self) -> int:
        """Pixels, from the first line's top to the last one's foot."""
        return self.lines * self.pitch

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it in the painter's pen."""
        self.layout.draw(painter, QPointF(x, y))


def set_text(
    text: str,
    font: QFont,
    width: int,
    pitch: int,
    *,
    right_to_left: bool,
    most: int = _NATURAL,
) -> SetText:
    """A text in at most so many lines."""
    layout, starts = _laid_out(text, font, width, pitch, right_to_left=right_to_left)
    if len(starts) > most:
        units = text.encode("utf-16-le", "surrogatepass")
        cut = 2 * starts[most - 1]
        head = units[:cut].decode("utf-16-le", "surrogatepass")
        tail = units[cut:].decode("utf-16-le", "surrogatepass")
        line = head + _cut(tail, QFontMetricsF(font), width - 2)
        layout, starts = _laid_out(line, font, width, pitch, right_to_left=right_to_left)
    return SetText(layout, min(len(starts), most), pitch)


def _cut(text: str, metrics: QFontMetricsF, width: float) -> str:
    """As many whole words as have room, and an ellipsis; a part of a word where not even one has."""
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    kept = elided.removesuffix("…")
    if kept == elided:
        return text
    whole = kept if text[len(kept)].isspace() else kept.rpartition(" ")[0]
    return f"{whole.rstrip()} …" if whole.strip() else elided


def _laid_out(
    text: str, font: QFont, width: int, pitch: int, *, right_to_left: bool
) -> tuple[QTextLayout, list[int]]:
    """The layout, and where in UTF-16 units its lines begin."""
    layout = layout_of(text, font, right_to_left=right_to_left)
    starts: list[int] = []
    for line in lines_of(layout, max(_LEAST, width)):
        line.setPosition(QPointF(0, len(starts) * pitch + (pitch - line.height()) / 2))
        starts.append(line.textStart())
    return layout, starts or [0]
