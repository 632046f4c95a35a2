"""The whole analysis as one line of JSON: a contract with the programs that read it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from khulasa.document.model import Document, Sentence
from khulasa.export.names import Options
from khulasa.summary.choose import order
from khulasa.summary.model import Analysis, Need, Summary
from khulasa.summary.reasons import Reason, reasons


def export(summary: Summary, _options: Options) -> str:
    """Every sentence in order with its span in code points of `text`, its score, whether it is chosen, and why.

    `order` are the indexes of all that may be chosen, the first to choose first: by score, where what says the same as
    something before it comes last.

    A sentence that is long says at which positions it can be cut at a clause. What needs its neighbours says so:
    "context" or "quotation" (see `summary.model.Need`). Pages and boxes are in points, a box from the upper left
    corner of its page; a sentence has one box a line.
    """
    return json.dumps(packed(summary), ensure_ascii=False, allow_nan=False)


def packed(summary: Summary) -> dict[str, Any]:
    """The same as plain data."""
    analysis = summary.analysis
    document = analysis.document
    why = {reason.index: reason for reason in reasons(summary)}
    return {
        "source": document.source,
        "title": document.title,
        "language": document.language,
        "encoding": document.encoding,
        "method": analysis.method,
        "text": document.text,
        "sentences": [
            _sentence(analysis, sentence, why.get(sentence.index))
            for sentence in analysis.sentences
        ],
        "order": order(analysis, summary.pinned, summary.excluded),
        "phrases": [
            {"text": phrase.text, "score": phrase.score, "spans": phrase.spans}
            for phrase in analysis.phrases
        ],
        "format": document.format,
        "metadata": asdict(document.metadata),
        "pages": [asdict(page) for page in document.pages],
        "blocks": [asdict(block) for block in document.blocks],
        "warnings": document.warnings,
    }


def _sentence(analysis: Analysis, sentence: Sentence, reason: Reason | None) -> dict[str, Any]:
    """A sentence as plain data; it is chosen where there is a reason."""
    document, index = analysis.document, sentence.index
    needs = analysis.needs[index] if analysis.needs else Need.NOTHING
    boxes = document.places.lines(sentence.start, sentence.end)
    return {
        "index": index,
        "start": sentence.start,
        "end": sentence.end,
        "block": sentence.block,
        "long": sentence.long,
        "clauses": sentence.clauses,
        "page": document.page_of(sentence.start),
        "score": analysis.scores[index],
        "chosen": reason is not None,
        "needs": needs or None,
        "reasons": None if reason is None else _packed_reason(reason, document),
        "boxes": [box._asdict() for box in boxes],
    }


def _packed_reason(reason: Reason, document: Document) -> dict[str, Any]:
    """A reason as plain data: see `Reason`."""
    return {
        "rank": reason.rank,
        "paragraph": reason.paragraph,
        "terms": [
            {"text": document.text[start:end], "start": start, "end": end}
            for start, end in reason.terms
        ],
        "ties": reason.ties,
        "counted": reason.counted,
        "displaced": [
            {"index": displaced.index, "why": displaced.why} for displaced in reason.displaced
        ],
        "pinned": reason.pinned,
    }
