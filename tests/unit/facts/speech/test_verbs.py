"""Verbs of saying: their forms, and what isn't one."""

from __future__ import annotations

import pytest

from khulasa.facts.model import Polarity
from khulasa.facts.speech.verbs import Form, speaking
from khulasa.language.folding import fold


@pytest.mark.parametrize(
    ("word", "past", "form", "feminine", "plural"),
    [
        ("قال", "قال", Form.PAST, False, False),
        ("وقالت", "قال", Form.PAST, True, False),
        ("فقالوا", "قال", Form.PAST, False, True),
        ("وأضافتا", "أضاف", Form.PAST, True, True),
        ("نفى", "نفى", Form.PAST, False, False),
        ("ونفت", "نفى", Form.PAST, True, False),
        ("دعوا", "دعا", Form.PAST, False, True),
        ("يقولون", "قال", Form.IMPERFECT, False, True),
        ("وتؤكد", "أكد", Form.IMPERFECT, True, False),
        ("ينفون", "نفى", Form.IMPERFECT, False, True),
        ("مضيفًا", "أضاف", Form.PARTICIPLE, False, False),
        ("مؤكدةً", "أكد", Form.PARTICIPLE, True, False),
        ("ومشيرين", "أشار", Form.PARTICIPLE, False, True),
        ("نافيا", "نفى", Form.PARTICIPLE, False, False),
        ("داعين", "دعا", Form.PARTICIPLE, False, True),
    ],
)
def test_forms(word: str, past: str, form: Form, feminine: bool, plural: bool) -> None:
    found = speaking(fold(word))
    assert found is not None
    assert (found.verb.past, found.form) == (fold(past), form)
    assert (found.feminine, found.plural) == (feminine, plural)


@pytest.mark.parametrize(
    "word", ["وقع", "اتفق", "قيل", "يقال", "سيقول", "قول", "نقلا", "وقف", "و", ""]
)
def test_what_says_nothing(word: str) -> None:
    assert speaking(fold(word)) is None


@pytest.mark.parametrize(
    ("word", "polarity", "calls"),
    [
        ("قال", Polarity.SAID, False),
        ("أقرت", Polarity.CONFIRMED, False),
        ("فندت", Polarity.DENIED, False),
        ("طالبوا", Polarity.SAID, True),
    ],
)
def test_what_verbs_make_of_the_words(word: str, polarity: Polarity, calls: bool) -> None:
    found = speaking(fold(word))
    assert found is not None
    assert (found.verb.polarity, found.verb.calls) == (polarity, calls)
