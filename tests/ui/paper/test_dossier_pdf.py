"""A dossier as PDF: what a reader of PDF finds in it are the quotes, the notes and the sources, in order."""

from __future__ import annotations

import pytest
from unit.export.dossier.samples import REPORT, dossier

from khulasa.document.bidi import mostly_right_to_left
from khulasa.export.dossier.table import pdf_sheet
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.ui.paper.pdf import pdf

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
    order = [text.index(heading) for heading in ("ملف الخليج", "أقوال", "الحواشي", "المصادر")]
    assert order == sorted(order)
    assert "المصدر نفسه، ص ٢، الفقرة ١." in text


def test_the_same_dossier_gives_the_same_bytes(qapp):
    assert pdf(pdf_sheet(dossier(), REPORT)) == pdf(pdf_sheet(dossier(), REPORT))
