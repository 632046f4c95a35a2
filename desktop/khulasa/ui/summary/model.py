"""The chosen sentences as a list model: one row each, in reading order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from khulasa.document.bidi import mostly_right_to_left, runs_right_to_left
from khulasa.document.model import Document, Sentence
from khulasa.document.unicode import Utf16Map
from khulasa.services.find import Span
from khulasa.summary.model import Analysis, Summary
from khulasa.ui.look import clipboard
from khulasa.ui.look.quote_words import QuoteWords, joined, trust_of
from khulasa.ui.summary.notes import Note, SentenceNotes

Index = QModelIndex | QPersistentModelIndex

SENTENCE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The sentence's index in its analysis."""
PLACE_ROLE = Qt.ItemDataRole.UserRole + 2
"""The sentence's paragraph and page, in words."""
RIGHT_TO_LEFT_ROLE = Qt.ItemDataRole.UserRole + 3
"""Whether the sentence runs from right to left."""
TRUST_ROLE = Qt.ItemDataRole.UserRole + 12
"""A `Trust` where the sentence's page should be compared with before it is quoted, else None."""
NOTES_ROLE = Qt.ItemDataRole.UserRole + 4
"""What is said below the sentence, as `Note`s."""
PINNED_ROLE = Qt.ItemDataRole.UserRole + 5
"""Whether the sentence is pinned."""
SHORT_PLACE_ROLE = Qt.ItemDataRole.UserRole + 6
"""The sentence's page and paragraph in short, each in a string of its own."""
HITS_ROLE = Qt.ItemDataRole.UserRole + 7
"""What was found in the sentence: where it begins and how long it is, in UTF-16 units, and whether one is at it."""

_FEW = 40  # more changes at once than this, and the view is told that everything changed


class SummaryModel(QAbstractListModel):
    """Rows are sentence indexes; the text of a row is the author's own letters."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._analysis: Analysis | None = None
        self._places: dict[int, int] = {}
        self._rows: list[int] = []
        self.copy_form = clipboard.CopyForm()
        self._right_to_left = True
        self._summary: Summary | None = None
        self._hits: Sequence[Span] = ()
        self._hit: Span | None = None
        self._words = QuoteWords(self)
        self._notes = SentenceNotes(self)
        self._texts: dict[int, str] = {}
        self._facts: dict[int, Callable[[Document, Sentence], object]] = {
            Qt.ItemDataRole.DisplayRole: Document.quote,
            Qt.ItemDataRole.AccessibleTextRole: Document.quote,
            Qt.ItemDataRole.AccessibleDescriptionRole: self._described,
            SENTENCE_ROLE: lambda _document, sentence: sentence.index,
            PLACE_ROLE: self._place,
            RIGHT_TO_LEFT_ROLE: self._runs_right_to_left,
            TRUST_ROLE: trust_of,
            NOTES_ROLE: self._noted,
            PINNED_ROLE: self._is_pinned,
            SHORT_PLACE_ROLE: self._short_place,
            HITS_ROLE: self._found,
        }

    def set_analysis(self, analysis: Analysis) -> None:
        """Start anew with another document or method; no sentence is chosen yet."""
        self.beginResetModel()
        self._analysis = analysis
        self._places = analysis.document.paragraph_numbers()
        self._rows = []
        self._texts = {}
        self._notes.forget()
        self._summary = None
        self._right_to_left = mostly_right_to_left(analysis.document.text)
        self.endResetModel()

    def show_summary(self, summary: Summary, explained: frozenset[int]) -> bool:
        """Show a summary of the same analysis; `explained` are the sentences whose context was asked for.

        Gives whether rows that stay may now say more or less than before.
        """
        before, self._summary = self._summary, summary
        self._notes.show(summary, explained)
        self._set_chosen(summary.chosen)
        changed = (
            before is None or before.pinned != summary.pinned or before.context != summary.context
        )
        if changed:
            self.reword()
        return changed

    def reword(self) -> None:
        """Say everything in the interface's present language."""
        self._notes.forget()
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _set_chosen(self, chosen: tuple[int, ...]) -> None:
        """Change which sentences are rows; the rows that stay keep their selection."""
        old, new = set(self._rows), set(chosen)
        if not old or len(old ^ new) > _FEW:
            return self._choose_anew(chosen)
        gone, come = _places(self._rows, old - new), _places(chosen, new - old)
        if _without(self._rows, gone) != _without(chosen, come):
            return self._choose_anew(chosen)
        for row in reversed(gone):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
        for row in come:
            self.beginInsertRows(QModelIndex(), row, row)
            self._rows.insert(row, chosen[row])
            self.endInsertRows()
        return None

    def _choose_anew(self, chosen: tuple[int, ...]) -> None:
        self.beginResetModel()
        self._rows = list(chosen)
        self.endResetModel()

    @property
    def rows(self) -> Sequence[int]:
        """The sentences, by index, from the first row on."""
        return self._rows

    def text(self, sentence: int) -> str:
        """A sentence's letters, taken from the document once."""
        if sentence not in self._texts and self._analysis is not None:
            analysis = self._analysis
            self._texts[sentence] = analysis.document.quote(analysis.sentences[sentence])
        return self._texts.get(sentence, "")

    def letters(self) -> list[int]:
        """How many letters each sentence of the text has, chosen or not, by its index."""
        sentences = () if self._analysis is None else self._analysis.sentences
        return [sentence.end - sentence.start for sentence in sentences]

    def runs_right_to_left(self, sentence: int) -> bool:
        """Whether a sentence, by its index, runs from right to left."""
        return runs_right_to_left(self.text(sentence), base=self._right_to_left)

    def notes(self, sentence: int) -> Sequence[Note]:
        """What is said below a sentence."""
        return () if self._analysis is None else self._notes.of(self._analysis, sentence)

    def note_counts(self) -> list[int]:
        """How many things are said below each row."""
        return [] if self._analysis is None else self._notes.counts(self._analysis, self._rows)

    def row_of(self, sentence: int) -> int | None:
        """The row of a sentence, None where it is not chosen."""
        return self._rows.index(sentence) if sentence in self._rows else None

    def rowCount(self, parent: Index | None = None) -> int:
        """How many sentences are chosen."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sentence's text, its index, its place, its page and what is said of it, or its direction."""
        if self._analysis is None or not 0 <= index.row() < len(self._rows):
            return None
        sentence = self._analysis.sentences[self._rows[index.row()]]
        fact = self._facts.get(role)
        return None if fact is None else fact(self._analysis.document, sentence)

    def _place(self, document: Document, sentence: Sentence) -> str:
        page = document.page_of(sentence.start) if document.pages else None
        return self._words.place(self._places.get(sentence.block), page)

    def _short_place(self, document: Document, sentence: Sentence) -> list[str]:
        page = document.page_of(sentence.start) if document.pages else None
        return self._words.short_place(self._places.get(sentence.block), page)

    def _described(self, document: Document, sentence: Sentence) -> str:
        """Which of how many it is, its place, and what is said of it, for those who hear it."""
        row = QLocale().toString(self._rows.index(sentence.index) + 1)
        rows = QLocale().toString(len(self._rows))
        position = self.tr("%1 of %2").replace("%1", row).replace("%2", rows)
        notes = [note.words for note in self.notes(sentence.index)]
        pinned = [self.tr("pinned")] if self._is_pinned(document, sentence) else []
        return joined([position, self._place(document, sentence), *pinned, *notes])

    def _runs_right_to_left(self, _document: Document, sentence: Sentence) -> bool:
        return self.runs_right_to_left(sentence.index)

    def _noted(self, _document: Document, sentence: Sentence) -> list[Note]:
        return list(self.notes(sentence.index))

    def _is_pinned(self, _document: Document, sentence: Sentence) -> bool:
        return self._summary is not None and sentence.index in self._summary.pinned

    def show_hits(self, hits: Sequence[Span], hit: Span | None) -> None:
        """What was found in the text, as spans in order, and the one that the reader is at."""
        self._hits, self._hit = hits, hit

    def _found(self, document: Document, sentence: Sentence) -> list[tuple[int, int, bool]]:
        focus = () if self._analysis is None else self._analysis.focus
        spans = (
            self._hits or focus
        )  # what is looked for now, else what the summary is turned toward
        if not spans:
            return []
        first = bisect_left(spans, (sentence.start, 0))
        last = bisect_left(spans, (sentence.end, 0))
        units = Utf16Map(document.quote(sentence))
        places = []
        for hit in spans[first:last]:
            start = units.to_utf16(hit[0] - sentence.start)
            end = units.to_utf16(min(hit[1], sentence.end) - sentence.start)
            places.append((start, end - start, hit == self._hit))
        return places

    def flags(self, _index: Index, /) -> Qt.ItemFlag:
        """Rows can be selected and dragged into another program, not changed."""
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]
        """The sentences of some rows, in reading order, as Copy would give them."""
        if self._analysis is None:
            return QMimeData()
        rows = sorted(index.row() for index in indexes)
        chosen = [self._rows[row] for row in rows]
        return clipboard.sentences(self._analysis, chosen, self.copy_form)


def _places(sentences: Sequence[int], some: Iterable[int]) -> list[int]:
    """Where some of the sentences stand, from the first on."""
    return sorted(map(sentences.index, some))


def _without(sentences: Sequence[int], places: Sequence[int]) -> list[int]:
    """The sentences but those at some places."""
    rest = list(sentences)
    for place in reversed(places):
        del rest[place]
    return rest
