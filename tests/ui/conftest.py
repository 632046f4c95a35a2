"""What every test of the window gets: the mark `ui`, an empty clipboard, a search for leaks; and a window to use.

Tests that use a whole window also run under a real X server: `window` marks them.

After each test no top-level widget, thread, running timer or child process may be left that was not there
before.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from khulasa.document.model import Block, Document, Sentence
from khulasa.errors import KhulasaError
from khulasa.facts.model import Facts
from khulasa.facts.quotable import sealed
from khulasa.facts.table import finding
from khulasa.services.child.worker import (
    Event,
    Explained,
    FactsFound,
    Failed,
    Finished,
    Job,
    Progressed,
)
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.services.settings import Settings
from khulasa.summary.model import Analysis, Explanation
from khulasa.ui.app import Application
from khulasa.ui.window.frame import HEIGHT, WIDTH
from khulasa.ui.window.main_window import MainWindow

HERE = Path(__file__).parent
PATIENCE_SECONDS = 3.0
_HELPERS_OF_PYTHON = (b"multiprocessing.resource_tracker", b"multiprocessing.forkserver")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to run on the person's own desktop, whose clipboard the tests would overwrite."""
    platform = os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    display = os.environ.get("DISPLAY")
    ours = (
        platform == "xcb"
        and display is not None
        and os.environ.get("KHULASA_TEST_DISPLAY") == display
    )
    if platform not in {"offscreen", "minimal"} and not ours:
        reason = f"QT_QPA_PLATFORM={platform} is a real desktop: its clipboard is not for tests"
        pytest.exit(reason, returncode=4)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.ui)
            if "application" in getattr(item, "fixturenames", ()):
                item.add_marker(pytest.mark.window)


@pytest.fixture(autouse=True, scope="module")
def what_stays_is_not_searched() -> None:
    """Put aside what imports and earlier modules left: nothing of it runs, and it is much to search after each test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def empty_clipboard() -> Iterator[None]:
    """Leave nothing on the clipboard: the offscreen one outlives the application, and frees what it held too late."""
    yield
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def nothing_left_behind(own_home: Path) -> Iterator[None]:
    """Fail a test that leaves something running. It waits a little, for what is on its way out."""
    before = {kind: look() for kind, look in _LOOKS.items()}
    yield
    left = _left(before)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while left and time.monotonic() < deadline:
        time.sleep(0.02)
        left = _left(before)
    assert not left, f"left behind: {', '.join(left)}"


def _left(before: dict[str, set[str]]) -> list[str]:
    application = QCoreApplication.instance()
    if application is not None:
        application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return [
        f"{kind} {one}" for kind, look in _LOOKS.items() for one in sorted(look() - before[kind])
    ]


def _widgets() -> set[str]:
    if QApplication.instance() is None:
        return set()
    # Qt keeps its one tool tip for the next time.
    widgets = [widget for widget in QApplication.topLevelWidgets() if isValid(widget)]
    return {_named(widget) for widget in widgets if widget.metaObject().className() != "QTipLabel"}


def _threads() -> set[str]:
    return {
        f"{thread.name} ({thread.ident})" for thread in threading.enumerate() if thread.is_alive()
    }


def _qt_threads_and_timers() -> set[str]:
    """Those that run, without the thread that the tests run in."""
    application = QCoreApplication.instance()
    main = None if application is None else application.thread()
    found = [
        one
        for one in gc.get_objects()
        if issubclass(type(one), QThread | QTimer) and isValid(one) and one is not main
    ]
    return {
        _named(one)
        for one in found
        if (one.isActive() if isinstance(one, QTimer) else one.isRunning())
    }


def _children() -> set[str]:
    """This process's children that still run; known on Linux alone, where `/proc` tells."""
    if not sys.platform.startswith("linux"):
        return set()
    return {child for entry in Path("/proc").glob("[0-9]*") if (child := _child(entry))}


def _child(entry: Path) -> str:
    """A name for the process, "" where it is none of ours or has ended."""
    try:
        state, parent, *_ = (entry / "stat").read_text().rpartition(")")[2].split()
        command = (entry / "cmdline").read_bytes().replace(b"\0", b" ")
    except OSError:  # it ended while we looked
        return ""
    ours = int(parent) == os.getpid() and state not in "ZX"
    helper = any(name in command for name in _HELPERS_OF_PYTHON)
    return f"{entry.name} {command.decode(errors='replace')}" if ours and not helper else ""


def _named(one: QObject) -> str:
    return f"{one.metaObject().className()} {one.objectName()!r} at {id(one):#x}"


_LOOKS: dict[str, Callable[[], set[str]]] = {
    "widget": _widgets,
    "thread": _threads,
    "Qt": _qt_threads_and_timers,
    "child process": _children,
}


_Text = tuple[str, str, tuple[Block, ...], tuple[Sentence, ...]]
_FOUND: dict[_Text, Facts | None] = {}


def _facts(document: Document, sentences: tuple[Sentence, ...]) -> Facts | None:
    """The facts of a text: the same in every test that opens it, and a good part of its time."""
    key = document.text, document.language, document.blocks, sentences
    if key not in _FOUND:
        steps = finding(document, sentences)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                _FOUND[key] = end.value
                break
    return _FOUND[key]


class InlineWorker:
    """The worker's interface without a process: the same pipeline, at once, in this thread.

    While `held`, jobs wait, as if the child were still busy with them; `release` lets the last one go on. While
    `apart`, scores go ahead of what speaks for them, which `explain` sends.
    """

    held = False
    apart = False
    facts_held = False

    def __init__(self, on_event: Callable[[Event], None]) -> None:
        self._on_event = on_event
        self.job: Job | None = None
        self.explained: Explained | None = None
        self.facts: FactsFound | None = None
        self.cancelled = False

    def start(self) -> None:
        """Nothing to warm up."""

    def submit(self, job: Job) -> None:
        self.job = job
        if not self.held:
            self.release()

    def release(self) -> None:
        job, self.job, self.explained, self.facts = self.job, None, None, None
        if job is None:
            return
        try:
            analysis = analyse_source(job.source, ranking=job.ranking, options=job.options)
        except KhulasaError as error:
            self._on_event(Failed(job.ticket, error))
            return
        if self.apart and job.in_parts:
            explanation = Explanation(analysis.evidence, analysis.phrases)
            self.explained = Explained(job.ticket, explanation)
            analysis = replace(analysis, evidence=(), phrases=())
        whole = self.explained is None
        self._on_event(Finished(job.ticket, analysis, whole=whole, facts_follow=job.facts))
        if job.facts:
            self.facts = self._facts_of(job.ticket, analysis)
        if whole:
            self.find()

    def _facts_of(self, ticket: int, analysis: Analysis) -> FactsFound:
        found = _facts(analysis.document, analysis.sentences)
        return FactsFound(ticket, found, () if found is None else sealed(analysis.document, found))

    def find(self) -> None:
        """Send the facts, unless they are `held`."""
        if self.facts is not None and not self.facts_held:
            found, self.facts = self.facts, None
            self._on_event(found)

    def explain(self) -> None:
        explained, self.explained = self.explained, None
        if explained is not None:
            self._on_event(replace(explained, facts_follow=self.facts is not None))
            self.find()

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
    made.window().resize(WIDTH, HEIGHT)  # the offscreen screen is smaller than the usual window
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
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(seed("lavrov-gcc"))))
    return window
