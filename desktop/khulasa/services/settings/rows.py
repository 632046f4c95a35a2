"""What a row of the settings can be: a choice, a switch, a whole number, a text.

A row knows its default and which values it allows, so that a stored value, a flag of the command line and a widget
of the preferences are all judged by the same words. Words for people stand in `resources/i18n/settings.*.toml`, under
the name of the setting.
"""

from __future__ import annotations

from dataclasses import Field, dataclass, field
from enum import StrEnum
from typing import Any

Value = str | bool | int
"""What a setting can be worth."""

_ROW = "row"
_LONGEST = 200


class Group(StrEnum):
    """The headings under which a person finds the settings, in their order."""

    INTERFACE = "interface"
    READING = "reading"
    SUMMARY = "summary"
    TAKING_AWAY = "taking_away"
    PRIVACY = "privacy"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several words."""

    group: Group
    default: str
    values: tuple[str, ...]

    def allows(self, value: object) -> bool:
        """Whether a setting may have this value."""
        return isinstance(value, str) and value in self.values


@dataclass(frozen=True, slots=True)
class Switch:
    """On or off."""

    group: Group
    default: bool

    def allows(self, value: object) -> bool:
        """Whether a setting may have this value."""
        return isinstance(value, bool)


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number between two bounds, which belong to it; `step` is what one press of a key changes."""

    group: Group
    default: int
    low: int
    high: int
    step: int = 1

    def allows(self, value: object) -> bool:
        """Whether a setting may have this value."""
        return (
            isinstance(value, int)
            and not isinstance(value, bool)
            and self.low <= value <= self.high
        )


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text that a person writes, up to `longest` code points."""

    group: Group
    default: str
    longest: int = _LONGEST

    def allows(self, value: object) -> bool:
        """Whether a setting may have this value: no control characters, no halves of characters."""
        return (
            isinstance(value, str)
            and len(value) <= self.longest
            and (value.isprintable() or not value)
        )


Row = Choice | Switch | Number | Text


def choice(default: str, *others: str, group: Group) -> Any:
    """A field that is one of several words, the first of them if nobody chose."""
    return _field(Choice(group, default, (default, *others)))


def switch(*, default: bool, group: Group) -> Any:
    """A field that is on or off."""
    return _field(Switch(group, default))


def number(default: int, *, low: int, high: int, step: int = 1, group: Group) -> Any:
    """A field that is a whole number."""
    return _field(Number(group, default, low, high, step))


def text(default: str = "", *, longest: int = _LONGEST, group: Group) -> Any:
    """A field that is a line of text."""
    return _field(Text(group, default, longest))


def _field(row: Row) -> Any:
    return field(default=row.default, metadata={_ROW: row})


def row_of(setting: Field[Any]) -> Row:
    """The row that a field was made of."""
    row: Row = setting.metadata[_ROW]
    return row
