"""What made quotations of our own articles are called: no altered one passes, no faithful one is accused."""

from __future__ import annotations

import pytest
from quality.quotations import KINDS, ROOT, Maker, outcome, texts_of

from khulasa.quotations.check import Checker
from khulasa.quotations.model import Verdict
from khulasa.quotations.negations import negations_of
from khulasa.quotations.sources import InMemory

_CASES = 100
_FLOORS = {
    "shuffled": 0.97,  # of 2,000, .997 shared too little with their own sentence
    "two exchanged": 0.9,  # of 2,000, .974 agreed in runs; in a short sentence too few are left
}
_EXPECTED = {
    "word for word": Verdict.WORD_FOR_WORD,
    "cut": Verdict.WORD_FOR_WORD,
    "cut with dots": Verdict.WORD_FOR_WORD,
    "omission marked": Verdict.WORD_FOR_WORD,
    "insertion marked": Verdict.WORD_FOR_WORD,
    "respelt": Verdict.SAME_WORDS,
    "vowelled": Verdict.SAME_WORDS,
    "stretched": Verdict.SAME_WORDS,
    "marks put in": Verdict.SAME_WORDS,
    "shuffled": Verdict.NOT_FOUND,
}
"""All other kinds are altered."""


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return texts_of([ROOT / "seeds"])


@pytest.mark.parametrize("kind", KINDS)
def test_made_quotations(texts: list[str], kind: str) -> None:
    result = outcome(Checker(InMemory(texts), negations_of("ar")), Maker(texts), kind, _CASES)
    expected = _EXPECTED.get(kind, Verdict.ALTERED)
    assert result.verdicts[expected] >= _FLOORS.get(kind, 1) * _CASES
    if expected is Verdict.ALTERED:
        assert not result.verdicts[Verdict.WORD_FOR_WORD] + result.verdicts[Verdict.SAME_WORDS]
