"""The start page: what was read lately, the last session, and how to bring an article. It is also every new tab."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from khulasa.services.library.latest import Latest, latest
from khulasa.services.startup.session_file import LastTime
from khulasa.ui.home.dossier_card import DossierCard
from khulasa.ui.home.drop_field import DropField
from khulasa.ui.home.recent_list import RecentList
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.look import fonts
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.look.widgets import button, icon_button, label, named

NAME = "خلاصة"
"""In code, not in the catalogue: a name is the same in every language."""
_MOST = 6
_WORDMARK, _HEADING = 52, 28
_WIDEST = 1120
_ONE_COLUMN_BELOW = 860
_LOW = 600
"""Pixels: a page in one column that is lower has no room for the whole drop field."""
_VERY_LOW = 440
"""A window of the least size in which something is told, too."""
_LEAST = QSize(640, 320)


class StartPage(QWidget):
    """Asks the library for itself, as soon as it has one and whenever that changes."""

    open_wanted = Signal()
    paste_wanted = Signal()
    library_wanted = Signal()
    entry_chosen = Signal(object)
    """An entry of the library to open again."""
    session_wanted = Signal(object)
    """A `LastTime` whose articles shall all be open again."""

    def __init__(self, theme: ActiveTheme) -> None:
        super().__init__()
        named(self, "welcome")
        self._client: LibraryClient | None = None
        self._last: LastTime | None = None
        wordmark = label(fonts.reading(28, bold=True), "wordmark")
        wordmark.setText(NAME)
        self._motto = label(fonts.interface(11), "welcomeText")
        self._heading = label(fonts.interface(11, bold=True))
        self.library_button = icon_button(16)
        self.library_button.setProperty("look", "link")
        self.library_button.clicked.connect(self.library_wanted)
        self._nothing = label(fonts.interface(10), "welcomeText")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.recent = RecentList(theme)
        self.recent.entry_chosen.connect(self.entry_chosen)
        self.drop_field = DropField(theme)
        self.drop_field.open_wanted.connect(self.open_wanted)
        self.drop_field.paste_wanted.connect(self.paste_wanted)
        self.dossier_card = DossierCard(theme)
        self._session_words = label(fonts.interface(10))
        self.session_button = button()
        self.session_button.setProperty("look", "link")
        self.session_button.clicked.connect(self._reopen)
        self._private = label(fonts.interface(9.5), "welcomeText")
        self._private.setWordWrap(True)
        self.setFocusProxy(self.drop_field)
        self._lay_out(wordmark)
        keep_worded(self, self.retranslate)

    def _lay_out(self, wordmark: QWidget) -> None:
        wordmark.setFixedHeight(_WORDMARK)
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(wordmark)
        head.addWidget(self._motto, 1)
        heading_row = QWidget()
        heading_row.setFixedHeight(_HEADING)
        above = QHBoxLayout(heading_row)
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(self._heading, 1)
        above.addWidget(self.library_button)
        lately = QVBoxLayout()
        lately.setSpacing(8)
        lately.addWidget(heading_row)
        self._lately = QStackedWidget()
        self._lately.addWidget(self.recent)
        self._lately.addWidget(self._nothing)
        lately.addWidget(self._lately, 1)
        session = QHBoxLayout()
        session.addWidget(self._session_words, 1)
        session.addWidget(self.session_button)
        aside = QVBoxLayout()
        aside.setSpacing(14)
        aside.addSpacing(_HEADING)
        aside.addWidget(self.drop_field)
        aside.addWidget(self.dossier_card)
        aside.addLayout(session)
        aside.addWidget(self._private)
        aside.addStretch()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(40)
        self._columns.addLayout(lately, 19)
        self._columns.addLayout(aside, 10)
        inner = QVBoxLayout()
        inner.addLayout(head)
        inner.addSpacing(20)
        inner.addLayout(self._columns, 1)
        self._page = QHBoxLayout(self)
        self._page.addLayout(inner)

    def minimumSizeHint(self) -> QSize:
        """What the page needs where it is low: at another size it holds no window from becoming so."""
        return _LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to the middle of a wide window; in a narrow one the field stands first."""
        super().resizeEvent(event)
        side = max(22, (self.width() - _WIDEST) // 2)
        narrow = self.width() < _ONE_COLUMN_BELOW
        low = narrow and self.height() < _LOW
        self._page.setContentsMargins(side, 14 if low else 28, side, 8 if low else 22)
        self.drop_field.set_low(low=low)
        self.dossier_card.set_low(low=low)
        self._private.setVisible(not low or self.height() >= _VERY_LOW)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.BottomToTop if narrow else directions.LeftToRight)

    def list_from(self, client: LibraryClient) -> None:
        """List what a library holds, now and whenever that changes."""
        self._client = client
        client.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Ask for the last ones again; in private nothing is listed, and a line says why."""
        if self._client is None or not self._client.keeps:
            self._show([])
            return
        self._client.ask(self, lambda library: latest(library, _MOST), self._show)

    def offer_session(self, last: LastTime | None) -> None:
        """Offer what was open the last time; None takes the offer back."""
        self._last = last
        self.retranslate()

    def _reopen(self) -> None:
        last, self._last = self._last, None
        self.retranslate()
        if last is not None:
            self.session_wanted.emit(last)

    def _show(self, rows: list[Latest]) -> None:
        self.recent.show_rows(rows)
        self._lately.setCurrentWidget(self.recent if rows else self._nothing)
        self.library_button.setVisible(bool(rows))
        self._word_nothing()

    def _word_nothing(self) -> None:
        """Why nothing is listed."""
        private = self._client is not None and self._client.private
        self._nothing.setText(
            self.tr("Private mode keeps no list: what you open leaves no trace on this computer.")
            if private
            else self.tr("Nothing yet. What you open is listed here, with its first key sentence.")
        )

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self._motto.setText(self.tr("The sentences of your article that matter, to the letter"))
        self._heading.setText(self.tr("Read lately"))
        self.library_button.setText(self.tr("The whole library"))
        self.library_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._private.setText(
            self.tr("Your text never leaves this computer: no network, no account.")
        )
        count = self._last.count if self._last is not None else 0
        for widget in (self._session_words, self.session_button):
            widget.setVisible(count > 0)
        self._session_words.setText(self._session(count))
        self.session_button.setText(self.tr("Reopen"))
        self._word_nothing()

    def _session(self, count: int) -> str:
        """How many articles were open, and when that was."""
        if self._last is None or not count:
            return ""
        today = datetime.now().astimezone().date()
        ended = datetime.fromtimestamp(self._last.ended).astimezone().date()
        if ended == today:
            return self.tr("Today's session: %Ln article(s)", "", count)
        if ended == today - timedelta(days=1):
            return self.tr("Yesterday's session: %Ln article(s)", "", count)
        return self.tr("The last session: %Ln article(s)", "", count)
