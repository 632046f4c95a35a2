"""The control words of RTF, by what a reader does with them."""

from __future__ import annotations

SIGNS = {
    b"tab": " ",
    b"line": "\n",
    b"lbr": "\n",
    b"softline": "",
    b"emdash": "—",
    b"endash": "–",
    b"emspace": "\u2003",
    b"enspace": "\u2002",
    b"qmspace": "\u2005",
    b"bullet": "•",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"zwj": "\u200d",
    b"zwnj": "\u200c",
    b"zwbo": "\u200b",
    b"zwnbo": "\u2060",
    b"ltrmark": "\u200e",
    b"rtlmark": "\u200f",
}
"""Words that stand for a character."""

SYMBOLS = {b"~": "\u00a0", b"_": "\u2011", b"-": "", b"\t": " "}
ENDS = frozenset({b"par", b"sect", b"page", b"column", b"softpage"})
"""Words that end a paragraph."""

KEPT = frozenset(
    {
        b"ud",
        b"shpinst",
        b"shpgrp",
        b"do",
        b"dptxbx",
        b"moMath",
        b"moMathPara",
        b"shptxt",
        b"dptxbxtext",
        b"footnote",
        b"pn",
    }
)
"""Destinations behind `*` that hold text; every other one is skipped."""

SKIPPED = frozenset(
    {
        b"header",
        b"headerl",
        b"headerr",
        b"headerf",
        b"footer",
        b"footerl",
        b"footerr",
        b"footerf",
        b"pict",
        b"objdata",
        b"objclass",
        b"objname",
        b"objalias",
        b"objsect",
        b"fldinst",
        b"datafield",
        b"annotation",
        b"atnid",
        b"atnauthor",
        b"atnref",
        b"atntime",
        b"atndate",
        b"atnicn",
        b"listtext",
        b"pntext",
        b"pntxta",
        b"pntxtb",
        b"tc",
        b"tcn",
        b"xe",
        b"rxe",
        b"txe",
        b"bkmkstart",
        b"bkmkend",
        b"revtbl",
        b"rsidtbl",
        b"generator",
        b"themedata",
        b"colorschememapping",
        b"datastore",
        b"latentstyles",
        b"listtable",
        b"listoverridetable",
        b"filetbl",
        b"nonshppict",
        b"shppict",
        b"shprslt",
        b"sp",
        b"ftnsep",
        b"ftnsepc",
        b"ftncn",
        b"aftnsep",
        b"aftnsepc",
        b"aftncn",
        b"private",
        b"template",
        b"xmlnstbl",
        b"mmathPict",
        b"mmathPr",
        b"nextfile",
        b"falt",
        b"panose",
        b"fontemb",
        b"fontfile",
        b"userprops",
        b"docvar",
        b"ffname",
        b"ffdeftext",
        b"formfield",
        b"nesttableprops",
        b"nonesttables",
        b"background",
        b"passwordhash",
        b"wgrffmtfilter",
        b"pgdsctbl",
    }
)
"""Destinations that hold nothing that is read."""

NUMBERS = frozenset({b"listtext", b"pntext"})
"""Those that hold the number or bullet that is drawn before a list item."""

NOTES = frozenset({b"footnote"})
BOXES = frozenset({b"shptxt", b"dptxbxtext"})
INFO = frozenset({b"title", b"author", b"operator", b"creatim", b"revtim"})
TIMES = {b"yr": 0, b"mo": 1, b"dy": 2, b"hr": 3, b"min": 4, b"sec": 5}

LETTER_GROUNDS = frozenset({b"highlight", b"cb", b"chcbpat"})
"""What gives letters a background, by the number of its colour."""

DRAWN = LETTER_GROUNDS | {b"cf", b"fs", b"cbpat", b"shading"}
"""All that says how text is drawn, and on what: `cbpat` and `shading` are those of paragraphs."""

SHADED_TABLES = (b"\\clcbpat", b"\\clshdng", b"\\trcbpat", b"\\clbg")
"""What a file has somewhere where cells have a background; programs state it before or behind the text."""

COLOURED_PAGES = b"\\viewbksp1"
"""What a file has whose pages are drawn with a colour."""

COLOURS = (b"red", b"green", b"blue")
