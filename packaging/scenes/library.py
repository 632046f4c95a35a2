"""A library with sample articles in it, as if they had been read day after day."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from pathlib import Path

from khulasa.services.library.entry import Opened
from khulasa.services.library.library import Library
from khulasa.services.library.reading_state import ReadingState
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.summary.selection import Request, select

_READ = (
    ("english-harbour.txt", timedelta(days=12)),
    ("feature-long.txt", timedelta(days=8)),
    ("interview.txt", timedelta(days=3)),
    ("science-vowelled.txt", timedelta(days=1, hours=2)),
    ("report-numbers.txt", timedelta(days=1)),
    ("opinion.txt", timedelta(minutes=48)),
    ("wire-wrapped.txt", timedelta(minutes=12)),
)
"""The article that was read longest ago comes first."""

_FOLDER = "/مقالات"  # no place of this machine stands in a picture


def fill(data: Path, articles: Path) -> None:
    """Put the sample articles of a folder into the library of a data folder, each with its summary; one is removed."""
    library = Library(data)
    now = datetime.now().astimezone()
    for name, ago in _READ:
        analysis = analyse_source(Source.file(str(articles / name)))
        opened = Opened.of(analysis, f"{_FOLDER}/{name}")
        library.open(opened, (now - ago).timestamp())
        state = ReadingState.left(Request(), select(analysis, Request()), 0)
        library.leave(opened.content, state)
    library.hide([library.recent()[-1].id], now.timestamp())
    library.close()


if __name__ == "__main__":
    fill(Path(sys.argv[1]), Path(sys.argv[2]))
