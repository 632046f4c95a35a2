"""The objects of a PDF file and how they are written down (PDF 32000-1, 7.3 and 7.5)."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping


class PdfFile:
    """Collects objects by number, and writes the file. Values are given as PDF spells them."""

    def __init__(self) -> None:
        self._objects: list[bytes | None] = []

    def reserve(self) -> int:
        """A number for an object that comes later."""
        self._objects.append(None)
        return len(self._objects)

    def put(self, value: str, number: int | None = None) -> int:
        """An object; its number."""
        return self._set(value.encode("latin-1"), number)

    def stream(self, data: bytes, entries: str = "", *, packed: bool = True) -> int:
        """A stream with entries of its dictionary; its number."""
        body = zlib.compress(data, 9) if packed else data
        filter_ = " /Filter /FlateDecode" if packed else ""
        head = f"<< /Length {len(body)}{filter_} {entries} >>\nstream\n"
        return self._set(head.encode("latin-1") + body + b"\nendstream", None)

    def _set(self, body: bytes, number: int | None) -> int:
        number = self.reserve() if number is None else number
        self._objects[number - 1] = body
        return number

    def written(self, catalog: int, info: int) -> bytes:
        """The file."""
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for number, body in enumerate(self._objects, 1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + (body or b"null") + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
        out += "".join(f"{place:010} 00000 n \n" for place in places).encode()
        size = len(places) + 1
        out += f"trailer\n<< /Size {size} /Root {ref(catalog)} /Info {ref(info)} >>\n".encode()
        out += f"startxref\n{start}\n%%EOF\n".encode()
        return bytes(out)


def ref(number: int) -> str:
    """A reference to an object."""
    return f"{number} 0 R"


def refs(numbers: Iterable[int]) -> str:
    """An array of references."""
    return f"[{' '.join(map(ref, numbers))}]"


def text(value: str) -> str:
    """A text string, whatever its letters."""
    return f"<FEFF{value.encode('utf-16-be', 'replace').hex().upper()}>"


def dictionary(entries: Mapping[str, str]) -> str:
    """A dictionary of entries by their names."""
    return f"<< {' '.join(f'/{name} {value}' for name, value in entries.items())} >>"


def number(value: float) -> str:
    """A number, to hundredths of a point."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
