"""Finding as a person does: Ctrl+F, type, F3, Escape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication

from khulasa.services.pipeline.source import Source
from khulasa.ui.summary.model import HITS_ROLE

TEXT = (
    "افتتحت المدرسةُ الجديدة أبوابها صباح اليوم في القرية. قال أحمد إن المَدْرَسَة كبيرة وجميلة.\n\n"
    "لا شيء هنا يستحق الذكر غير المطر. وفي المدرسه حديقة 𝄞 يزرعها الطلاب في المدرسة كل ربيع."
)


@pytest.fixture
def article(window, qtbot):
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.pasted(TEXT))
    return window


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def find(window, qtbot, words: str) -> None:
    press(qtbot, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QApplication.focusWidget().insert(words)  # Qt's tests can press the keys of Latin letters alone


def found(window) -> list[str]:
    """What is marked as found in the article, in its letters; the one that one is at in brackets."""
    marked = []
    for one in window.article.extraSelections():
        colour = one.format.background().color().name().upper()
        if colour in {
            window.article._theme.colours["found"],
            window.article._theme.colours["found_current"],
        }:
            at_it = one.format.underlineStyle() is QTextCharFormat.UnderlineStyle.SingleUnderline
            marked.append(f"[{one.cursor.selectedText()}]" if at_it else one.cursor.selectedText())
    return marked


def test_words_are_found_in_the_letters_of_the_author_and_counted(article, qtbot):
    find(article, qtbot, "مدرسه")
    assert found(article) == ["[مدرسةُ]", "مَدْرَسَة", "مدرسه", "مدرسة"]
    assert article.find_bar.count.text() == "١ من ٤"


def test_f3_goes_on_and_round_and_shift_f3_goes_back(article, qtbot):
    find(article, qtbot, "مدرسة")
    counts = []
    for _ in range(4):
        press(qtbot, Qt.Key.Key_F3)
        counts.append(article.find_bar.count.text())
    assert counts == ["٢ من ٤", "٣ من ٤", "٤ من ٤", "١ من ٤"]
    press(qtbot, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert article.find_bar.count.text() == "٤ من ٤"
    assert found(article)[-1] == "[مدرسة]"
    press(qtbot, Qt.Key.Key_Return)
    assert article.find_bar.count.text() == "١ من ٤"


def test_the_cards_mark_the_same(article, qtbot):
    article.summary.slider.setValue(article.summary.slider.maximum())
    find(article, qtbot, "مدرسة")
    press(qtbot, Qt.Key.Key_F3)
    marked = {}
    for row in range(article.summary.model.rowCount()):
        card = article.summary.model.index(row)
        units = card.data().encode("utf-16-le")
        marked[row] = [
            (units[2 * start : 2 * (start + length)].decode("utf-16-le"), at_it)
            for start, length, at_it in card.data(HITS_ROLE)
        ]
    assert marked == {
        0: [("مدرسةُ", False)],
        1: [("مَدْرَسَة", True)],
        2: [],
        3: [("مدرسه", False), ("مدرسة", False)],
    }


def test_exactly_as_typed(article, qtbot):
    find(article, qtbot, "مدرسة")
    qtbot.mouseClick(article.find_bar.exact, Qt.MouseButton.LeftButton)
    assert article.find_bar.count.text() == "١ من ٢"
    assert found(article) == ["[مدرسة]", "مدرسة"]


def test_what_is_not_there_is_said(article, qtbot):
    find(article, qtbot, "سمكة")
    assert article.find_bar.count.text() == "لا نتائج"
    assert found(article) == []
    assert not article.find_bar.next.isEnabled()


def test_escape_closes_and_leaves_one_at_the_hit(article, qtbot):
    find(article, qtbot, "المطر")
    press(qtbot, Qt.Key.Key_Escape)
    assert not article.find_bar.isVisible()
    assert found(article) == []
    assert article.article.hasFocus()
    offset = article.article.cursor_offset()
    assert TEXT.replace("\n\n", "\n")[offset:].startswith("المطر") or TEXT[offset:].startswith(
        "المطر"
    )


def test_what_is_selected_is_looked_for(article, qtbot):
    article.article.setFocus()
    article.article.setTextCursor(
        article.article._article.cursor(TEXT.index("أحمد"), TEXT.index("أحمد") + 4)
    )
    press(qtbot, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert article.find_bar.field.text() == "أحمد"
    assert found(article) == ["[أحمد]"]


def test_f3_alone_opens_the_bar_with_the_words_of_the_last_time(article, qtbot):
    find(article, qtbot, "مدرسة")
    press(qtbot, Qt.Key.Key_Escape)
    press(qtbot, Qt.Key.Key_F3)
    assert article.find_bar.isVisible()
    assert len(found(article)) == 4


def test_in_another_article_the_same_words_are_looked_for_anew(article, qtbot):
    find(article, qtbot, "مدرسة")
    with qtbot.waitSignal(article.session.ready):
        article.session.open(Source.pasted("هذه مدرسة واحدة في القرية كلها. ولا شيء غيرها."))
    assert article.find_bar.count.text() == "١ من ١"


def test_nothing_opens_without_an_article(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert not window.find_bar.isVisible()


def test_a_place_of_the_library_is_gone_to_with_all_marked(article):
    third = TEXT.index("المدرسه")
    article.finding.go_to("المدرسة", third)
    assert article.find_bar.field.text() == "المدرسة"
    assert found(article) == ["المدرسةُ", "المَدْرَسَة", "[المدرسه]", "المدرسة"]
    assert article.find_bar.count.text() == "٣ من ٤"


def test_the_row_stands_above_the_article_alone_and_above_the_summary_where_that_stands_alone(
    article, qtbot
):
    # GIVEN both panes
    find(article, qtbot, "مدرسة")
    field = article.find_bar.field
    # THEN the row is in the article's pane, below what is known of the document
    assert article.reading.isAncestorOf(field)
    assert article.find_bar.mapTo(article, article.find_bar.rect().bottomLeft()).y() < (
        article.pages.mapTo(article, article.pages.rect().topLeft()).y() + 1
    )
    # WHEN the summary stands alone
    press(qtbot, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    # THEN it is there, still open, with its words
    assert article.summary.isAncestorOf(field)
    assert article.find_bar.isVisible()
    assert field.text() == "مدرسة"
    # AND Escape closes it there, too
    press(qtbot, Qt.Key.Key_Escape)
    assert article.find_bar.isHidden()
    press(qtbot, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert article.find_bar.isHidden()
    assert article.reading.isAncestorOf(field)
