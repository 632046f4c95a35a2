"""The pictures of the window's specification, by their numbers: what is open, and what somebody has done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from khulasa.dossier import taking
from khulasa.dossier.source import Source
from khulasa.export.dossier.table import pdf_sheet
from khulasa.services.pipeline.source import Source as FileSource
from khulasa.services.startup.session_file import LastTime
from khulasa.summary.context import needed_before
from khulasa.ui.facts.rows import RowKind
from khulasa.ui.library.window import LibraryWindow
from khulasa.ui.linking.dossier import DossierLink
from khulasa.ui.linking.facts import FactsLink
from khulasa.ui.opening.reading import Reading
from khulasa.ui.opening.trail import NoFacts

if TYPE_CHECKING:
    from khulasa.ui.app import Application
    from khulasa.ui.window.main_window import MainWindow

_NEWS, _FEATURE, _WIRE, _REPORT = "lavrov-gcc", "feature-long", "wire-wrapped", "report-numbers"
_SEVERAL = (_NEWS, _WIRE, _REPORT)
_TEN = (
    *_SEVERAL,
    *(_FEATURE, "opinion", "interview", "science-vowelled", "english-harbour"),
    *("wire-windows-1256", "speech-utf16"),
)
_PDF = "chromium.pdf"
_WORD = "الماء"
_WINDOW, _WIDE, _SMALL, _LEAST = (1280, 800), (1920, 1080), (900, 600), (700, 500)
_A4 = (900, 1240)  # in the proportions of a sheet, with what is around it


def nothing(_application: Application) -> None:
    """Looks at what was opened."""


def pages(application: Application) -> None:
    """Looks at the pages of a PDF, and at one of its sentences."""
    window = application.windows[0]
    window.pages.controls.switch.setChecked(True)
    _turn_to(window, 2)


def chosen(application: Application) -> None:
    """Stands at a sentence behind one that is pinned."""
    window = application.windows[0]
    window.controller.pin(_chosen(window, 1))
    _turn_to(window, 2)


def warned(application: Application) -> None:
    """Takes in a sentence that leans on what stands before it."""
    window = application.windows[0]
    analysis = window.session.analysis
    if analysis is not None:
        alone = analysis.stands_alone
        leans = (each for each in analysis.candidates if not alone(each))
        leaning = next(each for each in leans if needed_before(analysis, each))
        window.controller.pin(leaning)
        window.summary.select(leaning)


def left_out(application: Application) -> None:
    """Leaves a sentence out."""
    window = application.windows[0]
    _turn_to(window, 3)
    window.pane_links.actions.exclude.trigger()


def second_tab(application: Application) -> None:
    """Looks at the second article of ten."""
    window = application.windows[0]
    window.tabs.show(1)
    _turn_to(window, 1)


def selected(application: Application) -> None:
    """Selects words of the article with the mouse."""
    window = application.windows[0]
    analysis = window.session.analysis
    if analysis is not None:
        text, sentence = analysis.document.text, analysis.sentences[1]
        first = text.index("لقد", sentence.start)
        window.article.select_span(first, text.index("،", text.index("،", first) + 1))
        window.article.selection_settled.emit()


def start(application: Application) -> None:
    """Comes to the start page the day after."""
    window = application.windows[0]
    application.library.private = True  # the dossier is there at once
    _collect(application)
    application.library.private = False
    window.tabs.show_home()
    window.notice.hide()
    yesterday = datetime.now().astimezone() - timedelta(days=1)
    last = LastTime(tabs=("1", "2", "3", "4"), ended=yesterday.timestamp())
    window.start_page.offer_session(last)
    window.start_page.refresh()


def dossier(application: Application) -> None:
    """Looks at a dossier of several articles, with headings and notes."""
    window = application.windows[0]
    _collect(application)
    page = window.findChildren(DossierLink)[0].page
    window.front.show_instead(page)


def dossier_beside(application: Application) -> None:
    """Shows the dossier beside the article and its summary."""
    window = application.windows[0]
    _collect(application)
    window.tabs.show(2)
    _turn_to(window, 2)


def sheet(application: Application) -> None:
    """Looks at the sheet that a dossier is exported as."""
    window = application.windows[0]
    _collect(application)
    link = window.findChildren(DossierLink)[0]
    view = link.page.preview
    view.show_sheet(pdf_sheet(application.dossiers.dossier, link.page.exporting.report))
    window.top.hide()
    window.front.show_instead(view)


def facts(application: Application) -> None:
    """Looks at the facts of an article, and at the second statement."""
    window = application.windows[0]
    link = window.findChildren(FactsLink)[0]

    def look() -> None:
        link.show(facts=True)
        shown = link.pane.list
        model = link.pane.model
        said = [place for place, row in enumerate(model.rows) if row.kind is RowKind.STATEMENT]
        shown.setCurrentIndex(model.index(said[1]))

    if window.session.facts is NoFacts.PENDING:
        window.session.facts_found.connect(look)
    else:
        look()


def library(application: Application) -> None:
    """Looks for a word in the library."""
    window = application.windows[0]
    window.actions_.library.trigger()
    for shown in window.window().findChildren(LibraryWindow):
        shown.search.setText(_WORD)


def hit(application: Application) -> None:
    """Opens an article at a place where the library found a word."""
    window = application.windows[0]
    window.tabs.show(1)
    analysis = window.session.analysis
    if analysis is not None:
        text = analysis.document.text
        place = -1
        for _ in range(4):
            place = text.find(_WORD, place + 1)
        window.finding.go_to(_WORD, place)


def copy_menu(application: Application) -> None:
    """Opens the menu of the copy button."""
    button = application.windows[0].summary.copy_bar.menu_button
    QTimer.singleShot(0, button.showMenu)  # it returns when the menu is closed


def reading(application: Application) -> None:
    """Waits for another file."""
    window = application.windows[0]
    window.tabs.new()
    article = window.session.article
    article.reading = Reading(FileSource.file("/مقالات/تقرير-سنوي.pdf"), "reading", 1, 3)
    article.began.emit(None)


def _chosen(window: MainWindow, place: int) -> int:
    """A sentence of the summary, by its place in it."""
    summary = window.controller.summary
    return summary.chosen[place] if summary is not None else 0


def _turn_to(window: MainWindow, place: int) -> None:
    window.summary.select(_chosen(window, place))


def _collect(application: Application) -> None:
    """Two articles' sentences under two headings, with two notes."""
    dossiers, window = application.dossiers, application.windows[0]
    dossiers.create("ملف المنطقة")
    for heading, places, note in _COLLECTED:
        dossiers.add_heading(heading)
        for article, sentence in places:
            analysis = window.tabs.articles[article].analysis
            if analysis is not None:
                source = Source.of(analysis.document, analysis.document.source, "2026-11-28")
                quote = taking.sentence(analysis, analysis.candidates[sentence], source)
                dossiers.add([quote], "")
        dossiers.add_note(note)


_COLLECTED = (
    ("المواقف المعلنة", ((0, 1), (0, 0)), "الموقفان من المصدر نفسه، فليُقارنا ببيان آخر."),
    ("الأرقام", ((1, 0), (1, 4), (2, 3)), "يُراجَع الرقم مع نشرة المركز قبل النشر."),
)
"""A heading, quotes by the place of their tab and of their sentence, and a note of one's own."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is open, in the order of the tabs, what is done then, and how large the window is."""

    articles: tuple[str, ...]
    use: Callable[[Application], None]
    size: tuple[int, int] = _WINDOW
    keeps: bool = False
    """Whether the library is at hand."""


SCENES: Mapping[str, Scene] = MappingProxyType(
    {
        "01-news": Scene((_NEWS,), nothing),
        "02-feature": Scene((_FEATURE,), nothing),
        "05-pages": Scene((_PDF,), pages),
        "06-chosen": Scene((_NEWS,), chosen),
        "07-warned": Scene((_NEWS,), warned),
        "08-left-out": Scene((_FEATURE,), left_out),
        "09-ten-tabs": Scene(_TEN, second_tab),
        "11-selection": Scene((_NEWS,), selected),
        "14-start": Scene(_SEVERAL, start, keeps=True),
        "15-dossier": Scene(_SEVERAL, dossier),
        "17-sheet": Scene(_SEVERAL, sheet, _A4),
        "21-one-pane": Scene((_FEATURE,), nothing, _SMALL),
        "22-least": Scene((_NEWS,), chosen, _LEAST),
        "24-facts": Scene((_NEWS,), facts),
        "25-library": Scene((_FEATURE, _WIRE), library, keeps=True),
        "28-hit": Scene((_WIRE, _FEATURE), hit),
        "29-wide": Scene(_SEVERAL, dossier_beside, _WIDE),
        "30-copy-menu": Scene((_NEWS,), copy_menu),
        "34-reading": Scene(_SEVERAL, reading),
    }
)
"""18, 19 and 26 are 06 in other colours and in English."""
