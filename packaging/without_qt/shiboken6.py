"""Stands in the way of the real shiboken6; see `PySide6.py` beside this."""

from __future__ import annotations

message = "shiboken6 is blocked here: these tests must pass without it"
raise ModuleNotFoundError(message, name="shiboken6")
