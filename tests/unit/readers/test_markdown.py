"""Markdown: the signs go, the author's letters stay, and each block is what the signs say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.readers.office import assert_true, of

from khulasa.document.model import Document
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input
from khulasa.readers.markdown import bounds, reader
from khulasa.readers.table import read
from khulasa.readers.warnings import MARKUP_UNREAD


def markdown(text: str, name: str = "a.md") -> Document:
    return read(Input(text.encode(), name))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## تمر\n\nتين\nتوت", [("heading2", "تمر"), ("paragraph", "تين توت")]),
        ("تمر\n===", [("heading1", "تمر")]),
        ("تمر  \nتين\\\nتوت", [("paragraph", "تمر"), ("paragraph", "تين"), ("paragraph", "توت")]),
        (
            "- تمر\n- تين\n\n  حلو\n  1. توت",
            [
                ("list_item", "تمر"),
                ("list_item", "تين"),
                ("paragraph", "حلو"),
                ("list_item", "توت"),
            ],
        ),
        ("> تمر\n> تين\n>\n> توت", [("quotation", "تمر تين"), ("quotation", "توت")]),
        ("ال**تم**ر و*تين* و~~توت~~ و`رمز`", [("paragraph", "التمر وتين وتوت ورمز")]),
        (r"\*تمر\* 1\. &amp; &lt; _تين_", [("paragraph", "*تمر* 1. & < تين")]),
        (
            "[تمر](http://a.example) و[تين][1] و<http://b.example>\n\n[1]: http://c.example",
            [("paragraph", "تمر وتين وhttp://b.example")],
        ),
        ("تمر ![صورة](a.png)", [("paragraph", "تمر"), ("caption", "صورة")]),
        (
            "| تمر | تين |\n|---|---|\n| 1 | 2 |",
            [
                ("table_cell", "تمر"),
                ("table_cell", "تين"),
                ("table_cell", "1"),
                ("table_cell", "2"),
            ],
        ),
        (
            "تمر[^n] وتين\n\n[^n]: حاشية\n\nتوت",
            [("paragraph", "تمر وتين"), ("paragraph", "توت"), ("footnote", "حاشية")],
        ),
        ("```python\nx = 1\n\ny\n```", [("furniture", "x = 1"), ("furniture", "y")]),
        ("```\nx = y[0]; print(x)\n```", [("furniture", "x = y[0]; print(x)")]),
        (
            "```\nخرج أهل القرية صباحا.\n\nثم عادوا إلى البيت.\n```",
            [("paragraph", "خرج أهل القرية صباحا."), ("paragraph", "ثم عادوا إلى البيت.")],
        ),
        ("```text\nخرج أهل القرية معا\n```", [("furniture", "خرج أهل القرية معا")]),
        ("https://a.example/b", [("furniture", "https://a.example/b")]),
        ("تمر https://a.example/b", [("paragraph", "تمر https://a.example/b")]),
        (
            "<div><b>تمر</b></div>\n\nتين<br>توت <!-- س -->",
            [("paragraph", "تمر"), ("paragraph", "تين"), ("paragraph", "توت")],
        ),
        ("تمر\n\n---\n\nتين", [("paragraph", "تمر"), ("paragraph", "تين")]),
        ("<script>\nس\n</script>\n\nتمر", [("paragraph", "تمر")]),
    ],
)
def test_blocks_are_what_their_signs_say(text: str, found: list[tuple[str, str]]) -> None:
    assert of(markdown(text)) == found


def test_front_matter_states_title_author_date_and_address() -> None:
    for front in (
        "---\ntitle: 'بئر'\nauthor: [سلمى, هالة]\ndate: 2024-03-01\nurl: https://a.example/1\n---\n",
        '---\nTitle: بئر\nauthors:\n  - "سلمى"\n  - هالة\ndate: 2024-03-01\nsource: https://a.example/1\n...\n',
        '+++\r\ntitle = "بئر"\r\nauthor = "سلمى، هالة"\r\ndate = 2024-03-01\r\nlink = "https://a.example/1"\r\n+++\r\n',
    ):
        document = markdown(front + "\nتمر")
        assert of(document) == [("paragraph", "تمر")]
        stated = document.metadata
        assert (document.title, stated.author, stated.date) == ("بئر", "سلمى، هالة", "2024-03-01")
        assert stated.address == "https://a.example/1"


def test_two_rules_around_a_text_are_no_front_matter() -> None:
    assert of(markdown("---\nتمر وتين.\n\n---\nتوت"))[0][1] == "تمر وتين."


def test_the_first_heading_is_the_title_where_nothing_else_is() -> None:
    document = markdown("# بئر\n\nتمر")
    assert (document.title, document.format) == ("بئر", "markdown")
    assert markdown("تمر\n\n# بئر").title == ""


@pytest.mark.parametrize(
    ("name", "media", "format_"),
    [
        ("a.md", "", "markdown"),
        ("A.MARKDOWN", "", "markdown"),
        ("", "text/markdown", "markdown"),
        ("a.txt", "", "text"),
    ],
)
def test_the_name_or_the_media_type_decides(name: str, media: str, format_: str) -> None:
    assert read(Input("# تمر".encode(), name, media=media)).format == format_


def test_a_page_by_the_name_of_markdown_is_a_page() -> None:
    assert markdown("<!doctype html><html><p>تمر").format == "html"


def test_a_text_beyond_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_BYTES", 10)
    with pytest.raises(ReadError) as caught:
        markdown("تمر وتين وتوت")
    assert caught.value.kind is Kind.TOO_LARGE


@pytest.mark.parametrize(
    "sign", [">", "- ", "[", "![](", "*a ", "`", "|a", "<a ", "[^1]", "    ", "<div>", "#"]
)
def test_signs_by_the_thousand_cost_an_error_at_most(sign: str) -> None:
    assert "تمر" in markdown(sign * 3000 + "\n\nتمر").text


_PIECES = st.lists(
    st.sampled_from(
        [
            "تمر",
            " ",
            "\n",
            "\n\n",
            "# ",
            "> ",
            "- ",
            "1. ",
            "**",
            "_",
            "`",
            "```\n",
            "[",
            "](a)",
            "![",
            "[^1]",
            "[^1]: ",
            "|",
            "|-|-|\n",
            "<div>",
            "</div>",
            "<br>",
            "---\n",
            "title: س\n",
            "    ",
            "\\",
            "&amp;",
            "\t",
            "~~",
            "\x00",
            "\u200f",
        ]
    ),
    max_size=40,
).map("".join)


@settings(deadline=None)
@given(_PIECES | st.text(max_size=80))
def test_any_text_gives_a_document_or_nothing(text: str) -> None:
    try:
        document = read(Input(text.encode("utf-8", "surrogatepass"), "a.md"))
    except ReadError:
        return
    assert_true(document)


@pytest.mark.parametrize(
    ("text", "steps"),
    [("", 0), ("[a]", 2), ("[[a]]", 6), ("[[", 3), ("]][", 1), ("[a](b) [c](d)", 4)],
)
def test_steps_are_counted_from_each_bracket_to_its_partner_or_the_end(
    text: str, steps: int
) -> None:
    assert bounds.steps(text) == steps


@pytest.mark.parametrize("sign", ["[", "[^", "![", "^[", "[a]: [", "[[a](b"])
def test_a_paragraph_of_brackets_is_shown_as_it_is(sign: str) -> None:
    """It took the square of its length: 20 seconds for 100,000 of them."""
    found = markdown("[^1]: قال\n\n" + sign * 20_000 + "\n\nقال **الوزير**.")
    assert found.warnings == (MARKUP_UNREAD,)
    assert sign * 20_000 in found.text
    assert "قال الوزير." in found.text


def test_the_bound_is_met_on_either_side() -> None:
    most = 1
    while bounds.steps("[" * most) <= bounds.FREE_STEPS + bounds.STEPS_PER_CHARACTER * most:
        most += 1
    assert not markdown("[" * (most - 1)).warnings
    assert markdown("[" * most).warnings == (MARKUP_UNREAD,)


def test_many_links_and_notes_are_read_as_such() -> None:
    text = "".join(f"قال [تمر](http://a.example/{n}) وتين[^{n}] " for n in range(2000))
    notes = "".join(f"\n\n[^{n}]: توت" for n in range(2000))
    found = markdown(text + notes)
    assert not found.warnings
    assert "[" not in found.text
