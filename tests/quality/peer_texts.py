"""Prints what another reader makes of files. Runs in an environment that has them: `peer_texts.py PEER < list`.

The list is lines of a path, a tab and a password, which may be empty. For each file a line of JSON is printed: the
text or the failure, the seconds, the pages.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any


def _pymupdf(path: str, password: str) -> tuple[str, int]:
    with importlib.import_module("pymupdf").open(path) as document:
        if password:
            document.authenticate(password)
        blocks = [
            block[4] for page in document for block in page.get_text("blocks") if not block[6]
        ]
        return "\n\n".join(blocks), document.page_count


def _pdftotext(path: str, password: str) -> tuple[str, int]:
    command = ["pdftotext", *(["-upw", password] if password else []), "-enc", "UTF-8", path, "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode(
        "utf-8", "replace"
    )
    return text.replace("\f", "\n\n"), max(1, text.count("\f"))


def _pypdfium2(path: str, password: str) -> tuple[str, int]:
    document = importlib.import_module("pypdfium2").PdfDocument(path, password=password or None)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    return "\n\n".join(texts).replace("\r\n", "\n"), len(texts)


def _pdfminer(path: str, password: str) -> tuple[str, int]:
    text: str = importlib.import_module("pdfminer.high_level").extract_text(path, password=password)
    return text.replace("\f", "\n\n"), max(1, text.count("\f"))


def _pypdf(path: str, password: str) -> tuple[str, int]:
    reader = importlib.import_module("pypdf").PdfReader(path, password=password or None)
    texts = [page.extract_text() for page in reader.pages]
    return "\n\n".join(texts), len(texts)


def _pdfplumber(path: str, password: str) -> tuple[str, int]:
    with importlib.import_module("pdfplumber").open(path, password=password or "") as document:
        texts = [page.extract_text() or "" for page in document.pages]
    return "\n\n".join(texts), len(texts)


def _markitdown(path: str, password: str) -> tuple[str, int]:
    return importlib.import_module("markitdown").MarkItDown().convert(path).text_content.replace(
        "|", " "
    ), 1


PEERS: dict[str, Callable[[str, str], tuple[str, int]]] = {
    "PyMuPDF": _pymupdf,
    "poppler": _pdftotext,
    "pypdfium2": _pypdfium2,
    "pdfminer.six": _pdfminer,
    "pypdf": _pypdf,
    "pdfplumber": _pdfplumber,
    "markitdown": _markitdown,
}


def _one(peer: str, path: str, password: str) -> dict[str, Any]:
    started = time.perf_counter()
    try:
        text, pages = PEERS[peer](path, password)
    except Exception as error:  # noqa: BLE001 - whatever another's reader raises is its failure
        failure = f"{type(error).__name__}: {error}"[:200]
        return {
            "path": path,
            "text": "",
            "pages": 1,
            "failure": failure,
            "seconds": time.perf_counter() - started,
        }
    return {
        "path": path,
        "text": text,
        "pages": pages,
        "failure": "",
        "seconds": time.perf_counter() - started,
    }


def main() -> None:
    """Read the list, print the results; what the readers print themselves goes to standard error."""
    lines = sys.stdin.read().splitlines()
    for number, line in enumerate(
        lines[:1] + lines
    ):  # the first one twice: the first time counts the imports
        path, _, password = line.partition("\t")
        with contextlib.redirect_stdout(sys.stderr):
            result = _one(sys.argv[1], path, password)
        if number:
            print(json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
