"""What can be done with selected words: copying with the source, adding sentences, turning toward them, finding."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from khulasa.document.model import Sentence
from khulasa.dossier import taking
from khulasa.export.names import Options
from khulasa.ranking.base import Method
from khulasa.services.find import Span
from khulasa.ui.finding.finding import Finding
from khulasa.ui.look import clipboard, icons
from khulasa.ui.look.announce import announce
from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.summary.controller import SummaryController

_ANSWER_MS = 1_500
_MOST_LETTERS = 120
"""What is longer than so many letters is neither looked for nor turned toward: it is no word and no phrase."""


class Selecting(Protocol):
    """A pane in which words can be selected."""

    def selected_span(self) -> Span:
        """Where in the text the selection begins and ends; the same twice where nothing is selected."""
        ...


class SelectionActions(QObject):
    """Acts on what is selected in the pane that was `take`n last. Bar and menu show the same actions."""

    copied = Signal(int, int)
    """Where in the text what was copied begins and ends."""
    dossier_wanted = Signal(object)
    """A span of the text is to be added to the dossier."""
    done = Signal()
    """Something was done with the selection."""

    def __init__(
        self,
        window: QWidget,
        controller: SummaryController,
        finding: Finding,
        theme: ActiveTheme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._finding = finding
        self._pane: Selecting | None = None
        self.options = Options()
        self._answered = QTimer(self, singleShot=True, interval=_ANSWER_MS)
        self._answered.timeout.connect(self._answer_seen)
        self.copy = self._action(self._copy)
        self.keep = self._action(self._keep)
        self.keep.setVisible(False)
        self.add = self._action(self._add)
        self.toward = self._action(self._turn)
        self.find = self._action(self._find)
        self.all: list[QAction] = [self.copy, self.keep, self.add, self.toward, self.find]
        self.window_menu = Menu(window)
        """The same in the window's menu, for those who come by keys."""
        self.window_menu.addActions(self.all)
        keep_worded(window, self.retranslate)
        theme.dress(self.set_theme)

    def _action(self, does: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.triggered.connect(does)
        return action

    def take(self, pane: Selecting) -> bool:
        """Act on what is selected in a pane from now on; False where nothing is."""
        self._pane = pane
        words = self.words
        analysis = self._controller.analysis
        for action in (self.copy, self.keep):
            action.setEnabled(bool(words))
        short = 0 < len(words) <= _MOST_LETTERS
        self.add.setEnabled(analysis is not None and bool(self._sentences()))
        self.toward.setEnabled(short and self._controller.request.method is Method.KHULASA)
        self.find.setEnabled(short)
        return bool(words)

    @property
    def words(self) -> str:
        """The selected letters, in one line."""
        analysis, (start, end) = self._controller.analysis, self._span()
        return "" if analysis is None else " ".join(analysis.document.text[start:end].split())

    def _span(self) -> Span:
        return (0, 0) if self._pane is None else self._pane.selected_span()

    def _sentences(self) -> Sequence[int]:
        """The sentences that the selection touches and a summary may hold, by index."""
        analysis, (start, end) = self._controller.analysis, self._span()
        if analysis is None:
            return []

        def is_touched(sentence: Sentence) -> bool:
            return sentence.start < end and start < sentence.end

        touched = filter(is_touched, analysis.sentences)
        return [sentence.index for sentence in touched if analysis.word_counts[sentence.index]]

    def _copy(self) -> None:
        analysis, (start, end) = self._controller.analysis, self._span()
        if analysis is None or start >= end:
            return
        whole = taking.in_whole_words(analysis.document.text, start, end)
        data = clipboard.cited_span(analysis, whole, self.options)
        QApplication.clipboard().setMimeData(data)
        self.copied.emit(start, end)
        self.copy.setText(self.tr("Copied with its source"))
        self._set_icon(self.copy, "check")
        announce(self._window, self.copy.text())
        self._answered.start()

    def _answer_seen(self) -> None:
        self.retranslate()
        self._set_icon(self.copy, "copy")
        self.done.emit()

    def offer_dossier(self) -> None:
        """There is a dossier to add what is selected to."""
        self.keep.setVisible(True)

    def _keep(self) -> None:
        self.dossier_wanted.emit(self._span())
        self.done.emit()

    def _add(self) -> None:
        """Pin the sentences that are not pinned yet."""
        for sentence in self._sentences():
            if sentence not in self._controller.request.pinned:
                self._controller.pin(sentence)
        self.done.emit()

    def _turn(self) -> None:
        self._controller.set_focus((self.words,))
        self.done.emit()

    def _find(self) -> None:
        words = self.words
        self.done.emit()
        self._finding.look_for(words)

    def menu(self) -> QMenu:
        """A menu with the same entries; the caller shows it, and deletes it."""
        menu = Menu(self._window)
        menu.addActions(self.all)
        return menu

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in another theme's colours."""
        self._theme = theme
        names = ("copy", "dossier", "plus", "target", "find")
        for action, name in zip(self.all, names, strict=True):
            self._set_icon(action, name)

    def _set_icon(self, action: QAction, name: str) -> None:
        colour = "accent" if action is self.copy else "ink"
        action.setIcon(icons.icon(name, self._theme.colours[colour]))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.window_menu.setTitle(self.tr("What is selected"))
        self.copy.setText(self.tr("Copy with the source"))
        self.keep.setText(self.tr("To the dossier"))
        self.add.setText(self.tr("To the summary"))
        self.toward.setText(self.tr("Turn toward it"))
        self.find.setText(self.tr("Find"))
