"""Copying in every form, dragging, exporting and printing, from the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from khulasa.errors import Kind, SaveError
from khulasa.export.names import Form, Format
from khulasa.services.pipeline.source import Source
from khulasa.services.settings import Settings
from khulasa.ui.export import exporting
from khulasa.ui.look.chrome.side_window import SideWindow


@pytest.fixture
def answered(monkeypatch, tmp_path):
    """What the file dialog answers, beside what it was asked for."""
    asked: list[str] = []

    def answer(_self, form: Format, suggested: str) -> str:
        asked.append(suggested)
        return str(tmp_path / Path(suggested).name)

    monkeypatch.setattr(exporting.Exporting, "ask_path", answer)
    return asked


def pasted() -> str:
    return QGuiApplication.clipboard().text()


@pytest.mark.parametrize("form", list(Form))
def test_the_summary_is_copied_in_a_form(opened, form):
    opened.summary.copy_menu.forms[form].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert sorted(data.formats()) == ["text/html", "text/plain"]
    assert data.html().startswith('<div dir="rtl" lang="ar">')
    for quote in opened.controller.summary.quotes():
        assert quote in data.text() or form is Form.MARKDOWN


def test_of_several_that_are_selected_no_other_is_copied(opened):
    selection, select = (
        opened.summary.page.selectionModel(),
        QItemSelectionModel.SelectionFlag.Select,
    )
    for row in (1, 2):
        selection.select(opened.summary.model.index(row), select)
    opened.summary.copy_menu.forms[Form.NUMBERS].trigger()
    quotes = opened.controller.summary.quotes()
    assert pasted() == f"١. {quotes[1]}\n٢. {quotes[2]}"


def test_the_usual_form_is_the_settings(opened):
    opened.use_export_options(Settings().changed(copy_as="bullets"))
    opened.summary.copy_button.click()
    assert pasted().startswith("• ")
    assert opened.summary.model.mimeData([opened.summary.model.index(0)]).text().startswith("• ")


def test_a_citation_is_the_settings_too(application, opened):
    for name, value in (("citation_language", "en"), ("digits", "latin")):
        application.change(name, value)
    application.change("citation_pattern", "{file}")
    opened.summary.copy_menu.forms[Form.CITED].trigger()
    assert "(\u2068lavrov-gcc.txt\u2069)" in pasted()


def test_a_pattern_that_cannot_be_followed_stops_nobody(application, opened):
    application.change("citation_pattern", "{titel}")
    opened.summary.copy_menu.forms[Form.CITED].trigger()
    assert "lavrov-gcc.txt" in pasted()


def test_words_of_somebody_come_with_their_speaker(window, seed, qtbot):
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(seed("feature-long"))))
    analysis = window.controller.summary.analysis
    inside = next(one for one in analysis.sentences if one.speaker and one.speaker[1] < one.start)
    window.controller.pin(inside.index)
    window.summary.select(inside.index)
    window.summary.copy_menu.forms[Form.ATTRIBUTED].trigger()
    assert f"«[…] {analysis.document.quote(inside)}" in pasted()
    introduced = analysis.document.text[slice(*inside.speaker)]
    assert introduced in pasted()


@pytest.mark.parametrize("form", list(Format))
def test_every_format_is_written(opened, answered, form, tmp_path):
    opened.exporting.export(form)
    written = next(tmp_path.iterdir())
    assert (
        Path(answered[0]).parent == Path(opened.controller.summary.analysis.document.source).parent
    )
    assert written.name.startswith("lavrov-gcc - ")
    assert written.name in opened.notice.sentence
    starts = {
        Format.PDF: b"%PDF-",
        Format.DOCX: b"PK",
        Format.ODT: b"PK",
        Format.HTML: b"<!DOCTYPE html>",
    }
    assert written.read_bytes().startswith(starts.get(form, b""))
    if form is Format.JSON:
        assert json.loads(written.read_text(encoding="utf-8"))["language"] == "ar"


def test_the_whole_article_is_exported_with_its_key_sentences_marked(opened, answered, tmp_path):
    opened.exporting.whole_article.setChecked(True)
    opened.exporting.export(Format.HTML)
    text = next(tmp_path.iterdir()).read_text(encoding="utf-8")
    assert text.count("<mark>") == len(opened.controller.summary.chosen)


def test_nothing_is_written_where_the_dialog_is_left(opened, monkeypatch, tmp_path):
    monkeypatch.setattr(exporting.Exporting, "ask_path", lambda *_: "")
    opened.exporting.export(Format.TEXT)
    assert list(tmp_path.iterdir()) == []
    assert opened.notice.isHidden()


def test_what_went_wrong_is_said(opened, answered, monkeypatch):
    def fail(*_arguments, path="x", **_options):
        raise SaveError(Kind.CANNOT_SAVE, path="a/b.docx", reason="No space left on device")

    monkeypatch.setattr(exporting, "save", fail)
    opened.exporting.export(Format.DOCX)
    assert "b.docx" in opened.notice.sentence


def test_the_dialog_asks_before_it_replaces(opened, monkeypatch):
    seen = {}

    def look(dialog) -> int:
        seen["confirms"] = not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
        seen["suffix"] = dialog.defaultSuffix()
        seen["mode"] = dialog.acceptMode()
        return 0

    monkeypatch.setattr(QFileDialog, "exec", look)
    assert opened.exporting.ask_path(Format.ODT, "a.odt") == ""
    assert seen == {"confirms": True, "suffix": "odt", "mode": QFileDialog.AcceptMode.AcceptSave}


def test_without_an_article_there_is_nothing_to_take_away(window):
    assert not window.exporting.menu.isEnabled()
    assert not window.exporting.print.isEnabled()
    window.exporting.export(Format.TEXT)
    window.summary.copy_menu.forms[Form.CITED].trigger()


def test_a_preview_is_painted_before_printing(opened, monkeypatch, tmp_path):
    pages = []

    def look(preview) -> int:
        preview.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        preview.print_out()
        pages.append(preview.printer.docName())
        return 0

    monkeypatch.setattr("khulasa.ui.paper.print_preview.PrintPreview.exec", look)
    opened.exporting.print.trigger()
    assert pages == ["lavrov-gcc"]
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")


def test_the_menus_offer_it_all(opened):
    titles = [action.text() for action in opened.actions_.taking_away.actions()]
    assert "نسخ بصيغة" in titles
    assert "تصدير" in titles
    assert "طباعة…" in titles
    assert opened.summary.copy_menu.menuAction() in opened.summary.page.actions()
    assert isinstance(opened.summary.copy_bar.menu_button.menu(), QMenu)


def test_what_was_saved_can_be_opened_or_found_in_its_folder(opened, answered, tmp_path):
    shown: list[Path] = []
    opened.exporting.show_path = shown.append
    for button in (opened.notice.offer_button, opened.notice.other_button):
        opened.exporting.export(Format.TEXT)
        button.click()
    (written,) = tmp_path.glob("*.txt")
    assert shown == [written, tmp_path]


def test_the_whole_text_is_copied_with_its_key_sentences_marked(opened):
    opened.summary.copy_menu.article.trigger()
    analysis, chosen = opened.session.analysis, opened.controller.summary.chosen
    for index in chosen:
        assert f"**{analysis.quote(index)}**" in pasted()
    body = analysis.document.blocks[1:]
    plain = pasted().replace("**", "")
    assert all(analysis.document.text[block.start : block.end] in plain for block in body)
    html = QApplication.clipboard().mimeData().html()
    assert html.count("<mark") >= len(chosen)
    assert opened.summary.copy_button.text() == "نُسخ النص كله"


def test_the_copy_menu_leads_to_the_pattern_of_citations(application, opened, qtbot):
    opened.summary.copy_menu.pattern.trigger()
    (preferences,) = opened.window().findChildren(SideWindow)
    qtbot.waitUntil(preferences.isActiveWindow)
    assert QApplication.focusWidget().objectName() == "citation_pattern"


def test_the_key_that_copies_with_the_source_is_shown_and_is_the_window_s(opened, qtbot):
    assert opened.summary.copy_menu.forms[Form.CITED].text().endswith("\tCtrl+Alt+C")
    opened.summary.copy_menu.forms[Form.BULLETS].trigger()
    opened.summary.page.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(opened.summary.page, Qt.Key.Key_C, both)
    assert pasted().startswith("«")
    assert opened.summary.model.copy_form.form is Form.BULLETS
