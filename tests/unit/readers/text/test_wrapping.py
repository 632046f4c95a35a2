"""Lines that were broken as they were drawn: rejoined, whatever the face; verse, lists and entries stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quality.typeset import Face
from quality.wrapped import faces

from khulasa.readers.text.widths import width
from khulasa.readers.text.wrapping import full_lines

PARAGRAPHS = [
    "خرج أهل القرية صباح أمس إلى الوادي القريب ليحفروا بئرا جديدة، بعد أن جف ماء النبع القديم وحمل كل رجل منهم فأسا.",
    "وجلست النساء تحت شجرة التين يعددن الخبز والزيتون، وكان الأطفال يركضون بين الصخور حتى غربت الشمس وعاد الجميع.",
    "وقالت سلمى الحداد، وهي معلمة في مدرسة القرية، إن الماء سيصل إلى البيوت قبل نهاية الصيف إن لم يتأخر العمل.",
]
FACES = {name: Face(path) for name, path in list(faces().items())[:2]}
EM = 0.47  # of a face: what a letter takes on the mean


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("column", [34, 42, 55, 70, 88])
@pytest.mark.parametrize("blank", [False, True])
def test_lines_as_they_are_drawn_are_rejoined(face: str, column: int, blank: bool) -> None:
    lines: list[str] = []
    ends: set[int] = set()
    for paragraph in PARAGRAPHS:
        lines += FACES[face].wrapped(paragraph, column * EM)
        ends.add(len(lines) - 1)
        lines += [""] * blank
    inner = {index for index, line in enumerate(lines) if line} - ends
    assert full_lines(lines) & inner == inner


@pytest.mark.parametrize("face", FACES)
def test_an_estimate_is_near_to_what_is_drawn(face: str) -> None:
    lines = [line for each in PARAGRAPHS for line in FACES[face].wrapped(each, 26)[:-1]]
    ratios = [width(line) / FACES[face].width(line) for line in lines]
    middle = sorted(ratios)[len(ratios) // 2]
    assert all(abs(ratio / middle - 1) < 0.08 for ratio in ratios)


@pytest.mark.parametrize(
    "lines",
    [
        # rhymed verse, a line each
        [
            "وقفت على الديار وقد تخلت من الأحباب والليل الطويل",
            "أسائلها فما ردت جوابا سوى صوت الحمام على النخيل",
            "سقى الله الزمان وأهل ودي فما لي بعدهم غير العويل",
            "وما أدري أيرجع لي زمان مضى أم ليس من ذاك السبيل",
            "أراني كلما ذكرت ربوعا جرى دمعي كماء السلسبيل",
            "فيا ريح الصبا هلا حملت سلامي للأحبة من خليل",
        ],
        # entries of about one length
        [
            "مكتبة القرية في الوادي القديم",
            "مدرسة البنات عند جسر النهر",
            "مخبز أبي نادر قرب السوق الكبير",
            "ورشة الخزف في حي الصفارين",
            "عيادة الطبيبة هالة في الميدان",
            "مقهى الميناء خلف دار البلدية",
            "بستان التين على طريق الجبل",
        ],
        ["السيدة سلمى الحداد", "مكتبة القرية", "شارع الميناء 12", "صندوق بريد 340", "مدينة الساحل"],
    ],
)
def test_verse_entries_and_addresses_stay(lines: list[str]) -> None:
    assert full_lines(lines) == frozenset()


@given(st.lists(st.text(alphabet="ابجس وه.،ـ َA1\t", max_size=40), max_size=30))
def test_only_lines_that_another_follows_are_full(lines: list[str]) -> None:
    for index in full_lines(lines):
        assert lines[index].strip()
        assert lines[index + 1].strip()
