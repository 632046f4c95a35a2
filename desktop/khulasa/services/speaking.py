"""Reading aloud by a program of the system: which one has a voice for a language, and a sentence after the other.

A text goes to the program on its standard input: no list of processes shows it, and no file holds it. None of the
programs needs a network; they reach the sound of the system by a local socket. Nothing is asked of any before somebody
opens a document in its language.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from khulasa.services.pipeline import tools

_SOON = (
    10.0  # seconds, for a question that is answered at once; speech-dispatcher may have to start
)
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_SAPI = "Add-Type -AssemblyName System.Speech; $v = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
_UTF8 = "[Console]::InputEncoding = [Text.Encoding]::UTF8; "


@dataclass(frozen=True, slots=True)
class Voice:
    """A command that says what it is given on standard input, and ends when it has said it."""

    command: tuple[str, ...]


@cache
def voice_for(language: str) -> Voice | None:
    """A voice that speaks a language, by its code; None where the system has none. Takes as long as asking."""
    for find in _FINDERS.get(sys.platform, _FINDERS["linux"]):
        with suppress(OSError, subprocess.SubprocessError, ValueError):
            voice = find(language)
            if voice is not None:
                return voice
    return None


def may_speak() -> bool:
    """Whether there is a program at all that could be asked for a voice."""
    names = {"darwin": ("say",), "win32": ("powershell",)}.get(
        sys.platform, ("spd-say", "espeak-ng")
    )
    return any(map(tools.find, names))


def _speech_dispatcher(language: str) -> Voice | None:
    """The voice that the reader has chosen for the desktop, as a screen reader has it."""
    program = tools.find("spd-say")
    if program is None:
        return None
    rows = [line.split() for line in _asked((program, "-L")).splitlines()[1:]]
    speaks = any(_is(language, column) for row in rows for column in row[1:2])
    return Voice((program, "-l", language, "-w", "-e")) if speaks else None


def _espeak(language: str) -> Voice | None:
    program = tools.find("espeak-ng")
    if program is None:
        return None
    rows = [line.split() for line in _asked((program, f"--voices={language}")).splitlines()[1:]]
    speaks = any(_is(language, row[1]) for row in rows if len(row) > 1)
    return Voice((program, "-v", language, "--stdin")) if speaks else None


def _say(language: str) -> Voice | None:
    """MacOS lists "Majed  ar_001  # …"; a name may hold spaces."""
    program = tools.find("say")
    if program is None:
        return None
    for line in _asked((program, "-v", "?")).splitlines():
        name, _, code = line.partition("#")[0].rstrip().rpartition(" ")
        if _is(language, code):
            return Voice((program, "-v", name.strip()))
    return None


def _sapi(language: str) -> Voice | None:
    program = tools.find("powershell")
    if program is None:
        return None
    command = (program, "-NoProfile", "-NonInteractive", "-Command")
    names = "$v.GetInstalledVoices() | % { $_.VoiceInfo.Culture.Name + ' ' + $_.VoiceInfo.Name }"
    for line in _asked((*command, _SAPI + names)).splitlines():
        code, _, name = line.strip().partition(" ")
        if _is(language, code):
            quoted = name.replace("'", "''")
            speak = f"{_UTF8}{_SAPI}$v.SelectVoice('{quoted}'); $v.Speak([Console]::In.ReadToEnd())"
            return Voice((*command, speak))
    return None


_FINDERS: dict[str, Sequence[Callable[[str], Voice | None]]] = {
    "linux": (_speech_dispatcher, _espeak),
    "darwin": (_say,),
    "win32": (_sapi,),
}


def _asked(command: Sequence[str]) -> str:
    """What a program answers. Raises `OSError` and `SubprocessError`."""
    answer = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=_SOON,
        check=True,
        creationflags=_NO_CONSOLE,
    )
    return answer.stdout.decode("utf-8", "replace")


def _is(language: str, code: str) -> bool:
    """Whether a code such as "ar-SA" or "ar_001" is of a language."""
    return code.replace("_", "-").partition("-")[0].lower() == language


def _line(text: str) -> bytes:
    """A text as one line that no program takes for a command: spd-say does what begins with "!-!"."""
    return f" {' '.join(text.split())}\n".encode()


class Speaker:
    """Says texts one after the other, on a thread of its own; what it tells is told there.

    `began` gives the place of the text that is being said; `ended` comes once, after the last or when it is stopped.
    """

    def __init__(
        self,
        voice: Voice,
        texts: Sequence[str],
        began: Callable[[int], None],
        ended: Callable[[], None],
    ) -> None:
        self._voice = voice
        self._texts = texts
        self._began, self._ended = began, ended
        self._lock = threading.Lock()
        self._stopped = False
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Say nothing more, and be gone."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def _run(self) -> None:
        for place, text in enumerate(self._texts):
            process = self._start()
            if process is None:
                break
            self._began(place)
            with suppress(OSError, ValueError):
                process.communicate(_line(text))
            process.wait()
            if process.returncode:
                break
        self._ended()

    def _start(self) -> subprocess.Popen[bytes] | None:
        """The program, waiting for a text; None where it is to be silent or can't be started."""
        with self._lock:
            if self._stopped:
                return None
            try:
                self._process = subprocess.Popen(
                    self._voice.command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    creationflags=_NO_CONSOLE,
                )
            except OSError:
                self._process = None
            return self._process
