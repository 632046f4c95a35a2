"""The one pipeline, from a source to its ranked sentences: for the terminal and for the window's child."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import partial

from khulasa.document.model import Document
from khulasa.document.progress import Progress, ignore
from khulasa.errors import Kind, ReadError
from khulasa.ranking.base import BY_DEFAULT, Ranking
from khulasa.readers import files, table
from khulasa.readers.base import AS_IT_COMES, MAX_TEXT, Input, ReadOptions
from khulasa.readers.plain import document_of
from khulasa.services.converters import read_converted
from khulasa.services.recogniser import recogniser
from khulasa.services.source import Source
from khulasa.summary.analyse import Prepared, prepare, rank
from khulasa.summary.model import Analysis

NOT_ARABIC = "not_arabic"
"""The warning of a document in a language that Khulasa does not know; English and French get none."""


class Stage(StrEnum):
    """What is being done, for those who wait."""

    READING = "reading"
    PREPARING = "preparing"
    RANKING = "ranking"


StageProgress = Callable[[str, int, int], None]
"""Told `(stage, done, total)`."""


def silent(_stage: str, _done: int, _total: int) -> None:
    """Progress for those who do not care."""


def read_source(
    source: Source, options: ReadOptions = AS_IT_COMES, progress: Progress = ignore
) -> Document:
    """The document of a source. Raises `ReadError`, and `WorkerError` where a converter took too long."""
    if source.text is not None:
        return _read_pasted(source.text, source.media, options, progress)
    item = files.load(source.path, options) if source.data is None else Input(source.data, source.path, options)
    if options.recognise:
        item = replace(item, recogniser=recogniser())
    try:
        return table.read(item, progress)
    except ReadError as error:
        if error.kind is not Kind.NO_CONVERTER:
            raise
    return read_converted(item, progress)


def _read_pasted(text: str, media: str, options: ReadOptions, progress: Progress) -> Document:
    if len(text) > MAX_TEXT:
        raise ReadError(Kind.TOO_LARGE, path="", size=len(text), limit=MAX_TEXT)
    if not media:
        return document_of(text)
    data = text.encode("utf-8", "surrogatepass")
    return table.read(Input(data, options=replace(options, encoding="utf-8"), media=media), progress)


def prepare_source(
    source: Source, options: ReadOptions = AS_IT_COMES, progress: StageProgress = silent
) -> Prepared:
    """A source read and split, ready for any method. Raises `ReadError`."""
    progress(Stage.READING, 0, 0)
    document = read_source(source, options, partial(progress, Stage.READING))
    prepared = prepare(document, partial(progress, Stage.PREPARING))
    if prepared.document.language == "und":
        warned = replace(prepared.document, warnings=(*prepared.document.warnings, NOT_ARABIC))
        return replace(prepared, document=warned)
    return prepared


def rank_prepared(prepared: Prepared, ranking: Ranking = BY_DEFAULT, progress: StageProgress = silent) -> Analysis:
    """What was prepared, ranked as is wanted. Raises `RankError`."""
    return rank(prepared, ranking, partial(progress, Stage.RANKING))


def analyse_source(
    source: Source,
    ranking: Ranking = BY_DEFAULT,
    options: ReadOptions = AS_IT_COMES,
    progress: StageProgress = silent,
) -> Analysis:
    """The whole way. Raises `ReadError` and `RankError`."""
    return rank_prepared(prepare_source(source, options, progress), ranking, progress)
