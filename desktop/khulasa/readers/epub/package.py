"""The package of an EPUB: the order of its chapters, their names in the table of contents, whether they are locked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from khulasa.errors import Kind, ReadError
from khulasa.readers.archive import Archive, resolve
from khulasa.readers.properties import Values
from khulasa.readers.styles import DEEPEST
from khulasa.readers.xml import Handler, attribute, local, parse

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_OBFUSCATED_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_CHAPTERS = (
    "application/xhtml+xml",
    "text/html",
    "application/xml",
    "text/xml",
    "text/x-oeb1-document",
    "",
)
_NCX = "application/x-dtbncx+xml"
_LONGEST_LABEL = 300
_LEVELS = ("ol", "navPoint")  # each of them is a level of the contents


class Book(NamedTuple):
    """What the package says.

    `chapters` are the names of their members; `labels` those of each in the contents, and how deep these stand there;
    `types` what the guide calls some of them.
    """

    chapters: tuple[str, ...]
    labels: dict[str, dict[str, int]]
    types: dict[str, str]
    values: Values


@dataclass
class _Container(Handler):
    """The package documents that a container names, and the algorithms that its encryption names."""

    roots: list[str] = field(default_factory=list)
    algorithms: list[str] = field(default_factory=list)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = local(tag)
        if name == "rootfile":
            self.roots.append(attribute(attributes, "full-path") or "")
        elif name == "EncryptionMethod":
            self.algorithms.append(attribute(attributes, "Algorithm") or "")


class _Opf(Handler):
    """The package document: manifest, spine, guide; `values` has the metadata."""

    def __init__(self) -> None:
        self.values = Values("metadata")
        self.items: dict[str, Mapping[str, str]] = {}
        self.spine: list[str] = []
        self.left_out: set[str] = set()
        self.guide: dict[str, str] = {}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self.values.start(tag, attributes)
        name = local(tag)
        if name == "item":
            self.items[attributes.get("id", "")] = dict(attributes)
        elif name == "itemref" and attributes.get("linear") != "no":
            self.spine.append(attributes.get("idref", ""))
        elif name == "reference" and attributes.get("type") in ("toc", "cover"):
            self.left_out.add(attributes.get("href", ""))
        elif name == "reference":
            self.guide[attributes.get("href", "")] = attributes.get("type", "")

    def end(self, tag: str) -> None:
        """An element ends."""
        self.values.end(tag)

    def data(self, text: str) -> None:
        """Some characters."""
        self.values.data(text)


class _Contents(Handler):
    """The labels of a table of contents, that of EPUB 2 (NCX) and that of EPUB 3 (a page with links)."""

    def __init__(self) -> None:
        self.labels: list[tuple[str, str, int]] = []
        self._depth = 0
        self._target, self._text = "", ""
        self._inside = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = local(tag)
        self._depth += name in _LEVELS
        if name in ("a", "text"):
            self._inside, self._text = True, ""
            self._target = attributes.get("href", "")
        elif name == "content":
            self.labels.append((attributes.get("src", ""), self._text, self._depth))

    def end(self, tag: str) -> None:
        """An element ends."""
        name = local(tag)
        self._depth -= name in _LEVELS
        if name in ("a", "text"):
            self._inside = False
            if name == "a":
                self.labels.append((self._target, self._text, self._depth))

    def data(self, text: str) -> None:
        """Some characters."""
        if self._inside and len(self._text) < _LONGEST_LABEL:
            self._text += text


def open_book(archive: Archive, source: str) -> Book:
    """What the package says. Raises `ReadError`: `DAMAGED`, and `DRM_PROTECTED` where more than fonts is encrypted."""
    _refuse_locked(archive, source)
    container = _Container()
    parse(archive.read(_CONTAINER), container, source, "EPUB")
    root = next(
        (resolve("", name) for name in container.roots if resolve("", name) in archive), None
    )
    if root is None:
        raise archive.damaged()
    opf = _Opf()
    parse(archive.read(root), opf, source, "EPUB")
    left_out = {resolve(root, name) for name in opf.left_out if "#" not in name}
    chapters = []
    for identity in dict.fromkeys(opf.spine):
        item = opf.items.get(identity)
        if item is None or item.get("media-type", "") not in _CHAPTERS or _is_contents(item):
            continue
        name = resolve(root, item.get("href", ""))
        if name not in left_out:
            chapters.append(name)
    types = {resolve(root, name): kind for name, kind in opf.guide.items() if "#" not in name}
    labels = _labels(archive, opf, root, source)
    return Book(tuple(dict.fromkeys(chapters)), labels, types, opf.values)


def _is_contents(item: Mapping[str, str]) -> bool:
    return "nav" in item.get("properties", "").split()


def _refuse_locked(archive: Archive, source: str) -> None:
    data = archive.optional(_ENCRYPTION)
    if data is None:
        return
    encryption = _Container()
    parse(data, encryption, source, "EPUB")
    if any(algorithm not in _OBFUSCATED_FONTS for algorithm in encryption.algorithms):
        raise ReadError(Kind.DRM_PROTECTED, path=source)


def _labels(archive: Archive, opf: _Opf, root: str, source: str) -> dict[str, dict[str, int]]:
    """The labels of each chapter. A table of contents that is damaged gives none."""
    labels: dict[str, dict[str, int]] = {}
    for item in opf.items.values():
        if not _is_contents(item) and item.get("media-type") != _NCX:
            continue
        name = resolve(root, item.get("href", ""))
        data = archive.optional(name)
        contents = _Contents()
        try:
            if data is not None:
                parse(data, contents, source, "EPUB")
        except ReadError as error:
            if error.kind is not Kind.DAMAGED:
                raise
        for target, label, depth in contents.labels:
            level = min(max(depth, 1), DEEPEST)
            levels = labels.setdefault(resolve(name, target), {})
            levels.setdefault(" ".join(label.split()), level)
    return labels
