"""The bar above the article, the password, and reading a file again in another way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from khulasa.errors import Kind, ReadError
from khulasa.readers.base import ReadOptions
from khulasa.readers.formats import SUFFIXES
from khulasa.readers.warnings import ARTICLE_ONLY, ARTICLE_UNSURE, DIRECTION_CONTROLS
from khulasa.services.child.worker import Failed
from khulasa.services.pipeline import summarise
from khulasa.services.pipeline.source import Source
from khulasa.ui.opening import document_bar
from khulasa.ui.opening.format_names import FormatNames
from khulasa.ui.opening.password_dialog import PasswordDialog

pytestmark = pytest.mark.window

PATIENCE = 60_000
PASSWORD = "secret"  # see tests/readers/producers/derived.py


@pytest.fixture
def read(window, qtbot, pdf):
    def show(name, options=None):
        with qtbot.waitSignal(window.session.ready, timeout=PATIENCE):
            window.session.open(pdf(name), *([options] if options else []))
        return window

    return show


def dialog_of(window) -> PasswordDialog:
    return next(one for one in window.findChildren(PasswordDialog) if one.isVisible())


def wanted_options(workers, window, act) -> ReadOptions:
    """What the child is asked for when something is pressed."""
    workers[0].held = True
    act()
    options = workers[0].job.options
    window.session.cancel()
    workers[0].held = False
    return options


def test_the_bar_says_what_a_document_is(read, application):
    window = read("searchable")
    details = window.document_bar.details.text()
    assert details.startswith("\u200f\u2068PDF\u2069 · ٣ صفحات · ")
    assert "كلمة" in details
    assert "٣ صفحات مقروءة من صورها" in details
    assert "التعرّف الضوئي" in window.document_bar.warnings.text()
    application.set_language("en")
    assert window.document_bar.details.text().startswith("\u200e\u2068PDF\u2069 · 3 pages · ")
    assert window.document_bar.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert "3 pages read from pictures" in window.document_bar.details.text()
    assert "recognised from pictures" in window.document_bar.warnings.text()


def test_a_sure_document_has_no_warning_and_offers_nothing(read):
    window = read("chromium")
    assert "قراءة مؤكدة" in window.document_bar.details.text()
    assert not window.document_bar.warnings.isVisible()
    for button in (
        window.document_bar.recognise_button,
        window.document_bar.password_button,
        window.document_bar.whole_page_button,
    ):
        assert not button.isVisible()


def test_a_text_states_its_encoding_and_no_trust(opened):
    assert opened.document_bar.details.details_menu.encoding.isVisible()
    assert "قراءة" not in opened.document_bar.details.text()
    assert opened.document_bar.details.text().startswith("\u200f\u2068نص عادي")


@pytest.mark.parametrize(
    ("count", "wanted"),
    [(1, "صفحة واحدة"), (2, "صفحتان"), (3, "٣ صفحات"), (11, "١١ صفحة"), (103, "١٠٣ صفحات")],
)
def test_plurals_of_pages(window, count, wanted):
    assert window.document_bar._description.tr("%Ln page(s)", "", count) == wanted


def test_unsafe_pages_offer_to_be_recognised_where_that_is_possible(read, workers, monkeypatch):
    monkeypatch.setattr(summarise, "can_recognise", lambda: True)
    window = read("unmapped")
    assert window.document_bar.recognise_button.isVisible()
    assert wanted_options(workers, window, window.document_bar.recognise_button.click).recognise


def test_single_pages_that_are_unsafe_can_be_recognised(read, workers, monkeypatch):
    # GIVEN a document of several pages, two of which are unsafe
    monkeypatch.setattr(document_bar, "unread_pages", lambda _document: [1, 2])
    window = read("chromium_2col")
    bar = window.document_bar
    assert bar.recognise_page_button.isVisible()
    assert bar.recognise_page_button.accessibleName()
    # WHEN the menu is opened and a page of it chosen
    menu = bar.recognise_page_button.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == [
        "التعرّف على الصفحة ١",
        "التعرّف على الصفحة ٢",
    ]
    options = wanted_options(workers, window, menu.actions()[1].trigger)
    # THEN that page alone is asked for
    assert options.recognise_pages == {2}
    assert not options.recognise


def test_pages_that_were_tried_are_offered_no_more(read, monkeypatch):
    # GIVEN two unsafe pages, one of which was recognised to no avail
    monkeypatch.setattr(document_bar, "unread_pages", lambda _document: [1, 2])
    monkeypatch.setattr(summarise, "recogniser", lambda: lambda _picture, _dots: [])
    bar = read("chromium_2col", ReadOptions(recognise_pages=frozenset({1}))).document_bar
    # WHEN the menu is opened THEN the other alone is offered
    bar.recognise_page_button.menu().aboutToShow.emit()
    assert len(bar.recognise_page_button.menu().actions()) == 1


def test_a_document_of_one_page_has_no_menu_of_pages(read, monkeypatch):
    monkeypatch.setattr(summarise, "can_recognise", lambda: True)
    bar = read("unmapped").document_bar
    assert bar.recognise_button.isVisible()
    assert not bar.recognise_page_button.isVisible()


def test_what_to_install_is_said_where_it_is_not(read, monkeypatch):
    monkeypatch.setattr(summarise, "can_recognise", lambda: False)
    window = read("unmapped")
    assert not window.document_bar.recognise_button.isVisible()
    assert "Tesseract" in window.document_bar.warnings.text()


def test_a_scan_offers_to_be_recognised(opened, pdf, workers, qtbot, monkeypatch):
    monkeypatch.setattr(summarise, "can_recognise", lambda: True)
    with qtbot.waitSignal(opened.session.ready, timeout=PATIENCE):
        opened.session.open(pdf("scan_mixed"))
    assert "scan_mixed.pdf" in opened.notice.sentence
    assert opened.notice.offer_button.isVisible()
    assert "lavrov-gcc.txt" in opened.windowTitle()
    options = wanted_options(workers, opened, opened.notice.offer_button.click)
    assert options.recognise


def test_a_scan_says_what_to_install_where_nothing_recognises(opened, pdf, qtbot, monkeypatch):
    monkeypatch.setattr(summarise, "can_recognise", lambda: False)
    with qtbot.waitSignal(opened.session.ready, timeout=PATIENCE):
        opened.session.open(pdf("scan_mixed"))
    assert "Tesseract" in opened.notice.sentence
    assert not opened.notice.offer_button.isVisible()


def test_recognising_tells_each_page_and_can_be_cancelled(opened, workers, pdf, qtbot):
    workers[0].held = True
    opened.session.open(pdf("scan_mixed"), ReadOptions(recognise=True))
    qtbot.waitUntil(opened.working.isVisible)
    workers[0].report("recognising", 2, 12)
    qtbot.waitUntil(lambda: "٣ من ١٢" in opened.working._text.text())
    opened.working.cancel_button.click()
    assert workers[0].cancelled
    assert "lavrov-gcc.txt" in opened.windowTitle()


def test_an_encrypted_file_asks_for_its_password_until_it_is_right(opened, pdf, workers, qtbot):
    # GIVEN an encrypted file
    with qtbot.waitSignal(opened.session.ready, timeout=PATIENCE):
        opened.session.open(pdf("encrypted_rc4"))
    dialog = dialog_of(opened)
    assert "encrypted_rc4.pdf" in dialog.sentence.text()
    assert dialog.line.echoMode() is QLineEdit.EchoMode.Password
    assert dialog.line.accessibleName()
    first = dialog.sentence.text()
    # WHEN a wrong password is typed
    qtbot.keyClicks(dialog.line, "wrong")
    with qtbot.waitSignal(opened.session.ready, timeout=PATIENCE):
        qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    # THEN it asks again, says so, and what was open stays
    again = dialog_of(opened)
    assert again is not dialog
    assert again.sentence.text() != first
    assert "lavrov-gcc.txt" in opened.windowTitle()
    # WHEN the person gives up
    again.reject()
    # THEN nothing has changed
    assert "lavrov-gcc.txt" in opened.windowTitle()
    assert opened.notice.sentence == ""


def test_the_right_password_opens_and_can_be_given_anew(opened, pdf, workers, qtbot, tmp_path):
    opened.session.open(pdf("encrypted_rc4"))
    qtbot.waitUntil(
        lambda: any(one.isVisible() for one in opened.findChildren(PasswordDialog)),
        timeout=PATIENCE,
    )
    dialog = dialog_of(opened)
    dialog.line.setText(PASSWORD)
    with qtbot.waitSignal(opened.session.ready, timeout=PATIENCE):
        dialog.accept()
    assert "encrypted_rc4.pdf" in opened.windowTitle()
    assert opened.document_bar.password_button.isVisible()
    opened.document_bar.password_button.click()
    again = dialog_of(opened)
    again.line.setText("another")
    assert wanted_options(workers, opened, again.accept).password == "another"


def test_another_file_takes_the_question_away(opened, pdf, seed, qtbot):
    with qtbot.waitSignal(opened.session.ready, timeout=PATIENCE):
        opened.session.open(pdf("encrypted_rc4"))
    with qtbot.waitSignal(opened.session.ready, timeout=PATIENCE):
        opened.session.open(Source.file(str(seed("opinion"))))
    assert not [one for one in opened.findChildren(PasswordDialog) if one.isVisible()]


def test_the_password_button_stays_off_until_something_is_typed(qtbot, qapp):
    dialog = PasswordDialog("?")
    qtbot.addWidget(dialog)
    button = dialog.buttons.button(dialog.buttons.StandardButton.Open)
    assert not button.isEnabled()
    qtbot.keyClicks(dialog.line, "x")
    assert button.isEnabled()


def test_a_reading_that_fails_keeps_what_was_open(opened, workers, qtbot):
    before = opened.document_bar.details.text()
    workers[0].held = True
    opened.actions_.encoding_wanted.emit("utf-16-le")
    job = workers[0].job
    with qtbot.waitSignal(opened.session.ready):
        workers[0]._on_event(
            Failed(job.ticket, ReadError(Kind.WRONG_ENCODING, path=job.path, encoding="utf-16-le"))
        )
    assert opened.document_bar.details.text() == before
    assert "UTF-8" in opened.document_bar.details.details_menu.encoding.text()
    assert opened.notice.sentence


def test_the_dialog_offers_every_format(window, monkeypatch):
    seen = []
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: seen.extend(dialog.nameFilters()))
    window.intake.choose_file()
    QApplication.processEvents()
    first, last = seen[0], seen[-1]
    assert all(f"*{suffix}" in first for suffixes in SUFFIXES.values() for suffix in suffixes)
    assert "(*)" in last
    assert len(seen) == len(SUFFIXES) + 2


def test_every_format_has_a_name_of_its_own(qapp):
    names = [FormatNames().name(one) for one in SUFFIXES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("warnings", "tone"),
    [
        ((ARTICLE_ONLY,), "quiet"),
        ((DIRECTION_CONTROLS,), "care"),
        ((ARTICLE_ONLY, ARTICLE_UNSURE), "care"),
    ],
)
def test_what_speaks_against_no_quote_is_told_without_alarm(opened, warnings, tone):
    analysis = opened.session.analysis
    document = replace(analysis.document, warnings=warnings)
    opened.session.article.analysis = replace(analysis, document=document)
    opened.document_bar.retranslate()
    assert opened.document_bar.warnings.isVisible()
    assert opened.document_bar.warnings.property("tone") == tone
    assert opened.document_bar._sign.isVisible() is (tone == "care")
