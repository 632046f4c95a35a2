"""What the words of the command line stand for: each takes a text, and raises `ArgumentTypeError` for any other."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from khulasa.facts.kinds import FactKind
from khulasa.readers.encoding import canonical
from khulasa.services.settings import AUTO


def file(text: str) -> str:
    """A file by its name."""
    if not text:
        raise argparse.ArgumentTypeError("a file's name is empty")
    return text


def name(text: str) -> str:
    """The name of a dossier."""
    if not text.strip():
        raise argparse.ArgumentTypeError("a dossier's name is empty")
    return text.strip()


def positive(text: str) -> int:
    """A number from 1 on."""
    if not re.fullmatch(r"[0-9]{1,9}", text) or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 on")
    return int(text)


def ratio(text: str) -> float:
    """A share, such as 0.3 or 30%, above 0 and at most 1."""
    match = re.fullmatch(r"([0-9]*\.?[0-9]+)(%?)", text)
    value = float(match[1]) / (100 if match[2] else 1) if match else 0.0
    if not 0 < value <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a share, such as 0.3 or 30%")
    return value


def balance(text: str) -> float | None:
    """A share of hundred, None for what careful readers choose."""
    if text == AUTO:
        return None
    if not re.fullmatch(r"[0-9]{1,3}", text) or int(text) > 100:
        raise argparse.ArgumentTypeError(f"{text!r} is neither {AUTO} nor a number from 0 to 100")
    return int(text) / 100


def kinds(text: str) -> frozenset[FactKind]:
    """Kinds of facts, between commas."""
    if not set(text.split(",")) <= {*FactKind}:
        raise argparse.ArgumentTypeError(f"{text!r} is neither a file nor of {','.join(FactKind)}")
    return frozenset(map(FactKind, text.split(",")))


_KINDS = re.compile(r"[a-z]+(?:,[a-z]+)*,?", re.IGNORECASE)
"""Words without a dot or a folder, as kinds of facts are written."""


def with_all_kinds(arguments: Sequence[str]) -> list[str]:
    """The command line, in which a file's name behind `--facts` is no list of kinds.

    What looks like kinds and is no file is kept as such, so that whoever mistypes one is told which there are.
    """
    written = list(arguments)
    for place, argument in enumerate(arguments[:-1]):
        following = arguments[place + 1]
        is_file = (
            following.startswith("-") or not _KINDS.fullmatch(following) or Path(following).exists()
        )
        if argument == "--facts" and is_file and not {*following.split(",")} <= {*FactKind}:
            written[place] = f"--facts={','.join(FactKind)}"
    return written


def indexes(text: str) -> frozenset[int]:
    """Numbers of sentences, between commas."""
    if not re.fullmatch(r"[0-9]{1,9}(,[0-9]{1,9})*", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no list of numbers such as 3,14")
    return frozenset(map(int, text.split(",")))


def pages(text: str) -> frozenset[int]:
    """Pages and stretches of pages, between commas."""
    spans = re.fullmatch(r"[0-9]{1,4}(-[0-9]{1,4})?(,[0-9]{1,4}(-[0-9]{1,4})?)*", text)
    numbers: set[int] = set()
    for span in text.split(",") if spans else ():
        first, _, last = span.partition("-")
        numbers.update(range(int(first), int(last or first) + 1) or {0})
    if not numbers or 0 in numbers:
        raise argparse.ArgumentTypeError(f"{text!r} is no list of pages such as 2,5-7")
    return frozenset(numbers)


def day(text: str) -> date:
    """A day of the calendar."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2024-05-03") from None


def encoding(text: str) -> str:
    """A codec that Python knows."""
    name = canonical(text)
    if name is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not an encoding that is known here")
    return name
