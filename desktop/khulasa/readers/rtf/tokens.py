"""RTF cut into tokens, in one pass and without recursion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from khulasa.errors import Kind, ReadError

MAX_TOKENS = 8_000_000
_TOKEN = re.compile(
    rb"(?P<units>(?:\\u-?\d{1,6} ?\?)+)"  # whole words of Arabic come so; one token each keeps books fast
    rb"|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})?(?P<space> ?)"
    rb"|(?P<hex>(?:\\'[0-9A-Fa-f]{2})+)"
    rb"|(?P<brace>[{}])"
    rb"|\\(?P<symbol>[^A-Za-z])"
    rb"|(?P<text>[^\\{}\r\n]+)"
    rb"|[\r\n]+|\\",
    re.DOTALL,
)
_BRACES = re.compile(rb"[{}]|\\bin(\d{1,10}) ?|\\[^A-Za-z]", re.DOTALL)


class Token(NamedTuple):
    """A token: its kind ("units", "word", "hex", "brace", "symbol", "text"), its bytes, and the number of a word.

    The bytes of "hex" are those that the digits stand for.
    """

    kind: str
    data: bytes
    number: int | None = None


class Tokens:
    """The tokens of an RTF. Raises `ReadError` `TOO_COMPLEX` beyond `MAX_TOKENS`."""

    def __init__(self, data: bytes, source: str) -> None:
        self._data, self._source = data, source
        self._position = 0

    def __iter__(self) -> Iterator[Token]:
        match = _TOKEN.match
        for _ in range(MAX_TOKENS):
            found = match(self._data, self._position)
            if found is None:
                return
            self._position = found.end()
            kind = found.lastgroup
            if kind in ("word", "number", "space"):
                yield self._word(found)
            elif kind == "hex":
                yield Token(kind, bytes.fromhex(found[0].replace(b"\\'", b"").decode("ascii")))
            elif kind is not None:
                yield Token(kind, found[kind])
        raise ReadError(Kind.TOO_COMPLEX, path=self._source)

    def _word(self, found: re.Match[bytes]) -> Token:
        number = None if found["number"] is None else int(found["number"])
        if found["word"] == b"bin" and number:
            self._position += max(0, number)
        return Token("word", found["word"], number)

    def skip_group(self) -> None:
        """Go to the brace that closes the group, past binary data that may hold braces of its own."""
        depth, place = 0, self._position
        while True:
            found = _BRACES.search(self._data, place)
            if found is None:
                self._position = len(self._data)
                return
            place = found.end() + (int(found[1]) if found[1] else 0)
            if found[0] == b"{":
                depth += 1
            elif found[0] == b"}":
                depth -= 1
                if depth < 0:
                    self._position = found.start()
                    return
