"""The table of speeds: rows by name, renewed in place; costs are the least of rounds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]


@pytest.fixture
def speeds(script: Script) -> ModuleType:
    module = script("speed")
    yield module
    for name in [name for name in sys.modules if name.partition(".")[0] == "speeds"]:
        del sys.modules[name]


@pytest.fixture
def cost(speeds):
    return sys.modules["speeds.cost"]


def row_of(speeds: ModuleType, what: str, processor: float = 0.3) -> object:
    taken = sys.modules["speeds.cost"].Cost(processor, 0.4, 45.2, 1_234_000_000)
    floor = sys.modules["speeds.cost"].Cost(0.1, 0.12)
    return speeds.row.Row(what, "≤ 450 ms", taken, "`import numpy`", floor)


def test_a_row_says_how_many_times_its_peer_it_takes(speeds):
    assert row_of(speeds, "terminal").cells() == (
        "terminal",
        "≤ 450 ms",
        "300",
        "400",
        "1,234",
        "45",
        "`import numpy`",
        "100",
        "120",
        "3.00",
    )


def test_what_was_not_measured_says_so(speeds, cost):
    bare = speeds.row.Row("slider", "–", cost.Cost(0.0075, 0.008), "before", cost.Cost(0.03, 0.03))
    assert bare.cells()[2:6] == ("7.5", "8", "–", "–")


def test_rows_are_renewed_where_they_stand_and_new_ones_come_last(speeds):
    before = speeds.row.table(row_of(speeds, what).cells() for what in ("start", "terminal"))
    after = speeds.row.renewed(before, [row_of(speeds, "child"), row_of(speeds, "start", 0.2)])
    lines = speeds.row.lines_of(after)
    assert list(lines) == ["start", "terminal", "child"]
    assert [line[2] for line in lines.values()] == ["200", "300", "300"]


def test_the_file_keeps_all_but_the_table(speeds, tmp_path, monkeypatch):
    file = tmp_path / "MEASURED.md"
    file.write_text(f"before\n{speeds.MARKS[0]}\n{speeds.MARKS[1]}\nafter", encoding="utf-8")
    monkeypatch.setattr(speeds, "MEASURED", file)
    for _ in range(2):
        speeds.write([row_of(speeds, "start")])
    lines = file.read_text(encoding="utf-8").splitlines()
    assert (lines[0], lines[-1]) == ("before", "after")
    assert len([line for line in lines if line.startswith("| start")]) == 1


def test_a_file_without_marks_is_left_alone(speeds, tmp_path, monkeypatch):
    file = tmp_path / "MEASURED.md"
    file.write_text("no marks", encoding="utf-8")
    monkeypatch.setattr(speeds, "MEASURED", file)
    with pytest.raises(SystemExit):
        speeds.write([row_of(speeds, "start")])
    assert file.read_text(encoding="utf-8") == "no marks"


def test_the_least_of_each_counts(cost):
    rounds = iter([cost.Cost(3, 1, 7), cost.Cost(2, 2, 6, 50), cost.Cost(9, 9, 9)])
    taken = cost.side_by_side([lambda: next(rounds)], 3)
    assert taken == [cost.Cost(2, 1, 6, 50)]


@pytest.mark.skipif(not hasattr(__import__("os"), "wait4"), reason="Windows tells it otherwise")
def test_a_command_costs_what_its_children_do(cost):
    idle = cost.of_command(cost.python("-c", "pass"))
    work = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'sum(range(10**7))'])"
    busy = cost.of_command(cost.python("-c", work))
    assert busy.processor > idle.processor > 0
    assert idle.megabytes > 1


def test_a_script_says_what_it_took(cost):
    words = 'print("noise"); print(\'{"processor": 1, "wall": 2, "megabytes": 3}\')'
    assert cost.printed(cost.python("-c", words)) == cost.Cost(1, 2, 3)


def test_every_name_of_the_table_is_measured_by_a_function(speeds):
    assert all(callable(measure) for measure in speeds.MEASURES.values())


def test_the_table_stands_in_the_file(speeds, root: Path):
    text = (root / "desktop" / "MEASURED.md").read_text(encoding="utf-8")
    table = text.partition(speeds.MARKS[0])[2].partition(speeds.MARKS[1])[0]
    assert speeds.row.lines_of(table)


def test_a_table_of_its_own_stands_between_marks_with_its_name(speeds, monkeypatch, tmp_path):
    measured = tmp_path / "MEASURED.md"
    measured.write_text("before\n<!-- curves -->\nold\n<!-- /curves -->\nafter\n", encoding="utf-8")
    monkeypatch.setattr(speeds, "MEASURED", measured)
    speeds.write_table("curves", "| new |")
    assert measured.read_text(encoding="utf-8") == (
        "before\n<!-- curves -->\n\n| new |\n\n<!-- /curves -->\nafter\n"
    )
    with pytest.raises(SystemExit):
        speeds.write_table("circles", "| new |")


def test_every_table_of_its_own_stands_in_the_file(speeds, root: Path):
    text = (root / "desktop" / "MEASURED.md").read_text(encoding="utf-8")
    for name in speeds.TABLES:
        table = text.partition(f"<!-- {name} -->")[2].partition(f"<!-- /{name} -->")[0]
        assert table.count("|") > 10, name


@pytest.mark.parametrize(("power", "shown"), [(1.0, 1.0), (2.0, 2.0)])
def test_a_power_is_the_slope_of_the_logarithms(speeds, power, shown):
    curves = sys.modules["speeds.curves"]
    assert curves._power([size**power for size in curves.SIZES]) == pytest.approx(shown)


def test_a_made_up_article_has_its_words_and_is_the_same_each_time(speeds):
    texts = sys.modules["speeds.texts"]
    article = texts.article(2000)
    assert len(article.split()) == 2000
    assert article == texts.article(2000)
    assert article.count(".") == 2000 // texts.WORDS_A_SENTENCE
