"""Whether some bytes are a web page, which encoding the page names, and what a clipboard wraps around one."""

from __future__ import annotations

import re

from khulasa.readers.base import Input
from khulasa.readers.formats import SUFFIXES

HEAD = 4096
_MEDIA = ("text/html", "application/xhtml+xml")
_LEADING = re.compile(rb"(?:\xef\xbb\xbf|\s|<\?xml[^>]{0,300}\?>|<!--.{0,2000}?-->)*", re.DOTALL)
_SURELY = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_TAG = re.compile(
    rb"</?(?:html|head|body|title|meta|link|script|style|p|div|span|br|hr|h[1-6]|ul|ol|li|table|tr|td|a|img|b|i|em|strong|font"
    rb"|center|blockquote|article|section|main|nav|header|footer|figure|pre|form|dl|dt|dd)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_CHARSET = re.compile(
    rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
_XML = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})")
_FRAGMENT = re.compile(
    r"<!--\s*StartFragment\s*-->(.*?)(?:<!--\s*EndFragment\s*-->|\Z)", re.DOTALL | re.IGNORECASE
)
_CLIPBOARD = re.compile(r"\A\s*Version:\d[^\n]*\r?\n(?:[A-Za-z]+:[^\n]*\r?\n)+")
_SOURCE = re.compile(r"^SourceURL:(\S+)", re.MULTILINE)
_FEW_TAGS = 2


def is_page(item: Input) -> bool:
    """Whether an input is HTML: by the type that somebody stated, by how it begins, else by its name and its tags."""
    if item.media:
        return item.media.partition(";")[0].strip().lower() in _MEDIA
    head = item.data[:HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or head[:2] in (b"<\0", b"\0<"):
        head = head.replace(b"\0", b"").lstrip(b"\xff\xfe")
    begun = _LEADING.match(head)
    rest = head[begun.end() :] if begun else head
    if _SURELY.match(rest):
        return True
    if item.source.lower().endswith(SUFFIXES["html"]):
        return len(_TAG.findall(item.data[: 16 * HEAD])) >= _FEW_TAGS
    return False


def stated_encoding(data: bytes) -> str:
    """The encoding that a page names, "" where it names none."""
    match = _XML.search(data[:HEAD]) or _CHARSET.search(data[:HEAD])
    return match[1].decode("ascii") if match else ""


def unwrapped(text: str) -> tuple[str, str]:
    """The fragment that somebody copied, and the address that it was copied from, "" where the clipboard has none.

    Windows puts a head of positions before a clipboard's HTML, and everybody marks the fragment by comments.
    """
    head = _CLIPBOARD.match(text)
    address = _SOURCE.search(head[0]) if head else None
    body = text[head.end() :] if head else text
    fragment = _FRAGMENT.search(body)
    return (fragment[1] if fragment else body), (address[1] if address else "")
