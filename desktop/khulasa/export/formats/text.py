"""The chosen sentences as plain text, one a line; or the whole article, with the chosen ones between asterisks."""

from __future__ import annotations

from collections.abc import Iterable

from khulasa.export.names import Options
from khulasa.export.runs import Run
from khulasa.export.sheet import sheet_of
from khulasa.export.speakers import spoken
from khulasa.summary.model import Summary

_MARK = "**"


def export(summary: Summary, options: Options) -> str:
    """The sentences in the source's order, each exactly as it stands there."""
    if options.whole_article:
        sheet = sheet_of(summary, options)
        paragraphs = [_marked(paragraph.runs) for paragraph in sheet.paragraphs]
        return "\n\n".join(paragraphs)
    lines = []
    for index in summary.chosen:
        runs = spoken(summary.analysis, index, speaker=options.speakers)
        lines.append("".join(run.text for run in runs))
    return "\n".join(lines)


def _marked(runs: Iterable[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    return f"{_MARK}{run.text}{_MARK}" if run.marked else run.text
