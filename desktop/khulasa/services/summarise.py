"""The one pipeline, from a source to its ranked sentences: for the terminal and for the window's child."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import partial

from khulasa.document.model import Document
from khulasa.errors import Kind, ReadError
from khulasa.ranking.base import BY_DEFAULT, Ranking
from khulasa.readers import files, table
from khulasa.readers.base import MAX_BYTES, Input
from khulasa.readers.plain import document_of
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


def read_source(source: Source, encoding: str | None = None) -> Document:
    """The document of a source. Raises `ReadError`."""
    if source.text is not None:
        if len(source.text) > MAX_BYTES:
            raise ReadError(Kind.TOO_LARGE, path=source.path, size=len(source.text), limit=MAX_BYTES)
        return document_of(source.text)
    if source.data is not None:
        return table.read(Input(source.data, source.path, encoding))
    return table.read(files.load(source.path, encoding))


def prepare_source(
    source: Source, encoding: str | None = None, progress: StageProgress = silent
) -> Prepared:
    """A source read and split, ready for any method. Raises `ReadError`."""
    progress(Stage.READING, 0, 0)
    document = read_source(source, encoding)
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
    encoding: str | None = None,
    progress: StageProgress = silent,
) -> Analysis:
    """The whole way. Raises `ReadError` and `RankError`."""
    return rank_prepared(prepare_source(source, encoding, progress), ranking, progress)
