"""Subtitles, SubRip (.srt) and WebVTT (.vtt): cues become paragraphs of running speech."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from khulasa.document.model import BlockKind, Document
from khulasa.document.progress import Progress
from khulasa.document.unicode import repair
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import MAX_TEXT, Input
from khulasa.readers.builder import APART, BELOW, Builder
from khulasa.readers.encoding import decode
from khulasa.readers.text.wrapping import ends_with_stop
from khulasa.readers.warnings import DAMAGED_TEXT

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})"
_TIMES = re.compile(rf"[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}")
_TAG = re.compile(
    r"</?(?:[bius]|font|c|v|lang|ruby|rt|\d)\b[^<>]{0,200}>|<[\d:.]{5,16}>|\{\\[^{}]{0,80}\}",
    re.IGNORECASE,
)
_SOUND = re.compile(r"(?:[\[(].{0,80}[\])]|[♪♫#*\s-]+|[♪♫].{0,200}[♪♫])")
_SPEAKER = re.compile(r"\s*[-–—]\s*\S")
_PAUSE = 5.0  # seconds of silence after a sentence that part paragraphs
_LONG = 1200  # characters after which a paragraph ends with its sentence


@dataclass(frozen=True, slots=True)
class _Cue:
    """What is shown at once: its lines, and from when to when, in seconds."""

    begins: float
    ends: float
    lines: tuple[str, ...]


class Subtitles:
    """The reader of subtitles."""

    def read(self, item: Input, progress: Progress) -> Document:  # noqa: ARG002 - it is done at once
        """The document of subtitles; see `Reader.read`."""
        if len(item.data) > MAX_TEXT:
            raise ReadError(Kind.TOO_LARGE, path=item.source, size=len(item.data), limit=MAX_TEXT)
        decoded = decode(item.data, item.options.encoding, item.source)
        warnings = [DAMAGED_TEXT] if decoded.damaged else []
        builder = Builder(item.source, "text", decoded.encoding, warnings=warnings)
        speech = _Speech(builder)
        for cue in _cues(repair(decoded.text).split("\n")):
            speech.add(cue)
        speech.end_paragraph()
        return builder.build()


def _cues(lines: list[str]) -> Iterator[_Cue]:
    """The cues; whatever has no times, such as notes and styles, is passed over."""
    times: re.Match[str] | None = None
    texts: list[str] = []
    for line in [*lines, ""]:
        match = _TIMES.match(line)
        if times is not None and (match or not line.strip()):
            ends_with_number = bool(texts) and texts[-1].isdecimal()
            if match and ends_with_number:  # the next cue's, where no blank line parts them
                texts.pop()
            yield _Cue(_seconds(times, 1), _seconds(times, 5), tuple(texts))
            times, texts = None, []
        if match:
            times = match
        elif times is not None:
            text = " ".join(unescape(_TAG.sub("", line)).split())
            if text:
                texts.append(text)


def _seconds(times: re.Match[str], first: int) -> float:
    hours, minutes, seconds, part = (times[first + index] or "0" for index in range(4))
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{part}")


@dataclass
class _Speech:
    """Joins cues into paragraphs: sentences go on from one cue to the next."""

    builder: Builder
    _lines: list[str] = field(default_factory=list)
    _length: int = 0  # of the lines together, in characters
    _sounds: list[str] = field(default_factory=list)
    _last: str = ""
    _ended: float = 0.0
    _before: str = APART

    def add(self, cue: _Cue) -> None:
        """Add a cue. What rolls up, and so is shown twice, is said once."""
        sentence_ended = bool(self._lines) and ends_with_stop(self._lines[-1])
        if sentence_ended and (cue.begins - self._ended >= _PAUSE or self._length >= _LONG):
            self.end_paragraph()
        for number, line in enumerate(cue.lines):
            if number == 0 and line == self._last and cue.begins - self._ended < 1:
                continue
            if _SOUND.fullmatch(line):
                self._sounds.append(line)
                continue
            if _SPEAKER.match(line):
                self.end_paragraph()
                self._before = BELOW
            self._lines.append(line)
            self._length += len(line)
        self._last = cue.lines[-1] if cue.lines else self._last
        self._ended = cue.ends

    def end_paragraph(self) -> None:
        """The paragraph ends; the sounds that were noted during it come after it."""
        self.builder.add(BlockKind.PARAGRAPH, " ".join(self._lines), before=self._before)
        for sound in self._sounds:
            self.builder.add(BlockKind.FURNITURE, sound)
        self._lines, self._sounds, self._before = [], [], APART
        self._length = 0
