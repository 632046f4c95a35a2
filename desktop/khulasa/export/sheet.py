"""A sheet: the paragraphs of an export, whatever its format. Either the key sentences, or the article with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from khulasa.document.bidi import mostly_right_to_left, runs_right_to_left
from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.export.citation import Citations
from khulasa.export.names import Options
from khulasa.export.runs import Paragraph, Role, Run, plain, quoted
from khulasa.export.speakers import spoken
from khulasa.export.words import Words
from khulasa.summary.model import Summary

_ROLES = {
    BlockKind.TITLE: Role.TITLE,
    BlockKind.HEADING: Role.HEADING,
    BlockKind.LIST_ITEM: Role.ITEM,
    BlockKind.QUOTATION: Role.QUOTATION,
    BlockKind.PARAGRAPH: Role.BODY,
    BlockKind.TABLE_CELL: Role.BODY,
}


_MOST_UPRIGHT = (
    4  # columns, of 4 cm each: a column of half of that holds the longest words at 10 points
)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, a paragraph each, the first row the heads of the columns; `widths` are the columns' shares."""

    rows: tuple[tuple[Paragraph, ...], ...]
    widths: tuple[float, ...]

    @property
    def is_wide(self) -> bool:
        """Whether it asks for a page on its side: upright, columns would be narrower than Arabic words."""
        return len(self.widths) > _MOST_UPRIGHT


@dataclass(frozen=True, slots=True)
class Sheet:
    """What an export says. `title` and `author` are for the file's properties; "" where no author is known.

    `notes_below` says that on paper notes stand at the foot of the page, numbered as their paragraphs are. A `table`
    follows the paragraphs.
    """

    title: str
    author: str
    language: str
    right_to_left: bool
    words: Words
    paragraphs: tuple[Paragraph, ...]
    notes_below: bool = False
    table: Table | None = None


def sheet_of(summary: Summary, options: Options) -> Sheet:
    """The sheet of a summary. Raises `PatternError`, and `QuoteError`: see `Analysis.quote`."""
    summary.quotes()  # raises for a quote whose seal is broken, whichever way it would go
    maker = _Maker(summary, options)
    body = maker.article() if options.whole_article else maker.quotes()
    document = summary.analysis.document
    return Sheet(
        title=maker.title,
        author=document.metadata.author,
        language=document.language,
        right_to_left=maker.base,
        words=maker.citations.words,
        paragraphs=(*maker.head(), *body),
    )


class _Maker:
    def __init__(self, summary: Summary, options: Options) -> None:
        self._document: Document = summary.analysis.document
        self._analysis = summary.analysis
        self._chosen = [summary.analysis.sentences[index] for index in summary.chosen]
        self._options = options
        self.base = mostly_right_to_left(self._document.text)
        self.citations = Citations(self._document, options)
        name = PurePath(self._document.source.replace("\\", "/")).stem.strip("-")
        self.title = self._document.title or name or self.citations.words.say("untitled")

    def head(self) -> Iterator[Paragraph]:
        """The title, where the article that follows has none of its own, and the citation of it all."""
        titled = any(block.kind is BlockKind.TITLE for block in self._document.blocks)
        if not (self._options.whole_article and titled):
            yield Paragraph(Role.TITLE, (Run(self.title),), self._title_way(), level=1)
        citation = self.citations.whole()
        if citation and not self._options.whole_article:
            yield Paragraph(Role.SOURCE, citation, self.citations.words.right_to_left)

    def quotes(self) -> Iterator[Paragraph]:
        """The chosen sentences, numbered, each with a note of where it stands: the first in full, the rest in short."""
        for number, sentence in enumerate(self._chosen, 1):
            runs = spoken(self._analysis, sentence.index, speaker=self._options.speakers)
            way = self._way(plain(runs))
            yield Paragraph(
                Role.NUMBERED,
                runs,
                way,
                number=number,
                note=self.citations.of(sentence, again=number > 1),
                note_right_to_left=self.citations.words.right_to_left,
            )

    def article(self) -> Iterator[Paragraph]:
        """All of the article, the chosen sentences highlighted, and the citation at its end."""
        inside = defaultdict[int, list[Sentence]](list)
        for sentence in sorted(self._chosen, key=lambda sentence: sentence.start):
            inside[sentence.block].append(sentence)
        for index, block in enumerate(self._document.blocks):
            role = _ROLES.get(block.kind, Role.ASIDE)
            level = {Role.TITLE: 1, Role.HEADING: max(2, block.level)}.get(role, 0)
            runs = tuple(self._highlighted(block, inside[index]))
            if runs:
                yield Paragraph(role, runs, self._way(plain(runs)), level=level)
        citation = self.citations.whole()
        if citation:
            yield Paragraph(Role.SOURCE, citation, self.citations.words.right_to_left)

    def _highlighted(self, block: Block, chosen: list[Sentence]) -> Iterator[Run]:
        at = block.start
        for sentence in chosen:
            if sentence.start > at:
                yield quoted(self._document, at, sentence.start)
            yield quoted(self._document, sentence.start, sentence.end, marked=True)
            at = sentence.end
        if at < block.end:
            yield quoted(self._document, at, block.end)

    def _title_way(self) -> bool:
        """A file's name, which stands for a title, begins where the text begins, whatever its letters are."""
        return self._way(self.title) if self._document.title else self.base

    def _way(self, text: str) -> bool:
        return runs_right_to_left(text, base=self.base)
