"""Quotes as they are taken from a document: a sentence of its summary, or what a reader marked."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from khulasa.document.model import Document
from khulasa.document.seals import seal_of
from khulasa.dossier.model import Heading, Item, Quote
from khulasa.dossier.source import Source
from khulasa.summary.context import speaker
from khulasa.summary.model import Analysis, Summary


def sentence(analysis: Analysis, index: int, source: Source) -> Quote:
    """A sentence, by its index, with who speaks where it stands in somebody's words. Raises `QuoteError`."""
    text = analysis.quote(index)
    span = analysis.sentences[index]
    named = speaker(analysis, index)
    introduction = "" if named is None else analysis.document.text[slice(*named)]
    quote = _quote(analysis.document, source, (span.start, span.end), text, introduction)
    resolved = analysis.speaker_of(index)
    if introduction or resolved is None:
        return quote
    name = analysis.document.text[slice(*resolved.name)]
    return replace(quote, speaker=name, bracketed=resolved.carried)


def selection(document: Document, start: int, end: int, source: Source) -> Quote | None:
    """A span of a document in whole words, without the white space at its ends; None where it holds nothing else."""
    start, end = in_whole_words(document.text, start, end)
    text = document.text[start:end]
    first = start + len(text) - len(text.lstrip())
    last = end - (len(text) - len(text.rstrip()))
    if first >= last:
        return None
    return _quote(document, source, (first, last), document.text[first:last], "")


def in_whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A span that begins or ends inside words, with the rest of them; an empty one, or one between words, as it is.

    What begins behind a word's و or ف, "and", is a whole word: who quotes leaves it out on purpose.
    """
    if start >= end:
        return start, end
    begun = start
    while start > 0 and _in_word(text[start - 1]) and _in_word(text[start]):
        start -= 1
    if text[start:begun] in _CONJUNCTIONS:
        start = begun
    while end < len(text) and _in_word(text[end - 1]) and _in_word(text[end]):
        end += 1
    return start, end


_CONJUNCTIONS = frozenset({"و", "ف"})


def _in_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.combining(letter) > 0


def statement(
    document: Document,
    span: tuple[int, int],
    speaker_words: str,
    source: Source,
    *,
    bracketed: bool = False,
) -> Quote:
    """What somebody said, at its span, with the source's words for who it was; see `Quote` for `bracketed`."""
    words = document.text[slice(*span)]
    return replace(_quote(document, source, span, words, speaker_words), bracketed=bracketed)


def summary_items(summary: Summary, source: Source) -> Iterator[Item]:
    """What a report has of one document: its name as a heading, then its key sentences. Raises `QuoteError`."""
    if source.name:
        yield Item(Heading(source.name))
    for index in summary.chosen:
        yield Item(sentence(summary.analysis, index, source))


def _quote(
    document: Document, source: Source, span: tuple[int, int], text: str, introduction: str
) -> Quote:
    start, end = span
    page = document.page_of(start) or 0
    paragraph = document.paragraph_numbers().get(document.block_at(start), 0)
    return Quote(source, start, end, text, seal_of(text), page, paragraph, introduction)
