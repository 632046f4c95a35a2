"""The bar above the article: what the document is, how surely it was read, and what can be read otherwise."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import QLocale, QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from khulasa.document.bidi import isolate
from khulasa.document.model import Document, Trust
from khulasa.document.trust import unread_pages
from khulasa.readers.base import ReadOptions
from khulasa.readers.warnings import BOOK_ONLY, HARMLESS, MESSAGE_ONLY, NO_RECOGNISER
from khulasa.services import wording
from khulasa.summary.model import Analysis
from khulasa.ui.look import fonts, icons
from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.interface_language import current, keep_worded
from khulasa.ui.look.quote_words import joined
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import icon_button, label, named, restyle
from khulasa.ui.opening.document_details import DocumentDetailsButton
from khulasa.ui.opening.format_names import FormatNames
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.opening.stages import StageWords

_WEB_PAGES = frozenset({"html", "mhtml"})
_ICON = 15
HEIGHT = 36
"""Of the line of details, in pixels."""
_THIN = 3  # pixels of what shows how far reading has come, on the bar's lower edge
_FINE = 1000  # steps of that
_DETAILS_WIDTH = 320  # pixels, below which the details would be broken into many lines


class DocumentBar(QFrame):
    """A line of details with buttons at its end, and a line of warnings where there are any."""

    recognise_wanted = Signal()
    recognise_page_wanted = Signal(int)
    password_wanted = Signal()
    whole_page_wanted = Signal(bool)
    find_wanted = Signal()
    """Words are to be looked for in what stands below."""

    def __init__(
        self, session: DocumentSession, theme: ActiveTheme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, "documentBar")
        self._session = session
        self._description = DocumentDescription(self)
        self.details = DocumentDetailsButton()
        self.warnings = _line("documentWarnings")
        self._sign = label()
        self.recognise_button = _small_button()
        self.recognise_button.clicked.connect(self.recognise_wanted)
        self.recognise_page_button = _small_button()
        self.recognise_page_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._pages_menu = Menu(self)
        self._pages_menu.aboutToShow.connect(self._list_pages)
        self.recognise_page_button.setMenu(self._pages_menu)
        self.whole_page_button = _small_button()
        self.whole_page_button.clicked.connect(
            lambda: self.whole_page_wanted.emit(not self._options.whole_page)
        )
        self.cancel_button = _small_button()
        self.cancel_button.clicked.connect(session.cancel)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setRange(0, _FINE)
        self.progress.hide()
        self._stages = StageWords(self)
        self.password_button = _small_button()
        self.password_button.clicked.connect(self.password_wanted)
        self.find_button = _small_button()
        self.find_button.setVisible(True)
        self.find_button.clicked.connect(self.find_wanted)
        self._lay_out()
        session.arrived.connect(self._show)
        for signal in (session.began, session.progressed, session.ended):
            signal.connect(self._show_reading)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def _lay_out(self) -> None:
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(2)
        for button in (
            self.cancel_button,
            self.whole_page_button,
            self.password_button,
            self.recognise_button,
            self.recognise_page_button,
        ):
            self.buttons.addWidget(button)
        self._first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._first.addWidget(self.details, 1)
        self._first.addLayout(self.buttons)
        self._first.addWidget(self.find_button)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.warnings, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 3, 8, 3)
        rows.setSpacing(2)
        self.setMinimumHeight(HEIGHT)
        rows.addLayout(self._first)
        rows.addLayout(second)

    @property
    def _analysis(self) -> Analysis | None:
        return self._session.analysis

    @property
    def _options(self) -> ReadOptions:
        return self._session.options

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        # It stands in a pane that runs from right to left in every language.
        self.setLayoutDirection(QGuiApplication.layoutDirection())
        self.recognise_button.setText(self.tr("Recognise the text"))
        self.recognise_button.setToolTip(
            self.tr(
                "Reads the letters in the pictures of pages, and of those that are unsafe to quote"
            )
        )
        self.recognise_page_button.setText(self.tr("One page…"))
        self.recognise_page_button.setToolTip(
            self.tr("Recognises a single page of those that are pictures or unsafe to quote")
        )
        self.recognise_page_button.setAccessibleName(self.recognise_page_button.toolTip())
        self.find_button.setText(self.tr("Find"))
        self.find_button.setToolTip(self.tr("Find in the article and the summary (Ctrl+F)"))
        self.cancel_button.setText(self.tr("Cancel (Esc)"))
        self.password_button.setText(self.tr("Password…"))
        self.password_button.setToolTip(self.tr("Opens the file again with another password"))
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        size = QSize(_ICON, _ICON)
        self._sign.setPixmap(
            icons.icon("warning", theme.colours["warn"]).pixmap(size, self.devicePixelRatioF())
        )
        self.recognise_button.setIcon(icons.icon("scan", theme.colours["ink"]))
        self.find_button.setIcon(icons.icon("find", theme.colours["ink"]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where details and buttons have no room side by side, the buttons stand below."""
        super().resizeEvent(event)
        self.progress.setGeometry(0, self.height() - _THIN, self.width(), _THIN)
        room = self.width() - self.buttons.sizeHint().width()
        directions = QBoxLayout.Direction
        self._first.setDirection(
            directions.LeftToRight if room > _DETAILS_WIDTH else directions.TopToBottom
        )

    def _show(self) -> None:
        if self._analysis is None:
            return
        document = self._analysis.document
        self._show_reading()
        sentences = [wording.warning(warning, current()) for warning in document.warnings]
        self.warnings.setText(" ".join(sentences))
        harmless = HARMLESS.issuperset(document.warnings)
        restyle(self.warnings, "tone", "quiet" if harmless else "care")
        self.warnings.setVisible(bool(sentences))
        self._sign.setVisible(bool(sentences) and not harmless)
        self.details.details_menu.show_document(document, is_file=bool(self._session.path))
        pages = self._pages_to_recognise()
        self.recognise_button.setVisible(bool(pages))
        self.recognise_page_button.setVisible(bool(pages) and len(document.pages) > 1)
        self.password_button.setVisible(self._options.password is not None)
        self._offer_the_whole(document)

    def _show_reading(self) -> None:
        """Say what the document is, or how far its pages are read, and how to give the others up."""
        if self._analysis is None:
            return
        # A mark of the interface's direction keeps the line at its beginning, though its first letters may be Latin.
        mark = "\u200f" if self.isRightToLeft() else "\u200e"
        self.details.show_words(mark + self._words(self._analysis))
        reading = self._session.article.reading
        is_growing = self._session.extent is not None and reading is not None
        self.cancel_button.setVisible(is_growing)
        self.progress.setVisible(is_growing)
        if reading is not None and reading.total:
            self.progress.setValue(_FINE * reading.done // reading.total)

    def _words(self, analysis: Analysis) -> str:
        """The document in words; nothing is said of how surely it was read before all of it is."""
        reading, extent = self._session.article.reading, self._session.extent
        if extent is None:
            return joined([self._description.size(analysis), self._description.trust(analysis)])
        known = self._stages.known(extent)
        if reading is not None:
            known = self._stages.word(reading.stage or "reading", reading.done, reading.total)
        return joined([self._description.format(analysis), known])

    def _offer_the_whole(self, document: Document) -> None:
        """Offer what was left out of a page or a message, or to leave it out again."""
        whole = self._options.whole_page
        if document.format == "eml":
            texts = self.tr("The message alone"), self.tr("The whole message")
            is_offered = whole or MESSAGE_ONLY in document.warnings
        elif document.format == "epub":
            texts = self.tr("The text alone"), self.tr("The whole book")
            is_offered = whole or BOOK_ONLY in document.warnings
        else:
            texts = self.tr("The article alone"), self.tr("The whole page")
            is_offered = document.format in _WEB_PAGES
        self.whole_page_button.setVisible(is_offered)
        self.whole_page_button.setText(texts[0] if whole else texts[1])

    def _pages_to_recognise(self) -> list[int]:
        """The numbers of the pages that a recogniser might read and has not read; none where none is installed."""
        if self._analysis is None or self._options.recognise or self._session.extent is not None:
            return []
        document = self._analysis.document
        if NO_RECOGNISER in document.warnings:
            return []
        tried = self._options.recognise_pages
        return [number for number in unread_pages(document) if number not in tried]

    def _list_pages(self) -> None:
        """Fill the menu of single pages."""
        self._pages_menu.clear()
        for number in self._pages_to_recognise():
            words = self.tr("Recognise page %1").replace("%1", QLocale().toString(number))
            action = self._pages_menu.addAction(words)
            action.triggered.connect(partial(self.recognise_page_wanted.emit, number))


def _line(name: str = "") -> QLabel:
    """A line of the bar, broken where the window is narrow."""
    line = label(fonts.interface(9), name)
    line.setWordWrap(True)
    line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return line


def _small_button() -> QToolButton:
    button = icon_button(_ICON)
    button.setFont(fonts.interface(9))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.hide()
    return button


class DocumentDescription(QObject):
    """What the bar says of a document in plain words, in the interface's present language."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = FormatNames(self)

    def format(self, analysis: Analysis) -> str:
        """What kind of file it is."""
        return isolate(self._formats.name(analysis.document.format))

    def size(self, analysis: Analysis) -> str:
        """The format, and how long the document is: "PDF · 3 pages · 40 sentences · 903 words"."""
        document = analysis.document
        pages = self.tr("%Ln page(s)", "", len(document.pages)) if document.pages else ""
        sentences = self.tr("%Ln sentence(s)", "", len(analysis.candidates))
        words = self.tr("%Ln word(s)", "", sum(analysis.word_counts))
        return joined([self.format(analysis), pages, sentences, words])

    def trust(self, analysis: Analysis) -> str:
        """How surely the pages were read; "" for a format that has none on paper, which is read as it stands."""
        pages = [page for page in analysis.document.pages if page.width > 0]
        count = Counter(page.trust for page in pages)
        words = {
            Trust.REPAIRED: self.tr("%Ln page(s) repaired", "", count[Trust.REPAIRED]),
            Trust.UNSAFE: self.tr("%Ln page(s) unsafe to quote", "", count[Trust.UNSAFE]),
            Trust.RECOGNISED: self.tr(
                "%Ln page(s) read from pictures", "", count[Trust.RECOGNISED]
            ),
            Trust.PICTURE: self.tr("%Ln page(s) without text", "", count[Trust.PICTURE]),
        }
        details = [sentence for trust, sentence in words.items() if count[trust]]
        if pages and not details:
            details = [self.tr("read surely")]
        return joined(details)
