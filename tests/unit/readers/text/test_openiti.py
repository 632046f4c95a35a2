"""OpenITI mARkdown: chapters, paragraphs, verse and printed pages, and none of the marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.readers.office import assert_true, of

from khulasa.document.model import Document
from khulasa.errors import ReadError
from khulasa.readers.base import Input
from khulasa.readers.table import read

HEAD = """######OpenITI#

#META# 010.AuthorNAME\t:: سلمى الحداد
#META# 020.BookTITLE\t:: كتاب البئر
#META# 049.EdISBN\t:: NODATA
#META#Header#End#

"""


def book(body: str, name: str = "0100Salma.Bir.X01-ara1") -> Document:
    return read(Input((HEAD + body).encode(), name))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("# خرج أهل القرية\n~~إلى الوادي.\n", [("paragraph", "خرج أهل القرية إلى الوادي.")]),
        ("### | باب البئر\n# تمر\n", [("heading1", "باب البئر"), ("paragraph", "تمر")]),
        ("### || فصل\n# تمر\n", [("heading2", "فصل"), ("paragraph", "تمر")]),
        ("### $ سلمى\n# تمر\n", [("heading3", "سلمى"), ("paragraph", "تمر")]),
        ("### |EDITOR|\n# تمر\n", [("paragraph", "تمر")]),
        ("# تمر ms001 وتين Milestone300\n", [("paragraph", "تمر وتين")]),
        ("# قال @P02 سلمى @TOP01 الوادي\n", [("paragraph", "قال سلمى الوادي")]),
        (
            "# يا دار %~% من رحلوا\n# عادوا %~% ولم يعودوا\n",
            [("paragraph", "يا دار    من رحلوا"), ("paragraph", "عادوا    ولم يعودوا")],
        ),
        ("# % يا دار % من رحلوا % % 2\n", [("paragraph", "يا دار    من رحلوا")]),
        ("# بلغت 20% من الماء\n", [("paragraph", "بلغت 20% من الماء")]),
        ("تمر\n\nتين\n", [("paragraph", "تمر"), ("paragraph", "تين")]),
    ],
)
def test_marks_become_what_they_mean(body: str, found: list[tuple[str, str]]) -> None:
    assert of(book(body)) == found


@pytest.mark.parametrize("name", ["a", "a.txt", "a.mARkdown", "a.md"])
def test_the_first_line_tells_it(name: str) -> None:
    document = book("# تمر\n", name)
    assert (document.title, document.metadata.author) == ("كتاب البئر", "سلمى الحداد")


def test_a_page_ends_where_its_number_stands() -> None:
    document = book("# تمر PageV01P007 وتين\n~~وتوت PageV01P008\n# رمان\n")
    assert document.text == "تمر وتين وتوت\n\nرمان"
    assert [page.number for page in document.pages] == [7, 8, 9]
    pages = [document.page_of(document.text.index(word)) for word in ("تمر", "تين", "توت", "رمان")]
    assert pages == [7, 8, 8, 9]


_PIECES = [
    "# ",
    "~~",
    "### | ",
    "PageV01P002",
    " ms1 ",
    "%~%",
    "% ",
    "تمر",
    " وتين",
    "\n",
    "@P1",
    "¶",
    "\x00",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
def test_any_marks_give_a_document_or_an_error(body: str) -> None:
    try:
        document = book(body)
    except ReadError:
        return
    assert_true(document)


@pytest.mark.parametrize(
    "noise", [" " * 100_000, "#" * 100_000, "ms123 " * 30_000, "@P01 " * 30_000]
)
def test_any_run_of_signs_is_read_in_time(noise: str) -> None:
    assert "بئر" in book(f"# بئر{noise}x\n").text


def test_a_paragraph_holds_very_many_pages() -> None:
    document = book("# " + " ".join(f"سطر PageV01P{number:05}" for number in range(1, 20_001)))
    assert len(document.pages) == 20_000
