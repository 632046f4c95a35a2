"""The main window's tests also run under a real X server: `window` marks them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from khulasa.errors import KhulasaError
from khulasa.services.child.worker import Event, Failed, Finished, Job, Progressed
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.services.settings import Settings
from khulasa.ui.app import Application
from khulasa.ui.window.main_window import MainWindow

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.window)


class InlineWorker:
    """The worker's interface without a process: the same pipeline, at once, in this thread.

    While `held`, jobs wait, as if the child were still busy with them; `release` lets the last one go on.
    """

    held = False

    def __init__(self, on_event: Callable[[Event], None]) -> None:
        self._on_event = on_event
        self.job: Job | None = None
        self.cancelled = False

    def start(self) -> None:
        """Nothing to warm up."""

    def submit(self, job: Job) -> None:
        self.job = job
        if not self.held:
            self.release()

    def release(self) -> None:
        job, self.job = self.job, None
        if job is None:
            return
        try:
            analysis = analyse_source(job.source, ranking=job.ranking, options=job.options)
        except KhulasaError as error:
            self._on_event(Failed(job.ticket, error))
        else:
            self._on_event(Finished(job.ticket, analysis))

    def report(self, stage: str, done: int, total: int) -> None:
        if self.job is not None:
            self._on_event(Progressed(self.job.ticket, stage, done, total))

    def cancel(self) -> None:
        self.job, self.cancelled = None, True

    def close(self) -> None:
        self.job = None


@pytest.fixture
def workers() -> list[InlineWorker]:
    """The workers that windows of this test made."""
    return []


@pytest.fixture
def make_worker(workers) -> Callable[[Callable[[Event], None]], InlineWorker]:
    """Makes the workers of this test's windows."""

    def make(on_event: Callable[[Event], None]) -> InlineWorker:
        workers.append(InlineWorker(on_event))
        return workers[-1]

    return make


@pytest.fixture
def application(qapp: QApplication, qtbot, make_worker) -> Iterator[Application]:
    """The application, in Arabic, light, with nothing stored."""
    qapp.setStyle("Fusion")
    made = Application(
        qapp, Settings().changed(language="ar", theme="light"), None, make_worker=make_worker
    )
    yield made
    made.close()
    qtbot.waitUntil(lambda: not made.windows)


@pytest.fixture
def window(application: Application, qtbot) -> MainWindow:
    """A window without an article."""
    made = application.new_window()
    made.window().activateWindow()
    qtbot.waitUntil(
        made.isActiveWindow
    )  # under an X server without a window manager nobody else sees to it
    return made


@pytest.fixture
def pdf(root: Path) -> Callable[[str], Source]:
    """A sample PDF by its name."""
    return lambda name: Source.file(
        str(root / "tests" / "readers" / "files" / "pdf" / f"{name}.pdf")
    )


@pytest.fixture
def opened(window: MainWindow, seed, qtbot) -> MainWindow:
    """A window with the seed article."""
    with qtbot.waitSignal(window.ready):
        window.open(Source.file(str(seed("lavrov-gcc"))))
    return window
