"""The pane of facts: its heads and what is typed to find some, the list, and the bar that copies them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from khulasa.document.bidi import isolate, mostly_right_to_left
from khulasa.errors import KhulasaError
from khulasa.facts.kinds import FactKind
from khulasa.facts.model import Span, Statement
from khulasa.facts.quotable import QuotableFacts
from khulasa.ranking.base import Method
from khulasa.summary.focus import quoted
from khulasa.summary.model import Summary
from khulasa.summary.stated import forms_of, fullest_of, sentences_at
from khulasa.ui.article.marks import Stated
from khulasa.ui.facts.bar import FactsBar, Scope
from khulasa.ui.facts.copier import FactsCopier
from khulasa.ui.facts.exporting import FactsExporting
from khulasa.ui.facts.extent import Extent, most_that_fits
from khulasa.ui.facts.filtering import Filter
from khulasa.ui.facts.model import FactModel
from khulasa.ui.facts.rows import FactRows, Row, RowKind, Shown
from khulasa.ui.facts.view import FactList
from khulasa.ui.look import fonts
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.interface_language import error_text, keep_worded
from khulasa.ui.look.plain_text import caption, tool_tip
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.look.widgets import Words, button, label, named
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.opening.trail import NoFacts
from khulasa.ui.summary.controller import SummaryController
from khulasa.ui.summary.controls.heads import Head, Heads
from khulasa.ui.summary.pane import LOW

_ROW, _SIDE, _FIELD = 44, 14, 80


class FactsPane(QWidget):
    """Shows the facts of the article in front; what is asked of it is asked anew of another article."""

    stated = Signal(object, bool)
    """A `Stated` is to be shown in its place; whether the reader asked to go there."""
    dossier_wanted = Signal(list, list)
    """Statements, and sentences by their indexes, are to be added to the dossier."""
    turned_toward = Signal(str)
    """The summary is to be turned toward some words of the author's."""

    def __init__(
        self,
        session: DocumentSession,
        controller: SummaryController,
        notice: Notice,
        theme: ActiveTheme,
    ) -> None:
        super().__init__()
        named(self, "facts")
        self._session = session
        self._controller = controller
        self._filter = Filter()
        self._opened: frozenset[str] = frozenset()
        self._extent: Extent | None = None
        self._rows: FactRows | None = None
        self._failure: KhulasaError | None = None
        self._at: dict[str, int] = {}
        self.heads = Heads(Head.FACTS)
        self.field = QLineEdit()
        self.scope = button()
        self.hint = label(fonts.interface(10), "hint")
        self.model = FactModel(self)
        self.list = FactList(theme, self.model)
        self.bar = FactsBar(theme)
        self.copier = FactsCopier(self.bar, self._asked, self._selected, notice)
        self.exporting = FactsExporting(self, self._asked, notice)
        self.bar.offer_export(self.exporting.menu)
        self.toward, self.keep, self.table = QAction(self), QAction(self), QAction(self)
        self._lay_out()
        self._connect()
        keep_worded(self, self.retranslate)

    def _lay_out(self) -> None:
        self.field.setFont(fonts.interface(10))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumSize(_FIELD, 28)
        self.scope.setCheckable(True)
        self.scope.setProperty("look", "outlined")
        self.scope.setFont(fonts.interface(9.5))
        self.scope.setMinimumHeight(28)
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        rows = named(QWidget(), "factsRow")
        first = QHBoxLayout(rows)
        first.setContentsMargins(_SIDE, 0, _SIDE, 0)
        first.setSpacing(8)
        first.addWidget(self.heads)
        first.addWidget(self.field, 1)
        first.addWidget(self.scope)
        rows.setFixedHeight(_ROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rows)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint, 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        self._session.facts_found.connect(self._look_again)
        self._session.arrived.connect(self._look_again)
        self._session.turned.connect(self._turn)
        self._controller.selected.connect(self._follow_summary)
        self.field.textChanged.connect(self._type)
        self.field.returnPressed.connect(self.list.setFocus)
        self.scope.toggled.connect(lambda _checked: self._follow_summary())
        self.list.arrived.connect(self._show)
        self.list.opened.connect(self._open)
        self.list.room_changed.connect(self._fit)
        self.list.typed.connect(self._begin_typing)
        self.list.selectionModel().selectionChanged.connect(self._show_scope)
        self.bar.table_wanted.connect(self.copy_table)
        self.bar.dossier_wanted.connect(self.collect)
        self.toward.triggered.connect(lambda: self.turned_toward.emit(self._aim()))
        self.keep.triggered.connect(self.collect)
        self.table.triggered.connect(self.copy_table)
        self.list.addActions([self.toward, self.keep, self.table])
        everything = QShortcut(QKeySequence(QKeySequence.StandardKey.SelectAll), self.list)
        everything.setContext(Qt.ShortcutContext.WidgetShortcut)
        everything.activated.connect(self.select_all)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window has a low bar."""
        super().resizeEvent(event)
        self.bar.set_low(low=self.window().height() < LOW)

    # What `Beside` asks for

    @property
    def widget(self) -> QWidget:
        """See `Beside`."""
        return self

    @property
    def front(self) -> QWidget:
        """See `Beside`."""
        return self.list if self.list.isVisibleTo(self) else self.field

    def escape(self) -> bool:
        """What was typed goes first."""
        if not self.field.text():
            return False
        self.field.clear()
        self.list.setFocus()
        return True

    # What is listed

    def look(self) -> None:
        """Show the facts of the article in front: somebody looks at them."""
        self._begin()

    def _turn(self) -> None:
        """Another article is in front: nothing that was asked of the one before hides any of its facts."""
        self.scope.blockSignals(True)
        self.scope.setChecked(False)
        self.scope.blockSignals(False)
        self._begin()

    def _begin(self) -> None:
        """Another article is in front: all of its facts."""
        self._filter, self._opened, self._at = Filter(), frozenset(), {}
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self._look_again()

    def _look_again(self, *_arrival: object) -> None:
        facts, analysis = self._session.facts, self._session.analysis
        self._rows = self._failure = self._extent = None
        if analysis is not None and isinstance(facts, QuotableFacts):
            self.list.set_base(right_to_left=mostly_right_to_left(analysis.document.text))
            self._rows = FactRows(analysis, facts, self.list.names_that_fit)
        self._list()

    def _list(self) -> None:
        """List what is asked for; where there is nothing a sentence says why."""
        if self.isHidden():
            return
        before = self.list.current_row()
        sentences = None
        if self.scope.isChecked() and self._controller.summary is not None:
            sentences = frozenset(self._controller.summary.chosen)
        if sentences != self._filter.sentences:
            self._extent = None
        self._filter = self._filter._replace(sentences=sentences)
        rows = self._listed()
        self.hint.setText(self._reason())
        if rows and self._session.analysis is not None:
            self.model.show(self._session.analysis.document, rows)
        else:
            self.model.clear()
        self.list.setVisible(bool(rows))
        self.hint.setVisible(not rows)
        self.list.doItemsLayout()
        if before is not None:
            self.list.go_to(before.key)
        self._show_scope()

    def _listed(self) -> list[Row]:
        """The rows of what is asked for, as many as the list has room for; none where words were altered."""
        if self._rows is None:
            return []
        try:
            if self._extent is None:
                self._extent = most_that_fits(self._height_in, self.list.viewport().height())
            self.list.show_lines(self._extent.lines)
            return self._rows.rows(Shown(self._filter, self._opened, self._extent))
        except KhulasaError as error:
            self._rows, self._failure = None, error
            return []

    def _height_in(self, extent: Extent) -> int:
        """The pixels of all rows in an extent, where nothing was opened and no words are looked for."""
        if self._rows is None:
            return 0
        rows = self._rows.rows(Shown(self._filter._replace(words=""), extent=extent))
        return self.list.height_of(rows, extent.lines)

    def _fit(self) -> None:
        """There is another room for the list: more of what was not opened is seen, or less."""
        self._extent = None
        if self._listed() != self.model.rows:
            self._list()
        else:
            self.list.doItemsLayout()

    def _reason(self) -> str:
        """Why nothing is listed."""
        reasons = {
            NoFacts.PENDING: self.tr("The facts are being looked for…"),
            NoFacts.OTHER_LANGUAGE: self.tr("Facts are found in Arabic texts only."),
            NoFacts.FAILED: self.tr("The facts of this article could not be found."),
        }
        facts = self._session.facts
        if self._failure is not None:
            return error_text(self._failure)
        if isinstance(facts, NoFacts):
            return reasons[facts]
        return self.tr("No fact has these words.")

    def _follow_summary(self, *_summary: object) -> None:
        if self.scope.isChecked() or self._filter.sentences is not None:
            self._list()

    def _type(self, words: str) -> None:
        self._filter = self._filter._replace(words=words)
        self._list()

    def _begin_typing(self, letters: str) -> None:
        """What was typed in the list goes into the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setText(self.field.text() + letters)

    def _open(self, row: Row, by_key: bool) -> None:
        """See more, or less again; whoever asks by a key goes on at the first of what came."""
        seen = {each.key for each in self.model.rows}
        self._opened ^= {row.key}
        self._list()
        if row.kind is RowKind.MORE and by_key:
            came = (place for place, each in enumerate(self.model.rows) if each.key not in seen)
            first = next(came, None)
            if first is not None:
                self.list.setCurrentIndex(self.model.index(first))

    def _show(self, row: Row, asked: bool) -> None:
        """Show a row's place; of several the next one, where the reader is at the row already."""
        place = self._at.get(row.key, -1)
        if asked or place < 0:
            place = (place + 1) % len(row.spans)
        self._at[row.key] = place
        stated = Stated(row.spans[place], row.underlined, row.alike)
        self.stated.emit(stated, asked)

    def select_all(self) -> None:
        """Select all that is listed, also what is folded away: it is opened, so that whatever is copied is seen."""
        folded = {row.key for row in self.model.rows if row.kind is RowKind.MORE}
        if folded - self._opened:
            self._opened |= folded
            self._list()
        self.list.selectAll()

    # What is copied

    @property
    def words(self) -> str:
        """The words of the row that the reader is at that a summary can be turned toward, "" where there are none."""
        row = self.list.current_row()
        if row is None:
            return ""
        if row.kind is RowKind.STATEMENT and row.name:
            return row.name
        if row.kind is RowKind.STATEMENT:
            above = self.model.rows[: self.list.currentIndex().row()]
            speakers = [each.text for each in above if each.kind is RowKind.SPEAKER]
            return speakers[-1] if speakers else ""
        named_rows = {RowKind.SPEAKER, RowKind.NAME, RowKind.FIND}
        return row.text if row.kind in named_rows else ""

    def _aim(self) -> str:
        """Every form of the name of an actor or a place: a summary turns toward sentences that name it."""
        row, asked = self.list.current_row(), self._asked()
        is_name = row is not None and row.kind is not RowKind.FIND
        return quoted(forms_of(asked[1], self.words)) if is_name and asked else self.words

    def _asked(self) -> tuple[Summary, QuotableFacts] | None:
        summary, facts = self._controller.summary, self._session.facts
        if summary is None or not isinstance(facts, QuotableFacts):
            return None
        return summary, facts

    def _statements(self) -> list[Statement]:
        """The statements that are selected, those of a selected speaker among them; all where nothing is selected."""
        selected = self.list.selected_facts()
        if not selected and self._rows is not None:
            return self._rows.statements(self._filter)
        contents = {
            span for row in selected if row.section is FactKind.STATEMENTS for span in row.spans
        }
        asked = self._asked()
        statements = () if asked is None else asked[1].facts.statements
        return [each for each in statements if each.content in contents]

    def _spans(self) -> list[Span]:
        """The words that are selected: names, members, dates, amounts."""
        spans: list[Span] = []
        for row in self.list.selected_facts():
            if row.listing is not None:
                spans += row.listing.members
            elif row.kind in {RowKind.NAME, RowKind.FIND} and self._session.analysis is not None:
                spans.append(fullest_of(self._session.analysis.document, row.spans))
        return spans

    def _selected(self) -> tuple[list[Statement], list[Span]]:
        return self._statements(), self._spans()

    def _show_scope(self, *_selection: object) -> None:
        statements, spans = self._selected()
        any_facts = any(row.is_fact for row in self.model.rows)
        if spans:
            self.bar.show_facts(Scope.WORDS, len(spans) + len(statements), any_facts=any_facts)
        else:
            self.bar.show_facts(Scope.STATEMENTS, len(statements), any_facts=any_facts)
        words = self.words
        able = bool(words) and self._controller.request.method is Method.KHULASA
        self.toward.setVisible(bool(words))
        self.toward.setEnabled(able)
        self.toward.setText(caption(self._toward_words(words)))
        self.keep.setVisible(bool(self.list.selected_facts()))

    def copy(self) -> None:
        """Copy what the button says."""
        self.copier.copy()

    def copy_cited(self) -> None:
        """The same with its source, whatever the button's form is."""
        self.copier.copy_cited()

    def copy_table(self) -> None:
        """Copy all that is listed as a table."""
        if self._rows is not None:
            self.copier.copy_table(self._rows.lists)

    def answer_dossier(self, words: Words) -> None:
        """Say for a while, in the dossier's button, what became of it."""
        self.bar.answer_dossier(words)

    def collect(self) -> None:
        """Add the same as is copied to the dossier."""
        asked = self._asked()
        if asked is not None:
            sentences = sentences_at(asked[0].analysis, self._spans())
            self.dossier_wanted.emit(self._statements(), list(sentences))

    def _toward_words(self, words: str) -> str:
        return self.tr("Turn the summary toward %1").replace("%1", isolate(words))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.field.setPlaceholderText(self.tr("Find facts by words…"))
        self.field.setAccessibleName(self.tr("Find facts by words"))
        self.scope.setText(self.tr("Of the summary"))
        self.scope.setToolTip(tool_tip(self.tr("Only facts of the summary’s sentences")))
        self.list.setAccessibleName(self.tr("Facts"))
        self.keep.setText(self.tr("Add to the dossier"))
        self.table.setText(self.tr("Copy as a table"))
        self.hint.setText(self._reason())
        self._show_scope()
        self.list.doItemsLayout()
