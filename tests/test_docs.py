"""What the README files say is true: their commands and options exist, their links lead somewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    page
    for name in (
        "README.md",
        "desktop/README.md",
        "desktop/MEASURED.md",
        "packaging/README.md",
        "seeds/README.md",
        ".github/CONTRIBUTING.md",
        ".github/SECURITY.md",
    )
    if (page := ROOT / name).exists()
]

_SCRIPT = re.compile(r"python3? (packaging/\w+\.py)([^`\n#|&;]*)")
_TERMINAL = re.compile(r"khulasa-cli([^`\n#|&;]*)")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_OPTION = re.compile(r"(?<![\w-])--?[a-z][\w-]*")


def page_id(page: Path) -> str:
    return str(page.relative_to(ROOT)).replace("/", "-")


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


@cache
def help_of(*command: str) -> str:
    """What a command says about itself."""
    asked = [sys.executable, *command, "--help"]
    env = {**os.environ, "COLUMNS": "200", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        asked, cwd=ROOT, env=env, capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert done.returncode == 0, f"{' '.join(command)} --help: {done.stderr}"
    return done.stdout


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_every_script_that_a_page_names_exists_with_what_it_is_given(page: Path) -> None:
    for script, rest in _SCRIPT.findall(read(page)):
        assert (ROOT / script).exists(), script
        own = rest.split(" -- ")[0].split()
        said = help_of(script)
        for word in own:
            if re.fullmatch(r"[a-z]+", word):
                assert re.search(rf"\b{word}\b", said), f"{script} has no sub-command {word}"
            elif word.startswith("-") and word != "--":
                assert word in _OPTION.findall(said), f"{script} has no option {word}"


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_every_option_of_the_terminal_command_that_a_page_names_exists(page: Path) -> None:
    for rest in _TERMINAL.findall(read(page)):
        for option in _OPTION.findall(rest):
            assert option in _OPTION.findall(help_of("-P", "-m", "khulasa.cli")), option


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    for link in _LINK.findall(read(page)):
        target = unquote(link.split("#")[0])
        if target and not re.match(r"[a-z]+:", target):
            assert (page.parent / target).exists(), link


def test_the_first_page_is_in_english_and_in_arabic() -> None:
    text = read(ROOT / "README.md")
    assert len(re.findall(r"[A-Za-z]{2,}", text)) >= 50
    assert len(re.findall(r"[\u0621-\u064a]{2,}", text)) >= 50
