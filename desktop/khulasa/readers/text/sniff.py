"""Whether a text is one with signs of its own; plain text is what is left."""

from __future__ import annotations

import re

from khulasa.readers.base import Input

_MAGIC = re.compile(rb"(?:\xef\xbb\xbf)?#{6}OpenITI#")
_HEAD = 4096
_BEGINS = re.compile(
    r"\ufeff?(?:WEBVTT\b|\s*\d{1,6}[ \t]*\r?\n[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3}[ \t]*-->)"
)


def is_openiti(item: Input) -> bool:
    """The first line of OpenITI mARkdown, whatever the file is called."""
    return _MAGIC.match(item.data) is not None


def is_subtitles(item: Input) -> bool:
    """The first lines: WebVTT's name, or a number and a time."""
    if item.media:
        return False
    head = item.data[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\0", b"")[2:]
    return _BEGINS.match(head.decode("utf-8", "replace")) is not None


def is_anything(item: Input) -> bool:  # noqa: ARG001 - as all others are asked
    """Always: that some bytes are no text is for plain text's reader to say."""
    return True
