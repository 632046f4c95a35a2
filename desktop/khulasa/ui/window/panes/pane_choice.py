"""Which panes are on screen: both where there is room, one in a narrow window, and what the reader wants otherwise."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from khulasa.ui.summary.controls.heads import Head, HeadRow, Heads
from khulasa.ui.summary.pane import SummaryPane

NARROW = 1000
"""A window of fewer pixels shows one pane: two would leave neither a line that reads well."""


class Panes(StrEnum):
    """What can be on screen, in the order of the keys."""

    BOTH = "both"
    SUMMARY = "summary"
    ARTICLE = "article"


class PaneChoice(QObject):
    """`kept` gives what the reader wants from now on, `shown` what comes on screen, both by the names of `Panes`."""

    kept = Signal(str)
    shown = Signal(str)
    facts_wanted = Signal(bool)
    """Facts shall be in the summary's place, or the summary again."""
    article_entered = Signal()
    """The keys shall act in the article."""

    def __init__(self, window: QWidget, reading: QWidget, summary: SummaryPane) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._summary = summary
        self._wanted = Panes.BOTH
        self._in_front = Panes.SUMMARY
        self._insists = False
        self._leads_back = False
        self._narrow = False
        self.text_heads = HeadRow(Head.TEXT)
        column = reading.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, self.text_heads)
        self._heads: list[Heads] = []
        for heads in (self.text_heads.heads, summary.rows.heads):
            self.follow(heads)
        summary.rows.wanted.connect(self.show_summary)
        window.installEventFilter(self)
        self._arrange()

    def follow(self, heads: Heads) -> None:
        """Go where heads lead, and say to them which there are."""
        self._heads.append(heads)
        heads.chosen.connect(self._choose_head)
        heads.offer(self._offered())

    def _choose_head(self, head: str) -> None:
        if head == Head.TEXT:
            self.choose(Panes.ARTICLE)
            return
        self.facts_wanted.emit(head == Head.FACTS)
        if self.on_screen is Panes.ARTICLE:
            self.choose(Panes.SUMMARY)
        else:
            self._take_focus()

    def _offered(self) -> list[Head]:
        """The heads of what can be seen in one place."""
        if self.on_screen is Panes.BOTH:
            return [Head.SUMMARY, Head.FACTS]
        return list(Head)

    @property
    def on_screen(self) -> Panes:
        """What is on screen at present."""
        alone = self._wanted is Panes.BOTH and self._narrow and not self._insists_with_room
        return self._in_front if alone else self._wanted

    @property
    def _insists_with_room(self) -> bool:
        """Whether a reader wants both panes in a narrow window that nothing is cut in."""
        panes = (self._reading, self._summary)
        least = sum(max(pane.minimumWidth(), pane.minimumSizeHint().width()) for pane in panes)
        return self._insists and self._window.width() > least

    def want(self, panes: Panes) -> None:
        """Show what the settings say."""
        self._wanted = panes
        self._arrange()

    def choose(self, name: str) -> None:
        """Show what the reader chose. In a narrow window one pane takes the other's place, and no setting changes."""
        panes = Panes(name)
        self._leads_back = False
        self._insists = self._narrow and panes is Panes.BOTH
        if panes is not Panes.BOTH:
            self._in_front = panes
        if self._wanted is not Panes.BOTH or not self._narrow:
            self._wanted = panes
            self.kept.emit(panes.value)
        self._arrange()
        self._take_focus()

    def show_article(self) -> None:
        """Bring the article on screen, where the summary stands alone; `back` takes that back."""
        if self.on_screen is Panes.SUMMARY:
            self.choose(Panes.ARTICLE if self._narrow else Panes.BOTH)
            self._leads_back = self._narrow

    def show_summary(self) -> None:
        """Bring the summary on screen, where the article stands alone."""
        if self.on_screen is Panes.ARTICLE:
            self.choose(Panes.SUMMARY if self._narrow else Panes.BOTH)

    def back(self) -> bool:
        """Go back to the summary that led to the article; gives whether one did."""
        if not self._leads_back or self.on_screen is not Panes.ARTICLE:
            return False
        self.choose(Panes.SUMMARY)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that becomes narrow, or wide again, shows one pane or both."""
        if event.type() == QEvent.Type.Resize:
            narrow = self._window.width() < NARROW
            if narrow != self._narrow:
                self._narrow, self._insists = narrow, False
                self._arrange()
            elif self._insists:
                self._arrange()
            self._summary.fit(self._window.height())
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        panes = self.on_screen
        focused = self._window.focusWidget()
        had = focused is not None and (
            self._reading.isAncestorOf(focused) or self._summary.isAncestorOf(focused)
        )
        self._reading.setVisible(panes is not Panes.SUMMARY)
        self._summary.setVisible(panes is not Panes.ARTICLE)
        alone = panes is not Panes.BOTH
        self.text_heads.setVisible(alone)
        for heads in self._heads:
            heads.offer(self._offered())
        self.shown.emit(panes.value)
        if had and focused is not None and not focused.isVisible():
            self._take_focus()

    def _take_focus(self) -> None:
        """The keys go to what came on screen, not to what is hidden or to the first button."""
        focused = self._window.focusWidget()
        if self.on_screen is Panes.ARTICLE:
            self.article_entered.emit()
        elif focused is None or not focused.isVisible() or self.on_screen is Panes.SUMMARY:
            self._summary.front.setFocus(Qt.FocusReason.OtherFocusReason)
