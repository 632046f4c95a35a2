"""Texts that are repeated to look for what takes more than in proportion, by format: openings, ends, marks."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from unit.readers.office import docx, epub, odt

Maker = Callable[[int], bytes]
"""The file in which a pattern stands so many times."""

_SAID = "قال الوزير كلاما طويلا في المؤتمر الذي عقد أمس في المدينة."
_PATTERNS = Path(__file__).with_suffix(".toml")


def makers() -> Iterator[tuple[str, str, Maker]]:
    """Every pattern: what to call it, the suffix of its format, and its maker."""
    known = tomllib.loads(_PATTERNS.read_text(encoding="utf-8"))
    yield from _of(
        "html", known["html"], lambda text: f"<html><body><p>{_SAID}</p>{text}<p>{_SAID}</p>"
    )
    yield from _of(
        "md", known["markdown"], lambda text: f"# عنوان\n\n{_SAID}\n\n{text}\n\n{_SAID}\n"
    )
    yield from _of(
        "rtf", known["rtf"], lambda text: f"{{\\rtf1\\ansi\\ansicpg1256 It began.\\par {text} }}"
    )
    for header in known["mail_headers"]:
        yield from _of("eml", known["mail_values"], _header(header), about=f"{header}: ")
    yield from _of("eml", known["mail_body"], _mail)
    yield from _of(
        "srt",
        known["subtitles"],
        lambda text: f"1\n00:00:01,000 --> 00:00:02,000\n{_SAID}\n\n{text}",
    )
    yield from _of(
        "vtt",
        known["subtitles"],
        lambda text: f"WEBVTT\n\n00:01.000 --> 00:02.000\n{_SAID}\n\n{text}",
    )
    yield from _of("txt", known["openiti"], _open_iti, about="OpenITI ")
    yield from _of("txt", known["text"], lambda text: f"عنوان المقال\n\n{_SAID}\n{text}\n{_SAID}\n")
    yield from _packages("docx", known["word"], docx)
    yield from _packages("odt", known["open_document"], odt)
    yield from _packages("epub", known["chapters"], epub)
    yield "epub: chapters", "epub", lambda times: epub(*["<p>قال</p>"] * (times // 20))
    yield (
        "eml: headers",
        "eml",
        lambda times: _mail("").replace("\n", "\nX: a" * times + "\n", 1).encode(),
    )
    yield "html: attributes", "html", lambda times: f"<p {'a=1 ' * times}>{_SAID}".encode()
    yield (
        "html: rules",
        "html",
        lambda times: f"<style>{'.a{color:red}' * times}</style><p>{_SAID}".encode(),
    )


def _of(
    suffix: str, patterns: Sequence[str], whole: Callable[[str], str], about: str = ""
) -> Iterator[tuple[str, str, Maker]]:
    for pattern in patterns:
        yield (
            f"{suffix}: {about}{pattern!r}",
            suffix,
            lambda times, pattern=pattern: whole(pattern * times).encode(),
        )


def _packages(
    suffix: str, patterns: Sequence[str], package: Callable[[str], bytes]
) -> Iterator[tuple[str, str, Maker]]:
    for pattern in patterns:
        yield (
            f"{suffix}: {pattern}",
            suffix,
            lambda times, pattern=pattern: package(pattern * times),
        )


def _header(name: str) -> Callable[[str], str]:
    return lambda text: (
        f"{name}: {text}\nX-Other: x\nContent-Type: text/plain; charset=utf-8\n\n{_SAID}\n"
    )


def _mail(text: str) -> str:
    head = "From: a@b\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
    return f"{head}Content-Transfer-Encoding: quoted-printable\n\n{_SAID}\n{text}"


def _open_iti(text: str) -> str:
    return f"######OpenITI#\n\n#META# 010.AuthorNAME :: x\n#META#Header#End#\n\n### | باب\n# {_SAID}\n{text}"
