"""Keeps `resources/i18n/*.ts` in step with the code, and compiles them to the `.qm` files that the window reads.

Git holds the sources alone. The English one holds plurals and nothing else: the code is written in English.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import catalogue
import environment
from console import ROOT, WINDOWS, CommandError, run_quietly, say

FOLDER = ROOT / "resources" / "i18n"
CODE = ROOT / "desktop" / "khulasa" / "ui"
_PLURALS_ONLY = frozenset({"khulasa_en.ts"})


def build() -> int:
    """Bring every source up to date, name what is untranslated, and compile: 1 where a tool failed."""
    try:
        update(environment.SCRIPTS, FOLDER)
        for path in sources():
            for message in catalogue.read(path):
                if not message.finished:
                    say(f"{path.name}: not translated: {message.context}: {message.source}")
        compile_all(environment.SCRIPTS)
    except CommandError as error:
        say(error.output)
        return 1
    return 0


def update(scripts: Path, folder: Path) -> None:
    """Bring the sources of a folder up to date with the code: new strings come in, those that are gone go out.

    Raises `CommandError`.
    """
    extractor = scripts / ("pyside6-lupdate.exe" if WINDOWS else "pyside6-lupdate")
    code = sorted(CODE.rglob("*.py"))
    for path in sorted(folder.glob("*.ts")):
        plurals = ["-pluralonly"] if path.name in _PLURALS_ONLY else []
        options = ["-no-obsolete", "-locations", "none", *plurals]
        run_quietly([extractor, *options, *code, "-ts", path])


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
