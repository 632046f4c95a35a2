"""The head of an RTF: its tables of fonts and of styles, and what it says of itself."""

from __future__ import annotations

from khulasa.readers.appearance import Colour
from khulasa.readers.rtf.fonts import Fonts
from khulasa.readers.rtf.layout import NO_LEVEL
from khulasa.readers.rtf.words import COLOURS, INFO, TIMES
from khulasa.readers.styles import Sheet, heading, role_of_name

_ABSENT = -1  # of a colour that isn't stated: the automatic one
_NO_PARAGRAPHS = -1  # the styles of characters and tables, which are not asked for


class Head:
    """Takes the words and the text of the head's groups; `into` names the group."""

    def __init__(self) -> None:
        self.fonts, self.sheet = Fonts(), Sheet()
        self.colours: dict[int, Colour] = {}
        self._colour = dict.fromkeys(COLOURS, _ABSENT)
        self._info: dict[bytes, list[str]] = {}
        self._times: dict[bytes, list[int]] = {}
        self._number = 0  # of the font or style that is described

    def begin(self) -> None:
        """A table begins."""
        self._number = 0

    def word(self, into: bytes, word: bytes, number: int) -> bytes:
        """A control word; gives the group that goes on, for some words begin one."""
        if word in INFO:
            return word
        if word in TIMES:
            self._times.setdefault(into, [0] * len(TIMES))[TIMES[word]] = number
        elif into == b"fonttbl":
            self._font_word(word, number)
        elif into == b"stylesheet":
            self._style_word(word, number)
        elif into == b"colortbl" and word in COLOURS:
            self._colour[word] = number
        return into

    def text(self, into: bytes, text: str) -> None:
        """Some text: the name of a font or a style, or what the file says of itself."""
        if into == b"fonttbl":
            self.fonts.name(self._number, text)
        elif into == b"stylesheet":
            name, ended, _ = text.partition(";")
            style = self.sheet.open(str(self._number))
            style.role = role_of_name(name) or style.role
            if ended:
                self._number = 0
        elif into == b"colortbl":
            for _ in range(text.count(";")):
                self._end_colour()
        elif into in INFO:
            self._info.setdefault(into, []).append(text)

    def stated(self, name: bytes) -> str:
        """What the file says, such as its title; "" where it doesn't."""
        return "".join(self._info.get(name, []))

    def dates(self) -> list[str]:
        """When the file was made and when it was last changed, as far as it says so, in the form of ISO 8601."""
        times = [self._times.get(name) for name in (b"creatim", b"revtim")]
        return [
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}".format(*time)
            for time in times
            if time and time[0]
        ]

    def _end_colour(self) -> None:
        """A colour of the table is complete; they are numbered from 0."""
        red, green, blue = (self._colour[name] for name in COLOURS)
        if _ABSENT not in (red, green, blue):
            self.colours[self._number] = (red, green, blue)
        self._number += 1
        self._colour = dict.fromkeys(COLOURS, _ABSENT)

    def _font_word(self, word: bytes, number: int) -> None:
        if word == b"f":
            self._number = number
        elif word == b"fcharset":
            self.fonts.charset(self._number, number)
        elif word == b"cpg":
            self.fonts.code_page(self._number, number)

    def _style_word(self, word: bytes, number: int) -> None:
        if word in (b"s", b"cs", b"ds", b"ts"):
            self._number = number if word == b"s" else _NO_PARAGRAPHS
        elif word == b"sbasedon":
            self.sheet.open(str(self._number)).based_on = str(number)
        elif word == b"outlinelevel" and number < NO_LEVEL:
            style = self.sheet.open(str(self._number))
            style.role = style.role or heading(number + 1)
