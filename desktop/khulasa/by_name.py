"""What is imported when it is wanted: by the name of its module and its own, such as `khulasa.ranking.khulasa:rank`.

The tables of readers, rankers and exporters hold such names. What only one document in ten needs is not paid for by
every start.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from importlib import import_module
from typing import Any, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


def load(place: str) -> Any:
    """What stands at a place, `module:name`; it is imported where nobody has done so."""
    module, _, name = place.partition(":")
    return getattr(import_module(module), name)


class ByName(Mapping[Key, Value]):
    """A table of places. What is looked up is imported; asking which keys there are imports nothing."""

    def __init__(self, places: Mapping[Key, str]) -> None:
        self.places = places

    def __getitem__(self, key: Key) -> Value:
        value: Value = load(self.places[key])
        return value

    def __contains__(self, key: object) -> bool:
        return key in self.places

    def __iter__(self) -> Iterator[Key]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)
