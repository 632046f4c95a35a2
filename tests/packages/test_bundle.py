"""The bundle: the same summaries, the window, and nothing of the network."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

import khulasa

FORBIDDEN = {
    "urllib3",
    "PySide6.QtNetwork",
    "ftplib",
    "smtplib",
    "poplib",
    "imaplib",
    "telnetlib",
    "aiohttp",
    "httpx",
}


def modules_of(bundle: Path) -> set[str]:
    """The modules in the program's archive, by PyInstaller's own reader."""
    python = bundle.parents[1] / "packaging-venv" / "bin" / "python"
    if not python.exists():
        pytest.skip("the environment of the build is gone")
    script = (
        "import sys; from PyInstaller.archive.readers import CArchiveReader as Reader\n"
        "print(*Reader(sys.argv[1]).open_embedded_archive('PYZ.pyz').toc, sep='\\n')"
    )
    command = [str(python), "-c", script, str(bundle / "khulasa")]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


def test_it_opens_no_connection(bundle):
    files = {path.name for path in bundle.rglob("*")}
    assert not [name for name in files if re.search("(?i)qt6?network|openssl(?!.*crypt)", name)]
    assert not modules_of(bundle) & FORBIDDEN
    assert not [name for name in modules_of(bundle) if name.startswith("requests.")], (
        "the stand-in is one module"
    )


def test_it_keeps_fonts_and_translations(bundle):
    files = {path.name for path in bundle.rglob("*")}
    assert {
        "khulasa_ar.qm",
        "qtbase_ar.qm",
        "Amiri-Regular.ttf",
        "IBMPlexSansArabic-Regular.ttf",
    } <= files


def test_it_is_no_larger_than_was_promised(bundle):
    size = sum(
        path.stat().st_size
        for path in bundle.rglob("*")
        if path.is_file() and not path.is_symlink()
    )
    assert size < 230e6


@pytest.mark.parametrize("name", ["lavrov-gcc", "science-vowelled", "interview"])
@pytest.mark.parametrize("method", ["khulasa", "textrank", "lexrank", "lsa", "sumbasic"])
def test_its_summaries_are_those_of_the_source(bundle, run, seed, source_summary, name, method):
    done = run([bundle / "khulasa-cli", "--method", method, seed(name)])
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == source_summary(seed(name), "--method", method)


def test_it_reads_every_format(bundle, run, root):
    files = sorted((root / "tests/readers/files").rglob("*.*"), reverse=True)
    one_each = {
        path.suffix: path
        for path in files
        if path.suffix in {".pdf", ".html", ".md", ".eml", ".mhtml"}
    }
    assert len(one_each) == 5
    for path in one_each.values():
        done = run([bundle / "khulasa-cli", path])
        assert done.returncode == 0, done.stderr
        assert done.stdout.strip()


def test_it_paints_its_window(bundle, run, seed, tmp_path, display):
    picture = tmp_path / "window.png"
    env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    done = run(
        [bundle / "khulasa", "--render", picture, "--size", "1280x800", seed("lavrov-gcc")], env=env
    )
    assert (done.returncode, done.stderr) == (0, "")
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1280, 800)
    colours = {image.pixel(x, y) for x in range(0, 1280, 7) for y in range(0, 800, 7)}
    assert len(colours) > 50, "an empty window has few colours"


def test_it_says_its_version(bundle, run):
    assert (
        run([bundle / "khulasa-cli", "--version"]).stdout == f"khulasa-cli {khulasa.__version__}\n"
    )
    assert run([bundle / "khulasa", "--version"]).stdout == f"khulasa {khulasa.__version__}\n"


def test_it_runs_no_module_but_its_own(bundle, run):
    done = run(
        [bundle / "khulasa", "-P", "-m", "http.server"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 2, "it is an option that nobody knows"
