"""The mailbox that a header names (RFC 5322, 3.4), read in one pass.

The standard library's `parseaddr` calls itself for every bracket and colon, so that a few hundred of them end in
`RecursionError`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(r'\\.|[()<>",]|[^\\()<>",]+|\\', re.DOTALL)


class Mailbox(NamedTuple):
    """Somebody's name and address; "" for what is not there."""

    name: str
    address: str


def mailbox(value: str) -> Mailbox:
    """The first mailbox of a header: `Name <address>`, `address (Name)` or a bare address.

    A bracket that nothing closes reaches to the end; one that closes nothing is left out.
    """
    words: list[str] = []
    address: list[str] = []
    comment: list[str] = []
    place, depth, quoted = words, 0, False
    for match in _TOKEN.finditer(value):
        piece = match[0]
        if depth:
            depth += (piece == "(") - (piece == ")")
            comment.append("" if piece in "()" else piece.removeprefix("\\"))
        elif piece == '"':
            quoted = not quoted
        elif quoted or len(piece) > 1:
            place.append(piece[1:] if piece[0] == "\\" else piece)
        elif piece == "(":
            depth = 1
        elif piece == "<":
            place = address
        elif piece == ">":
            place = words
        elif piece == "," and (address or "".join(words).strip()):
            break
        elif piece not in "),":
            place.append(piece)
    return _mailbox(*("".join(each).strip() for each in (words, address, comment)))


def _mailbox(words: str, address: str, comment: str) -> Mailbox:
    if address:
        return Mailbox(words or comment, address)
    return Mailbox(comment, words)
