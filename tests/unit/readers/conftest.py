"""What the tests of the readers share: texts of our own, and a way to write each code page as real files do."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from khulasa.document.model import Document
from khulasa.readers.base import Input, ReadOptions
from khulasa.readers.table import read

_JOINS_ON = set("بتثجحخسشصضطظعغفقكلمنهيئـ")
_LETTERS = {chr(code) for code in range(0x622, 0x64B)}
_ORDER = {
    (False, False): ("isolated", "", "final", "initial"),
    (True, False): ("final", "isolated", "", "initial"),
    (False, True): ("initial", "isolated", ""),
    (True, True): ("medial", "initial", "isolated", ""),
}


def _shapes() -> dict[tuple[str, str], int]:
    """The bytes of cp864 by shape and letter."""
    found = {}
    for byte in range(128, 256):
        character = bytes([byte]).decode("cp864", "replace")
        shape, _, letters = unicodedata.decomposition(character).partition("> ")
        if shape.startswith("<") and len(letters.split()) == 1:
            found[shape[1:], chr(int(letters, 16))] = byte
        else:
            found["", character] = byte
    return found


def _in_shapes(text: str) -> bytes:
    """A text in cp864, each letter in the shape that its neighbours ask for."""
    shapes = _shapes()
    found = bytearray()
    for place, letter in enumerate(text):
        if letter < "\x80":
            found.append(ord(letter))
            continue
        before = place > 0 and text[place - 1] in _JOINS_ON and letter in _LETTERS
        after = place + 1 < len(text) and letter in _JOINS_ON and text[place + 1] in _LETTERS
        found.append(
            next(
                shapes[shape, letter]
                for shape in _ORDER[before, after]
                if (shape, letter) in shapes
            )
        )
    return bytes(found)


@pytest.fixture(scope="session")
def encode() -> Callable[[str, str], bytes]:
    """A text in an encoding; cp864 stores shapes, which Python's codec does not choose by itself."""
    return lambda text, codec: _in_shapes(text) if codec == "cp864" else text.encode(codec)


@pytest.fixture(scope="session")
def read_text() -> Callable[[str], Document]:
    """The document of a text."""
    return lambda text: read(
        Input(text.encode("utf-8", "surrogatepass"), "text.txt", ReadOptions("utf-8"))
    )


@pytest.fixture(scope="session")
def blocks_of(read_text: Callable[[str], Document]) -> Callable[[str], list[str]]:
    """The texts of the blocks that a text falls into."""

    def find(text: str) -> list[str]:
        document = read_text(text)
        return [document.quote(block) for block in document.blocks]

    return find


@pytest.fixture(scope="session")
def words() -> str:
    """Prose without a stop: forty words, to be wrapped at any column."""
    return (
        "خرج أهل القرية صباح أمس إلى الوادي القريب ليحفروا بئرا جديدة بعد أن جف ماء النبع القديم وحمل كل رجل منهم "
        "فأسا وسلة وجلست النساء تحت شجرة التين يعددن الخبز والزيتون وكان الأطفال يركضون بين الصخور حتى غربت الشمس"
    )
