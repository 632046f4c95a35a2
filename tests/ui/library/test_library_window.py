"""The library's window: pages come as the list is scrolled, and what is left out is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QLocale, QPoint, Qt
from PySide6.QtWidgets import QMenu

from khulasa.services.library.entry import Entry, Opened
from khulasa.services.library.finding import search
from khulasa.services.library.finding.excerpt import Excerpt
from khulasa.services.library.library import Library
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.library.delegate import _marked, fitted
from khulasa.ui.library.window import LibraryWindow
from khulasa.ui.look.theme import ActiveTheme, load

pytestmark = pytest.mark.ui

DOCUMENTS = 4 * search.PAGE


@pytest.fixture
def window(tmp_path, qtbot):
    library = Library(tmp_path)
    for number in range(DOCUMENTS):
        text = "قال الوزير" if number == 0 else f"الوزير قال {number}"
        library.open(Opened(f"مقال {number}", "", "ar", 2, text), float(number))
    library.close()
    client = LibraryClient(tmp_path)
    window = LibraryWindow(client, ActiveTheme(load("light")))
    qtbot.addWidget(window)
    window.show()
    yield window
    client.close()


def test_pages_come_as_the_list_is_scrolled(window, qtbot):
    # GIVEN more documents than a page, WHEN the window is shown
    qtbot.waitUntil(lambda: len(window.model.entries) >= search.PAGE)
    # THEN their number is known, and the rest comes with scrolling
    assert window.model.count == DOCUMENTS
    assert len(window.model.entries) < DOCUMENTS

    def reached_the_end():
        window.list.scrollToBottom()
        return len(window.model.entries) == DOCUMENTS

    qtbot.waitUntil(reached_the_end)
    assert window.model.entries[-1].opened == 0.0


def test_who_has_come_far_down_stays_there_when_something_changes(window, qtbot):
    qtbot.waitUntil(lambda: len(window.model.entries) >= search.PAGE)
    qtbot.waitUntil(
        lambda: (window.list.scrollToBottom() or len(window.model.entries)) == DOCUMENTS
    )
    row = DOCUMENTS - 2
    window.list.setCurrentIndex(window.model.index(row))
    entry = window.current
    with qtbot.waitSignal(window._client.changed):
        window._client.remove(window.model.entries[:1])
    qtbot.waitUntil(lambda: len(window.model.entries) >= DOCUMENTS - 1)
    qtbot.waitUntil(lambda: window.model.entries[0].opened == DOCUMENTS - 2)
    assert window.current == entry


def test_a_rare_phrase_is_looked_for_to_the_end(window, qtbot, monkeypatch):
    monkeypatch.setattr(search, "_LETTERS_COMPARED", 45)
    window.search.setText('"قال الوزير"')
    qtbot.waitUntil(lambda: [entry.opened for entry in window.model.entries] == [0.0])
    qtbot.waitUntil(lambda: window.model.is_count_known)
    assert window.model.count == 1


def test_that_only_the_newest_are_listed_is_said(window, qtbot, monkeypatch):
    monkeypatch.setattr(search, "NEWEST", 5)
    window.search.setText("الوزير")
    qtbot.waitUntil(lambda: window.model.results.is_cut)
    assert not window.note.isHidden()
    assert "best" in window.note.text()
    window.search.setText("الوزير 17")
    qtbot.waitUntil(lambda: not window.model.results.is_cut)
    assert window.note.isHidden()


@pytest.fixture
def found(tmp_path, qtbot):
    """A library of two articles, searched for a word that one holds seven times."""
    library = Library(tmp_path)
    body = [
        "مطلع لا يذكرها.",
        *(f"في الفقرة {n} ذكر النبع مع كلام يطول " + "جدا " * 30 for n in range(7)),
    ]
    library.open(Opened("حديث النبع", "/a.txt", "ar", 9, "\n".join(["حديث النبع", *body])), 1.0)
    library.open(Opened("مقال آخر", "", "ar", 2, "كلام آخر"), 2.0)
    library.close()
    client = LibraryClient(tmp_path)
    window = LibraryWindow(client, ActiveTheme(load("light")))
    window.setAttribute(
        Qt.WidgetAttribute.WA_DeleteOnClose, False
    )  # to look at after it has closed
    qtbot.addWidget(window)
    window.show()
    window.search.setText("النبع")
    qtbot.waitUntil(lambda: [entry.name for entry in window.model.entries] == ["حديث النبع"])
    yield window
    client.close()


def test_places_are_listed_below_their_article(found):
    head, *places, others = found.model.rows
    assert head.is_head
    assert len(places) == 3
    assert all(row.hit.excerpt.match == "النبع" for row in places)
    assert others.others == found.model.entries[0].hits.count - 3
    assert [row.last for row in found.model.rows] == [False, False, False, False, True]
    spoken = [found.model.index(n).data() for n in range(5)]
    assert "النبع" in spoken[1]
    assert QLocale().toString(others.others) in spoken[4]


def test_the_side_that_was_cut_has_an_ellipsis(found):
    excerpt = found.model.rows[2].hit.excerpt
    assert excerpt.cut == (False, True)
    marked = _marked(excerpt, load("light").colours)
    assert marked.rstrip("\u2069").endswith("…")
    assert not marked.lstrip("\u2068").startswith("…")
    assert (
        f'<span style="background-color: {load("light").colours["found"]}">النبع</span>' in marked
    )


def test_enter_leads_to_the_first_place_and_another_row_to_its_own(found, qtbot):
    with qtbot.waitSignal(found.hit_chosen) as chosen:
        qtbot.keyClick(found.search, Qt.Key.Key_Return)
    assert chosen.args[1] == found.model.rows[1].hit
    found.list.setCurrentIndex(found.model.index(2))
    with qtbot.waitSignal(found.hit_chosen) as chosen:
        found._open()
    assert chosen.args[1] == found.model.rows[2].hit
    found.list.setCurrentIndex(found.model.index(0))
    with qtbot.waitSignal(found.entry_chosen):
        found._open()


def test_every_kind_of_row_is_painted(found):
    found.list.setCurrentIndex(found.model.index(1))
    image = found.list.grab().toImage()
    ground = load("light").colour("found").rgb()
    spots = {
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixel(x, y) == ground
    }
    assert len({y // 38 for _x, y in spots}) >= 3


def marked(pane) -> list[str]:
    return [one.cursor.selectedText() for one in pane.extraSelections()]


def test_the_preview_shows_the_place_with_all_places_marked(found, qtbot):
    preview = found.preview
    total = found.model.entries[0].hits.count
    qtbot.waitUntil(lambda: len(preview.pane.extraSelections()) == total)
    assert set(marked(preview.pane)) == {"النبع"}
    assert preview.title.text().strip("\u2068\u2069") == "حديث النبع"
    # WHEN another place is gone to in the list THEN it is shown
    found.list.setCurrentIndex(found.model.index(2))
    start = found.model.rows[2].hit.start
    qtbot.waitUntil(lambda: preview.start == start)
    # AND the preview steps on by itself, round the end
    places = [preview.start]
    for _ in range(total):
        preview.after.click()
        places.append(preview.start)
    assert len(set(places)) == total
    assert places[-1] == places[0]
    preview.before.click()
    assert preview.start == places[-2]
    # WHEN it is opened from there THEN at that place
    with qtbot.waitSignal(found.hit_chosen) as chosen:
        preview.open_button.click()
    assert chosen.args[1].start == places[-2]


def test_a_narrow_window_has_the_list_alone(found, qtbot):
    found.resize(700, 600)
    qtbot.waitUntil(lambda: not found.preview.isVisible())
    found.resize(1000, 600)
    qtbot.waitUntil(found.preview.isVisible)
    qtbot.waitUntil(lambda: bool(found.preview.pane.extraSelections()))


def test_ctrl_enter_opens_behind_and_the_list_stays(found, qtbot):
    for widget in (found.search, found.list):
        with qtbot.waitSignal(found.hit_chosen) as chosen:
            qtbot.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert chosen.args[2] is True
        assert found.isVisible()
    # Or Qt would take Ctrl for held in what follows.
    qtbot.keyClick(found.search, Qt.Key.Key_Home)


WORDS = st.lists(st.text("ابتج", min_size=1, max_size=6), max_size=8).map(" ".join)


@given(
    before=WORDS,
    match=st.text("ابت", min_size=1, max_size=9),
    after=WORDS,
    width=st.integers(1, 90),
)
def test_the_words_around_are_cut_between_words_until_they_fit(before, match, after, width):
    before, after = before and before + " ", after and " " + after
    around = fitted(Excerpt(before, match, after), len, width)
    shown = around.before + around.match + around.after
    assert len(shown) + sum(around.cut) <= width or shown == match
    assert before.endswith(around.before)
    assert after.startswith(around.after)
    assert around.cut == (around.before != before, around.after != after)
    assert not around.before or before[: -len(around.before)][-1:] in {"", " "}
    assert not around.after or after[len(around.after) :][:1] in {"", " "}


def test_several_entries_are_opened_collected_and_removed(window, qtbot):
    qtbot.waitUntil(lambda: len(window.model.entries) >= search.PAGE)
    entries = window.model.entries[1:4]
    select = QItemSelectionModel.SelectionFlag
    window.list.setCurrentIndex(window.model.index(1))
    for row in (2, 3):
        window.list.selectionModel().select(window.model.index(row), select.Select)
    assert window.list.selected == entries
    removed: list[list[Entry]] = []
    window.entries_removed.connect(removed.append)
    opened: list[Entry] = []
    window.entry_chosen.connect(lambda entry, _behind: opened.append(entry))
    collected: list[list[Entry]] = []
    window.collecting_wanted.connect(collected.append)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    window.open_button.click()
    assert opened == entries
    window.collect_button.click()
    assert collected == [entries]
    with qtbot.waitSignal(window._client.changed):
        window.remove_button.click()
    assert removed == [entries]
    qtbot.waitUntil(
        lambda: not {each.id for each in entries} & {each.id for each in window.model.entries}
    )
    window._client.restore(entries)
    qtbot.waitUntil(lambda: window.model.entries[1:4] == entries)


def test_a_menu_at_the_pointer_has_what_the_buttons_do(window, qtbot, monkeypatch):
    qtbot.waitUntil(lambda: window.current is not None)
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _point: menus.append(menu))
    window.list.customContextMenuRequested.emit(QPoint(5, 5))
    (menu,) = menus
    assert [action.text() for action in menu.actions()] == [
        window.open_button.text(),
        window.collect_button.text(),
        window.remove_button.text(),
    ]
    menu.close()
