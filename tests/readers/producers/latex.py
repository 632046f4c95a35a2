"""XeLaTeX's and LuaLaTeX's PDFs: every line a run of glyphs in the order of the page, no spaces between words."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from readers.producers.report import EPOCH, HEIGHT_MM, WIDTH_MM, Block, Report, load, run

_ESCAPED = str.maketrans({char: "\\" + char for char in "#$%&_{}"})
_ROMAN = re.compile(
    r"(https?:\S+|[A-Za-z][\w@.\\]*(?: (?:[A-Za-z]\w*|[0-9]+)\b)*|\+?[0-9]+(?:[-.,:/][0-9]+)*(?:\\%)?)"
)
"""What authors mark as foreign for XeTeX, which orders nothing by itself."""

_HEAD = r"""\documentclass[%s]{article}
\usepackage[paperwidth=%dmm,paperheight=%dmm,margin=18mm]{geometry}\usepackage{fancyhdr}
%s
\pagestyle{fancy}\fancyhf{}\renewcommand{\headrulewidth}{0pt}\sloppy\emergencystretch=3cm
\chead{\footnotesize %s}\cfoot{\footnotesize %s}
\begin{document}
"""
_XELATEX = r"""\usepackage{polyglossia}\setmainlanguage[numerals=maghrib]{arabic}\setotherlanguage{english}
\setmainfont[Script=Arabic]{Amiri}\newfontfamily\arabicfont[Script=Arabic]{Amiri}
\newfontfamily\englishfont{DejaVu Serif}"""
_BABEL = r"""\usepackage[bidi=basic,arabic,provide=*,layout=tabular]{babel}\babelfont{rm}[Renderer=Node]{Amiri}"""
_COMMANDS = {
    "title": r"\section*{%s}",
    "heading": r"\subsection*{%s}",
    "bullet": r"\begin{itemize}\item %s\end{itemize}",
    "footnote": r"\medskip\hrule\medskip{\footnotesize\noindent %s\par}",
}


def make(folder: Path) -> None:
    """Write every variant."""
    report = load("report")
    _typeset(folder / "xelatex.pdf", "xelatex", _XELATEX, report)
    _typeset(folder / "xelatex_2col.pdf", "xelatex", _XELATEX, report, columns=2)
    _typeset(folder / "lualatex.pdf", "lualatex", _BABEL, report)


def _typeset(path: Path, program: str, setting: str, report: Report, *, columns: int = 1) -> None:
    marked = program == "xelatex"
    option = "10pt,twocolumn" if columns == 2 else "11pt"
    footer = _line(report.footer.replace("{page}", "@"), marked=False).replace("@", r"\thepage")
    header = _line(report.header, marked=marked)
    source = _HEAD % (option, WIDTH_MM, HEIGHT_MM, setting, header, footer)
    source += "\n\n".join(_block(block, marked=marked) for block in report.blocks)
    source = source.replace("\\end{itemize}\n\n\\begin{itemize}", "\n") + "\n\\end{document}\n"
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "page.tex").write_text(source, encoding="utf-8")
        env = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "FORCE_SOURCE_DATE": "1"}
        run(program, "-interaction=nonstopmode", "page.tex", folder=Path(place), env=env)
        path.write_bytes((Path(place) / "page.pdf").read_bytes())


def _block(block: Block, *, marked: bool) -> str:
    if not block.rows:
        return _COMMANDS.get(block.kind, "%s") % _line(block.text, marked=marked)
    rows = r"\\\hline ".join(
        " & ".join(_line(cell, marked=marked) for cell in row) for row in block.rows
    )
    columns = "|".join("r" * len(block.rows[0]))
    table = rf"\begin{{tabular}}{{|{columns}|}}\hline {rows}\\\hline\end{{tabular}}"
    return rf"\noindent{{\footnotesize\tabcolsep=3pt\def\arraystretch{{1.4}}{table}}}\par"


def _line(text: str, *, marked: bool) -> str:
    escaped = text.translate(_ESCAPED)
    return _ROMAN.sub(r"\\textenglish{\1}", escaped.replace("\u200e", "")) if marked else escaped
