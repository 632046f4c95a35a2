"""The binding itself: PySide6 6.12.0 frees `None` on Python 3.11, and nothing of ours can stand on that."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QTextBlockFormat


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is not counted from Python 3.12 on")
def test_calls_that_return_nothing_leave_none_alone(qapp):
    style = QTextBlockFormat()
    before = sys.getrefcount(None)
    for _ in range(1000):
        style.setBottomMargin(1)
    assert abs(sys.getrefcount(None) - before) < 100
