"""Encodings: which one a file is in, however short it is; damage; what is no text at all."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.errors import Kind, ReadError
from khulasa.readers.encoding import CODE_PAGES, OFFERED, canonical, decode

Encode = Callable[[str, str], bytes]

ARABIC = ("windows-1256", "iso-8859-6", "mac-arabic", "cp720", "cp864")
WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
# cp720 has neither the Arabic comma nor the question mark, and cp864 no alef with hamza below.
TEXTS = (
    "عاد الصيادون من الميناء قبل الفجر وباعوا السمك في السوق القديم. ثم ناموا حتى العصر.",
    "من يزرع القمح في هذا الوادي. قال الشيخ: زرعه جدي منذ ستين عاما.",
    "في المدرسة مكتبة كبيرة. قرأت مريم فيها كتابا عن النجوم",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("codec", [*ARABIC, *WIDE, "utf-8"])
def test_round_trip(text: str, codec: str, encode: Encode) -> None:
    found = decode(encode(text, codec))
    assert (found.text, found.damaged) == (text, False)


@pytest.mark.parametrize("codec", ["windows-1256", "cp720", "cp864", "utf-8", *WIDE])
def test_names_the_encoding(codec: str, encode: Encode) -> None:
    assert decode(encode(TEXTS[0], codec)).encoding == codec


def test_eighteen_bytes_of_windows_1256() -> None:
    data = "السلام عليكم جميعا".encode("windows-1256")
    assert len(data) == 18
    assert decode(data) == ("السلام عليكم جميعا", "windows-1256", False)


@pytest.mark.parametrize("text", ["café à la crème", "Straße nach Köln", "naïve façade"])
def test_latin(text: str) -> None:
    assert decode(text.encode("windows-1252"))[:2] == (text, "windows-1252")


def test_vowels_and_typographic_quotes_in_windows_1256() -> None:
    text = "قالَ المعلّمُ: «اِقرأْ» … ثمّ مضى – ولم يعُدْ"
    assert decode(text.encode("windows-1256"))[:2] == (text, "windows-1256")


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
@pytest.mark.parametrize("insist", [False, True])
def test_a_byte_order_mark_decides_and_is_no_text(mark: bytes, codec: str, insist: bool) -> None:
    found = decode(mark + TEXTS[0].encode(codec), codec if insist else None)
    assert found == (TEXTS[0], codec, False)


@pytest.mark.parametrize("cut", [1, 4, 41])
def test_utf8_that_is_cut_inside_a_character_is_damaged_utf8(cut: int) -> None:
    data = (TEXTS[0] + "ص").encode()[:-cut]
    found = decode(data)
    assert found.encoding == "utf-8"
    assert found.damaged
    assert found.text[:20] == TEXTS[0][:20]


def test_utf16_of_odd_length_is_damaged_utf16() -> None:
    found = decode(TEXTS[0].encode("utf-16-le")[:-1])
    assert (found.encoding, found.damaged) == ("utf-16-le", True)


def test_cp864_gives_letters_and_not_their_shapes(encode: Encode) -> None:
    text = decode(encode("كتب المعلم درسا في الصف", "cp864"), "cp864").text
    assert text == "كتب المعلم درسا في الصف"


def test_shapes_that_the_author_typed_stay() -> None:
    assert decode("ﻣﺪﺭﺳﺔ ﷲ ﷺ".encode()).text == "ﻣﺪﺭﺳﺔ ﷲ ﷺ"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"PK\x03\x04\x14\x00\x08\x00",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"\x00" * 500,
        b"abc\x00\x00\x00\x00" * 50,
        bytes(range(256)) * 8,
        b"\x7fELF\x02\x01\x01",
    ],
)
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        decode(data, source="x.bin")
    assert (caught.value.kind, caught.value.facts) == (Kind.NOT_TEXT, {"path": "x.bin"})


@pytest.mark.parametrize(
    "name", ["ascii", "utf-8", "no-such-thing", "hex", "idna", "unicode_escape", "a\x00b", ""]
)
def test_an_encoding_that_cannot_be(name: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode("سلام".encode("windows-1256"), name, "x.txt")
    assert caught.value.kind is Kind.WRONG_ENCODING


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("codec", [*ARABIC, *WIDE, "utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_round_trip_in_the_wanted_encoding(text: str, codec: str, encode: Encode) -> None:
    assert decode(encode(text, codec), codec).text == text


@pytest.mark.parametrize("codec", [*ARABIC, "utf-16-le", "utf-8"])
def test_round_trip_of_a_whole_article(
    codec: str, encode: Encode, seed: Callable[[str], Path]
) -> None:
    text = seed("feature-long").read_text(encoding="utf-8")
    kept = "".join(letter for letter in text if _can(letter, codec, encode))
    assert decode(encode(kept, codec)).text == kept


def _can(letter: str, codec: str, encode: Encode) -> bool:
    try:
        return bool(encode(letter, codec))
    except (UnicodeEncodeError, StopIteration):
        return False


def test_a_damaged_byte_in_the_middle_of_utf8() -> None:
    data = bytearray(TEXTS[0].encode())
    data[20] = 0xFF
    found = decode(bytes(data))
    assert (found.encoding, found.damaged) == ("utf-8", True)
    assert "\ufffd" in found.text


def test_the_wanted_encoding_wins() -> None:
    assert decode("سلام".encode("windows-1256"), "cp1252").text == "ÓáÇã"


@pytest.mark.parametrize("name", [*OFFERED, *CODE_PAGES])
def test_offered_names_are_our_own_names(name: str) -> None:
    assert canonical(name) == name


@given(st.binary(max_size=400), st.sampled_from([None, *OFFERED]))
def test_bytes_raise_nothing_but_read_errors(data: bytes, encoding: str | None) -> None:
    found = None
    with suppress(ReadError):
        found = decode(data, encoding)
    assert found is None or canonical(found.encoding) == found.encoding


_PRINTED = st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\ufeff")


@given(st.text(_PRINTED, max_size=200))
def test_utf8_is_always_recognised(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8", False)


@pytest.mark.parametrize(
    "text",
    [
        "او گفت قيمت گندم در سه ماه گذشته ده درصد بالا رفته است.",
        "کودکان روستا پس از باران در کوچه بازي مي‌کردند.",
        "دزدان موزه دستگير شدند",
        "باران آمد",
        "وزير تعليم نے کہا کہ نئے اسکول اگلے سال کھولے جائيں گے.",
        "چاول کي قيمت ميں اضافہ ہوا.",
        "ہم کل لاہور جائيں گے",
    ],
)
def test_short_persian_and_urdu_texts_are_told_from_mac_arabic(text: str) -> None:
    assert decode(text.encode("windows-1256"))[:2] == (text, "windows-1256")


@pytest.mark.parametrize("text", ["À bientôt, chère amie", "Où êtes-vous ?", "À Évry"])
def test_a_capital_by_itself_is_no_word_of_urdu(text: str) -> None:
    assert decode(text.encode("windows-1252")).text == text


@pytest.mark.parametrize(
    ("text", "codec", "stated", "found"),
    [
        ("غنم", "iso-8859-6", "", "windows-1256"),  # as good a word by its letters
        ("غنم", "iso-8859-6", "iso-8859-6", "iso-8859-6"),
        # what is stated counts, and no more than a few letters do
        ("خرج أهل القرية صباحا", "windows-1256", "iso-8859-6", "windows-1256"),
        ("خرج أهل القرية صباحا", "mac-arabic", "windows-1256", "mac-arabic"),
        ("Γειά σου κόσμε", "iso-8859-7", "iso-8859-7", "iso8859-7"),
    ],
)
def test_an_encoding_that_the_page_states(text: str, codec: str, stated: str, found: str) -> None:
    assert decode(text.encode(codec), stated=stated).encoding == found
