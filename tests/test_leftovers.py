"""What a change may leave behind: names that their module no longer asks for, and lists that nobody reads."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "desktop" / "khulasa"
MODULES = tuple(sorted(SOURCE.rglob("*.py")))
LISTS = tuple(sorted((ROOT / "resources" / "language" / "ar").glob("*.txt")))


def _private(tree: ast.Module) -> Iterator[str]:
    """The names with one underscore that a module defines for itself."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            targets = [node.name]
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            assigned = node.targets if isinstance(node, ast.Assign) else [node.target]
            inside = (one for target in assigned for one in ast.walk(target))
            targets = [one.id for one in inside if isinstance(one, ast.Name)]
        else:
            continue
        yield from (name for name in targets if re.match("_(?!_)", name))


def unused(source: str) -> list[str]:
    """The private names of a module that stand in it once, where they are defined."""
    return [
        name for name in _private(ast.parse(source)) if len(re.findall(rf"\b{name}\b", source)) == 1
    ]


@cache
def _program() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in MODULES)


@pytest.mark.parametrize(
    "source", ["_FAR = 3", "_NEAR, _FAR = 1, 3\nprint(_NEAR)", "_far: int = 3"]
)
def test_the_search_for_unused_names_finds_them(source: str) -> None:
    assert [name.lower() for name in unused(source)] == ["_far"]


def test_what_a_module_defines_for_itself_it_uses() -> None:
    left = {path.name: unused(path.read_text(encoding="utf-8")) for path in MODULES}
    assert {name: names for name, names in left.items() if names} == {}


def test_every_arabic_word_list_is_read() -> None:
    unread = [one.name for one in LISTS if not re.search(rf"\"{one.stem}(?:\.txt)?\"", _program())]
    assert not unread
