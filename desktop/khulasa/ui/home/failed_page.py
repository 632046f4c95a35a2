"""What is seen where a file could not be opened: which one, why, and what can be done. Several share one page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from khulasa.document.bidi import isolate
from khulasa.errors import Kind
from khulasa.services.wording import one_line
from khulasa.ui.look import fonts, icons
from khulasa.ui.look.announce import announce
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import caption
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import align, button, label, named, say
from khulasa.ui.opening.reading import Failure, Remedy
from khulasa.ui.opening.session import DocumentSession

_WIDEST, _SIDE, _ABOVE = 620, 22, 56
_SIGN = 32
_KEYS = (QKeySequence.StandardKey.Open, QKeySequence.StandardKey.Close)


class FailedPage(QWidget):
    """Shown as long as there is nothing of the article in front but why; `reason` and `remedy` are asked for words."""

    again_wanted = Signal(list)
    """Each `Failure` whose source shall be read once more."""
    another_wanted = Signal()
    closing_wanted = Signal()

    def __init__(self, session: DocumentSession, theme: ActiveTheme) -> None:
        super().__init__()
        named(self, "welcome")
        self._session = session
        self._theme = theme.theme
        self._failures: tuple[Failure, ...] = ()
        self.reason: Callable[[Failure], str] = lambda _failure: ""
        self.remedy: Callable[[Failure], Remedy | None] = lambda _failure: None
        self._sign = label()
        self.title = label(fonts.reading(20.5, bold=True), "readingTitle")
        self.title.setWordWrap(True)
        self.why = label(fonts.interface(11))
        self.why.setWordWrap(True)
        self.why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._folder = label(fonts.interface(9), "welcomeText")
        self._folder.setWordWrap(True)
        self.rows: list[FailedRow] = []
        self._list = QVBoxLayout()
        self.again_button = button(primary=True)
        self.again_button.clicked.connect(self._help)
        self.another_button, self.close_button = button(), button()
        self.another_button.setProperty("look", "outlined")
        self.another_button.clicked.connect(self.another_wanted)
        self.close_button.clicked.connect(self.closing_wanted)
        self.setFocusProxy(self.again_button)
        self._lay_out()
        for signal in (session.turned, session.ended, session.not_opened):
            signal.connect(self.refresh)
        session.not_opened.connect(self._announce)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def _lay_out(self) -> None:
        inside = named(QWidget(), "welcome")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, _SIDE)
        column.setSpacing(8)
        for part in (self._sign, self.title, self._folder, self.why):
            column.addWidget(part)
        self._list.setSpacing(0)
        column.addLayout(self._list)
        column.addSpacing(14)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        for place, act in enumerate((self.again_button, self.another_button, self.close_button)):
            grid.addWidget(act, 0, place)
        for place, name in enumerate(_KEYS, 1):
            key = label(fonts.interface(8.5), "welcomeText")
            words = QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText)
            key.setText(f"\u2066{words}\u2069")
            key.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(key, 1, place)
        grid.setColumnStretch(3, 1)
        column.addLayout(grid)
        column.addStretch()
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidgetResizable(True)
        self.area.setWidget(inside)
        self._around = QHBoxLayout(self)
        self._around.addWidget(self.area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to the middle of a wide window, and near its top in a low one."""
        super().resizeEvent(event)
        side = max(_SIDE, (self.width() - _WIDEST) // 2)
        self._around.setContentsMargins(side, min(_ABOVE, self.height() // 10), side, 0)

    # What is said

    def refresh(self) -> None:
        """Say what could not be opened here, and why."""
        article = self._session.article
        failures = article.failures if article.has_failed else ()
        if failures != self._failures:
            self._failures = failures
            self._fill()
            self.retranslate()

    def _fill(self) -> None:
        """A row for each where there are several."""
        focused = any(row.again_button.hasFocus() for row in self.rows)
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        several = self._failures if len(self._failures) > 1 else ()
        self.rows = [FailedRow(self, failure) for failure in several]
        for row in self.rows:
            row.again_button.clicked.connect(lambda _=False, of=row.failure: self._help_one(of))
            self._list.addWidget(row)
        if focused:
            self.again_button.setFocus()

    def _help(self) -> None:
        """Do what helps the only one, or try all once more."""
        if len(self._failures) == 1:
            self._help_one(self._failures[0])
        else:
            self.again_wanted.emit(list(self._failures))

    def _help_one(self, failure: Failure) -> None:
        remedy = self.remedy(failure)
        if remedy is not None and len(self._failures) == 1:
            remedy.act()
        else:
            self.again_wanted.emit([failure])

    def name(self, failure: Failure) -> str:
        """What a source is called."""
        name = self._session.name_of(failure.source)
        return isolate(name) if failure.source.path else name

    def _announce(self) -> None:
        if self._failures and self.isVisible():
            announce(self, " ".join((self.title.text(), self.why.text())))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.another_button.setText(self.tr("Open another…"))
        self.close_button.setText(self.tr("Close the tab"))
        failures = self._failures
        remedy = self.remedy(failures[0]) if len(failures) == 1 else None
        again = self.tr("Try again") if len(failures) == 1 else self.tr("Try all again")
        self.again_button.setText(caption(again if remedy is None else say(remedy.words)))
        self.title.clear()
        self.why.clear()
        self._folder.clear()
        if len(failures) == 1:
            self._word_one(failures[0])
        elif failures:
            self.title.setText(self.tr("%Ln document(s) could not be opened", "", len(failures)))
        for row in self.rows:
            row.word(self.name(row.failure), self.reason(row.failure), self.tr("Try again"))
        for part in (self._sign, self._folder, self.why):
            part.setVisible(len(failures) == 1 and bool(part.text() or part is self._sign))
        _align(self.title, self._folder, self.why)
        self._show_sign()

    def _word_one(self, failure: Failure) -> None:
        self.title.setText(self.name(failure))
        self.why.setText(self.reason(failure))
        if failure.source.is_file:
            self._folder.setText(isolate(one_line(str(Path(failure.source.path).parent))))

    def _show_sign(self) -> None:
        """Nothing is wrong where somebody wanted it so."""
        wanted = all(each.error.kind is Kind.WORKER_CANCELLED for each in self._failures)
        name, role = ("close", "muted") if wanted else ("warning", "warn")
        pixmap = icons.icon(name, self._theme.colours[role]).pixmap(QSize(_SIGN, _SIGN))
        self._sign.setPixmap(pixmap)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        self._show_sign()


class FailedRow(QFrame):
    """One of several: its name, why it is not open, and a way to try it again."""

    def __init__(self, page: QWidget, failure: Failure) -> None:
        super().__init__(page)
        named(self, "failedRow")
        self.failure = failure
        self._name = label(fonts.interface(10.5, bold=True))
        self._name.setWordWrap(True)
        self.why = label(fonts.interface(10), "welcomeText")
        self.why.setWordWrap(True)
        self.again_button = button()
        self.again_button.setProperty("look", "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(14)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self.why)
        row.addLayout(words, 1)
        row.addWidget(self.again_button)

    def word(self, name: str, why: str, again: str) -> None:
        """Say it in these words."""
        self._name.setText(name)
        self.why.setText(why)
        _align(self._name, self.why)
        self.again_button.setText(again)
        self.again_button.setAccessibleName(f"{again}: {name}")


def _align(*labels: QLabel) -> None:
    """Begin where the interface's lines begin: a name in other letters would stand at the other side."""
    right_to_left = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    align(labels, right_to_left=right_to_left)
