"""Bad input, row by row: each opens well, or gives one plain sentence; nothing hangs or ends in a traceback."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from khulasa.errors import KhulasaError, Kind
from khulasa.services import wording
from khulasa.services.source import Source
from khulasa.services.summarise import analyse_source
from khulasa.summary.choose import Length, choose

ARTICLE = "قال الوزير إن المشروع بدأ. وأضاف أنه مستمر حتى نهاية العام. وينتهي العمل فيه في الخريف."
GARBAGE = random.Random(5).randbytes(50_000)


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
        pytest.param(b"%PDF-1.7\n" + GARBAGE, Kind.NOT_TEXT, id="a PDF"),
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


def kind_for(path: Path) -> Kind:
    with pytest.raises(KhulasaError) as refused:
        analyse_source(Source.file(str(path)))
    return refused.value.kind


def test_a_folder(tmp_path):
    assert kind_for(tmp_path) is Kind.IS_FOLDER


def test_a_file_that_is_not_there(tmp_path):
    assert kind_for(tmp_path / "missing.txt") is Kind.NOT_FOUND


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path):
    path = tmp_path / "secret.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    path.chmod(0)
    assert kind_for(path) is Kind.NO_PERMISSION


def test_a_file_that_vanishes_between_the_dialog_and_the_reading(tmp_path):
    source = write(tmp_path, ARTICLE.encode())
    Path(source.path).unlink()
    assert kind_for(Path(source.path)) is Kind.NOT_FOUND


def test_fifty_megabytes(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert kind_for(path) is Kind.TOO_LARGE


@pytest.mark.parametrize("unit", ["كلمات كثيرة بلا وقف ", "قال الوزير كلاما. ", "ا", "«", "؟", ". "])
def test_one_line_of_a_million_characters(tmp_path, unit):
    source = write(tmp_path, (unit * (1_000_000 // len(unit))).encode())
    if not any(character.isalpha() for character in unit):
        assert kind_for(Path(source.path)) is Kind.NO_SENTENCES
        return
    assert len(analyse_source(source).document.text) >= 999_000
