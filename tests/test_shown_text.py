"""Text of documents, files and the library is shown as it is: no call hands it to Qt where Qt would read signs in it.

Qt reads `&` in the text of a button, an entry of a menu or a tab as a key, a tab as a shortcut, `[*]` in a title as a
mark, and HTML in more places than it says. `ui/look/plain_text.py` has a helper for each; whatever else is given to
such a call must be our own words. Labels are plain by their maker, and what is put into one is no matter here.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "desktop" / "khulasa" / "ui"

READ_BY_QT = {
    "setText",
    "addAction",
    "addItem",
    "setItemText",
    "addTab",
    "setTabText",
    "addMenu",
    "setTitle",
    "setWindowTitle",
    "setIconText",
    "setInformativeText",
    "setDetailedText",
    "setHtml",
    "setMarkdown",
    "insertHtml",
    "showMessage",
    "setStatusTip",
}
"""Calls whose text Qt reads signs in, by their names."""

WORDS_OF_OURS = {"tr", "caption", "window_title", "tool_tip", "toString"}
"""What gives words that may be handed over: translations, the helpers, numbers."""

NAMES_OF_SETTINGS = "labels."
"""So begins what words the settings."""

OBJECTS = {"QAction", "QMenu", "Menu", "_action", "addAction", "addMenu"}
"""What makes an action or a menu, which may be added to a menu and is no text."""

MAKERS_OF_PLAIN = {"label", "_line", "QLineEdit", "line_edit", "QMimeData", "_Elided"}
"""What makes a widget that shows each sign as it is, or data that no widget reads."""

KNOWN = {
    (
        "look/chrome/notice.py",
        "self.offer_button",
    ): "its offers are worded by our own helpers, see `Notice.offer`",
    ("look/chrome/notice.py", "self.other_button"): "as above",
    ("look/plain_text.py", "box"): "a message box whose format is set to plain text before",
    ("linking/gathering.py", "question"): "such a message box",
    ("library/window.py", "menu"): "the words of our own buttons",
    ("library/delegate.py", "page"): "HTML of our own, in which each foreign word is escaped",
    (
        "window/main_window.py",
        "frame",
    ): "the title of the window inside, which went through the helper",
    ("window/main_window.py", "self"): "an action of another widget, no text",
    ("window/panes/pane_keys.py", "window"): "as above",
    (
        "window/actions.py",
        "action",
    ): "names of settings and of the encodings that the program offers",
    (
        "window/beside/preferences.py",
        "field.explanation",
    ): "a label of plain text with words of ours",
    ("summary/actions.py", "self.undo"): "what is undone is named by words of ours",
    ("summary/actions.py", "self.redo"): "as above",
    ("summary/controls/length_control.py", "self.unit_button"): "units in words of ours",
    ("summary/controls/length_control.py", "self.actions_[unit]"): "as above",
    (
        "summary/copying/copy_bar.py",
        "self.copy_button",
    ): "what is copied in which form, in words of ours",
    ("checking/window.py", "self.sources"): "entries of a list, which Qt shows as they are",
    ("checking/window.py", "QApplication.clipboard()"): "no widget reads it",
    ("comparing/window.py", "self.sources"): "entries of a list, which Qt shows as they are",
    ("comparing/window.py", "self.kinds"): "words of ours",
    ("window/actions.py", "self.of_article"): "an action of another widget, no text",
    ("dossier/page.py", "self.menu"): "a method that an entry calls, no text",
}
"""Receivers that take what looks foreign, with the reason why they may."""


class _Module:
    """What is known of the names in a module: which hold plain widgets, which hold words of ours."""

    def __init__(self, source: str) -> None:
        self.tree = ast.parse(source)
        self.plain_widgets: set[str] = set()
        self.values: dict[str, list[ast.expr]] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    self._assign(target, node.value)
            elif isinstance(node, ast.AnnAssign | ast.NamedExpr) and node.value is not None:
                self._assign(node.target, node.value)

    def _assign(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            for name, part in zip(target.elts, value.elts, strict=True):
                self._assign(name, part)
            return
        if isinstance(value, ast.Call) and name_of(value.func) in MAKERS_OF_PLAIN:
            self.plain_widgets.add(ast.unparse(target))
        self.values.setdefault(ast.unparse(target), []).append(value)

    def foreign(self) -> list[tuple[str, str]]:
        """The receiver and the text of each call that may hand foreign text to Qt."""
        calls = []
        for node in ast.walk(self.tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            receiver = ast.unparse(node.func.value)
            if node.func.attr not in READ_BY_QT or receiver in self.plain_widgets:
                continue
            text = [*node.args, *(word.value for word in node.keywords)][-1]
            if not self.is_ours(text):
                calls.append((receiver, ast.unparse(text)))
        return calls

    def is_ours(self, text: ast.expr, seen: frozenset[str] = frozenset()) -> bool:
        """Whether a text is made of our own words, and of what the helpers let through."""
        parts = _parts(text)
        if parts is not None:
            return all(self.is_ours(part, seen) for part in parts)
        if isinstance(text, ast.Call):
            return self._is_ours_called(text, seen)
        name = ast.unparse(text)
        values = self.values.get(name)
        if name in seen or values is None:
            return False
        return all(self.is_ours(value, seen | {name}) for value in values)

    def _is_ours_called(self, call: ast.Call, seen: frozenset[str]) -> bool:
        name = name_of(call.func)
        if name in WORDS_OF_OURS | OBJECTS or ast.unparse(call).startswith(NAMES_OF_SETTINGS):
            return True
        if name == "replace" and isinstance(call.func, ast.Attribute):
            return self.is_ours(call.func.value, seen) and self.is_ours(call.args[1], seen)
        return False


def _parts(text: ast.expr) -> list[ast.expr] | None:
    """What a text is put together of; none for a constant, None for a name or a call."""
    parts: list[ast.expr] | None = None
    if isinstance(text, ast.Constant):
        parts = []
    elif isinstance(text, ast.IfExp):
        parts = [text.body, text.orelse]
    elif isinstance(text, ast.JoinedStr):
        parts = [part.value for part in text.values if isinstance(part, ast.FormattedValue)]
    elif isinstance(text, ast.BinOp):
        parts = [text.left, text.right]
    elif isinstance(text, ast.Dict):
        parts = list(text.values)
    elif isinstance(text, ast.Tuple):
        parts = list(text.elts)
    elif isinstance(text, ast.Subscript):
        parts = [text.value]
    return parts


def name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


@pytest.mark.parametrize(
    "source",
    [
        "button.setText(phrase.text)",
        "button.setText(self.tr('Open %1').replace('%1', name))",
        "menu.addAction(icon, name)",
        "window.setWindowTitle(Path(path).name)",
        "words = sentence\nbutton.setText(words)",
        "words = {1: self.tr('a'), 2: name}\naction.setText(words[key])",
        "button.setText(f'{title} …')",
        "page.setHtml(text)",
        "box.setInformativeText(str(error))",
        "tabs.addTab(pane, title)",
        "tray.showMessage('Khulasa', title)",
    ],
)
def test_the_search_finds_foreign_text(source: str) -> None:
    assert _Module(source).foreign()


@pytest.mark.parametrize(
    "source",
    [
        "button.setText(self.tr('Open'))",
        "button.setText(caption(name))",
        "line = label()\nline.setText(name)",
        "one, other = self.tr('a'), self.tr('b')\nbutton.setText(one if yes else other)",
        "menu.addAction('')",
        "self.setText(self.tr('%1 pages').replace('%1', QLocale().toString(count)))",
    ],
)
def test_the_search_lets_our_own_words_pass(source: str) -> None:
    assert not _Module(source).foreign()


def test_no_foreign_text_is_read_by_qt() -> None:
    """A file named `R&D [*].txt` is called so everywhere."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        module = _Module(path.read_text(encoding="utf-8"))
        name = path.relative_to(SOURCE).as_posix()
        foreign = [call for call in module.foreign() if (name, call[0]) not in KNOWN]
        if foreign:
            found[name] = foreign
    assert not found


def test_every_exception_is_still_needed() -> None:
    for name, receiver in KNOWN:
        module = _Module((SOURCE / name).read_text(encoding="utf-8"))
        assert receiver in {call[0] for call in module.foreign()}, (name, receiver)
