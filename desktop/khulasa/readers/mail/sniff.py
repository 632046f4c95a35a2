"""Whether some bytes are a mail, or a page that a browser saved like one."""

from __future__ import annotations

import re

from khulasa.readers.base import Input

_PAGES = (".mht", ".mhtml")
_SAVED = (b"snapshot-content-location", b"saved by ", b"<saved by")
_SAVED_WITHIN = 4096
_HEAD = 16_384
_HEADER = re.compile(rb"([!-9;-~]{1,76}):[^\n]*")
_TRANSPORT = frozenset(
    {b"mime-version", b"message-id", b"received", b"return-path", b"delivered-to", b"x-mailer"}
)
_PERSONAL = frozenset(
    {b"from", b"to", b"subject", b"date", b"content-type", b"sender", b"reply-to", b"cc"}
)


def is_saved_page(item: Input) -> bool:
    """The headers of a message, with a suffix that says so or with what browsers write there."""
    if item.media or not _is_message(item, *_PAGES):
        return False
    return item.source.lower().endswith(_PAGES) or any(
        mark in item.data[:_SAVED_WITHIN].lower() for mark in _SAVED
    )


def is_mail(item: Input) -> bool:
    """The headers of a message."""
    return not item.media and _is_message(item, ".eml")


def _is_message(item: Input, *suffixes: str) -> bool:
    """Whether an input begins with the headers of a message; without a telling suffix, those that programs write."""
    head = item.data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    names: set[bytes] = set()
    for line in head.replace(b"\r\n", b"\n").split(b"\n"):
        if not line.strip():
            break
        if line[:1] in b" \t" or (not names and line.startswith(b"From ")):
            continue
        found = _HEADER.fullmatch(line)
        if found is None:
            return False
        names.add(found[1].lower())
    if item.source.lower().endswith(suffixes):
        return bool(names & (_TRANSPORT | _PERSONAL))
    return len(names & _PERSONAL) > 1 and bool(names & _TRANSPORT)
