"""Our own readers read what we wrote, and find the same sentences."""

from __future__ import annotations

import io
from datetime import date

import pytest
from takeaway.samples import HARD, analysis, hard

from khulasa.export.names import Format, Options
from khulasa.export.table import EXPORTERS, SUFFIXES
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.services.saving import save
from khulasa.summary.choose import Length, choose

READ = (Format.TEXT, Format.MARKDOWN, Format.HTML, Format.DOCX, Format.ODT)
SEEDS = ("feature-long", "opinion", "lavrov-gcc", "english-harbour", "persian-library")


def read_again(form: Format, summary, tmp_path, *, whole: bool):
    options = Options(accessed=date(2024, 5, 3), whole_article=whole)
    path = tmp_path / f"again{SUFFIXES[form]}"
    save(EXPORTERS[form](summary, options), str(path))
    return analyse_source(Source.file(str(path)))


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("form", READ)
def test_the_same_sentences_are_found_in_a_summary(seed, tmp_path, form, name):
    summary = choose(analyse_source(Source.file(str(seed(name)))), Length())
    again = read_again(form, summary, tmp_path, whole=False)
    found = {again.document.quote(one) for one in again.sentences}
    assert set(summary.quotes()) <= found


@pytest.mark.parametrize("form", [form for form in READ if form is not Format.TEXT])
def test_the_whole_article_is_found_again(tmp_path, form):
    document = analysis(HARD).document
    again = read_again(form, hard(), tmp_path, whole=True)
    for block in document.blocks:
        assert document.quote(block) in again.document.text


def test_files_are_the_same_every_time():
    for form in (Format.DOCX, Format.ODT):
        first, second = (EXPORTERS[form](hard(), Options()) for _ in range(2))
        assert isinstance(first, bytes)
        assert io.BytesIO(first).getvalue() == second
