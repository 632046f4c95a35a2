"""What is said on a card beside its sentence's place: that it is pinned, can't stand alone, or is there for another."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject

from khulasa.summary.context import need_of, needed_before
from khulasa.summary.model import Need, Summary


class Note(NamedTuple):
    """An icon by its name, a few words, and the role of their colour."""

    icon: str
    words: str
    role: str = "accent"


class CardNotes(QObject):
    """The wording, in the interface's present language."""

    def of(self, summary: Summary, index: int) -> list[Note]:
        """The notes of a sentence, given by its index, of a summary."""
        notes = []
        if index in summary.pinned:
            notes.append(Note("pinned", self.tr("pinned")))
        if index in summary.context:
            notes.append(Note("context", self.tr("added: the next one needs it")))
        need = need_of(summary.analysis, index)
        before = needed_before(summary.analysis, index)
        if need is not Need.NOTHING and not (before and set(before) <= set(summary.chosen)):
            notes.append(Note("context", self._need(need)))
        return notes

    def _need(self, need: Need) -> str:
        if need is Need.QUOTATION:
            return self.tr("part of a quotation")
        return self.tr("leans on what stands before it")
