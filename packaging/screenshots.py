"""Pictures of the window in every size, theme and interface language, and in some scenes, under a real X server.

On Windows and macOS, which have no Xvfb, Qt's offscreen platform draws them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import product
from pathlib import Path

import environment
from console import BUILD, LINUX, ROOT, say
from virtual_display import DisplayError, virtual_display

FOLDER = BUILD / "screenshots"
SEED = ROOT / "seeds" / "lavrov-gcc.txt"
LONG = ROOT / "seeds" / "feature-long.txt"
_PDF = ROOT / "tests" / "readers" / "files" / "pdf"
STATES: dict[str, list[str]] = {
    "pdf": [str(_PDF / "chromium.pdf")],
    "pages": ["--pages", str(_PDF / "chromium.pdf")],
    "unsafe": [str(_PDF / "weasy.pdf")],
    "password": [str(_PDF / "encrypted_rc4.pdf")],
    "recognise": [str(_PDF / "scan_mixed.pdf")],
    "long": [str(LONG)],
    "empty": [],
    "error": [str(ROOT / "seeds" / "مقال-محذوف.txt")],
    "english": [str(ROOT / "seeds" / "english-harbour.txt")],
}
"""What else is drawn, in the first size: its name, and the options that lead there."""

SPECIFICATION = (
    "01-news",
    "02-feature",
    "05-pages",
    "06-chosen",
    "07-warned",
    "08-left-out",
    "09-ten-tabs",
    "11-selection",
    "14-start",
    "15-dossier",
    "17-sheet",
    "21-one-pane",
    "22-least",
    "24-facts",
    "25-library",
    "28-hit",
    "29-wide",
    "30-copy-menu",
    "34-reading",
)
"""The pictures of the window's specification, drawn in all themes and both languages: see `scenes.specification`."""

USES = (
    "loading",
    "cancelled",
    "export",
    "find",
    "focus",
    "pins",
    "details",
    "dim",
    "large",
    "lost",
    "library",
    "shelf",
    "removed",
    "preferences",
    "keys",
    "about",
)
"""What is drawn after somebody has used the window on a long article: see `scenes.uses`."""

SIZES = ((1280, 800), (1920, 1080), (900, 600), (700, 500))
THEMES = ("light", "dark", "sepia")
LANGUAGES = ("ar", "en")
PAIRS = (("light", "ar"), ("dark", "en"), ("sepia", "ar"))
"""The themes and languages that states and uses are drawn in; the plain window is drawn in all of both."""

FOR_README = ROOT / "resources" / "screenshots"
LIMIT_SECONDS = 60.0
_LIBRARY = BUILD / "screenshots-library"
_SCREEN = (1920, 1080)
"""The size of the screen that scenes are drawn on: it holds the largest of them."""


def take(file: str, only: str = "") -> int:
    """Take every picture into `build/screenshots/`, or those with a word in their names; 0 when all were drawn."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob(f"*{only}*.png" if only else "*.png"):
        old.unlink()
    status = 0
    for size in SIZES:
        drawn = [each for each in _windows(size, file) if only in each[0].name]
        if size == _SCREEN:
            drawn += [each for each in _scenes(FOLDER) if only in each[0].name]
        if drawn:
            status |= _draw_all(size, drawn)
    return status


def take_for_readme() -> int:
    """Take the three pictures that the README shows into `resources/screenshots/`; 0 when all of them were drawn."""
    FOR_README.mkdir(exist_ok=True)
    size = SIZES[0]
    window = ["-m", "khulasa", "--size", _named(size), "--theme", "light", "--language", "ar"]
    picture = FOR_README / "window.png"
    return _draw_all(
        size,
        [
            (picture, [*window, "--render", str(picture), str(SEED)]),
            _scene(FOR_README / "details.png", "details", "dark", "ar"),
            _scene(FOR_README / "library.png", "library", "sepia", "en"),
        ],
    )


def _draw_all(size: tuple[int, int], pictures: Sequence[tuple[Path, list[str]]]) -> int:
    """Draw pictures on a screen of a size."""
    with ExitStack() as stack:
        try:
            platform = _platform(stack, size)
        except DisplayError as error:
            say(str(error))
            return 1
        _fill_library()
        return max(_draw(picture, options, platform) for picture, options in pictures)


def _platform(stack: ExitStack, size: tuple[int, int]) -> dict[str, str]:
    """The environment variables that say where Qt draws."""
    if not LINUX:
        return {"QT_QPA_PLATFORM": "offscreen"}
    return {"QT_QPA_PLATFORM": "xcb", "DISPLAY": stack.enter_context(virtual_display(*size))}


def _windows(size: tuple[int, int], file: str) -> Iterator[tuple[Path, list[str]]]:
    """The window as it opens in one size: each picture's file, and what is run for it."""
    states = {"": [file], **(STATES if size == SIZES[0] else {})}
    for state, options in states.items():
        for theme, language in PAIRS if state else product(THEMES, LANGUAGES):
            picture = (
                FOLDER / f"{'-'.join(filter(None, [_named(size), state, theme, language]))}.png"
            )
            look = ["--size", _named(size), "--theme", theme, "--language", language]
            yield picture, ["-m", "khulasa", "--render", str(picture), *look, *options]


def _scenes(folder: Path) -> Iterator[tuple[Path, list[str]]]:
    """Each picture of a scene: its file, and what is run for it."""
    everywhere = product(SPECIFICATION, product(THEMES, LANGUAGES))
    for name, (theme, language) in (*everywhere, *product(USES, PAIRS)):
        yield _scene(folder / f"{name}-{theme}-{language}.png", name, theme, language)


def _scene(picture: Path, name: str, theme: str, language: str) -> tuple[Path, list[str]]:
    stage = ROOT / "packaging" / "scenes" / "stage.py"
    return picture, [str(stage), name, str(picture), theme, language, str(_LIBRARY)]


def _named(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


def _fill_library() -> None:
    """Put sample articles into a library that each scene takes a copy of."""
    shutil.rmtree(_LIBRARY, ignore_errors=True)
    script = ROOT / "packaging" / "scenes" / "library.py"
    command = [str(environment.PYTHON), "-X", "utf8", str(script), str(_LIBRARY)]
    subprocess.run([*command, str(ROOT / "seeds")], check=True)


def _draw(picture: Path, options: list[str], platform: Mapping[str, str]) -> int:
    command = [str(environment.PYTHON), "-P", "-X", "utf8"]
    env = {**os.environ, **platform, "PYTHONPATH": str(ROOT / "packaging")}
    try:
        drawn = subprocess.run([*command, *options], env=env, timeout=LIMIT_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        say(f"{picture.name} took longer than {LIMIT_SECONDS:.0f} s.")
        return 1
    if drawn.returncode != 0 or not picture.exists():
        say(f"{picture.name} could not be drawn.")
        return 1
    say(str(picture.relative_to(ROOT)))
    return 0
