"""What can be asked of a sentence, by names that actions, controls and menus share."""

from __future__ import annotations

from enum import StrEnum


class Ask(StrEnum):
    """In the order of the controls beside a sentence; what a sentence needs is asked for below it."""

    DOSSIER = "dossier"
    PIN = "pin"
    EXCLUDE = "exclude"
    WHY = "why"
    CONTEXT = "context"
