"""Messages between the processes: what arrives is what was sent, and garbage is told from it."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Document, Page, Sentence
from khulasa.errors import Kind, RankError, ReadError, WorkerError
from khulasa.services import wire
from khulasa.services.source import Source
from khulasa.summary.model import Analysis

TEXT = st.text(max_size=40)  # surrogates too: paths hold them
NUMBER = st.integers(0, 1000)


@st.composite
def analyses(draw) -> Analysis:
    text = draw(TEXT)
    blocks = draw(st.lists(st.builds(Block, st.sampled_from(BlockKind), NUMBER, NUMBER, st.integers(0, 6)), max_size=4))
    spans = draw(st.lists(st.tuples(NUMBER, NUMBER, NUMBER, st.booleans()), max_size=5))
    speaker = draw(st.none() | st.tuples(NUMBER, NUMBER))
    sentences = tuple(Sentence(at, *span, speaker) for at, span in enumerate(spans))
    count = len(sentences)
    document = Document(
        text,
        tuple(blocks),
        title=draw(TEXT),
        source=draw(TEXT),
        language="ar",
        encoding=draw(st.none() | st.just("utf-8")),
        pages=tuple(draw(st.lists(st.builds(Page, NUMBER, NUMBER, NUMBER), max_size=3))),
        warnings=tuple(draw(st.lists(TEXT, max_size=2))),
    )
    scores = draw(st.lists(st.floats(0, 1), min_size=count, max_size=count))
    return Analysis(document, sentences, tuple(range(count)), "lsa", tuple(scores), tuple(range(count)), (3,) * count)


def carried(message: wire.Message, text: str | None) -> tuple[wire.Message, str]:
    stream = io.BytesIO()
    wire.send(stream, message, text)
    stream.seek(0)
    received = wire.receive(stream)
    assert received is not None
    assert wire.receive(stream) is None
    return received


@given(analyses())
def test_an_analysis_arrives_as_it_was(analysis):
    assert wire.unpack_analysis(*carried(*wire.pack_analysis(analysis))) == analysis


@given(st.builds(Source.file, TEXT) | st.builds(Source.pasted, TEXT))
def test_a_source_arrives_as_it_was(source):
    assert wire.unpack_source(*carried(*wire.pack_source(source))) == source


@pytest.mark.parametrize("tree", [ReadError, RankError, WorkerError])
@given(kind=st.sampled_from(Kind), path=TEXT, count=NUMBER)
def test_an_error_arrives_as_it_was(tree, kind, path, count):
    message, _text = carried(wire.pack_error(tree(kind, path=path, count=count)), None)
    error = wire.unpack_error(message)
    assert (type(error), error.kind, error.facts) == (tree, kind, {"path": path, "count": count})


@given(st.binary(min_size=1, max_size=60))
def test_garbage_is_no_message(data):
    with pytest.raises(wire.WireError):
        wire.receive(io.BytesIO(data), limit=1000)


@given(analyses(), st.data())
def test_a_message_that_was_cut_is_none(analysis, data):
    stream = io.BytesIO()
    wire.send(stream, *wire.pack_analysis(analysis))
    whole = stream.getvalue()
    cut = data.draw(st.integers(1, len(whole) - 1))
    with pytest.raises(wire.WireError):
        wire.receive(io.BytesIO(whole[:cut]))


def test_a_frame_beyond_the_limit_is_refused():
    stream = io.BytesIO()
    wire.send(stream, {"a": "b" * 100})
    stream.seek(0)
    with pytest.raises(wire.WireError):
        wire.receive(stream, limit=50)


def test_a_message_that_is_no_analysis_is_told():
    with pytest.raises(wire.WireError):
        wire.unpack_analysis({"blocks": [["x", 1, 2, 3]]}, "")
