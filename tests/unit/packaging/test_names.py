"""The command that makes the list of words of persons' names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]


@pytest.fixture
def names(script: Script) -> ModuleType:
    return script("tools.names")


@pytest.fixture
def root(tmp_path: Path, names: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "resources" / "language" / "ar").mkdir(parents=True)
    monkeypatch.setattr(names, "ROOT", tmp_path)
    return tmp_path


def _written(root: Path) -> list[str]:
    text = (root / "resources" / "language" / "ar" / "names.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def test_words_are_listed_by_how_often_they_stand_and_open(root: Path, names: ModuleType) -> None:
    table = root / "persons.txt"
    people = ["سمير حداد"] * 9 + ["سمير يوسف"] + ["ندى حداد"] * 2 + ["Samir Haddad"]
    table.write_text("\n".join(people), encoding="utf-8")
    assert names.build(str(table), "a list of ours") == 0
    assert _written(root) == ["given سمير", "other حداد"]


def test_a_table_of_counts_is_taken_as_it_is(root: Path, names: ModuleType) -> None:
    table = root / "counts.tsv"
    table.write_text("أحمد\t40\t30\nالحداد\t3\t0\nنادر\t2\t2\nabc\t9\t9\n", encoding="utf-8")
    assert names.build(str(table), "a list of ours") == 0
    assert _written(root) == ["given احمد", "other الحداد"]


def test_a_word_that_is_rather_another_than_a_name_is_listed_apart(
    root: Path, names: ModuleType
) -> None:
    table = root / "counts.tsv"
    table.write_text("أحمد\t40000\t30000\nكتاب\t40\t30\n", encoding="utf-8")
    assert names.build(str(table), "a list of ours") == 0
    assert _written(root) == ["given احمد", "first كتاب"]


def test_a_file_that_is_not_there_is_told(
    root: Path, names: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert names.build(str(root / "none.txt"), "") == 1
    assert "none.txt" in capsys.readouterr().err
