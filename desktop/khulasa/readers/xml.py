"""XML as a stream of events: no tree, no entities, no network, and bounds on depth and number.

Readers of XML formats are `Handler`s. Nothing recurses, so nesting costs an error and never the stack; and since no
tree is built, a file of a million cells needs no more memory than its text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from khulasa.errors import Kind, ReadError
from khulasa.readers.encoding import XML_DECLARATION, utf8

MAX_DEPTH = 250
MAX_ELEMENTS = 12_000_000
_ENTITIES = re.compile(rb"<!ENTITY\b")
_DOCTYPE = re.compile(
    r"\A(\ufeff?\s*(?:<\?xml[^>]*\?>)?\s*)<!DOCTYPE[^\[>]*(?:\[[^\]]*\])?[^>]*>", re.IGNORECASE
)
_PROLOG = 65_536
_SLICE = 32_768  # bytes of HTML that are parsed before the work is counted

MAX_LOOKS = 400_000_000
"""Each end tag of HTML looks for its beginning among the open elements; so many looks take libxml2 about a second.

A page has a hundred elements open at most, and takes a thousandth of it.
"""


class Handler:
    """What is told of a document's elements. Names are `{namespace}local`."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def data(self, text: str) -> None:
        """Some characters; a run of text may come in several pieces."""


class _Guard:
    """The target that lxml drives: counts, then passes on."""

    def __init__(self, handler: Handler, source: str) -> None:
        self._handler, self._source = handler, source
        self._depth = self._count = 0
        self.data = handler.data

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > MAX_DEPTH or self._count > MAX_ELEMENTS:
            raise ReadError(Kind.TOO_COMPLEX, path=self._source)
        self._handler.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._handler.end(tag)

    def close(self) -> None:
        """Asked for by lxml; there is nothing to give."""


def parse(data: bytes, handler: Handler, source: str, format: str) -> None:  # noqa: A002 - the name of the fact
    """Tell `handler` what an XML document holds.

    Raises `ReadError`: `DAMAGED` where it isn't well formed or declares entities, of which documents have no need;
    `TOO_COMPLEX` where it is nested too deep or has too many elements.
    """
    plain = utf8(data)
    if plain is None or _ENTITIES.search(plain, 0, _PROLOG):
        raise ReadError(Kind.DAMAGED, path=source, format=format)
    settings: dict[str, Any] = {"encoding": "utf-8"} if plain is not data else {}
    parser = etree.XMLParser(
        target=_Guard(handler, source),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        **settings,
    )
    try:
        etree.fromstring(plain, parser)
    except (etree.LxmlError, ValueError, LookupError):
        raise ReadError(Kind.DAMAGED, path=source, format=format) from None


class _Shallow(_Guard):
    """The target for HTML, where elements that nobody closed nest by the thousand: the deepest are passed over."""

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return self._depth

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._depth >= MAX_DEPTH:
            self._depth += 1
        else:
            super().start(tag, attributes)

    def end(self, tag: str) -> None:
        if self._depth > MAX_DEPTH:
            self._depth -= 1
        elif self._depth:
            super().end(tag)


def parse_html(text: str, handler: Handler, source: str) -> None:
    """The same for HTML, whose parser takes anything; the text of elements that are nested too deep stays.

    Raises `ReadError` `TOO_COMPLEX` where there are too many elements, or too many end tags among open ones.
    """
    guard = _Shallow(handler, source)
    parser = etree.HTMLParser(
        target=guard,
        encoding="utf-8",
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    data = XML_DECLARATION.sub("", _DOCTYPE.sub(r"\1", text)).encode("utf-8", "replace") or b" "
    looks = 0
    try:
        for start in range(0, len(data), _SLICE):
            some, before = data[start : start + _SLICE], guard.depth
            parser.feed(some)
            looks += some.count(b"</") * max(before, guard.depth)
            if looks > MAX_LOOKS:
                raise ReadError(Kind.TOO_COMPLEX, path=source)
        parser.close()
    except (etree.LxmlError, ValueError):
        return  # nothing but white space


class Names(dict[str, str]):
    """Short names by full ones, such as `w:p`, found once each; "" for elements of namespaces without a prefix."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        super().__init__()
        self._prefixes = prefixes

    def __missing__(self, tag: str) -> str:
        namespace, _, name = tag.removeprefix("{").rpartition("}")
        prefix = self._prefixes.get(namespace)
        self[tag] = found = f"{prefix}{name}" if prefix else ""
        return found


def local(tag: str) -> str:
    """The name without its namespace."""
    return tag.rpartition("}")[2]


def attribute(attributes: Mapping[str, str], name: str) -> str | None:
    """An attribute by its name without a namespace, None where there is none."""
    found = attributes.get(name)
    if found is not None:
        return found
    ending = "}" + name
    return next((value for key, value in attributes.items() if key.endswith(ending)), None)
