"""The plain text of a message: what it quotes of others, its signature, and lines that its program broke."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from khulasa.document.model import BlockKind
from khulasa.document.unicode import repair
from khulasa.readers.builder import APART, BELOW, Builder
from khulasa.readers.mail.threads import MailLine, Role, thread
from khulasa.readers.text.plain import paragraphs
from khulasa.readers.warnings import MESSAGE_ONLY

_QUOTED = re.compile(r"(?:>[ ]?)+")
_SIGNATURE = "-- "
_DASHES = ("--", "—")


def add_text(
    text: str,
    builder: Builder,
    *,
    flowed: bool = False,
    delete_space: bool = False,
    forwards: bool = False,
    whole: bool = False,
) -> None:
    """Add the text of a message: quoted lines as quotations, heads and the signature as furniture.

    `flowed` joins lines that end with a space (RFC 3676); `delete_space` takes that space away. `forwards` says that
    the subject calls the message a forwarded one. Where nothing of its own follows an earlier message, that is left
    out, and so is the signature, unless `whole` asks for them.
    """
    lines = [_depth(line, flowed=flowed) for line in repair(text).split("\n")]
    if flowed:
        lines = list(_joined(lines, delete_space=delete_space))
    known = thread(lines, forwards=forwards)
    kinds = dict(_KINDS)
    if known.forwards:
        kinds[Role.EARLIER] = None
    pairs = list(zip(lines, known.roles, strict=True))
    if known.trails and not whole and any(role is not Role.OWN for role in known.roles):
        pairs = [pair for pair in pairs if pair[1] is Role.OWN]
        builder.warn(MESSAGE_ONLY)
    for (role, depth), group in groupby(pairs, key=lambda pair: (pair[1], pair[0].depth)):
        kind = BlockKind.QUOTATION if depth else kinds[role]
        _add_lines([line.text for line, _ in group], builder, kind)


_KINDS: Mapping[Role, BlockKind | None] = {
    Role.OWN: None,
    Role.SIGNATURE: BlockKind.FURNITURE,
    Role.HEAD: BlockKind.FURNITURE,
    Role.EARLIER: BlockKind.QUOTATION,
}
"""What the lines of a role are; None for what they look like."""


def _add_lines(lines: list[str], builder: Builder, kind: BlockKind | None) -> None:
    before = APART
    if kind is BlockKind.FURNITURE:
        for line in lines:
            if line.strip() not in _DASHES and builder.add(kind, line, before=before) is not None:
                before = BELOW
        return
    for paragraph in paragraphs(lines):
        before = APART if paragraph.parted else before
        if builder.add(kind or paragraph.kind, paragraph.joined()[0], before=before) is not None:
            before = BELOW


def _depth(line: str, *, flowed: bool) -> MailLine:
    """How often a line is quoted, and the line without the marks, and without the space that protects a flowed one."""
    marks = _QUOTED.match(line)
    depth = marks[0].count(">") if marks else 0
    rest = line[marks.end() :] if marks else line
    if flowed and marks is None:
        rest = rest.removeprefix(" ")
    return MailLine(depth, rest)


def _joined(lines: list[MailLine], *, delete_space: bool) -> Iterator[MailLine]:
    """The paragraphs of flowed lines."""
    held: list[str] = []
    at = 0
    for depth, line in lines:
        if held and depth != at:
            yield MailLine(at, "".join(held))
            held = []
        at = depth
        if line.endswith(" ") and line != _SIGNATURE:
            held.append(line[:-1] if delete_space else line)
        else:
            yield MailLine(depth, "".join([*held, line]))
            held = []
    if held:
        yield MailLine(at, "".join(held))
