"""Pictures of the window in every size, theme and interface language, and in some states, under a real X server.

On Windows and macOS, which have no Xvfb, Qt's offscreen platform draws them.
"""

from __future__ import annotations

import os
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

POSES = (
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
    "preferences",
    "keys",
    "about",
)
"""What is drawn after somebody has used the window on a long article, in the first size: see `pose`."""

SIZES = ((1280, 800), (1920, 1080), (900, 600), (700, 500))
THEMES = ("light", "dark", "sepia")
LANGUAGES = ("ar", "en")
PAIRS = (("light", "ar"), ("dark", "en"), ("sepia", "ar"))
"""The themes and languages that states and poses are drawn in; the plain window is drawn in all of both."""

FOR_README = ROOT / "resources" / "screenshots"
LIMIT_SECONDS = 60.0


def take(file: str) -> int:
    """Take every picture into `build/screenshots/`; 0 when all of them were drawn."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    status = 0
    for size in SIZES:
        with ExitStack() as stack:
            try:
                platform = _platform(stack, size)
            except DisplayError as error:
                say(str(error))
                return 1
            for picture, options in _pictures(
                size, {"": [file]}, tuple(product(THEMES, LANGUAGES))
            ):
                status |= _draw(
                    picture, ["-m", "khulasa", "--render", str(picture), *options], platform
                )
            states = STATES if size == SIZES[0] else {}
            for picture, options in _pictures(size, states, PAIRS):
                status |= _draw(
                    picture, ["-m", "khulasa", "--render", str(picture), *options], platform
                )
            for picture, options in _poses(size) if size == SIZES[0] else ():
                status |= _draw(picture, options, platform)
    return status


def take_for_readme() -> int:
    """Take the three pictures that the README shows into `resources/screenshots/`; 0 when all of them were drawn."""
    FOR_README.mkdir(exist_ok=True)
    size = SIZES[0]
    named = f"{size[0]}x{size[1]}"
    pose = str(ROOT / "packaging" / "pose.py")
    window = ["-m", "khulasa", "--size", named, "--render"]
    with ExitStack() as stack:
        try:
            platform = _platform(stack, size)
        except DisplayError as error:
            say(str(error))
            return 1
        picture = FOR_README / "window.png"
        status = _draw(
            picture,
            [*window, str(picture), "--theme", "light", "--language", "ar", str(SEED)],
            platform,
        )
        picture = FOR_README / "details.png"
        status |= _draw(
            picture, [pose, "details", str(picture), named, "dark", "ar", str(LONG)], platform
        )
        picture = FOR_README / "library.png"
        return status | _draw(
            picture, [pose, "library", str(picture), named, "sepia", "en", str(LONG)], platform
        )


def _platform(stack: ExitStack, size: tuple[int, int]) -> dict[str, str]:
    """The environment variables that say where Qt draws."""
    if not LINUX:
        return {"QT_QPA_PLATFORM": "offscreen"}
    return {"QT_QPA_PLATFORM": "xcb", "DISPLAY": stack.enter_context(virtual_display(*size))}


def _pictures(
    size: tuple[int, int], states: Mapping[str, list[str]], pairs: Sequence[tuple[str, str]]
) -> Iterator[tuple[Path, list[str]]]:
    """Each picture of one size: its file, and the window's options for it."""
    named = f"{size[0]}x{size[1]}"
    for state, (theme, language) in product(states, pairs):
        picture = FOLDER / f"{'-'.join(filter(None, [named, state, theme, language]))}.png"
        yield picture, ["--size", named, "--theme", theme, "--language", language, *states[state]]


def _poses(size: tuple[int, int]) -> Iterator[tuple[Path, list[str]]]:
    """Each picture of a pose: its file, and how it is made."""
    named = f"{size[0]}x{size[1]}"
    for pose, (theme, language) in product(POSES, PAIRS):
        picture = FOLDER / f"{named}-{pose}-{theme}-{language}.png"
        script = ROOT / "packaging" / "pose.py"
        yield picture, [str(script), pose, str(picture), named, theme, language, str(LONG)]


def _draw(picture: Path, options: list[str], platform: Mapping[str, str]) -> int:
    command = [str(environment.PYTHON), "-P", "-X", "utf8"]
    env = {**os.environ, **platform}
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
