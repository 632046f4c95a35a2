"""A dossier as sources: the whole texts that are kept, else what was quoted of each."""

from __future__ import annotations

from dataclasses import replace

from takeaway.samples import HARD, analysis

from khulasa.dossier import taking
from khulasa.dossier.as_sources import documents_of
from khulasa.dossier.model import Dossier, Heading, Item
from khulasa.dossier.source import Source

ANALYSIS = analysis(HARD)
TEXT = ANALYSIS.document.text
SOURCE = Source.of(ANALYSIS.document, "/reports/harbor.txt")
QUOTES = [taking.sentence(ANALYSIS, index, SOURCE) for index in (3, 2)]
OTHER = replace(QUOTES[0], source=Source("00", title="آخر"))
DOSSIER = Dossier("x", tuple(map(Item, [*QUOTES, Heading("عنوان"), OTHER])))


def test_what_was_quoted_stands_for_a_source_that_is_not_kept():
    first, second = documents_of(DOSSIER)
    for document in (first, second):
        document.validate()
    assert first.text == "\n".join(" ".join(quote.text.splitlines()) for quote in reversed(QUOTES))
    assert (first.source, first.title) == (SOURCE.path, SOURCE.title)
    assert [first.quote(block) for block in first.blocks] == first.text.split("\n")
    assert second.title == "آخر"


def test_a_text_that_is_kept_is_looked_at_whole():
    first, second = documents_of(DOSSIER, {bytes.fromhex(SOURCE.content): TEXT}.get)
    first.validate()
    assert first.text == TEXT
    assert second.text == " ".join(OTHER.text.splitlines())
