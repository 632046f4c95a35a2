"""Reports of crashes: what broke and where in our own files, and nothing of what anybody read.

An error's message and the values of variables may hold words of an article or the name of a file; so a report has
types, files, lines and versions alone. It stays on this computer.
"""

from __future__ import annotations

import platform
import traceback
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import khulasa
from khulasa.errors import SaveError
from khulasa.services.saving import save

MOST = 5
"""So many reports are kept; the oldest goes first."""

_FOLDER = "crashes"
_NEW, _TOLD = ".new.txt", ".txt"
_PACKAGE = Path(khulasa.__file__).parent
_CHAIN = 20


def folder(data: Path) -> Path:
    """Where the reports lie, below the folder of a person's data."""
    return data / _FOLDER


def report(error: BaseException) -> str:
    """What a report says of an error."""
    now = datetime.now(UTC).replace(microsecond=0).isoformat()
    lines = [
        f"khulasa {khulasa.__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"{now}",
        *(line for cause in _chain(error) for line in _described(cause)),
    ]
    return "\n".join(lines) + "\n"


def write(error: BaseException, data: Path) -> Path | None:
    """Write a report of an error, and let the oldest ones go; None where that cannot be done."""
    where = folder(data)
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    path = where / f"crash-{stamp}{_NEW}"
    try:
        where.mkdir(parents=True, exist_ok=True, mode=0o700)
        save(report(error), str(path), private=True)
        for old in _reports(where)[:-MOST]:
            old.unlink(missing_ok=True)
    except (OSError, SaveError):  # a full disk is no reason for another crash
        return None
    return path


def untold(data: Path) -> int:
    """How many reports nobody has been told of; from now on they count as told."""
    new = [path for path in _reports(folder(data)) if path.name.endswith(_NEW)]
    for path in new:
        with suppress(OSError):
            path.rename(path.with_name(path.name.removesuffix(_NEW) + _TOLD))
    return len(new)


def delete(data: Path) -> None:
    """Delete every report."""
    for path in _reports(folder(data)):
        with suppress(OSError):
            path.unlink()


def _reports(where: Path) -> list[Path]:
    """The reports, the oldest first."""
    return sorted(where.glob("crash-*.txt"))


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, and those that led to it."""
    causes: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in causes and len(causes) < _CHAIN:
        causes.append(cause)
        cause = cause.__cause__ or cause.__context__
    yield from causes


def _described(error: BaseException) -> Iterator[str]:
    kind = type(error)
    yield f"{kind.__module__}.{kind.__qualname__}"
    yield from _frames(error.__traceback__)


def _frames(trace: TracebackType | None) -> Iterator[str]:
    for frame, line in traceback.walk_tb(trace):
        yield f"  {_place(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}"


def _place(file: str) -> str:
    """A file of ours below the package; of anybody else's its name alone, since a path names the person."""
    path = Path(file)
    return str(path.relative_to(_PACKAGE.parent)) if path.is_relative_to(_PACKAGE) else path.name
