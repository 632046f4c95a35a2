"""The plain text of a message: what it quotes of others, its signature, and lines that its program broke."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from khulasa.document.model import BlockKind
from khulasa.document.unicode import repair
from khulasa.readers.builder import APART, BELOW, Builder
from khulasa.readers.text.plain import paragraphs

_QUOTED = re.compile(r"(?:>[ ]?)+")
_SIGNATURE = "-- "


def add_text(text: str, builder: Builder, *, flowed: bool, delete_space: bool) -> None:
    """Add the text of a message: quoted lines as quotations, the signature as furniture.

    `flowed` joins lines that end with a space (RFC 3676); `delete_space` takes that space away.
    """
    pairs = [_depth(line, flowed=flowed) for line in repair(text).split("\n")]
    end = next(
        (place for place, (depth, line) in enumerate(pairs) if not depth and line == _SIGNATURE),
        len(pairs),
    )
    body = _joined(pairs[:end], delete_space=delete_space) if flowed else pairs[:end]
    for depth, group in groupby(body, key=lambda pair: pair[0]):
        _add_lines([line for _, line in group], builder, quoted=depth > 0)
    for _, line in pairs[end + 1 :]:
        builder.add(BlockKind.FURNITURE, line, before=BELOW)


def _add_lines(lines: list[str], builder: Builder, *, quoted: bool) -> None:
    before = APART
    for paragraph in paragraphs(lines):
        kind = BlockKind.QUOTATION if quoted else paragraph.kind
        before = APART if paragraph.parted else before
        if builder.add(kind, paragraph.joined()[0], before=before) is not None:
            before = BELOW


def _depth(line: str, *, flowed: bool) -> tuple[int, str]:
    """How often a line is quoted, and the line without the marks, and without the space that protects a flowed one."""
    marks = _QUOTED.match(line)
    depth = marks[0].count(">") if marks else 0
    rest = line[marks.end() :] if marks else line
    if flowed and marks is None:
        rest = rest.removeprefix(" ")
    return depth, rest


def _joined(pairs: list[tuple[int, str]], *, delete_space: bool) -> Iterator[tuple[int, str]]:
    """The paragraphs of flowed lines."""
    held: list[str] = []
    at = 0
    for depth, line in pairs:
        if held and depth != at:
            yield at, "".join(held)
            held = []
        at = depth
        if line.endswith(" ") and line != _SIGNATURE:
            held.append(line[:-1] if delete_space else line)
        else:
            yield depth, "".join([*held, line])
            held = []
    if held:
        yield at, "".join(held)
