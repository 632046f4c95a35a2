"""A dossier as PDF: what a reader of PDF finds in it are the quotes, the notes and the sources, in order."""

from __future__ import annotations

import pytest
from unit.export.dossier.samples import REPORT, dossier

from khulasa.document.bidi import mostly_right_to_left
from khulasa.document.seals import seal_of
from khulasa.dossier.model import Dossier, Item, Quote
from khulasa.export.dossier.table import pdf_sheet
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.ui.paper.layout import lay_out
from khulasa.ui.paper.pdf import pdf
from khulasa.ui.paper.styles import MARGIN

pytestmark = pytest.mark.ui


def test_it_is_read_back(qapp, tmp_path):
    path = tmp_path / "dossier.pdf"
    path.write_bytes(pdf(pdf_sheet(dossier(), REPORT)))
    text = analyse_source(Source.file(str(path))).document.text
    for quote in dossier().quotes:
        for line in quote.text.split("\n"):
            if mostly_right_to_left(line):
                assert line in text
            else:  # our reader turns a line of English with an Arabic note's number round
                assert all(word in text for word in line.strip(".").split())
    order = [text.index(heading) for heading in ("ملف الخليج", "الميناء", "أقوال", "المصادر")]
    assert order == sorted(order)
    assert "المصدر نفسه، ص ٢، الفقرة ١." in text


def many(count):
    """A dossier of many quotes, and so of several pages."""
    source = dossier().sources[0]
    texts = [f"قال الوزير {number} " + "كلمة " * (number % 90) for number in range(count)]
    quotes = [
        Item(Quote(source, at, at + len(text), text, seal_of(text), paragraph=at + 1))
        for at, text in enumerate(texts)
    ]
    return Dossier("كثير", tuple(quotes))


@pytest.mark.parametrize("size", [(595.0, 842.0), (300.0, 260.0)])
def test_each_note_stands_on_the_page_on_which_its_quote_ends_below_all_text(qapp, size):
    sheet = pdf_sheet(many(60), REPORT)
    paper = lay_out(sheet, size)
    assert len(paper.pages) > 2
    pages_of: dict[int, list[int]] = {}
    for page_number, page in enumerate(paper.pages):
        bottoms = {"Note": [], "": []}
        for text, line in page.lines:
            pages_of.setdefault(text, []).append(page_number)
            kind = "Note" if paper.texts[text].tag == "Note" else ""
            bottoms[kind].append(line.y + line.shape.height())
        if bottoms["Note"]:
            assert page.rule is not None
            assert max(bottoms[""], default=0) <= page.rule[2] < min(bottoms["Note"])
            assert max(bottoms["Note"]) <= size[1] - MARGIN + 0.01
    pairs = [item for item in paper.items if len(item) == 2 and paper.texts[item[1]].tag == "Note"]
    assert len(pairs) == 60
    for quote, note in pairs:
        assert {*pages_of[note]} == {pages_of[quote][-1]}


def test_the_same_dossier_gives_the_same_bytes(qapp):
    assert pdf(pdf_sheet(dossier(), REPORT)) == pdf(pdf_sheet(dossier(), REPORT))


def test_a_bar_stands_beside_each_quote_and_beside_nothing_else(qapp):
    page = lay_out(pdf_sheet(many(3), REPORT)).pages[0]
    places = [(line.y, line.y + line.shape.height()) for _text, line in page.lines]
    quoted = [place for place in places if any(a <= place[0] < b for _x, a, b in page.bars)]
    assert len(page.bars) == 3
    assert {a for _x, a, _b in page.bars} <= {top for top, _bottom in quoted}
    assert all(b in {bottom for _top, bottom in quoted} for _x, _a, b in page.bars)
