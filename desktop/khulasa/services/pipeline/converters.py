"""Turns old Word files into what a reader takes, with LibreOffice, antiword or catdoc, where one is installed."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from khulasa.document.model import Document
from khulasa.document.progress import Progress
from khulasa.errors import Kind, ReadError, WorkerError
from khulasa.readers import files, table
from khulasa.readers.base import Input
from khulasa.readers.text.plain import document_of
from khulasa.readers.warnings import (
    BETTER_TOOL_FAILED,
    CONVERTED_BY_ANTIWORD,
    CONVERTED_BY_CATDOC,
    CONVERTED_BY_LIBREOFFICE,
)
from khulasa.services.pipeline import tools
from khulasa.services.pipeline.own_work import our_own_work

SECONDS = 120.0
"""What one conversion may take; LibreOffice needs one or two for an article."""

_FORMAT, _NEW_FORMAT = "doc", "docx"
_PACKAGE = b"PK"
_RESTART = 81  # LibreOffice has made its profile, and wants to be started again
_OFFICE = [
    "--headless",
    "--norestore",
    "--nolockcheck",
    "--nodefault",
    "--nologo",
    "--convert-to",
    "docx",
]

Convert = Callable[[str, Path], bytes]
"""Told the program and the old file, which lies in a folder of its own; gives a DOCX file, or a text in UTF-8."""


def read_converted(item: Input, progress: Progress) -> Document:
    """The document of an old Word file, which says what program read it, and that a better one could not.

    Raises `ReadError`: `NO_CONVERTER` where no program is, `DAMAGED` where none could read it; `WorkerError`
    `WORKER_TOO_SLOW` where none was done in time.
    """
    failure: ReadError | WorkerError | None = None
    for name, (convert, warning) in _CONVERTERS.items():
        program = tools.find(name)
        if program is None:
            continue
        try:
            document = _read(item, _converted(item.data, program, convert), progress)
        except tools.ToolTimeoutError:
            failure = WorkerError(Kind.WORKER_TOO_SLOW, path=item.source, seconds=round(SECONDS))
        except (tools.ToolError, OSError, ReadError):
            failure = ReadError(Kind.DAMAGED, path=item.source, format="DOC")
        else:
            told = (warning, BETTER_TOOL_FAILED) if failure else (warning,)
            return replace(document, format=_FORMAT, warnings=(*document.warnings, *told))
    raise failure or ReadError(Kind.NO_CONVERTER, path=item.source)


def _converted(data: bytes, program: str, convert: Convert) -> bytes:
    """What a program makes of the bytes of an old file. Raises `ToolError`, `OSError` and `ReadError`."""
    with (
        our_own_work(),
        tempfile.TemporaryDirectory(prefix="convert-", ignore_cleanup_errors=True) as folder,
    ):
        old = Path(folder, "article.doc")
        old.write_bytes(data)
        return convert(program, old)


def _read(item: Input, output: bytes, progress: Progress) -> Document:
    if output.startswith(_PACKAGE):
        document = table.read(replace(item, data=output), progress)
        if document.format != _NEW_FORMAT:
            raise tools.ToolError  # it was cut off, and would be read as some text
        return document
    return document_of(output.decode("utf-8", "replace"), item.source)


def _with_office(program: str, old: Path) -> bytes:
    """LibreOffice, with a profile of its own, for another may be open, and a fresh one runs no macro."""
    command = [
        _without_launcher(program),
        tools.OFFICE_PROFILE + (old.parent / "profile").as_uri(),
        *_OFFICE,
    ]
    command += ["--outdir", str(old.parent), str(old)]
    try:
        tools.run(command, SECONDS, folder=str(old.parent))
    except tools.ToolError as error:
        if error.args != (_RESTART,):
            raise
        tools.run(command, SECONDS, folder=str(old.parent))
    return files.load(str(old.with_suffix(".docx"))).data


def _without_launcher(program: str) -> str:
    """LibreOffice itself rather than the script that starts it, which would leave it behind when it is killed."""
    itself = Path(program).resolve().with_name("soffice.bin")
    return str(itself) if itself.is_file() else program


def _with_antiword(program: str, old: Path) -> bytes:
    return tools.run(
        [program, "-m", "UTF-8.txt", "-w", "0", str(old)], SECONDS, folder=str(old.parent)
    )


def _with_catdoc(program: str, old: Path) -> bytes:
    return tools.run([program, "-d", "utf-8", "-w", str(old)], SECONDS, folder=str(old.parent))


_CONVERTERS: dict[str, tuple[Convert, str]] = {
    "soffice": (_with_office, CONVERTED_BY_LIBREOFFICE),
    "antiword": (_with_antiword, CONVERTED_BY_ANTIWORD),
    "catdoc": (_with_catdoc, CONVERTED_BY_CATDOC),
}
"""What each program is asked to do, and what is said then, by the programs' names.

The best comes first: LibreOffice alone tells headings, lists, tables and notes.
"""
