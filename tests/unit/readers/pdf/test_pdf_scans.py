"""What a recogniser saw as a paragraph is one, however its lines look."""

from __future__ import annotations

from tests.unit.readers.pdfs import page, pdf, stream

from khulasa.document.model import Trust
from khulasa.readers.base import Input, ReadOptions, RecognisedWord
from khulasa.readers.table import read

_PICTURE = {
    3: page(resources="/XObject<</Im 8 0 R>>"),
    8: stream(
        b"\x00\xff" * 32,
        "/Type/XObject/Subtype/Image/Width 64/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray",
    ),
}
_CONTENT = "q 612 0 0 792 0 0 cm /Im Do Q"


def _line(text: str, top: int, height: int, place: tuple[int, int, int]) -> list[RecognisedWord]:
    """A line that begins at the right of a page, a fifth of an inch a letter."""
    words, right = [], 2400
    for word in text.split():
        left = right - 60 * len(word)
        words.append(RecognisedWord(word, left, top, right, top + height, 90, place))
        right = left - 40
    return words


def _recognise(words: list[RecognisedWord]) -> Input:
    options = ReadOptions(recognise=True)
    return Input(
        pdf(_PICTURE, content=_CONTENT),
        "scan.pdf",
        options,
        recogniser=lambda *_: words,
    )


def test_the_lines_of_a_paragraph_are_joined_and_paragraphs_parted():
    words = [
        *_line("قال مدير المكتبة إن", 300, 40, (1, 1, 1)),
        *_line("العمل مستمر", 380, 52, (1, 1, 2)),
        *_line("وبدأ الموسم", 470, 44, (1, 2, 1)),
    ]
    document = read(_recognise(words))
    assert document.text == "قال مدير المكتبة إن العمل مستمر\n\nوبدأ الموسم"
    assert document.pages[0].trust is Trust.RECOGNISED
