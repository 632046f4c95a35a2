"""The settings: one row each, which drives the stored default, the command line's flag and the menu."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Self

from khulasa.ranking.base import Method, Ranking

_FILE = "settings.json"
AUTO = "auto"


@dataclass(frozen=True)
class Settings:
    """What a person chose. A field is a row: its default, and the values that it may have."""

    language: str = field(default=AUTO, metadata={"choices": (AUTO, "ar", "en")})
    theme: str = field(default=AUTO, metadata={"choices": (AUTO, "light", "dark")})
    method: str = field(
        default=Method.KHULASA.value, metadata={"choices": tuple(method.value for method in Method)}
    )
    balance: str = field(default=AUTO, metadata={"choices": (AUTO, "0", "25", "50", "75", "100")})

    @property
    def ranking(self) -> Ranking:
        """How an article is ranked, as far as the settings say. The balance is stored in percent."""
        return Ranking(Method(self.method), balance_named(self.balance))

    def changed(self, **values: str) -> Self:
        """The same but for some values. Raises `ValueError` for a value that the row does not allow."""
        for name, value in values.items():
            if value not in choices(name):
                raise ValueError(name, value)
        return replace(self, **values)


def balance_named(name: str) -> float | None:
    """The balance that a value of the setting stands for."""
    return None if name == AUTO else int(name) / 100


def name_of_balance(balance: float | None) -> str:
    """The value of the setting that stands for a balance."""
    return AUTO if balance is None else str(round(100 * balance))


def choices(name: str) -> tuple[str, ...]:
    """The values that a setting may have."""
    row = next(row for row in fields(Settings) if row.name == name)
    return tuple(row.metadata["choices"])


def folder() -> Path:
    """Where settings are kept: the system's place for them, or `KHULASA_CONFIG_DIR`."""
    if own := os.environ.get("KHULASA_CONFIG_DIR"):
        return Path(own)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "Khulasa"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Khulasa"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "khulasa"


def load(where: Path) -> Settings:
    """The stored settings; defaults for what is missing or not allowed. A damaged file is set aside."""
    path = where / _FILE
    try:
        stored = json.loads(path.read_text(encoding="utf-8-sig"))  # an editor may have added a mark
    except OSError:
        return Settings()
    except (ValueError, RecursionError):
        stored = None
    if not isinstance(stored, dict):
        _set_aside(path)
        return Settings()
    known = {row.name for row in fields(Settings)}
    return Settings().changed(
        **{name: value for name, value in stored.items() if name in known and value in choices(name)}
    )


def save(settings: Settings, where: Path) -> bool:
    """Store settings through a file that replaces the old one at the end; False where that cannot be done."""
    name = ""
    try:
        where.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=where, prefix=_FILE, suffix=".new")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(settings), file, indent=2)
        Path(name).replace(where / _FILE)
    except OSError:  # a folder that cannot be written to must not stop anybody from reading
        if name:
            with suppress(OSError):
                Path(name).unlink()
        return False
    return True


def _set_aside(path: Path) -> None:
    with suppress(OSError):
        path.replace(path.with_suffix(".damaged"))
