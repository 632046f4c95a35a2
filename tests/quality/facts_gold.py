"""Texts whose facts were annotated by hand: our own, marked up where they stand, and those of the shared data.

`gold/facts_strangers.json` holds no text: by the name of a shared text, a part of its SHA-256 and the bounds of
what was annotated, so a text that is not at hand, or another one by now, is left out.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, fromstring

from khulasa.document.model import Block, BlockKind, Document

OURS = Path(__file__).parent / "gold" / "facts"
OURS_KEPT = Path(__file__).parent / "gold" / "facts_kept"
STRANGERS = Path(__file__).parent / "gold" / "facts_strangers.json"
SHARED = Path(__file__).parents[3] / "shared" / "corpora"


class Stretch(NamedTuple):
    """Something annotated: its bounds in the text, and whether it is right either way (found or not)."""

    start: int
    end: int
    optional: bool = False


@dataclass(frozen=True)
class GoldStatement:
    """Who said what; `resolved` is the fullest name of the speaker in the text, or what describes him."""

    verb: Stretch
    content: Stretch
    manner: str
    resolved: str
    denied: bool = False


@dataclass
class GoldText:
    """A text with its facts. Places, people and bodies stand once each, dates and numbers wherever they are written."""

    name: str
    text: str
    statements: list[GoldStatement] = field(default_factory=list)
    people: list[Stretch] = field(default_factory=list)
    bodies: list[Stretch] = field(default_factory=list)
    places: list[Stretch] = field(default_factory=list)
    dates: list[Stretch] = field(default_factory=list)
    numbers: list[Stretch] = field(default_factory=list)
    enumerations: list[list[Stretch]] = field(default_factory=list)

    @property
    def document(self) -> Document:
        """The text as a document whose paragraphs are its lines."""
        blocks, start = [], 0
        for line in self.text.split("\n"):
            if line:
                blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
            start += len(line) + 1
        return Document(self.text, tuple(blocks), language="ar")


def ours(*, kept: bool) -> list[GoldText]:
    """Our own texts: those kept for the end, or those that rules may be worked on with."""
    folder = OURS_KEPT if kept else OURS
    return [_marked_up(file) for file in sorted(folder.glob("*.xml"))]


def shared() -> list[GoldText]:
    """The texts of the shared development corpus; none where it is not at hand."""
    return [_of_json(file) for file in sorted((SHARED / "facts-dev").glob("*.json"))]


def strangers() -> list[GoldText]:
    """Texts of strangers that are kept for the end, where they are at hand."""
    texts = []
    for name, entry in json.loads(STRANGERS.read_text(encoding="utf-8")).items():
        file = SHARED / "judged-dev" / "texts" / f"{name}.txt"
        text = file.read_text(encoding="utf-8") if file.is_file() else ""
        if hashlib.sha256(text.encode()).hexdigest().startswith(entry["digest"]):
            texts.append(_of_bounds(name, text, entry))
    return texts


_NAMES = frozenset("pbr")
_LISTS = {"p": "people", "b": "bodies", "l": "places", "d": "dates", "n": "numbers"}


def _marked_up(file: Path) -> GoldText:
    text, marks = _without_marks(fromstring(f"<t>{file.read_text(encoding='utf-8')}</t>"))
    gold = GoldText(file.stem, text)
    names: dict[str, str] = {}
    contents: dict[str, Stretch] = {}
    members: dict[str, list[Stretch]] = defaultdict(list)
    for mark, stretch in marks:
        if mark.tag in _LISTS:
            getattr(gold, _LISTS[mark.tag]).append(stretch)
        if mark.tag in _NAMES:
            names[mark.attrib["a"]] = text[stretch.start : stretch.end]
        elif mark.tag == "c":
            contents[mark.attrib["s"]] = stretch
        elif mark.tag == "m":
            members[mark.attrib["e"]].append(stretch)
    gold.enumerations = list(members.values())
    gold.statements = [
        GoldStatement(
            verb,
            contents[mark.attrib["s"]],
            mark.attrib["k"],
            names[mark.attrib["a"]],
            mark.get("p") == "denied",
        )
        for mark, verb in marks
        if mark.tag == "v"
    ]
    return gold


def _without_marks(root: Element) -> tuple[str, list[tuple[Element, Stretch]]]:
    """The text alone, and every mark with what it holds, in the order in which they end."""
    pieces: list[str] = []
    marks: list[tuple[Element, Stretch]] = []

    def read(mark: Element) -> None:
        start = sum(map(len, pieces))
        pieces.append(mark.text or "")
        for inner in mark:
            read(inner)
            pieces.append(inner.tail or "")
        marks.append((mark, Stretch(start, sum(map(len, pieces)), mark.get("o") == "1")))

    read(root)
    return "".join(pieces), marks


def _of_json(file: Path) -> GoldText:
    facts = json.loads(file.read_text(encoding="utf-8"))
    text = (SHARED / "judged-dev" / "texts" / f"{file.stem}.txt").read_text(encoding="utf-8")

    def stretch(entry: dict[str, Any]) -> Stretch:
        return Stretch(entry["start"], entry["end"], entry.get("optional", False))

    def stretches(entries: list[dict[str, Any]]) -> list[Stretch]:
        return [stretch(entry) for entry in entries]

    gold = GoldText(file.stem, text)
    for said in facts["statements"]:
        verb = Stretch(said["verb"]["start"], said["verb"]["end"], said["optional"])
        # The shared texts don't say what is denied.
        gold.statements.append(
            GoldStatement(verb, stretch(said["content"]), said["kind"], said["resolved"])
        )
    parties = facts["participants"]
    gold.people = stretches([party for party in parties if party["type"] == "person"])
    gold.bodies = stretches([party for party in parties if party["type"] == "body"])
    gold.places = stretches(facts["places"])
    gold.dates = stretches(facts["dates"])
    gold.numbers = stretches(facts["numbers"])
    gold.enumerations = [stretches(entry["members"]) for entry in facts["enumerations"]]
    return gold


def _of_bounds(name: str, text: str, entry: dict[str, Any]) -> GoldText:
    gold = GoldText(name, text)
    for kind in _LISTS.values():
        getattr(gold, kind).extend(Stretch(*bounds) for bounds in entry[kind])
    gold.enumerations = [
        [Stretch(*bounds) for bounds in members] for members in entry["enumerations"]
    ]
    gold.statements = [
        GoldStatement(
            Stretch(*said["verb"]),
            Stretch(*said["content"]),
            said["manner"],
            text[slice(*said["resolved"])],
            said["denied"],
        )
        for said in entry["statements"]
    ]
    return gold
