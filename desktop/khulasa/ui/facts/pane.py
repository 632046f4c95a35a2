"""The pane of facts: its heads and what is typed to find some, the list, and the bar that copies them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from khulasa.document.bidi import isolate, mostly_right_to_left
from khulasa.errors import KhulasaError
from khulasa.export.facts.rows import FactTable
from khulasa.export.facts.tables import copied_table
from khulasa.export.facts.text import copied_spans, copied_statements
from khulasa.export.forms import Copied
from khulasa.export.names import Form, Options
from khulasa.facts.kinds import FactKind
from khulasa.facts.model import Span, Statement
from khulasa.facts.quotable import QuotableFacts
from khulasa.ranking.base import Method
from khulasa.summary.model import Summary
from khulasa.summary.stated import sentences_at
from khulasa.ui.article.marks import Stated
from khulasa.ui.facts.bar import FactsBar, Scope, form_for_facts
from khulasa.ui.facts.exporting import FactsExporting
from khulasa.ui.facts.extent import Extent, most_that_fits
from khulasa.ui.facts.filtering import Filter
from khulasa.ui.facts.model import FactModel
from khulasa.ui.facts.rows import FactRows, Row, RowKind, Shown
from khulasa.ui.facts.view import FactList
from khulasa.ui.look import clipboard, fonts
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.clipboard import CopyForm
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
    form_chosen = Signal(str)
    """Copy in a form from now on, by its name."""

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
        self._notice = notice
        self._filter = Filter()
        self._opened: frozenset[str] = frozenset()
        self._extent: Extent | None = None
        self._form = CopyForm(Form.CITED)
        self._rows: FactRows | None = None
        self._failure: KhulasaError | None = None
        self._at: dict[str, int] = {}
        self.options = Options()
        self.heads = Heads(Head.FACTS)
        self.field = QLineEdit()
        self.scope = button()
        self.hint = label(fonts.interface(10), "hint")
        self.model = FactModel(self)
        self.list = FactList(theme, self.model)
        self.bar = FactsBar(theme)
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
        self.bar.copy_wanted.connect(self.copy)
        self.bar.menu.form_wanted.connect(self._choose_form)
        self.bar.table_wanted.connect(self.copy_table)
        self.bar.dossier_wanted.connect(self.collect)
        self.toward.triggered.connect(lambda: self.turned_toward.emit(self.words))
        self.keep.triggered.connect(self.collect)
        self.table.triggered.connect(self.copy_table)
        self.list.addActions([self.toward, self.keep, self.table])
        self.exporting.options = lambda: self.options

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
            elif row.kind in {RowKind.NAME, RowKind.FIND}:
                spans.append(row.spans[0])
        return spans

    def _show_scope(self, *_selection: object) -> None:
        statements, spans = self._statements(), self._spans()
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
        self.keep.setEnabled(bool(statements or spans))

    def use(self, form: CopyForm) -> None:
        """Copy in a form from now on, or in that of statements which is nearest."""
        self._form = replace(form, form=form_for_facts(form.form))
        self.bar.show_form(self._form.form)

    def _choose_form(self, name: str) -> None:
        """Copy in a form now, and from now on."""
        self.use(replace(self._form, form=Form(name)))
        self.form_chosen.emit(name)
        self.copy()

    def copy(self) -> None:
        """Copy what the button says."""
        self._copy(self._form)

    def copy_cited(self) -> None:
        """The same with its source, whatever the button's form is."""
        self._copy(replace(self._form, form=Form.CITED))

    def _copy(self, form: CopyForm) -> None:
        asked = self._asked()
        statements, spans = self._statements(), self._spans()
        if asked is None or not (statements or spans):
            return
        analysis, facts = asked[0].analysis, asked[1]
        try:
            parts = []
            if statements:
                options = clipboard.today(form.options)
                parts.append(copied_statements(analysis, facts, statements, form.form, options))
            if spans:
                parts.append(copied_spans(facts, spans))
        except KhulasaError as error:
            self._tell(error)
            return
        _to_clipboard(parts)
        self.bar.answer(len(statements) + len(spans), form.form)

    def copy_table(self) -> None:
        """Copy all that is listed as a table."""
        asked = self._asked()
        if asked is None or self._rows is None:
            return
        try:
            table = FactTable(asked[0].analysis, asked[1], clipboard.today(self.options))
            _to_clipboard([copied_table(table, table.rows(keep=self._rows.lists))])
        except KhulasaError as error:
            self._tell(error)
            return
        self.bar.answer_table()

    def answer_dossier(self, words: Words) -> None:
        """Say for a while, in the dossier's button, what became of it."""
        self.bar.answer_dossier(words)

    def collect(self) -> None:
        """Add the same as is copied to the dossier."""
        asked = self._asked()
        if asked is not None:
            sentences = sentences_at(asked[0].analysis, self._spans())
            self.dossier_wanted.emit(self._statements(), list(sentences))

    def _tell(self, error: KhulasaError) -> None:
        self._notice.tell(lambda: error_text(error))

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


def _to_clipboard(parts: Sequence[Copied]) -> None:
    data = QMimeData()
    data.setText("\n".join(part.plain for part in parts))
    data.setHtml("".join(part.html for part in parts))
    QApplication.clipboard().setMimeData(data)
