"""What is seen while an article is read for the first time: its name, how far it has come, lines yet to be filled."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from khulasa.document.bidi import isolate
from khulasa.ui.look import fonts
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import button, label, named
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.opening.stages import StageWords

_SUMMARY_SHARE = 0.475
"""Of the window's width, as the panes part it."""
_LINES = (
    1.0,
    0.94,
    0.6,
    0,
    0.97,
    0.9,
    1.0,
    0.4,
    0,
    0.95,
    0.5,
    0,
    1.0,
    0.96,
    0.93,
    0.3,
    0,
    0.98,
    0.72,
)
"""How long the lines are, as shares; 0 is between two paragraphs. Nothing moves: it is no text that is on its way."""
_PITCH, _THICK, _SIDE, _BAR = 38, 13, 60, 56


class ReadingPage(QWidget):
    """Shown as long as there is nothing else of the article in front."""

    def __init__(self, session: DocumentSession, theme: ActiveTheme) -> None:
        super().__init__()
        named(self, "readingPage")
        self._session = session
        self._stages = StageWords(self)
        self._theme = theme.theme
        self._title = label(fonts.reading(20.5, bold=True), "readingTitle")
        edge = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        self._title.setAlignment(edge | Qt.AlignmentFlag.AlignVCenter)
        self._stage = label(fonts.interface(10), "welcomeText")
        self.cancel_button = button()
        self.cancel_button.setProperty("look", "link")
        self.cancel_button.clicked.connect(session.cancel)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.setFocusProxy(self.cancel_button)
        row = QHBoxLayout()
        row.setSpacing(22)
        row.addWidget(self._stage)
        row.addWidget(self.cancel_button)
        row.addStretch()
        self._head = QWidget(self)
        column = QVBoxLayout(self._head)
        column.setContentsMargins(0, 22, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(row)
        column.addWidget(self._bar)
        session.began.connect(self.refresh)
        session.progressed.connect(self.refresh)
        session.turned.connect(self.refresh)
        keep_worded(self, self.refresh)
        theme.dress(self.set_theme)

    def refresh(self) -> None:
        """Say what is read, and how far that has come."""
        self.cancel_button.setText(self.tr("Cancel (Esc)"))
        reading = self._session.article.reading
        if reading is None or reading.source is None:
            self._title.clear()
            self._stage.clear()
            return
        name = self._session.name_of(reading.source)
        self._title.setText(isolate(name) if reading.source.path else name)
        stage, done, total = reading.stage or "reading", reading.done, reading.total
        self._stage.setText(self._stages.word(stage, done, total))
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(1000 * done / total) if total else 0)
        self._place()

    def _article_area(self) -> QRectF:
        """Where the article will stand: at the right, whatever the interface's language."""
        summary = round(self.width() * _SUMMARY_SHARE)
        return QRectF(summary, 0, self.width() - summary, self.height())

    def _place(self) -> None:
        area = self._article_area()
        self._head.setGeometry(
            round(area.left()) + _SIDE,
            0,
            round(area.width()) - 2 * _SIDE,
            self._head.sizeHint().height(),
        )

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Lines where text will be, in both panes."""
        super().paintEvent(event)
        self._place()
        article = self._article_area()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            summary = QRectF(0, 0, article.left(), self.height())
            painter.fillRect(summary, self._theme.colour("sheet"))
            painter.fillRect(article, self._theme.colour("paper"))
            painter.fillRect(
                QRectF(article.left(), 0, 1, self.height()), self._theme.colour("line")
            )
            top = self._head.height() + 28
            self._paint_lines(painter, article.adjusted(_SIDE, top, -_SIDE, 0), "line")
            below = QRectF(0, self.height() - _BAR, summary.width(), _BAR)
            self._paint_lines(painter, summary.adjusted(46, 30, -54, -_BAR), "panel")
            self._paint_bar(painter, below)

    def _paint_bar(self, painter: QPainter, area: QRectF) -> None:
        """Where the button will be that copies; there is nothing to copy yet."""
        painter.fillRect(area, self._theme.colour("panel"))
        painter.fillRect(
            QRectF(area.topLeft(), QSizeF(area.width(), 1)), self._theme.colour("line")
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("line"))
        painter.drawRoundedRect(area.adjusted(12, 8, -12, -8), 9, 9)

    def _paint_lines(self, painter: QPainter, area: QRectF, role: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(role))
        top = area.top()
        for share in _LINES:
            if top + _THICK > area.bottom():
                return
            width = area.width() * share
            painter.drawRoundedRect(QRectF(area.right() - width, top, width, _THICK), 6, 6)
            top += _PITCH if share else _PITCH * 0.6

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        self.update()
