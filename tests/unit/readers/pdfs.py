"""Small PDFs for the tests of the readers, object by object, so that each may lie as it likes."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

TEXT = "BT /F1 12 Tf 50 700 Td (The meeting began at noon) Tj ET"
"""What a page draws; five words."""

_FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
_PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"


def pdf(
    objects: Mapping[int, str | bytes] | None = None,
    trailer: str = "",
    *,
    content: str | bytes = TEXT,
) -> bytes:
    """A PDF of one page, with other objects by number in place of the usual or beside them.

    1 is the catalogue, 2 the tree of pages, 3 the page, 4 what it draws, 5 its font.
    """
    every: dict[int, str | bytes] = {
        1: "<</Type/Catalog/Pages 2 0 R>>",
        2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: _PAGE,
        4: stream(content),
        5: _FONT,
        **(objects or {}),
    }
    file = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in every.items():
        places[number] = len(file)
        file += b"%d 0 obj\n%s\nendobj\n" % (
            number,
            body.encode() if isinstance(body, str) else body,
        )
    table = len(file)
    file += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        file += b"%d 1\n%010d 00000 n \n" % (number, place)
    size = max(every) + 1
    file += f"trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(file)


def page(facts: str = "", resources: str = "", media: str = "[0 0 612 792]") -> str:
    """A page with more facts and resources, or another size."""
    return (
        f"<</Type/Page/Parent 2 0 R/MediaBox{media}/Contents 4 0 R{facts}"
        f"/Resources<</Font<</F1 5 0 R>>{resources}>>>>"
    )


def stream(data: str | bytes, facts: str = "", packed: int = 0) -> bytes:
    """A stream, packed so many times."""
    raw = data.encode() if isinstance(data, str) else data
    for _ in range(packed):
        raw = zlib.compress(raw, 9)
    filters = "/Filter[" + "/FlateDecode" * packed + "]" if packed else ""
    return f"<</Length {len(raw)}{filters}{facts}>>stream\n".encode() + raw + b"\nendstream"
