"""Reads Qt Linguist's sources (`*.ts`): what is to be said, and how each language says it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Message:
    """One string of the code with its translation; a plural has a form for each case of the language's rule."""

    context: str
    source: str
    forms: tuple[str, ...]
    plural: bool
    finished: bool

    @property
    def key(self) -> tuple[str, str, bool]:
        """What the code asks for: two messages with the same key are one."""
        return self.context, self.source, self.plural


def read(path: Path) -> list[Message]:
    """Every message of a source, in its order. Our own files are read: they hold no entities to be wary of."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        found += [_message(name, one) for one in context.iter("message")]
    return found


def _message(context: str, element: ET.Element) -> Message:
    plural = element.get("numerus") == "yes"
    translation = element.find("translation")
    if translation is None:
        return Message(context, element.findtext("source", ""), (), plural, finished=False)
    forms = (
        [one.text or "" for one in translation.iter("numerusform")]
        if plural
        else [translation.text or ""]
    )
    finished = translation.get("type") is None and all(form.strip() for form in forms)
    return Message(context, element.findtext("source", ""), tuple(forms), plural, finished)
