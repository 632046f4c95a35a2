"""Measures how the code is laid out: rooms, tokens a line, names, and how many files a reader's act enters.

`python packaging/tools/structure.py` prints the tables of `desktop/MEASURED.md`; `--root` names another checkout to
compare with. The definitions stand beside the functions that count.
"""

from __future__ import annotations

import argparse
import ast
import json
import subprocess
import sys
import tokenize
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

FILLERS = frozenset(
    {"one", "found", "made", "kept", "left", "told", "wanted", "given", "said", "taken", "seen"}
    | {"gone", "shown", "held", "got", "thing", "things", "stuff", "it", "them", "that", "this"}
)
"""Names that say nothing of what they hold."""

_SILENT = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
    tokenize.ENCODING,
}


@dataclass(frozen=True)
class Room:
    """A folder of modules: how many files it holds, and how many imports there are between them."""

    name: str
    files: int
    inner_imports: int


def modules(root: Path) -> list[Path]:
    """Every module of the package under `root`."""
    return sorted((root / "desktop" / "khulasa").rglob("*.py"))


def rooms(root: Path) -> list[Room]:
    """Every folder, the fullest first. Its `__init__` counts neither as a file nor as an importer."""
    source = root / "desktop"
    by_folder: dict[Path, list[Path]] = {}
    for module in modules(root):
        if module.name != "__init__.py":
            by_folder.setdefault(module.parent, []).append(module)
    measured = [
        Room(
            str(folder.relative_to(source / "khulasa")),
            len(files),
            _inner_imports(source, folder, files),
        )
        for folder, files in by_folder.items()
    ]
    return sorted(measured, key=lambda room: (-room.files, room.name))


def _inner_imports(source: Path, folder: Path, files: list[Path]) -> int:
    """Pairs of a file and another file of the same folder that it imports."""
    package = ".".join(folder.relative_to(source).parts)
    names = {file.stem for file in files}
    pairs = set()
    for file in files:
        for module in _imported(file):
            head, _, rest = module.rpartition(".")
            if head == package and rest in names:
                pairs.add((file.stem, rest))
    return len(pairs)


def _imported(file: Path) -> Iterator[str]:
    """The dotted names that a file imports, be they modules or what stands in them."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def tokens_a_line(files: list[Path]) -> float:
    """Tokens of code over lines that hold one; comments and docstrings are no code."""
    tokens = lines = 0
    for file in files:
        prose = _docstring_lines(ast.parse(file.read_text(encoding="utf-8")))
        occupied = set()
        with tokenize.open(file) as text:
            for token in tokenize.generate_tokens(text.readline):
                if token.type in _SILENT or token.start[0] in prose:
                    continue
                tokens += 1
                occupied.add(token.start[0])
        lines += len(occupied)
    return tokens / lines


def _docstring_lines(tree: ast.Module) -> set[int]:
    """The lines on which a string stands as a statement of its own."""
    lines: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            lines.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return lines


def bindings(files: list[Path]) -> Counter[str]:
    """How often each name is bound: by assignment, loop, comprehension, `with`, or as a parameter."""
    names: Counter[str] = Counter()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names[node.id] += 1
            elif isinstance(node, ast.arg) and node.arg not in {"self", "cls"}:
                names[node.arg] += 1
    return names


def filler_share(files: list[Path]) -> float:
    """The share of bindings under a name of `FILLERS`."""
    names = bindings(files)
    return sum(names[name] for name in FILLERS) / names.total()


def entered(root: Path) -> dict[str, int]:
    """Files entered by each act, as `entered.py` counts them in that checkout's own environment."""
    python = root / ".venv" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    script = Path(__file__).with_name("entered.py")
    command = [str(python), str(script), str(root / "seeds" / "lavrov-gcc.txt")]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {str(act): int(count) for act, count in json.loads(output).items()}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout to measure")
    root = parser.parse_args().root.resolve()
    files = modules(root)
    fullest = rooms(root)
    print("| room | files | imports between them |\n|---|---:|---:|")
    for room in fullest[:12]:
        print(f"| {room.name} | {room.files} | {room.inner_imports} |")
    print()
    print("| what | measured |\n|---|---:|")
    print(f"| modules | {len(files)} |")
    print(f"| files in the fullest room | {fullest[0].files} |")
    print(f"| most imports inside a room | {max(room.inner_imports for room in fullest)} |")
    print(f"| tokens a line | {tokens_a_line(files):.1f} |")
    print(f"| bindings under a filler name | {filler_share(files):.1%} |")
    for act, count in entered(root).items():
        print(f"| files entered by {act} | {count} |")


if __name__ == "__main__":
    main()
