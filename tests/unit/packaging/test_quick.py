"""The quick loop: which tests a change asks for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for folder in ("unit/language", "unit/readers", "unit/readers/pdf", "unit/cli", "ui/summary"):
        (tmp_path / "tests" / folder).mkdir(parents=True)
    (tmp_path / "tests" / "unit" / "language" / "test_a.py").touch()
    return tmp_path


@pytest.mark.parametrize(
    ("file", "folders"),
    [
        ("desktop/khulasa/language/arabic/stops.py", ["tests/unit/language"]),
        ("desktop/khulasa/readers/pdf/glyphs/fonts/font_resources.py", ["tests/unit/readers/pdf"]),
        ("desktop/khulasa/readers/rtf/reader.py", ["tests/unit/readers"]),
        ("desktop/khulasa/ui/summary/card.py", ["tests/ui/summary"]),
        ("desktop/khulasa/ui/app.py", []),
        ("desktop/khulasa/cli.py", ["tests/unit/cli"]),
        ("resources/language/ar/stop_words.txt", ["tests/unit/language"]),
        ("tests/unit/language/test_a.py", ["tests/unit/language/test_a.py"]),
        ("tests/unit/language/test_gone.py", []),
        ("README.md", []),
    ],
)
def test_a_changed_file_asks_for_the_tests_of_its_room(script: Script, tree, file, folders) -> None:
    assert script("quick").folders_of_files([file], tree) == folders


def test_a_room_without_tests_is_told(script: Script, tree) -> None:
    assert script("quick").folders_of_rooms(["language"], tree) == ["tests/unit/language"]
    with pytest.raises(ValueError, match="poetry"):
        script("quick").folders_of_rooms(["poetry"], tree)
