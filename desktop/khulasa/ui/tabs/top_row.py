"""The window's top row: home, the tabs, a new one; at its end the library and the menu."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from khulasa.ui.look import icons
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import tool_tip
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import button, icon_button, named, restyle
from khulasa.ui.opening.article import OpenArticle
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.tabs.bar import TabBar, TabWords
from khulasa.ui.tabs.count_button import CountButton
from khulasa.ui.tabs.tab_list import TabList
from khulasa.ui.tabs.tabs import Tabs

HEIGHT = 44
_WITHOUT_WORDS_BELOW = 1000
"""In a narrower window the library is an icon."""


class TopRow(QWidget):
    """Shows what `Tabs` holds, and asks it for what a person wants."""

    def __init__(
        self,
        session: DocumentSession,
        tabs: Tabs,
        library: QAction,
        menu: QMenu,
        theme: ActiveTheme,
    ) -> None:
        super().__init__()
        named(self, "header")
        self.setFixedHeight(HEIGHT)
        # The tabs take the room that there is, and never hold a window wide.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._session = session
        self._tabs = tabs
        self._words: list[TabWords] = []
        self.home_button = icon_button(20)
        self.home_button.clicked.connect(tabs.show_home)
        self.bar = TabBar(theme)
        self.bar.wanted.connect(tabs.show)
        self.bar.close_wanted.connect(tabs.close)
        self.bar.moved.connect(tabs.move)
        self.bar.pulled_out.connect(tabs.give_away)
        self.more_button = button()
        self.more_button.clicked.connect(self._show_list)
        self.list = TabList(self)
        self.list.wanted.connect(tabs.show)
        self.new_button = icon_button(20)
        self.new_button.clicked.connect(tabs.new)
        self.dossier_button = CountButton()
        self.dossier_button.setIconSize(QSize(20, 20))
        self.library_button = icon_button(20)
        self.library_button.clicked.connect(library.trigger)
        self.menu_button = icon_button(20)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(menu)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(4)
        for widget in (self.home_button, self.bar, self.more_button, self.new_button):
            self._row.addWidget(widget)
        self._row.addStretch()
        self._row.addWidget(self.library_button)
        self._row.addWidget(self.dossier_button)
        self._row.addWidget(self.menu_button)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.refresh)
        tabs.changed.connect(self._later.start)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def refresh(self) -> None:
        """Show the tabs as they are."""
        self._words = [self._words_of(article) for article in self._tabs.articles]
        self._lay_out()

    def _words_of(self, article: OpenArticle) -> TabWords:
        """The title where it is known, else the file's name."""
        coming = article.reading.source if article.reading is not None else None
        if article.has_failed and len(article.failures) > 1:
            return TabWords(self.tr("%Ln document(s) not opened", "", len(article.failures)), "")
        failed = article.failures[0].source if article.failures else None
        source = coming or article.source or failed
        if source is None:
            return TabWords(self.tr("New tab"), "")
        analysis = article.analysis
        title = analysis.document.title if analysis is not None and coming is None else ""
        name = self._session.name_of(source)
        return TabWords(title or name, source.path or name, article.seen)

    def _lay_out(self) -> None:
        """Give the tabs the room that the buttons leave."""
        front = self._tabs.current
        restyle(self.home_button, "here", front < 0)
        ends = (self.library_button, self.dossier_button, self.menu_button)
        others = (self.home_button, self.new_button, *ends)
        spare = self.width() - sum(widget.sizeHint().width() + 4 for widget in others) - 40
        self.bar.show_tabs(self._words, front, spare)
        hidden = len(self.bar.hidden)
        if hidden:
            self._word_more(hidden)
            self.bar.show_tabs(self._words, front, spare - self.more_button.sizeHint().width() - 8)
            self._word_more(len(self.bar.hidden))
        self.bar.setVisible(bool(self._words))
        self.more_button.setVisible(bool(hidden))

    def _word_more(self, hidden: int) -> None:
        self.more_button.setText(self.tr("%Ln more", "", hidden))

    def _show_list(self) -> None:
        rows = [(place, self._row_of(place)) for place in self.bar.hidden]
        corner = self.more_button.rect().bottomRight()
        if self.isRightToLeft():
            corner = self.more_button.rect().bottomLeft()
        self.list.show_at(self.more_button.mapTo(self.window(), corner + QPoint(0, 4)), rows)

    def _row_of(self, place: int) -> str:
        """The title, its file, and what stands in the way of looking at it."""
        article, words = self._tabs.articles[place], self._words[place]
        name = words.place.rpartition("/")[2]
        state = "" if words.seen else "● "
        if article.reading is not None:
            state = "… "
        return (
            f"{state}{words.title}"
            if name in {"", words.title}
            else f"{state}{words.title} · {name}"
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other tabs."""
        super().resizeEvent(event)
        self._word_library()
        self._lay_out()

    def _word_library(self) -> None:
        wide = self.width() >= _WITHOUT_WORDS_BELOW
        styles = Qt.ToolButtonStyle
        style = styles.ToolButtonTextBesideIcon if wide else styles.ToolButtonIconOnly
        for words in (self.library_button, self.dossier_button):
            words.setToolButtonStyle(style)

    def count_quotes(self, count: int) -> None:
        """Say how many quotes the dossier has."""
        self.dossier_button.set_count(count)
        self._word_dossier()
        self._lay_out()

    def _word_dossier(self) -> None:
        dossier, count = self.tr("Dossier"), self.dossier_button.count
        self.dossier_button.setText(dossier)
        said = f"{dossier} {QLocale().toString(count)}" if count else dossier
        self.dossier_button.setToolTip(tool_tip(said))
        self.dossier_button.setAccessibleName(said)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        ink = theme.colours["ink"]
        self.home_button.setIcon(icons.icon("home", theme.colours["accent"]))
        self.more_button.setIcon(icons.icon("down", ink))
        self.new_button.setIcon(icons.icon("plus", ink))
        self.library_button.setIcon(icons.icon("library", ink))
        self.dossier_button.setIcon(icons.icon("dossier", ink))
        self.dossier_button.set_theme(theme)
        self.menu_button.setIcon(icons.icon("menu", ink))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        words = {
            self.home_button: self.tr("Start page"),
            self.new_button: self.tr("New tab"),
            self.library_button: self.tr("Library"),
            self.menu_button: self.tr("Menu"),
        }
        for widget, name in words.items():
            widget.setToolTip(tool_tip(name))
            widget.setAccessibleName(name)
        self.library_button.setText(self.tr("Library"))
        self._word_dossier()
        self.refresh()
