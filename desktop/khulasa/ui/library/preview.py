"""What the library holds of a document, at the place that was found: read before it is opened."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from khulasa.document.bidi import mostly_right_to_left, runs_right_to_left
from khulasa.document.unicode import Utf16Map
from khulasa.services.find import Span
from khulasa.ui.article.marks import Style, format_of
from khulasa.ui.look import fonts, icons
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import TextBrowser, caption, tool_tip
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import button, icon_button, label, named

_AROUND = 8_000
"""So many characters on either side of a place are shown: some screens, set in a few milliseconds."""

_POINTS = 14.0
_GAP = 8  # pixels beside the line before it
_PITCH = 110  # of the face's own line, as in the article


class Preview(QWidget):
    """`open_wanted` gives where in the text the document is to be opened; -1 at its beginning."""

    open_wanted = Signal(int)

    def __init__(self, theme: ActiveTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "preview")
        self._text = ""
        self._spans: Sequence[Span] = ()
        self._at = -1
        self._theme = theme.theme
        self.title = label(fonts.interface(10.5, bold=True))
        self.count = label(fonts.interface(9.5), "hint")
        self.before, self.after = icon_button(16), icon_button(16)
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.open_button = button(primary=True)
        self.open_button.setAutoDefault(False)
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(self.start))
        self.pane = TextBrowser()
        self.pane.setOpenLinks(False)
        self.pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pane.setFrameShape(QFrame.Shape.NoFrame)
        self.pane.document().setDocumentMargin(28)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        for widget in (self.before, self.count, self.after, self.open_button):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(_GAP, 0, _GAP, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.pane, 1)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    @property
    def start(self) -> int:
        """Where in the text the place begins that is shown, -1 where nothing was found."""
        return self._spans[self._at][0] if 0 <= self._at < len(self._spans) else -1

    def clear(self) -> None:
        """Show nothing."""
        self._text, self._spans, self._at = "", (), -1
        self.title.clear()
        self._show_place()

    def show_text(self, name: str, text: str, spans: Sequence[Span], start: int) -> None:
        """Show a text at a position, with what was found in it marked."""
        self.title.setText(name)
        self._text, self._spans = text, spans
        self._at = min(bisect_left(spans, (start, 0)), len(spans) - 1) if spans else -1
        self._show_place()

    def step(self, step: int) -> None:
        """Go to the next place or the one before; from the last one to the first."""
        if self._spans:
            self._at = (self._at + step) % len(self._spans)
            self._show_place()

    def _show_place(self) -> None:
        """Set the paragraphs around the place, mark what was found there, and bring the place into view."""
        middle = max(0, self.start)
        first = self._text.rfind("\n", 0, max(0, middle - _AROUND)) + 1
        last = self._text.find("\n", middle + _AROUND)
        shown = self._text[first : last if last >= 0 else len(self._text)]
        self._set(shown)
        units = Utf16Map(shown)
        marks = []
        for place, (start, end) in enumerate(self._spans):
            if first <= start and end <= first + len(shown):
                cursor = QTextCursor(self.pane.document())
                cursor.setPosition(units.to_utf16(start - first))
                cursor.setPosition(units.to_utf16(end - first), QTextCursor.MoveMode.KeepAnchor)
                style = Style.FOUND_CURRENT if place == self._at else Style.FOUND
                mark = QTextEdit.ExtraSelection()
                # PySide leaves out the two public fields of this C++ struct in its type description.
                mark.cursor, mark.format = cursor, format_of(style, self._theme)
                marks.append(mark)
                if place == self._at:
                    self._bring_into_view(cursor.selectionStart())
        self.pane.setExtraSelections(marks)
        self._word_count()

    def _set(self, shown: str) -> None:
        """The paragraphs, each in its direction."""
        right_to_left = mostly_right_to_left(shown)
        self.pane.setFont(fonts.reading(_POINTS))
        self.pane.setPlainText(shown)
        cursor = QTextCursor(self.pane.document())
        block = self.pane.document().begin()
        while block.isValid():
            style = QTextBlockFormat()
            style.setLineHeight(_PITCH, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            style.setBottomMargin(8)
            way = runs_right_to_left(block.text(), base=right_to_left)
            ways = Qt.LayoutDirection
            style.setLayoutDirection(ways.RightToLeft if way else ways.LeftToRight)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(style)
            block = block.next()

    def _bring_into_view(self, position: int) -> None:
        cursor = QTextCursor(self.pane.document())
        cursor.setPosition(position)
        self.pane.setTextCursor(cursor)
        bar = self.pane.verticalScrollBar()
        middle = self.pane.viewport().height() // 3
        bar.setValue(bar.value() + self.pane.cursorRect(cursor).top() - middle)

    def _word_count(self) -> None:
        total = len(self._spans)
        words = self.tr("%1 of %2").replace("%1", QLocale().toString(self._at + 1))
        self.count.setText(words.replace("%2", QLocale().toString(total)) if total else "")
        for each in (self.before, self.after):
            each.setVisible(bool(total))
        self.open_button.setEnabled(bool(self._text))
        self.open_button.setVisible(bool(total))  # at its beginning the list's own button opens it
        self.open_button.setText(caption(self.tr("Open at this place")))

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        self.before.setIcon(icons.icon("up", theme.colours["ink"]))
        self.after.setIcon(icons.icon("down", theme.colours["ink"]))
        self._show_place()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.pane.setAccessibleName(self.tr("Preview"))
        for each, words in (
            (self.before, self.tr("The place before")),
            (self.after, self.tr("The next place")),
        ):
            each.setToolTip(tool_tip(words))
            each.setAccessibleName(words)
        self._word_count()
