"""What a document is, in a line of words that is cut where room ends; a click tells more, and reads it otherwise."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStyleOptionButton, QWidget

from khulasa.document.bidi import isolate
from khulasa.document.model import Document
from khulasa.ui.look import fonts
from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import caption

_PADDING = 8


class DocumentDetailsButton(QPushButton):
    """A button as quiet as a line of text. Its menu has the encoding, the language, and reading anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "link")
        self.setFont(fonts.interface(9))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.details_menu = DocumentDetailsMenu(self)
        self.setMenu(self.details_menu.menu)
        keep_worded(self, self.retranslate)

    def show_words(self, words: str) -> None:
        """Say the words, in the interface's direction."""
        self.setText(caption(words))
        self.setToolTip("")
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """As narrow as it may be: its words are cut."""
        return QSize(60, super().minimumSizeHint().height())

    def initStyleOption(self, option: QStyleOptionButton, /) -> None:
        """What Qt paints: the words, cut where there is no more room."""
        super().initStyleOption(option)
        room = self.width() - 2 * _PADDING
        cut = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        option.text = cut
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu  # no arrow: the words are it

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.setAccessibleDescription(self.tr("Shows the encoding and the language"))


class DocumentDetailsMenu(QObject):
    """The menu: what encoding and language were found, with which encoding to read, and reading anew."""

    read_again_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.menu = Menu(parent)
        self.encoding = self.menu.addAction("")
        self.language = self.menu.addAction("")
        for action in (self.encoding, self.language):
            action.setEnabled(False)
        self._encodings: QAction | None = None
        self.menu.addSeparator()
        self.read_again = self.menu.addAction("")
        self.read_again.triggered.connect(self.read_again_wanted)
        self._document: Document | None = None
        keep_worded(parent, self.retranslate)

    def offer(self, encodings: QMenu) -> None:
        """Offer a menu of the encodings in which a file may be read."""
        self._encodings = self.menu.insertMenu(self.read_again, encodings)

    def show_document(self, document: Document, *, is_file: bool) -> None:
        """Say what is known of a document; only a file can be read anew, and only a text in another encoding."""
        self._document = document
        self.encoding.setVisible(document.encoding is not None)
        if self._encodings is not None:
            self._encodings.setVisible(document.encoding is not None)
        self.read_again.setVisible(is_file)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.read_again.setText(self.tr("Read again"))
        if self._document is None:
            return
        encoding = isolate((self._document.encoding or "").upper())
        self.encoding.setText(self.tr("Encoding: %1").replace("%1", caption(encoding)))
        self.language.setText(self.tr("Language: %1").replace("%1", caption(self._language())))

    def _language(self) -> str:
        names = {
            "ar": self.tr("Arabic"),
            "fa": self.tr("Persian"),
            "ur": self.tr("Urdu"),
            "en": self.tr("English"),
            "fr": self.tr("French"),
        }
        code = "" if self._document is None else self._document.language
        return names.get(code) or self.tr("not known")
