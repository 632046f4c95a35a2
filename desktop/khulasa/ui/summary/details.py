"""Why one sentence is in the summary, in what can be checked: rank, place, words, ties, and what gave way to it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from khulasa.document.bidi import isolate, runs_right_to_left
from khulasa.services import wording
from khulasa.summary.model import Summary
from khulasa.summary.reasons import Reason, Why, reasons
from khulasa.ui.look import fonts, icons
from khulasa.ui.look.interface_language import current, keep_worded
from khulasa.ui.look.plain_text import caption, tool_tip
from khulasa.ui.look.quote_words import joined
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import LEAST_TARGET, icon_button, label, named

_HIGHEST, _WIDEST, _AWAY, _EDGE = 300, 520, 8, 4
_SHADOW = QColor(0, 0, 0, 60)


class Details(QFrame):
    """Floats over the page, beside its sentence; `sentence_wanted` gives the sentence of a link, by its index."""

    sentence_wanted = Signal(int)

    def __init__(self, theme: ActiveTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "details")
        self._summary: Summary | None = None
        self._reason: Reason | None = None
        self._right_to_left = True
        self._title = label(fonts.interface(10.5, bold=True))
        self.close_button = icon_button(14)
        self.close_button.setMinimumSize(LEAST_TARGET, LEAST_TARGET)
        self.close_button.clicked.connect(self.hide)
        self._facts = label(fonts.interface(9.5))
        self._counted = label(fonts.interface(9.5))
        self._terms = label(fonts.interface(9.5))
        for text_label in (self._facts, self._counted, self._terms):
            text_label.setWordWrap(True)
            text_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._links = QVBoxLayout()
        self._links.setSpacing(2)
        self._lay_out()
        shadow = QGraphicsDropShadowEffect(self, blurRadius=18, offset=QPointF(0, 2), color=_SHADOW)
        self.setGraphicsEffect(shadow)
        self.hide()
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.close_button)
        inside = named(QWidget(), "detailsInside")
        column = self._column = QVBoxLayout(inside)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._facts)
        column.addWidget(self._counted)
        column.addWidget(self._terms)
        column.addLayout(self._links)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The narrower, the higher, up to a point."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._column.activate()
        height = self._column.totalHeightForWidth(self.width())
        height = height if height > 0 else self._column.totalSizeHint().height()
        self.setFixedHeight(min(_HIGHEST, height + _EDGE))

    def place(self, sentence: QRect, page: QRect) -> None:
        """Lie below a sentence or above it, inside the page; at the page's top for one without a row."""
        width = min(_WIDEST, page.width() - 2 * _AWAY)
        self.setFixedWidth(width)
        self._fit()
        height = min(self.height(), page.height() - 2 * _AWAY)
        self.setFixedHeight(height)
        left = page.left() + (page.width() - width) // 2
        top = page.top() + _AWAY
        if not sentence.isNull():
            top = sentence.bottom() + 1 - _EDGE
            if top + height > page.bottom() - _AWAY:
                above = sentence.top() + _EDGE - height
                top = max(above, page.top() + _AWAY)
        self.move(left, min(top, page.bottom() - _AWAY - height))
        self.raise_()

    def turn(self, *, right_to_left: bool) -> None:
        """Have the author's own words run the way the text runs; what is said of them runs as the interface does."""
        self._right_to_left = right_to_left

    @property
    def sentence(self) -> int | None:
        """The sentence that is explained, None where none is."""
        return self._reason.index if self._reason and not self.isHidden() else None

    def explain(self, summary: Summary, sentence: int) -> None:
        """Say why a sentence is in a summary, or, if it isn't, how it stands among the others."""
        self._summary = summary
        chosen = summary if sentence in summary.chosen else replace(summary, chosen=(sentence,))
        self._reason = next(each for each in reasons(chosen) if each.index == sentence)
        self._show()
        self.show()

    def _show(self) -> None:
        if self._summary is None or self._reason is None:
            return
        analysis, reason = self._summary.analysis, self._reason
        self._facts.setText(joined(self._said_of(self._summary, reason)))
        separator = self.tr(", ")
        lifts = [wording.feature(name, current()) for name in reason.counted]
        counted = self.tr("What counted: %1").replace("%1", separator.join(lifts))
        self._counted.setText(counted)
        self._counted.setVisible(bool(lifts))
        text = analysis.document.text
        terms = [isolate(text[start:end]) for start, end in reason.terms]
        listed = _list_of(terms, right_to_left=self._right_to_left)
        self._terms.setText(self.tr("Words that carry it: %1").replace("%1", listed))
        self._terms.setVisible(bool(reason.terms))
        while (item := self._links.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._list(self.tr("Most tied to"), [(tie, "") for tie in reason.ties])
        displaced = [(sentence.index, self._why(sentence.why)) for sentence in reason.displaced]
        self._list(self.tr("Chosen rather than"), displaced)
        self._fit()

    def _said_of(self, summary: Summary, reason: Reason) -> list[str]:
        """Its rank and place, and what the reader did."""
        facts = []
        total = len(summary.analysis.candidates)
        if reason.rank:
            rank = QLocale().toString(reason.rank)
            words = self.tr("Rank %1 of %2").replace("%1", rank)
            facts.append(words.replace("%2", QLocale().toString(total)))
        if reason.paragraph:
            facts.append(self.tr("Paragraph %Ln", "", reason.paragraph))
        if reason.pinned:
            facts.append(self.tr("pinned by you"))
        if reason.index in summary.context:
            facts.append(self.tr("added because the next one needs it"))
        if reason.index not in summary.chosen:
            facts.append(self.tr("not in the summary"))
        return facts

    def _why(self, why: Why) -> str:
        return {
            Why.ECHO: self.tr("says the same"),
            Why.CONTEXT: self.tr("can't be understood alone"),
            Why.QUOTATION: self.tr("part of a quotation"),
            Why.EXCLUDED: self.tr("left out by you"),
        }[why]

    def _list(self, heading: str, sentences: list[tuple[int, str]]) -> None:
        """A heading, and a link for each sentence, with a remark behind it."""
        if not sentences or self._summary is None:
            return
        title = label(fonts.interface(9.5, bold=True))
        title.setText(heading)
        self._links.addWidget(title)
        for sentence, remark in sentences:
            link = SentenceLink(self._summary.analysis.quote(sentence), remark)
            link.begin(right_to_left=self._right_to_left)
            link.clicked.connect(
                lambda _checked=False, sentence=sentence: self.sentence_wanted.emit(sentence)
            )
            self._links.addWidget(link)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self.close_button.setIcon(icons.icon("close", theme.colours["ink"]))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self._title.setText(self.tr("Why this sentence?"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close (Esc)"))
        self._show()


def _list_of(terms: list[str], *, right_to_left: bool) -> str:
    """Words of the author's, one after the other as the text runs, with its commas, within a line of any direction."""
    first, comma = ("\u2067", "، ") if right_to_left else ("\u2066", ", ")
    return f"{first}{comma.join(terms)}\u2069"


_ROOM = 24
"""Pixels that a link keeps free of its sentence: the padding of the style sheet, and a little."""


class SentenceLink(QPushButton):
    """A button that reads as a sentence, shortened where room is short, and leads to it.

    The whole sentence is its tool tip and what a screen reader says; a remark stands before it.
    """

    def __init__(self, sentence: str, remark: str = "") -> None:
        super().__init__()
        self._sentence = sentence
        self._remark = remark
        self.setProperty("look", "link")
        self.setFont(fonts.interface(9.5))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(LEAST_TARGET)  # in a low window they are scrolled, not pressed flat
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tool_tip(isolate(sentence)))
        self.setAccessibleName(f"{remark}: {sentence}" if remark else sentence)

    def begin(self, *, right_to_left: bool) -> None:
        """Begin at one edge of the pane. Style sheets mean left and right as the application runs, not the widget."""
        mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setProperty("edge", "left" if right_to_left == mirrored else "right")

    def sizeHint(self) -> QSize:
        """One line, of whatever width there is."""
        return QSize(100, QFontMetrics(self.font()).height() + 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten anew."""
        super().resizeEvent(event)
        metrics = QFontMetrics(self.font())
        before = f"{self._remark}: " if self._remark else ""
        room = self.width() - metrics.horizontalAdvance(before) - _ROOM
        excerpt = metrics.elidedText(self._sentence, Qt.TextElideMode.ElideRight, max(0, room))
        mark = "\u200f" if runs_right_to_left(self._sentence) else "\u200e"
        self.setText(caption(mark + before + isolate(excerpt)))
