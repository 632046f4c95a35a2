"""Lines of ink on a page where no letter was read."""

from __future__ import annotations

import numpy as np
import pytest
from unit.readers.pdf.drawn import drawn_pdf, outlined

from khulasa.document.model import Trust
from khulasa.errors import ReadError
from khulasa.readers.base import Input
from khulasa.readers.pdf.glyphs.raster.ink import Room, lines_without_letters
from khulasa.readers.table import read

LINES = (
    "عقد مجلس المدينة جلسة في الصباح وناقش فيها خطة الطرق الجديدة",
    "وقال رئيس المجلس إن العمل يبدأ في الشهر المقبل وينتهي بعد سنة",
)
MORE = (
    "ويشمل المشروع ثلاثين شارعا وتسعة جسور بكلفة مئة مليون دينار",
    "وتشارك في التمويل ثلاث بلديات من القرى المجاورة للمدينة",
)


def test_a_page_drawn_as_outlines_is_a_picture():
    data = drawn_pdf((" ",), extra=outlined(LINES))
    with pytest.raises(ReadError, match="only_pictures"):
        read(Input(data, "drawn.pdf"))


def test_outlines_among_lines_of_text_are_told():
    document = read(Input(drawn_pdf(LINES, extra=outlined(MORE, first=4)), "drawn.pdf"))
    assert document.text.split() == " ".join(LINES).split()
    assert document.pages[0].trust is Trust.REPAIRED
    assert "some_pictures" in document.warnings


def test_a_page_of_text_has_no_ink_without_letters():
    rules = "60 700 m 535 700 l 2 w S 60 100 200 300 re f\n" * 600  # makes one wonder
    document = read(Input(drawn_pdf(LINES, extra=rules), "drawn.pdf"))
    assert document.pages[0].trust is Trust.SURE
    assert not document.warnings


def _picture(*bands: tuple[int, int, int]) -> np.ndarray:
    """A white page with bands of stripes: from which row to which, and how many stripes."""
    picture = np.full((200, 300), 255, dtype=np.uint8)
    for start, end, stripes in bands:
        for stripe in range(stripes):
            picture[start:end, 20 + 10 * stripe : 24 + 10 * stripe] = 0
    return picture


@pytest.mark.parametrize(
    ("band", "count"),
    [
        ((50, 54, 12), 1),  # as low as a line may be
        ((50, 53, 12), 0),
        ((50, 98, 12), 1),  # as high
        ((50, 99, 12), 0),
        ((50, 60, 11), 1),  # so few letters
        ((50, 60, 10), 0),
    ],
)
def test_what_looks_like_a_line_of_text(band, count):
    assert lines_without_letters(_picture(band), []) == count


def test_ink_under_letters_is_read():
    picture = _picture((50, 60, 12), (100, 110, 12))
    assert lines_without_letters(picture, [Room(15, 48, 160, 62)]) == 1


def test_a_filled_box_and_a_rule_are_no_text():
    picture = _picture()
    picture[20:40, 20:280] = 0
    picture[60:190, 40:42] = 0
    assert lines_without_letters(picture, []) == 0
