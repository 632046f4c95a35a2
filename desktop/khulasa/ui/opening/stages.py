"""How far the reading of a document has come, in words."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from khulasa.ui.opening.trail import Extent


class StageWords(QObject):
    """Words the stages that the pipeline tells of."""

    def word(self, stage: str, done: int, total: int) -> str:
        """What is being done, and at which page where there are pages."""
        words = {
            "reading": self._page(
                self.tr("Reading…"), self.tr("Reading page %1 of %2…"), done, total
            ),
            "reading_parts": self.tr("Reading…"),
            "recognising": self._page(
                self.tr("Recognising the text of pictures…"),
                self.tr("Recognising page %1 of %2…"),
                done,
                total,
            ),
            "preparing": self.tr("Finding the sentences…"),
            "ranking": self.tr("Ranking…"),
        }
        return words.get(stage, "")

    def known(self, extent: Extent) -> str:
        """How much of a document is known, where that isn't all of it."""
        read, total = QLocale().toString(extent.read), QLocale().toString(extent.total)
        words = self.tr("Read so far: page %1 of %2")
        return words.replace("%1", read).replace("%2", total)

    def copied(self, extent: Extent) -> str:
        """What is said of key sentences that were copied before all was read."""
        words = self.tr(
            "These are the key sentences of the first %1 of %2 pages; the whole may have others."
        )
        read, total = QLocale().toString(extent.read), QLocale().toString(extent.total)
        return words.replace("%1", read).replace("%2", total)

    @staticmethod
    def _page(without: str, with_pages: str, done: int, total: int) -> str:
        if not total:
            return without
        page, pages = QLocale().toString(min(done + 1, total)), QLocale().toString(total)
        return with_pages.replace("%1", page).replace("%2", pages)
