"""Writing a small file of our own: whole or not at all, and never an error for it."""

from __future__ import annotations

from pathlib import Path

from khulasa.errors import SaveError
from khulasa.services.saving import save


def replace_text(path: Path, text: str) -> bool:
    """Write a text in place of what was there; False, with that still there, where the system will not have it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        save(text, str(path), may_replace=True)
    except (
        OSError,
        SaveError,
    ):  # a folder that cannot be written to must not stop anybody from reading
        return False
    return True
