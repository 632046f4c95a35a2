"""The whole window with its real child: how long its event loop stands still, and what it keeps of what it showed.

Run as a program of its own: `python tests/fuzz/bounds/window.py FOLDER` prints its figures as JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

if __name__ == "__main__":  # run as a script: find the program and its neighbours as pytest does
    _ROOT = Path(__file__).resolve().parents[3]
    sys.path[:1] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from fuzz.through_child import megabytes
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from khulasa.services.pipeline.source import Source
from khulasa.services.settings import Settings
from khulasa.summary.choose import Length
from khulasa.ui.app import Application
from khulasa.ui.window.main_window import MainWindow

LINES = 100_000
OPENS = 50
_WARM = 5  # opens before the growth is counted
_TICK_MS = 5
_PATIENCE = 900.0  # seconds for the longest article, on a machine that does much else
_SETTLE = 0.5
_LINE = "قال الوزير إن الحكومة ستبدأ تنفيذ المشروع في الشهر القادم رقم {}."
_SEEDS = Path(__file__).resolve().parents[3] / "seeds"


@dataclass
class Stall:
    """The longest time between two turns of the event loop, and the most of the processor's in one, in ms."""

    wall: float = 0.0
    processor: float = 0.0


@dataclass
class Figures:
    """Stalls by what was done meanwhile, and megabytes that fifty opens have added."""

    stalls: dict[str, Stall] = field(default_factory=dict)
    growth_of_opens: int = 0


class Watch:
    """Measures how long the event loop keeps a short timer waiting."""

    def __init__(self) -> None:
        self.stall = Stall()
        self._before = (time.monotonic(), time.thread_time())
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)

    def _tick(self) -> None:
        now = (time.monotonic(), time.thread_time())
        self.stall.wall = max(self.stall.wall, 1000 * (now[0] - self._before[0]))
        self.stall.processor = max(self.stall.processor, 1000 * (now[1] - self._before[1]))
        self._before = now

    @contextmanager
    def measured(self, figures: Figures, name: str) -> Iterator[None]:
        """Note the longest stall of what is done here."""
        self.stall = figures.stalls[name] = Stall()
        yield
        self.stall = Stall()


def main(folder: Path) -> None:
    """Print the figures."""
    qt = QApplication([])
    figures = Figures()
    application = Application(qt, Settings(), None, data=folder / "data")
    window = application.new_window()
    window.window().resize(1280, 800)
    watch = Watch()
    _let_pass(1.0)
    _open_long(window, watch, figures, folder)
    _open_often(window, figures)
    application.close()
    print(json.dumps(asdict(figures)))


def _open_long(window: MainWindow, watch: Watch, figures: Figures, folder: Path) -> None:
    long = folder / "long.txt"
    long.write_text("\n".join(map(_LINE.format, range(LINES))), encoding="utf-8")
    with watch.measured(figures, f"{LINES:,} lines: read, and put on screen"):
        _open(window, long)
        _until(lambda: window.article.complete)
        _let_pass(4.0)
    last = len(window.session.analysis.sentences) - 1 if window.session.analysis else 0
    acts: dict[str, Callable[[], object]] = {
        "go to the last sentence": lambda: window.article.reveal(last),
        "pin a sentence": lambda: window.controller.pin(last),
        "show the longest summary": lambda: window.controller.set_length(Length(ratio=1.0)),
        "show the shortest one": lambda: window.controller.set_length(Length(sentences=1)),
        "make the window wider": lambda: window.window().resize(1500, 800),
    }
    for name, act in acts.items():
        with watch.measured(figures, name):
            act()
            _until(lambda: window.article.complete)
            _let_pass(4.0)
    paragraph = folder / "paragraph.txt"
    paragraph.write_text(" ".join(map(_LINE.format, range(LINES // 5))), encoding="utf-8")
    with watch.measured(figures, f"one paragraph of {LINES // 5:,} sentences"):
        _open(window, paragraph)
        _until(lambda: window.article.complete)
        _let_pass(4.0)


def _open_often(window: MainWindow, figures: Figures) -> None:
    seeds = sorted(_SEEDS.glob("*.txt"))
    before = 0
    for number in range(_WARM + OPENS):
        if number == _WARM:
            before = megabytes()
        _open(window, seeds[number % len(seeds)])
        _until(lambda: window.article.complete)
        _let_pass(_SETTLE / 5)
    figures.growth_of_opens = megabytes() - before


def _open(window: MainWindow, path: Path) -> None:
    done: list[bool] = []
    connection = window.session.ready.connect(lambda: done.append(True))
    window.session.open(Source.file(str(path)))
    _until(lambda: bool(done))
    window.session.ready.disconnect(connection)


def _let_pass(seconds: float) -> None:
    ends = time.monotonic() + seconds
    _until(lambda: time.monotonic() >= ends)


def _until(holds: Callable[[], bool]) -> None:
    ends = time.monotonic() + _PATIENCE
    while not holds():
        if time.monotonic() > ends:
            raise TimeoutError
        QApplication.processEvents()
        time.sleep(0.001)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
