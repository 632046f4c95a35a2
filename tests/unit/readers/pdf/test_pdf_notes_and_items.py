"""Raised numbers that call notes are no part of a word; the numbers of items are kept before them."""

from __future__ import annotations

import pytest
from tests.unit.readers.pdf.drawn import drawn_pdf

from khulasa.document.model import Trust
from khulasa.document.progress import ignore
from khulasa.readers.base import Input
from khulasa.readers.pdf.glyphs.model import Glyph
from khulasa.readers.pdf.layout.lines import Spacing, Word, words_of
from khulasa.readers.pdf.layout.note_calls import note_calls
from khulasa.readers.pdf.layout.regions import regions_of
from khulasa.readers.pdf.reader import PdfReader

SIZE, BASE, STEP = 10.0, 500.0, 5.0


def glyphs(text: str, raised: str = "", rise: float = 3.3, share: float = 0.6) -> list[Glyph]:
    """The glyphs of a line as they are seen from the left; `#` stands for the raised signs, a blank for free room."""
    made: list[Glyph] = []
    x = 0.0
    for sign in text:
        if sign == "#":
            for digit in raised:
                width = share * STEP
                made.append(Glyph(digit, x, x + width, BASE + rise, share * SIZE, "F", len(made)))
                x += width
            continue
        if sign != " ":
            made.append(Glyph(sign, x, x + STEP, BASE, SIZE, "F", len(made)))
        x += STEP
    return made


def called(line: list[Glyph]) -> str:
    """What calls notes in a line."""
    orders = note_calls(line)
    return "".join(glyph.text for glyph in line if glyph.order in orders)


@pytest.mark.parametrize(
    ("seen", "raised", "expected"),
    [
        ("يف #روتسدلا", "1", "1"),
        ("يف #روتسدلا", "٣", "٣"),
        ("يف #روتسدلا", "(12)", "(12)"),
        ("يف # روتسدلا", "1", "1"),  # behind a space
        ("يف #.روتسدلا", "4", "4"),  # behind the stop
        ("يف 2003# ماع", "2", "2"),  # no figure of the year
        ("in text# of", "7", "7"),
        ("حلص 120 مك#", "2", ""),  # nothing stands at its right
        ("حلص #مك 120", "2", ""),  # the square of a unit
        ("يف 10# ددع", "6", ""),  # a power of ten
        ("يف 12# ةداملا", "6", "6"),
        ("يف #س ددع", "2", ""),  # a letter of a formula
        ("رتسد#", "1", ""),  # the note's own number
        ("يف #روتسدلا", "1234", ""),  # longer than the numbers of notes
        ("يف #روتسدلا", "ab", ""),
    ],
)
def test_what_calls_a_note(seen, raised, expected):
    assert called(glyphs(seen, raised)) == expected


@pytest.mark.parametrize(
    ("rise", "share", "expected"),
    [
        (1.1, 0.6, ""),  # on the line
        (1.3, 0.6, "1"),
        (6.4, 0.6, "1"),
        (6.6, 0.6, ""),  # above the line
        (3.3, 0.81, "1"),
        (3.3, 0.83, ""),  # as large as the text
    ],
)
def test_how_small_and_high_a_call_is(rise, share, expected):
    assert called(glyphs("يف #روتسدلا", "1", rise, share)) == expected


def test_the_room_of_a_call_is_no_space():
    # GIVEN a call between a word and its comma WHEN the line's words are found
    (words,) = words_of(
        glyphs("يف   ،##روتسدلا".replace("##", "#"), "(3)"), {}, Spacing(drawn=False)
    )
    # THEN the comma touches the word
    assert ["".join(cluster.text for cluster in word.clusters) for word in words] == [
        "يف",
        "،روتسدلا",
    ]


def test_a_page_with_called_notes_is_quoted_without_their_numbers():
    # GIVEN a page whose words call notes
    lines = [
        "صدر الدستور^1 في البلاد بعد استفتاء عام^2، وقال القاضي إن النص واضح.",
        "وبلغت مساحة البلاد كلها نحو ١٢٠ كم^2 وفق القانون الجديد.",
    ]
    # WHEN it is read
    document = PdfReader().read(Input(drawn_pdf(lines)), ignore)
    # THEN no number is glued to a word, squares stay, and nothing makes the page unsafe
    assert "صدر الدستور في البلاد بعد استفتاء عام، وقال" in document.text
    assert "كم2" in document.text
    assert document.pages[0].trust in {Trust.SURE, Trust.REPAIRED}


def item(mark: str, row: int, *, marked: bool) -> list[Word]:
    """A line of an item, whose mark stands at the right, seen from the left."""
    base = 700.0 - 14 * row
    line = words_of(
        [
            Glyph(sign, 10 * place, 10 * place + 9.5, base, SIZE, "F", place)
            for place, sign in enumerate("كلمة وكلمة وكلمة وكلمة وكلمة وكلمة")
            if sign != " "
        ],
        {},
        Spacing(drawn=False),
    )[0]
    if marked:
        mark_glyphs = [
            Glyph(sign, 380 + 5 * place, 385 + 5 * place, base, SIZE, "F", 100 + place)
            for place, sign in enumerate(mark)
        ]
        line += words_of(mark_glyphs, {}, Spacing(drawn=False))[0]
    return line


@pytest.mark.parametrize("mark", [".1", ".٢", "1.", ")12(", ".أ", "-3", "•"])
def test_the_numbers_of_items_are_no_column(mark):
    # GIVEN items of two lines whose number hangs at the right
    lines = [item(mark, row, marked=row % 2 == 0) for row in range(12)]
    # WHEN the regions of the page are found
    regions = regions_of(lines, 800, rtl=True)
    # THEN each number is read with its line
    assert [len(region.rows) for region in regions] == [0]
    assert len(regions[0].lines) == 12


def test_a_column_of_figures_is_a_table_still():
    lines = [item("120", row, marked=True) for row in range(12)]
    assert regions_of(lines, 800, rtl=True)[0].rows


@pytest.mark.parametrize("mark", ["١-", "٢.", "3)", "(٤)"])
def test_an_item_keeps_its_number_on_the_page(mark):
    # GIVEN an item whose number has a hyphen, a stop or brackets, and a dash in its text
    line = f"{mark} يقدم الطلب إلى الوزارة المختصة – كتابة – خلال شهر."
    # WHEN it is read
    document = PdfReader().read(Input(drawn_pdf([line])), ignore)
    # THEN the number stands before it, and nothing else is cut
    number = "".join(filter(str.isdigit, mark))
    text = document.text.strip()
    assert number in text[:3]
    assert "يقدم الطلب إلى الوزارة المختصة – كتابة – خلال شهر." in text
