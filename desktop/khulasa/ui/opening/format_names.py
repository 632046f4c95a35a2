"""The formats in plain words: for the bar above the article, and for the dialog that opens files."""

from __future__ import annotations

from PySide6.QtCore import QObject

from khulasa.readers.formats import SUFFIXES


class FormatNames(QObject):
    """The wording, in the interface's present language."""

    def name(self, format_name: str) -> str:
        """What a format is called; one that has no name here is called by its own."""
        return self._names().get(format_name) or format_name.upper()

    def filters(self) -> str:
        """What `QFileDialog` offers: all formats at once, each alone, and whatever else there is."""
        every = [suffix for suffixes in SUFFIXES.values() for suffix in suffixes]
        rows = [_row(self.tr("Documents"), every)]
        rows += [_row(self.name(name), suffixes) for name, suffixes in SUFFIXES.items()]
        return ";;".join([*rows, self.tr("All files") + " (*)"])

    def _names(self) -> dict[str, str]:
        return {
            "pdf": "PDF",
            "docx": self.tr("Word"),
            "doc": self.tr("Word 97 to 2003"),
            "odt": self.tr("OpenDocument"),
            "fodt": self.tr("OpenDocument in one file"),
            "rtf": "RTF",
            "epub": self.tr("E-book"),
            "html": self.tr("Web page"),
            "mhtml": self.tr("Archived web page"),
            "eml": self.tr("E-mail"),
            "markdown": "Markdown",
            "text": self.tr("Plain text"),
        }


def _row(name: str, suffixes: list[str] | tuple[str, ...]) -> str:
    """A row of the list, with patterns that match capitals, too, where the system tells them apart."""
    patterns = [f"*{suffix}" for suffix in suffixes]
    return f"{name} ({' '.join([*patterns, *map(str.upper, patterns)])})"
