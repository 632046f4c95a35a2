"""What `build.py` does: one sub-command for each thing that is made of the project."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

import app_dir
import bundling
import debian
import screenshots
import setup_steps
import translations
import versions
import wheels
from console import LINUX, say
from tools import frequencies, names, word_classes

_PRODUCTS = {
    "bundle": (
        bundling.build,
        "the program with all that it needs, in one folder: build/bundle/khulasa",
    ),
    "deb": (debian.build, "a package for Debian and its kin around the bundle"),
    "appimage": (
        app_dir.build,
        "the bundle as an AppDir, and as one file where appimagetool is installed",
    ),
    "wheel": (wheels.build, "the source archive and the wheel, for pip and pipx"),
    "translations": (
        translations.build,
        "the window's words: from the code into resources/i18n, and compiled",
    ),
    "versions": (versions.build, "the list of versions that everybody gets: constraints.txt"),
}
_LISTS = {
    "frequencies": (
        frequencies.build,
        "the tables of common stems in resources/language, from wordfreq's lists",
    ),
    "word-classes": (
        word_classes.build,
        "the tables of word classes and of names by their forms in resources/language/ar, from the same lists",
    ),
}
"""What is made in environments of its own."""


def main(arguments: Sequence[str]) -> int:
    """Set up and build what is asked for; 0 when it was made."""
    parser = argparse.ArgumentParser(
        prog="build.py", description="Builds what is made of the project."
    )
    commands = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    pictures = commands.add_parser(
        "screenshots",
        help="the window in four sizes, all scenes, three themes and both languages, into build/screenshots/",
    )
    pictures.add_argument(
        "file", metavar="FILE", nargs="?", default=screenshots.SEED, help="the article"
    )
    pictures.add_argument(
        "--only", metavar="WORD", default="", help="those with WORD in their names"
    )
    pictures.add_argument(
        "--readme",
        action="store_true",
        help="the README's three alone, into resources/screenshots/",
    )
    people = commands.add_parser(
        "names", help="the list of words of persons' names in resources/language/ar, from a table"
    )
    people.add_argument("file", metavar="FILE", help="the table: a person's name a line")
    people.add_argument(
        "--source",
        metavar="WORDS",
        default="a list of persons",
        help="how the list names its source, which must be in the public domain",
    )
    for name, (_, described) in {**_PRODUCTS, **_LISTS}.items():
        commands.add_parser(name, help=described)
    options = parser.parse_args(arguments)
    try:
        if options.what == "names":
            return names.build(options.file, options.source)
        if options.what in _LISTS:
            return _LISTS[options.what][0]()
        if options.what in _PRODUCTS:
            setup_steps.prepare()
            return _PRODUCTS[options.what][0]()
        if setup_steps.prepare(x_server=LINUX):
            say("The pictures need what is missing; nothing was made.")
            return 1
        return (
            screenshots.take_for_readme()
            if options.readme
            else screenshots.take(str(options.file), options.only)
        )
    except KeyboardInterrupt:
        return 130
