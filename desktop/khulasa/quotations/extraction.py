"""The quotations of a report: between marks of any kind, over several paragraphs, and set apart as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from khulasa.document.model import BlockKind, Document
from khulasa.language.quotes import carried_over, nesting
from khulasa.quotations.model import Quotation

_DOUBLED = re.compile(r"\(\(((?:[^()]|\([^()]*\))+)\)\)")
"""((…)) are the marks of typewriters and old newspapers."""


def quotations(document: Document) -> tuple[Quotation, ...]:
    """The outermost quotations in order, without their marks; what holds no letter or digit is none."""
    spans = [(block.start, block.end) for block in document.blocks]
    carried = carried_over(document.text, spans) if spans else {}
    everything: list[Quotation] = []
    for number, block in enumerate(document.blocks):
        found = list(_of_block(document.text, block.start, block.end, carried.get(number)))
        if not found and block.kind is BlockKind.QUOTATION:
            found = [Quotation(block.start, block.end)]
        everything += found
    return tuple(filter(None, (_trimmed(document.text, quotation) for quotation in everything)))


def _of_block(
    text: str, start: int, end: int, carried: tuple[int, int] | None
) -> Iterator[Quotation]:
    enclosed = nesting(text, start, end)
    spans = [(item.start, item.end, False) for item in enclosed.outer if item.quotation]
    spans += [
        (item.start, item.end, False)
        for item in enclosed.inner
        if item.quotation and not _inside(item.start, spans)
    ]
    spans += [
        (match.start() + 1, match.end() - 1, False) for match in _DOUBLED.finditer(text, start, end)
    ]
    if carried is not None:
        closed = text[carried[1] - 1] in '”»›’"“«'
        spans.append((carried[0], carried[1] + (not closed), False))
    elif enclosed.unclosed is not None:
        spans.append((enclosed.unclosed, end + 1, True))
    reached = start
    for first, last, unclosed in sorted(spans, key=lambda span: (span[0], -span[1])):
        if first >= reached:
            yield Quotation(first + 1, min(end, last - 1), unclosed)
            reached = last


def _inside(position: int, spans: list[tuple[int, int, bool]]) -> bool:
    return any(first <= position < last for first, last, _ in spans)


def _trimmed(text: str, quotation: Quotation) -> Quotation | None:
    inner = text[quotation.start : quotation.end]
    if not any(map(str.isalnum, inner)):
        return None
    start = quotation.start + len(inner) - len(inner.lstrip())
    return Quotation(start, start + len(inner.strip()), quotation.unclosed)
