"""The window's speed: from start to a painted window beside a bare one, and from slider move to repainted panes."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.services.settings import Settings
from khulasa.summary.model import Analysis
from khulasa.ui.article.heat_strip import HeatStrip
from khulasa.ui.article.view import ArticleView
from khulasa.ui.look import fonts, theme
from khulasa.ui.opening.article import Arrival
from khulasa.ui.opening.background import Tasks
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.summary.controller import SummaryController
from khulasa.ui.summary.pane import SummaryPane

FIRST_PAINT = """
import sys, os
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    def eventFilter(self, target, event):
        if event.type() == QEvent.Type.Paint and target.isWindow():
            os._exit(0)  # painted: what follows is not measured
        return False
"""

BARE = (
    FIRST_PAINT
    + """
application = QApplication([])
watch = Watch()
application.installEventFilter(watch)
window = QMainWindow()
window.resize(1280, 800)
window.show()
application.exec()
"""
)

KHULASA = (
    FIRST_PAINT
    + """
import khulasa.ui.start as start
watch = Watch()
def with_watch(*arguments):
    application = QApplication(*arguments)
    application.installEventFilter(watch)
    return application
start.QApplication = with_watch
start.main(sys.argv[1:])
"""
)


def settle() -> None:
    """Let the child process of the start before end: it warms up for a second, and would take a core."""
    time.sleep(2)


def start(script: str, *arguments: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    subprocess.run(
        [sys.executable, "-c", script, *arguments], check=True, env=environment, capture_output=True
    )


@pytest.mark.benchmark(group="start to painted window")
def test_start_of_a_bare_window(benchmark):
    benchmark.pedantic(start, args=(BARE,), rounds=10, warmup_rounds=2)


@pytest.mark.benchmark(group="start to painted window")
def test_start_of_khulasa(benchmark, seed):
    arguments = (KHULASA, str(seed("lavrov-gcc")))
    benchmark.pedantic(
        start, setup=lambda: (settle(), (arguments, {}))[1], rounds=10, warmup_rounds=1
    )


class _Idle:
    """A worker that has nothing to do."""

    def start(self) -> None:
        pass


@pytest.fixture
def long_summary(qapp, qtbot):
    """A window's summary pane and article over 500 candidate sentences."""
    fonts.load()
    text = "اتفق المشاركون في المؤتمر على خطة من ثلاث مراحل لحماية المياه الجوفية في المنطقة"
    words = text.split()
    sentences, texts, start = [], [], 0
    for index in range(500):
        text = " ".join(words[index % 7 :] * 2) + f" {index}."
        sentences.append(Sentence(index, index, start, start + len(text)))
        texts.append(text)
        start += len(text) + 1
    blocks = tuple(Block(BlockKind.PARAGRAPH, one.start, one.end) for one in sentences)
    analysis = Analysis(
        document=Document("\n".join(texts), blocks),
        sentences=tuple(sentences),
        candidates=tuple(range(500)),
        method="khulasa",
        scores=tuple(1 / (1 + index) for index in range(500)),
        groups=tuple(range(500)),
        word_counts=tuple(len(text.split()) for text in texts),
    )
    colours = theme.ActiveTheme(theme.load(theme.LIGHT))
    session = DocumentSession(Tasks(lambda _on_event: _Idle()), Settings().ranking)
    controller = SummaryController(session)
    article, pane = ArticleView(session, colours), SummaryPane(controller, colours)
    strip = HeatStrip(article, colours)
    controller.selected.connect(strip.show_summary)
    for widget, size in ((strip, (18, 700)), (article, (840, 700))):
        widget.resize(*size)
    qtbot.addWidget(strip)
    qtbot.addWidget(article)
    qtbot.addWidget(pane)
    controller.selected.connect(article.show_summary)
    pane.resize(440, 700)
    for widget in (strip, article, pane):
        widget.show()
    with qtbot.waitSignal(article.completed):
        session.article.analysis = analysis
        session.arrived.emit(Arrival.OTHER_SOURCE)
    session.on_screen.emit(Arrival.OTHER_SOURCE)
    qtbot.waitUntil(lambda: bool(strip._places))
    return pane, article, strip


@pytest.mark.parametrize("around", [20, 480])
@pytest.mark.benchmark(group="slider move to repainted panes, 500 sentences")
def test_slider(benchmark, long_summary, around):
    pane, article, strip = long_summary
    steps = [around, around + 1] * 100

    def move() -> None:
        pane.slider.setValue(steps.pop())
        pane.page.viewport().repaint()
        article.viewport().repaint()
        strip.repaint()

    pane.slider.setValue(around)
    benchmark.pedantic(move, rounds=60, warmup_rounds=5)
