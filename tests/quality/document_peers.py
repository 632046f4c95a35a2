"""Other readers, in an environment of their own under `build/`: never dependencies, some not free to be."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from quality.document_samples import ROOT, Reading, Sample

FOLDER = ROOT / "build" / "peers"
_PYTHON = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
_SCRIPT = Path(__file__).with_name("peer_texts.py")
_LIMIT_SECONDS = 300
_PDF = frozenset({"pdf"})

PEERS: dict[str, tuple[str, frozenset[str]]] = {
    "PyMuPDF": ("PyMuPDF", _PDF),
    "poppler": ("", _PDF),
    "pypdfium2": ("pypdfium2", _PDF),
    "pdfminer.six": ("pdfminer.six", _PDF),
    "pypdf": ("pypdf[crypto]", _PDF),
    "pdfplumber": ("pdfplumber", _PDF),
    "markitdown": ("markitdown[docx,pdf]", frozenset({"pdf", "docx", "html", "epub"})),
}
"""Each with what pip calls it ("" for a program of the system) and the formats that it reads."""

NOT_MEASURED = {"docling": "it reads pages with models that it downloads, which nothing here does"}


def prepare(peer: str) -> str:
    """Make a reader ready; the reason where that can't be done, "" where it can."""
    package = PEERS[peer][0]
    if not package:
        return "" if shutil.which("pdftotext") else "pdftotext is not installed"
    make = [sys.executable, "-m", "venv", str(FOLDER)]
    install = [
        str(_PYTHON),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        package,
    ]
    for command in [install] if _PYTHON.exists() else [make, install]:
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, check=False, timeout=_LIMIT_SECONDS
            )
        except subprocess.TimeoutExpired:
            return "it took too long to install"
        if done.returncode:
            return (
                (done.stderr or done.stdout).strip().splitlines() or ["it could not be installed"]
            )[-1]
    return ""


def readings(peer: str, samples: Sequence[Sample]) -> dict[Path, Reading]:
    """What a reader makes of the samples of its formats; those that it had no time for have failed."""
    python = str(_PYTHON) if PEERS[peer][0] else sys.executable
    mine = [sample for sample in samples if sample.format in PEERS[peer][1]]
    lines = "".join(f"{sample.path}\t{sample.password or ''}\n" for sample in mine)
    found = {sample.path: Reading("", 0.0, failure="no time") for sample in mine}
    for result in map(json.loads, _lines([python, str(_SCRIPT), peer], lines)):
        path = Path(result.pop("path"))
        found[path] = Reading(**result)
    return found


def _lines(command: list[str], given: str) -> list[str]:
    try:
        done = subprocess.run(
            command, input=given.encode(), capture_output=True, check=False, timeout=_LIMIT_SECONDS
        )
        output = done.stdout
    except subprocess.TimeoutExpired as late:
        output = late.stdout or b""
    whole, _, _ = output.decode("utf-8", "replace").rpartition("\n")
    return whole.splitlines()
