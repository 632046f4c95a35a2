"""What the reader can do with sentences, as actions with their keys, and the menu of the summary that lists them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from khulasa.summary.context import needed_before
from khulasa.summary.selection import History, Request
from khulasa.ui.article.view import ArticleView
from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.summary.asking import Ask
from khulasa.ui.summary.controller import SummaryController
from khulasa.ui.summary.page.view import SentencePage

SOURCE, RANK = "source", "rank"


class SummaryActions(QObject):
    """The actions act where the reader is: on what is selected on the page, or on a sentence of the article."""

    why_wanted = Signal(int)
    dossier_wanted = Signal(list)
    """Sentences, by their indexes, are to be added to the dossier."""

    def __init__(
        self,
        window: QWidget,
        controller: SummaryController,
        article: ArticleView,
        page: SentencePage,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._article = article
        self._page = page
        self.pin = self._action(lambda: self._on_target(Ask.PIN), "Ctrl+D")
        self.exclude = self._action(lambda: self._on_target(Ask.EXCLUDE), "Delete")
        self.context = self._action(lambda: self._on_target(Ask.CONTEXT), "Ctrl+B")
        self.why = self._action(lambda: self._on_target(Ask.WHY), "Ctrl+I")
        self.undo = self._action(
            controller.undo, *QKeySequence.keyBindings(QKeySequence.StandardKey.Undo)
        )
        self.redo = self._action(
            controller.redo, *QKeySequence.keyBindings(QKeySequence.StandardKey.Redo), "Ctrl+Y"
        )
        self.clear = self._action(controller.clear)
        self.of_a_sentence = [self.pin, self.exclude, self.context, self.why]
        self.menu = Menu(window)
        self._order = QActionGroup(self)
        for name in (SOURCE, RANK):
            action = self.menu.addAction("")
            action.setCheckable(True)
            action.setData(name)
            self._order.addAction(action)
        self._order.triggered.connect(
            lambda action: controller.set_order(by_rank=action.data() == RANK)
        )
        self.menu.addSeparator()
        self.menu.addActions(self.of_a_sentence)
        self.menu.addSeparator()
        self.menu.addActions([self.undo, self.redo, self.clear])
        self.menu.aboutToShow.connect(self.update)
        controller.changed.connect(self.update)
        keep_worded(window, self.retranslate)

    def _action(self, does: Callable[[], None], *keys: QKeySequence | str) -> QAction:
        action = QAction(self._window)
        sequences = dict.fromkeys(QKeySequence(key) for key in keys)  # one given twice is dead
        action.setShortcuts(list(sequences))
        action.triggered.connect(does)
        self._window.addAction(action)
        return action

    def target(self) -> int | None:
        """The sentence that keys act on: where the text cursor stands in the article, else the current one."""
        if self._article.hasFocus():
            return self._article.sentence_at_cursor()
        return self._page.current_sentence()

    def _on_target(self, ask: Ask) -> None:
        """Do with the reader's sentence, or with all that are selected with it, what an action stands for."""
        sentence = self.target()
        if sentence is None or not (self._article.isVisible() or self._page.isVisible()):
            return  # nothing is done to what nobody sees
        selected = [] if self._article.hasFocus() else self._page.selected_sentences()
        self.ask(ask, selected if sentence in selected else [sentence])

    def ask(self, ask: str, sentences: Sequence[int]) -> None:
        """Do with sentences, by their indexes, what an `Ask` stands for; what speaks of one takes the first."""
        does: dict[str, Callable[[], None]] = {
            Ask.DOSSIER: lambda: self.dossier_wanted.emit(list(sentences)),
            Ask.PIN: lambda: self._controller.pin(*sentences),
            Ask.EXCLUDE: lambda: self._controller.exclude(*sentences),
            Ask.CONTEXT: lambda: self._controller.explain(sentences[0]),
            Ask.WHY: lambda: self.why_wanted.emit(sentences[0]),
        }
        does[ask]()

    def update(self) -> None:
        """Word and allow what is possible at present."""
        request = self._controller.request
        self._word_for_target(request)
        self._word_history(self._controller.history)
        self.clear.setEnabled(bool(request.pinned or request.excluded or request.context))
        for action in self._order.actions():
            action.setChecked((action.data() == RANK) == request.by_rank)

    def _word_for_target(self, request: Request) -> None:
        target = None if self._controller.analysis is None else self.target()
        pin, unpin = self.tr("Pin this sentence"), self.tr("Unpin this sentence")
        self.pin.setText(unpin if target in request.pinned else pin)
        leave_out = self.tr("Leave this sentence out")
        let_in = self.tr("Let this sentence in again")
        self.exclude.setText(let_in if target in request.excluded else leave_out)
        add = self.tr("Add what it needs from just before")
        take_away = self.tr("Take away what was added before it")
        self.context.setText(take_away if target in request.context else add)

    def _word_history(self, history: History) -> None:
        undo, redo = self.tr("Undo"), self.tr("Redo")
        if history.undoes:
            undo = self.tr("Undo: %1").replace("%1", self._name(history.undoes))
        if history.redoes:
            redo = self.tr("Redo: %1").replace("%1", self._name(history.redoes))
        self.undo.setText(undo)
        self.redo.setText(redo)
        self.undo.setEnabled(bool(history.undoes))
        self.redo.setEnabled(bool(history.redoes))

    def menu_for(self, sentence: int) -> QMenu:
        """A menu of what can be done with one sentence; the caller shows it, and deletes it."""
        self.update()
        menu = Menu(self._window)
        menu.addActions(self.of_a_sentence)
        analysis = self._controller.analysis
        self.context.setEnabled(analysis is not None and bool(needed_before(analysis, sentence)))
        menu.aboutToHide.connect(lambda: self.context.setEnabled(True))
        return menu

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.menu.setTitle(self.tr("Summary"))
        words = {SOURCE: self.tr("Order: as in the source"), RANK: self.tr("Order: the best first")}
        for action in self._order.actions():
            action.setText(words[action.data()])
        self.undo.setWhatsThis(self.tr("Undo"))
        self.redo.setWhatsThis(self.tr("Redo"))
        self.pin.setWhatsThis(self.tr("Pin this sentence"))
        self.exclude.setWhatsThis(self.tr("Leave this sentence out"))
        self.context.setWhatsThis(self.tr("Add what it needs from just before"))
        self.why.setText(self.tr("Why this sentence?"))
        self.clear.setText(self.tr("Forget all pins and exclusions"))
        self.update()

    def _name(self, step: str) -> str:
        """What a step of the history is called; "" for none."""
        return {
            "pin": self.tr("pin"),
            "exclude": self.tr("leaving out"),
            "context": self.tr("what was added before"),
            "length": self.tr("length"),
            "order": self.tr("order"),
            "focus": self.tr("focus"),
            "clear": self.tr("forgetting pins and exclusions"),
        }.get(step, "")
