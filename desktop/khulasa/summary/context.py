"""What a sentence that can't stand alone needs from before it, word for word."""

from __future__ import annotations

from khulasa.document.model import BODY, Sentence
from khulasa.summary.model import Analysis, Need

Span = tuple[int, int]

FARTHEST = 3
"""No more sentences than so many are added: whoever needs more needs the paragraph."""


def need_of(analysis: Analysis, index: int) -> Need:
    """Why a sentence can't be quoted alone; an analysis may know nothing of needs."""
    return analysis.needs[index] if analysis.needs else Need.NOTHING


def needed_before(analysis: Analysis, index: int) -> tuple[int, ...]:
    """The sentences just before one that it leans on, in reading order; () where it stands alone.

    What leans back needs all up to the first sentence that stands alone, and words out of a quotation all up to where
    their speaker is named; never more than `FARTHEST`. Headings, captions and the like are passed over.
    """
    found: list[int] = []
    wanting = index
    for before in range(index - 1, -1, -1):
        if len(found) == FARTHEST or not _leans_back(analysis, wanting):
            break
        if _is_prose(analysis, before):
            found.append(before)
            wanting = _still_wanting(analysis, wanting, before)
    return tuple(reversed(found))


def speaker(analysis: Analysis, index: int) -> Span | None:
    """Where the words stand that name who speaks, if a sentence lies in a quotation and doesn't name them itself."""
    sentence = analysis.sentences[index]
    named = sentence.speaker
    return None if named is None or _holds(sentence, named) else named


def _leans_back(analysis: Analysis, index: int) -> bool:
    """Whether a sentence needs one before it. The one that opens a quotation needs none, though it can't end there."""
    need, sentence = need_of(analysis, index), analysis.sentences[index]
    if need is Need.QUOTATION and sentence.speaker is not None:
        return sentence.speaker[0] < sentence.start
    return need is not Need.NOTHING or sentence.quoted


def _still_wanting(analysis: Analysis, wanting: int, before: int) -> int:
    """Whose need is looked at next: a quotation's is met where its speaker is named, whatever is said there."""
    named = analysis.sentences[wanting].speaker
    if need_of(analysis, wanting) is Need.QUOTATION and named is not None:
        return wanting if named[0] < analysis.sentences[before].start else before
    return before


def _holds(sentence: Sentence, span: Span) -> bool:
    return sentence.start <= span[0] and span[1] <= sentence.end


def _is_prose(analysis: Analysis, index: int) -> bool:
    block = analysis.document.blocks[analysis.sentences[index].block]
    return block.kind in BODY and analysis.word_counts[index] > 0
