"""The application's start, its options, and what it keeps for the next start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage

from khulasa.services import settings
from khulasa.services.settings import Settings, labels
from khulasa.ui import app, start
from khulasa.ui.look import interface_language


def test_without_a_display_it_says_so(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert start.main([]) == 1
    assert "no display" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [["--size", "big"], ["--theme", "pink"], ["--language", "fr"]])
def test_wrong_usage_exits_with_2(wrong, capsys):
    with pytest.raises(SystemExit) as stopped:
        start.main(wrong)
    assert stopped.value.code == 2


def test_a_choice_is_kept_and_an_option_is_not(qapp, tmp_path: Path, qtbot):
    # GIVEN a run that was started in English
    application = app.Application(qapp, Settings(), tmp_path, for_this_run={"language": "en"})
    # WHEN the colours are changed in the menu
    application.set_theme("dark")
    application.close()
    # THEN the next start has the colours, and not the language
    assert settings.load(tmp_path) == Settings().changed(theme="dark")


def test_the_interface_follows_the_system_and_is_arabic_where_it_says_nothing(monkeypatch):
    for name, wanted in (("C", "ar"), ("ar_MA", "ar"), ("fr_FR", "en"), ("en_GB", "en")):
        monkeypatch.setattr(interface_language.QLocale, "system", lambda name=name: QLocale(name))
        assert interface_language.resolve("auto") == wanted
    assert interface_language.resolve("ar") == "ar"


def test_it_paints_itself_into_a_picture(tmp_path: Path, seed):
    picture = tmp_path / "window.png"
    command = [
        sys.executable,
        "-m",
        "khulasa",
        "--render",
        str(picture),
        "--size",
        "900x600",
        str(seed("lavrov-gcc")),
    ]
    done = subprocess.run(command, timeout=120, check=False)
    assert done.returncode == 0
    assert (QImage(str(picture)).width(), QImage(str(picture)).height()) == (900, 600)


def test_the_help_says_what_each_setting_is(capsys):
    with pytest.raises(SystemExit):
        start.main(["--help", "--language", "en"])
    shown = " ".join(capsys.readouterr().out.split())
    for name in settings.rows():
        assert labels.label(name, "en") in shown
