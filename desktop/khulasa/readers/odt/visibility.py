"""Whether what an OpenDocument text says can be seen, by the styles of the text and of what it stands in."""

from __future__ import annotations

import re

from khulasa.readers.appearance import UNKNOWN, WHITE, Colour
from khulasa.readers.odt.styles import Styles
from khulasa.readers.styles import Look

_COMPLEX = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class Visibility:
    """Told of paragraphs, spans, cells and boxes as they open and close, it says whether a text is hidden."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._looks: list[Look] = []
        self._grounds: list[Colour | None] = []
        self._decided: dict[bool, bool] = {}  # by whether the script is a complex one

    def open_text(self, family: str, style: str) -> None:
        """A paragraph or a span begins."""
        self._looks.append(self._styles.look(family, style))
        self._decided.clear()

    def close_text(self) -> None:
        """It ends."""
        self._looks.pop()
        self._decided.clear()

    def open_ground(self, family: str, style: str) -> None:
        """A table, a row or a cell begins, or a box ("" for its family), whose filling isn't looked at."""
        background = self._styles.look(family, style).appearance.background if family else UNKNOWN
        self._grounds.append(background)
        self._decided.clear()

    def close_ground(self) -> None:
        """It ends."""
        self._grounds.pop()
        self._decided.clear()

    def hides(self, text: str) -> bool:
        """Whether a text that stands here cannot be seen."""
        is_complex = _COMPLEX.search(text) is not None
        if is_complex not in self._decided:
            self._decided[is_complex] = self._decide(is_complex=is_complex)
        return self._decided[is_complex]

    def _decide(self, *, is_complex: bool) -> bool:
        if not self._looks:
            return False
        appearance = self._looks[-1].appearance
        for outer in reversed(self._looks[:-1]):
            appearance = appearance.over(outer.appearance)
        page = WHITE if self._styles.page is None else self._styles.page
        ground = next((each for each in reversed(self._grounds) if each is not None), page)
        hidden = any(look.hidden for look in self._looks)
        return hidden or appearance.is_unseen(ground, is_complex=is_complex)
