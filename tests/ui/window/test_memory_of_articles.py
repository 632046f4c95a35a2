"""What articles cost the window's process, measured in a process of their own by the tool that states the figures."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QTextDocument

from khulasa.services.pipeline.source import Source

PATIENCE_SECONDS = 300.0
MOST_GROWTH_MB = 2.5
"""Of fifty opens: 0.05 MB each. Before documents went with their articles it was 0.26."""

MOST_FOR_TABS_MB = 60.0
"""Of nine tabs more, each with an article of 600 words."""


@pytest.fixture(scope="module")
def figures(request: pytest.FixtureRequest) -> dict[str, float]:
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux tells what a process holds")
    tool = request.config.rootpath / "packaging" / "tools" / "window_memory.py"
    result = subprocess.run(
        [sys.executable, str(tool)],
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_SECONDS,
    )
    return {name: float(value) for name, value in map(str.split, result.stdout.splitlines())}


@pytest.mark.slow
def test_fifty_articles_leave_nothing_in_the_window(figures: dict[str, float]):
    assert figures["documents_left"] == 0
    assert figures["objects_left"] <= 0
    assert figures["growth_of_50_opens_mb"] <= MOST_GROWTH_MB


@pytest.mark.slow
def test_a_tab_behind_holds_its_analysis_and_nothing_that_is_painted(figures: dict[str, float]):
    assert figures["documents_of_tabs"] == 0
    assert figures["9_more_tabs_mb"] <= MOST_FOR_TABS_MB


def test_a_document_goes_when_another_article_comes(opened, seed, qtbot):
    before = len(opened.article.findChildren(QTextDocument))
    for name in ("opinion", "lavrov-gcc", "opinion"):
        with qtbot.waitSignal(opened.session.ready):
            opened.session.open(Source.file(str(seed(name))))
    qtbot.waitUntil(lambda: len(opened.article.findChildren(QTextDocument)) == before)
