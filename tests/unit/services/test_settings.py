"""Settings: kept, checked, and never in the way."""

from __future__ import annotations

import json
import sys

import pytest

from khulasa.services import settings
from khulasa.services.settings import Settings


def test_what_is_saved_is_loaded(tmp_path):
    chosen = Settings().changed(theme="dark", language="en", method="lsa")
    assert settings.save(chosen, tmp_path / "new")
    assert settings.load(tmp_path / "new") == chosen
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["settings.json"]


def test_without_a_file_there_are_defaults(tmp_path):
    assert settings.load(tmp_path) == Settings()


@pytest.mark.parametrize("damaged", ["{", "[]", "null", "\x00"])
def test_a_damaged_file_is_set_aside(tmp_path, damaged):
    (tmp_path / "settings.json").write_text(damaged, encoding="utf-8")
    assert settings.load(tmp_path) == Settings()
    assert (tmp_path / "settings.damaged").read_text(encoding="utf-8") == damaged


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


def test_the_folder_can_be_named(monkeypatch, tmp_path):
    monkeypatch.setenv("KHULASA_CONFIG_DIR", str(tmp_path))
    assert settings.folder() == tmp_path


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the place is another on other systems")
def test_the_folder_is_the_systems(monkeypatch, tmp_path):
    monkeypatch.delenv("KHULASA_CONFIG_DIR")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert settings.folder() == tmp_path / "khulasa"
