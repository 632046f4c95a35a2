"""The parts of a DOCX: which member is the text, which the styles and the notes, and what it says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from khulasa.document.model import Metadata
from khulasa.errors import Kind, ReadError
from khulasa.readers.archive import Archive, resolve
from khulasa.readers.properties import Values, metadata
from khulasa.readers.xml import Handler, attribute, local, parse

_MAIN = "word/document.xml"


@dataclass
class _Relations(Handler):
    """The targets of a part by the last word of their relation's type, in order, and by their ids."""

    targets: list[tuple[str, str]] = field(default_factory=list)
    by_identity: dict[str, str] = field(default_factory=dict)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if local(tag) == "Relationship" and attributes.get("TargetMode") != "External":
            kind = (attribute(attributes, "Type") or "").rpartition("/")[2]
            target = attribute(attributes, "Target") or ""
            self.targets.append((kind, target))
            self.by_identity[attribute(attributes, "Id") or ""] = target


class Package:
    """A DOCX by the roles of its parts. Raises `ReadError` `DAMAGED` where there is no main part."""

    def __init__(self, archive: Archive, source: str) -> None:
        self.imported = 0  # how many parts were asked for by their relations
        self._archive, self._source = archive, source
        roots = self._named(self._relations(""), "")
        main = next(
            (name for kind, name in roots if kind == "officeDocument" and name in archive), _MAIN
        )
        self.main = archive.read(main)
        relations = self._relations(main)
        self._parts = self._named(relations, main)
        self._identities = relations.by_identity
        self._core = next(
            (name for kind, name in roots if kind == "core-properties"), "docProps/core.xml"
        )
        self._folder = main

    def part(self, kind: str) -> bytes | None:
        """The part of a kind, such as "styles" or "footnotes"; None where there is none."""
        named = next((name for each, name in self._parts if each == kind), None)
        return self._archive.optional(named or resolve(self._folder, f"{kind}.xml"))

    def related(self, identity: str) -> tuple[str, bytes | None]:
        """The name and the bytes of the part that a relation of the text names; None where it isn't there."""
        self.imported += 1
        target = self._identities.get(identity)
        name = "" if target is None else resolve(self._folder, target)
        return name, self._archive.optional(name)

    def parts(self, kind: str) -> list[bytes]:
        """All parts of a kind, such as "header"."""
        found = (self._archive.optional(name) for each, name in self._parts if each == kind)
        return [part for part in found if part is not None]

    def properties(self) -> tuple[str, Metadata]:
        """The title and what else the core properties state."""
        data = self._archive.optional(self._core)
        core = Values()
        if data is not None:
            tolerant(data, core, self._source)
        found = metadata(core.all("creator"), [*core.all("created"), *core.all("modified")])
        return core.first("title"), found

    def _relations(self, part: str) -> _Relations:
        folder, _, name = part.rpartition("/")
        data = self._archive.optional(f"{folder}/_rels/{name}.rels".lstrip("/"))
        relations = _Relations()
        if data is not None:
            tolerant(data, relations, self._source)
        return relations

    def _named(self, relations: _Relations, part: str) -> list[tuple[str, str]]:
        return [(kind, resolve(part, target)) for kind, target in relations.targets]


def tolerant(data: bytes, handler: Handler, source: str) -> bool:
    """Parse a part that the text can do without; False where it is damaged, after what could be read of it."""
    try:
        parse(data, handler, source, "DOCX")
    except ReadError as error:
        if error.kind is not Kind.DAMAGED:
            raise
        return False
    return True
