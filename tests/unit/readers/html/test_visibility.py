"""What nobody sees of a page is left out and said to be; where it is all that there is, it is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Document
from khulasa.readers.base import Input
from khulasa.readers.html import visibility
from khulasa.readers.html.visibility import Sheets, Styled, declarations, is_unseen
from khulasa.readers.table import read
from khulasa.readers.warnings import HIDDEN_TEXT

TITLE = "جسر جديد على النهر"
FIRST = "بدأ العمال صباح أمس في مد الجسر الجديد فوق النهر، وحضر المهندسون، ثم توقفت السيارات عند المدخل."
SECOND = "وقالت المهندسة إن الجسر يفتح في الربيع، وإن أهل الضفتين ينتظرونه منذ سنوات طويلة."
SECRET = "وهذه جملة لا يراها أحد على الصفحة، لكنها طويلة بما يكفي لكي تختار بين الجمل."


def html(body: str, head: str = "") -> Document:
    page = f"<html><head><meta charset=utf-8><title>{TITLE}</title>{head}</head><body>{body}</body></html>"
    return read(Input(page.encode(), "page.html"))


@pytest.mark.parametrize(
    ("style", "unseen"),
    [
        ("display:none", True),
        ("display:none; display:block", False),
        ("display:none !important; display:block", True),
        ("visibility: collapse", True),
        ("opacity:0.0", True),
        ("opacity:.01", False),
        ("opacity:0.", True),
        ("opacity:0x", False),
        (f"opacity:{'0' * 200_000}x", False),
        ("font-size:1px", True),
        ("font-size:1.5px", False),
        ("font-size:1.2em", False),
        ("clip-path: inset(100%)", True),
        ("clip-path: inset(49%)", False),
        ("position:absolute; left:-500px", True),
        ("position:absolute; left:-499px", False),
        ("left:-9999px", False),
        ("position:absolute; clip:rect(1px, 1px, 1px, 1px)", True),
        ("text-indent:-9999px", True),
        ("height:1px; overflow:hidden", True),
        ("height:2px; overflow:hidden", False),
        ("height:0", False),
        ("color:transparent", True),
        ("color:transparent; background-clip:text", False),
        ("color:rgba(0, 0, 0, 0)", True),
        (f"color:rgb({'9' * 5_000}, 0, 0)", False),
        ("color:#0000", True),
        ("color:#000f", False),
        ("color:#00000000", True),
        ("color:#zzzz", False),
        ("color:#²²²²²²²²", False),
        ("transform:translateX(-9999px)", True),
        ("transform:translateX(-999px)", False),
        (f"transform:{'translate(' * 50_000}", False),
        ("color:#FFF; background:white", True),
        ("color:#fff; background:#eee", False),
        ("transform:scale(0)", True),
    ],
)
def test_what_can_be_seen_by_its_declarations(style: str, unseen: bool) -> None:
    assert is_unseen(declarations(style)) is unseen
    document = html(f"<h1>{TITLE}</h1><p>{FIRST}</p><p style='{style}'>{SECRET}</p><p>{SECOND}</p>")
    assert (SECRET not in document.text) is unseen
    assert (HIDDEN_TEXT in document.warnings) is unseen


@pytest.mark.parametrize(
    ("sheet", "unseen"),
    [
        (".x{display:none}", True),
        ("p.x,.y{display:none}", True),
        ("#z{display:none}", True),
        ("div .x{display:none}", True),
        ("nav .x{display:none}", False),
        (".x{display:none} p.x{display:block}", False),
        ("p.x{display:block} .x{display:none}", False),
        (".x{display:block} .x{display:none}", True),
        (".x:hover{display:none}", False),
        ("@media print{.x{display:none}}", False),
        ("@media (max-width:600px){.x{display:none}}", False),
        ("@media screen{.x{display:none}}", True),
        ("@keyframes a{from{opacity:0}to{opacity:1}}", False),
        ("/* .x{display:none} */", False),
        (".x{display:none", False),
        ("body{visibility:hidden}", False),
    ],
)
def test_rules_of_style_sheets_hide_what_they_name(sheet: str, unseen: bool) -> None:
    body = (
        f"<div><h1>{TITLE}</h1><p>{FIRST}</p><p class='x w' id=z>{SECRET}</p><p>{SECOND}</p></div>"
    )
    assert (SECRET not in html(body, f"<style>{sheet}</style>").text) is unseen


def test_white_letters_are_lost_on_white_paper_alone() -> None:
    white = f"<p>{FIRST}</p><p style='color:white'>{SECRET}</p><p>{SECOND}</p>"
    assert SECRET not in html(white).text
    assert SECRET in html(f"<div style='background:#123'>{white}</div>").text
    assert SECRET in html(white, "<link rel=stylesheet href=a.css>").text


@pytest.mark.parametrize(
    "body",
    [
        f"<div hidden><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{SECRET}</p></div>",
        f"<h1>{TITLE}</h1><div style='display:none'><p>{FIRST}</p><p>{SECOND}</p><p>{SECRET}</p></div>",
        f"<noscript><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{SECRET}</p></noscript>",
    ],
)
def test_an_article_that_is_shown_later_is_read(body: str) -> None:
    document = html(f"<nav><a href=/>الصفحة الأولى</a></nav>{body}")
    assert [document.quote(block) for block in document.blocks] == [TITLE, FIRST, SECOND, SECRET]


def test_a_hidden_menu_is_no_article_however_long() -> None:
    menu = f"<div hidden>{f'<p>{SECRET}</p>' * 9}</div>"
    document = html(f"<h1>{TITLE}</h1><p>{FIRST}</p>{menu}")
    assert SECRET not in document.text


@given(st.text(alphabet=".#ab{}@;:/*,> \n-0", max_size=80))
def test_any_text_is_a_style_sheet(text: str) -> None:
    assert isinstance(Sheets([text]), Sheets)


def test_a_style_that_is_cut_for_its_length_is_cut_after_a_declaration() -> None:
    for size in range(970, 1000):
        style = f"margin:{'1' * (size - 9)}px;opacity:0.9"
        assert SECRET in html(f"<p>{FIRST}</p><p style='{style}'>{SECRET}</p><p>{SECOND}</p>").text


@given(st.text(alphabet="#0123456789abcfz²rgb(),. %"))
def test_any_text_may_stand_for_a_colour(text: str) -> None:
    assert is_unseen({"color": text}) in (True, False)


def test_a_rule_of_very_many_declarations_is_read_once() -> None:
    sheet = "p{" + "color:red;" * 60_000 + "display:none}"
    assert Sheets([sheet]).style(_Plain()) is not None


class _Plain:
    """A paragraph that stands in nothing."""

    tag = "p"
    attributes: Mapping[str, str] = MappingProxyType({})

    def ancestors(self) -> Iterator[Styled]:
        return iter(())


@pytest.mark.parametrize(("most", "hides"), [(5, True), (4, False)])
def test_so_many_rules_are_held_to_elements(
    monkeypatch: pytest.MonkeyPatch, most: int, hides: bool
) -> None:
    monkeypatch.setattr(visibility, "MOST_TRIALS", most)
    sheets = Sheets([".x p{display:none}" * 4 + "p{display:none}"])
    assert (sheets.style(_Plain()) is not None) is hides
