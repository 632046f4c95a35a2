"""Flags of the command line made of the settings' rows: they count for one run and are not stored."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Mapping

from khulasa.services.settings import rows
from khulasa.services.settings.rows import Choice, Number, Row, Switch, Text, Value


def unworded(_name: str) -> str:
    """No words, where nobody asked for help: looking them up takes as long as parsing."""
    return ""


def add(
    parser: argparse._ActionsContainer, names: Iterable[str], label: Callable[[str], str] = unworded
) -> None:
    """Give a parser a flag for each of these settings; one that nobody uses is None. `label` says what each is."""
    known = rows()
    for name in names:
        _add(parser, name, known[name], label(name).replace("%", "%%"))


def given(options: argparse.Namespace) -> Mapping[str, Value]:
    """The settings that a command line names, with their values."""
    return {name: value for name in rows() if (value := getattr(options, name, None)) is not None}


def _add(parser: argparse._ActionsContainer, name: str, row: Row, words: str) -> None:
    flag = f"--{name.replace('_', '-')}"
    match row:
        case Choice():
            parser.add_argument(flag, choices=row.values, help=words)
        case Switch():
            parser.add_argument(flag, action=argparse.BooleanOptionalAction, help=words)
        case Number():
            parser.add_argument(
                flag, type=_number(row), metavar="N", help=f"{words}, {row.low} to {row.high}"
            )
        case Text():
            parser.add_argument(flag, type=_text(row), metavar="TEXT", help=words)


def _number(row: Number) -> Callable[[str], int]:
    def whole_number(text: str) -> int:
        if not re.fullmatch(r"-?[0-9]{1,9}", text) or not row.allows(int(text)):
            raise argparse.ArgumentTypeError(
                f"{text!r} is not a whole number from {row.low} to {row.high}"
            )
        return int(text)

    return whole_number


def _text(row: Text) -> Callable[[str], str]:
    def line(text: str) -> str:
        if not row.allows(text):
            raise argparse.ArgumentTypeError(
                f"{text!r} is not a line of at most {row.longest} characters"
            )
        return text

    return line
