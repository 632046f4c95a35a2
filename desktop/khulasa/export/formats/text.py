"""The chosen sentences as plain text, one a line; or the whole article, with the chosen ones between asterisks."""

from __future__ import annotations

from khulasa.export.names import Options
from khulasa.export.runs import Run
from khulasa.export.sheet import sheet
from khulasa.export.speakers import spoken
from khulasa.summary.model import Summary

_MARK = "**"


def export(summary: Summary, options: Options) -> str:
    """The sentences in the source's order, each exactly as it stands there."""
    if options.whole_article:
        made = sheet(summary, options)
        return "\n\n".join("".join(map(_shown, paragraph.runs)) for paragraph in made.paragraphs)
    said = (spoken(summary.analysis, index, speaker=options.speakers) for index in summary.chosen)
    return "\n".join("".join(run.text for run in runs) for runs in said)


def _shown(run: Run) -> str:
    return f"{_MARK}{run.text}{_MARK}" if run.marked else run.text
