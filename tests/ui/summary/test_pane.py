"""Every control that the window shows has a name to hear, and Tab leads through the summary from its top down."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from khulasa.ui.article.heat_strip import HeatStrip

_CONTROLS = (QAbstractButton, QAbstractSlider, QLineEdit, HeatStrip)


def controls(window) -> list[QWidget]:
    """What somebody can reach by Tab, but for parts of other controls."""
    found = [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, _CONTROLS) and one.isVisible()
    ]
    whole = [
        one
        for one in found
        if not isinstance(one, QScrollBar) and not isinstance(one.parent(), QLineEdit)
    ]
    return [one for one in whole if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_control_has_a_name(application, opened, language):
    application.set_language(language)
    opened.finding.open()
    opened.summary.explain(opened.controller.summary.chosen[0])
    QApplication.processEvents()
    found = controls(opened)
    assert len(found) > 15
    for control in found:
        text = control.text() if isinstance(control, QAbstractButton) else ""
        assert control.accessibleName() or text.strip(), control


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_button_without_words_says_what_it_does(application, opened, language):
    application.set_language(language)
    opened.finding.open()
    for control in controls(opened):
        if isinstance(control, QAbstractButton) and not control.text():
            assert control.toolTip(), control
