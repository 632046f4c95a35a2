"""Settings: kept, checked, and never in the way."""

from __future__ import annotations

import dataclasses
import json
import os
import sys
from pathlib import Path

import pytest

from khulasa.ranking.base import BY_DEFAULT, Method, Ranking
from khulasa.services import settings
from khulasa.services.settings import Settings


def test_what_is_saved_is_loaded(tmp_path):
    chosen = Settings().changed(theme="dark", language="en", method="lsa")
    assert settings.save(chosen, tmp_path / "new")
    assert settings.load(tmp_path / "new") == chosen
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["settings.json"]


def test_without_a_file_there_are_defaults(tmp_path):
    assert settings.load(tmp_path) == Settings()


@pytest.mark.parametrize("damaged", ["{", "[]", "null", "\x00", "", "[" * 200_000])
def test_a_damaged_file_is_set_aside(tmp_path, damaged):
    (tmp_path / "settings.json").write_text(damaged, encoding="utf-8")
    assert settings.load(tmp_path) == Settings()
    assert (tmp_path / "settings.damaged").read_text(encoding="utf-8") == damaged


def test_a_file_that_is_no_text_is_set_aside(tmp_path):
    (tmp_path / "settings.json").write_bytes(b"\xff\xfe\x00")
    assert settings.load(tmp_path) == Settings()
    assert not (tmp_path / "settings.json").exists()


def test_a_file_that_an_editor_marked_is_read(tmp_path):
    (tmp_path / "settings.json").write_text('{"theme": "dark"}', encoding="utf-8-sig")
    assert settings.load(tmp_path).theme == "dark"


def test_unknown_names_and_values_are_passed_over(tmp_path):
    stored = {"theme": "pink", "language": "en", "colour": "red", "method": 7}
    (tmp_path / "settings.json").write_text(json.dumps(stored), encoding="utf-8")
    assert settings.load(tmp_path) == Settings().changed(language="en")


def test_a_value_that_no_row_allows_is_refused():
    with pytest.raises(ValueError, match="pink"):
        Settings().changed(theme="pink")


def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert not settings.save(Settings(), tmp_path / "file" / "folder")


def test_a_file_that_cannot_be_replaced_stays_and_nothing_is_left_beside_it(tmp_path):
    (tmp_path / "settings.json").mkdir()
    assert not settings.save(Settings(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]
    assert settings.load(tmp_path) == Settings()


def test_what_was_stored_outlives_a_full_disk(tmp_path, monkeypatch):
    assert settings.save(Settings().changed(theme="dark"), tmp_path)

    def full(*_arguments, **_options) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert not settings.save(Settings(), tmp_path)
    monkeypatch.undo()
    assert settings.load(tmp_path).theme == "dark"
    assert len(list(tmp_path.iterdir())) == 1


def test_every_default_is_allowed():
    assert all(
        settings.rows()[name].allows(value)
        for name, value in dataclasses.asdict(Settings()).items()
    )


@pytest.mark.parametrize("value", ["yes", 1, None, [], "true"])
def test_a_switch_is_on_or_off_and_nothing_else(tmp_path, value):
    (tmp_path / "settings.json").write_text(
        json.dumps({"private": value, "theme": "dark"}), encoding="utf-8"
    )
    assert settings.load(tmp_path) == Settings().changed(theme="dark")


def test_by_default_the_kind_of_text_sets_the_balance():
    assert Settings().ranking == BY_DEFAULT == Ranking(Method.KHULASA, None, "")


@pytest.mark.parametrize(
    ("name", "balance"),
    [("auto", None), ("0", 0.0), ("25", 0.25), ("50", 0.5), ("75", 0.75), ("100", 1.0)],
)
def test_a_balance_has_a_name_and_leads_back_to_it(name, balance):
    assert Settings().changed(balance=name, method="luhn").ranking == Ranking(Method.LUHN, balance)
    assert settings.balance_named(name) == balance
    assert settings.name_of_balance(balance) == name


def test_every_balance_that_can_be_chosen_is_tested_here():
    assert settings.choices("balance") == ("auto", "0", "25", "50", "75", "100")


@pytest.mark.parametrize("balance", ["101", "-1", "0.5", "", "10", 50, None, 0, ["0"]])
def test_another_balance_is_not_loaded(tmp_path, balance):
    (tmp_path / "settings.json").write_text(
        json.dumps({"balance": balance, "theme": "dark"}), encoding="utf-8"
    )
    assert settings.load(tmp_path) == Settings().changed(theme="dark")


def test_a_balance_is_kept(tmp_path):
    assert settings.save(Settings().changed(balance="75"), tmp_path)
    assert settings.load(tmp_path).ranking.balance == 0.75


@pytest.mark.parametrize("method", Method)
def test_every_method_can_be_chosen(method):
    assert Settings().changed(method=method.value).ranking.method is method


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes among the files there")
def test_a_pipe_or_a_device_holds_no_settings(tmp_path):
    """Reading either would never end."""
    os.mkfifo(tmp_path / "settings.json")
    assert settings.load(tmp_path) == Settings()
    (tmp_path / "settings.json").unlink()
    (tmp_path / "settings.json").symlink_to("/dev/zero")
    assert settings.load(tmp_path) == Settings()
