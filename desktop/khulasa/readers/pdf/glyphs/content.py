"""The operators of a page's content, by a tokenizer of one regular expression (PDF 32000-1, 7.2, 7.3 and 7.8).

Most of the time that pdfminer takes for a page goes into its own tokenizer, which serves PostScript as well and builds
an object a token. This one is several times as fast, and passes over the operators that draw no text and move none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from pdfminer.psparser import LIT

_TOKEN = re.compile(
    rb"""[\x00\t\n\x0c\r ]*(?:
    ([+-]*(?:\d+\.?\d*|\.\d+)(?=[\x00\t\n\x0c\r ()<>\[\]{}/%+-]|$))
    |([^\x00\t\n\x0c\r ()<>\[\]{}/%]+)
    |/([^\x00\t\n\x0c\r ()<>\[\]{}/%]*)
    |<([0-9A-Fa-f\x00\t\n\x0c\r ]*)>
    |\(([^()\\]*)\)
    |(\()
    |(\[|<<)
    |(\]|>>)
    |%[^\n\r]*
    |[\x00-\xff]
    )""",
    re.VERBOSE,
)
_IN_STRING = re.compile(rb"[^()\\]*([()\\])")
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|[\r\n])|([\x00-\xff]))")
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_NAME_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_NOT_HEX = re.compile(rb"[^0-9A-Fa-f]+")
_AFTER_PICTURE = re.compile(rb"[\x00\t\n\x0c\r ]EI(?=[\x00\t\n\x0c\r ]|$)")
_CONSTANTS: dict[bytes, bool | None] = {b"true": True, b"false": False, b"null": None}
_MOST_OPERANDS, _DEEPEST = 4096, 64
_OPENING = frozenset({b"[", b"<<"})
_MOST_DIGITS = 18  # of a whole number that are read

PASSED_OVER = frozenset(
    b"m l c v y h re S s f F f* B B* b b* n W W* w J j M d ri i G RG K CS SC SCN sh BX EX BI".split()
)
"""Operators that draw paths, clip, and set lines and their colours: text is read without them."""


def operations(data: bytes) -> Iterator[tuple[bytes, list[Any]]]:
    """Each operator with its operands; a picture within the content comes as `EI` with its dictionary.

    Numbers are int or float, names pdfminer's literals, strings bytes, dictionaries dicts with names as str. What is no
    token is passed over, as viewers do.
    """
    operands = _Operands()
    add, take = operands.add, operands.take
    at, end = 0, len(data)
    while at < end:
        for match in _TOKEN.finditer(data, at):
            kind = match.lastindex
            if kind == _WORD:
                word = match[kind]
                if word in _CONSTANTS:
                    add(_CONSTANTS[word])
                    continue
                arguments = take()
                if word == b"ID":
                    after = _AFTER_PICTURE.search(data, match.end())
                    at = after.end() if after else end
                    yield b"EI", [_dictionary(arguments)]
                    break
                if word not in PASSED_OVER:
                    yield word, arguments
            elif kind in _VALUES:
                add(_VALUES[kind](match[kind]))
            elif kind == _STRING:
                text, at = _string(data, match.end())
                add(text)
                break
            elif kind is not None:
                operands.bracket(match[kind])
        else:
            return


class _Operands:
    """What was read since the last operator, with the arrays and dictionaries that are still open."""

    def __init__(self) -> None:
        self._here: list[Any] = []
        self._around: list[list[Any]] = []

    def add(self, value: object) -> None:
        if len(self._here) < _MOST_OPERANDS:
            self._here.append(value)

    def bracket(self, sign: bytes) -> None:
        """Open or close an array or a dictionary."""
        if sign in _OPENING:
            self.open()
        else:
            self.close(as_dictionary=sign == b">>")

    def open(self) -> None:
        if len(self._around) < _DEEPEST:
            self._around.append(self._here)
            self._here = []

    def close(self, *, as_dictionary: bool) -> None:
        if self._around:
            inner = self._here
            self._here = self._around.pop()
            self.add(_dictionary(inner) if as_dictionary else inner)

    def take(self) -> list[Any]:
        """All of it; what was left open is closed."""
        while self._around:
            self.close(as_dictionary=False)
        values, self._here = self._here, []
        return values


def _number(text: bytes) -> float:
    """A number; of several signs before it the first counts, as in viewers."""
    try:
        return float(text) if b"." in text else int(text[:_MOST_DIGITS])
    except ValueError:
        plain = text.lstrip(b"+-")
        value = float(plain) if b"." in plain else int(plain[:_MOST_DIGITS])
        return -value if text[:1] == b"-" else value


def _name(text: bytes) -> str | bytes:
    plain = (
        _NAME_ESCAPE.sub(lambda match: bytes([int(match[1], 16)]), text) if b"#" in text else text
    )
    try:
        return plain.decode()
    except UnicodeDecodeError:
        return plain


def _from_hex(text: bytes) -> bytes:
    try:
        return bytes.fromhex(text.decode())
    except ValueError:
        digits = _NOT_HEX.sub(b"", text)
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def _string(data: bytes, start: int) -> tuple[bytes, int]:
    """The string that begins behind a parenthesis, and where it ends; what is never closed ends with the data."""
    depth, at = 1, start
    while match := _IN_STRING.match(data, at):
        at = match.end()
        if match[1] == b"\\":
            at += 1
        else:
            depth += 1 if match[1] == b"(" else -1
        if not depth:
            break
    text = data[start : at - 1] if not depth else data[start:]
    return (_ESCAPE.sub(_escaped, text) if b"\\" in text else text), (
        at if not depth else len(data)
    )


def _escaped(match: re.Match[bytes]) -> bytes:
    if match[1]:
        return bytes([int(match[1], 8) & 255])
    return b"" if match[2] else _ESCAPES.get(match[3], match[3])


def _dictionary(items: list[Any]) -> dict[str, Any]:
    """A dictionary of keys and values in turn; what has no name for its key is left out."""
    pairs = zip(items[::2], items[1::2], strict=False)
    return {key.name: value for key, value in pairs if isinstance(getattr(key, "name", None), str)}


_VALUES: dict[int, Callable[[bytes], Any]] = {
    1: _number,
    3: lambda text: LIT(_name(text)),
    4: _from_hex,
    5: bytes,
}
_WORD, _STRING = 2, 6
"""The groups of `_TOKEN`."""
