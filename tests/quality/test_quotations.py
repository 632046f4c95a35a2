"""What made quotations of our own articles are called: no altered one passes, no faithful one is accused."""

from __future__ import annotations

import pytest
from quality.quotations import KINDS, ROOT, Maker, outcome, texts_of

from khulasa.quotations.check import Checker
from khulasa.quotations.model import Verdict
from khulasa.quotations.sources import InMemory

_CASES = 100
_OF_SHUFFLED = 0.97  # of 2,000, .997 shared too little with their own sentence
_EXPECTED = {
    "word for word": Verdict.WORD_FOR_WORD,
    "cut": Verdict.WORD_FOR_WORD,
    "omission marked": Verdict.WORD_FOR_WORD,
    "insertion marked": Verdict.WORD_FOR_WORD,
    "respelt": Verdict.SAME_WORDS,
    "vowelled": Verdict.SAME_WORDS,
    "shuffled": Verdict.NOT_FOUND,
}
"""All other kinds are altered."""


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return texts_of([ROOT / "seeds"])


@pytest.mark.parametrize("kind", KINDS)
def test_made_quotations(texts: list[str], kind: str) -> None:
    result = outcome(Checker(InMemory(texts)), Maker(texts), kind, _CASES)
    expected = _EXPECTED.get(kind, Verdict.ALTERED)
    floor = _OF_SHUFFLED if kind == "shuffled" else 1
    assert result.verdicts[expected] >= floor * _CASES
    if expected is Verdict.ALTERED:
        assert not result.verdicts[Verdict.WORD_FOR_WORD] + result.verdicts[Verdict.SAME_WORDS]
