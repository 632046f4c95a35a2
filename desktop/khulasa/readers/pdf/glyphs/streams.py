"""The streams of a PDF, unpacked within bounds and as far as they are whole.

pdfminer unpacks all that a stream says, takes damaged ones byte by byte, and gives nothing of those that break off.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from pdfminer.ascii85 import ascii85decode, asciihexdecode
from pdfminer.lzw import LZWDecoder
from pdfminer.pdfdocument import PDFDocument, PDFXRefStream
from pdfminer.pdfexceptions import PDFObjectNotFound
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, PDFStream, int_value, resolve1
from pdfminer.psparser import PSLiteral, literal_name
from pdfminer.runlength import rldecode
from pdfminer.utils import apply_png_predictor, apply_tiff_predictor

from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input

MOST_UNPACKED = 64 * 1024 * 1024
"""Bytes of one stream that is read as text, a font or a table. Pictures stay packed."""

MOST_TOGETHER = 256 * 1024 * 1024
"""Bytes of all streams of a file."""

_MOST_FILTERS = 8
_WIDEST_ROW = 1024 * 1024  # bytes that a predictor looks back on
_LAST_WORD, _NEAR = (
    b"endstream",
    32,
)  # bytes behind the data within which it stands, with the ends of two lines
_ROW = (
    ("Colors", 1),
    ("Columns", 1),
    ("BitsPerComponent", 8),
)  # what says how wide, with the usual values
_PIECE = 1024  # bytes; what stands in a piece before the damage is lost with it
_RUN = 64  # times that run lengths grow at most
_UNPACKED = {
    "FlateDecode": "flate",
    "Fl": "flate",
    "LZWDecode": "lzw",
    "LZW": "lzw",
    "ASCII85Decode": "ascii85",
    "A85": "ascii85",
    "ASCIIHexDecode": "hex",
    "AHx": "hex",
    "RunLengthDecode": "runs",
    "RL": "runs",
}


class BoundedParser(PDFParser):
    """A parser whose streams keep to the bounds. Those raise `ReadError` `TOO_COMPLEX` where they are unpacked."""

    def __init__(self, item: Input) -> None:
        super().__init__(BytesIO(item.data))
        self._data = item.data
        self.damaged = False
        """Whether a stream that was unpacked breaks off."""
        self._source, self._left = item.source, MOST_TOGETHER

    @property
    def left(self) -> int:
        """How many bytes more may be unpacked."""
        return self._left

    def do_keyword(self, pos: int, token: Any) -> None:
        """Take a keyword. A stream whose length is left out or wrong ends where its last word stands, as in viewers."""
        before = self.fallback
        if token is self.KEYWORD_STREAM and self.curstack:
            described = self.curstack.pop()  # to look up a length clears what was parsed
            self.fallback = before or not self._ends_there(pos, described[1])
            self.curstack.append(described)
        super().do_keyword(pos, token)
        self.fallback = before

    def _ends_there(self, pos: int, described: object) -> bool:
        """Whether the word that ends a stream, whose first word stands at `pos`, stands where its length says."""
        length = resolve1(described.get("Length")) if isinstance(described, dict) else None
        if not isinstance(length, int) or length < 0:
            return False
        ends = pos + len(b"stream") + length
        return self._data.find(_LAST_WORD, ends, ends + _NEAR) >= 0

    def push(self, *objs: tuple[int, Any]) -> None:
        """Take what was parsed, as pdfminer asks."""
        super().push(*((place, self._bounded(value)) for place, value in objs))

    def _bounded(self, value: Any) -> Any:
        return _Stream(value, self) if type(value) is PDFStream else value

    def unpack(self, data: bytes, name: str, params: object) -> bytes:
        """Undo one filter."""
        most = min(self._left, MOST_UNPACKED)
        kind = _UNPACKED.get(name)
        if kind == "flate":
            data, whole = inflate(data, most + 1)
            self.damaged |= not whole
        elif kind == "lzw":
            data = _lzw(data, most + 1)
        elif kind == "runs":
            data = rldecode(data) if len(data) * _RUN <= most else bytes(most + 1)
        elif kind is not None:
            data = ascii85decode(data) if kind == "ascii85" else asciihexdecode(data)
        if len(data) > most:
            raise self.too_complex()
        self._left -= len(data)
        return (
            self._unpredicted(data, params)
            if isinstance(params, dict) and "Predictor" in params
            else data
        )

    def too_complex(self) -> ReadError:
        """The error that says so."""
        return ReadError(Kind.TOO_COMPLEX, path=self._source)

    def _unpredicted(self, data: bytes, params: Mapping[str, Any]) -> bytes:
        facts = [int_value(params.get(name, usual)) for name, usual in _ROW]
        colors, columns, bits = facts
        if min(facts) < 1 or colors * columns * bits > 8 * _WIDEST_ROW:
            raise self.too_complex()
        predictor = int_value(params["Predictor"])
        if predictor >= 10:
            return bytes(apply_png_predictor(predictor, colors, columns, bits, data))
        return bytes(apply_tiff_predictor(colors, columns, bits, data)) if predictor == 2 else data


class _Stream(PDFStream):
    """A stream that is unpacked as its parser allows."""

    def __init__(self, stream: PDFStream, parser: BoundedParser) -> None:
        super().__init__(stream.attrs, stream.rawdata or b"", stream.decipher)
        self._parser = parser

    def decode(self) -> None:
        """Unpack the data, as pdfminer asks, once."""
        data = self.rawdata or b""
        if self.decipher and self.objid is not None and self.genno is not None:
            data = self.decipher(self.objid, self.genno, data, self.attrs)
        filters = self.get_filters()
        if len(filters) > _MOST_FILTERS:
            raise self._parser.too_complex()
        for named, params in filters:
            name = str(literal_name(named)) if isinstance(named, PSLiteral) else ""
            data = self._parser.unpack(data, name, params)
        self.data, self.rawdata = data, None


def inflate(data: bytes, most: int) -> tuple[bytes, bool]:
    """The first `most` bytes of what zlib packed, and whether it is whole; its checksum is not looked at."""
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    unpacked = bytearray()
    begins = (
        2
        if len(data) > 1 and data[0] & 15 == zlib.DEFLATED and not (256 * data[0] + data[1]) % 31
        else 0
    )
    for place in range(begins, len(data), _PIECE):
        try:
            unpacked += engine.decompress(data[place : place + _PIECE], most - len(unpacked))
        except zlib.error:
            return bytes(unpacked), False
        if engine.eof or len(unpacked) >= most:
            break
    return bytes(unpacked), engine.eof or len(unpacked) >= most or not data


def _lzw(data: bytes, most: int) -> bytes:
    unpacked = bytearray()
    try:
        for piece in LZWDecoder(BytesIO(data)).run():
            unpacked += piece
            if len(unpacked) >= most:
                break
    except (IndexError, TypeError):  # a code that the table does not have
        pass
    return bytes(unpacked)


class BoundedDocument(PDFDocument):
    """A document whose references lead to something: pdfminer follows one that names itself for ever."""

    def getobj(self, objid: int) -> object:
        """The object of a number, as pdfminer asks."""
        followed = {objid}
        value = super().getobj(objid)
        while isinstance(value, PDFObjRef):
            if value.objid in followed:
                raise PDFObjectNotFound(value.objid)
            followed.add(value.objid)
            value = super().getobj(value.objid)
        return value


def keep_to_file(document: PDFDocument) -> None:
    """Let tables of objects list no more than they hold: pdfminer asks for each that they claim."""
    for table in document.xrefs:
        if isinstance(table, PDFXRefStream):
            rows = len(table.data or b"") // (table.entlen or 1)
            table.ranges = [(start, min(count, rows)) for start, count in table.ranges]
