"""Which line goes on with the one before it, and what is furniture."""

from __future__ import annotations

from itertools import pairwise

import pytest

from khulasa.readers.pdf.structure.furniture import Sheet, furniture_of
from khulasa.readers.pdf.structure.paragraphs import (
    Setting,
    goes_on,
    is_dotted,
    joins_next,
    opens_item,
    setting_of,
    without_bullet,
)


def test_a_line_that_is_full_goes_on(line):
    assert goes_on(line("كلمة أولى في السطر", 500), line("كلمة أخرى", 486), Setting())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"room": 120.0}, {}),  # the next word had room
        ({}, {"base": 470}),  # a wide step down
        ({}, {"indent": 20.0}),  # an indent
        ({}, {"text": "• بند من قائمة"}),
        ({}, {"text": "2. بند من قائمة"}),
    ],
)
def test_signs_of_a_new_paragraph(line, before, after):
    one = line("كلمة أولى في السطر.", 500, **before)
    other = line(
        after.get("text", "كلمة أخرى"), after.get("base", 486), indent=after.get("indent", 0.0)
    )
    assert not goes_on(one, other, Setting())


def test_a_paragraph_goes_on_over_the_page_only_where_no_sentence_has_ended(line):
    other = line("وما بعدها", 900, page=2)
    assert goes_on(line("كلمة في آخر السطر", 100), other, Setting())
    assert not goes_on(line("كلمة في آخر السطر.", 100), other, Setting())


def test_where_lines_are_not_filled_room_tells_nothing(line):
    # GIVEN paragraphs of ragged lines, parted by wide steps
    lines, base = [], 900.0
    for _ in range(6):
        for text in ("سطر لا يبلغ آخر العمود", "وسطر آخر لا يبلغه أيضا", "ونهاية الفقرة هنا."):
            lines.append(line(text, base, room=100.0))
            base -= 14
        base -= 10
    # WHEN their setting is measured
    setting = setting_of(lines)
    # THEN lines go on though the next word had room
    assert not setting.filled
    assert [goes_on(one, other, setting) for one, other in pairwise(lines[:4])] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("text", ["• بند", "1. بند", "(٢) بند", "٣- بند", "– بند"])
def test_items_are_known_by_their_signs(text):
    assert opens_item(text)


@pytest.mark.parametrize("text", ["3.5 في المئة", "2023 عام", "بند", "-بند"])
def test_numbers_are_no_items(text):
    assert not opens_item(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("• بند", "بند"),
        ("- بند - وما بعده", "بند - وما بعده"),
        ("1. بند", "1. بند"),
        ("١- بند", "١- بند"),  # the hyphen is the number's
        ("(٢) بند – وما بعده", "(٢) بند – وما بعده"),
    ],
)
def test_a_drawn_bullet_goes_and_a_number_stays(text, kept):
    assert without_bullet(text) == kept


def test_a_hyphen_and_a_broken_address_join_without_a_space():
    assert joins_next("2019-")
    assert joins_next("https://example.org/")
    assert not joins_next("كلمة")
    assert not joins_next("كلمة -")


def test_what_comes_again_at_the_edge_of_pages_is_furniture(line):
    # GIVEN three pages with a header, a number and a text
    sheets = []
    for page in (1, 2, 3):
        head, foot = line("نشرة الحي", 980, page=page), line(f"صفحة {page}", 20, page=page)
        body = [line(f"نص الصفحة {page} سطر {at}", 860 - 14 * at, page=page) for at in range(20)]
        sheets.append(Sheet(1000.0, [head, *body, foot]))
    # WHEN
    found, kinds = furniture_of(sheets, 10.0, 14.0)
    # THEN the text stays, the header comes once, and numbers not at all
    assert found == {id(one) for sheet in sheets for one in (sheet.lines[0], sheet.lines[-1])}
    assert [one.text for one in kinds] == ["نشرة الحي"]


def _gazette(line, heads: list[str], gap: float) -> list[Sheet]:
    """Pages on a sheet much higher than their print, each with a head so many points above the text."""
    bodies = ["أول النص هنا وفيه كلام", "ثاني النص هنا وفيه غيره", "ثالث النص هنا وفيه شيء"]
    return [
        Sheet(1000.0, [line(head, 700.0), line(body, 700.0 - gap), line("وبعده سطر", 686.0 - gap)])
        for head, body in zip(heads, bodies, strict=True)
    ]


@pytest.mark.parametrize(
    ("heads", "gap", "count"),
    [
        (["الجريدة الرسمية – العدد 3", "4 الجريدة الرسمية – العدد", "الجريدة الرسمية – العدد 5"], 40, 3),
        (["الجريدة الرسمية – العدد 3", "4 الجريدة الرسمية – العدد", "الجريدة الرسمية – العدد 5"], 15, 0),
        (["مادة 3", "مادة 4", "مادة 5"], 40, 0),
        (["كلام في أول الصفحة الأولى", "وكلام آخر في الثانية", "وثالث في صفحة ثالثة"], 40, 0),
    ],
)  # fmt: skip
def test_a_running_head_is_found_where_the_print_begins(line, heads, gap, count):
    sheets = _gazette(line, heads, gap)
    found, kinds = furniture_of(sheets, 10.0, 14.0)
    assert found == {id(sheet.lines[0]) for sheet in sheets[:count]}
    assert len(kinds) == min(count, 1)  # on whichever side the number stands


@pytest.mark.parametrize(
    ("text", "dotted"),
    [
        ("الفصل الأول: البداية ........... 12", True),
        ("الفصل الأول . . . . . . . ١٢", True),
        ("الفصل الأول … … … … … 7", True),
        ("الاسم: ..............", True),
        ("قال الوزير ....... ثم مضى إلى بيته في المدينة القديمة", False),
        ("قال الوزير.... 12", False),  # four dots are a pause
        ("انتهى العمل في 12.", False),
    ],
)
def test_dotted_lines_are_no_sentences(text, dotted):
    assert is_dotted(text) is dotted


def _article(line, *, head: str, gap: float, ended: bool = True):
    """Paragraphs of two lines, parted by a gap, a heading as wide as the column among them; all lines from the top."""
    lines, base = [], 900.0
    for place in range(5):
        if place == 2:
            lines.append(line(head, base))
            base -= gap
        lines.append(line("سطر أول يبلغ آخر العمود", base))
        lines.append(line("ونهاية الفقرة هنا" + "." * ended, base - 14, room=120.0))
        base -= 14 + gap
    return lines


def test_a_heading_as_wide_as_the_column_stands_alone_where_it_keeps_the_gap_of_paragraphs(line):
    # GIVEN a heading without room at its end, and the gap that stands behind each paragraph
    lines = _article(line, head="عنوان يبلغ آخر العمود بلا نقطة", gap=20.0)
    setting = setting_of(lines)
    # WHEN / THEN
    assert not goes_on(lines[4], lines[5], setting)
    assert goes_on(lines[5], lines[6], setting)


def test_lines_that_tall_signs_move_apart_still_go_on(line):
    # GIVEN paragraphs whose lines stand now nearer and now farther, as wide as paragraphs stand apart
    lines, base = [], 900.0
    for _ in range(3):
        for step, room in ((14, 0.0), (14, 0.0), (20, 0.0), (14, 0.0), (20, 120.0)):
            lines.append(line("سطر في فقرة" + "." * bool(room), base, room=room))
            base -= step
    # WHEN / THEN
    assert goes_on(lines[2], lines[3], setting_of(lines))
