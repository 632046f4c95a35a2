"""`khulasa-cli --facts`: what an article states, in the place of its summary."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from khulasa import cli

TEXT = "وصل 30 طالبا إلى بيروت يوم 5 مايو 2024. وزاروا دمشق. ثم عادوا في المساء."


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "رحلة.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def run(*arguments: str) -> int:
    """The exit status, also where the parser exits by itself."""
    try:
        given = [] if "--language" in arguments else ["--language", "en"]
        return cli.main([*arguments, *given])
    except SystemExit as stopped:
        return int(stopped.code or 0)


def test_without_kinds_it_tells_all(article, capsys):
    assert run("--facts", article, "--language", "ar") == 0
    told = capsys.readouterr().out
    assert [line for line in told.splitlines() if line and not line.startswith("•")] == [
        "من قال ماذا",
        "لم يُعثر على أقوال منسوبة.",
        "من شارك",
        "لم يُعثر على مشاركين.",
        "الأماكن",
        "التواريخ",
        "الأرقام",
    ]
    assert "• بيروت (ف ١)" in told


@pytest.mark.parametrize("order", [("--facts", "places", "{}"), ("{}", "--facts=places")])
def test_some_kinds(article, capsys, order):
    assert run(*(part.format(article) for part in order), "--language", "ar") == 0
    assert capsys.readouterr().out.splitlines() == ["الأماكن", "• بيروت (ف ١)", "• دمشق (ف ١)"]


def test_kinds_that_are_asked_for_one_by_one_are_joined(article, capsys):
    assert run(article, "--facts", "places", "--facts=dates") == 0
    headings = [line for line in capsys.readouterr().out.splitlines() if "para." not in line]
    assert headings == ["Places", "", "Dates"]


def test_the_language_of_messages_is_that_of_headings(article, capsys):
    assert run(article, "--facts", "places,dates") == 0
    headings = [line for line in capsys.readouterr().out.splitlines() if "para." not in line]
    assert headings == ["Places", "", "Dates"]
    assert run(article, "--facts", "places", "--citation-language", "ar") == 0
    assert capsys.readouterr().out.startswith("الأماكن")


def test_json_has_them_beside_the_sentences(article, capsys):
    assert run(article, "--facts", "--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert len(told["sentences"]) == 3
    assert [place["text"] for place in told["facts"]["places"]] == ["بيروت", "دمشق"]
    assert told["facts"]["dates"][0]["iso"] == "2024-05-05"


def test_csv(article, capsys):
    assert run(article, "--facts", "numbers", "--format", "csv", "--language", "ar") == 0
    _, row = csv.reader(io.StringIO(capsys.readouterr().out))
    assert row[0] == "رقم"
    assert "30" in row[5]


@pytest.mark.parametrize("name", ["docx", "odt", "xlsx", "html"])
def test_files(article, tmp_path, name):
    target = tmp_path / f"facts.{name}"
    assert run(article, "--facts", "--format", name, "-o", str(target)) == 0
    assert target.stat().st_size > 1000


def test_another_language_is_told(tmp_path, capsys):
    path = tmp_path / "english.txt"
    path.write_text("The ships came home. They brought fish. It rained.", encoding="utf-8")
    assert run("--facts", "--format", "json", str(path)) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out)["facts"] is None
    assert "Facts are found in Arabic texts only." in captured.err
    assert run("--facts", str(path)) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Facts are found in Arabic texts only." in captured.err


@pytest.mark.parametrize(
    "wrong",
    [
        ["--facts=weather"],
        ["--facts=places,"],
        ["--facts", "places", "--format", "markdown"],
        ["--facts", "places", "--format", "xlsx"],
        ["--facts", "places", "--highlight", "-o", "x.pdf"],
        ["--facts", "places", "--dossier", "x"],
        ["--facts", "places", "a.txt", "-o", "x.csv"],
    ],
)
def test_wrong_usage(article, capsys, wrong):
    assert run(*wrong, article) == 2
    assert "khulasa-cli: error:" in capsys.readouterr().err


def test_a_mistyped_kind_is_answered_with_those_there_are(article, capsys):
    assert run("--facts", "place", article) == 2
    told = capsys.readouterr().err
    assert "statements,participants,places,dates,numbers" in told


def test_a_mistyped_kind_is_answered_in_arabic_too(article, capsys):
    assert run("--facts", "place", article, "--language", "ar") == 2
    assert "أنواع الحقائق: " in capsys.readouterr().err
