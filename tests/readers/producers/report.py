"""The texts that the samples are made of, as data, and what a perfect reader makes of them."""

from __future__ import annotations

import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "files" / "pdf"
APART = FOLDER.with_name("apart")
"""Where the samples are that the reader was not built on: by other producers, of another text."""

PLACES = {"report": FOLDER, "mixed": FOLDER, "english": FOLDER, "market": APART}
NAMES = tuple(PLACES)
"""The texts, and the folder that each stands in."""

WIDTH_MM, HEIGHT_MM = 148, 210
"""The size of a page: A5, so that a short text fills more than one."""

BULLET = "•"
_SIZES = {"title": 18, "heading": 13, "byline": 9, "dateline": 9, "caption": 9, "footnote": 8}
EPOCH = "1710201600"
"""What the producers that can be told are told the time is, so that the same text gives the same file."""


class MissingError(Exception):
    """A producer, or a font that it needs, is not installed; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a text: `kind` is one of the names in the TOML files; a table has rows in place of a text."""

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A text with its running header and footer; `language` is "ar" or "en" and gives the base direction."""

    name: str
    language: str
    header: str
    footer: str
    blocks: tuple[Block, ...]

    @property
    def right_to_left(self) -> bool:
        """Whether the base direction is from right to left."""
        return self.language == "ar"

    @property
    def expected(self) -> str:
        """What a perfect reader gives: paragraphs parted by a blank line, the cells of a row by tabs."""
        parts = ["\t".join(row) for row in self._rows()]
        return "\n\n".join(parts) + "\n"

    def _rows(self) -> list[tuple[str, ...]]:
        return [row for block in self.blocks for row in (block.rows or ((block.text,),))]


def load(name: str) -> Report:
    """One of `NAMES`."""
    data = tomllib.loads((PLACES[name] / f"{name}.toml").read_text(encoding="utf-8"))
    blocks = tuple(
        Block(one["kind"], one.get("text", ""), tuple(tuple(row) for row in one.get("rows", ())))
        for one in data["block"]
    )
    return Report(name, data["language"], data["header"], data["footer"], blocks)


def expected_of(path: Path) -> Path:
    """The text that a sample must give: that of the report that its name ends in, else of the Arabic one."""
    last = path.stem.rpartition("_")[2]
    return path.with_name(f"{last if last in NAMES else NAMES[0]}.expected.txt")


def styled(report: Report) -> list[dict[str, object]]:
    """The blocks for programs in other languages: each with its size in points, its text with its bullet, its rows."""
    return [
        {
            "size": _SIZES.get(block.kind, 11),
            "text": f"{BULLET} {block.text}" if block.kind == "bullet" else block.text,
            "rows": block.rows,
        }
        for block in report.blocks
    ]


def font_file(family: str, style: str = "Regular") -> Path:
    """The file of an installed font, as fontconfig finds it. Raises `MissingError`."""
    pattern = f"{family}:style={style}"
    answer = run("fc-match", "-f", "%{family}|%{file}", pattern).partition("|")
    if not answer[0].startswith(family):
        raise MissingError(f"the font {family} is not installed")
    return Path(answer[2])


def run(*command: str | Path, folder: Path | None = None, env: dict[str, str] | None = None) -> str:
    """What a program prints. Raises `MissingError` where it is not installed, fails, or takes two minutes."""
    try:
        words = [str(part) for part in command]
        done = subprocess.run(
            words, cwd=folder, env=env, capture_output=True, text=True, check=True, timeout=120
        )
    except FileNotFoundError:
        raise MissingError(f"{command[0]} is not installed") from None
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise MissingError(f"{command[0]} failed: {error}") from None
    return done.stdout
