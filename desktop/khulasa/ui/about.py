"""About the program: its version, what it is built on, and under which licences."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib import metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

import khulasa
from khulasa.ui import fonts
from khulasa.ui.parts import label
from khulasa.ui.side_window import SideWindow

_LONGEST = 60  # some projects put the whole text of their licence where its name belongs


class About(SideWindow):
    """What people are asked for when they report a fault, ready to be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(fonts.reading(20, bold=True), "wordmark")
        self._text = label()
        self._text.setWordWrap(True)
        self.parts = QTextBrowser()
        self.parts.setFont(fonts.interface(10))
        self.parts.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        for widget in (self._title, self._text, self.parts, self.buttons):
            column.addWidget(widget)
        self.parts.setPlainText("\n".join(_parts()))
        self.resize(520, 480)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.setWindowTitle(self.tr("About Khulasa"))
        self._title.setText(self.tr("Khulasa %1").replace("%1", f"\u2066{khulasa.__version__}\u2069"))
        self._text.setText(
            self.tr(
                "The key sentences of an Arabic article, word for word. Nothing leaves this computer. "
                "Khulasa is free software under the Apache License 2.0; these are its parts and their licences:"
            )
        )
        self.parts.setAccessibleName(self.tr("Versions and licences"))


def _parts() -> Iterator[str]:
    """A line for each thing that the program is built on."""
    yield f"Khulasa {khulasa.__version__}: Apache-2.0"
    yield f"Python {platform.python_version()}: PSF-2.0"
    yield f"Qt {qVersion()}: LGPL-3.0"
    for name in sorted(_requirements("khulasa"), key=str.lower):
        found = metadata.metadata(name)
        yield f"{found['Name']} {found['Version']}: {_licence(found)}"


def _requirements(name: str) -> set[str]:
    """The libraries that the program needs directly; none where it runs without being installed."""
    try:
        lines = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return set()
    names = {_name(line) for line in lines if "extra ==" not in line}
    return {name for name in names if _installed(name)}


def _name(requirement: str) -> str:
    """The project's name at the beginning of a requirement such as `lxml>=5.2`."""
    end = next((place for place, letter in enumerate(requirement) if letter in " <>=!~;[("), len(requirement))
    return requirement[:end]


def _installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _licence(found: metadata.PackageMetadata) -> str:
    """The licence's name: as an expression, in a line, or among the classifiers."""
    fields = found.json
    for field in ("license_expression", "license"):
        words = str(fields.get(field, "")).strip()
        if words and len(words) <= _LONGEST and "\n" not in words:
            return words
    named = [str(one) for one in fields.get("classifier", []) if str(one).startswith("License ::")]
    return named[0].rpartition(" :: ")[2] if named else "see its own notice"
