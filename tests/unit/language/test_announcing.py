"""What openings announce: that a sentence sums up, a paragraph addresses people, a byline signs an opinion."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.language.arabic.context.announcing import addresses, concludes


@pytest.mark.parametrize(
    ("sentence", "does"),
    [
        ("وخلاصة القول إن السوق تغير.", True),
        ("باختصار، لا أحد يعرف.", True),
        ("ختاما، أشكر الجميع.", True),
        ("وفي الختام، لا بد من القول إن الأمر بأيدينا.", True),
        ("مما تقدم يظهر أن الحل ممكن.", True),
        ("نستنتج من هذه الأرقام أن الطلب زاد.", True),
        ("وَخُلَاصَةُ القَوْلِ إِنَّ السُّوقَ تَغَيَّرَ.", True),
        ("خلاصة الورد تستعمل في العطور.", False),
        ("اختتم المؤتمر أعماله أمس.", False),
        ("ختام المهرجان غدا.", False),
        ("مختصر الكلام في كتاب واحد.", False),
        ("قال إن خلاصة القول في آخر الكتاب.", False),
        ("أهم ما يميز الهاتف الجديد كاميرته.", False),
        ("بكلمة ترحيبية افتتح العميد الحفل.", False),
        ("", False),
    ],
)
def test_what_says_that_it_sums_up(sentence, does):
    assert concludes(sentence) is does


@pytest.mark.parametrize(
    ("paragraph", "does"),
    [
        ("أيها السيدات والسادة، نلتقي اليوم.", True),
        ("أَيُّهَا الإِخْوَةُ، نلتقي اليوم.", True),
        ("أيتها الطالبات العزيزات،", True),
        ("يا أيها الناس،", True),
        ("السيد الرئيس، أشكركم على الدعوة.", True),
        ("سيداتي وسادتي، مساء الخير.", True),
        ("أصحاب المعالي والسعادة، أهلا بكم.", True),
        ("صاحب السمو، أصحاب المعالي،", True),
        ("معالي الوزير، أشكر لكم حضوركم.", True),
        ("سعادة السفير، أهلا بكم.", True),
        ("السلام عليكم ورحمة الله.", True),
        ("بسم الله الرحمن الرحيم", True),
        ("صاحب المحل يشكو من ارتفاع الإيجار.", False),
        ("أصحاب المصانع يطالبون بخفض الضرائب.", False),
        ("صاحبة المنزل عادت من السفر.", False),
        ("سعادة الإنسان لا تشترى بالمال.", False),
        ("السيد حسن رئيس النادي استقال.", False),
        ("السلام العالمي مهدد.", False),
        ("الرئيس يزور عمان غدا.", False),
        ("وأيها أفضل؟ لا أحد يعرف.", False),
        ("", False),
    ],
)
def test_what_addresses_an_audience(paragraph, does):
    assert addresses(paragraph) is does


OPENINGS = [
    "وَخُلَاصَةُ القَوْلِ إِنَّ السُّوقَ تَغَيَّرَ.",
    "باختصار، لا أحد يعرف.",
    "أيها السيدات والسادة، نلتقي اليوم.",
    "اختتم المؤتمر أعماله أمس.",
    "… «» 😀",
    "",
]
SIGNS = st.sampled_from(["", "", "\u064e", "\u064f", "\u0650", "\u0652", "\u0640", "\u200f"])


@pytest.mark.parametrize("looks", [concludes, addresses])
@given(sentence=st.sampled_from(OPENINGS), data=st.data())
def test_vowel_signs_change_nothing(looks, sentence, data):
    """GIVEN signs after some of the first letters, of which each sentence shows as many words still."""
    bare = sentence[:40]
    marked = "".join(letter + (data.draw(SIGNS) if letter.isalpha() else "") for letter in bare)
    assert looks(marked) is looks(bare)


@pytest.mark.parametrize("looks", [concludes, addresses])
@given(st.text(max_size=120))
def test_any_text_has_an_answer(looks, text):
    assert looks(text) in (True, False)
