"""Citations: in two languages, two kinds of digits, with what runs the other way kept apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from takeaway.samples import HARD, analysis, english

from khulasa.document.model import Block, BlockKind, Document, Metadata
from khulasa.export.citation import Citations
from khulasa.export.names import Digits, Options
from khulasa.export.runs import plain

DAY = date(2024, 5, 3)
FSI, PDI = "\u2068", "\u2069"


def cite(index: int = 6, **options) -> str:
    made = analysis(HARD)
    return plain(Citations(made.document, Options(**options)).of(made.sentences[index]))


def test_in_arabic():
    assert cite(accessed=DAY) == (
        "سلمى الراوي، «الميناء يعود إلى العمل: “نهاية الانتظار”»، "
        f"{FSI}harbor report (2).txt{PDI}، ص ٣، الفقرة ٢، اطُّلع عليه في ٣ مايو ٢٠٢٤"
    )


def test_in_english():
    assert cite(language="en", accessed=DAY) == (
        f"{FSI}سلمى الراوي{PDI}, “{FSI}الميناء يعود إلى العمل: «نهاية الانتظار»{PDI}”, "
        "harbor report (2).txt, p. 3, para. 2, accessed 3 May 2024"
    )


@pytest.mark.parametrize(
    ("language", "digits", "expected"),
    [
        ("ar", Digits.AUTO, "٣"),
        ("ar", Digits.LATIN, "3"),
        ("ar", Digits.ARABIC, "٣"),
        ("en", Digits.AUTO, "3"),
        ("en", Digits.ARABIC, "٣"),
    ],
)
def test_digits_by_setting(language, digits, expected):
    assert cite(language=language, digits=digits, pattern="{page}") == expected


def test_the_language_is_the_documents_where_nothing_is_said():
    made = english()
    found = Citations(made.analysis.document, Options()).of(made.analysis.sentences[1])
    assert plain(found) == "“The harbour opens”, harbour.txt, p. 1, para. 1"


def test_of_the_whole_document():
    found = Citations(
        analysis(HARD).document, Options(pattern="{by}[، ص {page}][، {accessed}]")
    ).whole()
    assert plain(found) == "سلمى الراوي"


def test_what_the_file_says_of_itself_comes_first():
    document = replace(
        analysis(HARD).document,
        metadata=Metadata("كاتب آخر", "2020-01-01", "https://example.org/a"),
    )
    found = plain(Citations(document, Options(pattern="{by}، {date}، {address}")).whole())
    assert found == f"كاتب آخر، {FSI}2020-01-01{PDI}، {FSI}https://example.org/a{PDI}"


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("ar", "بقلم: هالة المنصوري", "هالة المنصوري"),
        ("ar", "بقلم هالة المنصوري", "هالة المنصوري"),
        ("ar", "(إعداد كريم الدباغ - تحرير سلمى النجار)", "كريم الدباغ - تحرير سلمى النجار"),
        ("ar", "كتبت – ليلى", "ليلى"),
        ("ar", "هالة المنصوري", "هالة المنصوري"),
        ("en", "By Margaret Holt", "Margaret Holt"),
        ("fr", "Par Claire Lemoine", "Claire Lemoine"),
        ("und", "By Margaret Holt", "By Margaret Holt"),
    ],
)
def test_the_author_is_who_the_byline_names(language, line, name):
    document = Document(line, (Block(BlockKind.BYLINE, 0, len(line)),), language=language)
    assert (
        plain(Citations(document, Options(pattern="{author}", language="ar")).whole()).strip(
            FSI + PDI
        )
        == name
    )


def test_who_published_it_where_nobody_signed():
    document = Document("وكالة الميناء", (Block(BlockKind.AGENCY, 0, 13),), language="ar")
    assert plain(Citations(document, Options()).whole()) == "وكالة الميناء"


@pytest.mark.parametrize("source", ["", "-"])
def test_what_was_pasted_has_no_file(source):
    document = replace(analysis(HARD).document, source=source)
    assert ".txt" not in plain(Citations(document, Options()).whole())


def test_a_file_name_cannot_turn_the_line():
    document = replace(analysis(HARD).document, source="a/x\u202egnp\n.txt")
    assert plain(Citations(document, Options(pattern="{file}")).whole()) == f"{FSI}x�gnp�.txt{PDI}"
