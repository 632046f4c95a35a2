"""What we copy and export, opened in LibreOffice: the words, their order, brackets, quotation marks and direction."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from takeaway.office import convert, needs_office
from takeaway.samples import HARD, analysis, hard

from khulasa.export.forms import copied
from khulasa.export.names import Form, Format, Options
from khulasa.export.table import EXPORTERS, SUFFIXES

OPTIONS = Options(accessed=date(2024, 5, 3))
WHOLE = Options(accessed=date(2024, 5, 3), whole_article=True)
ISOLATES = re.compile("[\u2066-\u2069\u200e\u200f]")
SPACES = re.compile(r"\s+")

pytestmark = needs_office


def shown(text: str) -> str:
    """A text as the eye has it: without marks that nobody sees, and with one kind of space."""
    return SPACES.sub(" ", ISOLATES.sub("", text))


@pytest.fixture(scope="module")
def opened(tmp_path_factory) -> dict[str, tuple[str, Path]]:
    """What LibreOffice has of each file, as text and as Word, by the file's name."""
    folder = tmp_path_factory.mktemp("office")
    summary = hard()
    for form in (Format.DOCX, Format.ODT):
        for name, options in (("summary", OPTIONS), ("whole", WHOLE)):
            made = EXPORTERS[form](summary, options)
            assert isinstance(made, bytes)
            (folder / f"{form}-{name}{SUFFIXES[form]}").write_bytes(made)
    for form in Form:
        html = copied(summary.analysis, summary.chosen, form, OPTIONS).html
        (folder / f"paste-{form}.html").write_text(
            f"<html><head><meta charset='utf-8'></head><body>{html}</body></html>"
        )
    sources = sorted(path for path in folder.iterdir() if path.is_file())
    pages = [path for path in sources if path.suffix == ".html"]
    files = [path for path in sources if path.suffix != ".html"]
    out = folder / "out"
    texts = convert(files, "txt:Text (encoded):UTF8", out) + convert(
        pages, "txt:Text (encoded):UTF8", out
    )
    words = convert(files, "docx", out) + convert(pages, "odt", out)
    return {
        path.stem: (text.read_text(encoding="utf-8-sig"), word)
        for path, text, word in zip(files + pages, texts, words, strict=True)
    }


NAMES = [f"{form}-{name}" for form in ("docx", "odt") for name in ("summary", "whole")]
PASTED = [f"paste-{form}" for form in Form]


@pytest.mark.parametrize("name", [*NAMES, *PASTED])
def test_every_quote_arrives_letter_for_letter_and_in_order(opened, name):
    text = shown(opened[name][0])
    at = 0
    for quote in hard().quotes():
        assert shown(quote) in text[at:], quote
        at = text.index(shown(quote), at) + 1


@pytest.mark.parametrize("name", ["docx-whole", "odt-whole"])
def test_the_whole_article_arrives(opened, name):
    document = analysis(HARD).document
    text = shown(opened[name][0])
    for block in document.blocks:
        assert shown(document.quote(block)) in text


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith("summary")])
def test_sources_arrive_as_footnotes(opened, name):
    with zipfile.ZipFile(opened[name][1]) as archive:
        notes = shown(re.sub("<[^>]*>", "", archive.read("word/footnotes.xml").decode()))
    assert notes.count("harbor report (2).txt، ص") == 1
    assert notes.count("المصدر نفسه، ص") == 5
    assert "اطُّلع عليه في ٣ مايو ٢٠٢٤" in notes


@pytest.mark.parametrize("name", NAMES)
def test_every_arabic_paragraph_is_still_right_to_left(opened, name):
    paragraphs = [one for one in docx.Document(str(opened[name][1])).paragraphs if one.text.strip()]
    assert len(paragraphs) > 5
    for one in paragraphs:
        bidi = one._p.pPr.find(qn("w:bidi"))
        assert bidi is not None
        assert bidi.get(qn("w:val")) not in {"0", "false"}


@pytest.mark.parametrize("name", PASTED)
def test_what_is_pasted_runs_from_right_to_left(opened, name):
    with zipfile.ZipFile(opened[name][1]) as archive:
        content = archive.read("content.xml").decode() + archive.read("styles.xml").decode()
    assert 'style:writing-mode="rl-tb"' in content


def test_quotation_marks_stand_around_the_quotes(opened):
    text = shown(opened["paste-cited"][0])
    assert (
        "«من صبر ظفر.» (سلمى الراوي، «الميناء يعود إلى العمل: “نهاية الانتظار”»، harbor report (2).txt، ص ٤، الفقرة ٥"
        in text
    )


def test_numbers_and_bullets_are_lists(opened):
    for name in ("paste-numbers", "paste-bullets"):
        with zipfile.ZipFile(opened[name][1]) as archive:
            assert archive.read("content.xml").count(b"<text:list-item>") == 6
