"""The sources of a dossier as BibTeX, RIS and CSL-JSON, for Zotero, EndNote, LaTeX, pandoc and their kin.

What a document doesn't tell is left out; a date is given as such where it is one. An author stands as the document
writes him: which of his names is the family's is not for a program to guess.
"""

from __future__ import annotations

import json
import re
from typing import Any

from khulasa.dossier.model import Dossier
from khulasa.dossier.source import Source
from khulasa.export.dossier.sheet import Report
from khulasa.export.runs import legal

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=T|\s|$)")
_KEY_DIGITS = 12  # of the content's hash: two sources of one dossier never share them

_TEX = re.compile(r"[\\{}&%$#_^~]")
_TEX_SIGNS = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}
_ADDRESS = re.compile(r"[\\{}\s]")
_LANGUAGES = {
    "ar": "arabic",
    "en": "english",
    "fr": "french",
    "fa": "persian",
    "ur": "urdu",
}
"""The names that biblatex (3.19, 4.10) knows languages by."""


def bibtex(dossier: Dossier, _report: Report) -> str:
    """Entries for BibTeX and biblatex, in UTF-8."""
    return "\n".join(map(_bibtex, dossier.sources))


def ris(dossier: Dossier, _report: Report) -> str:
    """Records of RIS (Research Information Systems, 2011), a tag a line."""
    return "\r\n".join(map(_ris, dossier.sources))


def csl(dossier: Dossier, _report: Report) -> str:
    """Items of CSL-JSON (Citation Style Language 1.0.2)."""
    return json.dumps([_csl(source) for source in dossier.sources], ensure_ascii=False, indent=1)


def key_of(source: Source) -> str:
    """By what a source is called in a bibliography: ASCII, and the same whenever it goes out."""
    return f"khulasa-{source.content[:_KEY_DIGITS]}"


def _bibtex(source: Source) -> str:
    date = _date(source.date)
    year = date[0] if date else ""
    fields = {
        "author": f"{{{_tex(source.author)}}}" if source.author else "",
        "title": f"{{{_tex(source.title)}}}" if source.title else "",
        "publisher": _tex(source.publisher),
        "year": year,
        "date": "-".join(date),
        "url": _ADDRESS.sub(_percent, source.address),
        "urldate": source.accessed if source.address else "",
        "note": _tex(_note(source)),
        "langid": _LANGUAGES.get(source.language, ""),
    }
    lines = [f"  {name} = {{{_one_line(value)}}}," for name, value in fields.items() if value]
    kind = "online" if source.address else "misc"
    return "\n".join([f"@{kind}{{{key_of(source)},", *lines, "}"]) + "\n"


def _ris(source: Source) -> str:
    date = _date(source.date)
    fields = [
        ("TY", "ELEC" if source.address else "GEN"),
        ("ID", key_of(source)),
        ("AU", source.author),
        ("TI", source.title),
        ("PB", source.publisher),
        ("PY", date[0] if date else ""),
        ("DA", "/".join(date) + "/" * (4 - len(date)) if date else ""),
        ("UR", source.address),
        ("Y2", source.accessed.replace("-", "/") if source.address else ""),
        ("LA", source.language if source.language != "und" else ""),
        ("N1", _note(source)),
    ]
    lines = [f"{tag}  - {_one_line(value)}" for tag, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def _csl(source: Source) -> dict[str, Any]:
    date, accessed = _date(source.date), _date(source.accessed)
    item: dict[str, Any] = {
        "id": key_of(source),
        "type": "webpage" if source.address else "document",
        "title": source.title,
        "publisher": source.publisher,
        "URL": source.address,
        "language": source.language if source.language != "und" else "",
        "note": _note(source),
    }
    item = {name: _one_line(value) for name, value in item.items() if value}
    if source.author:
        item["author"] = [{"literal": _one_line(source.author)}]
    if date:
        item["issued"] = {"date-parts": [[int(part) for part in date]]}
    if accessed:
        item["accessed"] = {"date-parts": [[int(part) for part in accessed]]}
    return item


def _date(text: str) -> tuple[str, ...]:
    """Year, month and day as far as a date in ISO 8601 tells them; nothing where it is none."""
    match = _ISO.match(text)
    return tuple(part for part in match.groups() if part) if match else ()


def _note(source: Source) -> str:
    """The file's name, and a dateline that is no date a program could read."""
    dateline = "" if _date(source.date) else source.date
    return "; ".join(part for part in (source.file, dateline) if part)


def _tex(text: str) -> str:
    return _TEX.sub(lambda sign: _TEX_SIGNS.get(sign[0], "\\" + sign[0]), text)


def _percent(sign: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in sign[0].encode())


def _one_line(text: str) -> str:
    return " ".join(legal(text).split())
