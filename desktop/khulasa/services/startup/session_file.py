"""Where the window stood and what it showed when it was last closed: a small file of its own beside the library."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from khulasa.services.saving import read_bytes, replace_text

_FILE = "session.json"
_LARGEST = 100_000  # bytes; a longer file is not ours
_MOST_PANES = 10


@dataclass(frozen=True, slots=True)
class LastTime:
    """`geometry` is what Qt gives of a window's place, in base64; `panes` are widths in pixels.

    `path` is the file that was open, "" for none; kept whole, since the next start may be in another folder.
    """

    geometry: str = ""
    panes: tuple[int, ...] = ()
    path: str = ""

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
        widths = tuple(panes or ()) if whole else ()
        return cls(_line(values.get("geometry")), widths, _line(values.get("path")))


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
