"""How far the reading of a document has come, in words."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject


class StageWords(QObject):
    """Words the stages that the pipeline tells of."""

    def word(self, stage: str, done: int, total: int) -> str:
        """What is being done, and at which page where there are pages."""
        words = {
            "reading": self.tr("Reading…"),
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

    @staticmethod
    def _page(without: str, with_pages: str, done: int, total: int) -> str:
        if not total:
            return without
        page, pages = QLocale().toString(min(done + 1, total)), QLocale().toString(total)
        return with_pages.replace("%1", page).replace("%2", pages)
