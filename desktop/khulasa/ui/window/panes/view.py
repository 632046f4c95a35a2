"""What of the article and the summary is on screen, and how it is set: panes, dimming, zoom, face, line width."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from khulasa.services.settings import Settings
from khulasa.ui.article.view import ArticleView
from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.reading_type import Face, ReadingType, Width
from khulasa.ui.summary.pane import SummaryPane
from khulasa.ui.window.panes.pane_choice import PaneChoice, Panes

_NOTCH = 120
"""What one notch of a mouse wheel turns, in eighths of a degree."""


class ViewedPanes(NamedTuple):
    """What a view arranges: the pane that holds the article, the article itself, and the summary."""

    reading: QWidget
    article: ArticleView
    summary: SummaryPane


class View(QObject):
    """`changed` gives the settings that the reader changed, by their names."""

    changed = Signal(dict)
    type_changed = Signal(object)
    """Texts are set as another `ReadingType` says."""

    def __init__(self, window: QWidget, panes: ViewedPanes) -> None:
        super().__init__(window)
        self._window = window
        self._viewed = panes
        self._type = ReadingType()
        self._turned = 0
        self.menu = Menu(window)
        self.panes = PaneChoice(window, panes.reading, panes.summary)
        self.panes.kept.connect(lambda name: self.changed.emit({"panes": name}))
        self._panes: QActionGroup = self._choice(
            list(Panes), ("Ctrl+1", "Ctrl+2", "Ctrl+3"), self._choose_panes
        )
        self.panes.shown.connect(lambda name: _tick(self._panes, name))
        self.dim = self._action("Ctrl+Shift+D")
        self.dim.setCheckable(True)
        self.dim.toggled.connect(lambda dims: self._keep(dim=dims))
        self.menu.addAction(self.dim)
        self.menu.addSeparator()
        larger, smaller, usual = _zoom_keys()
        self.larger = self._action(*larger)
        self.smaller = self._action(*smaller)
        self.usual = self._action(*usual)
        self.larger.triggered.connect(lambda: self.zoom(1))
        self.smaller.triggered.connect(lambda: self.zoom(-1))
        self.usual.triggered.connect(lambda: self._keep(zoom=100))
        self.menu.addActions([self.larger, self.smaller, self.usual])
        self.menu.addSeparator()
        self._faces = self._choice(list(Face), (), lambda name: self._keep(face=name))
        self.menu.addSeparator()
        self._widths = self._choice(list(Width), (), lambda name: self._keep(line_width=name))
        panes.article.zoom_turned.connect(self._turn_zoom)
        panes.summary.page.zoom_turned.connect(self._turn_zoom)
        keep_worded(window, self.retranslate)

    def _action(self, *keys: QKeySequence | str) -> QAction:
        action = QAction(self._window)
        sequences = dict.fromkeys(QKeySequence(key) for key in keys)
        action.setShortcuts(list(sequences))
        self._window.addAction(action)
        return action

    def _choice(
        self, names: Sequence[str], keys: Sequence[str], chosen: Callable[[str], None]
    ) -> QActionGroup:
        group = QActionGroup(self)
        for place, name in enumerate(names):
            action = self._action(*keys[place : place + 1])
            action.setCheckable(True)
            action.setData(str(name))
            group.addAction(action)
        self.menu.addActions(group.actions())
        group.triggered.connect(lambda action: chosen(action.data()))
        return group

    @property
    def reading_type(self) -> ReadingType:
        """How texts are set."""
        return self._type

    # What a person does

    def zoom(self, steps: int) -> None:
        """Set both panes larger, or smaller where the steps are negative."""
        self._keep(zoom=self._type.zoomed(steps))

    def show_article(self) -> None:
        """Bring the article on screen, where the summary stands alone."""
        self.panes.show_article()

    def _choose_panes(self, name: str) -> None:
        """Bring panes on screen: the summary is meant itself, not what stands in its place."""
        if name != Panes.ARTICLE:
            self.panes.facts_wanted.emit(False)
        self.panes.choose(name)

    def _turn_zoom(self, angle: int) -> None:
        """Zoom by a notch of the wheel, however finely it turns."""
        self._turned += angle
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self.zoom(steps)

    def _keep(self, **settings: str | bool | int) -> None:
        self._apply(settings)
        self.changed.emit(settings)

    # What comes of it

    def show(self, settings: Settings) -> None:
        """Show everything as the settings say."""
        names = ("panes", "dim", "zoom", "face", "line_width")
        self._apply({name: getattr(settings, name) for name in names})

    def _apply(self, settings: Mapping[str, str | bool | int]) -> None:
        if "panes" in settings:
            self.panes.want(Panes(str(settings["panes"])))
        if "dim" in settings:
            dims = bool(settings["dim"])
            self.dim.blockSignals(True)
            self.dim.setChecked(dims)
            self.dim.blockSignals(False)
            self._viewed.article.set_dims(dims=dims)
        zoom = int(settings.get("zoom", self._type.zoom))
        face = Face(str(settings.get("face", self._type.face)))
        width = Width(str(settings.get("line_width", self._type.width)))
        self._set_type(replace(self._type, face=face, zoom=zoom, width=width))

    def _set_type(self, setting: ReadingType) -> None:
        _tick(self._faces, setting.face)
        _tick(self._widths, setting.width)
        if setting != self._type:
            self._type = setting
            self._viewed.article.set_type(setting)
            self._viewed.summary.page.set_type(setting)
            self.type_changed.emit(setting)

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.menu.setTitle(self.tr("View"))
        self.dim.setText(self.tr("Dim all but the key sentences"))
        self.larger.setText(self.tr("Larger"))
        self.smaller.setText(self.tr("Smaller"))
        self.usual.setText(self.tr("Usual size"))
        words = {
            Panes.BOTH: self.tr("Article and summary"),
            Panes.ARTICLE: self.tr("Article only"),
            Panes.SUMMARY: self.tr("Summary only"),
            Face.AMIRI: self.tr("Face: %1").replace("%1", "Amiri"),
            Face.PLEX: self.tr("Face: %1").replace("%1", "IBM Plex Sans Arabic"),
            Width.NARROW: self.tr("Short lines"),
            Width.MEDIUM: self.tr("Lines of usual length"),
            Width.WIDE: self.tr("Long lines"),
            Width.WINDOW: self.tr("Lines as long as the window"),
        }
        for group in (self._panes, self._faces, self._widths):
            for action in group.actions():
                action.setText(words[action.data()])


def _zoom_keys() -> tuple[list[QKeySequence | str], ...]:
    """The keys to zoom in, out and back; "+" is where "=" is on many keyboards."""
    larger = QKeySequence.keyBindings(QKeySequence.StandardKey.ZoomIn)
    smaller = QKeySequence.keyBindings(QKeySequence.StandardKey.ZoomOut)
    return [*larger, "Ctrl++", "Ctrl+="], [*smaller, "Ctrl+-"], ["Ctrl+0"]


def _tick(group: QActionGroup, value: str) -> None:
    for action in group.actions():
        action.setChecked(action.data() == value)
