"""A sentence inside somebody's words, with what introduces the speaker: verbatim, from where the author says it."""

from __future__ import annotations

from khulasa.document.model import Document, Sentence
from khulasa.export.runs import Run, quoted
from khulasa.language.quotes import nesting
from khulasa.summary.context import speaker as speaker_of
from khulasa.summary.model import Analysis

_PAIRS = {
    "«": "»",
    "“": "”",
    "„": "“",
    "‟": "”",
    '"': '"',
    "＂": "＂",
    "‹": "›",
    "‘": "’",
    "”": "“",
    "»": "«",
}
_OMISSION = "[…] "
_REACH = 120
"""So many characters behind the introduction the quotation opens, or it is not the one that it introduces."""


def has_speaker(analysis: Analysis, index: int) -> bool:
    """Whether a sentence, by its index, has a speaker who is introduced before it, and not in itself."""
    named = speaker_of(analysis, index)
    return named is not None and named[0] < analysis.sentences[index].start


def spoken(analysis: Analysis, index: int, *, speaker: bool) -> tuple[Run, ...]:
    """A sentence, by its index; with its speaker where that is asked for and there is one.

    Its speaker are the words that introduce him, up to the mark that opens the quotation, where it lies in one; else
    his name, as the facts of the text tell, in square brackets where the sentence has the verb. `[…]` stands for what
    was left out between the words and the mark, and the quotation is closed where the sentence doesn't close it.

    Raises `QuoteError`.
    """
    analysis.quote(index)
    document, sentence = analysis.document, analysis.sentences[index]
    quote = quoted(document, sentence.start, sentence.end)
    named = speaker_of(analysis, index)
    if not speaker:
        return (quote,)
    if named is None or not has_speaker(analysis, index):
        return _resolved(analysis, index, quote)
    start, end = named
    opening = _opening(document.text, end, min(sentence.start, end + _REACH))
    if opening is None:
        return (quoted(document, start, end), Run(": «"), quote, Run("»"))
    omitted = document.text[opening + 1 : sentence.start].strip()
    closing = "" if _closes(document, opening, sentence) else _PAIRS[document.text[opening]]
    runs = (
        quoted(document, start, opening + 1),
        Run(_OMISSION if omitted else ""),
        quote,
        Run(closing),
    )
    return tuple(run for run in runs if run.text)


def is_put_in(analysis: Analysis, index: int) -> bool:
    """Whether `spoken` puts the speaker of a sentence in before its verb, and quotes nobody."""
    resolved = analysis.speaker_of(index)
    return resolved is not None and resolved.carried and not has_speaker(analysis, index)


def _resolved(analysis: Analysis, index: int, quote: Run) -> tuple[Run, ...]:
    """`name: «sentence»`, or `[name] sentence` where it has the verb; the sentence where its speaker isn't known."""
    resolved = analysis.speaker_of(index)
    if resolved is None:
        return (quote,)
    name = quoted(analysis.document, *resolved.name)
    if resolved.carried:
        return (Run("["), name, Run("] "), quote)
    opening, closing = ("“", "”") if "«" in quote.text else ("«", "»")
    return (name, Run(f": {opening}"), quote, Run(closing))


def _opening(text: str, start: int, end: int) -> int | None:
    return next((place for place in range(start, end) if text[place] in _PAIRS), None)


def _closes(document: Document, opening: int, sentence: Sentence) -> bool:
    """Whether the quotation that opens there is closed at the sentence's end."""
    quotation = nesting(document.text, opening, sentence.end).outer_at(opening)
    if quotation is None:
        return False
    return quotation.start == opening and quotation.end > sentence.start
