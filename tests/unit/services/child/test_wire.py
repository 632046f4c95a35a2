"""Messages between the processes: what arrives is what was sent, and garbage is told from it."""

from __future__ import annotations

import io
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Document, Metadata, Page, Sentence, Trust
from khulasa.document.places import Box, Places
from khulasa.errors import Kind, RankError, ReadError, WorkerError
from khulasa.ranking.base import Genre, Method, Ranking
from khulasa.services.child import wire
from khulasa.services.pipeline.source import Source
from khulasa.summary.model import Analysis, Evidence, Need
from khulasa.summary.phrase import Phrase

TEXT = st.text(max_size=40)  # surrogates too: paths hold them
NUMBER = st.integers(0, 1000)
SIDE = st.floats(0, 1000)


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
            draw(st.lists(st.builds(Evidence, terms, numbers), min_size=rows, max_size=rows))
        ),
        genre=draw(st.sampled_from(Genre)).value,
        phrases=tuple(
            draw(
                st.lists(
                    st.builds(Phrase, TEXT, st.floats(0, 9), st.lists(span).map(tuple)), max_size=2
                )
            )
        ),
    )


def carried(message: wire.Message) -> wire.Message:
    stream = io.BytesIO()
    wire.send(stream, message)
    stream.seek(0)
    received = wire.receive(stream)
    assert received is not None
    assert wire.receive(stream) is None
    return received


@given(analyses())
def test_an_analysis_arrives_as_it_was(analysis):
    assert wire.unpack_analysis(carried(wire.pack_analysis(analysis))) == analysis


# A path may hold bytes that the locale does not know, and the clipboard halves of characters.
@given(
    st.builds(Source.file, st.text(max_size=400))
    | st.builds(Source.pasted, st.text(max_size=400), st.sampled_from(["", "text/html"]))
    | st.builds(Source.standard_input, st.binary(max_size=400))
)
def test_a_source_arrives_as_it_was(source):
    assert wire.unpack_source(carried(wire.pack_source(source))) == source


@given(
    st.dictionaries(st.text(max_size=9), st.text(max_size=400) | st.binary(max_size=40) | NUMBER)
)
def test_texts_and_bytes_of_any_length_arrive(message):
    message.pop("frames", None)
    assert carried(message) == message


@pytest.mark.parametrize("tree", [ReadError, RankError, WorkerError])
@given(kind=st.sampled_from(Kind), path=TEXT, count=NUMBER)
def test_an_error_arrives_as_it_was(tree, kind, path, count):
    error = wire.unpack_error(carried(wire.pack_error(tree(kind, path=path, count=count))))
    assert (type(error), error.kind, error.facts) == (tree, kind, {"path": path, "count": count})


@given(st.binary(min_size=1, max_size=60))
def test_garbage_is_no_message(data):
    with pytest.raises(wire.WireError):
        wire.receive(io.BytesIO(data), limit=1000)


@given(analyses(), st.data())
def test_a_message_that_was_cut_is_none(analysis, data):
    stream = io.BytesIO()
    wire.send(stream, wire.pack_analysis(analysis))
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


def test_frames_that_go_beyond_the_limit_together_are_refused():
    stream = io.BytesIO()
    wire.send(stream, dict.fromkeys("abc", b"x" * 60))
    for limit, fits in ((300, True), (200, False)):
        stream.seek(0)
        if fits:
            assert wire.receive(stream, limit)
        else:
            with pytest.raises(wire.WireError):
                wire.receive(stream, limit)


def framed(body: bytes, tag: bytes = b"J") -> io.BytesIO:
    return io.BytesIO(tag + len(body).to_bytes(4, "big") + body)


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 200_000,
        b"[1]",
        b"null",
        b"{",
        b"\xff",
        b"9" * 5000,
        b'{"frames": 1}',
        b'{"frames": [1]}',
        b'{"frames": [["text", false]]}',
        b'{"frames": {"text": 1}}',
    ],
)
def test_a_frame_that_holds_no_message(body):
    with pytest.raises(wire.WireError):
        wire.receive(framed(body))


def test_a_message_beyond_every_frame_is_not_begun(monkeypatch):
    monkeypatch.setattr(wire, "MAX_FRAME", 100)
    stream = io.BytesIO()
    with pytest.raises(ValueError, match="200"):
        wire.send(stream, {"text": "a" * 200})
    assert stream.getvalue() == b""


def numbers(*values: int) -> bytes:
    return array("i", values).tobytes()


SOUND = Analysis(
    Document(
        "قال. مضى.",
        (Block(BlockKind.PARAGRAPH, 0, 9),),
        pages=(Page(1, 0, 9, 595.0, 842.0, Trust.UNSAFE),),
        format="pdf",
        metadata=Metadata("فلان", "2020-01-01"),
        places=Places.of_words([(0, 3, Box(1, 9, 9, 20, 30))]),
    ),
    (Sentence(0, 0, 0, 4), Sentence(1, 0, 5, 9, quoted=True, speaker=(0, 3))),
    (0, 1),
    "lsa",
    (0.5, 1.0),
    (0, 0),
    (1, 1),
    (Need.NOTHING, Need.QUOTATION),
    (Evidence(((0, 4),), (1,)), Evidence(((5, 9), (0, 4)), ())),
    "essay",
    (Phrase("قال", 1.0, ((0, 3),)),),
    (7, 4_000_000_000),
)


@pytest.mark.parametrize(
    "change",
    [
        {"blocks": [["x", 0, 3, 0]]},
        {"blocks": [["paragraph", 0, 10, 0]]},
        {"blocks": []},
        {"blocks": None},
        {"pages": [[1, 5, 2]]},
        {"sentences": [[0, 0, 4, False, None]]},
        {"sentences": [[0, 0, 4, False, None], [0, -1, 9, False, None]]},
        {"sentences": [[0, 0, 4, False, None], [1, 5, 9, False, None]]},
        {"sentences": [[0, 0, 4, False, None], [0, 5, 9, True, [0, 10]]]},
        {"sentences": [["0", "0", "4", False, None], [0, 5, 9, False, None]]},
        {"candidates": [0, 2]},
        {"groups": [0, -1]},
        {"scores": [0.5]},
        {"scores": [0.5, float("nan")]},
        {"scores": [0.5, "1"]},
        {"word_counts": [1, None]},
        {"title": 7},
        {"source": None},
        {"warnings": [3]},
        {"needs": ["", "hunger"]},
        {"needs": ["", None]},
        {"needs": ["", []]},
        {"needs": [""]},
        {"needs": ["", "", ""]},
        {"needs": 7},
        {"evidence": [[[[0, 3]], [1]]]},
        {"evidence": [[[], [1]], [[]]]},
        {"evidence": [[[], [2]], [[], []]]},
        {"evidence": [[[], [-1]], [[], []]]},
        {"evidence": [[[], [0.5]], [[], []]]},
        {"evidence": [[[], ["1"]], [[], []]]},
        {"evidence": [[[[0, 10]], []], [[], []]]},
        {"evidence": [[[[-1, 3]], []], [[], []]]},
        {"evidence": [[[[0.5, 3]], []], [[], []]]},
        {"evidence": [[[["0", 3]], []], [[], []]]},
        {"evidence": [[[0], []], [[], []]]},
        {"seals": [7]},
        {"seals": [7, "8"]},
        {"seals": None},
        {"evidence": [[0, 1], [[], []]]},
        {"evidence": None},
        {"genre": 7},
        {"genre": None},
        {"genre": ["report"]},
        {"method": None},
        {"phrases": [["قال", 1.0, [[0, 10]]]]},
        {"phrases": [["قال", 1.0, [[3, 0]]]]},
        {"phrases": [["قال", 1.0, [[0, 3, 4]]]]},
        {"phrases": [["قال", 1.0, [[0.5, 3]]]]},
        {"phrases": [["قال", float("inf"), []]]},
        {"phrases": [[7, 1.0, []]]},
        {"phrases": [["قال", "1", []]]},
        {"candidates": [0, 0.5]},
        {"groups": [0, 0.5]},
        {"blocks": [["paragraph", 0.5, 9, 0]]},
        {"pages": [[1, 0, 8.5]]},
        {"sentences": [[0, 0, 4, False, None], [0.0, 5, 9, False, None]]},
        {"sentences": [[0, 0, 4, False, None], [0, 5, 9, True, [0, 2.5]]]},
        {"sentences": [[0, 0, 4, False, None], [0, 5, 9, True, [0]]]},
        {"sentences": [[0, 0, 4, False, None], [0, 5, 9, True, [0, 3, 4]]]},
        {"sentences": [[0, 0, 4, False, None], [0, 5, 9, True, 7]]},
        {"text": 7},
        {"text": b"\xd9"},
        {"format": 7},
        {"metadata": {"author": 7, "date": "", "address": ""}},
        {"metadata": {"writer": ""}},
        {"pages": [[1, 0, 9, 595.0, float("inf"), "sure"]]},
        {"pages": [[1, 0, 9, 595.0, 842.0, "blind"]]},
        {"pages": [[1, 0, 9]]},
        {"starts": [0]},
        {"starts": b"\0"},
        {"starts": numbers(5)},
        {"starts": numbers(-1)},
        {"ends": numbers(10)},
        {"ends": numbers(3, 4)},
        {"boxes": numbers(1, 2, 3, 4)},
        {"boxes": None},
    ],
)
def test_an_analysis_that_nobody_could_show_is_none(change):
    # GIVEN a sound analysis that arrives, WHEN one part of it is out of order, THEN all of it is refused
    message = carried(wire.pack_analysis(SOUND))
    assert wire.unpack_analysis(message) == SOUND
    with pytest.raises(wire.WireError):
        wire.unpack_analysis({**message, **change})


@pytest.mark.parametrize(
    "missing", ["needs", "evidence", "genre", "phrases", "seals", "scores", "blocks"]
)
def test_an_analysis_that_lacks_a_part_is_none(missing):
    message = carried(wire.pack_analysis(SOUND))
    with pytest.raises(wire.WireError):
        wire.unpack_analysis({name: value for name, value in message.items() if name != missing})


def test_an_analysis_without_needs_and_evidence_is_one():
    message = carried(wire.pack_analysis(SOUND))
    bare = wire.unpack_analysis(
        {**message, "needs": [], "evidence": [], "phrases": [], "seals": []}
    )
    assert (bare.needs, bare.evidence, bare.phrases, bare.seals) == ((), (), (), ())
    assert bare.stands_alone(1)


@given(method=st.sampled_from(Method), balance=st.none() | st.floats(0, 1), focus=TEXT)
def test_how_to_rank_arrives_as_it_was(method, balance, focus):
    ranking = Ranking(method, balance, focus)
    found = wire.unpack_ranking(carried(wire.pack_ranking(ranking)))
    assert found == ranking
    assert isinstance(found.method, Method)


@pytest.mark.parametrize(
    "change",
    [
        {"tree": "Exception"},
        {"tree": []},
        {"kind": "x"},
        {"facts": []},
        {"facts": {"self": 1}},
        {"facts": {"a": []}},
    ],
)
def test_an_error_that_is_none_of_ours(change):
    with pytest.raises(wire.WireError):
        wire.unpack_error({**wire.pack_error(ReadError(Kind.EMPTY, path="a")), **change})
