"""A source as it is read: what is under way, what arrives of it, what fails, and what helps then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from khulasa.errors import KhulasaError
from khulasa.ranking.base import Ranking
from khulasa.readers.base import ReadOptions
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.stamp import Stamp
from khulasa.ui.look.widgets import Words


class Arrival(Enum):
    """What has come on screen."""

    OTHER_SOURCE = auto()
    READ_AGAIN = auto()
    GROWN = auto()
    """More of the same document has been read, or all of it: the reader goes on where they are."""
    RANKED_AGAIN = auto()
    TAB_SWITCHED = auto()
    """An article that was read before has come to the front: what was asked of it is asked again."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A source under way, None where what is open is ranked anew; a total of 0 is an unknown one."""

    source: Source | None
    stage: str = ""
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Held:
    """A source as it is read: its options, what its file has, and how its sentences are ranked."""

    source: Source
    options: ReadOptions
    stamp: Stamp | None
    ranking: Ranking
    returns: bool = False
    """Whether the reader was there before."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A source could not be read as some options say."""

    source: Source
    options: ReadOptions
    error: KhulasaError


class Remedy(NamedTuple):
    """What helps better than to try the same again, in words for a button."""

    words: Words
    act: Callable[[], None]
