"""The files whose mutations are tried: every sample at hand, and small ones of each format that are made here."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from unit.readers.office import docx, epub, odt, p

ROOT = Path(__file__).resolve().parents[2]
OWN = (ROOT / "tests" / "readers" / "files", ROOT / "tests" / "readers" / "hostile", ROOT / "seeds")
SHARED = ROOT.parent / "shared" / "samples"
_NOT_SAMPLES = {".toml", ".py"}
_ABOUT = "README.md"
_EXPECTED = ".expected.txt"
_LARGEST = 300_000  # bytes; of scans little is read but their pictures
_TEXT = "عاد الصيادون إلى الميناء قبل الفجر، وباعوا السمك (عشرين سلة). وقال الشيخ: «لن نرحل» في 12/5/2023."


@dataclass(frozen=True, slots=True)
class Original:
    """A file that is read as it is. `format` is its suffix without the dot, by which the results are told."""

    name: str
    data: bytes

    @property
    def format(self) -> str:
        """The suffix, in small letters."""
        return self.name.rpartition(".")[2].lower()


def originals() -> list[Original]:
    """All of them, in an order that no file system changes."""
    found = [*_made()]
    for folder in (*OWN, *([SHARED] if SHARED.is_dir() else [])):
        paths = sorted(path for path in folder.rglob("*") if path.is_file() and _is_sample(path))
        found += [Original(path.name, path.read_bytes()) for path in paths]
    return found


def _is_sample(path: Path) -> bool:
    wanted = (
        path.suffix not in _NOT_SAMPLES
        and path.name != _ABOUT
        and not path.name.endswith(_EXPECTED)
    )
    return wanted and path.stat().st_size <= _LARGEST


_MARKDOWN = f"""---
title: عنوان
author: "سالم"
---
# عنوان

{_TEXT} **غامق** و[رابط](https://example.org "عنوان")[^1]

- تمر
  1. قمح
> قال: *لن نرحل*

| سلعة | ثمن |
|---|---:|
| تمر | 20 |

```
رمز
```

[^1]: حاشية.
"""


def _mail(page: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "سالم <a@example.org>", "عنوان"
    message["Date"] = "Mon, 1 Jan 2024 10:00:00 +0300"
    message.set_content(_TEXT, cte="base64")
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    message.add_attachment(
        b"data", maintype="application", subtype="octet-stream", filename="x.bin"
    )
    message.set_boundary("edge")
    return message.as_bytes()


def _saved(page: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Snapshot-Content-Location"] = (
        "<Saved by Blink>",
        "https://example.org/a",
    )
    message.set_content(f"<html><body>{page}</body></html>", subtype="html", cte="quoted-printable")
    message.make_related(boundary="edge")
    return message.as_bytes()


def _made() -> list[Original]:
    table = f"<w:tbl><w:tr><w:tc>{p(_TEXT)}</w:tc><w:tc>{p('خلية')}</w:tc></w:tr></w:tbl>"
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnotes xmlns:w="x"><w:footnote w:id="2">{p("حاشية")}</w:footnote></w:footnotes>'
    odf = (
        f"<text:h text:outline-level='1'>عنوان</text:h><text:p>{_TEXT}</text:p>"
        "<table:table><table:table-row><table:table-cell table:number-columns-repeated='3'>"
        "<text:p>خلية</text:p></table:table-cell></table:table-row></table:table>"
    )
    page = f"<h1>عنوان</h1><p>{_TEXT}</p><ul><li>تمر</li></ul><table><tr><td colspan='2'>خلية</td></tr></table>"
    letters = "".join(f"\\u{ord(letter)}?" for letter in _TEXT)
    rtf = (
        "{\\rtf1\\ansi\\ansicpg1256\\uc1{\\fonttbl{\\f0\\fcharset178 Arial;}}"
        "{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}"
        f"\\pard\\s1 {letters}\\par\\pard {letters}{{\\footnote {letters}}}\\par"
        f"\\trowd\\intbl {letters}\\cell\\'c8\\'c7\\cell\\row{{\\pict\\bin4 abcd}}}}"
    )
    return [
        Original(
            "made.docx",
            docx(p("عنوان", style="Heading1") + p(_TEXT, note) + table, footnotes=notes),
        ),
        Original("made.odt", odt(odf)),
        Original("made.epub", epub(page, page)),
        Original(
            "made.html", f"<!DOCTYPE html><html lang='ar'><body>{page}</body></html>".encode()
        ),
        Original("made.rtf", rtf.encode("ascii")),
        Original("made.md", _MARKDOWN.encode()),
        Original("made.eml", _mail(page)),
        Original("made.mht", _saved(page)),
        Original("made.srt", f"1\n00:00:01,000 --> 00:00:02,000\n{_TEXT}\n\n".encode()),
        Original("made.vtt", f"WEBVTT\n\n00:01.000 --> 00:02.000\n<v سالم>{_TEXT}\n".encode()),
        Original(
            "openiti.txt",
            f"######OpenITI#\n#META#Header#End#\n### | باب\n# {_TEXT} PageV01P001\n~~{_TEXT}".encode(),
        ),
        Original("made.txt", f"{_TEXT}\n\n- تمر\n2) قمح\n".encode("windows-1256")),
    ]
