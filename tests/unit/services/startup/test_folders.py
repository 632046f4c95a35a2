"""The folders of a person's files: the system's, or those that the environment names."""

from __future__ import annotations

import sys

import pytest

from khulasa.services.startup import folders


def test_the_folders_can_be_named(monkeypatch, tmp_path):
    monkeypatch.setenv("KHULASA_CONFIG_DIR", str(tmp_path / "settings"))
    monkeypatch.setenv("KHULASA_DATA_DIR", str(tmp_path / "data"))
    assert (folders.config(), folders.data()) == (tmp_path / "settings", tmp_path / "data")


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the place is another on other systems"
)
def test_the_folders_are_the_systems(monkeypatch, tmp_path):
    for name in ("KHULASA_CONFIG_DIR", "KHULASA_DATA_DIR", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert folders.config() == tmp_path / "khulasa"
    assert folders.data() == tmp_path / "home" / ".local" / "share" / "khulasa"


@pytest.mark.parametrize(
    ("system", "place"),
    [("win32", "Roaming/Khulasa"), ("darwin", "Library/Application Support/Khulasa")],
)
def test_other_systems_have_one_folder_for_both(monkeypatch, tmp_path, system, place):
    for name in ("KHULASA_CONFIG_DIR", "KHULASA_DATA_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path / "Roaming"))
    monkeypatch.setattr(sys, "platform", system)
    assert folders.config() == folders.data() == tmp_path / place
