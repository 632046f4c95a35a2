"""How far a page may be quoted."""

from __future__ import annotations

import pytest

from khulasa.document.model import Trust
from khulasa.readers.pdf import trust
from khulasa.readers.pdf.trust import Counts, Signs, signs_of, trust_of

SOUND = (
    "قال وزير الخارجية إن الدول العربية تعمل على حل الأزمة وإن العلاقات بين البلدين قوية، وأضاف أن الحكومة "
    "تدعم السلام في المنطقة وأن المحادثات التي جرت اليوم كانت مفيدة جدا للجميع"
)


def test_a_sound_page_is_sure_and_a_mended_one_repaired():
    assert trust_of(signs_of(SOUND, SOUND, Counts(), repaired=False)) is Trust.SURE
    assert trust_of(signs_of(SOUND, SOUND, Counts(), repaired=True)) is Trust.REPAIRED


def test_one_unknown_letter_makes_a_page_unsafe():
    assert trust_of(signs_of(SOUND, SOUND, Counts(unknown=1), repaired=False)) is Trust.UNSAFE


def test_words_that_no_arabic_has_make_a_page_unsafe():
    turned = " ".join(word[::-1] for word in SOUND.split())
    assert trust_of(signs_of(turned, turned, Counts(), repaired=False)) is Trust.UNSAFE


def test_another_engine_that_sees_other_letters_makes_a_page_unsafe():
    other = SOUND.replace("ا", "ص").replace("ل", "ض")
    assert trust_of(signs_of(SOUND, other, Counts(), repaired=False)) is Trust.UNSAFE


@pytest.mark.parametrize("first", ["ة", "ى"])
def test_words_that_begin_as_none_does_speak_against_a_page(first):
    signs = signs_of(" ".join(first + word for word in SOUND.split()), "", Counts(), repaired=False)
    assert signs.odd_starts == 1


def test_a_page_of_few_words_is_not_judged_by_its_words():
    assert signs_of("ةكلمة", "", Counts(), repaired=False) == Signs(
        Counts(), 1.0, 0.0, 0.0, blind=False, repaired=False
    )


def test_the_known_stems_are_folded_already() -> None:
    assert len(trust._stems()) > 20_000
    assert [stem for stem in trust._stems() if trust._fold(stem) != stem] == []
