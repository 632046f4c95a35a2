"""Exports to the letter: unpacked, and compared with `tests/golden/exports`.

After a change that is meant, `KHULASA_WRITE_GOLDEN=1` writes them anew; look at what changed before you keep it.
"""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from takeaway.samples import english, hard

from khulasa.export.names import Format, Options
from khulasa.export.table import EXPORTERS, SUFFIXES

GOLDEN = Path(__file__).parents[1] / "golden" / "exports"
CASES = {
    "summary": (hard, Options(accessed=date(2024, 5, 3))),
    "whole": (hard, Options(accessed=date(2024, 5, 3), whole_article=True)),
    "english": (english, Options(accessed=date(2024, 5, 3), language="ar")),
}


def parts(case: str, form: Format) -> Iterator[tuple[str, str]]:
    """The parts of an export by the names of their golden files."""
    summary, options = CASES[case]
    made = EXPORTERS[form](summary(), options)
    if isinstance(made, str):
        yield f"{case}{SUFFIXES[form]}", made
        return
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        for name in archive.namelist():
            yield (
                f"{case}{SUFFIXES[form]}/{name.replace('[', '').replace(']', '')}",
                archive.read(name).decode(),
            )


@pytest.mark.parametrize("form", list(EXPORTERS))
@pytest.mark.parametrize("case", list(CASES))
def test_an_export_is_what_it_was(case, form):
    for name, text in parts(case, form):
        path = GOLDEN / name
        if os.environ.get("KHULASA_WRITE_GOLDEN"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        assert path.read_bytes().decode() == text
