"""Whether anything on screen may move by itself: as the reader chose, else as the system says."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

FULL, STILL, AUTO = "full", "still", "auto"


def still(setting: str) -> bool:
    """Whether to keep still.

    Windows tells programs whether controls may be animated, and Qt passes that on; elsewhere Qt 6.11 has no hint, and
    what moves, a glide of a fifth of a second and a progress bar, moves unless the reader chose otherwise.
    """
    if setting != AUTO:
        return setting == STILL
    return sys.platform == "win32" and not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
