"""The article on screen: positions lead both ways, and the letters are the author's."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QTextDocument

from khulasa.document.model import Block, BlockKind, Document
from khulasa.ui.article.document import PIECE, ArticleDocument
from khulasa.ui.look import fonts, theme
from khulasa.ui.look.reading_type import CHARACTERS, Face, ReadingType

LINE = st.text(
    st.sampled_from("ابتثجحخ أإآؤئءةى كَتَبَمحمّدٌ ١٢٣ abc «»()😀🇪🇬\u200f\u200d"),
    min_size=1,
    max_size=40,
).filter(str.strip)


def document_of(lines: list[str], kind: BlockKind = BlockKind.PARAGRAPH) -> Document:
    text = "\n".join(lines)
    blocks, start = [], 0
    for line in lines:
        blocks.append(Block(kind, start, start + len(line)))
        start += len(line) + 1
    return Document(text, tuple(blocks))


def shown(document: Document) -> tuple[ArticleDocument, QTextDocument]:
    target = QTextDocument()
    article = ArticleDocument(document, target, theme.load(theme.LIGHT), ReadingType(), 15)
    while not article.complete:
        article.build(500)
    return article, target


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(lines=st.lists(LINE, min_size=1, max_size=6), data=st.data())
def test_a_selected_span_is_the_authors_text(qapp, lines, data):
    document = document_of(lines)
    article, _target = shown(document)
    block = data.draw(st.sampled_from(document.blocks))
    start = data.draw(st.integers(block.start, block.end - 1))
    end = data.draw(st.integers(start + 1, block.end))
    selected = article.cursor(start, end).selectedText()
    assert selected.replace("\u2029", "\n") == document.text[start:end]
    assert article.offset(article.position(start)) == start


@pytest.mark.parametrize("face", Face)
@pytest.mark.parametrize("zoom", [70, 80, 90, 100, 110, 125, 150, 200])
@pytest.mark.parametrize("width", [333, 500, 617])
def test_lines_are_whole_pixels_apart_in_every_width(qapp, face, zoom, width):
    """Else the grounds of marked lines touch in one place and leave a gap in another."""
    document = document_of(["كلمة بعد أخرى " * 60, "سطر قصير", "وهذه فقرة " * 90])
    target = QTextDocument()
    setting = ReadingType(face=face, zoom=zoom)
    article = ArticleDocument(document, target, theme.load(theme.LIGHT), setting, 15.5)
    article.build(100_000)
    target.setTextWidth(width)
    tops, block = [], target.begin()
    while block.isValid():
        above, lines = target.documentLayout().blockBoundingRect(block).top(), block.layout()
        tops += [above + lines.lineAt(number).y() for number in range(lines.lineCount())]
        block = block.next()
    assert len(tops) > 15
    assert all(top == round(top) for top in tops)


def test_a_very_long_paragraph_is_shown_in_pieces_and_loses_nothing(qapp):
    # GIVEN a line of many thousand words
    document = document_of(["كلمة " * 20_000 + "آخر"])
    # WHEN it is shown
    article, target = shown(document)
    # THEN no paragraph on screen is longer than a piece, and all of the text stands there
    lengths, block = [], target.begin()
    while block.isValid():
        lengths.append(block.length())
        block = block.next()
    assert max(lengths) <= PIECE + 1
    assert target.toPlainText().replace("\n", "") == document.text
    assert article.offset(article.position(55_555)) == 55_555


@pytest.mark.parametrize(
    ("kind", "level"), [(BlockKind.TITLE, 1), (BlockKind.HEADING, 2), (BlockKind.PARAGRAPH, 0)]
)
def test_headings_are_real_headings(qapp, kind, level):
    _article, target = shown(document_of(["عنوان"], kind))
    assert target.begin().blockFormat().headingLevel() == level


def test_each_paragraph_has_its_own_direction(qapp):
    _article, target = shown(document_of(["BBC قالت إن الأمر انتهى", "Latin alone", "نص عربي"]))
    ways, block = [], target.begin()
    while block.isValid():
        ways.append(block.textDirection())
        block = block.next()
    assert ways == [
        Qt.LayoutDirection.RightToLeft,
        Qt.LayoutDirection.LeftToRight,
        Qt.LayoutDirection.RightToLeft,
    ]


def test_code_points_that_qt_keeps_for_itself_do_not_break_the_text(qapp):
    document = document_of(["قبل\ufdd0\ufdd1بعد"])
    article, target = shown(document)
    assert target.blockCount() == 1
    assert article.offset(article.position(4)) == 4


def test_arabic_typography(qapp):
    """Amiri, lines at least one and a half sizes apart, never letter-spaced, ragged at the end."""
    fonts.load()
    _article, target = shown(document_of(["أُوْلَئِكَ إٍ " * 60]))
    target.setTextWidth(500)
    block = target.begin()
    target.documentLayout().blockBoundingRect(block)
    font = block.begin().fragment().charFormat().font()
    assert QFontInfo(font).family() == fonts.READING
    assert font.letterSpacing() == 0
    layout = block.layout()
    pitch = layout.lineAt(1).y() - layout.lineAt(0).y()
    assert pitch / QFontInfo(font).pixelSize() >= 1.5
    assert not layout.textOption().alignment() & Qt.AlignmentFlag.AlignJustify


def test_the_measure_is_at_most_75_characters(qapp):
    fonts.load()
    font = fonts.reading(15)
    assert 0 < fonts.measure_width(font, 75) <= fonts.measure_width(fonts.reading(16), 75)
    assert CHARACTERS[ReadingType().width] <= 75
