"""Columns, tables and the lines of their cells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from khulasa.readers.pdf.glyphs.model import Bidi
from khulasa.readers.pdf.layout import regions as cutting
from khulasa.readers.pdf.layout.lines import Cluster, Word
from khulasa.readers.pdf.layout.regions import regions_of
from khulasa.readers.pdf.layout.strips import free_strips

HEIGHT = 1000.0


def text(line):
    return " ".join("".join(cluster.text for cluster in word.clusters) for word in line)


def rows_of(lines):
    return [
        [" ".join(map(text, cell)) for cell in row]
        for region in regions_of(lines, HEIGHT, rtl=True)
        for row in region.rows
    ]


def test_two_columns_are_read_one_after_the_other_from_the_right(seen):
    left, right = " ".join(["left"] * 8), " ".join(["rite"] * 8)
    starts = [23.0 * at for at in range(8)] + [230 + 23.0 * at for at in range(8)]
    lines = [seen(f"{left} {right}", 800 - 15 * at, starts) for at in range(6)]
    regions = regions_of(lines, HEIGHT, rtl=True)
    assert [text(region.lines[0]) for region in regions] == [right, left]


def test_what_a_line_leaves_free_is_looked_at_once(seen, monkeypatch):
    # GIVEN a page of one column, where each line could begin a run that goes on to the last
    looked_at = []

    def counted(line, em):
        looked_at.append(line[0].base)
        return free_strips(line, em)

    monkeypatch.setattr(cutting, "free_strips", counted)
    lines = [seen("aa bbb cc", 900 - 15 * at, [0, 14, 33]) for at in range(50)]
    # WHEN and THEN
    assert len(regions_of(lines, HEIGHT, rtl=True)) == 1
    assert sorted(set(looked_at)) == sorted(looked_at)


def test_short_cells_side_by_side_are_rows(seen):
    lines = [seen("aa bb cc", 500 - 20 * at, [0, 100, 200]) for at in range(4)]
    assert rows_of(lines) == [["cc", "bb", "aa"]] * 4


def test_a_line_above_and_below_a_table_is_no_row_of_it(seen):
    # GIVEN a short line over the columns at the left, as the end of a paragraph is, and one below
    above, below = seen("xxx", 540, [0]), seen("yyy", 400, [0])
    table = [seen("aa bb cc", 500 - 20 * at, [0, 100, 200]) for at in range(4)]
    # WHEN the page is cut
    rows = rows_of([above, *table, below])
    # THEN the table has its own rows alone
    assert rows == [["cc", "bb", "aa"]] * 4


def test_the_lines_of_a_cell_stay_together_wherever_it_stands_in_its_row(seen):
    # GIVEN rows whose middle cell has two lines, above and below those of its neighbours
    lines = []
    for at, first in enumerate(("a", "aaaaaa", "a")):
        base = 500 - 40 * at
        lines += [
            seen("bb", base + 6, [100]),
            seen(f"{first} cc", base, [0, 200]),
            seen("dd", base - 6, [100]),
        ]
    # WHEN and THEN
    assert rows_of(lines) == [["cc", "bb dd", first] for first in ("a", "aaaaaa", "a")]


def test_a_stretched_line_is_no_row_of_cells(seen):
    # GIVEN paragraphs of one narrow column whose words stand a whole em apart on some lines
    wide = [seen("aaaa bbbb cccc", 500 - 15 * at, [0, 32, 64]) for at in range(3)]
    plain = [seen("aaaaaa bbbbbb cccccc", 455 - 15 * at) for at in range(4)]
    # WHEN and THEN
    assert rows_of([*wide, *plain]) == []


STARTS = st.lists(st.integers(0, 50), min_size=1, max_size=5, unique=True)


@given(st.lists(st.tuples(st.integers(0, 40), STARTS), max_size=14), st.booleans())
def test_every_word_of_a_page_comes_once(places, rtl):
    lines = []
    for number, (step, starts) in enumerate(places):
        base = 900.0 - 25 * number - step / 4
        clusters = [Cluster("ا", 10.0 * at, 10.0 * at + 8, 0, Bidi.RIGHT) for at in sorted(starts)]
        lines.append([Word([one], base, 10.0, bold=False) for one in clusters])
    found = [
        id(word)
        for region in regions_of(lines, HEIGHT, rtl=rtl)
        for line in ([one for row in region.rows for cell in row for one in cell] or region.lines)
        for word in line
    ]
    assert sorted(found) == sorted(id(word) for line in lines for word in line)
