"""How surely a page was read, said beside each quote from it and once when it is copied."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage

from khulasa.document.model import Trust
from khulasa.ui.look import theme
from khulasa.ui.look.quote_words import QuoteWords
from khulasa.ui.summary.model import PLACE_ROLE, TRUST_ROLE

pytestmark = pytest.mark.window


@pytest.fixture
def read(window, qtbot, pdf):
    def show(name):
        with qtbot.waitSignal(window.session.ready, timeout=60_000):
            window.session.open(pdf(name))
        return window.summary.model.index(0)

    return show


_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


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
    assert re.fullmatch("الفقرة [١-٩] · ص ١", card.data(PLACE_ROLE))
    assert card.data(TRUST_ROLE) == trust
    spoken = card.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    position, place = spoken.split(" · ", 1)
    assert position == f"١ من {card.model().rowCount()}".translate(_ARABIC)
    assert place == (f"{card.data(PLACE_ROLE)} · {words}" if words else card.data(PLACE_ROLE))


def test_a_text_without_pages_has_none_to_name(opened):
    assert "ص" not in opened.summary.model.index(0).data(PLACE_ROLE).replace("الفقرة", "")


def test_a_doubt_is_told_by_a_shape_and_words_not_by_colour_alone(qapp):
    words = QuoteWords()
    told = [words.doubt(trust) for trust in Trust]
    assert [doubt is not None for doubt in told] == [
        trust in {Trust.UNSAFE, Trust.RECOGNISED} for trust in Trust
    ]
    icons = {doubt.icon for doubt in told if doubt}
    assert len(icons) == len({doubt.words for doubt in told if doubt}) == 2


def test_the_card_shows_the_doubt(window, read):
    """A doubtful card has ink of the colour of warnings."""

    def has_warning(name):
        read(name)
        card = window.summary.page.visualRect(window.summary.model.index(0))
        image = (
            window.summary.page.viewport()
            .grab(card)
            .toImage()
            .convertToFormat(QImage.Format.Format_RGB32)
        )
        points = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return QColor(theme.load(theme.LIGHT).colours["warn"]).rgb() in {
            image.pixel(x, y) for x, y in points
        }

    assert has_warning("unmapped")
    assert not has_warning("chromium")


def test_copying_from_a_doubtful_page_is_told_once(window, read):
    read("unmapped")
    window.notice.hide()
    window.summary.copy()
    assert "الصفحة ١" in window.notice.sentence
    assert QGuiApplication.clipboard().text()
    window.notice.hide()
    window.summary.copy()
    assert window.notice.sentence == ""


def test_copying_in_the_article_is_told_as_well(window, read):
    read("searchable")
    window.notice.hide()
    window.article.selectAll()
    window.article.copy()
    assert "صورة الصفحة ١" in window.notice.sentence


def test_nothing_is_told_of_a_sure_page(window, read):
    read("chromium")
    window.summary.copy()
    window.article.selectAll()
    window.article.copy()
    assert window.notice.sentence == ""


def test_another_document_is_told_of_anew(window, read):
    read("unmapped")
    window.summary.copy()
    read("searchable")
    window.notice.hide()
    window.summary.copy()
    assert window.notice.sentence
