"""A document that is shown while it is read, and how it was left before: what is kept of it, and what comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from khulasa.document.progress import ignore
from khulasa.ranking.base import BY_DEFAULT
from khulasa.readers.text.plain import document_of
from khulasa.services.child.worker import Finished, Growing
from khulasa.services.library.library import Library
from khulasa.services.pipeline.source import Source
from khulasa.services.settings import Settings
from khulasa.summary.analyse import prepare, rank
from khulasa.summary.model import Analysis
from khulasa.ui.app import Application

pytestmark = pytest.mark.window

FIRST = "بدأ المؤتمر صباح اليوم. وحضره الوزراء جميعا. ثم ألقى الرئيس كلمته."
REST = "ثم غادر الوفد العاصمة. وانتهت الجلسة ليلا. وصدر البيان الختامي بعدها."


def analysis_of(text: str) -> Analysis:
    return rank(prepare(document_of(text), ignore), BY_DEFAULT, ignore)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def source(tmp_path: Path) -> Source:
    path = tmp_path / "book.pdf"
    path.write_bytes(b"%PDF-1.4")
    return Source.file(str(path))


@pytest.fixture
def start(qapp, qtbot, make_worker, data):
    started = []

    def begin():
        settings = Settings().changed(language="ar", theme="light")
        started.append(Application(qapp, settings, None, make_worker=make_worker, data=data))
        return started[-1]

    yield begin
    for application in started:
        application.close()
        qtbot.waitUntil(lambda application=application: not application.windows)


@pytest.fixture
def read(workers, source, qtbot):
    """Begins to read, and gives what ends it; first pages come where that is asked for."""

    def begin(application, *, part: bool):
        window = application.new_window()
        worker = workers[-1]
        worker.held = True
        window.tabs.open([source])
        job = worker.job
        if part:
            worker._on_event(Growing(job.ticket, analysis_of(FIRST), 1, 2))
            qtbot.waitUntil(lambda: window.session.extent is not None)

        def end() -> None:
            worker.job = None
            worker._on_event(Finished(job.ticket, analysis_of(f"{FIRST}\n\n{REST}")))
            with qtbot.waitSignal(application.library.changed):
                pass
            qtbot.wait(20)

        return window, end

    return begin


def entries(data: Path):
    library = Library(data)
    kept = library.recent()
    library.close()
    return kept


def close(application, qtbot) -> None:
    application.close()
    qtbot.waitUntil(lambda: not application.windows)


def test_the_library_keeps_no_part(start, read, data, qtbot):
    application = start()
    window, _ = read(application, part=True)
    window.controller.pin(0)
    qtbot.wait(50)
    close(application, qtbot)
    assert entries(data) == []


def test_the_library_keeps_the_whole_once(start, read, data, qtbot):
    application = start()
    window, end = read(application, part=True)
    window.controller.pin(0)
    end()
    close(application, qtbot)
    assert len(entries(data)) == 1
    application = start()
    window, end = read(application, part=False)
    end()
    qtbot.waitUntil(lambda: window.controller.request.pinned == {0})


def test_pins_of_before_come_to_those_that_were_made_meanwhile(start, read, qtbot):
    application = start()
    window, end = read(application, part=False)
    end()
    window.controller.pin(4)
    close(application, qtbot)
    # WHEN a sentence of the first page is pinned before the library can know the document
    application = start()
    window, end = read(application, part=True)
    window.controller.pin(1)
    end()
    # THEN neither is lost, and undoing takes back what was done now
    qtbot.waitUntil(lambda: window.controller.request.pinned == {1, 4})
    window.controller.undo()
    assert window.controller.request.pinned == {4}


def test_they_come_together_behind_another_tab(start, read, qtbot):
    application = start()
    window, end = read(application, part=False)
    end()
    window.controller.pin(4)
    close(application, qtbot)
    application = start()
    window, end = read(application, part=True)
    window.controller.pin(1)
    window.tabs.new()
    end()
    window.tabs.show(0)
    assert window.controller.request.pinned == {1, 4}
