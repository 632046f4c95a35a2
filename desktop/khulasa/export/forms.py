"""The forms in which sentences are copied: quotations, lists, one paragraph, Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from khulasa.document.bidi import closing_controls, mostly_right_to_left, runs_right_to_left
from khulasa.document.model import Document, Sentence
from khulasa.export.citation import Citations
from khulasa.export.formats import html, markdown
from khulasa.export.formats.text import export as export_text
from khulasa.export.names import AS_IT_STANDS, Form, Options
from khulasa.export.runs import Paragraph, Role, Run, line, plain, quoted
from khulasa.export.sheet import sheet_of
from khulasa.export.speakers import is_put_in, spoken
from khulasa.export.words import Words
from khulasa.summary.model import Analysis, Summary

_MARKS = (("«", "»"), ("“", "”"), ("‹", "›"), ("‘", "’"))
_LATIN_MARKS = (("“", "”"), ("‘", "’"), ("«", "»"), ("‹", "›"))
_BULLET, _DASH = "• ", "— "

_CITED = frozenset({Form.CITED, Form.ATTRIBUTED})
ROLES = {Form.BULLETS: Role.ITEM, Form.NUMBERS: Role.NUMBERED, Form.MARKDOWN: Role.QUOTATION}


@dataclass(frozen=True, slots=True)
class Copied:
    """What a form makes of sentences: the two flavours that go on the clipboard."""

    plain: str
    html: str


def copied(
    analysis: Analysis, indexes: Iterable[int], form: Form, options: Options = AS_IT_STANDS
) -> Copied:
    """Some sentences, by index, in a form. Raises `QuoteError`, see `Analysis.quote`, and `PatternError`."""
    copier = _Copier(analysis, form, options)
    return in_form(copier.paragraphs(list(indexes)), form, analysis.document, copier.words)


def in_form(
    paragraphs: Sequence[Paragraph], form: Form, document: Document, words: Words
) -> Copied:
    """Paragraphs of a document, their roles those of a form, one a line; `words` number them."""
    base = mostly_right_to_left(document.text)
    rich = html.fragment(paragraphs, document.language, base=base)
    if form is Form.MARKDOWN:
        return Copied(markdown.source(paragraphs), rich)
    lines = (_line(paragraph, form, words) for paragraph in paragraphs)
    return Copied("\n".join(lines), rich)


def _line(paragraph: Paragraph, form: Form, words: Words) -> str:
    text = plain(paragraph.runs)
    if form is Form.PLAIN:
        return text
    prefix = ""
    if paragraph.role is Role.ITEM:
        prefix = _BULLET
    elif paragraph.role is Role.NUMBERED:
        prefix = f"{words.number(paragraph.number)}. "
    return line(prefix + text, right_to_left=paragraph.right_to_left)


def noted(paragraph: Paragraph, citation: Sequence[Run], words: Words) -> Paragraph:
    """A paragraph with a citation below it, where there is one."""
    note = (Run(_DASH), *citation) if citation else ()
    return replace(paragraph, note=note, note_right_to_left=words.right_to_left)


def copied_texts(texts: Iterable[str], document: Document) -> Copied:
    """What a reader marked in a document, one paragraph each, exactly as it stands there."""
    base = mostly_right_to_left(document.text)
    lines: list[str] = []
    paragraphs: list[Paragraph] = []
    for text in texts:
        closed = text + closing_controls(text)
        way = runs_right_to_left(text, base=base)
        lines.append(closed)
        paragraphs.append(Paragraph(Role.BODY, (Run(closed),), way))
    return Copied("\n".join(lines), html.fragment(paragraphs, document.language, base=base))


def copied_span(analysis: Analysis, span: tuple[int, int], options: Options) -> Copied:
    """What a reader marked, in quotation marks and with its source: a paragraph for each block that it touches."""
    copier = _Copier(analysis, Form.CITED, options)
    paragraphs = list(copier.of_span(*span))
    return in_form(paragraphs, Form.CITED, analysis.document, copier.words)


def copied_article(summary: Summary, options: Options) -> Copied:
    """All of the article, with the chosen sentences highlighted, in plain text between asterisks. Raises as above."""
    whole = replace(options, whole_article=True)
    sheet = sheet_of(summary, whole)
    rich = html.fragment(sheet.paragraphs, sheet.language, base=sheet.right_to_left)
    return Copied(export_text(summary, whole), rich)


class _Copier:
    def __init__(self, analysis: Analysis, form: Form, options: Options) -> None:
        self._base = mostly_right_to_left(analysis.document.text)
        self._analysis = analysis
        self._form = form
        self._speakers = options.speakers or form is Form.ATTRIBUTED
        self._citations = Citations(analysis.document, options)
        self.words = self._citations.words

    def paragraphs(self, indexes: Sequence[int]) -> list[Paragraph]:
        """One paragraph a sentence, or one for all."""
        paragraphs = [self._paragraph(index, number) for number, index in enumerate(indexes, 1)]
        if self._form is not Form.PARAGRAPH or not paragraphs:
            return paragraphs
        runs = list(paragraphs[0].runs)
        for paragraph in paragraphs[1:]:
            runs += (Run(" "), *paragraph.runs)
        return [Paragraph(Role.BODY, tuple(runs), self._runs_right_to_left(plain(runs)))]

    def of_span(self, start: int, end: int) -> Iterator[Paragraph]:
        """The parts of a span, one a block, without the white space around them."""
        document = self._analysis.document
        for number, block in enumerate(document.blocks):
            first, last = max(start, block.start), min(end, block.end)
            text = document.text[first:last]
            if not text.strip():
                continue
            first += len(text) - len(text.lstrip())
            last -= len(text) - len(text.rstrip())
            run = quoted(document, first, last)
            way = self._runs_right_to_left(run.text)
            place = Sentence(0, number, first, last)
            cited = self._cited(place, right_to_left=way)
            yield Paragraph(Role.BODY, (*in_marks([run], right_to_left=way), *cited), way)

    def _paragraph(self, index: int, number: int) -> Paragraph:
        sentence = self._analysis.sentences[index]
        runs = spoken(self._analysis, index, speaker=self._speakers)
        right_to_left = self._runs_right_to_left(plain(runs))
        # Somebody's words have marks of their own.
        speaker_shown = len(runs) > 1 and not is_put_in(self._analysis, index)
        if self._form in {Form.QUOTATION, *_CITED} and not speaker_shown:
            runs = in_marks(runs, right_to_left=right_to_left)
        if self._form in _CITED:
            runs = (*runs, *self._cited(sentence, right_to_left=right_to_left))
        role = ROLES.get(self._form, Role.BODY)
        paragraph = Paragraph(role, runs, right_to_left, number=number)
        if self._form is not Form.MARKDOWN:
            return paragraph
        return noted(paragraph, self._citations.of(sentence), self.words)

    def _cited(self, sentence: Sentence, *, right_to_left: bool) -> tuple[Run, ...]:
        """The citation in brackets; kept apart where it runs the other way than the quote."""
        citation = self._citations.of(sentence)
        if not citation:
            return ()
        if self.words.right_to_left != right_to_left:
            citation = (Run(plain(citation), foreign=True),)
        return (Run(" ("), *citation, Run(")"))

    def _runs_right_to_left(self, text: str) -> bool:
        return runs_right_to_left(text, base=self._base)


def in_marks(runs: Sequence[Run], *, right_to_left: bool) -> tuple[Run, ...]:
    """Runs between quotation marks: the first pair that does not stand in them, so that the levels can be told.

    What stands in them stays as the author wrote it: it is the marks around it that give way.
    """
    text = "".join(run.text for run in runs)
    pairs = _MARKS if right_to_left else _LATIN_MARKS
    unused = [pair for pair in pairs if not set(pair) & set(text)]
    opening, closing = unused[0] if unused else pairs[0]
    return (Run(opening), *runs, Run(closing))
