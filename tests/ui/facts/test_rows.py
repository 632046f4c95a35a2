"""The rows of the view of facts: what stands where, what is opened, and what is left out."""

from __future__ import annotations

from dataclasses import asdict, replace

import pytest
from takeaway import stated
from takeaway.stated import FACTS

from khulasa.facts.find import facts
from khulasa.facts.kinds import FactKind
from khulasa.facts.model import Facts
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.summary.model import Analysis
from khulasa.ui.facts.arrangement import names_that_fit
from khulasa.ui.facts.extent import LEAST, MOST, SCROLLED, Extent, most_that_fits
from khulasa.ui.facts.filtering import Filter
from khulasa.ui.facts.rows import FactRows, Row, RowKind, Shown


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return stated.analysis()


ALL = Shown()


def rows(analysis: Analysis, shown: Shown = ALL, facts: Facts = FACTS) -> list[Row]:
    return FactRows(analysis, stated.quotable(analysis, facts)).rows(shown)


def texts(some: list[Row], kind: RowKind) -> list[str]:
    return [row.text for row in some if row.kind is kind]


def test_five_sections_with_their_counts(analysis):
    heads = [row for row in rows(analysis) if row.kind is RowKind.SECTION]
    assert [(row.section, row.count) for row in heads] == [
        (FactKind.STATEMENTS, 3),
        (FactKind.PARTICIPANTS, 3),
        (FactKind.PLACES, 4),
        (FactKind.DATES, 1),
        (FactKind.NUMBERS, 1),
    ]


def test_statements_stand_below_their_speakers(analysis):
    said = [row for row in rows(analysis) if row.section is FactKind.STATEMENTS][1:]
    assert [(row.kind, row.text) for row in said[:5]] == [
        (RowKind.SPEAKER, "سلمى الناصر"),
        (RowKind.STATEMENT, "سنبني ثلاثة سدود"),
        (RowKind.STATEMENT, "العمل يبدأ في الخريف، ويستمر عاما كاملا"),
        (RowKind.STATEMENT, "أن يكون قد وافق على الخطة"),
        (RowKind.TO_BE_CHECKED, ""),
    ]
    assert [row.name for row in said[1:4]] == ["", "", "اتحاد الصيادين"]  # he speaks once
    assert (said[0].aside, said[0].count) == ("وزيرة المياه", 2)
    assert said[1].alike == said[2].alike == said[0].spans


def test_what_is_likely_stands_below_a_line_and_names_nobody(analysis):
    closed = [row for row in rows(analysis) if row.section is FactKind.STATEMENTS]
    assert (closed[-1].kind, closed[-1].count) == (RowKind.TO_BE_CHECKED, 1)
    shown = Shown(opened=frozenset([closed[-1].key]))
    said = [row for row in rows(analysis, shown) if row.section is FactKind.STATEMENTS]
    line, likely = said[-2:]
    assert (line.kind, line.is_open) == (RowKind.TO_BE_CHECKED, True)
    assert (likely.kind, likely.text) == (RowKind.LIKELY, "وقال إن البحر هادئ.")
    assert likely.aside == "ثم خرج رجل إلى الشاطئ."
    assert likely.underlined is None


def test_a_listing_opens_to_its_members(analysis):
    closed = next(row for row in rows(analysis) if row.kind is RowKind.LISTING)
    assert (closed.text, closed.count) == ("ممثلون", 3)
    opened = rows(analysis, Shown(opened=frozenset([closed.key])))
    place = next(place for place, row in enumerate(opened) if row.kind is RowKind.LISTING)
    assert [row.text for row in opened[place + 1 : place + 4]] == ["طبرقة", "بنزرت", "قابس"]


SOME = Shown(extent=LEAST)


def test_three_statements_in_all_and_the_rest_behind_a_line(analysis):
    minister, added, union, _ = FACTS.statements
    many = replace(FACTS, statements=(minister, added, union) * 3)
    few = rows(analysis, SOME, many)
    (more,) = [row for row in few if row.kind is RowKind.MORE and row.key == FactKind.STATEMENTS]
    assert (more.count, len(texts(few, RowKind.STATEMENT))) == (6, 3)
    # all of the speaker's are counted at his name, though some are folded away
    assert [row.count for row in few if row.kind is RowKind.SPEAKER] == [6]
    opened = rows(analysis, SOME._replace(opened=frozenset([more.key])), many)
    assert len(texts(opened, RowKind.STATEMENT)) == 9
    (less,) = [row for row in opened if row.key == more.key]
    assert less.is_open


def test_names_are_as_many_as_fit_and_more_counts_listings_too(analysis):
    quotable = stated.quotable(analysis)
    some = FactRows(analysis, quotable, lambda _names, lines: lines).rows(SOME)
    named = [row for row in some if row.section is FactKind.PARTICIPANTS]
    assert [(row.kind, row.count) for row in named] == [
        (RowKind.SECTION, 3),
        (RowKind.NAME, 2),
        (RowKind.MORE, 2),
    ]


def test_what_typed_words_leave_is_never_folded(analysis):
    found = rows(analysis, SOME._replace(filter=Filter(words="بنزرت")))
    kinds = [row.kind for row in found]
    assert RowKind.LISTING in kinds
    assert RowKind.MORE not in kinds


def test_a_date_stands_among_the_words_around_it(analysis):
    (date,) = [row for row in rows(analysis) if row.section is FactKind.DATES and row.is_fact]
    assert date.excerpt == "… مدينة طبرقة يوم 5 مايو 2024."
    assert date.aside == analysis.quote(0)


def test_a_text_without_full_stops_is_not_repeated_for_each_of_its_amounts():
    text = "وصلت 30 شاحنة إلى الميناء و" * 1_000
    analysis = analyse_source(Source.pasted(text))
    found = facts(analysis.document, analysis.sentences)
    assert len(found.numbers) == 1_000
    listed = [row for row in rows(analysis, facts=found) if row.section is FactKind.NUMBERS]
    assert sum(len(row.aside) + len(row.excerpt) for row in listed) < 5_000 * len(listed)
    amount = listed[500]
    assert amount.text in amount.aside
    assert amount.excerpt.startswith("…")


def height_of(extent: Extent) -> int:
    """As if dates were ten times as high as all others, of which each takes ten pixels."""
    return 10 * sum(asdict(extent).values()) + 90 * extent.dates


def test_as_much_is_seen_as_has_room_a_little_more_of_each_by_turns():
    room = height_of(LEAST) + 60
    grown = most_that_fits(height_of, room)
    assert height_of(grown) <= room
    assert grown.dates == LEAST.dates  # one more has no room
    assert (grown.lines, grown.participants, grown.places, grown.numbers) == (2, 2, 2, 2)
    assert grown.statements == LEAST.statements + 1
    assert most_that_fits(height_of, 100_000) == MOST
    assert most_that_fits(height_of, height_of(LEAST) - 1) is SCROLLED


@pytest.mark.parametrize(
    ("room", "lines", "fitting"),
    [
        (400, 1, 4),  # all, with no room for more behind them
        (300, 1, 2),  # the third gives its room to "n more"
        (300, 2, 4),
        (50, 1, 1),  # a name that is wider than the line is cut
    ],
)
def test_names_leave_room_for_the_words_behind_them(room, lines, fitting):
    assert names_that_fit([92] * 4, room, lines, more=80) == fitting


def test_one_name_is_one_chip_with_all_its_places(analysis):
    twice = replace(FACTS, places=(FACTS.places[1], FACTS.places[2], FACTS.places[1]))
    chips = [
        row
        for row in rows(analysis, facts=twice)
        if row.kind is RowKind.NAME and row.section is FactKind.PLACES
    ]
    assert [(row.text, row.count) for row in chips] == [("طبرقة", 2), ("بنزرت", 1)]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("الناصر", ["سنبني ثلاثة سدود", "العمل يبدأ في الخريف، ويستمر عاما كاملا"]),
        ("سدود", ["سنبني ثلاثة سدود"]),
        ("وزيره", ["سنبني ثلاثة سدود", "العمل يبدأ في الخريف، ويستمر عاما كاملا"]),
        ("ناصر سدود", ["سنبني ثلاثة سدود"]),
        ("قطار", []),
    ],
)
def test_typing_leaves_what_holds_the_words_however_they_are_spelt(analysis, words, kept):
    assert texts(rows(analysis, Shown(Filter(words=words))), RowKind.STATEMENT) == kept


def test_typing_leaves_out_sections_without_finds(analysis):
    sections = {row.section for row in rows(analysis, Shown(Filter(words="مايو")))}
    assert sections == {FactKind.DATES}


def test_facts_of_some_sentences_alone(analysis):
    said = next(
        sentence.index
        for sentence in analysis.sentences
        if "سدود" in analysis.quote(sentence.index)
    )
    some = rows(analysis, Shown(Filter(frozenset([said]))))
    assert texts(some, RowKind.STATEMENT) == ["سنبني ثلاثة سدود"]
    assert texts(some, RowKind.FIND) == ["ثلاثة سدود"]


def test_a_section_without_finds_says_so(analysis):
    empty = rows(analysis, facts=Facts())
    assert [row.kind for row in empty] == [RowKind.SECTION] * 5


def test_only_likely_statements_do_not_leave_the_section_empty(analysis):
    likely = rows(analysis, facts=replace(FACTS, statements=FACTS.statements[3:]))
    kinds = [row.kind for row in likely if row.section is FactKind.STATEMENTS]
    assert kinds == [RowKind.SECTION, RowKind.TO_BE_CHECKED]
