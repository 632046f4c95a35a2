"""How surely a page was read, said beside each quote from it and once when it is copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from khulasa.document.model import Trust
from khulasa.ui.quote_words import QuoteWords
from khulasa.ui.summary_model import PLACE_ROLE, TRUST_ROLE


@pytest.fixture
def read(window, qtbot, pdf):
    def show(name):
        with qtbot.waitSignal(window.ready, timeout=60_000):
            window.open(pdf(name))
        return window.summary.model.index(0)

    return show


@pytest.mark.parametrize(
    ("name", "trust", "words"),
    [
        ("unmapped", Trust.UNSAFE, "قراءة غير مؤكدة"),
        ("searchable", Trust.RECOGNISED, "من صورة"),
        ("chromium", None, ""),
    ],
)
def test_a_card_says_where_its_quote_stands_and_how_surely_it_was_read(read, name, trust, words):
    card = read(name)
    assert "الفقرة ١ · ص ١" in card.data(PLACE_ROLE)
    assert card.data(TRUST_ROLE) == trust
    spoken = card.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert spoken == (f"{card.data(PLACE_ROLE)} · {words}" if words else card.data(PLACE_ROLE))


def test_a_text_without_pages_has_none_to_name(opened):
    assert "ص" not in opened.summary.model.index(0).data(PLACE_ROLE).replace("الفقرة", "")


def test_a_doubt_is_told_by_a_shape_and_words_not_by_colour_alone(qapp):
    words = QuoteWords()
    told = [words.doubt(trust) for trust in Trust]
    assert [doubt is not None for doubt in told] == [trust in {Trust.UNSAFE, Trust.RECOGNISED} for trust in Trust]
    icons = {doubt.icon for doubt in told if doubt}
    assert len(icons) == len({doubt.words for doubt in told if doubt}) == 2


def test_the_card_shows_the_doubt(window, read):
    """The foot of a doubtful card has ink at both ends, that of a sure one at its beginning alone."""

    def ends(name):
        read(name)
        image = window.summary.cards.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        card = window.summary.cards.visualRect(window.summary.model.index(0))
        rows = range(card.bottom() - 28, card.bottom() - 14)
        ratio = image.devicePixelRatio()
        columns = range(card.left() + 24, card.left() + 40)
        colours = {image.pixel(round(x * ratio), round(y * ratio)) for x in columns for y in rows}
        return len(colours) > 1

    assert ends("unmapped")
    assert not ends("chromium")


def test_copying_from_a_doubtful_page_is_told_once(window, read):
    read("unmapped")
    window.notice.hide()
    window.summary.copy_all()
    assert "الصفحة ١" in window.notice.sentence
    assert QGuiApplication.clipboard().text()
    window.notice.hide()
    window.summary.copy_all()
    assert window.notice.sentence == ""


def test_copying_in_the_article_is_told_as_well(window, read):
    read("searchable")
    window.notice.hide()
    window.article.selectAll()
    window.article.copy()
    assert "صورة الصفحة ١" in window.notice.sentence


def test_nothing_is_told_of_a_sure_page(window, read):
    read("chromium")
    window.summary.copy_all()
    window.article.selectAll()
    window.article.copy()
    assert window.notice.sentence == ""


def test_another_document_is_told_of_anew(window, read):
    read("unmapped")
    window.summary.copy_all()
    read("searchable")
    window.notice.hide()
    window.summary.copy_all()
    assert window.notice.sentence
