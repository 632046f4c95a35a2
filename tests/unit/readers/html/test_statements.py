"""What a page states of itself: dates in every calendar, people and nobody else, linked data."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Document
from khulasa.readers.base import Input
from khulasa.readers.html.statements.dates import date_in, is_date_line
from khulasa.readers.html.statements.linked_data import LinkedData
from khulasa.readers.html.statements.people import author_of_line, is_person, names_in
from khulasa.readers.table import read

TITLE = "جسر جديد على النهر"
FIRST = "بدأ العمال صباح أمس في مد الجسر الجديد فوق النهر، وحضر المهندسون، ثم توقفت السيارات عند المدخل."


def html(head: str = "", before: str = "") -> Document:
    page = (
        f"<html><head><meta charset=utf-8><title>{TITLE} | صحيفة الضفة</title>{head}</head><body>"
        f"<h1>{TITLE}</h1>{before}<p>{FIRST}</p><p>{FIRST}</p></body></html>"
    )
    return read(Input(page.encode(), "page.html"))


@pytest.mark.parametrize(
    ("line", "date", "alone"),
    [
        ("الاثنين، 04 مايو 2026 - 08:15 ص", "2026-05-04", True),
        ("٤ أيار/مايو ٢٠٢٦", "2026-05-04", True),
        ("4 ماي 2026", "2026-05-04", True),
        ("الخميس 5 غشت 2021 الساعة 10:00", "2021-08-05", True),
        ("27 جوان 2020", "2020-06-27", True),
        ("12 كانون الثاني 2024", "2024-01-12", True),
        ("May 4, 2026", "2026-05-04", True),
        ("4 mai 2026", "2026-05-04", True),
        ("2026-05-04 12:00", "2026-05-04", True),
        ("يوم 03/04/2026", "2026-04-03", True),
        ("30/4/2026", "2026-04-30", True),
        ("4/30/2026", "2026-04-30", True),
        ("31/2/2026", "", True),
        ("الاثنين 17 ذو القعدة 1447 هـ - 4 مايو 2026 م", "2026-05-04", True),
        ("الاثنين 17 ذو القعدة 1447", "2026-05-04", True),
        ("17 ذو القعدة 1447 هـ", "2026-05", True),
        ("08:15 GMT", "", True),
        ("عاد الفريق في 4 مايو 2026 إلى المدينة", "2026-05-04", False),
        ("عشرون كتابا", "", False),
        ("", "", False),
    ],
)
def test_dates_in_lines(line: str, date: str, alone: bool) -> None:
    assert date_in(line, day_first=True) == date
    assert is_date_line(line) is alone


def test_figures_alone_leave_a_date_open_where_nothing_says_which_is_the_day() -> None:
    assert date_in("03/04/2026", day_first=False) == ""
    assert date_in("04/04/2026", day_first=False) == "2026-04-04"


@given(st.text(max_size=60))
def test_any_line_gives_a_date_or_none(line: str) -> None:
    assert len(date_in(line, day_first=True)) in (0, 7, 10)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("كتبت هدى سالم", "هدى سالم"),
        ("كتب: نادر الصالح - الميناء", "نادر الصالح"),
        ("بقلم: سلمى الحداد", "سلمى الحداد"),
        ("حوار: هدى سالم", "هدى سالم"),
        ("حوار طويل مع المدينة", ""),
        ("خاص – نادر الصالح", "نادر الصالح"),
        ("By Jane Doe | May 4", "Jane Doe"),
        ("عاد الفريق إلى المدينة", ""),
    ],
)
def test_authors_of_lines(line: str, author: str) -> None:
    assert author_of_line(line) == author


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("هدى سالم", True),
        ("Jane Doe", True),
        ("صحيفة الضفة", False),
        ("الضفة", False),
        ("فريق التحرير", False),
        ("Developed by Studio", False),
        ("https://a.example/jane", False),
        ("admin", False),
        ("a b c d e f g", True),
        ("a b c d e f g h", False),
    ],
)
def test_who_is_a_person(name: str, person: bool) -> None:
    assert is_person(name, ["الضفة"]) is person


def test_several_names_in_one_value() -> None:
    assert names_in("By Jane Doe and John Roe") == ["Jane Doe", "John Roe"]
    assert names_in("هدى سالم، نادر الصالح") == ["هدى سالم", "نادر الصالح"]


@pytest.mark.parametrize(
    ("head", "before", "author", "date"),
    [
        ("<meta name=author content='صحيفة الضفة'>", "", "", ""),
        (
            "<meta name=author content='صحيفة الضفة'>",
            "<div class=author>هدى سالم</div>",
            "هدى سالم",
            "",
        ),
        ("", "<div>كتبت: هدى سالم</div>", "هدى سالم", ""),
        ("", "<span itemprop=author><b itemprop=name>هدى سالم</b> محررة</span>", "هدى سالم", ""),
        ("", "<div>تم النشر يوم 4 أيار 2026</div>", "", "2026-05-04"),
        ("", "<time datetime='2026-05-04T08:15:00Z'>أمس</time>", "", "2026-05-04T08:15:00Z"),
        (
            "<meta property='article:published_time' content='2026-05-04 08:15:00'>",
            "",
            "",
            "2026-05-04T08:15:00",
        ),
        ("<meta name=date content='20260504'>", "", "", "2026-05-04"),
        ("<link rel=canonical href='https://a.example/2026/05/04/x'>", "", "", "2026-05-04"),
    ],
)
def test_what_a_page_states(head: str, before: str, author: str, date: str) -> None:
    document = html(head, before)
    assert document.metadata.author == author
    assert document.metadata.date == date


def test_linked_data_name_people_by_reference_and_no_organisation() -> None:
    script = json.dumps(
        [
            {"@type": "Organization", "name": "الضفة"},
            {
                "@graph": [
                    {
                        "@type": "NewsArticle",
                        "author": [{"@id": "#p"}, {"@type": "Organization", "name": "قناة"}],
                    },
                    {"@id": "#p", "@type": "Person", "name": "هدى سالم"},
                ]
            },
        ]
    )
    linked = LinkedData([script])
    assert linked.authors() == ["هدى سالم"]
    assert set(linked.organisations()) == {"الضفة", "قناة"}


@pytest.mark.parametrize(
    "text", [f"{FIRST} {FIRST}\n{FIRST}", f"<p>{FIRST} {FIRST}</p><p>{FIRST}</p>"]
)
def test_the_text_of_linked_data_is_read_where_the_page_shows_none(text: str) -> None:
    script = json.dumps({"@type": "Article", "headline": TITLE, "articleBody": text})
    page = f"<meta charset=utf-8><script type='application/ld+json'>{script}</script><body><div id=app></div>"
    document = read(Input(f"<html>{page}</html>".encode(), "page.html"))
    assert document.text == f"{TITLE}\n\n{FIRST} {FIRST}\n\n{FIRST}"
    shown = page.replace("<div id=app>", f"<div id=app><p>{FIRST} {FIRST}</p><p>{FIRST}</p>")
    assert TITLE not in read(Input(f"<html>{shown}</html>".encode(), "page.html")).text
