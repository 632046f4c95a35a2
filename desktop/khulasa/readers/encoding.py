"""From bytes to text: which encoding a file is in.

A byte order mark decides; then whatever is strict UTF-8 is UTF-8; UTF-16 and UTF-32 without a mark show by their
zero and 06 bytes. What is left is in an 8-bit code page, and `plausibility` says in which.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import NamedTuple

from khulasa.errors import Kind, ReadError
from khulasa.readers.plausibility import plausibility, shape_faults

CODE_PAGES = ("windows-1252", "windows-1256", "iso-8859-6", "mac-arabic", "cp720", "cp864")
"""The 8-bit candidates. Where two give the same text, the earlier is named."""

OFFERED = (
    "utf-8",
    "windows-1256",
    "iso-8859-6",
    "utf-16-le",
    "utf-16-be",
    "cp720",
    "cp864",
    "mac-arabic",
)
"""The encodings to offer to somebody who wants to open a file again with another; names for Python's codecs."""

XML_DECLARATION = re.compile(r"\A\ufeff?\s*<\?xml[^>]*\?>")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARK_BY_CODEC = {codec: mark for mark, codec in _MARKS}
_SIGNATURES = (
    b"%PDF-",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!",
    b"\x7fELF",
    b"MZ\x90",
    b"SQLite format 3\x00",
)
_CONTROLS = bytes(
    {*range(32), 127} - set(b"\t\n\v\f\r\x1a\x1b")
)  # ^Z ends DOS texts, ESC colours terminals
_NAMES = {
    "cp1256": "windows-1256",
    "cp1252": "windows-1252",
    "iso8859-6": "iso-8859-6",
    "utf-8-sig": "utf-8",
}
_NOT_FOR_TEXT = frozenset(
    {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7"}
)
_POSITIONAL = re.compile(r"[\ufb50-\ufdff\ufe70-\ufefc]")
_SAMPLE, _SEARCHED = 6000, 1_000_000  # bytes
_TEXT_RANGES = re.compile(r"[\t\n\r\x20-\x7e\xa0-\xff\u0600-\u06ff\u2000-\u206f\ufb50-\ufeff]")
_REPLACEMENT = "\ufffd"
_STATED = (
    8.0  # the same for the one that a file names: pages are often saved in another than they say
)
_ARABIC = 0.5  # what a byte beyond ASCII counts on the average where a text is Arabic, at the least
_PRIOR = {"windows-1252": 3.0, "windows-1256": 3.0, "iso-8859-6": 1.0}
"""Natural logarithms of how much likelier a file is in this code page than in one that isn't named."""


class Decoded(NamedTuple):
    """A text, the encoding that gave it, and whether some bytes had to be replaced by U+FFFD."""

    text: str
    encoding: str
    damaged: bool = False


def canonical(name: str) -> str | None:
    """The one name that we use for an encoding, None where Python knows no text encoding so named."""
    try:
        info = codecs.lookup(name)
        if info.name.replace("_", "-") in _NOT_FOR_TEXT:
            return None
        "".encode(name)  # codecs such as hex turn bytes into bytes, and say so here
    except (LookupError, ValueError):
        return None
    return _NAMES.get(info.name, info.name)


def decode(data: bytes, encoding: str | None = None, source: str = "", stated: str = "") -> Decoded:
    """The text of some bytes and the encoding that they are in; `encoding` where the person insists on one.

    `stated` is the one that the file names, believed among 8-bit code pages where its text is as plausible as theirs.
    Raises `ReadError`: `NOT_TEXT` where no encoding makes a text of the bytes, `WRONG_ENCODING` where the
    wanted one cannot. `source` is what the error calls the bytes. A byte order mark is no part of the text.
    """
    if encoding is not None:
        return _insisted(data, encoding, source)
    found = _marked(data)
    if found is None:
        if data.startswith(_SIGNATURES):
            raise ReadError(Kind.NOT_TEXT, path=source)
        found = _wide(data) or _narrow(data, stated)
    if found is None:
        raise ReadError(Kind.NOT_TEXT, path=source)
    return found


def _insisted(data: bytes, encoding: str, source: str) -> Decoded:
    name = canonical(encoding)
    if name is None:
        raise ReadError(Kind.WRONG_ENCODING, path=source, encoding=encoding)
    body = data.removeprefix(_MARK_BY_CODEC.get(name, b""))
    try:
        text = _in_logical_letters(body.decode(name), name)
    except (UnicodeError, LookupError):
        raise ReadError(Kind.WRONG_ENCODING, path=source, encoding=name) from None
    if _has_many_controls(text.encode("utf-8", "replace")):
        raise ReadError(Kind.WRONG_ENCODING, path=source, encoding=name)
    return Decoded(text, name)


def _marked(data: bytes) -> Decoded | None:
    """The text behind a byte order mark. A damaged end is replaced; a mark before garbage proves nothing."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(codec, "replace")
            bad = text.count(_REPLACEMENT)
            if bad * 20 > len(text) + 20 or _has_many_controls(text.encode("utf-8", "replace")):
                continue
            return Decoded(text, codec, bad > 0)
    return None


def _wide(data: bytes) -> Decoded | None:
    """UTF-32 or UTF-16 without a mark: nearly every character must be one that Arabic texts hold."""
    head = data[:_SAMPLE]
    if not (b"\x00" in head or b"\x06" in head):
        return None
    for codec, size in (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2)):
        sample = head[: len(head) // size * size].decode(codec, "replace")
        if sample and len(_TEXT_RANGES.findall(sample)) > 0.9 * len(sample):
            text = data.decode(codec, "replace")
            return Decoded(text, codec, _REPLACEMENT in text)
    return None


def _narrow(data: bytes, stated: str = "") -> Decoded | None:
    if _has_many_controls(data):
        return None
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _code_page(data, canonical(stated) if stated else None)


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bad bytes, as a cut in the middle of a character leaves them.

    In a code page's text the sequences of UTF-8 come by chance only, so many of them to a bad byte prove it.
    """
    text = data.decode("utf-8", "replace")
    ascii_bytes = len(data) - len(data.translate(None, bytes(range(128))))
    good = len(text) - ascii_bytes - text.count(_REPLACEMENT)
    bad = text.count(_REPLACEMENT)
    return Decoded(text, "utf-8", damaged=True) if good > 4 * bad else None


def _code_page(data: bytes, stated: str | None) -> Decoded | None:
    """The most plausible of the code pages, None where even that is no text."""
    sample = _telling_words(data)
    scores = {codec: _score(sample, codec) for codec in CODE_PAGES}
    if stated in scores:
        scores[stated] += _STATED
    best = max(CODE_PAGES, key=scores.__getitem__)
    high = len(sample) - len(sample.translate(None, bytes(range(128, 256))))
    if stated is not None and stated not in scores and scores[best] < _ARABIC * high:
        try:  # an encoding of another script
            return Decoded(data.decode(stated), stated)
        except (UnicodeError, LookupError):
            pass
    if scores[best] < -1.0 * high and high * 20 > min(len(data), _SAMPLE):
        return None
    text = _decode(data, best)
    return Decoded(text, best, _REPLACEMENT in text)


def _score(sample: bytes, codec: str) -> float:
    text = sample.decode(codec, "replace")
    shaping = shape_faults(text) if codec == "cp864" else 0.0
    return plausibility(_in_logical_letters(text, codec)) + shaping + _PRIOR.get(codec, 0.0)


def _telling_words(data: bytes) -> bytes:
    """The first words that hold bytes beyond ASCII, up to the sample's size."""
    first = re.search(rb"[\x80-\xff]", data)
    start = max(0, first.start() - 100) if first else 0
    words, size = [], 0
    for word in data[start : start + _SEARCHED].split():
        if not word.isascii():
            words.append(word[:_SAMPLE])
            size += len(words[-1]) + 1
            if size > _SAMPLE:
                break
    return b" ".join(words)


def _decode(data: bytes, codec: str) -> str:
    return _in_logical_letters(data.decode(codec, "replace"), codec)


def _in_logical_letters(text: str, codec: str) -> str:
    """The text with plain letters where the code page stores their shapes.

    cp864 has no letters, only their isolated, initial, medial and final shapes. Which shape stands in a file
    is the code page's doing and not the author's, so the letter is restored; the shapes of every other
    encoding stay as they are.
    """
    return _POSITIONAL.sub(_letter_of_shape, text) if codec == "cp864" else text


def _letter_of_shape(match: re.Match[str]) -> str:
    plain = unicodedata.normalize("NFKC", match.group())
    return plain[-1] if plain[0] in " ـ" and len(plain) > 1 else plain  # a mark, shown on a carrier


def _has_many_controls(data: bytes) -> bool:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > 2 + len(data) // 500


def utf8(data: bytes) -> bytes | None:
    """An XML document in UTF-8 where it was in UTF-16, else as it is; None where it is broken UTF-16.

    Whoever looks for a declaration among the bytes sees it then, whatever the encoding.
    """
    head = data[:4]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        codec = "utf-16"
    elif head[1:2] == b"\0" and head[:1] == b"<":
        codec = "utf-16-le"
    elif head[:2] == b"\0<":
        codec = "utf-16-be"
    else:
        return data
    try:
        return XML_DECLARATION.sub("", data.decode(codec)).encode("utf-8")
    except UnicodeError:
        return None
