"""What the program is built on, with versions and licences: what people are asked for when they report a fault."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import khulasa

GATHERED = Path(sys.executable).resolve().parent / "licences"
"""Where the build of a bundle puts the licences of all that is in it."""

_NAME_ENDS = re.compile(r"[ <>=!~;\[(]")
_LONGEST = 60  # some projects put the whole text of their licence where its name belongs


def lines(qt: str, gathered: Path = GATHERED) -> Iterator[str]:
    """A line for each thing that the program is built on; `qt` is Qt's version.

    A bundle doesn't know what it was made of, but has a folder of licences, `gathered`.
    """
    yield f"Khulasa {khulasa.__version__}: Apache-2.0"
    yield "Tables of words, from wordfreq by Robyn Speer: CC-BY-SA-4.0"
    yield f"Python {platform.python_version()}: PSF-2.0"
    yield f"Qt {qt}: LGPL-3.0"
    if gathered.is_dir():
        yield from _in_bundle(gathered)
        return
    for name in sorted(_requirements("khulasa"), key=str.lower):
        about = metadata.metadata(name)
        yield f"{about['Name']} {about['Version']}: {_licence(about)}"


def _in_bundle(gathered: Path) -> Iterator[str]:
    """The folders there are called by name and version, such as `lxml-6.0`."""
    for folder in sorted(gathered.iterdir()):
        name, dash, version = folder.name.rpartition("-")
        if dash and folder.is_dir():
            yield f"{name} {version}: {folder}"


def _requirements(name: str) -> set[str]:
    """The libraries that the program needs directly; none where it runs without being installed."""
    try:
        lines = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return set()
    names = {_name(line) for line in lines if "extra ==" not in line}
    return {name for name in names if _installed(name)}


def _name(requirement: str) -> str:
    """The project's name at the beginning of a requirement such as `lxml>=5.2`."""
    return _NAME_ENDS.split(requirement, maxsplit=1)[0]


def _installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _licence(about: metadata.PackageMetadata) -> str:
    """The licence's name: as an expression, in a line, or among the classifiers."""
    fields = about.json
    for field in ("license_expression", "license"):
        words = str(fields.get(field, "")).strip()
        if words and len(words) <= _LONGEST and "\n" not in words:
            return words
    for classifier in map(str, fields.get("classifier", [])):
        if classifier.startswith("License ::"):
            return classifier.rpartition(" :: ")[2]
    return "see its own notice"
