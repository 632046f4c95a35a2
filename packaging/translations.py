"""Compiles `resources/i18n/*.ts` to the `.qm` files that the window reads and that git does not hold."""

from __future__ import annotations

import hashlib
from pathlib import Path

from console import ROOT, WINDOWS, run_quietly, say

FOLDER = ROOT / "resources" / "i18n"


def sources() -> list[Path]:
    """The translation sources, in a fixed order."""
    return sorted(FOLDER.glob("*.ts"))


def fingerprint() -> str:
    """A hash of all translation sources: the compiled files are up to date as long as it stays the same."""
    digest = hashlib.sha256()
    for path in sources():
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def complete() -> bool:
    """Whether every source has a compiled file."""
    return all(path.with_suffix(".qm").exists() for path in sources())


def compile_all(scripts: Path) -> None:
    """Compile every source with the `pyside6-lrelease` of a virtual environment's folder of scripts.

    Raises `CommandError`.
    """
    if not sources():
        return
    say("Compiling the translations ...")
    compiler = scripts / ("pyside6-lrelease.exe" if WINDOWS else "pyside6-lrelease")
    for path in sources():
        finished = path.with_suffix(".qm")
        half_done = path.with_suffix(".qm.new")
        run_quietly([compiler, path, "-qm", half_done])
        half_done.replace(finished)
