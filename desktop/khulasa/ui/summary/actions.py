"""What the reader can do with sentences, as actions with their keys, and the menu of the summary that lists them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from khulasa.summary.context import needed_before
from khulasa.ui.article.view import ArticleView
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.summary.card_buttons import Button
from khulasa.ui.summary.cards import Cards
from khulasa.ui.summary.controller import SummaryController

SOURCE, RANK = "source", "rank"


class SteeringActions(QObject):
    """The actions act on one sentence: that of the card or of the line in the article where the reader is."""

    why_wanted = Signal(int)

    def __init__(
        self, window: QWidget, controller: SummaryController, article: ArticleView, cards: Cards
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._article = article
        self._cards = cards
        self.pin = self._action(lambda: self._on_target(Button.PIN), "Ctrl+D")
        self.exclude = self._action(lambda: self._on_target(Button.EXCLUDE), "Delete")
        self.context = self._action(lambda: self._on_target(Button.CONTEXT), "Ctrl+B")
        self.why = self._action(lambda: self._on_target(Button.WHY), "Ctrl+I")
        self.undo = self._action(
            controller.undo, *QKeySequence.keyBindings(QKeySequence.StandardKey.Undo)
        )
        self.redo = self._action(
            controller.redo, *QKeySequence.keyBindings(QKeySequence.StandardKey.Redo), "Ctrl+Y"
        )
        self.clear = self._action(controller.clear)
        self.of_a_sentence = [self.pin, self.exclude, self.context, self.why]
        self.menu = QMenu(window)
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
        action.setShortcuts(
            list(dict.fromkeys(QKeySequence(key) for key in keys))
        )  # one given twice is dead
        action.triggered.connect(does)
        self._window.addAction(action)
        return action

    def target(self) -> int | None:
        """The sentence that keys act on: where the text cursor stands in the article, else the current card's."""
        if self._article.hasFocus():
            return self._article.sentence_at_cursor()
        return self._cards.current_sentence()

    def _on_target(self, button: Button) -> None:
        sentence = self.target()
        if sentence is not None:
            self.ask(button, sentence)

    def ask(self, button: str, sentence: int) -> None:
        """Do with a sentence, by its index, what a button stands for."""
        does: dict[str, Callable[[int], None]] = {
            Button.PIN: self._controller.pin,
            Button.EXCLUDE: self._controller.exclude,
            Button.CONTEXT: self._controller.explain,
            Button.WHY: self.why_wanted.emit,
        }
        does[button](sentence)

    def update(self) -> None:
        """Word and allow what is possible at present."""
        request, history, analysis = (
            self._controller.request,
            self._controller.history,
            self._controller.analysis,
        )
        target = self.target() if analysis is not None else None
        pinned = target in request.pinned
        self.pin.setText(self.tr("Unpin this sentence") if pinned else self.tr("Pin this sentence"))
        out = target in request.excluded
        self.exclude.setText(
            self.tr("Let this sentence in again") if out else self.tr("Leave this sentence out")
        )
        added = target in request.context
        self.context.setText(
            self.tr("Take away what was added before it")
            if added
            else self.tr("Add what it needs from just before")
        )
        undoes, redoes = self._name(history.undoes), self._name(history.redoes)
        self.undo.setText(self.tr("Undo: %1").replace("%1", undoes) if undoes else self.tr("Undo"))
        self.redo.setText(self.tr("Redo: %1").replace("%1", redoes) if redoes else self.tr("Redo"))
        self.undo.setEnabled(bool(history.undoes))
        self.redo.setEnabled(bool(history.redoes))
        self.clear.setEnabled(bool(request.pinned or request.excluded or request.context))
        for action in self._order.actions():
            action.setChecked((action.data() == RANK) == request.by_rank)

    def menu_for(self, sentence: int) -> QMenu:
        """A menu of what can be done with one sentence; the caller shows it, and deletes it."""
        self.update()
        menu = QMenu(self._window)
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
