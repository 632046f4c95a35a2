"""Pictures of pages: what is offered, what is told while they are read, and what is said where nothing can."""

from __future__ import annotations

import pytest

from khulasa.document.model import Trust
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import AS_IT_COMES, ReadOptions, RecognisedWord
from khulasa.readers.warnings import NO_RECOGNISER
from khulasa.services.pipeline import summarise
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import Stage, prepare_source

RECOGNISE = ReadOptions(recognise=True)


@pytest.fixture
def pdf(root):
    return lambda name: Source.file(
        str(root / "tests" / "readers" / "files" / "pdf" / f"{name}.pdf")
    )


@pytest.fixture
def tools(monkeypatch):
    """Say whether a recogniser is installed; it reads three words on every page."""

    def words(_picture, _dots):
        places = zip((900, 700, 500), ("بدأ", "العمل", "اليوم."), strict=True)
        return [
            RecognisedWord(word, left, 100, left + 150, 140, 90, (1, 1, 1)) for left, word in places
        ]

    def install(*, there: bool):
        monkeypatch.setattr(summarise, "can_recognise", lambda: there)
        monkeypatch.setattr(summarise, "recogniser", lambda: words if there else None)

    return install


@pytest.mark.parametrize("there", [True, False])
def test_a_scan_says_whether_it_can_be_recognised_here(pdf, tools, there):
    tools(there=there)
    with pytest.raises(ReadError) as caught:
        prepare_source(pdf("scan_mixed"))
    assert caught.value.kind is Kind.ONLY_PICTURES
    assert caught.value.facts["recogniser"] == int(there)


def test_recognised_pages_are_told_one_by_one(pdf, tools):
    tools(there=True)
    told = []
    prepared = prepare_source(pdf("scan_mixed"), RECOGNISE, lambda *facts: told.append(facts))
    assert {page.trust for page in prepared.document.pages} == {Trust.RECOGNISED}
    assert "بدأ العمل اليوم." in prepared.document.text
    recognising = [facts[1:] for facts in told if facts[0] is Stage.RECOGNISING]
    assert recognising == [(0, 0), (1, 1)]
    stages = [facts[0] for facts in told]
    assert (
        stages.index(Stage.READING)
        < stages.index(Stage.RECOGNISING)
        < stages.index(Stage.PREPARING)
    )


def test_a_page_that_is_named_is_recognised_and_no_other(pdf, tools):
    # GIVEN a file of several pages WHEN the second is named
    tools(there=True)
    options = ReadOptions(recognise_pages=frozenset({2, 4000}))
    document = prepare_source(pdf("chromium_2col"), options).document
    # THEN it alone comes from its picture, whatever was known of it, and no page is missing
    assert len(document.pages) > 1
    read = [page.number for page in document.pages if page.trust is Trust.RECOGNISED]
    assert read == [2]
    assert "بدأ العمل اليوم." in document.text


def test_naming_pages_without_a_recogniser_is_an_error(pdf, tools):
    tools(there=False)
    with pytest.raises(ReadError) as caught:
        prepare_source(pdf("chromium_2col"), ReadOptions(recognise_pages=frozenset({1})))
    assert caught.value.kind is Kind.NO_RECOGNISER


@pytest.mark.parametrize(
    ("name", "options", "there", "warned"),
    [
        ("unmapped", AS_IT_COMES, False, True),
        ("unmapped", AS_IT_COMES, True, False),
        ("chromium_mixed", AS_IT_COMES, False, False),
    ],
)
def test_what_to_install_is_said_of_pages_that_need_it(pdf, tools, name, options, there, warned):
    tools(there=there)
    assert (NO_RECOGNISER in prepare_source(pdf(name), options).document.warnings) is warned


def test_without_a_recogniser_recognising_is_an_error(pdf, tools):
    tools(there=False)
    with pytest.raises(ReadError) as caught:
        prepare_source(pdf("scan_mixed"), RECOGNISE)
    assert caught.value.kind is Kind.NO_RECOGNISER
