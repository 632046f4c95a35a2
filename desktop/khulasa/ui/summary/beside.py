"""What a view has that stands in the summary's place."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget

from khulasa.ui.look.widgets import Words


class Beside(Protocol):
    """A view that stands in the summary's place when its head is chosen."""

    @property
    def widget(self) -> QWidget:
        """The view."""
        ...

    @property
    def front(self) -> QWidget:
        """What of it takes the keys."""
        ...

    def copy(self) -> None:
        """Copy what its button says."""
        ...

    def copy_cited(self) -> None:
        """The same with its source, whatever the button's form is."""
        ...

    def collect(self) -> None:
        """Add the same to the dossier."""
        ...

    def answer_dossier(self, words: Words) -> None:
        """Say for a while, in the dossier's button, what became of it."""
        ...

    def escape(self) -> bool:
        """Put away what was opened last; gives whether there was anything."""
        ...
