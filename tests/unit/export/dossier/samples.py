"""A dossier of two sources with the traps of `takeaway.samples`."""

from __future__ import annotations

from datetime import date

from takeaway.samples import ENGLISH, HARD, SPEECH, analysis

from khulasa.dossier import taking
from khulasa.dossier.model import Dossier, Heading, Item, Note
from khulasa.dossier.source import Source
from khulasa.export.dossier.sheet import Report

DAY = date(2026, 11, 28)
REPORT = Report(day=DAY)
HARBOUR, HARBOUR_EN = analysis(HARD), analysis(ENGLISH, source="harbour.txt", language="en")
SOURCE = Source.of(HARBOUR.document, "/reports/harbor report (2).txt", "2024-05-03")
SOURCE_EN = Source.of(HARBOUR_EN.document, "/reports/harbour.txt")


def dossier():
    entries = [
        Heading("الميناء & {الرصيف}"),
        taking.sentence(HARBOUR, 2, SOURCE),
        Note("ملاحظة لي:\nراجع الرقم <7>."),
        taking.sentence(HARBOUR, 3, SOURCE),
        taking.sentence(HARBOUR_EN, 1, SOURCE_EN),
        Heading("أقوال"),
        taking.sentence(HARBOUR, SPEECH[-1], SOURCE),
        taking.selection(HARBOUR.document, 0, 150, SOURCE),
    ]
    items = tuple(Item(entry, f"item{number}") for number, entry in enumerate(entries))
    named = Dossier("ملف الخليج", items)
    noted = named.items[4].worded("من الترجمة")
    return named.with_items((*named.items[:4], noted, *named.items[5:]))
