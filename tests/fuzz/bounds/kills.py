"""A process that is killed amid pins, imports and removals: what it had confirmed stands, and nothing else is lost."""

from __future__ import annotations

import json
import os
import select
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from khulasa.services.library import database, removal
from khulasa.services.library.entry import Opened
from khulasa.services.library.library import Library
from khulasa.services.library.reading_state import ReadingState

_DOCUMENTS = 40
_LATEST = 0.25  # seconds after its first act that a process is killed at the latest
_START = 1_000_000.0  # the clock of the campaign, in seconds; it passes with each act
_LETTERS = "عاد الصيادون إلى الميناء قبل الفجر وباعوا السمك "


@dataclass
class Kills:
    """How many were killed, amid what, and what was lost or could not be used afterwards."""

    killed: int = 0
    amid: Counter[str] = field(default_factory=Counter)
    confirmed: int = 0
    lost: list[str] = field(default_factory=list)


@dataclass
class _Known:
    """What must be in the library: pins by document, and which documents are hidden; what was tried last may be."""

    pins: dict[int, int] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
    tried: tuple[str, int, int] | None = None

    def confirm(self, act: str, document: int, pin: int) -> None:
        if act == "import":
            self.pins.setdefault(document, 0)
            self.hidden.discard(document)
        elif act == "pin":
            self.pins[document] = pin
        elif act == "hide":
            self.hidden.add(document)
        elif act == "restore":
            self.hidden.discard(document)
        else:
            self.pins.pop(document, None)
            self.hidden.discard(document)


def run(count: int, seed: int, folder: Path) -> Kills:
    """Kill so many processes, one after the other, that work at one library."""
    result, known = Kills(), _Known()
    for number in range(count):
        rng = Random(f"{seed}:{number}")
        for line in _killed(folder, rng):
            stage, act, document, pin = json.loads(line)
            known.tried = (act, document, pin) if stage == "try" else None
            if stage == "done":
                known.confirm(act, document, pin)
                result.confirmed += 1
        result.killed += 1
        result.amid[known.tried[0] if known.tried else "no act"] += 1
        result.lost += [f"kill {number}: {fault}" for fault in _faults(folder, known)]
        known.tried = None
    return result


def _killed(folder: Path, rng: Random) -> list[str]:
    """What a process said before it was killed, which was at a random moment after its first act."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reading)
        try:
            _work(folder, writing, rng)
        finally:
            os._exit(1)  # it works until it is killed
    os.close(writing)
    said = b""
    ends = time.monotonic() + 30
    shot: float | None = None
    while time.monotonic() < ends:
        if shot is not None and time.monotonic() >= shot:
            break
        if select.select([reading], [], [], 0.005)[0]:
            piece = os.read(reading, 65_536)
            if not piece:
                break
            said += piece
            shot = shot or time.monotonic() + rng.uniform(0, _LATEST)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    while piece := os.read(reading, 65_536):
        said += piece
    os.close(reading)
    return said.decode().splitlines()[: said.count(b"\n")]


def _work(folder: Path, said: int, rng: Random) -> None:
    """Import, pin, hide, have back and destroy, and say before and after each act what it is."""
    library = Library(folder)
    while True:
        document, pin = rng.randrange(_DOCUMENTS), rng.randrange(1, 1000)
        act = rng.choice(("import", "import", "pin", "pin", "hide", "restore", "remove"))
        if not _may(library, act, document):
            continue
        os.write(said, (json.dumps(["try", act, document, pin]) + "\n").encode())
        _ACTS[act](library, document, pin)
        os.write(said, (json.dumps(["done", act, document, pin]) + "\n").encode())


def _opened(document: int) -> Opened:
    text = _LETTERS * (10 + 7 * document) + str(document)
    return Opened(f"عنوان {document}", f"/articles/{document}.txt", "ar", len(text.split()), text)


def _row(library: Library, document: int) -> tuple[int, str, float | None] | None:
    query = "SELECT id, desk, removed FROM documents WHERE content = ?"
    row: tuple[int, str, float | None] | None = library._connection.execute(
        query, (_opened(document).content,)
    ).fetchone()
    return row


def _may(library: Library, act: str, document: int) -> bool:
    row = _row(library, document)
    if act == "import":
        return True
    if row is None:
        return False
    return (row[2] is not None) == (act in {"restore", "remove"})


def _import(library: Library, document: int, _pin: int) -> None:
    library.open(_opened(document), _START)


def _pin(library: Library, document: int, pin: int) -> None:
    library.leave(_opened(document).content, ReadingState(pinned=((0, pin),)))


def _hide(library: Library, document: int, _pin: int) -> None:
    row = _row(library, document)
    if row is not None:
        library.hide([row[0]], _START)
    library.destroy_due(_START + removal.KEPT_SECONDS - 1)  # which destroys nothing yet


def _restore(library: Library, document: int, _pin: int) -> None:
    row = _row(library, document)
    if row is not None:
        library.restore([row[0]])


def _remove(library: Library, document: int, _pin: int) -> None:
    row = _row(library, document)
    if row is not None:
        library.remove([row[0]])


_ACTS: dict[str, Callable[[Library, int, int], None]] = {
    "import": _import,
    "pin": _pin,
    "hide": _hide,
    "restore": _restore,
    "remove": _remove,
}


def _faults(folder: Path, known: _Known) -> list[str]:
    """What is not as it was confirmed."""
    library = Library(folder)
    try:
        if library.set_aside is not None:
            return ["the library had to be set aside"]
        return [*_damage(library), *_losses(library, known)]
    except sqlite3.Error as error:
        return [f"{error}"]
    finally:
        library.close()


def _damage(library: Library) -> list[str]:
    words = [row[0] for row in library._connection.execute("PRAGMA integrity_check")]
    with database.reading(library.path):
        library.search("الصيادون")
    return [] if words == ["ok"] else words


def _losses(library: Library, known: _Known) -> list[str]:
    faults = []
    for document, pin in known.pins.items():
        uncertain = known.tried is not None and known.tried[1] == document
        row = _row(library, document)
        if row is None:
            if not uncertain:
                faults.append(f"document {document} is lost")
            continue
        if library.text(row[0]) != _opened(document).text:
            faults.append(f"the text of document {document} is another")
        if uncertain:
            continue
        pins = ReadingState.from_json(row[1]).pinned
        if pins != (((0, pin),) if pin else ()):
            faults.append(f"the pins of document {document} are {pins}")
        if (row[2] is not None) != (document in known.hidden):
            faults.append(f"whether document {document} is removed")
    _settle(library, known)
    return faults


def _settle(library: Library, known: _Known) -> None:
    """Know from now on what became of the act amid which the process was killed."""
    if known.tried is None:
        return
    document = known.tried[1]
    row = _row(library, document)
    known.hidden.discard(document)
    if row is None:
        known.pins.pop(document, None)
        return
    pins = ReadingState.from_json(row[1]).pinned
    known.pins[document] = pins[0][1] if pins else 0
    if row[2] is not None:
        known.hidden.add(document)
