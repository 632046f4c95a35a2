"""`build.py deb`: a package for Debian and its kin around the bundle.

What it depends on is asked of the libraries themselves (dpkg-shlibdeps), so the package fits the release that it is
built on and later ones.
"""

from __future__ import annotations

import re
import shutil
import stat
from collections.abc import Iterator
from email.utils import formatdate
from pathlib import Path

import build_environment
import bundling
import installed_tree
import system_libraries
from console import BUILD, ROOT, CommandError, run_quietly, say

WORK = BUILD / "deb"
TREE = WORK / "tree"
MAINTAINER = "The Khulasa developers <khulasa@localhost>"
TOOLS = {"dpkg-deb": "dpkg", "dpkg-shlibdeps": "dpkg-dev", "strip": "binutils", "xz": "xz-utils"}

_VERSION = re.compile(r'^__version__ = "(.+)"$', re.MULTILINE)
_OPENED_AT_RUN_TIME = ("libgl1", "libegl1")
"""What Qt loads by name where there is a screen that it suits, so that no library names it."""

_DESCRIPTION = """\
key sentences of an Arabic article, word for word
 Khulasa opens an Arabic document (PDF, Word, OpenDocument, RTF, EPUB, web
 page, Markdown, mail or plain text), ranks its sentences, and shows those
 that carry it, word for word, in a right-to-left pane, ready to be quoted.
 .
 Every quote is a span of the source and can be seen in its place. Nothing
 leaves the computer: there is no network code and no telemetry."""


def build() -> int:
    """Make `build/khulasa_VERSION_ARCH.deb`; 0 when it was made."""
    missing = [package for tool, package in TOOLS.items() if shutil.which(tool) is None]
    if missing and not (system_libraries.is_root() and system_libraries.install(missing)):
        say(f"The package needs {', '.join(missing)}; nothing was made.")
        return 1
    if status := bundling.build():
        return status
    try:
        package = _pack()
    except (CommandError, OSError) as error:
        say(getattr(error, "output", str(error)))
        say("The package could not be made.")
        return 1
    say(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.0f} MB")
    return 0


def version() -> str:
    """The version of the source."""
    found = _VERSION.search(
        (ROOT / "desktop" / "khulasa" / "__init__.py").read_text(encoding="utf-8")
    )
    if found is None:
        raise AssertionError
    return found[1]


def package_path() -> Path:
    """Where the package of this version is put."""
    architecture = run_quietly(["dpkg", "--print-architecture"]).strip()
    return BUILD / f"khulasa_{version()}_{architecture}.deb"


def _pack() -> Path:
    shutil.rmtree(WORK, ignore_errors=True)
    TREE.mkdir(parents=True)
    installed_tree.lay(TREE)
    _document()
    _settle_modes()
    control = TREE / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(_control(), encoding="utf-8")
    (control / "md5sums").write_text("".join(_sums()), encoding="utf-8")
    package = package_path()
    run_quietly(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", TREE, package],
        env=build_environment.variables(),
    )
    return package


def _document() -> None:
    """The changes, who holds which rights, and what lintian is told."""
    folder = TREE / "usr" / "share" / "doc" / "khulasa"
    folder.mkdir(parents=True)
    date = formatdate(int(build_environment.epoch()))
    entry = f"khulasa ({version()}) unstable; urgency=medium\n\n  * See CHANGELOG.md.\n\n -- {MAINTAINER}  {date}\n"
    installed_tree.compress(entry.encode(), folder / "changelog.gz")
    shutil.copyfile(ROOT / "CHANGELOG.md", folder / "CHANGELOG.md")
    shutil.copyfile(ROOT / "packaging" / "linux" / "copyright", folder / "copyright")
    overrides = TREE / "usr" / "share" / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(ROOT / "packaging" / "linux" / "lintian-overrides", overrides / "khulasa")


def _settle_modes() -> None:
    """Whatever the builder's umask was: folders and the program may be entered and run, all may be read."""
    programs = {TREE / "usr/lib/khulasa/khulasa"}
    for path in [TREE, *TREE.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in programs else 0o644)


def _control() -> str:
    size = sum(
        -(-path.lstat().st_size // 1024)
        for path in TREE.rglob("*")
        if path.is_file() and not path.is_symlink()
    )
    return (
        f"Package: khulasa\nVersion: {version()}\nSection: text\nPriority: optional\n"
        f"Architecture: {run_quietly(['dpkg', '--print-architecture']).strip()}\n"
        f"Installed-Size: {size}\nDepends: {_dependencies()}\n"
        "Recommends: tesseract-ocr-ara\nSuggests: libreoffice-writer\n"
        f"Maintainer: {MAINTAINER}\nDescription: {_DESCRIPTION}\n"
    )


def _dependencies() -> str:
    """The packages that hold the libraries that the bundle leaves to the system, with their least versions."""
    scratch = WORK / "source"
    (scratch / "debian").mkdir(parents=True)
    (scratch / "debian" / "control").write_text(
        "Source: khulasa\n\nPackage: khulasa\nArchitecture: any\n", "utf-8"
    )
    objects = list(_objects())
    own = sorted({f"-l{path.parent}" for path in objects})
    options = ["--ignore-missing-info", "-O", *own]
    printed = run_quietly(
        ["env", "-C", scratch, "dpkg-shlibdeps", *options, *(f"-e{path}" for path in objects)]
    )
    line = next(line for line in printed.splitlines() if line.startswith("shlibs:Depends="))
    found = line.partition("=")[2].split(", ")
    return ", ".join(sorted({*found, *_OPENED_AT_RUN_TIME}))


def _objects() -> Iterator[Path]:
    """The programs and libraries of the tree."""
    for path in sorted(TREE.rglob("*")):
        if path.is_file() and not path.is_symlink() and stat.S_ISREG(path.lstat().st_mode):
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def _sums() -> Iterator[str]:
    files = (path for path in sorted(TREE.rglob("*")) if path.is_file() and not path.is_symlink())
    names = [str(path.relative_to(TREE)) for path in files if path.parent != TREE / "DEBIAN"]
    yield run_quietly(["env", "-C", TREE, "md5sum", *names])
