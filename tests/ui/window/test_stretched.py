"""A language two fifths longer than ours, from the right and from the left: nothing in it may be cut off."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QPushButton, QToolButton, QWidget
from ui.chrome import windows

from khulasa.services.settings import labels
from khulasa.ui.opening.password_dialog import PasswordDialog

LONGER = 0.4
FILLER = {"ar": "ـضـآ", "en": "éñßåôü"}
PLACE = re.compile(r"%L?\d|%L?n|<[^>]+>|\{\w+\}")


def stretch(text: str, language: str) -> str:
    """The text, two fifths longer; what stands for a number or a name is left whole."""
    more = max(2, round(LONGER * len(PLACE.sub("", text))))
    filler = (FILLER[language] * more)[:more]
    return f"{text}{filler}" if len(text) < 20 else f"{text} {filler}"


class Stretched(QTranslator):
    """Says what the window's catalogue says, stretched."""

    def __init__(self, catalogue: QTranslator, language: str) -> None:
        super().__init__()
        self._catalogue, self._language = catalogue, language

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        found = self._catalogue.translate(context, source, disambiguation, n)
        ours = bool(found) or not re.match(r"Q[A-Z]", context)
        return (
            stretch(found or source, self._language) if ours else None
        )  # Qt's own words are left to Qt


@pytest.fixture(params=["ar", "en"])
def stretched(application, opened, qapp, root: Path, monkeypatch, request):
    """Every window in the stretched language."""
    language = request.param
    application.set_language(language)
    catalogue = QTranslator()
    assert catalogue.load(f"khulasa_{language}", str(root / "resources" / "i18n"))
    translator = Stretched(catalogue, language)
    for name in ("label", "explanation", "value", "group"):
        plain = getattr(labels, name)
        longer = lambda *told, plain=plain: stretch(plain(*told), language) if plain(*told) else ""  # noqa: E731
        monkeypatch.setattr(labels, name, longer)
    QCoreApplication.installTranslator(translator)
    opened.window().resize(1280, 800)
    for name in ("library", "preferences", "help", "about"):
        opened.actions_.side_window(name).trigger()
    question = PasswordDialog(lambda: stretch("?", language), opened.window())
    question.open()
    opened.finding.open()
    opened.summary.explain(opened.controller.summary.chosen[0])
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
    opened.notice.offer(lambda: "؟" * 60, lambda: opened.tr("Pages"), lambda: None)
    for _ in range(3):
        qapp.processEvents()
    yield opened
    QCoreApplication.removeTranslator(translator)
    question.reject()
    qapp.processEvents()


def test_the_language_is_longer(stretched):
    assert len(stretched.summary.copy_button.text()) >= len("نسخ الخلاصة") * 1.3


def test_nothing_is_cut_off(stretched):
    shown = [one for window in windows() for one in window.findChildren(QWidget) if one.isVisible()]
    worded = [one for one in shown if isinstance(one, QLabel | QAbstractButton) and one.text()]
    assert len(worded) > 40
    cut = [
        (type(one).__name__, one.objectName(), one.text(), one.size().toTuple())
        for one in worded
        if clipped(one)
    ]
    assert not cut


def clipped(one: QWidget) -> bool:
    """Whether some of a widget's words are not seen, and no tool tip holds the whole."""
    if isinstance(one, QLabel) and one.wordWrap():
        return one.heightForWidth(one.width()) > one.height() + 1
    if not isinstance(one, QLabel | QPushButton | QToolButton | QCheckBox):
        return False
    metrics = QFontMetrics(one.font())
    needed = max(metrics.horizontalAdvance(line) for line in one.text().splitlines() or [""])
    icon = (
        one.iconSize().width() + 4
        if isinstance(one, QAbstractButton) and not one.icon().isNull()
        else 0
    )
    room = one.contentsRect().size() if isinstance(one, QLabel) else QSize(one.size())
    return needed + icon > room.width() + 1 and not _whole_in_tip(one)


def _whole_in_tip(one: QWidget) -> bool:
    """An elided text ends in dots, and its tool tip says all of it."""
    return "…" in one.property("text") and len(one.toolTip()) > 0
