"""Gathers the licences of all that a bundle holds: `python licences.py FOLDER`, by the Python of the build.

Each package states its licence in files of its own; those that don't have theirs in `packaging/licences`. One
without any ends the program with 1: nothing goes out without its licence.
"""

from __future__ import annotations

import re
import shutil
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "packaging" / "licences"
OURS = {
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "fontpkg": ("fontpkg.txt",),
}
"""Packages that bring no licence file, and the texts here that hold: Qt for Python is used under the LGPL."""

WORD_LISTS = "word-lists.txt"
"""Names whom the lists of words in `resources` come from, and their licences."""

_LICENCE = re.compile(r"(?i)(licen[cs]e|copying|notice|ofl)")
_NAME = re.compile(r"^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*([^;]*)(?:;(.*))?$")
_TOOLS = ("pyinstaller",)  # its loader is part of every bundle


def normal(name: str) -> str:
    """A package's name as PyPI compares names."""
    return re.sub(r"[-_.]+", "-", name).lower()


def closure(requirements: Sequence[str]) -> list[metadata.Distribution]:
    """The installed packages that some requirements lead to, by name; optional ones that are not there are left out."""
    found: dict[str, metadata.Distribution] = {}
    waiting = list(requirements)
    while waiting:
        match = _NAME.match(waiting.pop())
        if match is None or "extra" in (match[3] or ""):
            continue
        name = normal(match[1])
        if name in found:
            continue
        try:
            found[name] = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # for another system, or another Python
        waiting += found[name].requires or []
    return [found[name] for name in sorted(found)]


def texts_of(package: metadata.Distribution) -> list[Path]:
    """The files that hold a package's licence; none where nobody stated it."""
    name = normal(package.metadata["Name"])
    if name in OURS:
        return [TEXTS / text for text in OURS[name]]
    files = package.files or []
    paths = (
        Path(str(package.locate_file(file)))
        for file in files
        if _LICENCE.search("/".join(file.parts[1:]))
    )
    return sorted(
        path for path in paths if path.is_file() and path.suffix not in {".py", ".pyc", ".so"}
    )


def missing(packages: Sequence[metadata.Distribution]) -> list[str]:
    """The names of packages without any licence."""
    return [package.metadata["Name"] for package in packages if not texts_of(package)]


def gather(folder: Path, packages: Sequence[metadata.Distribution]) -> None:
    """Copy every licence into a folder of its package's name and version."""
    for package in packages:
        target = folder / f"{normal(package.metadata['Name'])}-{package.version}"
        target.mkdir(parents=True, exist_ok=True)
        for number, text in enumerate(texts_of(package)):
            place = target / text.name
            shutil.copyfile(text, place if not place.exists() else target / f"{number}-{text.name}")
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")
    shutil.copyfile(TEXTS / WORD_LISTS, folder / WORD_LISTS)
    for text in _python_licences():
        (folder / "python").mkdir(exist_ok=True)
        shutil.copyfile(text, folder / "python" / text.name)


def _python_licences() -> Iterator[Path]:
    """Python's own, where the system that it comes from keeps it."""
    stdlib = Path(sysconfig.get_path("stdlib"))
    base = Path(sys.base_prefix)
    for place in (
        stdlib / "LICENSE.txt",
        base / "LICENSE.txt",
        base / "share" / "doc" / "python3" / "copyright",
    ):
        if place.is_file():
            yield place
            return


def main(arguments: Sequence[str]) -> int:
    """Gather them into a folder."""
    import build_environment  # noqa: PLC0415 - tests need the rest alone

    packages = closure([*build_environment.requirements(), *_TOOLS])
    if nameless := missing(packages):
        print("without a licence:", *nameless)
        return 1
    gather(Path(arguments[0]), packages)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
