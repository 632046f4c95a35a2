"""The one pipeline, from a source to its ranked sentences: for the terminal and for the window's child."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial

from khulasa.document.model import Document
from khulasa.document.progress import Progress, ignore
from khulasa.document.trust import may_be_recognised
from khulasa.errors import Kind, ReadError
from khulasa.ranking.base import BY_DEFAULT, Ranking
from khulasa.readers import files, table
from khulasa.readers.base import (
    AS_IT_COMES,
    MAX_TEXT,
    Input,
    ReadOptions,
    RecognisedWord,
    Recogniser,
)
from khulasa.readers.pdf.sniff import is_pdf
from khulasa.readers.text.plain import document_of
from khulasa.readers.warnings import NO_RECOGNISER
from khulasa.services.pipeline.changes import digest_of
from khulasa.services.pipeline.converters import read_converted
from khulasa.services.pipeline.growing import Show, Steps
from khulasa.services.pipeline.page_runs import elsewhere
from khulasa.services.pipeline.recogniser import recogniser
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.tools import can_recognise
from khulasa.summary.analyse import Prepared, prepare, rank, score
from khulasa.summary.model import Analysis

NOT_ARABIC = "not_arabic"
"""The warning of a document in a language that Khulasa does not know; English and French get none."""


class Stage(StrEnum):
    """What is being done, for those who wait."""

    READING = "reading"
    READING_PARTS = "reading_parts"
    """Of what has no pages, such as the chapters of a book."""
    RECOGNISING = "recognising"
    PREPARING = "preparing"
    RANKING = "ranking"


StageProgress = Callable[[str, int, int], None]
"""Told `(stage, done, total)`."""


def silent(_stage: str, _done: int, _total: int) -> None:
    """Progress for those who do not care."""


def read_source(
    source: Source,
    options: ReadOptions = AS_IT_COMES,
    progress: Progress = ignore,
    show: Show | None = None,
) -> Document:
    """The document of a source; `show` is told of the first pages of a long one. Raises `ReadError`.

    `WorkerError` is raised where a converter took too long.
    """
    if source.text is not None:
        return _read_pasted(source.text, source.media, options, progress)
    item = _input(source, options)
    digest = digest_of(item.data) if source.is_file else ""
    if show is not None:
        item = replace(item, growth=Steps(show, digest))
    return replace(_read(item, progress), digest=digest)


def _input(source: Source, options: ReadOptions) -> Input:
    """What is to be read of a file or of standard input. Raises `ReadError`."""
    if source.data is not None:
        return Input(source.data, source.path, options)
    return files.load(source.path, options)


def _read(item: Input, progress: Progress) -> Document:
    item = replace(item, elsewhere=elsewhere())
    if isinstance(progress, _Reading) and not is_pdf(item):
        progress.stage = Stage.READING_PARTS
    if item.options.wants_recogniser:
        item = replace(item, recogniser=_telling(recogniser(), progress))
    try:
        return table.read(item, progress)
    except ReadError as error:
        if error.kind is Kind.ONLY_PICTURES:
            error.facts["recogniser"] = int(can_recognise())
        if error.kind is not Kind.NO_CONVERTER:
            raise
    return read_converted(item, progress)


class _Reading:
    """Tells how far reading has come: pages, and, once the recogniser is at work, pages that it has read."""

    def __init__(self, progress: StageProgress) -> None:
        self._progress = progress
        self.stage = Stage.READING

    def __call__(self, done: int, total: int) -> None:
        """See `Progress`."""
        self._progress(self.stage, done, total)


def _telling(known: Recogniser | None, progress: Progress) -> Recogniser | None:
    """The recogniser, which says so when it begins; one page takes it some seconds."""
    if known is None or not isinstance(progress, _Reading):
        return known

    def recognise(picture: bytes, dots_per_inch: int) -> Sequence[RecognisedWord]:
        if progress.stage is not Stage.RECOGNISING:
            progress.stage = Stage.RECOGNISING
            progress(0, 0)
        return known(picture, dots_per_inch)

    return recognise


def _with_offer(document: Document, options: ReadOptions) -> Document:
    """The document, with a warning where pages might be recognised if only something here could."""
    if not may_be_recognised(document) or options.recognise or can_recognise():
        return document
    return replace(document, warnings=(*document.warnings, NO_RECOGNISER))


def _read_pasted(text: str, media: str, options: ReadOptions, progress: Progress) -> Document:
    if len(text) > MAX_TEXT:
        raise ReadError(Kind.TOO_LARGE, path="", size=len(text), limit=MAX_TEXT)
    if not media:
        return document_of(text)
    data = text.encode("utf-8", "surrogatepass")
    if not media.endswith("rtf"):  # which names the encodings of its bytes beyond ASCII itself
        options = replace(options, encoding="utf-8")
    return table.read(Input(data, options=options, media=media), progress)


Grow = Callable[[Prepared, int, int], None]
"""Told what is prepared of the first pages of a long document, how many those are, and how many there will be."""


def prepare_source(
    source: Source,
    options: ReadOptions = AS_IT_COMES,
    progress: StageProgress = silent,
    grow: Grow | None = None,
) -> Prepared:
    """A source read and split, ready for any method. Raises `ReadError`."""

    def show(document: Document, read: int, total: int) -> None:
        if grow is not None:
            grow(_prepared(document, options, silent, goes_on=True), read, total)

    progress(Stage.READING, 0, 0)
    reading = _Reading(progress)
    document = read_source(source, options, reading, None if grow is None else show)
    return _prepared(document, options, progress)


def _prepared(
    document: Document, options: ReadOptions, progress: StageProgress, *, goes_on: bool = False
) -> Prepared:
    if not goes_on:  # to look for a recogniser takes a tenth of a second, once
        document = _with_offer(document, options)
    prepared = prepare(document, partial(progress, Stage.PREPARING), goes_on=goes_on)
    if prepared.document.language == "und":
        warned = replace(prepared.document, warnings=(*prepared.document.warnings, NOT_ARABIC))
        return replace(prepared, document=warned)
    return prepared


def rank_prepared(
    prepared: Prepared, ranking: Ranking = BY_DEFAULT, progress: StageProgress = silent
) -> Analysis:
    """What was prepared, ranked as is wanted. Raises `RankError`."""
    return rank(prepared, ranking, partial(progress, Stage.RANKING))


def score_prepared(
    prepared: Prepared, ranking: Ranking = BY_DEFAULT, progress: StageProgress = silent
) -> Analysis:
    """The same without what speaks for the sentences, which takes as long again. Raises `RankError`."""
    return score(prepared, ranking, partial(progress, Stage.RANKING))


def analyse_source(
    source: Source,
    ranking: Ranking = BY_DEFAULT,
    options: ReadOptions = AS_IT_COMES,
    progress: StageProgress = silent,
) -> Analysis:
    """The whole way. Raises `ReadError` and `RankError`."""
    return rank_prepared(prepare_source(source, options, progress), ranking, progress)
