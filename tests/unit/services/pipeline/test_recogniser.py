"""Arabic is asked first; English wins a word only where it is surer of it."""

from __future__ import annotations

import pytest

from khulasa.readers.base import RecognisedWord
from khulasa.services.pipeline.recogniser import HIGH_CONFIDENCE, LOW_CONFIDENCE, Tesseract

PICTURE = b"P5 1 1 255\n0"


def _word(text: str, confidence: float, left: int = 0) -> RecognisedWord:
    return RecognisedWord(text, left, 0, left + 100, 40, confidence, (1, 1, 1))


@pytest.fixture
def read(monkeypatch):
    """What is read where each language gives some words; and the languages that were asked."""

    def make(arabic: list[RecognisedWord], english: list[RecognisedWord]):
        asked = []

        def answer(_self: Tesseract, _picture: bytes, _dots: int, language: str):
            asked.append(language)
            return arabic if language == "ara" else english

        monkeypatch.setattr(Tesseract, "_read", answer)
        words = Tesseract("tesseract", "ara", "eng")(PICTURE, 300)
        return [word.text for word in words], asked

    return make


def test_sure_arabic_words_are_not_asked_for_again(read):
    assert read([_word("قال", 90)], [_word("Lugs", 99)]) == (["قال"], ["ara"])


@pytest.mark.parametrize(
    ("arabic", "english", "text"),
    [
        (LOW_CONFIDENCE - 1, HIGH_CONFIDENCE, "Bank"),
        (LOW_CONFIDENCE - 1, HIGH_CONFIDENCE - 1, "قال"),
        (LOW_CONFIDENCE, HIGH_CONFIDENCE, "قال"),
    ],
)
def test_a_doubtful_word_is_latin_where_english_is_sure(read, arabic, english, text):
    assert read([_word("قال", arabic)], [_word("Bank", english)])[0] == [text]


def test_a_latin_word_is_read_by_english(read):
    assert read([_word("Bamk", 90)], [_word("Bank", 96)])[0] == ["Bank"]


def test_a_word_elsewhere_or_without_letters_is_none_of_it(read):
    assert read([_word("قال", 10)], [_word("Bank", 99, left=300)])[0] == ["قال"]
    assert read([_word("قال", 10)], [_word("7", 99)])[0] == ["قال"]
