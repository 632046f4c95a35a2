"""Changes inside of what a format wraps: a mutation that only breaks a checksum tries the checksum alone.

Zips are packed again around changed members. Of a PDF an object is changed and appended as an update, with a table
of its own, so that a reader finds it as it would find the original. In marked-up texts whole elements, tags and
groups are changed.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from random import Random

from fuzz.mutations import LARGEST, Mutation, lie_in_digits, mutate_bytes
from fuzz.originals import Original

_OBJECT = re.compile(rb"(?<!\d)(\d{1,7}) 0 obj\b(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"(.*?)stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_REFERENCE = re.compile(rb"\b(\d{1,7}) 0 R\b")
_ROOT = re.compile(rb"/Root\s+\d+ \d+ R")
_TABLE_AT = re.compile(rb"startxref\s+(\d+)")
_LENGTH = re.compile(rb"/Length\s+\d+( 0 R)?")
_TAG = re.compile(rb"<[/!?]?[A-Za-z][^<>]{0,400}>")
_WORD = re.compile(rb"\\[a-z]{1,32}-?\d* ?|[{}]")
_OPERATOR = re.compile(rb"\b(?:BT|ET|Tf|Tj|TJ|Tm|Td|cm|q|Q|Do|BDC|EMC|re|Tr|Tz|Tc|gs)\b")
_PARTS = (".xml", ".xhtml", ".html", ".opf", ".ncx", ".rels", "mimetype")
_DECLARED = (
    b"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
    b"<!DOCTYPE x SYSTEM 'file:///etc/passwd'>",
    b"<!DOCTYPE x [<!ENTITY e SYSTEM 'http://127.0.0.1:9/'>%e;]>",
)
_ODD_TEXT = (b"&a;", b"&b;", b"&#0;", b"\0", b"\xed\xa0\x80", b"&#x202e;")
_ZIPS = frozenset({"docx", "odt", "epub"})
_MARKED_UP = frozenset({"html", "mhtml", "mht", "htm", "fodt", "xml"})


def mutated(original: Original, other: Original, rng: Random) -> bytes:
    """A changed file: by its bytes in one of three, else within its structure."""
    if rng.random() < 1 / 3:
        return mutate_bytes(original.data, other.data, rng)
    return _within(original.format)(original.data, other.data, rng)


def _within(format: str) -> Mutation:  # noqa: A002 - the name that the samples use
    if format in _ZIPS:
        return mutate_zip
    if format in _MARKED_UP:
        return mutate_markup
    return {"pdf": mutate_pdf, "rtf": mutate_rtf}.get(format, mutate_bytes)


def mutate_zip(data: bytes, other: bytes, rng: Random) -> bytes:
    """Change a member or several, their names, or which there are, and pack them again."""
    members = _members(data)
    if not members:
        return mutate_bytes(data, other, rng)
    parts = [name for name in members if name.lower().endswith(_PARTS)] or list(members)
    for name in rng.sample(parts, min(len(parts), rng.choice((1, 1, 1, 2, 4)))):
        what = rng.random()
        if what < 0.85:
            borrowed = members[rng.choice(parts)] if rng.random() < 0.5 else other
            members[name] = mutate_markup(members[name], borrowed, rng)
        elif what < 0.9:
            del members[name]
        elif what < 0.95:
            members[
                rng.choice((f"../../{name}", f"/{name}", name.upper(), name + "\0", "x" * 300))
            ] = members.pop(name)
        else:
            members[name] = members[rng.choice(parts)]
        parts = [each for each in parts if each in members] or list(members)
        if not members:
            break
    return _zipped(members, rng)


def _members(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            return {entry.filename: file.read(entry) for entry in file.infolist()}
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        OSError,
    ):
        return {}


def _zipped(members: dict[str, bytes], rng: Random) -> bytes:
    buffer = io.BytesIO()
    method = rng.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w") as file:
        warnings.simplefilter("ignore")  # two members of one name, as some mutations make
        for name, data in members.items():
            entry = zipfile.ZipInfo(
                name
            )  # with a date of its own: the same file whenever it is made
            file.writestr(entry, data, zipfile.ZIP_STORED if name == "mimetype" else method)
    return buffer.getvalue()


def mutate_markup(data: bytes, other: bytes, rng: Random) -> bytes:
    """Change tags: leave out, say again, nest, swap; or numbers, declarations, and any bytes."""
    tags = list(_TAG.finditer(data))
    if not tags or rng.random() < 0.25:
        return mutate_bytes(data, other, rng)
    one, two = sorted(rng.choices(tags, k=2), key=re.Match.start)
    before, between, after = data[: one.start()], data[one.end() : two.start()], data[two.end() :]
    rest = data[one.end() :]
    pair = one[0] + between + two[0] if one is not two else one[0]
    return rng.choice(
        (
            lambda: before + rest,
            lambda: before + one[0] * rng.choice((2, 10, 300, 5000)) + rest,
            lambda: before + pair[: LARGEST // 4] * rng.choice((2, 4)) + after,
            lambda: before + two[0] + between + one[0] + after,
            lambda: before + rng.choice(_DECLARED) + one[0] + rest,
            lambda: before + lie_in_digits(pair, other, rng) + after,
            lambda: before + one[0] + rng.choice(_ODD_TEXT) + rest,
            lambda: before + data[two.start() :],
        )
    )()


def mutate_rtf(data: bytes, other: bytes, rng: Random) -> bytes:
    """Change control words and braces."""
    words = list(_WORD.finditer(data))
    if not words or rng.random() < 0.25:
        return mutate_bytes(data, other, rng)
    for word in sorted(
        rng.sample(words, min(len(words), rng.choice((1, 2, 8)))), key=re.Match.start, reverse=True
    ):
        start, end = word.span()
        new = rng.choice(
            (
                b"",
                word[0] * rng.choice((2, 300)),
                rng.choice(words)[0],
                b"{",
                b"}",
                b"\\bin99999999 ",
                b"\\bin-5 ",
                lie_in_digits(word[0], other, rng),
                b"\\uc2147483647 ",
                b"\\u-70000?",
                b"\\trowd",
                b"\\cell",
                b"\\upr",
                b"{\\*\\footnote ",
                b"\\itap99 ",
            )
        )
        data = data[:start] + new + data[end:]
    return data[:LARGEST]


def mutate_pdf(data: bytes, other: bytes, rng: Random) -> bytes:
    """Change an object or a few, streams unpacked and packed again, and append them as an update."""
    objects = {int(found[1]): found[2] for found in _OBJECT.finditer(data)}
    root = _ROOT.search(data)
    tables = _TABLE_AT.findall(data)
    if not objects or not root or not tables:
        return mutate_bytes(data, other, rng)
    file = bytearray(data)
    places = {}
    for number in sorted(rng.sample(sorted(objects), min(len(objects), rng.choice((1, 1, 2, 4))))):
        places[number] = len(file) + 1
        file += b"\n%d 0 obj%sendobj" % (
            number,
            _object(objects[number], sorted(objects), other, rng),
        )
    file += b"\nxref\n"
    table = len(file) - 5
    for number, place in places.items():
        file += b"%d 1\n%010d 00000 n \n" % (number, place)
    previous = int(tables[-1]) if rng.random() < 0.95 else rng.choice((table, 0, 10**12))
    facts = b"/Size %d %s /Prev %d" % (max(objects) + 1, root[0], previous)
    file += b"trailer\n<<%s>>\nstartxref\n%d\n%%%%EOF\n" % (facts, table)
    return bytes(file[:LARGEST])


def _object(body: bytes, numbers: list[int], other: bytes, rng: Random) -> bytes:
    """An object with another dictionary or another stream."""
    found = _STREAM.fullmatch(body.strip())
    if found is None or rng.random() < 0.3:
        return _dictionary(body, numbers, other, rng)
    try:
        unpacked = zlib.decompress(found[2])
    except zlib.error:
        return found[1] + b"stream\n" + mutate_bytes(found[2], other, rng) + b"\nendstream\n"
    packed = zlib.compress(_content(unpacked, other, rng))
    head = found[1] if rng.random() < 0.1 else _LENGTH.sub(b"/Length %d" % len(packed), found[1])
    return b" " + head + b"stream\n" + packed + b"\nendstream\n"


def _dictionary(body: bytes, numbers: list[int], other: bytes, rng: Random) -> bytes:
    references = list(_REFERENCE.finditer(body))
    if references and rng.random() < 0.5:
        one = rng.choice(references)
        return body[: one.start()] + b"%d 0 R" % rng.choice(numbers) + body[one.end() :]
    return lie_in_digits(body, other, rng) if rng.random() < 0.5 else mutate_bytes(body, other, rng)


def _content(data: bytes, other: bytes, rng: Random) -> bytes:
    """The stream of a page, or of whatever else: operators left out, said again, or with other numbers."""
    operators = list(_OPERATOR.finditer(data))
    if not operators or rng.random() < 0.4:
        return rng.choice((mutate_bytes, lie_in_digits))(data, other, rng)
    start, end = rng.choice(operators).span()
    new = rng.choice(
        (
            b"",
            rng.choice(operators)[0],
            b"q " * 10_000,
            b"BT " * 100,
            b"/X BMC " * 1000,
            b"9" * 300 + b" 0 0 " + b"9" * 300 + b" 0 0 cm ",
        )
    )
    return data[:start] + new + data[end:]
