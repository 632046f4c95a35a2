r"""The reader of RTF.

Of our own and not striprtf, which gives bare text: it loses styles, outline levels, tables, notes and what is hidden
or deleted, decodes every `\'` by the document's code page though the fonts of a run name others, and knows no
surrogate pairs in pieces. Here a file is followed token by token, with a list for the open groups.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from khulasa.document.model import Document
from khulasa.document.progress import Progress
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input
from khulasa.readers.builder import Builder
from khulasa.readers.encoding import canonical
from khulasa.readers.flow import Flow
from khulasa.readers.properties import metadata, title
from khulasa.readers.rtf import words
from khulasa.readers.rtf.fonts import codec_of
from khulasa.readers.rtf.head import Head
from khulasa.readers.rtf.layout import DEEPEST_TABLE, Layout
from khulasa.readers.rtf.state import State
from khulasa.readers.rtf.tokens import Token, Tokens
from khulasa.readers.symbols import symbol
from khulasa.readers.warnings import DAMAGED_TEXT, HIDDEN_TEXT, PARTLY_READ, TRACKED_CHANGES

MAX_DEPTH = 2000
_UNITS = re.compile(rb"\\u(-?\d+)")
_PRIVATE = range(0xF000, 0xF100)
_MAX_UNIT = 0x10000
_TABLES = (b"fonttbl", b"colortbl", b"stylesheet", b"info")


class Rtf:
    """The reader of RTF, whatever the file is called."""

    def read(self, item: Input, progress: Progress) -> Document:  # noqa: ARG002 - it has no pages to count
        """The document of an RTF; see `Reader.read`."""
        builder = Builder(item.source, "rtf")
        _Parser(item, builder).run()
        return builder.build()


class _Parser:
    """Follows the tokens of one file."""

    def __init__(self, item: Input, builder: Builder) -> None:
        self._item, self._builder = item, builder
        self._head = Head()
        self._fonts = self._head.fonts
        self._layout = Layout(Flow(builder), self._head.sheet)
        self._tokens = Tokens(item.data, item.source)
        self._states: list[State] = []
        self._state = State()
        self._bytes = bytearray()
        self._skip = 0  # characters that stand for one of Unicode that was read
        self._begun = False  # the brace that opens a group has just come
        self._starred = False
        self._changed = self._hidden = False
        self._shaded_tables = any(word in item.data for word in words.SHADED_TABLES)
        self._state.in_box = words.COLOURED_PAGES in item.data
        self._wanted = canonical(item.options.encoding) if item.options.encoding else None
        if self._wanted:
            self._fonts.default = self._wanted
        self._kinds: dict[str, Callable[[Token], None]] = {
            "units": self._units,
            "word": self._word,
            "hex": self._text,
            "brace": self._brace,
            "symbol": self._symbol,
            "text": self._text,
        }

    def run(self) -> None:
        """Read the file."""
        for token in self._tokens:
            self._kinds[token.kind](token)
            self._begun = token.kind == "brace" and token.data == b"{"
            if token.data == b"}" and not self._states and token.kind == "brace":
                break
        self._flush()
        if self._states:
            self._builder.warn(PARTLY_READ)
        self._layout.close(State())
        if self._changed:
            self._builder.warn(TRACKED_CHANGES)
        if self._hidden:
            self._builder.warn(HIDDEN_TEXT)
        self._builder.metadata = metadata([self._head.stated(b"author")], self._head.dates())
        self._builder.title = self._builder.title or title(self._head.stated(b"title"))

    # Tokens

    def _brace(self, token: Token) -> None:
        self._flush()
        self._skip = 0
        if token.data == b"{":
            if len(self._states) >= MAX_DEPTH:
                raise ReadError(Kind.TOO_COMPLEX, path=self._item.source)
            self._states.append(self._state)
            self._state = self._state.inner()
        elif self._states:
            if self._state.ends:
                self._layout.close_apart(self._state, self._state.ends)
            self._state = self._states.pop()

    def _units(self, token: Token) -> None:
        if self._state.fallback == 1:
            self._skip = 0
            self._say("".join(_unit(number) for number in _UNITS.findall(token.data)))
            return
        for number in _UNITS.findall(token.data):
            self._word(Token("word", b"u", int(number)))
            self._text(Token("text", b"?"))

    def _text(self, token: Token) -> None:
        skipped = min(self._skip, len(token.data))
        self._skip -= skipped
        self._bytes += token.data[skipped:]

    def _symbol(self, token: Token) -> None:
        if self._skip:
            self._skip -= 1
        elif token.data in (b"{", b"}", b"\\"):
            self._bytes += token.data
        elif token.data == b"*":
            self._starred = self._begun
        elif token.data in (b"\r", b"\n"):
            self._end_paragraph()
        else:
            self._say(words.SYMBOLS.get(token.data, ""))

    def _word(self, token: Token) -> None:
        self._flush()
        self._skip = 0
        word, starred = token.data, self._starred
        self._starred = False
        if word == b"u" and token.number is not None:
            self._say(_unit(b"%d" % token.number))
            self._skip = self._state.fallback
        elif word in words.SIGNS:
            self._say(words.SIGNS[word])
        elif word in words.SKIPPED or (starred and word not in words.KEPT):
            if word in words.NUMBERS:
                self._layout.number()
            self._tokens.skip_group()
        elif word in words.ENDS:
            self._end_paragraph()
        elif self._state.into:
            self._state.into = self._head.word(self._state.into, word, token.number or 0)
        elif word in words.DRAWN:
            self._state.draw(word, token.number or 0, self._head.colours)
        elif not (self._table_word(word) or self._destination(word)):
            self._property(word, token.number)

    # What words do

    def _table_word(self, word: bytes) -> bool:
        if word in (b"cell", b"row"):
            depth = 1
        elif word in (b"nestcell", b"nestrow"):
            depth = max(2, self._state.depth)
        else:
            return False
        end = self._layout.end_cell if word.endswith(b"cell") else self._layout.end_row
        end(self._state, min(depth, DEEPEST_TABLE))
        return True

    def _destination(self, word: bytes) -> bool:
        if word in words.NOTES or word in words.BOXES:
            self._state.ends = "note" if word in words.NOTES else "box"
            self._state.in_box = self._state.in_box or word in words.BOXES
            self._state.reset_paragraph()
            self._layout.open_apart()
        elif word in _TABLES:
            self._state.into = word
            self._head.begin()
        elif word == b"upr":
            self._skip_inner_group()
        else:
            return False
        return True

    def _skip_inner_group(self) -> None:
        """Leave out the first group inside this one: what follows says the same in Unicode."""
        for token in self._tokens:
            if token.kind == "brace":
                if token.data == b"{":
                    self._tokens.skip_group()
                    self._states.append(self._state)
                    self._state = self._state.inner()  # its brace comes next
                else:
                    self._brace(token)
                return

    def _property(self, word: bytes, number: int | None) -> None:
        state, on = self._state, number != 0
        if word == b"f":
            state.font = number or 0
        elif word == b"af":
            state.other_font = number or 0
        elif word in (b"rtlch", b"ltrch"):
            state.right_to_left = word == b"rtlch"
        elif word == b"uc":
            state.fallback = max(0, number if number is not None else 1)
        elif word == b"v":
            state.hidden = on
        elif word in (b"super", b"nosupersub"):
            state.raised = on and word == b"super"
        elif word in (b"deleted", b"revised"):
            self._changed = self._changed or on
            state.deleted = on if word == b"deleted" else state.deleted
        elif word == b"plain":
            state.plain(self._fonts.first)
        elif word in (b"deff", b"ansicpg", b"mac", b"pc", b"pca"):
            self._default(word, number or 0)
        else:
            self._paragraph_property(word, number)

    def _paragraph_property(self, word: bytes, number: int | None) -> None:
        state = self._state
        if word == b"pard":
            state.reset_paragraph()
        elif word == b"s":
            state.style = number or 0
        elif word == b"outlinelevel":
            state.level = number or 0
        elif word == b"ls":
            state.listed = number != 0
        elif word in (b"pnlvlblt", b"pnlvlbody"):
            self._layout.number()
        elif word == b"intbl":
            state.depth = max(1, state.depth)
        elif word == b"itap":
            state.depth = min(max(0, number or 0), DEEPEST_TABLE)

    def _default(self, word: bytes, number: int) -> None:
        if word == b"deff":
            self._fonts.first = self._state.font = number
        elif not self._wanted:
            known = {b"mac": "mac-roman", b"pc": "cp437", b"pca": "cp850"}
            self._fonts.default = known.get(word) or codec_of(number) or self._fonts.default

    # Text

    def _say(self, text: str) -> None:
        """Some text that is decoded."""
        self._flush()
        state = self._state
        if state.into:
            self._head.text(state.into, text)
        elif state.is_unseen(shaded_tables=self._shaded_tables):
            self._hidden = self._hidden or not text.isspace()
        elif not (
            state.deleted or (state.raised and text == " ")
        ):  # one stands before a note's mark
            name = self._fonts.symbols(state.font)
            if name and len(text) == 1 and ord(text) in _PRIVATE:
                text = symbol(name, f"{ord(text):x}")
            self._layout.say(text)

    def _flush(self) -> None:
        """Decode the bytes that came one after the other."""
        if not self._bytes:
            return
        data, self._bytes = bytes(self._bytes), bytearray()
        state = self._state
        if data.isascii():
            self._say(data.decode("ascii"))
            return
        name = self._fonts.symbols(state.font)
        if name:
            self._say(
                "".join(
                    symbol(name, f"{0xF000 + byte:x}") if byte > 127 else chr(byte) for byte in data
                )
            )
            return
        text = data.decode(
            self._fonts.codec(state.font, state.other_font if state.right_to_left else None),
            "replace",
        )
        if "\ufffd" in text:
            self._builder.warn(DAMAGED_TEXT)
        self._say(text)

    def _end_paragraph(self) -> None:
        self._flush()
        if not self._state.into:
            self._layout.end_paragraph(self._state)


def _unit(number: bytes) -> str:
    """The UTF-16 unit that a number, negative where it is large, stands for."""
    value = int(number)
    return chr(value % _MAX_UNIT) if -_MAX_UNIT < value < _MAX_UNIT else "\ufffd"
