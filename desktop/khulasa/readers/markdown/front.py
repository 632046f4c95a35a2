"""Front matter: the lines between `---` or `+++` above a Markdown text, as far as they say who wrote it and when."""

from __future__ import annotations

import re
from typing import NamedTuple

from khulasa.document.model import Metadata
from khulasa.readers.properties import metadata, title

_FRONT = re.compile(
    r"\A\ufeff?(---|\+\+\+)[ \t]*\n(.{0,20000}?)\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL
)
_PAIR = re.compile(r"([\w-]{1,40})[ \t]*[:=][ \t]*(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_AUTHORS, _DATES = ("author", "authors", "by"), ("date", "published", "pubdate", "created")
_ADDRESSES = ("url", "address", "source", "link", "canonical", "canonical_url")


class Front(NamedTuple):
    """What stands above a text, and where the text begins; `ends` is 0 where nothing does."""

    title: str
    metadata: Metadata
    ends: int


def front_matter(text: str) -> Front:
    r"""What is stated above a text whose line ends are all `\\n`."""
    found = _FRONT.match(text)
    values = _values(found[2]) if found else {}
    if found is None or not values:  # two rules with a text between them are no front matter
        return Front("", Metadata(), 0)
    titles = [title(each) for each in values.get("title", [])]
    stated = metadata(*(_all(values, names) for names in (_AUTHORS, _DATES, _ADDRESSES)))
    return Front(next(filter(None, titles), ""), stated, found.end())


def _all(values: dict[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return [each for name in names for each in values.get(name, [])]


def _values(lines: str) -> dict[str, list[str]]:
    """The values by their names in lower case: one, those between brackets, or those of the lines below."""
    values: dict[str, list[str]] = {}
    current: list[str] = []
    for line in lines.split("\n"):
        pair, item = _PAIR.match(line), _ITEM.match(line)
        if pair:
            current = values.setdefault(pair[1].lower(), [])
            value = pair[2].strip()
            bracketed = value.startswith("[") and value.endswith("]")
            current += map(_bare, value[1:-1].split(",") if bracketed else [value] if value else [])
        elif item:
            current.append(_bare(item[1]))
        elif line.strip() and not line.lstrip().startswith("#") and line[:1] not in " \t":
            return {}
    return values


def _bare(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] in "\"'" and value[-1] == value[0]
    return value[1:-1] if quoted else value
