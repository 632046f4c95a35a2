"""Messages between the processes: what arrives is what was sent, and garbage is told from it."""

from __future__ import annotations

import io
import tracemalloc
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Document, Metadata, Page, Sentence, Trust
from khulasa.document.places import Box, Places
from khulasa.errors import KhulasaError, Kind, RankError, ReadError, WorkerError
from khulasa.ranking.base import Method, Ranking
from khulasa.readers.base import ReadOptions
from khulasa.services.child import wire
from khulasa.services.child.drawing import DrawJob, Drawn, Paper, Part
from khulasa.services.child.runner import Failed, Progressed
from khulasa.services.child.worker import Finished, Job
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.stamp import Stamp
from khulasa.summary.model import Analysis, Evidence, Need, Phrase

TEXT = st.text(max_size=40)  # surrogates too: paths hold them
NUMBER = st.integers(0, 1000)
SIDE = st.floats(0, 1000)
KINDS = (Job, DrawJob, Progressed, Finished, Failed, Drawn)


@st.composite
def analyses(draw) -> Analysis:
    text = draw(TEXT)
    span = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted).map(tuple)
    block = st.builds(
        lambda kind, place, level: Block(kind, *place, level),
        st.sampled_from(BlockKind),
        span,
        NUMBER,
    )
    blocks = draw(st.lists(block, max_size=4))
    places = draw(st.lists(span, max_size=5)) if blocks else []
    sentences = tuple(
        Sentence(
            at,
            draw(st.integers(0, len(blocks) - 1)),
            *place,
            draw(st.booleans()),
            draw(st.none() | span),
        )
        for at, place in enumerate(places)
    )
    count = len(sentences)
    document = Document(
        text,
        tuple(blocks),
        title=draw(TEXT),
        source=draw(TEXT),
        language="ar",
        encoding=draw(st.none() | st.just("utf-8")),
        pages=tuple(
            Page(number, *place, draw(SIDE), draw(SIDE), draw(st.sampled_from(Trust)))
            for number, place in enumerate(draw(st.lists(span, max_size=3)), 1)
        ),
        format=draw(st.sampled_from(["text", "pdf"])),
        metadata=draw(st.builds(Metadata, TEXT, TEXT, TEXT)),
        places=Places.of_words(
            [(*place, Box(1, 1.5, 2, 3, 4)) for place in draw(st.lists(span, max_size=3))]
        ),
        warnings=tuple(draw(st.lists(TEXT, max_size=2))),
    )
    scores = draw(st.lists(st.floats(0, 1), min_size=count, max_size=count))
    numbers = st.lists(st.integers(0, max(0, count - 1)), max_size=3 if count else 0).map(tuple)
    terms = st.lists(span, max_size=3).map(tuple)
    names = st.lists(TEXT, max_size=2).map(tuple)
    rows = count * draw(st.booleans())
    return Analysis(
        document,
        sentences,
        tuple(range(count)),
        "lsa",
        tuple(scores),
        tuple(range(count)),
        (3,) * count,
        needs=tuple(draw(st.lists(st.sampled_from(Need), min_size=rows, max_size=rows))),
        evidence=tuple(
            draw(st.lists(st.builds(Evidence, terms, numbers, names), min_size=rows, max_size=rows))
        ),
        phrases=tuple(
            draw(
                st.lists(
                    st.builds(Phrase, TEXT, st.floats(0, 9), st.lists(span).map(tuple)), max_size=2
                )
            )
        ),
        focus=draw(terms),
    )


def sent(message: object) -> bytes:
    stream = io.BytesIO()
    wire.send(stream, message)
    return stream.getvalue()


def arrived(message: object) -> object:
    stream = io.BytesIO(sent(message))
    received = wire.receive(stream, KINDS)
    assert wire.receive(stream, KINDS) is None
    return received


@given(analyses())
def test_an_analysis_arrives_as_it_was(analysis):
    assert arrived(Finished(1, analysis)) == Finished(1, analysis)


# A path may hold bytes that the locale does not know, and the clipboard halves of characters.
SOURCES = (
    st.builds(Source.file, st.text(max_size=400))
    | st.builds(Source.pasted, st.text(max_size=400), st.sampled_from(["", "text/html"]))
    | st.builds(Source.standard_input, st.binary(max_size=400))
)
RANKINGS = st.builds(Ranking, st.sampled_from(Method), st.none() | st.floats(0, 1), TEXT)
OPTIONS = st.builds(ReadOptions, st.none() | TEXT, st.none() | TEXT, st.booleans(), st.booleans())
PARTS = st.builds(Part, *[NUMBER] * 7)


@given(st.builds(Job, NUMBER, SOURCES, RANKINGS, OPTIONS, st.booleans()))
def test_a_job_arrives_as_it_was(job):
    received = arrived(job)
    assert received == job
    assert isinstance(received.ranking.method, Method)


@given(
    st.builds(DrawJob, NUMBER, st.builds(Paper, TEXT, st.none() | TEXT), PARTS)
    | st.builds(Progressed, NUMBER, TEXT, NUMBER, NUMBER)
    | st.builds(Drawn, NUMBER, st.binary(), st.none() | st.builds(Stamp, NUMBER, NUMBER))
)
def test_every_other_message_arrives_as_it_was(message):
    assert arrived(message) == message


@pytest.mark.parametrize("tree", [KhulasaError, ReadError, RankError, WorkerError])
@given(kind=st.sampled_from(Kind), path=TEXT, count=NUMBER, share=SIDE)
def test_an_error_arrives_as_it_was(tree, kind, path, count, share):
    facts = {"path": path, "count": count, "share": share}
    error = arrived(Failed(3, tree(kind, **facts))).error
    assert (type(error), error.kind, error.facts) == (tree, kind, facts)


@given(st.binary(min_size=1, max_size=60))
def test_garbage_is_no_message(data):
    with pytest.raises(wire.WireError):
        wire.receive(io.BytesIO(data), KINDS, limit=1000)


@given(analyses(), st.data())
def test_a_message_that_was_cut_is_none(analysis, data):
    whole = sent(Finished(1, analysis))
    cut = data.draw(st.integers(1, len(whole) - 1))
    with pytest.raises(wire.WireError):
        wire.receive(io.BytesIO(whole[:cut]), KINDS)


@given(analyses(), st.data())
def test_an_altered_message_is_refused_or_can_be_shown(analysis, data):
    # GIVEN a message of which some bytes are others, WHEN it is taken, THEN what came can be followed everywhere
    altered = bytearray(sent(Finished(1, analysis)))
    for _ in range(data.draw(st.integers(1, 4))):
        altered[data.draw(st.integers(0, len(altered) - 1))] = data.draw(st.integers(0, 255))
    try:
        received = wire.receive(io.BytesIO(bytes(altered)), KINDS)
    except wire.WireError:
        return
    assert isinstance(received, Finished)
    received.analysis.validate()


@pytest.mark.parametrize("limit", [9, 60, 120])
def test_frames_that_go_beyond_the_limit_together_are_refused(limit):
    message = Drawn(1, b"x" * 60, None)
    assert wire.receive(io.BytesIO(sent(message)), KINDS) == message
    with pytest.raises(wire.WireError):
        wire.receive(io.BytesIO(sent(message)), KINDS, limit=limit)


def framed(body: bytes, tag: bytes = b"J") -> io.BytesIO:
    return io.BytesIO(tag + len(body).to_bytes(4, "big") + body)


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 900,
        b"[1]",
        b"null",
        b"{",
        b"\xff",
        b"9" * 900,
        b'{"message": "Drawn"}',
        b'{"message": "Drawn", "columns": -1}',
        b'{"message": "Drawn", "columns": true}',
        b'{"message": "Drawn", "columns": 1001}',
        b'{"message": "Drawn", "columns": 0}',
        b'{"message": "Analysis", "columns": 0}',
        b'{"message": ["Drawn"], "columns": 0}',
        b" " * 1025,
    ],
)
def test_a_frame_that_begins_no_message(body):
    with pytest.raises(wire.WireError):
        wire.receive(framed(body), KINDS)


def test_a_message_of_another_kind_than_is_expected_is_none():
    with pytest.raises(wire.WireError):
        wire.receive(io.BytesIO(sent(Progressed(1, "reading", 0, 0))), (Drawn, Failed))


def test_a_message_beyond_every_frame_is_not_begun(monkeypatch):
    monkeypatch.setattr(wire, "MAX_FRAME", 100)
    stream = io.BytesIO()
    with pytest.raises(ValueError, match="200"):
        wire.send(stream, Drawn(1, b"a" * 200, None))
    assert stream.getvalue() == b""


EMPTY = Analysis(Document("", ()), (), (), "lsa", (), (), ())


@pytest.mark.parametrize(
    "analysis",
    [
        replace(EMPTY, document=Document("x", tuple([Block(BlockKind.TITLE, 0, 1)] * 40_000))),
        replace(EMPTY, document=Document("", (), warnings=("ا",) * 100_000)),
        replace(EMPTY, document=Document("", (), warnings=("",) * 100_000)),
        replace(EMPTY, phrases=(Phrase("", 1.0, ()),) * 100_000),
        replace(EMPTY, phrases=(Phrase("", 1.0, ((0, 0),) * 200_000),)),
    ],
    ids=["blocks", "letters", "nothings", "phrases", "spans"],
)
def test_a_message_holds_no_more_than_a_few_times_its_size(analysis):
    message = sent(Finished(1, analysis))
    tracemalloc.start()
    try:
        received = wire.receive(io.BytesIO(message), KINDS)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert isinstance(received, Finished)
    assert most < 12 * len(message)
