"""The linked data (JSON-LD) of a page: what its scripts say of an article, its authors, its dates and its text."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

_LARGEST = 2_000_000  # characters of a script
_MOST = 2000  # items that are looked at
_ARTICLES = ("article", "posting", "report", "webpage", "review", "recipe")
_ORGANISATIONS = ("organization", "corporation", "website", "newsmediaorganization", "brand")
_CONTROLS = re.compile(r"[\x00-\x1f]+")
_TAG = re.compile(r"</?(?:p|br|div|h\d|li|ul|blockquote)\b", re.IGNORECASE)

Item = dict[str, Any]


class LinkedData:
    """The items of a page's scripts that are articles, those that name a kind of article before mere pages."""

    def __init__(self, scripts: Iterable[str]) -> None:
        everything = [item for script in scripts for item in _items(script)]
        self._by_id = {
            str(item["@id"]): item for item in everything if "@id" in item and len(item) > 1
        }
        articles = [item for item in everything if _is_kind(item, _ARTICLES)]
        self._articles = sorted(articles, key=lambda item: _is_kind(item, ("webpage",)))
        self._everything = everything

    def texts(self, name: str) -> list[str]:
        """The values of a property of the articles that are texts."""
        values = (item.get(name) for item in self._articles)
        return [value for value in values if isinstance(value, str) and value.strip()]

    def authors(self) -> list[str]:
        """The names of the authors who are people, of the first article that names some."""
        for item in self._articles:
            names = list(self._people(item.get("author") or item.get("creator")))
            if names:
                return names
        return []

    def organisations(self) -> list[str]:
        """The names of publishers, sites and other organisations."""
        names = [self._name(item.get("publisher")) for item in self._articles]
        names += [
            _text(item.get("name")) for item in self._everything if _is_kind(item, _ORGANISATIONS)
        ]
        for item in self._articles:
            authors = map(self._resolved, _listed(item.get("author")))
            names += [_text(each.get("name")) for each in authors if _is_organisation(each)]
        return [name for name in names if name]

    def body(self) -> str:
        """The longest text of an article, with line breaks for its paragraphs, "" where there is none."""
        longest = max(self.texts("articleBody"), key=len, default="")
        return html.unescape(longest) if "&" in longest else longest

    def _people(self, value: object) -> Iterator[str]:
        for each in _listed(value):
            item = self._resolved(each)
            if isinstance(item, str):
                yield html.unescape(item)
            elif isinstance(item, dict) and not _is_organisation(item):
                for name in _listed(item.get("name")):
                    yield html.unescape(_text(name))

    def _name(self, value: object) -> str:
        item = self._resolved(value)
        return _text(item.get("name")) if isinstance(item, dict) else _text(item)

    def _resolved(self, value: object) -> Any:
        """An item that another only names by its id."""
        if isinstance(value, dict) and "name" not in value:
            return self._by_id.get(str(value.get("@id")), value)
        return value


def has_tags(text: str) -> bool:
    """Whether the text of an article is written in HTML."""
    return bool(_TAG.search(text))


def _items(script: str) -> Iterator[Item]:
    """All objects of a script, the outer before the inner."""
    if len(script) > _LARGEST:
        return
    try:
        waiting: list[object] = [
            json.loads(_CONTROLS.sub(" ", script).strip().rstrip(";"), strict=False)
        ]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST):
        if not waiting:
            return
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            yield item
            waiting += [each for each in item.values() if isinstance(each, dict | list)]


def _is_kind(item: Item, kinds: tuple[str, ...]) -> bool:
    stated = str(item.get("@type")).lower()
    return any(kind in stated for kind in kinds)


def _is_organisation(item: object) -> bool:
    return isinstance(item, dict) and _is_kind(item, _ORGANISATIONS)


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
