"""LibreOffice without a window, to see what becomes of what we wrote where people paste and open it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")

needs_office = pytest.mark.skipif(
    SOFFICE is None, reason="LibreOffice (soffice) is not installed here"
)


def convert(paths: list[Path], target: str, folder: Path) -> list[Path]:
    """The files in another format, by LibreOffice's name for it; all of them in one start, which is what costs."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        str(SOFFICE),
        profile,
        "--headless",
        "--convert-to",
        target,
        "--outdir",
        str(folder),
        *map(str, paths),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    suffix = target.partition(":")[0]
    return [folder / f"{path.stem}.{suffix}" for path in paths]
