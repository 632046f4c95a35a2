"""What travels between the window's process and its child: framed JSON, and texts and bytes as frames of their own.

A message is a JSON object. Texts and bytes that stand directly in it, unless they are short, follow as frames, which
the object names. A frame is a letter (J, T or B), a length of four bytes, big endian, and so many bytes, of UTF-8
but for B. No pickle: a child that reads a hostile file must not be able to make its parent run anything.
"""

from __future__ import annotations

import json
import math
import struct
from array import array
from collections.abc import Mapping
from dataclasses import asdict, astuple
from operator import le
from typing import IO, Any

from khulasa.document.model import Block, BlockKind, Document, Metadata, Page, Sentence, Trust
from khulasa.document.places import Places
from khulasa.errors import KhulasaError, Kind, QuoteError, RankError, ReadError, WorkerError
from khulasa.ranking.base import Method, Ranking
from khulasa.readers.base import ReadOptions
from khulasa.services.pipeline.source import Source
from khulasa.summary.model import Analysis, Evidence, Need
from khulasa.summary.phrase import Phrase

_HEAD = struct.Struct(">cI")
_JSON, _TEXT, _BYTES = b"J", b"T", b"B"
_FRAMES = "frames"
_SHORT = 200  # a text of fewer characters stands in the JSON
MAX_FRAME = 512 * 1024 * 1024

OUT_OF_MEMORY = 12
"""The exit status of a child without memory, which may lack what it takes to send a message, too."""

SCRATCH = "KHULASA_SCRATCH"
"""The variable of the environment that names a child's private folder; its parent removes it."""

SCRATCH_PREFIX = "khulasa-"

Message = Mapping[str, Any]


class WireError(Exception):
    """What came is no message."""


def send(stream: IO[bytes], message: Message) -> None:
    """Write a message.

    Raises `OSError` where nobody listens, and `ValueError` for a frame beyond `MAX_FRAME` bytes.
    """
    apart = {name: value for name, value in message.items() if _is_apart(value)}
    plain = {name: value for name, value in message.items() if name not in apart}
    plain[_FRAMES] = [[name, isinstance(value, bytes)] for name, value in apart.items()]
    frames = _frame(_JSON, json.dumps(plain, ensure_ascii=False))
    for value in apart.values():
        frames += _frame(_BYTES if isinstance(value, bytes) else _TEXT, value)
    for part in frames:  # all is made before any is sent: half a message would spoil the next
        stream.write(part)
    stream.flush()


def receive(stream: IO[bytes], limit: int = MAX_FRAME) -> Message | None:
    """The next message, of so many bytes at most; None at the end. Raises `WireError` for anything else."""
    body = _receive_frame(stream, _JSON, limit)
    if body is None:
        return None
    try:
        message = json.loads(_decoded(body))
        frames = [(str(name), bool(is_bytes)) for name, is_bytes in message.pop(_FRAMES, [])]
    except (AttributeError, TypeError, ValueError, RecursionError):
        raise WireError from None
    left = limit - len(body)
    for name, is_bytes in frames:
        data = _receive_frame(stream, _BYTES if is_bytes else _TEXT, left)
        if data is None:
            raise WireError
        left -= len(data)
        message[name] = data if is_bytes else _decoded(data)
    return dict(message)


def _is_apart(value: object) -> bool:
    return isinstance(value, bytes) or (isinstance(value, str) and len(value) >= _SHORT)


def _frame(tag: bytes, content: str | bytes) -> list[bytes]:
    # A path may hold surrogates, which stand for bytes that the locale does not know.
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    if len(data) > MAX_FRAME:
        raise ValueError(len(data))
    return [_HEAD.pack(tag, len(data)), data]


def _receive_frame(stream: IO[bytes], tag: bytes, limit: int) -> bytes | None:
    head = stream.read(_HEAD.size)
    if not head:
        return None
    if len(head) < _HEAD.size:
        raise WireError
    found, length = _HEAD.unpack(head)
    if found != tag or length > limit:
        raise WireError
    data = stream.read(length)
    if len(data) < length:
        raise WireError
    return data


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        raise WireError from None


def pack_source(source: Source) -> Message:
    """A source as plain data. What standard input held travels as bytes: the terminal's process reads it."""
    return {"path": source.path, "data": source.data, "text": source.text, "media": source.media}


def unpack_source(message: Message) -> Source:
    """The source of a message."""
    return Source(message["path"], message["data"], message["text"], message["media"])


def pack_options(options: ReadOptions) -> Message:
    """What is asked of the reader, as plain data."""
    return {"options": asdict(options)}


def unpack_options(message: Message) -> ReadOptions:
    """What is asked of the reader, of a message."""
    return ReadOptions(**message["options"])


def pack_ranking(ranking: Ranking) -> Message:
    """How to rank, as plain data."""
    return {"method": ranking.method, "balance": ranking.balance, "focus": ranking.focus}


def unpack_ranking(message: Message) -> Ranking:
    """How to rank, of a message."""
    return Ranking(Method(message["method"]), message["balance"], message["focus"])


def pack_error(error: KhulasaError) -> Message:
    """An error as plain data."""
    return {"tree": type(error).__name__, "kind": error.kind, "facts": error.facts}


_TREE = {
    tree.__name__: tree for tree in (KhulasaError, ReadError, RankError, QuoteError, WorkerError)
}


def unpack_error(message: Message) -> KhulasaError:
    """The error of a message, of the same class, kind and facts. Raises `WireError` where it is none."""
    try:
        tree, kind, facts = _TREE[message["tree"]], Kind(message["kind"]), message["facts"]
        _need(all(isinstance(fact, str | int | float) for fact in facts.values()))
        return tree(kind, **facts)
    except (AttributeError, KeyError, TypeError, ValueError):
        raise WireError from None


def pack_analysis(analysis: Analysis) -> Message:
    """An analysis as plain lists; where words stand, which is much, as bytes."""
    document = analysis.document
    starts, ends, boxes = (column.tobytes() for column in _columns(document.places))
    return {
        "text": document.text,
        "blocks": [[block.kind, block.start, block.end, block.level] for block in document.blocks],
        "pages": [astuple(page) for page in document.pages],
        "format": document.format,
        "metadata": asdict(document.metadata),
        "starts": starts,
        "ends": ends,
        "boxes": boxes,
        "title": document.title,
        "source": document.source,
        "language": document.language,
        "encoding": document.encoding,
        "digest": document.digest,
        "warnings": document.warnings,
        "sentences": [
            [one.block, one.start, one.end, one.quoted, one.speaker] for one in analysis.sentences
        ],
        "candidates": analysis.candidates,
        "method": analysis.method,
        "scores": analysis.scores,
        "groups": analysis.groups,
        "word_counts": analysis.word_counts,
        "needs": analysis.needs,
        "evidence": [[one.terms, one.ties] for one in analysis.evidence],
        "genre": analysis.genre,
        "phrases": [[one.text, one.score, one.spans] for one in analysis.phrases],
        "seals": analysis.seals,
    }


def unpack_analysis(message: Message) -> Analysis:
    """The analysis of a message. Raises `WireError` where the message is not one."""
    try:
        analysis = _analysis(message)
        _check(analysis)
    except (KeyError, TypeError, ValueError):
        raise WireError from None
    return analysis


def _analysis(message: Message) -> Analysis:
    document = Document(
        text=message["text"],
        blocks=tuple(
            Block(BlockKind(kind), start, end, level)
            for kind, start, end, level in message["blocks"]
        ),
        pages=tuple(_page(*row) for row in message["pages"]),
        format=message["format"],
        metadata=Metadata(**message["metadata"]),
        places=Places(*(_array(message[column]) for column in ("starts", "ends", "boxes"))),
        title=message["title"],
        source=message["source"],
        language=message["language"],
        encoding=message["encoding"],
        digest=message["digest"],
        warnings=tuple(message["warnings"]),
    )
    sentences = tuple(
        Sentence(index, block, start, end, quoted, tuple(speaker) if speaker else None)
        for index, (block, start, end, quoted, speaker) in enumerate(message["sentences"])
    )
    return Analysis(
        document=document,
        sentences=sentences,
        candidates=tuple(message["candidates"]),
        method=message["method"],
        scores=tuple(message["scores"]),
        groups=tuple(message["groups"]),
        word_counts=tuple(message["word_counts"]),
        needs=tuple(map(Need, message["needs"])),
        evidence=tuple(
            Evidence(tuple(map(tuple, terms)), tuple(ties)) for terms, ties in message["evidence"]
        ),
        genre=message["genre"],
        phrases=tuple(
            Phrase(text, score, tuple(map(tuple, spans)))
            for text, score, spans in message["phrases"]
        ),
        seals=tuple(message["seals"]),
    )


def _check(analysis: Analysis) -> None:
    """Whether whoever shows the analysis may follow its positions: the child has read a file that nobody knows.

    Raises `WireError`, or `TypeError` where something is no number.
    """
    document, sentences = analysis.document, analysis.sentences
    end, count, blocks = len(document.text), len(sentences), len(document.blocks)
    names = [
        document.text,
        document.title,
        document.source,
        document.language,
        document.encoding or "",
    ]
    names += [
        document.digest,
        analysis.method,
        analysis.genre,
        document.format,
        *astuple(document.metadata),
    ]
    _need(all(isinstance(name, str) for name in (*names, *document.warnings)))
    for spans in (document.blocks, document.pages, sentences):
        _need(all(_is_span((span.start, span.end), end) for span in spans))
    _need(all(_is_index(one.block, blocks) for one in sentences))
    _need(all(math.isfinite(page.width) and math.isfinite(page.height) for page in document.pages))
    starts, ends, boxes = _columns(document.places)
    _need(len(starts) == len(ends) and len(boxes) == 5 * len(starts))
    _need(not starts or (min(starts) >= 0 and max(ends) <= end and all(map(le, starts, ends))))
    _need(all(_is_span(one.speaker, end) for one in sentences if one.speaker))
    _need(all(_is_index(index, count) for index in (*analysis.candidates, *analysis.groups)))
    _need(count == len(analysis.scores) == len(analysis.groups) == len(analysis.word_counts))
    _need(
        all(len(rows) in {0, count} for rows in (analysis.needs, analysis.evidence, analysis.seals))
    )
    _need(all(_is_index(tie, count) for one in analysis.evidence for tie in one.ties))
    _need(all(_is_span(term, end) for one in analysis.evidence for term in one.terms))
    _need(all(isinstance(seal, int) for seal in analysis.seals))
    _need(all(isinstance(one.text, str) and math.isfinite(one.score) for one in analysis.phrases))
    _need(all(_is_span(span, end) for one in analysis.phrases for span in one.spans))
    _need(all(map(math.isfinite, (*analysis.scores, *analysis.word_counts))))


def _page(number: int, start: int, end: int, width: float, height: float, trust: str) -> Page:
    return Page(number, start, end, width, height, Trust(trust))


def _array(column: bytes) -> array[int]:
    """The numbers of a column, as `array.tobytes` wrote them on this same machine."""
    numbers = array("i")
    numbers.frombytes(column)
    return numbers


def _columns(places: Places) -> tuple[array[int], array[int], array[int]]:
    return places.starts, places.ends, places.boxes


def _is_index(number: object, count: int) -> bool:
    """Whether a number is a place among so many."""
    return isinstance(number, int) and 0 <= number < count


def _is_span(span: tuple[int, ...], end: int) -> bool:
    """Whether a pair is a half-open span of a text of so many characters."""
    start, stop = span
    return _is_index(start, end + 1) and _is_index(stop, end + 1) and start <= stop


def _need(holds: bool) -> None:
    if not holds:
        raise WireError
