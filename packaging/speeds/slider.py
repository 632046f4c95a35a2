"""A step of the length slider, from its value to repainted panes, beside repainting the same panes unchanged."""

from __future__ import annotations

from collections.abc import Iterator

from speeds import cost
from speeds.cost import Cost
from speeds.row import Row

ROUNDS = 2
SAMPLES = ((1_000, 950), (20_000, 5_000), (20_000, 19_000))
"""Sentences, and how many of them are chosen when the slider is moved by one more, and one less."""

STEPS = """
import json, sys, time
from PySide6.QtWidgets import QAbstractItemView, QApplication
application = QApplication([])
from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.services.settings import Settings
from khulasa.summary.choose import Length
from khulasa.summary.model import Analysis
from khulasa.ui.article.heat_strip import HeatStrip
from khulasa.ui.article.view import ArticleView
from khulasa.ui.look import fonts, theme
from khulasa.ui.opening.background import Tasks
from khulasa.ui.opening.session import Arrival, DocumentSession
from khulasa.ui.summary.controller import SummaryController
from khulasa.ui.summary.pane import SummaryPane

class Idle:
    def start(self):
        pass

sentences, chosen = int(sys.argv[1]), int(sys.argv[2])
words = "اتفق المشاركون في المؤتمر على خطة من ثلاث مراحل لحماية المياه الجوفية".split()
texts = [" ".join(words[at % 7 :] * 2) + f" {at}." for at in range(sentences)]
spans, start = [], 0
for at, text in enumerate(texts):
    spans.append(Sentence(at, at, start, start + len(text)))
    start += len(text) + 1
analysis = Analysis(
    document=Document("\\n".join(texts), tuple(Block(BlockKind.PARAGRAPH, one.start, one.end) for one in spans)),
    sentences=tuple(spans),
    candidates=tuple(range(sentences)),
    method="khulasa",
    scores=tuple(at * 7919 % sentences / sentences for at in range(sentences)),
    groups=tuple(range(sentences)),
    word_counts=tuple(len(text.split()) for text in texts),
)
fonts.load()
colours = theme.ActiveTheme(theme.load(theme.LIGHT))
session = DocumentSession(Tasks(lambda _on_event: Idle()), Settings().ranking)
controller = SummaryController(session)
article, pane = ArticleView(session, colours), SummaryPane(controller, colours)
strip = HeatStrip(article, colours)
controller.selected.connect(article.show_summary)
controller.selected.connect(strip.show_summary)
complete = []
article.completed.connect(lambda: complete.append(True))
for widget, size in ((strip, (18, 700)), (article, (840, 700)), (pane, (440, 700))):
    widget.resize(*size)
    widget.show()
session.article.analysis = analysis
session.arrived.emit(Arrival.OTHER_SOURCE)
while not complete:
    application.processEvents()
session.on_screen.emit(Arrival.OTHER_SOURCE)
while not strip._places:
    application.processEvents()
slider, rows = pane.findChild(type(pane.slider)), pane.findChild(QAbstractItemView)

def settle():
    until = time.monotonic() + 0.4
    while time.monotonic() < until:
        application.processEvents()

def paint():
    for widget in (rows.viewport(), article.viewport(), strip):
        widget.repaint()

def seconds(act):
    began = time.process_time()
    act()
    paint()
    return time.process_time() - began

slider.setValue(chosen)
paint()
settle()
assert len(controller.summary.chosen) == chosen
taken = []
for _ in range(20):
    for value in (chosen + 1, chosen):
        taken.append(seconds(lambda: slider.setValue(value)))
        assert len(controller.summary.chosen) == value
        application.processEvents()
floor = [seconds(lambda: None) for _ in range(20)]
middle = lambda values: sorted(values)[len(values) // 2]
print(json.dumps([middle(taken), middle(floor)]), flush=True)
import os
os._exit(0)
"""


def rows() -> Iterator[Row]:
    """Nearly all of an article, and a quarter and nearly all of a book; the medians of forty steps each."""
    for sentences, chosen in SAMPLES:
        command = cost.python("-c", STEPS, str(sentences), str(chosen))
        rounds = [_steps(command) for _ in range(ROUNDS)]
        step, floor = (cost.least(costs) for costs in zip(*rounds, strict=True))
        what = f"slider step → repainted panes, {chosen:,} of {sentences:,} sentences chosen"
        yield Row(what, "≤ 16 ms", step, "the same panes repainted", floor)


def _steps(command: cost.Command) -> list[Cost]:
    return [Cost(seconds, seconds) for seconds in cost.told(command)]
