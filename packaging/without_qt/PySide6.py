"""Stands in the way of the real PySide6, in child processes too: the core proves that it needs no Qt."""

from __future__ import annotations

message = "PySide6 is blocked here: these tests must pass without it"
raise ModuleNotFoundError(message, name="PySide6")
