"""`khulasa-cli --compare`: what several files say of one event."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from khulasa import cli

FIRST = "اندلع حريق كبير في سوق الميناء. أصيب سبعة عمال في الحريق."
SECOND = "أصيب تسعة عمال في الحريق. لم يندلع حريق كبير في سوق الميناء."


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    paths = [tmp_path / "first.txt", tmp_path / "second.txt"]
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def run(*arguments: str) -> int:
    """The exit status, also where the parser exits by itself."""
    try:
        return cli.main([*arguments, "--language", "en"])
    except SystemExit as stopped:
        return int(stopped.code or 0)


def test_what_differs_is_told(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--compare", *files) == 0
    told = capsys.readouterr().out
    assert told.splitlines()[0] == "نفي"
    assert "لم يندلع حريق كبير في سوق الميناء." in told


def test_a_folder_is_its_files(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--compare", str(Path(files[0]).parent), "--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert [row["kinds"] for row in told["rows"]] == [["denied"], ["number"]]


def test_a_table_goes_into_a_file(files: list[str], tmp_path: Path) -> None:
    target = tmp_path / "table.xlsx"
    assert run("--compare", *files, "--format", "xlsx", "-o", str(target)) == 0
    assert target.read_bytes()[:2] == b"PK"


def test_a_file_that_fails_is_left_out(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--compare", *files, "/nowhere.txt") == 1
    captured = capsys.readouterr()
    assert "لم يندلع" in captured.out
    assert "nowhere" in captured.err


def test_one_file_that_is_left_shares_with_none(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    assert run("--compare", files[0], str(empty)) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "empty.txt" in captured.err
    assert "two files" in captured.err


def test_what_has_no_rules_is_said(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    english = tmp_path / "harbour.txt"
    english.write_text("A fire broke out in the harbour market this morning, they said.", "utf-8")
    assert run("--compare", *files, str(english)) == 0
    assert "harbour.txt" in capsys.readouterr().err


@pytest.mark.parametrize(
    "more", [["--facts"], ["--format", "markdown"], ["--dossier", "x"], ["--highlight"]]
)
def test_what_does_not_go_together_is_wrong_usage(files: list[str], more: list[str]) -> None:
    assert run("--compare", *files, *more) == 2


def test_one_file_is_not_enough(files: list[str]) -> None:
    assert run("--compare", files[0]) == 2
