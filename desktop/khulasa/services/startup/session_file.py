"""Where the window stood and what was open when the program last ended: a small file beside the library."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Self

from khulasa.services.saving import read_bytes, replace_text

_FILE = "session.json"
_LARGEST = 1_000_000  # bytes; a longer file is not ours
_MOST_PANES = 10
_MOST_TABS = 200
_MOST_WINDOWS = 20
_TEXT = "text:"


@dataclass(frozen=True, slots=True)
class WindowThen:
    """A window: `geometry` is what Qt gives of its place, in base64; `panes` are widths in pixels.

    `tabs` and what was `closed` are files, kept whole, since the next start may be in another folder, and texts that
    were pasted, by what the library knows them: see `text_item`. `front` is the place of the tab in front, -1 for none.
    `replaced` are for each tab the articles that stood there before, the oldest first; `deeds` what can be taken back,
    the oldest first, as words that `ui.undoing` understands.
    """

    geometry: str = ""
    panes: tuple[int, ...] = ()
    tabs: tuple[str, ...] = ()
    front: int = -1
    closed: tuple[str, ...] = ()
    replaced: tuple[tuple[str, ...], ...] = ()
    deeds: tuple[tuple[str, ...], ...] = ()

    @classmethod
    def read(cls, stored: object) -> Self:
        """What was stored; defaults for whatever makes no sense."""
        values: dict[str, Any] = stored if isinstance(stored, dict) else {}
        panes = values.get("panes")
        whole = (
            isinstance(panes, list)
            and len(panes) <= _MOST_PANES
            and all(type(pane) is int for pane in panes)
        )
        front = values.get("front")
        return cls(
            geometry=_line(values.get("geometry")),
            panes=tuple(panes or ()) if whole else (),
            tabs=_lines(values.get("tabs")),
            front=front if type(front) is int else -1,
            closed=_lines(values.get("closed")),
            replaced=_many(values.get("replaced")),
            deeds=_many(values.get("deeds")),
        )


@dataclass(frozen=True, slots=True)
class LastTime(WindowThen):
    """The first window, and the `others`; `ended` is when that was, in seconds since 1970."""

    ended: float = 0.0
    others: tuple[WindowThen, ...] = ()

    @property
    def windows(self) -> tuple[WindowThen, ...]:
        """All of them."""
        return self, *self.others

    @property
    def count(self) -> int:
        """How many articles were open."""
        return sum(len(window.tabs) for window in self.windows)

    @classmethod
    def read(cls, stored: object) -> Self:
        """What was stored; defaults for whatever makes no sense."""
        values: dict[str, Any] = stored if isinstance(stored, dict) else {}
        first = WindowThen.read(stored)
        ended, others = values.get("ended"), values.get("others")
        return cls(
            **{each.name: getattr(first, each.name) for each in fields(first)},
            ended=ended if type(ended) is float and ended >= 0 else 0.0,
            others=tuple(
                WindowThen.read(other)
                for other in (others if isinstance(others, list) else [])[:_MOST_WINDOWS]
            ),
        )


def text_item(content: bytes) -> str:
    """How a pasted text stands among files: by the digest that the library knows it by."""
    return _TEXT + content.hex()


def content_of(item: str) -> bytes | None:
    """The digest of a pasted text, None for a file."""
    if not item.startswith(_TEXT):
        return None
    try:
        return bytes.fromhex(item.removeprefix(_TEXT))
    except ValueError:
        return None


def load(folder: Path) -> LastTime:
    """How it was the last time; the defaults where nothing is known."""
    try:
        return LastTime.read(json.loads(read_bytes(folder / _FILE, _LARGEST)))
    except (OSError, ValueError, RecursionError):
        return LastTime()


def save(last: LastTime, folder: Path) -> bool:
    """Keep how it is now; False where that cannot be done."""
    return replace_text(folder / _FILE, json.dumps(asdict(last)))


def forget(folder: Path) -> Path | None:
    """Keep nothing of the last time. The file that the system does not let us delete, None where all is gone."""
    path = folder / _FILE
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return path
    return None


def _line(value: object) -> str:
    return value if isinstance(value, str) and "\0" not in value else ""


def _lines(value: object) -> tuple[str, ...]:
    lines = value[:_MOST_TABS] if isinstance(value, list) else []
    return tuple(line for line in map(_line, lines) if line)


def _many(value: object) -> tuple[tuple[str, ...], ...]:
    many = value[:_MOST_TABS] if isinstance(value, list) else []
    return tuple(map(_lines, many))
