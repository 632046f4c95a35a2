"""A dossier of five hundred quotes from fifty sources: loaded, changed and exported."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from khulasa.document.seals import seal_of
from khulasa.dossier import changes
from khulasa.dossier.model import Dossier, Heading, Item, Note, Quote
from khulasa.dossier.source import Source, content_of
from khulasa.export.dossier.names import DossierFormat
from khulasa.export.dossier.sheet import Report
from khulasa.export.dossier.table import EXPORTERS
from khulasa.services.library.dossiers import Stored
from khulasa.services.library.library import Library
from khulasa.ui.dossier.controller import DossierController
from khulasa.ui.dossier.exporting import written
from khulasa.ui.dossier.page import DossierPage
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.look import fonts, theme
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.chrome.undo_bar import UndoBar
from khulasa.ui.look.theme import ActiveTheme

QUOTES, SOURCES = 500, 50
SENTENCE = "أعلنت وزارة الموارد المائية {} أن منسوب النهر ارتفع {} سنتيمترًا خلال أسبوع واحد من الشهر الماضي."


def entries() -> Iterator[Heading | Quote | Note]:
    sources = [
        Source(content_of(str(number)), "ar", f"كاتب {number}", "وكالة", f"مقال {number}")
        for number in range(SOURCES)
    ]
    for number in range(QUOTES):
        if number % 25 == 0:
            yield Heading(f"باب {number // 25}")
        text = SENTENCE.format(number, number * 7)
        source = sources[number % SOURCES]
        yield Quote(source, number, number + len(text), text, seal_of(text), paragraph=number)
        if number % 5 == 0:
            yield Note(f"ملاحظة {number}")


DOSSIER = Dossier("ملف النهر", tuple(Item(entry) for entry in entries()))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library(tmp_path_factory.mktemp("library"))
    yield library
    library.close()


@pytest.fixture(scope="module")
def stored(library: Library) -> Stored:
    created = library.dossiers.create(DOSSIER.name, 1.0)
    added = changes.add(created.dossier, DOSSIER.items)
    assert added is not None
    dossier = library.dossiers.apply(created.id, added, 1.0)
    assert dossier is not None
    return dossier


@pytest.mark.benchmark(group="dossier of 500 quotes")
def test_load(benchmark, library, stored):
    assert benchmark(library.dossiers.load, stored.id).dossier == DOSSIER


@pytest.mark.benchmark(group="dossier of 500 quotes")
def test_add_a_note_at_the_beginning(benchmark, library):
    created = library.dossiers.create("x", 1.0)
    library.dossiers.apply(created.id, changes.add(created.dossier, DOSSIER.items), 1.0)
    numbers = count()

    def add() -> None:
        change = changes.add(DOSSIER, [Item(Note(str(next(numbers))))], changes.FIRST)
        library.dossiers.apply(created.id, change, 2.0)

    benchmark.pedantic(add, rounds=10)


@pytest.fixture
def page(qapp) -> Iterator[DossierPage]:
    """A page that nobody has looked at yet."""
    fonts.load()
    window = QWidget()
    window.resize(1280, 800)
    active = ActiveTheme(theme.load("light"))
    controller = DossierController(LibraryClient(None))
    controller.create(DOSSIER.name, DOSSIER.items)
    page = DossierPage(controller, Notice(active, window), UndoBar(active, window), active)
    page.setParent(window)
    page.resize(window.size())
    page.hide()
    window.show()
    QApplication.processEvents()
    yield page
    window.deleteLater()


@pytest.mark.benchmark(group="dossier of 500 quotes, seen")
def test_open(benchmark, page):
    def look() -> None:
        page.show()
        page.list.viewport().repaint()

    benchmark.pedantic(look, rounds=1)


@pytest.mark.benchmark(group="dossier of 500 quotes, exported")
def test_export_pdf(benchmark, qapp):
    fonts.load()
    report = Report(day=date(2026, 11, 29))
    assert benchmark.pedantic(written, (DossierFormat.PDF, DOSSIER, report), rounds=1)


@pytest.mark.benchmark(group="dossier of 500 quotes, exported")
@pytest.mark.parametrize("form", [*EXPORTERS])
def test_export(benchmark, form):
    assert benchmark(EXPORTERS[form], DOSSIER, Report(day=date(2026, 11, 29)))
