"""The summary as the reader steers it: holds what was asked, makes the summary anew at each change, and undoes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from khulasa.summary.choose import Length
from khulasa.summary.context import needed_before
from khulasa.summary.model import Analysis, Summary
from khulasa.summary.selection import AS_IT_COMES, History, Steering, ranked_for, steer
from khulasa.summary.transfer import carried


class Steerer(QObject):
    """Everything that changes the choice goes through here. Changes are named by `History`'s names, see `step`."""

    changed = Signal()
    """There is another summary, or something else can be undone."""
    focus_changed = Signal(str)
    """The words that the summary shall be turned toward."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history = History()
        self.analysis: Analysis | None = None
        self.summary: Summary | None = None
        self.lost: tuple[str, ...] = ()
        """What was pinned and is no longer in the source."""
        self.ranked: list[int] = []
        self._ranked_for: tuple[Analysis, frozenset[int], frozenset[int]] | None = None

    @property
    def steering(self) -> Steering:
        """What is asked at present."""
        return self.history.present

    def show_analysis(self, analysis: Analysis, *, same_source: bool) -> None:
        """Take a document's sentences; what was asked of the same source before is asked again."""
        if not same_source or self.analysis is None:
            self.history, self.lost = History(), ()
        elif (
            self.analysis.sentences != analysis.sentences
            or self.analysis.document.text != analysis.document.text
        ):
            found = carried(self.steering, self.analysis, analysis)
            self.history, self.lost = History(found.steering), (*self.lost, *found.lost)
        self.analysis = analysis
        self._choose()

    def forget_lost(self) -> None:
        """The reader has seen what is no longer in the source."""
        self.lost = ()
        self.changed.emit()

    def restore(self, steering: Steering) -> None:
        """Ask what was asked when the document was last open."""
        before, self.history = self.steering.focus, History(steering)
        self._choose()
        self._tell_focus(before)

    # What a person does

    def set_length(self, length: Length) -> None:
        """A wanted length; the way of a slider is undone as a whole."""
        self._step("length", replace(self.steering, length=length), merged=True)

    def set_order(self, *, by_rank: bool) -> None:
        """The best first, or as in the source."""
        self._step("order", replace(self.steering, by_rank=by_rank))

    def set_focus(self, words: tuple[str, ...], *, typed: bool = False) -> None:
        """Words and phrases to turn toward; what is being typed is undone as a whole."""
        before = self.steering.focus
        self._step("focus", replace(self.steering, focus=words), merged=typed)
        self._tell_focus(before)

    def pin(self, index: int) -> None:
        """Pin or unpin a sentence."""
        self._step("pin", self._settled().pin(index))

    def exclude(self, index: int) -> None:
        """Keep a sentence out, or let it in again."""
        self._step("exclude", self._settled().exclude(index))

    def explain(self, index: int) -> None:
        """Add what a sentence needs from just before it, or take it away."""
        if self.analysis is not None and needed_before(self.analysis, index):
            self._step("context", self.steering.explain(index))

    def clear(self) -> None:
        """No pins, no exclusions, no added context."""
        empty = frozenset[int]()
        self._step("clear", replace(self.steering, pinned=empty, excluded=empty, context=empty))

    def undo(self) -> None:
        """Take the last change back."""
        self._go(self.history.undone())

    def redo(self) -> None:
        """Bring the change back that was undone last."""
        self._go(self.history.redone())

    def _settled(self) -> Steering:
        """What is asked, with the length that came of it where nobody asked for one: it is not to change by itself."""
        if self.summary is None or self.steering.length != AS_IT_COMES:
            return self.steering
        count = len(self.summary.chosen) - len(self.summary.context)
        return replace(self.steering, length=Length(sentences=count))

    def _step(self, name: str, steering: Steering, *, merged: bool = False) -> None:
        if self.analysis is not None:
            self.history = self.history.changed(name, steering, merged=merged)
            self._choose()

    def _go(self, history: History) -> None:
        before, self.history = self.steering.focus, history
        self._choose()
        self._tell_focus(before)

    def _tell_focus(self, before: tuple[str, ...]) -> None:
        if before != self.steering.focus:
            self.focus_changed.emit(" ".join(self.steering.focus))

    def _choose(self) -> None:
        if self.analysis is None:
            return
        key = (self.analysis, self.steering.pinned, self.steering.excluded)
        if (
            self._ranked_for is None
            or self._ranked_for[0] is not key[0]
            or self._ranked_for[1:] != key[1:]
        ):
            self.ranked, self._ranked_for = ranked_for(self.analysis, self.steering), key
        self.summary = steer(self.analysis, self.steering, self.ranked)
        self.changed.emit()
