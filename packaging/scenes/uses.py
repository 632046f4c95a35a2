"""What somebody does in the window before a picture is taken of it: on a long article, unless it says otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from khulasa.services.settings import Settings
from khulasa.ui.library.window import LibraryWindow

if TYPE_CHECKING:
    from khulasa.ui.window.main_window import MainWindow

_WORD = "الماء"


def find(window: MainWindow) -> None:
    """Looks for a word, and stands at its second hit."""
    window.finding.open()
    window.find_bar.field.setText(_WORD)
    window.finding.step(1)


def focus(window: MainWindow) -> None:
    """Turns the summary toward two key phrases."""
    for chip in window.summary.focus.chips[1:3]:
        chip.click()


def pins(window: MainWindow) -> None:
    """Pins a sentence, leaves one out, and adds what another needs from before it."""
    controller, summary = window.controller, window.controller.summary
    if summary is None:
        return
    first, second, *_ = summary.chosen
    leaning = next(
        one for one in summary.analysis.candidates if not summary.analysis.stands_alone(one)
    )
    controller.exclude(first)
    controller.pin(second)
    controller.pin(leaning)
    controller.explain(leaning)
    window.summary.select(second)
    window.summary.page.scrollToTop()


def details(window: MainWindow) -> None:
    """Asks why the second sentence was chosen."""
    summary = window.controller.summary
    if summary is not None:
        window.summary.select(summary.chosen[1])
        window.summary.explain(summary.chosen[1])


def dim(window: MainWindow) -> None:
    """Dims the rest, and shows the best first."""
    window.view.dim.trigger()
    window.controller.set_order(by_rank=True)


def large(window: MainWindow) -> None:
    """Sets everything larger and in the other face."""
    window.view.show(Settings().changed(face="plex", zoom=150))


def lost(window: MainWindow) -> None:
    """Reads the file again after a pinned sentence was taken out of it."""
    controller = window.controller
    if controller.analysis is None:
        return
    path = Path(controller.analysis.document.source)
    index = controller.analysis.candidates[5]
    controller.pin(index)
    gone = controller.analysis.quote(index)
    path.write_text(controller.analysis.document.text.replace(gone, ""), encoding="utf-8")
    window.session.read_again()


def library(window: MainWindow) -> None:
    """Looks for a word in the library."""
    window.actions_.library.trigger()
    for shown in window.window().findChildren(LibraryWindow):
        shown.search.setText(_WORD)


def shelf(window: MainWindow) -> None:
    """Looks at all that the library holds."""
    window.actions_.library.trigger()


def removed(window: MainWindow) -> None:
    """Looks at what was removed from the library."""
    shelf(window)
    for shown in window.window().findChildren(LibraryWindow):
        shown.show_removed()


def preferences(window: MainWindow) -> None:
    """Looks at the preferences."""
    window.actions_.preferences.trigger()


def keys(window: MainWindow) -> None:
    """Looks at the keys."""
    window.actions_.help.trigger()


def about(window: MainWindow) -> None:
    """Looks at the versions and licences."""
    window.actions_.about.trigger()


def loading(window: MainWindow) -> None:
    """Opens another article, which has been read by half."""

    def words() -> str:
        return QCoreApplication.translate("Messages", "Reading…")

    window.working.begin(words)
    window.working.report(words, 1, 2)


def cancelled(window: MainWindow) -> None:
    """Thinks better of opening another article: what was open stays."""
    loading(window)
    window.working.end()


def export(window: MainWindow) -> None:
    """Looks at the formats that a summary is exported in."""
    menu = window.exporting.menu
    menu.popup(window.mapToGlobal(window.rect().center()))


_USES = (
    loading,
    cancelled,
    export,
    find,
    focus,
    pins,
    details,
    dim,
    large,
    lost,
    library,
    shelf,
    removed,
    preferences,
    keys,
    about,
)
USES: Mapping[str, Callable[[MainWindow], None]] = MappingProxyType(
    {use.__name__: use for use in _USES}
)
"""Each by its name."""
