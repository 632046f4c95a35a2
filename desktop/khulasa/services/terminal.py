"""What a command shows and asks on a terminal: results, complaints, how far it is, a password, whether to replace."""

from __future__ import annotations

import getpass
import io
import locale
import os
import sys
import warnings

from khulasa.services import wording


class Terminal:
    """Standard output and standard error of a command that reads so many files, in a language."""

    def __init__(self, language: str, files: int) -> None:
        self._language = language
        self._files = files
        self._line = ""

    def print(self, text: str) -> None:
        """Print a result, without its last end of a line, which printing adds."""
        print(printable(text.removesuffix("\n")), flush=True)

    def complain(self, sentence: str) -> None:
        """Say a sentence on standard error."""
        print(f"khulasa-cli: {printable(sentence)}", file=sys.stderr)

    def show_file(self, number: int, path: str) -> None:
        """Which file is being read, on one line that the next replaces."""
        place = f"{number}/{self._files} " if self._files > 1 else ""
        self._line = f"{place}{wording.one_line(path)}"
        _tell(self._line)

    def wipe_file(self) -> None:
        """No file is being read any more."""
        self._line = ""
        _tell("")

    def show_progress(self, _stage: str, done: int, total: int) -> None:
        """How far the file is, behind its name."""
        _tell(f"{self._line} {100 * done // total} %" if total else self._line)

    def ask_password(self, path: str) -> str | None:
        """What a person types, which is not shown; None where nobody is there, or nothing is typed."""
        if not _somebody_is_there():
            return None
        self.wipe_file()
        try:
            with warnings.catch_warnings():
                # Where it can't be hidden it would be shown after all.
                warnings.simplefilter("error", getpass.GetPassWarning)
                question = printable(wording.ask_password(path, self._language))
                return getpass.getpass(question) or None
        except (EOFError, getpass.GetPassWarning):
            return None

    def may_replace(self, path: str) -> bool:
        """Whether a person who is there wants a file replaced; False where there is none, or nobody."""
        if not _somebody_is_there() or not os.path.lexists(path):
            return False
        question = printable(wording.ask_replace(path, self._language))
        print(question, end="", file=sys.stderr, flush=True)
        return sys.stdin.readline().strip().casefold() in {"y", "yes", "ن", "نعم"}


def speak_utf8() -> None:
    """Print Arabic whatever the locale says; standard error says what it can."""
    for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def system_language() -> str:
    """The language that the environment asks for: "ar" or "en"."""
    name = next(
        (os.environ[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(key)), ""
    )
    return "ar" if (name or locale.getlocale()[0] or "").lower().startswith("ar") else "en"


def printable(text: str) -> str:
    """The text with file names as they are spelt on disk, where the locale hid their bytes as surrogates."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _somebody_is_there() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _tell(line: str) -> None:
    if sys.stderr is not None and sys.stderr.isatty():
        print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)
