"""The settings: one row each, which drives the stored default, the command line's flag and the preference's widget.

A new setting is one row here, and its words in both files `resources/i18n/settings.*.toml`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Self

from khulasa.export.names import LONGEST_PATTERN, Form
from khulasa.ranking.base import Method, Ranking
from khulasa.services.saving import read_bytes, replace_text
from khulasa.services.settings.rows import (
    Choice,
    Group,
    Row,
    Value,
    choice,
    number,
    row_of,
    switch,
    text,
)

_FILE = "settings.json"
_LARGEST = 1_000_000  # bytes; a longer file is not ours
AUTO = "auto"

_FORMS = (Form.CITED.value, *(form.value for form in Form if form is not Form.CITED))
"""What is taken into a report needs its source: that is the usual form."""


@dataclass(frozen=True)
class Settings:
    """What a person chose."""

    language: str = choice(AUTO, "ar", "en", group=Group.INTERFACE)
    digits: str = choice(AUTO, "arabic", "latin", group=Group.INTERFACE)
    theme: str = choice(AUTO, "light", "dark", "sepia", group=Group.INTERFACE)
    motion: str = choice(AUTO, "full", "still", group=Group.INTERFACE)
    method: str = choice(*(method.value for method in Method), group=Group.SUMMARY)
    balance: str = choice(AUTO, "0", "25", "50", "75", "100", group=Group.SUMMARY)
    face: str = choice("amiri", "plex", group=Group.READING)
    zoom: int = number(100, low=60, high=300, step=10, group=Group.READING)
    line_width: str = choice("medium", "narrow", "wide", "window", group=Group.READING)
    dim: bool = switch(default=False, group=Group.READING)
    panes: str = choice("both", "article", "summary", group=Group.READING)
    copy_as: str = choice(*_FORMS, group=Group.TAKING_AWAY)
    citation_language: str = choice(AUTO, "ar", "en", group=Group.TAKING_AWAY)
    citation_pattern: str = text(longest=LONGEST_PATTERN, group=Group.TAKING_AWAY)
    reopen: bool = switch(default=True, group=Group.READING)
    private: bool = switch(default=False, group=Group.PRIVACY)

    @property
    def ranking(self) -> Ranking:
        """How an article is ranked, as far as the settings say. The balance is stored in percent."""
        return Ranking(Method(self.method), balance_named(self.balance))

    def changed(self, **values: Value) -> Self:
        """The same but for some values. Raises `ValueError` for a value that the row does not allow."""
        known = rows()
        for name, value in values.items():
            if name not in known or not known[name].allows(value):
                raise ValueError(name, value)
        return replace(self, **values)  # type: ignore[arg-type] # its row allows it


def rows() -> Mapping[str, Row]:
    """Every setting's row by its name, in the order of the preferences."""
    return {setting.name: row_of(setting) for setting in fields(Settings)}


def choices(name: str) -> tuple[str, ...]:
    """The values that a setting of several words may have."""
    row = rows()[name]
    return row.values if isinstance(row, Choice) else ()


def balance_named(name: str) -> float | None:
    """The balance that a value of the setting stands for."""
    return None if name == AUTO else int(name) / 100


def name_of_balance(balance: float | None) -> str:
    """The value of the setting that stands for a balance."""
    return AUTO if balance is None else str(round(100 * balance))


def load(where: Path) -> Settings:
    """The stored settings; defaults for what is missing or not allowed. A damaged file is set aside."""
    path = where / _FILE
    try:
        data = read_bytes(path, _LARGEST)
        stored = json.loads(data.decode("utf-8-sig"))  # an editor may have added a mark
    except OSError:
        return Settings()
    except (ValueError, RecursionError):
        stored = None
    if not isinstance(stored, dict):
        _set_aside(path)
        return Settings()
    return Settings().changed(
        **{
            name: stored[name]
            for name, row in rows().items()
            if name in stored and row.allows(stored[name])
        }
    )


def save(settings: Settings, where: Path) -> bool:
    """Store settings; False where that cannot be done."""
    return replace_text(where / _FILE, json.dumps(asdict(settings), indent=2))


def _set_aside(path: Path) -> None:
    with suppress(OSError):
        path.replace(path.with_suffix(".damaged"))
