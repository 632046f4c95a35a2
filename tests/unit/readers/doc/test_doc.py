"""DOC: what a compound file is, told from its directory, whatever it is called."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.readers.office import blocks

from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input
from khulasa.readers.doc.ole import SIGNATURE, top_entries
from khulasa.readers.table import read

_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def compound(*names: str, flags: int = 0) -> bytes:
    """A compound file with streams of these names at its top; sectors: the table, the directory, and a stream."""
    entries = [("Root Entry", 1), *((name, _FREE) for name in names)]
    directory = b""
    for number, (name, child) in enumerate(entries):
        encoded = name.encode("utf-16-le")
        right = number + 1 if 0 < number < len(names) else _FREE
        directory += encoded.ljust(64, b"\0") + struct.pack(
            "<HBBIII", len(encoded) + 2, 2, 1, _FREE, right, child
        )
        directory += bytes(36) + struct.pack("<IQ", 1 + (len(entries) + 3) // 4, 4096)
    sectors = (len(entries) + 3) // 4
    directory = directory.ljust(512 * sectors, b"\0")
    chain = [_FAT, *range(2, sectors + 1), _END, _END]
    table = struct.pack("<128I", *chain, *[_FREE] * (128 - len(chain)))
    header = SIGNATURE + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<9I", 0, 1, 1, 0, 4096, _END, 0, _END, 0)
    header = header.ljust(76, b"\0") + struct.pack("<109I", 0, *[_FREE] * 108)
    stream = struct.pack("<5HH", 0xA5EC, 0xC1, 0, 0, 0, flags).ljust(512, b"\0")
    return header + table + directory + stream


def kind_of(data: bytes, name: str = "file") -> Kind:
    with pytest.raises(ReadError) as caught:
        read(Input(data, name))
    return caught.value.kind


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("WordDocument", "1Table"), Kind.NO_CONVERTER),
        (("1Table", "Data", "x", "y", "WordDocument"), Kind.NO_CONVERTER),
        (("EncryptionInfo", "EncryptedPackage"), Kind.ENCRYPTED),
        (("ENCRYPTIONINFO", "ENCRYPTEDPACKAGE"), Kind.ENCRYPTED),
        (("1TABLE", "WORDDOCUMENT"), Kind.NO_CONVERTER),
        (("Workbook",), Kind.NOT_TEXT),
        (("PowerPoint Document",), Kind.NOT_TEXT),
        (("Book", "x"), Kind.NOT_TEXT),
    ],
)
def test_the_directory_says_what_it_is(names: tuple[str, ...], kind: Kind) -> None:
    assert set(top_entries(compound(*names))) == {name.lower() for name in names}
    for name in ("a.doc", "a.docx", "a.txt", "a"):
        assert kind_of(compound(*names), name) is kind


def test_an_encrypted_one_is_not_offered_for_conversion() -> None:
    assert kind_of(compound("WordDocument", flags=0x0100)) is Kind.ENCRYPTED


def test_a_damaged_one_says_so_where_it_is_named_so() -> None:
    assert kind_of(SIGNATURE + bytes(2000), "a.doc") is Kind.DAMAGED
    assert kind_of(SIGNATURE + bytes(2000), "a") is Kind.NOT_TEXT


def test_word_2_is_known() -> None:
    assert kind_of(b"\xdb\xa5\x2d\x00" + bytes(500)) is Kind.NO_CONVERTER


@pytest.mark.parametrize("content", ["خرج أهل القرية صباحا."])
def test_a_text_that_is_named_so_is_read_as_text(content: str) -> None:
    assert blocks(content.encode(), "a.doc") == [("paragraph", content)]


@settings(deadline=None)
@given(st.binary(max_size=64), st.integers(0, 2100))
def test_any_change_gives_an_error(piece: bytes, place: int) -> None:
    data = compound("WordDocument", "1Table", "x", "y")
    changed = data[:place] + piece + data[place + len(piece) :]
    try:
        read(Input(changed, "a.doc"))
    except ReadError:
        return


def test_a_directory_that_goes_round_ends() -> None:
    data = bytearray(compound("WordDocument", "x"))
    struct.pack_into("<I", data, 512 + 4, 1)  # the directory follows itself
    struct.pack_into("<II", data, 68, 0, 1)  # and so do the further names of the table
    assert "worddocument" in top_entries(bytes(data))
