"""The view of facts in a window: what it shows and marks, how keys lead in it, and what is copied and collected."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from takeaway import stated
from takeaway.stated import FACTS, TEXT, at

from khulasa.export.names import Form
from khulasa.facts.kinds import FactKind
from khulasa.facts.model import Facts
from khulasa.facts.quotable import QuotableFacts
from khulasa.services.pipeline.source import Source
from khulasa.ui.facts.arrangement import NAME_GAP
from khulasa.ui.facts.exporting import FactsExporting
from khulasa.ui.facts.model import FactModel
from khulasa.ui.facts.painting import State
from khulasa.ui.facts.pane import FactsPane
from khulasa.ui.facts.rows import RowKind
from khulasa.ui.linking.facts import FactsLink
from khulasa.ui.look.theme import DARK, LIGHT, load
from khulasa.ui.opening.trail import NoFacts
from khulasa.ui.summary.controls.heads import Head
from khulasa.ui.window.panes.pane_choice import Panes

pytestmark = pytest.mark.window


@pytest.fixture
def link(window, qtbot) -> FactsLink:
    """A window that shows the facts which were marked by hand."""
    with qtbot.waitSignal(window.session.facts_found):
        window.session.open(Source.pasted(TEXT))
    window.session.article.facts = stated.quotable(window.session.analysis)
    (link,) = window.findChildren(FactsLink)
    link.action.trigger()
    return link


@pytest.fixture
def pane(link) -> FactsPane:
    return link.pane


def row_of(pane: FactsPane, text: str, kind: RowKind | None = None) -> int:
    return next(
        place
        for place, row in enumerate(pane.model.rows)
        if row.text == text and kind in {None, row.kind}
    )


def show_summary(window) -> None:
    """As Ctrl+1 does."""
    (action,) = [each for each in window.actions() if each.data() == Panes.BOTH.value]
    action.trigger()


def go_to(pane: FactsPane, text: str, kind: RowKind | None = None) -> None:
    pane.list.setCurrentIndex(pane.model.index(row_of(pane, text, kind)))


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


SAID = "سنبني ثلاثة سدود"
ADDED = "العمل يبدأ في الخريف، ويستمر عاما كاملا"


def test_the_readers_zoom_and_face_count_here_too(window, pane):
    row = pane.model.index(row_of(pane, SAID))
    before, chip = pane.list.visualRect(row).height(), row_of(pane, "بنزرت", RowKind.NAME)
    name = pane.list.visualRect(pane.model.index(chip)).height()
    window.view.zoom(5)
    assert pane.list.visualRect(row).height() > 1.3 * before
    chip = row_of(pane, "بنزرت", RowKind.NAME)
    assert pane.list.visualRect(pane.model.index(chip)).height() > 1.3 * name


def test_nothing_of_it_is_made_before_somebody_looks(window):
    (link,) = window.findChildren(FactsLink)
    assert link._pane is None


def test_it_stands_in_the_summarys_place(window, link, pane):
    assert pane.isVisible()
    assert not window.summary.page.isVisible()
    assert pane.list.hasFocus()
    link.action.trigger()
    assert pane.isVisible()
    assert link.action.isChecked()
    show_summary(window)
    assert window.summary.page.isVisible()
    assert window.summary.page.hasFocus()


@pytest.mark.parametrize("width", [700, 1200])
def test_its_key_leads_to_it_also_from_the_article_that_it_led_to(window, link, pane, qtbot, width):
    window.window().resize(width, 600)
    qtbot.waitUntil(lambda: window.article.isVisible() == (width > 1000))
    go_to(pane, SAID)
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    link.action.trigger()
    assert pane.list.hasFocus()
    assert link.action.isChecked()


def test_a_gap_between_names_is_no_name(pane, qtbot):
    go_to(pane, "سلمى الناصر", RowKind.NAME)
    assert pane.toward.isVisible()
    assert pane.keep.isVisible()
    chip = pane.list.visualRect(pane.list.currentIndex())
    gap = QPoint(chip.left() - NAME_GAP // 2, chip.center().y())
    qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.RightButton, pos=gap)
    assert pane.list.current_row() is None
    assert not pane.toward.isVisible()
    assert not pane.keep.isVisible()


def test_why_the_last_words_fade_is_told(window, pane):
    said, *others = FACTS.statements
    facts = replace(FACTS, statements=(replace(said, open_end=True), *others))
    window.session.article.facts = stated.quotable(window.session.analysis, facts)
    pane.look()
    for text, told in ((SAID, True), (ADDED, False)):
        index = pane.model.index(row_of(pane, text))
        assert bool(index.data(Qt.ItemDataRole.ToolTipRole)) == told
        assert ("للكاتب" in index.data(Qt.ItemDataRole.AccessibleTextRole)) == told


def test_a_fading_end_has_the_ground_of_its_row(window, pane):
    painting = pane.list._painting
    for theme in (LIGHT, DARK):
        painting.set_theme(load(theme))
        grounds = {
            painting._ground_of(State(**{state: True})).name()
            for state in ("current", "selected", "hovered", "ruled")
        }
        assert len(grounds) == 4


def test_heads_lead_there_and_back(window, link, pane):
    pane.heads.buttons[Head.SUMMARY].click()
    assert window.summary.page.isVisible()
    assert not link.action.isChecked()
    window.summary.rows.heads.buttons[Head.FACTS].click()
    assert pane.isVisible()
    assert link.action.isChecked()


def test_a_statement_is_marked_where_it_stands_and_its_speaker_underlined(window, pane):
    go_to(pane, ADDED)
    marks = window.article._marks.stated
    assert marks.words == at(ADDED)
    assert marks.speaker == at("الناصر", after="وقالت")
    # AND the strip shows all that he said
    assert window.article.hit_offsets() == [at(SAID).start, at(ADDED).start]


@pytest.mark.parametrize("key", ["field", "why"])
def test_a_key_for_what_is_hidden_shows_the_summary_first(window, link, pane, key):
    if key == "field":
        window.summary.focus.action.trigger()
        assert window.summary.focus.field.hasFocus()
    else:
        window.summary.explain(window.controller.summary.chosen[0])
        assert window.summary.details.isVisible()
    assert not pane.isVisible()
    assert not link.action.isChecked()


def test_in_a_narrow_window_a_fact_leads_to_the_article_and_escape_back(window, pane, qtbot):
    window.window().resize(900, 600)
    qtbot.waitUntil(lambda: not window.article.isVisible())
    go_to(pane, "ممثلون")
    qtbot.keyClick(pane.list, Qt.Key.Key_Space)  # opens the list, and leads nowhere
    assert not window.article.isVisible()
    go_to(pane, SAID)
    assert not window.article.isVisible()
    qtbot.keyClick(pane.list, Qt.Key.Key_Space)
    assert window.article.isVisible()
    window.escape()
    assert pane.list.hasFocus()


def test_the_summarys_marks_come_back_with_it(window, link, pane):
    go_to(pane, SAID)
    show_summary(window)
    assert window.article._marks.stated is None
    assert window.article._marks.chosen


def test_a_name_leads_through_its_places(window, pane, qtbot):
    go_to(pane, "سلمى الناصر", RowKind.NAME)
    places = [window.article._marks.stated.words]
    for _ in range(2):
        qtbot.keyClick(pane.list, Qt.Key.Key_Space)
        places.append(window.article._marks.stated.words)
    first, second = FACTS.actors[0].mentions
    assert places == [first, second, first]


def test_a_click_on_a_row_shows_it_and_one_more_the_next_place(window, pane, qtbot):
    index = pane.model.index(row_of(pane, "سلمى الناصر", RowKind.NAME))
    for wanted in FACTS.actors[0].mentions:
        point = pane.list.visualRect(index).center()
        qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert window.article._marks.stated.words == wanted


def test_arrows_lead_over_names_that_stand_side_by_side(pane, qtbot):
    go_to(pane, "مدينة طبرقة")
    qtbot.keyClick(pane.list, Qt.Key.Key_Left)  # onward: the window runs from right to left
    assert pane.list.current_row().text == "طبرقة"
    qtbot.keyClick(pane.list, Qt.Key.Key_Right)
    assert pane.list.current_row().text == "مدينة طبرقة"
    qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    assert pane.list.current_row().kind is RowKind.SECTION
    qtbot.keyClick(pane.list, Qt.Key.Key_Up)
    assert pane.list.current_row().section is FactKind.PLACES


def test_down_comes_to_every_line_and_up_goes_back(pane, qtbot):
    pane.list.setCurrentIndex(pane.model.index(0))
    seen = [0]
    for _ in range(len(pane.model.rows)):
        qtbot.keyClick(pane.list, Qt.Key.Key_Down)
        here = pane.list.currentIndex().row()
        if here == seen[-1]:
            break
        seen.append(here)
    kinds = [pane.model.rows[row].kind for row in seen]
    assert kinds.count(RowKind.SECTION) == 5
    assert seen == sorted(seen)
    lines = {
        pane.list.visualRect(pane.model.index(row)).top() for row in range(len(pane.model.rows))
    }
    assert len(seen) == len(lines)


def test_a_listing_opens_and_closes_by_key(pane, qtbot):
    go_to(pane, "ممثلون")
    before = len(pane.model.rows)
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert len(pane.model.rows) == before + 3
    assert pane.list.current_row().text == "ممثلون"
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert len(pane.model.rows) == before


def test_more_opens_by_key_and_leads_to_the_first_that_came(window, pane, qtbot):
    window.session.article.facts = stated.quotable(
        window.session.analysis, replace(FACTS, statements=FACTS.statements[:3] * 2)
    )
    pane.look()
    rows = pane.model.rows
    more = next(place for place, row in enumerate(rows) if row.kind is RowKind.MORE)
    pane.list.setCurrentIndex(pane.model.index(more))
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    here = pane.list.current_row()
    assert here.is_fact
    assert here.key not in {row.key for row in rows}
    # AND fewer are shown again
    fewer = next(place for place, row in enumerate(pane.model.rows) if row.kind is RowKind.MORE)
    assert pane.model.spoken(pane.model.rows[fewer]) == "إظهار عدد أقل"
    pane.list.setCurrentIndex(pane.model.index(fewer))
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert pane.list.currentIndex().row() == more
    assert len(pane.model.rows) == len(rows)


def test_a_cut_statement_is_heard_and_copied_whole(window, pane):
    long = at("العمل يبدأ في الخريف، ويستمر عاما كاملا")
    pane.list.show_lines(1)
    pane.list.setFixedWidth(220)
    row = pane.model.rows[row_of(pane, ADDED)]
    shown = pane.list._painting._quote(row, 1).layout.text()
    assert shown.endswith(" …")
    assert f"{row.text} ".startswith(shown.removesuffix("…"))  # between two words
    assert TEXT[slice(*long)] in pane.model.spoken(row)
    go_to(pane, ADDED)
    pane.copy()
    assert TEXT[slice(*long)] in clipboard()


def test_letters_that_are_typed_in_the_list_are_looked_for(pane):
    letter = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, "س"
    )
    QApplication.sendEvent(pane.list, letter)
    assert pane.field.hasFocus()
    assert pane.field.text() == "س"
    pane.field.setText("سدود")
    texts = [row.text for row in pane.model.rows if row.is_fact]
    assert texts == [SAID, "ثلاثة سدود"]
    pane.field.setText("قطار")
    assert not pane.list.isVisible()
    assert pane.hint.text() == "لا حقيقة فيها هذه الكلمات."
    assert pane.escape()
    assert pane.list.hasFocus()


def test_facts_of_the_summarys_sentences_alone(window, pane):
    window.controller.exclude(*range(1, len(window.session.analysis.sentences)))
    pane.scope.setChecked(True)
    assert [row.text for row in pane.model.rows if row.kind is RowKind.STATEMENT] == []
    window.controller.clear()
    window.controller.pin(1)
    assert SAID in [row.text for row in pane.model.rows]


def test_the_button_says_what_is_copied_and_copies_that(pane):
    assert pane.bar.copy_button.text() == "نسخ ٣ أقوال · اقتباس مع المصدر"
    go_to(pane, SAID)
    assert pane.bar.copy_button.text() == "نسخ القول · اقتباس مع المصدر"
    pane.bar.copy_button.click()
    assert clipboard().startswith(f"سلمى الناصر (وزيرة المياه): «{SAID}» (")
    assert pane.bar.copy_button.text() == "نُسخ القول مع مصدره"


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        (Form.QUOTATION, "سلمى الناصر (وزيرة المياه): «سنبني ثلاثة سدود»"),
        (Form.BULLETS, "• سلمى الناصر (وزيرة المياه): «سنبني ثلاثة سدود»"),
        (Form.NUMBERS, "١. سلمى الناصر (وزيرة المياه): «سنبني ثلاثة سدود»"),
        (Form.MARKDOWN, "> سلمى الناصر (وزيرة المياه): «سنبني ثلاثة سدود»\n>\n> — "),
    ],
)
def test_the_menus_forms_copy_and_are_remembered(window, pane, form, begins):
    go_to(pane, SAID)
    pane.bar.menu.forms[form].trigger()
    assert clipboard().startswith(begins)
    assert window.summary.model.copy_form.form is form
    # AND with its source, whatever the form
    window.actions_.copy_cited.trigger()
    assert clipboard().startswith(f"سلمى الناصر (وزيرة المياه): «{SAID}» (")


@pytest.mark.parametrize(
    ("of_sentences", "of_facts"), [(Form.PLAIN, Form.QUOTATION), (Form.ATTRIBUTED, Form.CITED)]
)
def test_a_form_that_statements_do_not_have_gives_way_to_the_nearest(
    window, link, pane, of_sentences, of_facts
):
    show_summary(window)
    window.summary.copier.choose_form(of_sentences.value)
    link.action.trigger()
    assert pane.bar.menu.forms[of_facts].isChecked()
    assert window.summary.model.copy_form.form is of_sentences


@pytest.mark.parametrize("width", [280, 340, 420, 600])
def test_nothing_of_the_bar_is_cut_in_a_narrow_pane(window, pane, width):
    pane.bar.setFixedWidth(width)
    pane.bar.layout().activate()
    go_to(pane, SAID)
    button = pane.bar.copy_button
    assert button.width() >= button.sizeHint().width()
    for each in (pane.bar.menu_button, pane.bar.dossier_button, pane.bar.export_button):
        assert each.geometry().left() >= 0
        assert each.geometry().right() < width


def test_the_menus_entry_says_the_same_as_the_button(window, link, pane):
    entry = window.actions_.copy_all
    assert entry.text() == pane.bar.copy_button.text()
    go_to(pane, SAID)
    assert entry.text() == pane.bar.copy_button.text() == "نسخ القول · اقتباس مع المصدر"
    window.summary.copy_bar.say_again()
    assert entry.text() == pane.bar.copy_button.text()
    show_summary(window)
    assert entry.text() == window.summary.copy_button.text()


def test_the_windows_keys_copy_facts_while_they_are_shown(window, pane):
    go_to(pane, ADDED)
    for action in (window.actions_.copy, window.actions_.copy_all, window.actions_.copy_cited):
        QGuiApplication.clipboard().clear()
        action.trigger()
        assert clipboard().startswith(f"[سلمى الناصر] وأضافت: {ADDED}")


def test_a_listing_is_copied_a_member_a_line(pane):
    go_to(pane, "ممثلون")
    pane.copy()
    lines = clipboard().splitlines()
    assert [line.split(" (")[0] for line in lines] == ["طبرقة", "بنزرت", "قابس"]
    assert all(line.endswith(")") for line in lines)
    pane.bar.menu.forms[Form.BULLETS].trigger()
    assert clipboard().splitlines() == ["طبرقة", "بنزرت", "قابس"]


def test_all_is_selected_and_copied_with_its_source_also_what_was_folded_away(window, pane, qtbot):
    minister, added, union, likely = FACTS.statements
    facts = replace(FACTS, statements=(minister, added, union, union, likely))
    window.session.article.facts = stated.quotable(window.session.analysis, facts)
    window.window().resize(1200, 400)
    pane.look()
    qtbot.waitUntil(lambda: any(row.kind is RowKind.MORE for row in pane.model.rows))
    qtbot.keyClick(pane.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert all(row.is_open for row in pane.model.rows if row.kind is RowKind.MORE)
    pane.copy()
    lines = clipboard().splitlines()
    told = ("سنبني", "اتحاد الصيادين (", "بنزرت (", "5 مايو 2024 (", "ثلاثة سدود (")
    for words in told:
        assert any(words in line and line.endswith(")") for line in lines)


def test_a_speaker_is_copied_with_all_that_he_said(pane):
    go_to(pane, "سلمى الناصر", RowKind.SPEAKER)
    pane.copy()
    assert len(clipboard().splitlines()) == 2


def test_all_goes_onto_the_clipboard_as_a_table(pane):
    pane.bar.table.trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines()[0].split("\t")[:3] == ["النوع", "من", "الصفة"]
    assert "<table" in data.html()
    # AND only what is listed, where something is looked for
    pane.field.setText("بنزرت")
    pane.bar.table.trigger()
    told = [line.split("\t")[0] for line in clipboard().splitlines()]
    assert told == ["النوع", "مشارك", "مكان"]


def test_a_statement_keeps_its_speaker_in_the_dossier(window, application, pane):
    for text in (SAID, ADDED, "أن يكون قد وافق على الخطة"):
        go_to(pane, text)
        pane.collect()
    said, added, denied = application.dossiers.dossier.quotes
    assert (said.speaker, said.bracketed, said.text) == ("سلمى الناصر", False, SAID)
    assert (added.speaker, added.bracketed) == ("سلمى الناصر", True)
    assert added.text == f"وأضافت أن {ADDED}"
    # what is denied is never a quote without its verb
    assert denied.text == "ونفى اتحاد الصيادين أن يكون قد وافق على الخطة"
    assert denied.speaker == ""


def test_what_is_only_likely_goes_into_the_dossier_as_its_sentence(application, pane, qtbot):
    go_to(pane, "", RowKind.TO_BE_CHECKED)
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    go_to(pane, "وقال إن البحر هادئ.")
    pane.collect()
    (quote,) = application.dossiers.dossier.quotes
    assert (quote.text, quote.speaker) == ("وقال إن البحر هادئ.", "")


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (SAID, RowKind.STATEMENT, "«سلمى الناصر» «الناصر»"),
        ("اتحاد الصيادين", RowKind.NAME, "«اتحاد الصيادين»"),
        ("بنزرت", RowKind.NAME, "«بنزرت»"),
        ("5 مايو 2024", RowKind.FIND, "5 مايو 2024"),
    ],
)
def test_the_summary_turns_toward_a_speaker_a_participant_a_place(window, pane, text, kind, words):
    go_to(pane, text, kind)
    pane.toward.trigger()
    assert window.controller.request.focus == (words,)
    assert window.summary.page.isVisible()


def test_every_kind_without_finds_is_a_sentence(window, link, pane):
    window.session.article.facts = stated.quotable(window.session.analysis, Facts())
    pane.look()
    assert [row.kind for row in pane.model.rows] == [RowKind.SECTION] * 5
    assert pane.model.data(pane.model.index(0)) == "من قال ماذا: لم يُعثر على أقوال منسوبة."
    assert not pane.bar.copy_button.isEnabled()


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (NoFacts.PENDING, "يجري استخراج الحقائق…"),
        (NoFacts.OTHER_LANGUAGE, "لا تُستخرج الحقائق إلا من النصوص العربية."),
        (NoFacts.FAILED, "تعذّر استخراج حقائق هذا المقال."),
    ],
)
def test_why_there_are_none_is_said(window, pane, facts, words):
    window.session.article.facts = facts
    pane.look()
    assert pane.hint.isVisible()
    assert pane.hint.text() == words


def test_altered_words_are_not_shown(window, pane):
    document = window.session.analysis.document
    seals = (0,) * len(list(FACTS.spans()))
    window.session.article.facts = QuotableFacts(document, FACTS, seals)
    pane.look()
    assert pane.hint.text().startswith("لم تعد كلمات إحدى الحقائق كما قُرئت")
    assert pane.model.rows == ()


def test_a_screen_reader_is_told_each_row(pane):
    said = pane.model.index(row_of(pane, SAID))
    words = pane.model.data(said, Qt.ItemDataRole.AccessibleTextRole)
    assert words == f"\u2068وقالت\u2069: \u2068{SAID}\u2069 · بلفظه · ف ٢"
    interface = QAccessible.queryAccessibleInterface(pane.list)
    assert interface.childCount() == len(pane.model.rows)


def test_only_one_stop_of_tab_is_the_list(pane, qtbot):
    go_to(pane, SAID)
    pane.list.setFocus()
    qtbot.keyClick(pane.list, Qt.Key.Key_Tab)
    assert not pane.list.hasFocus()
    assert pane.isAncestorOf(QApplication.focusWidget())


def test_f6_comes_to_the_list(window, pane, qtbot):
    window.article.setFocus()
    window.pane_keys.next.trigger()
    assert pane.list.hasFocus()


def test_another_article_begins_anew(window, pane, qtbot, seed):
    pane.field.setText("سدود")
    go_to(pane, SAID)
    with qtbot.waitSignal(window.session.facts_found):
        window.session.open(Source.file(str(seed("report-numbers"))))
    assert window.article._marks.stated is None
    assert SAID not in [row.text for row in pane.model.rows]


@pytest.mark.parametrize("name", ["csv", "xlsx", "docx", "odt", "html", "text", "json"])
def test_they_are_written_into_a_file(pane, monkeypatch, tmp_path: Path, name):
    path = tmp_path / f"facts.{name}"
    monkeypatch.setattr(FactsExporting, "ask_path", lambda *_arguments: str(path))
    pane.exporting.export(name)
    assert path.stat().st_size > 500


def test_rows_lie_within_the_list_and_none_over_another(pane):
    areas = [pane.list.visualRect(pane.model.index(row)) for row in range(len(pane.model.rows))]
    width = pane.list.viewport().width()
    assert all(area.isValid() and area.left() >= 0 and area.right() <= width for area in areas)
    for place, area in enumerate(areas):
        assert not any(area.intersects(other) for other in areas[:place])


def test_a_model_without_rows_says_nothing(qapp):
    model = FactModel()
    assert model.rowCount() == 0
    assert model.data(model.index(0)) is None
