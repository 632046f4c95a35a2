"""Bad input, row by row: each opens well, or gives one plain sentence; nothing hangs or ends in a traceback."""

from __future__ import annotations

import contextlib
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from khulasa import cli
from khulasa.errors import KhulasaError, Kind
from khulasa.readers.base import MAX_TEXT
from khulasa.services import wording
from khulasa.services.child.synchronous import Session
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.summary.choose import Length, choose

ARTICLE = "قال الوزير إن المشروع بدأ. وأضاف أنه مستمر حتى نهاية العام. وينتهي العمل فيه في الخريف."
GARBAGE = random.Random(5).randbytes(50_000)


AS_NOBODY = """
import os, sys
from khulasa.errors import ReadError
from khulasa.readers import files
os.setgid(65534)
os.setuid(65534)
try:
    files.load(sys.argv[1])
except ReadError as error:
    print(error.kind)
"""
LONG_LINES = [
    "كلمات كثيرة بلا وقف ",
    "قال الوزير كلاما. ",
    "ا",
    "«كلمة ",
    "د. ",
    "كلمة\u064e",
    "1.",
    "؟",
    ". ",
]
SOON = 30.0  # seconds of the processor; a bound against hanging


@pytest.fixture(scope="module")
def warm() -> Iterator[Session]:
    with Session() as made:
        yield made


@pytest.fixture(autouse=True)
def one_child(warm: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command uses one warm child in all tests."""
    monkeypatch.setattr(cli, "Session", lambda: contextlib.nullcontext(warm))


@pytest.fixture(autouse=True)
def bounded():
    start = time.process_time()
    yield
    assert time.process_time() - start < SOON


def write(folder: Path, data: bytes) -> Source:
    path = folder / "مقال.txt"
    path.write_bytes(data)
    return Source.file(str(path))


@pytest.mark.parametrize(
    ("data", "sentences"),
    [
        pytest.param("انعقد المؤتمر أمس.".encode(), 1, id="one sentence"),
        pytest.param("مؤتمر".encode(), 1, id="one word"),
        pytest.param("من في على. إلى عن مع.".encode(), 2, id="only stop words"),
        pytest.param(b"The meeting began. It ended at noon.", 2, id="only Latin"),
        pytest.param(ARTICLE.encode("windows-1256"), 3, id="windows-1256"),
        pytest.param(ARTICLE.encode("utf-16"), 3, id="UTF-16 with a mark"),
        pytest.param(ARTICLE.encode("utf-16-le"), 3, id="UTF-16-LE without a mark"),
        pytest.param(ARTICLE.encode("utf-16-be"), 3, id="UTF-16-BE without a mark"),
        pytest.param(b"\xef\xbb\xbf" + ARTICLE.encode(), 3, id="UTF-8 with a mark"),
        pytest.param(ARTICLE.encode()[:-1], 3, id="cut in the middle of a character"),
        pytest.param(ARTICLE.replace(" ", "\0 ", 1).encode(), 3, id="a NUL"),
        pytest.param(ARTICLE.replace(". ", ".\r").encode(), 3, id="old Mac line ends"),
    ],
)
def test_it_opens_well(tmp_path, data, sentences):
    analysis = analyse_source(write(tmp_path, data))
    assert len(analysis.candidates) == sentences
    summary = choose(analysis, Length())
    assert summary.chosen
    assert all(quote in analysis.document.text for quote in summary.quotes())


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        pytest.param(b"", Kind.EMPTY, id="empty"),
        pytest.param(b" \r\n\t \n", Kind.EMPTY, id="white space"),
        pytest.param(b"\xef\xbb\xbf", Kind.EMPTY, id="a mark alone"),
        pytest.param(GARBAGE, Kind.NOT_TEXT, id="binary garbage"),
        pytest.param(b"\0" * 5000, Kind.NOT_TEXT, id="NULs"),
        pytest.param(b"%PDF-1.7\n" + GARBAGE, Kind.DAMAGED, id="a PDF"),
        pytest.param(b"PK\x03\x04" + GARBAGE, Kind.NOT_TEXT, id="a zip"),
        pytest.param("!!! ... ؟؟".encode(), Kind.NO_SENTENCES, id="punctuation alone"),
    ],
)
def test_it_is_refused_in_one_sentence(tmp_path, data, kind):
    with pytest.raises(KhulasaError) as refused:
        analyse_source(write(tmp_path, data))
    assert refused.value.kind is kind
    for language in wording.LANGUAGES:
        sentence = wording.word(refused.value, language)
        assert "مقال.txt" in sentence
        assert "\n" not in sentence


def refusal(path: Path, capsys: pytest.CaptureFixture[str]) -> Kind:
    """The kind of error, which the terminal says in one sentence of either language."""
    with pytest.raises(KhulasaError) as refused:
        analyse_source(Source.file(str(path)))
    for language in wording.LANGUAGES:
        assert cli.main([str(path), "--language", language]) == 1
        printed = capsys.readouterr()
        assert printed.out == ""
        assert len(printed.err.splitlines()) == 1
        assert wording.word(refused.value, language, whole_path=True) in printed.err
    return refused.value.kind


def test_a_folder(tmp_path, capsys):
    assert refusal(tmp_path, capsys) is Kind.IS_FOLDER


def test_a_file_that_is_not_there(tmp_path, capsys):
    assert refusal(tmp_path / "missing.txt", capsys) is Kind.NOT_FOUND


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="the system keeps permissions otherwise")
def test_a_file_without_permission(tmp_path, capsys, monkeypatch):
    path = tmp_path / "secret.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    path.chmod(0)
    if os.geteuid() != 0:
        assert refusal(path, capsys) is Kind.NO_PERMISSION
        return
    # Root may read everything, so somebody else asks: a process that gives its rights away once all is imported.
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    command = [
        sys.executable,
        "-P",
        "-c",
        AS_NOBODY,
        path.name,
    ]  # the folders above are closed to nobody
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == Kind.NO_PERMISSION


def test_a_file_that_vanishes_between_the_dialog_and_the_reading(tmp_path, capsys):
    source = write(tmp_path, ARTICLE.encode())
    Path(source.path).unlink()
    assert refusal(Path(source.path), capsys) is Kind.NOT_FOUND


def test_a_file_that_vanishes_while_it_is_opened(tmp_path, monkeypatch):
    source = write(tmp_path, ARTICLE.encode())

    def gone(*_arguments: object) -> int:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(os, "open", gone)  # after it was looked at
    with pytest.raises(KhulasaError) as refused:
        analyse_source(source)
    assert refused.value.kind is Kind.NOT_FOUND


@pytest.mark.parametrize("filled", [False, True])
def test_fifty_megabytes(tmp_path, capsys, filled):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        if filled:
            file.write(ARTICLE.encode() * (50 * 1024 * 1024 // len(ARTICLE.encode())))
        else:
            file.truncate(50 * 1024 * 1024)
    start = time.process_time()
    assert refusal(path, capsys) is Kind.TOO_LARGE
    assert time.process_time() - start < 5


def test_a_pasted_text_beyond_the_limit():
    with pytest.raises(KhulasaError) as refused:
        analyse_source(Source.pasted("ا" * (MAX_TEXT + 1)))
    assert refused.value.kind is Kind.TOO_LARGE


def test_the_terminal_goes_on_after_bad_input(tmp_path, capsys):
    bad = [
        tmp_path / "folder",
        tmp_path / "missing",
        tmp_path / "empty",
        tmp_path / "garbage",
        tmp_path / "nul",
    ]
    bad[0].mkdir()  # nothing lies in it
    for path, data in zip(bad[2:], (b"", GARBAGE, bytes(5000)), strict=True):
        path.write_bytes(data)
    good = write(tmp_path, ARTICLE.encode("windows-1256")).path
    assert cli.main([*map(str, bad), good, "--sentences", "1", "--language", "ar"]) == 1
    printed = capsys.readouterr()
    assert len(printed.err.splitlines()) == len(bad)
    assert printed.out.splitlines()[1] in ARTICLE


def test_what_is_no_arabic_is_read_with_a_warning(tmp_path):
    analysis = analyse_source(write(tmp_path, b"Die Sitzung begann. Sie endete am Mittag."))
    assert "not_arabic" in analysis.document.warnings


@pytest.mark.parametrize("unit", LONG_LINES)
def test_one_line_of_a_million_characters(tmp_path, capsys, unit):
    source = write(tmp_path, (unit * (1_000_000 // len(unit))).encode())
    if not any(character.isalnum() for character in unit):
        assert refusal(Path(source.path), capsys) is Kind.NO_SENTENCES
        return
    assert len(analyse_source(source).document.text) >= 999_000


@pytest.mark.slow
def test_a_text_just_below_the_limit(tmp_path, seed, monkeypatch):
    article = seed("feature-long").read_bytes()
    source = write(tmp_path, article * (MAX_TEXT // len(article)))
    monkeypatch.setattr(sys.modules[__name__], "SOON", 240.0)
    assert len(analyse_source(source).candidates) > 10_000
