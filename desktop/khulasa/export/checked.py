"""The quotations of a report with what was found of them, as text, JSON or a table of comma-separated values."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from khulasa.document.bidi import isolate
from khulasa.document.model import Document, Sentence
from khulasa.export.citation import Citations
from khulasa.export.formats.cells import cell
from khulasa.export.names import Options
from khulasa.export.runs import line, plain
from khulasa.export.words import Words, words_for
from khulasa.quotations.model import Checked, Difference, Finding, Place, Span, Verdict

_INDENT = "   "


def text(checked: Checked, options: Options) -> str:
    """One paragraph a quotation, with its verdict, its places and what differs, and a line that counts them all."""
    return "\n\n".join(_Listing(checked, options).paragraphs())


def as_json(checked: Checked, options: Options) -> str:
    """One line of JSON; spans are code points of the report's and of the sources' texts."""
    listing = _Listing(checked, options)
    return json.dumps(
        {
            "report": checked.report.source,
            "sources": [source.source for source in checked.sources],
            "quotations": [listing.packed(finding) for finding in checked.findings],
        },
        ensure_ascii=False,
        allow_nan=False,
    )


def table(checked: Checked, options: Options) -> str:
    """A table for spreadsheets: a row a quotation; begins with a byte order mark, by which they know UTF-8."""
    listing = _Listing(checked, options)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    columns = ("number", "quotation", "verdict", "places", "in_the_source", "remarks")
    writer.writerow([listing.say(f"column_{name}") for name in columns])
    for number, finding in enumerate(checked.findings, 1):
        row = listing.row(finding)
        cells = (*row[:-1], " · ".join(row.remarks))
        writer.writerow([number, *map(cell, cells)])
    return "\ufeff" + out.getvalue()


class Row(NamedTuple):
    """What a list says of one quotation, in words."""

    quotation: str
    verdict: str
    places: str
    in_source: str
    remarks: tuple[str, ...]


def rows(checked: Checked, options: Options) -> list[Row]:
    """A row a quotation, in order."""
    listing = _Listing(checked, options)
    return [listing.row(finding) for finding in checked.findings]


class _Listing:
    """Words what was found, in the language of the options or else of the report."""

    def __init__(self, checked: Checked, options: Options) -> None:
        self._checked = checked
        self._words: Words = words_for(checked.report, options)
        self._citations = [Citations(source, options) for source in checked.sources]
        self._names = _names(checked.sources)

    def say(self, key: str, **values: str) -> str:
        """A word of the catalogue's table of checked quotations."""
        return self._words.say(f"quotation_{key}", **values)

    def paragraphs(self) -> Iterator[str]:
        """See `text`."""
        for number, finding in enumerate(self._checked.findings, 1):
            first = f"{self._words.number(number)}. {self._quoted(finding)}"
            lines = [first, *(_INDENT + said for said in self._said(finding))]
            yield "\n".join(self._line(said) for said in lines)
        yield self._line(self._count())

    def row(self, finding: Finding) -> Row:
        """The quotation, its verdict, its places, the source's words, and remarks."""
        in_source = " […] ".join(self._of_source(place) for place in finding.places)
        return Row(
            self._of_report((finding.quotation.start, finding.quotation.end)),
            self.say(finding.verdict),
            " · ".join(self._place(place) for place in finding.places),
            in_source,
            tuple(self._remarks(finding)),
        )

    def packed(self, finding: Finding) -> dict[str, Any]:
        """A finding as plain data."""
        quotation = finding.quotation
        return {
            "start": quotation.start,
            "end": quotation.end,
            "text": self._of_report((quotation.start, quotation.end)),
            "unclosed": quotation.unclosed,
            "verdict": finding.verdict,
            "stands": finding.stands,
            "joined": finding.joined,
            "after_negation": finding.after_negation,
            "places": [self._packed_place(place) for place in finding.places],
            "differences": [
                {
                    "change": difference.change,
                    "quoted": difference.quoted,
                    "source": difference.source,
                }
                for difference in finding.differences
            ],
            "elsewhere": finding.elsewhere,
        }

    def _packed_place(self, place: Place) -> dict[str, Any]:
        document = self._checked.sources[place.source]
        return {
            "source": place.source,
            "start": place.span[0],
            "end": place.span[1],
            "text": self._of_source(place),
            "quoted": place.quoted,
            "page": document.page_of(place.span[0]),
            "paragraph": document.paragraph_numbers().get(max(0, document.block_at(place.span[0]))),
        }

    def _said(self, finding: Finding) -> Iterator[str]:
        places = " · ".join(self._place(place) for place in finding.places)
        verdict = self.say(finding.verdict)
        yield f"{verdict}: {places}" if places else verdict
        yield from self._remarks(finding)

    def _remarks(self, finding: Finding) -> Iterator[str]:
        for difference in finding.differences:
            yield self._difference(finding, difference)
        if finding.joined:
            yield self.say("joined")
        if finding.after_negation:
            yield self.say("after_negation")
        if finding.quotation.unclosed:
            yield self.say("unclosed")
        if finding.elsewhere:
            names = " · ".join(isolate(self._names[number]) for number in finding.elsewhere)
            yield self.say("elsewhere", sources=names)

    def _difference(self, finding: Finding, difference: Difference) -> str:
        source = self._checked.sources[_main(finding).source].text
        return self.say(
            difference.change,
            quoted=isolate(self._of_report(difference.quoted)),
            source=isolate(source[slice(*difference.source)]),
        )

    def _count(self) -> str:
        counts = Counter(finding.verdict for finding in self._checked.findings)
        parts = [
            f"{self.say(verdict)}: {self._words.number(counts[verdict])}"
            for verdict in Verdict
            if counts[verdict]
        ]
        total = self._words.number(len(self._checked.findings))
        return " · ".join([self.say("all", count=total), *parts])

    def _place(self, place: Place) -> str:
        document = self._checked.sources[place.source]
        sentence = Sentence(0, max(0, document.block_at(place.span[0])), *place.span)
        return plain(self._citations[place.source].of(sentence))

    def _quoted(self, finding: Finding) -> str:
        words = self._of_report((finding.quotation.start, finding.quotation.end))
        opening, closing = ("«", "»") if self._words.right_to_left else ("“", "”")
        return f"{opening}{isolate(words)}{closing}"

    def _of_report(self, span: Span) -> str:
        return " ".join(self._checked.report.text[slice(*span)].split())

    def _of_source(self, place: Place) -> str:
        return " ".join(self._checked.sources[place.source].text[slice(*place.span)].split())

    def _line(self, said: str) -> str:
        return line(said, right_to_left=self._words.right_to_left)


def _main(finding: Finding) -> Place:
    """The place that the differences are told of: the longest part's."""
    return max(finding.places, key=lambda place: place.quoted[1] - place.quoted[0])


def _names(sources: tuple[Document, ...]) -> list[str]:
    return [
        source.title or source.source.replace("\\", "/").rpartition("/")[2] for source in sources
    ]
