"""The whole analysis as one line of JSON: a contract with the programs that read it."""

from __future__ import annotations

import json

from khulasa.summary.model import Summary


def export(summary: Summary) -> str:
    """Every sentence in order with its span in code points of `text`, its score, and whether it is chosen."""
    analysis = summary.analysis
    document = analysis.document
    chosen = frozenset(summary.chosen)
    return json.dumps(
        {
            "source": document.source,
            "title": document.title,
            "language": document.language,
            "encoding": document.encoding,
            "method": analysis.method,
            "text": document.text,
            "sentences": [
                {
                    "index": sentence.index,
                    "start": sentence.start,
                    "end": sentence.end,
                    "block": sentence.block,
                    "page": document.page_of(sentence.start),
                    "score": analysis.scores[sentence.index],
                    "chosen": sentence.index in chosen,
                }
                for sentence in analysis.sentences
            ],
        },
        ensure_ascii=False,
        allow_nan=False,
    )
