"""The window, from the start of its process to its first frame and to a painted article, beside a bare window.

On Linux.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from speeds import cost
from speeds.row import Row

ROUNDS = 5
ENDING_SECONDS = 0.5
"""So long a child takes to notice that its window is gone."""

PAINTED = """
import json, os, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

TICKS = os.sysconf("SC_CLK_TCK")

def facts(process):
    return (Path("/proc") / process / "stat").read_text().rsplit(")")[-1].split()

def family():
    lists = Path("/proc/self/task").glob("*/children")  # each thread names those that it started
    return ["self", *(process for one in lists for process in one.read_text().split())]

def tell():
    wall = time.clock_gettime(time.CLOCK_BOOTTIME) - int(facts("self")[19]) / TICKS
    spent = sum(int(ticks) for process in family() for ticks in facts(process)[11:13]) / TICKS
    status = Path("/proc/self/status").read_text().splitlines()
    peak = int(next(line for line in status if line.startswith("VmHWM")).split()[1]) / 1024
    print(json.dumps({"processor": spent, "wall": wall, "megabytes": peak}), flush=True)
    os._exit(0)  # what follows is not measured

class Watch(QObject):
    def eventFilter(self, target, event):
        if (
            event.type() == QEvent.Type.Paint
            and isinstance(target, QWidget)
            and is_awaited(target)
        ):
            QTimer.singleShot(0, tell)  # when this event has been seen to
        return False
"""

FIRST_FRAME = """
def is_awaited(target):
    return target.isWindow()
"""

WITH_ARTICLE = """
def is_awaited(target):
    pane = target.parent()
    return type(pane).__name__ == "ArticleView" and pane.complete
"""

BARE = (
    PAINTED
    + FIRST_FRAME
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

KHULASA = """
import khulasa.ui.start as start
watch = Watch()
def with_watch(*arguments):
    application = QApplication(*arguments)
    application.installEventFilter(watch)
    return application
start.QApplication = with_watch
start.main(["--private", "--size", "1280x800", *sys.argv[1:]])
"""


def rows() -> Iterator[Row]:
    """The first frame, which is empty; an article of 330 words, and a page of PDF."""
    article, page = "seeds/lavrov-gcc.txt", "tests/readers/files/pdf/libreoffice_mixed.pdf"
    for what, goal, place, awaited in (
        ("start → first frame", "–", article, FIRST_FRAME),
        ("start → painted article", "≤ 900 ms, ≤ 6 ×", article, WITH_ARTICLE),
        ("start → painted page of PDF", "–", page, WITH_ARTICLE),
    ):
        ours = cost.python("-c", PAINTED + awaited + KHULASA, cost.sample(place))
        measures = [partial(cost.printed, words) for words in (ours, cost.python("-c", BARE))]
        taken, bare = cost.side_by_side(measures, ROUNDS, between=ENDING_SECONDS)
        yield Row(what, goal, taken, "a bare PySide6 window", bare)
