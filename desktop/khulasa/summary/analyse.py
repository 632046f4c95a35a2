"""From a document to its ranked sentences. The one place where language and ranking meet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from khulasa.document.model import BODY, BlockKind, Document, Sentence
from khulasa.errors import Kind, ReadError
from khulasa.language.base import Language
from khulasa.language.detect import detect
from khulasa.language.table import language_for
from khulasa.ranking.base import Method, Progress, RankableText
from khulasa.ranking.scores import unit_range
from khulasa.ranking.table import RANKERS
from khulasa.summary.echoes import groups
from khulasa.summary.model import Analysis

_WORD = re.compile(r"[^\W_]\S*")
"""From a letter or digit to the next white space: matches once in each word that holds one."""

_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


@dataclass(frozen=True)
class Prepared:
    """A document read by its language, ready for any method.

    `document` has truer block kinds, its language, and a title where one was found. `candidates` are the
    indexes in `sentences` that `text` holds, in its order. `word_counts` has one entry a sentence.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    candidates: tuple[int, ...]
    word_counts: tuple[int, ...]
    text: RankableText


def count_words(text: str) -> int:
    """How many words a text has: runs between white space that hold a letter or a digit."""
    return len(_WORD.findall(text))


def prepare(document: Document, progress: Progress) -> Prepared:
    """Finds language, kinds of blocks, sentences and terms. `progress` counts candidate sentences.

    Candidates are the sentences of body blocks that hold a word and are no mere lead-in; where there are none,
    all that hold a word.
    Raises `ReadError` with `NO_SENTENCES` where no sentence holds a word.
    """
    code = detect(document.text)
    language = language_for(code)
    blocks = language.label(document.text, document.blocks)
    labelled = replace(document, blocks=blocks, language=code)
    labelled = replace(labelled, title=document.title or _title(labelled))
    sentences = language.sentences(document.text, blocks)
    word_counts = tuple(count_words(labelled.quote(sentence)) for sentence in sentences)
    candidates = _candidates(labelled, sentences, word_counts)
    if not candidates:
        raise ReadError(Kind.NO_SENTENCES, path=document.source)
    chosen = [sentences[index] for index in candidates]
    text = _rankable(language, labelled, chosen, progress)
    return Prepared(labelled, sentences, candidates, word_counts, text)


def rank(prepared: Prepared, method: Method, progress: Progress) -> Analysis:
    """Scores of one method, 0 to 1 within the document, and the groups that follow from them.

    `progress` counts in the method's own unit. Raises `RankError` where it cannot take so long a text.
    """
    ratings = unit_range(RANKERS[method](prepared.text, progress)).tolist()
    scores = [0.0] * len(prepared.sentences)
    leaders = list(range(len(prepared.sentences)))
    found = groups(prepared.text.words, prepared.text.terms, ratings)
    for index, rating, leader in zip(prepared.candidates, ratings, found, strict=True):
        scores[index] = rating
        leaders[index] = prepared.candidates[leader]
    return Analysis(
        document=prepared.document,
        sentences=prepared.sentences,
        candidates=prepared.candidates,
        method=method.value,
        scores=tuple(scores),
        groups=tuple(leaders),
        word_counts=prepared.word_counts,
    )


def analyse(document: Document, method: Method, progress: Progress) -> Analysis:
    """`prepare`, then `rank`; `progress` starts anew with the second."""
    return rank(prepare(document, progress), method, progress)


def _title(document: Document) -> str:
    """The text of the first title block, "" where there is none."""
    titles = (document.quote(block) for block in document.blocks if block.kind is BlockKind.TITLE)
    return next(titles, "").strip()


def _candidates(
    document: Document, sentences: Sequence[Sentence], word_counts: Sequence[int]
) -> tuple[int, ...]:
    """The indexes of the sentences that a summary may choose."""
    blocks = document.blocks
    wordy = [sentence for sentence in sentences if word_counts[sentence.index]]
    body = [sentence for sentence in wordy if blocks[sentence.block].kind in BODY]
    # What ends in a colon only leads in: to a list, or to somebody's words on the next line.
    whole = [sentence for sentence in body if not document.quote(sentence).endswith(":")]
    return tuple(sentence.index for sentence in whole or body or wordy)


def _rankable(
    language: Language, document: Document, chosen: Sequence[Sentence], progress: Progress
) -> RankableText:
    """The chosen sentences as words and terms; each distinct word is stemmed once."""
    lexicon = language.lexicon
    stem = cache(lexicon.stem)
    words, terms = [], []
    for done, sentence in enumerate(chosen):
        if done % 1000 == 0:
            progress(done, len(chosen))
        spoken = language.words(document.quote(sentence))
        words.append(spoken)
        terms.append([stem(word) for word in spoken if word not in lexicon.stop_words])
    progress(len(chosen), len(chosen))
    return RankableText(
        words=words,
        terms=terms,
        paragraphs=[sentence.block for sentence in chosen],
        headings=_headings(language, document),
        lexicon=lexicon,
    )


def _headings(language: Language, document: Document) -> list[list[str]]:
    """The folded words of the title and of each heading; a title that stands in a block counts once."""
    heads = [document.quote(block) for block in document.blocks if block.kind in _HEADS]
    if document.title and document.title not in map(str.strip, heads):
        heads.insert(0, document.title)
    return [language.words(head) for head in heads]
