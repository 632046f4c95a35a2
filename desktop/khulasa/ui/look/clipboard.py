"""The clipboard: plain text and HTML that states its direction, and nothing else.

Qt's own copy of rich text drops the direction, and its ODF flavour always does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from khulasa.by_name import load
from khulasa.document.model import Document
from khulasa.export.names import AS_IT_STANDS, Form, Options
from khulasa.summary.model import Analysis, Summary

if TYPE_CHECKING:
    from khulasa.export.forms import Copied

FORMS = "khulasa.export.forms"
"""Imported for the first copy: a start makes none."""


@dataclass(frozen=True, slots=True)
class CopyForm:
    """The form in which sentences are copied and dragged."""

    form: Form = Form.PLAIN
    options: Options = AS_IT_STANDS


def sentences(analysis: Analysis, indexes: Iterable[int], form: CopyForm) -> QMimeData:
    """Sentences, by index, to be pasted. Raises `QuoteError`: see `Analysis.quote`."""
    return flavours(load(f"{FORMS}:copied")(analysis, indexes, form.form, today(form.options)))


def article(summary: Summary, options: Options) -> QMimeData:
    """All of an article to be pasted, the sentences of its summary highlighted. Raises `QuoteError`."""
    return flavours(load(f"{FORMS}:copied_article")(summary, today(options)))


def quotes(texts: list[str], document: Document) -> QMimeData:
    """Texts of a document to be pasted, one paragraph each, exactly as they stand there."""
    return flavours(load(f"{FORMS}:copied_texts")(texts, document))


def span(document: Document, place: tuple[int, int]) -> QMimeData:
    """A span of the text to be pasted as it stands, one paragraph for each that it touches."""
    start, end = place
    parts = ((max(start, block.start), min(end, block.end)) for block in document.blocks)
    return quotes([document.text[first:last] for first, last in parts if first < last], document)


def cited_span(analysis: Analysis, span: tuple[int, int], options: Options) -> QMimeData:
    """A span of the text to be pasted, in quotation marks and with its source; a paragraph for each that it touches."""
    return flavours(load(f"{FORMS}:copied_span")(analysis, span, today(options)))


def today(options: Options) -> Options:
    """The options with this day, where the reader is, as the day of access."""
    return replace(options, accessed=date.today())  # noqa: DTZ011 - the day of the reader's own calendar


def flavours(texts: Copied) -> QMimeData:
    """What has been worded in a form, to be pasted as plain text and as rich."""
    data = QMimeData()
    data.setText(texts.plain)
    data.setHtml(texts.html)
    return data
