"""Quotes that are taken while a document is read: they wait for the whole, and are those of it."""

from __future__ import annotations

import pytest

from khulasa.document.progress import ignore
from khulasa.dossier import taking
from khulasa.dossier.source import Source as DossierSource
from khulasa.dossier.source import content_of
from khulasa.ranking.base import BY_DEFAULT
from khulasa.readers.text.plain import document_of
from khulasa.services.child.worker import Finished, Growing
from khulasa.services.pipeline.source import Source
from khulasa.summary.analyse import prepare, rank
from khulasa.summary.model import Analysis
from khulasa.ui.linking.checking import CheckingLink
from khulasa.ui.linking.dossier import DossierLink

FIRST = "بدأ المؤتمر صباح اليوم. وحضره الوزراء جميعا."
HEAD = "عنوان يتبين آخر الأمر.\n\n"


def analysis_of(text: str) -> Analysis:
    return rank(prepare(document_of(text), ignore), BY_DEFAULT, ignore)


@pytest.fixture
def part() -> Analysis:
    return analysis_of(f"{FIRST}\n\nثم غادر الوفد المدينة.")


@pytest.fixture
def whole() -> Analysis:
    return analysis_of(f"{HEAD}{FIRST}\n\nثم غادر الوفد العاصمة.\n\nوانتهت الجلسة ليلا.")


@pytest.fixture
def link(window) -> DossierLink:
    return window.findChild(DossierLink)


@pytest.fixture
def begun(window, workers, part, tmp_path):
    """A window with the first pages of a document."""
    workers[0].held = True
    path = tmp_path / "book.pdf"
    path.write_bytes(b"%PDF-1.4")
    window.session.open(Source.file(str(path)))
    workers[0]._on_event(Growing(workers[0].job.ticket, part, 1, 2))
    return window


@pytest.fixture
def end(begun, workers, whole, qtbot):
    """The whole comes."""

    def come() -> None:
        job, workers[0].job = workers[0].job, None
        with qtbot.waitSignal(begun.session.ready):
            workers[0]._on_event(Finished(job.ticket, whole))

    return come


@pytest.fixture(autouse=True)
def shown(begun, qtbot) -> None:
    qtbot.waitUntil(lambda: begun.session.analysis is not None)


def quotes(link: DossierLink):
    return link._controller.dossier.quotes


def test_a_sentence_is_taken_from_the_whole(begun, link, end, whole, qtbot):
    link._later.add_sentences([1])
    assert not quotes(link)
    assert "بعد قراءة كل الصفحات" in begun.summary.copy_bar.dossier_button.text()
    end()
    qtbot.waitUntil(lambda: bool(quotes(link)))
    (quote,) = quotes(link)
    assert quote.text == "وحضره الوزراء جميعا."
    assert whole.document.text[quote.start : quote.end] == quote.text
    assert quote.paragraph == 2
    assert quote.source.content == content_of(whole.document.text)


def test_a_selection_is_taken_from_the_whole(begun, link, end, part, whole, qtbot):
    start = part.document.text.index("حضره")
    link._later.add_span((start, start + len("حضره الوزراء")))
    end()
    qtbot.waitUntil(lambda: bool(quotes(link)))
    (quote,) = quotes(link)
    assert quote.text == "حضره الوزراء"
    assert whole.document.text[quote.start : quote.end] == quote.text


def test_what_reads_otherwise_in_the_whole_is_told_and_not_taken(begun, link, end, part):
    last = part.sentences[-1]
    link._later.add_sentences([last.index])
    end()
    assert not quotes(link)
    assert "اختلف نص اقتباس واحد" in begun.notice.sentence


def test_a_selection_that_reads_otherwise_is_told_and_not_taken(begun, link, end, part):
    last = part.sentences[-1]
    link._later.add_span((last.start, last.end))
    end()
    assert not quotes(link)
    assert "اختلف نص اقتباس واحد" in begun.notice.sentence


def test_a_quote_waits_behind_another_tab(begun, link, workers, whole, qtbot):
    link._later.add_sentences([0])
    begun.tabs.new()
    job, workers[0].job = workers[0].job, None
    workers[0]._on_event(Finished(job.ticket, whole))
    qtbot.waitUntil(lambda: bool(quotes(link)))
    assert quotes(link)[0].text == "بدأ المؤتمر صباح اليوم."


def test_of_a_whole_document_quotes_are_taken_at_once(begun, link, end, qtbot):
    end()
    link._later.add_sentences([0])
    qtbot.waitUntil(lambda: bool(quotes(link)))


def test_no_quotation_is_checked_against_a_part(begun, end):
    checking = begun.findChild(CheckingLink)
    assert checking._open() == []
    assert checking.show() is None
    assert "بعد قراءة كل الصفحات" in begun.notice.sentence
    end()
    assert checking._open() == [begun.session.analysis.document]


def test_the_way_to_a_quote_waits_for_its_page(begun, link, end, whole):
    last = whole.sentences[-1]
    quote = taking.sentence(whole, last.index, DossierSource.of(whole.document))
    link._sought = quote
    link._reveal()
    assert not begun.notice.sentence
    end()
    assert begun.article.selected_texts() == [quote.text]
