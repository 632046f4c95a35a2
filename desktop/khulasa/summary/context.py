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
    needed: list[int] = []
    leaning = index
    for before in range(index - 1, -1, -1):
        if len(needed) == FARTHEST or not _leans_back(analysis, leaning):
            break
        if _is_prose(analysis, before):
            needed.append(before)
            leaning = _still_leaning(analysis, leaning, before)
    return tuple(reversed(needed))


def speaker(analysis: Analysis, index: int) -> Span | None:
    """Where the words stand that name who speaks, if a sentence lies in a quotation and doesn't name them itself."""
    sentence = analysis.sentences[index]
    name = sentence.speaker
    if name is None or _holds(sentence, name):
        return None
    return name


def _leans_back(analysis: Analysis, index: int) -> bool:
    """Whether a sentence needs one before it. The one that opens a quotation needs none, though it can't end there."""
    need = need_of(analysis, index)
    sentence = analysis.sentences[index]
    if need is Need.QUOTATION and sentence.speaker is not None:
        return sentence.speaker[0] < sentence.start
    return need is not Need.NOTHING or sentence.quoted


def _still_leaning(analysis: Analysis, leaning: int, before: int) -> int:
    """Whose need is looked at next: a quotation's is met where its speaker is named, whatever is said there."""
    name = analysis.sentences[leaning].speaker
    if need_of(analysis, leaning) is not Need.QUOTATION or name is None:
        return before
    named_earlier = name[0] < analysis.sentences[before].start
    return leaning if named_earlier else before


def _holds(sentence: Sentence, span: Span) -> bool:
    return sentence.start <= span[0] and span[1] <= sentence.end


def _is_prose(analysis: Analysis, index: int) -> bool:
    sentence = analysis.sentences[index]
    block = analysis.document.blocks[sentence.block]
    return block.kind in BODY and analysis.word_counts[index] > 0
