"""Counts the files of ours that three acts of a reader enter: opening a text, a step of the slider, a cited copy.

    python packaging/tools/entered.py ARTICLE

A file counts when a function of it is called, in the window and in the pipeline behind it, which runs in the same
process here; importing and the messages to a child do not count. Prints one JSON object.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import khulasa
from khulasa.services.child.worker import Event, Finished, Job, Worker
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.services.settings import Settings
from khulasa.ui.app import Application

PACKAGE = os.path.dirname(khulasa.__file__) + os.sep  # noqa: PTH120 - as frames name files
SETTLING_SECONDS = 0.5
"""So long an act is followed: what Qt puts off is done by then."""


class PipelineHere(Worker):
    """The child's work without a child."""

    def __init__(self, on_event: Callable[[Event], None]) -> None:
        super().__init__(on_event)

    def start(self) -> None:
        """Nothing warms up."""

    def submit(self, job: Job) -> None:
        """Do a job at once."""
        analysis = analyse_source(job.source, job.ranking, job.options)
        self._on_event(Finished(job.ticket, analysis))

    def cancel(self) -> None:
        """Nothing is under way."""

    def close(self) -> None:
        """Nothing is to be ended."""


@contextmanager
def followed(files: set[str]) -> Iterator[None]:
    """Note the files of the package in which a function is called meanwhile."""

    def note(frame: FrameType, event: str, _argument: object) -> None:
        name = frame.f_code.co_filename
        if event == "call" and name.startswith(PACKAGE) and frame.f_code.co_name != "<module>":
            files.add(name)

    threading.setprofile(note)
    sys.setprofile(note)
    try:
        yield
    finally:
        sys.setprofile(None)
        threading.setprofile(None)


def files_of(qt: QApplication, act: Callable[[], object]) -> set[str]:
    """The files that an act enters until all is quiet."""
    files: set[str] = set()
    with followed(files):
        act()
        deadline = time.monotonic() + SETTLING_SECONDS
        while time.monotonic() < deadline:
            qt.processEvents()
    return files


def main() -> None:
    """Open the article that is named, and count."""
    qt = QApplication(sys.argv[:1])
    qt.setStyle("Fusion")
    settings = Settings().changed(language="ar", theme="light")
    application = Application(qt, settings, None, make_worker=PipelineHere)
    window = application.new_window()
    source = Source.file(sys.argv[1])
    opening = files_of(qt, lambda: window.session.open(source))
    slider = window.summary.length.slider
    step = files_of(qt, lambda: slider.setValue(slider.value() + 1))
    copying = files_of(qt, window.summary.copy_cited)
    counts = {
        "opening a text": len(opening),
        "a step of the slider": len(step),
        "a cited copy": len(copying),
    }
    print(json.dumps(counts))
    QGuiApplication.clipboard().clear()  # the offscreen one outlives the application
    application.close()
    qt.processEvents()


if __name__ == "__main__":
    main()
