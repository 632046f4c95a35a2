"""About: what the system keeps from the process that reads documents, as far as it does."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from khulasa.services.child.confinement import macos, system, windows
from khulasa.services.child.confinement.base import NONE, Confinement
from khulasa.ui.window.beside.about import About

FULL = Confinement(True, True, True, True, ("Landlock", "seccomp"))


@pytest.mark.parametrize(
    ("confinement", "said", "unsaid"),
    [
        (FULL, ("reading other files", "the network", "Landlock, seccomp"), ("nothing", "tried")),
        (Confinement(network=True, means=("seccomp",)), ("the network",), ("files", "programs")),
        (NONE, ("nothing that confines",), ("%", "network")),
        (macos.EXPECTED, ("reading other files", "nobody has tried it"), ("%",)),
        (windows.EXPECTED, ("writing files", "nobody has tried it"), ("%", "network", "reading o")),
    ],
)
def test_it_says_what_holds_and_no_more(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    confinement: Confinement,
    said: tuple[str, ...],
    unsaid: tuple[str, ...],
) -> None:
    monkeypatch.setattr(system, "expected", lambda: confinement)
    about = About()
    qtbot.addWidget(about)
    words = about.confinement.text()
    assert all(each in words for each in said)
    assert not any(each in words for each in unsaid)
