"""A highlighted copy of the open PDF: what it loses is said before it is written, then where it is."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw
from PySide6.QtWidgets import QMessageBox

from khulasa.services.child.marking.marker import Loss, Marked
from khulasa.ui.linking.dossier import DossierLink
from khulasa.ui.linking.highlighting import HighlightingLink


def highlights(path: Path) -> int:
    document = pypdfium2.PdfDocument(path)
    kinds = [
        raw.FPDFAnnot_GetSubtype(raw.FPDFPage_GetAnnot(page.raw, place))
        for page in document
        for place in range(raw.FPDFPage_GetAnnotCount(page.raw))
    ]
    document.close()
    return kinds.count(raw.FPDF_ANNOT_HIGHLIGHT)


@pytest.fixture
def read(window, pdf, qtbot):
    """A window with a PDF."""
    with qtbot.waitSignal(window.session.ready, timeout=60_000):
        window.session.open(pdf("weasy"))
    return window


@pytest.fixture
def copy(read, monkeypatch, tmp_path) -> Path:
    path = tmp_path / "copy.pdf"
    monkeypatch.setattr(read.highlighting, "ask_path", lambda: str(path))
    return path


def test_without_pages_it_is_not_offered(opened):
    assert not opened.highlighting.summary.isVisible()


def test_the_key_sentences_are_highlighted_in_a_copy(read, copy, qtbot):
    shown: list[Path] = []
    read.highlighting.show_path = shown.append
    assert read.highlighting.summary.isVisible()
    read.highlighting.summary.trigger()
    qtbot.waitUntil(lambda: copy.name in read.notice.sentence, timeout=30_000)
    assert highlights(copy) >= len(read.controller.summary.chosen)
    read.notice.offer_button.click()
    assert shown == [copy]


def test_what_the_dossier_quotes_of_it_is_highlighted(read, copy, qtbot):
    link = read.findChild(HighlightingLink)
    link.allow()
    assert not link.action.isVisible()
    read.findChild(DossierLink).add.trigger()
    start, end = link.spans()[0]
    link.allow()
    assert link.action.isVisible()
    assert (start, end) in [(each.start, each.end) for each in read.session.analysis.sentences]
    link.action.trigger()
    qtbot.waitUntil(copy.exists, timeout=30_000)


@pytest.mark.parametrize("accepted", [True, False])
def test_what_a_copy_of_a_signed_file_loses_is_said_before_it_is_written(
    read, copy, qtbot, accepted
):
    highlighting = read.highlighting
    highlighting._path = str(copy)
    highlighting._arrived.emit(Marked(0, b"%PDF-", (Loss.SIGNATURE,)))
    qtbot.waitUntil(lambda: bool(read.findChildren(QMessageBox)))
    (question,) = read.findChildren(QMessageBox)
    assert "توقيعه" in question.text()
    assert not copy.exists()
    buttons = {
        bool(question.buttonRole(each) == QMessageBox.ButtonRole.AcceptRole): each
        for each in question.buttons()
    }
    buttons[accepted].click()
    assert copy.exists() is accepted


def test_a_file_that_has_changed_is_not_highlighted(read, copy, qtbot, tmp_path, pdf):
    path = tmp_path / "file.pdf"
    path.write_bytes(Path(pdf("weasy").path).read_bytes())
    with qtbot.waitSignal(read.session.ready, timeout=60_000):
        read.session.open(type(pdf("x")).file(str(path)))
    path.write_bytes(path.read_bytes() + b"\n")
    read.highlighting.summary.trigger()
    assert read.notice.sentence
    assert not copy.exists()
