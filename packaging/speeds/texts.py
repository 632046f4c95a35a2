"""Long texts to measure by: made of words that nobody wrote, so that they can have any length and go anywhere."""

from __future__ import annotations

import random
from itertools import accumulate
from pathlib import Path

from console import ROOT

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
WORDS_A_SENTENCE, SENTENCES_A_PARAGRAPH = 20, 4
_VOCABULARY = 12_000
_FOLDER = ROOT / "build" / "speed"


def article(words: int) -> str:
    """Sentences of made-up words whose frequencies fall as those of a language do (Zipf); the same each time."""
    chance = random.Random(7)
    vocabulary = [
        "".join(chance.choices(LETTERS, k=chance.randint(3, 7))) for _ in range(_VOCABULARY)
    ]
    shares = list(accumulate(1 / rank for rank in range(1, _VOCABULARY + 1)))
    drawn = chance.choices(vocabulary, cum_weights=shares, k=words)
    sentences = [
        " ".join(drawn[start : start + WORDS_A_SENTENCE]) + "."
        for start in range(0, words, WORDS_A_SENTENCE)
    ]
    return "\n".join(
        " ".join(sentences[start : start + SENTENCES_A_PARAGRAPH])
        for start in range(0, len(sentences), SENTENCES_A_PARAGRAPH)
    )


def written(name: str, text: str) -> Path:
    """A text as a file that measured processes can read."""
    _FOLDER.mkdir(parents=True, exist_ok=True)
    path = _FOLDER / name
    path.write_text(text, encoding="utf-8")
    return path
