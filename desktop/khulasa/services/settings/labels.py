"""What settings, their values and their groups are called, in Arabic and English; for the window and the terminal."""

from __future__ import annotations

from functools import cache
from typing import Any

from khulasa import resources
from khulasa.services.settings.rows import Group


def label(name: str, language: str) -> str:
    """What a setting is called."""
    return str(_words(language)[name]["label"])


def explanation(name: str, language: str) -> str:
    """A sentence about what a setting does, "" where its name says it all."""
    return str(_words(language)[name].get("explanation", ""))


def value(name: str, value: str, language: str) -> str:
    """What a value of a choice is called."""
    return str(_words(language)[name]["values"][value])


def group(group: Group, language: str) -> str:
    """The heading of a group of settings."""
    return str(_words(language)["groups"][group])


@cache
def _words(language: str) -> dict[str, Any]:
    return resources.read_table("i18n", f"settings.{language}.toml")
