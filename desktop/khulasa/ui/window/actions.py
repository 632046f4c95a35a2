"""Everything that the window can be told to do, as actions with their keys, and the menu that lists them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from khulasa.ranking.base import Method, Ranking
from khulasa.readers.encoding import OFFERED
from khulasa.services.settings import choices, labels, name_of_balance
from khulasa.ui.look import icons
from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.interface_language import ARABIC, ENGLISH, current, keep_worded
from khulasa.ui.look.plain_text import tool_tip
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.summary.copying.copy_menu import CITED_KEY

_SETTINGS = ("method", "balance", "theme")
"""The settings that the menu offers, worded as in the preferences."""
_LANGUAGE_NAMES = {ARABIC: "العربية", ENGLISH: "English"}


class Actions(QObject):
    """The actions by name, and signals for those that come with a value."""

    method_wanted = Signal(str)
    balance_wanted = Signal(str)
    encoding_wanted = Signal(str)  # "" asks for detection
    theme_wanted = Signal(str)
    language_wanted = Signal(str)

    def __init__(self, window: QWidget, theme: ActiveTheme) -> None:
        super().__init__(window)
        self.window = window
        self.open = self._action(QKeySequence.StandardKey.Open)
        self.paste = self._action(QKeySequence.StandardKey.Paste)
        self.copy = self._action(QKeySequence.StandardKey.Copy)
        self.copy_all = self._action(QKeySequence("Ctrl+Shift+C"))  # worded by the copy bar
        self.copy_cited = self._action(QKeySequence(CITED_KEY))
        self.library = self._action(QKeySequence("Ctrl+Shift+O"))
        self.preferences = self._action(QKeySequence("Ctrl+,"))
        self.help = self._action(QKeySequence.StandardKey.HelpContents)
        self.about = self._action()
        self.quit = self._action(QKeySequence("Ctrl+Q"))
        self.full_screen = self._action(QKeySequence("F11"))
        self.full_screen.setCheckable(True)
        self.full_screen.triggered.connect(lambda _checked: self._fill_screen())
        self.menu = Menu(window)
        self.menu.keep_inside = True
        self.recent = Menu(self.menu)
        self.of_article = Menu(self.menu)
        self.taking_away = Menu(self.menu)
        self.choosing = Menu(self.menu)
        self.looks = Menu(self.menu)
        self.encodings = Menu(self.of_article)
        self._themes = Menu(self.looks)
        self._languages = Menu(self.looks)
        methods = self._choice(self.choosing, list(Method), self.method_wanted.emit)
        self.choosing.addSeparator()
        self._balance_words = self.choosing.addAction("")
        self._balance_words.setEnabled(False)
        self.balances = self._choice(
            self.choosing, list(choices("balance")), self.balance_wanted.emit
        )
        self._choices = {
            "method": methods,
            "balance": self.balances,
            "encoding": self._choice(self.encodings, ["", *OFFERED], self.encoding_wanted.emit),
            "theme": self._choice(self._themes, list(choices("theme")), self.theme_wanted.emit),
            "language": self._choice(
                self._languages, list(_LANGUAGE_NAMES), self.language_wanted.emit
            ),
        }
        self._fill_menu()
        keep_worded(window, self.retranslate)
        theme.dress(self.set_theme)

    def _fill_menu(self) -> None:
        """By task: bring an article, work in it, take away, look; what belongs to the program comes last."""
        self.menu.addActions([self.open, self.paste])
        self.menu.addMenu(self.recent)
        self.menu.addAction(self.library)
        self._before_tasks = self.menu.addSeparator()
        self.menu.addMenu(self.of_article)
        self.menu.addMenu(self.choosing)
        self.menu.addMenu(self.taking_away)
        self.menu.addMenu(self.looks)
        self.menu.addSeparator()
        self.menu.addActions([self.preferences, self.help, self.about, self.quit])
        self.taking_away.addActions([self.copy, self.copy_all, self.copy_cited])
        self.of_article.addMenu(self.encodings)
        self.looks.addAction(self.full_screen)
        self.looks.aboutToShow.connect(self._tick_full_screen)
        self.looks.addMenu(self._themes)
        self.looks.addMenu(self._languages)

    def side_window(self, name: str) -> QAction:
        """What shows a window beside the article's, by its name on the command line."""
        return {
            "library": self.library,
            "preferences": self.preferences,
            "help": self.help,
            "about": self.about,
        }[name]

    def list_tabs(self, actions: list[QAction]) -> None:
        """List what can be done with tabs behind the ways to bring an article."""
        self.menu.insertSeparator(self._before_tasks)
        self.menu.insertActions(self._before_tasks, actions)

    def list_work(self, actions: list[QAction], summary: QMenu, view: QMenu) -> None:
        """List what is done in an article and with its summary, and how both are looked at."""
        before = self.encodings.menuAction()
        self.of_article.insertActions(before, actions)
        self.of_article.insertMenu(before, summary)
        self.looks.insertMenu(self.full_screen, view)

    def offer(self, copy_as: QMenu, export: QMenu, print_: QAction) -> None:
        """Put what else takes sentences away behind the actions that copy."""
        self.taking_away.addActions([copy_as.menuAction(), export.menuAction(), print_])

    def offer_dossier(self, show: QAction, add: QAction) -> None:
        """Add to the dossier, and show it, where sentences are taken away; the top row has a button for it, too."""
        self.taking_away.addActions([add, show])

    def offer_related(self, menu: QMenu) -> None:
        """Lead from an article to others."""
        self.of_article.addMenu(menu)

    def offer_check(self, check: QAction) -> None:
        """Check an article's quotations from among what is done in it."""
        self.of_article.addAction(check)

    def offer_comparison(self, compare: QAction) -> None:
        """Compare the open articles, or a dossier's, with what is open."""
        self.of_article.addAction(compare)

    def allow_work(self, *, is_open: bool) -> None:
        """What needs an article does nothing without one, and says so."""
        for menu in (self.of_article, self.taking_away):
            menu.setEnabled(is_open)
        for action in (self.copy, self.copy_all, self.copy_cited):
            action.setEnabled(is_open)

    def _fill_screen(self) -> None:
        """Fill the screen, or be as before: a window that was maximised is again."""
        frame = self.window.window()
        frame.setWindowState(frame.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._tick_full_screen()

    def _tick_full_screen(self) -> None:
        """The window may have come back full from the last session, or was made so by the system."""
        self.full_screen.setChecked(self.window.window().isFullScreen())

    def _action(self, key: QKeySequence | QKeySequence.StandardKey | None = None) -> QAction:
        action = QAction(self.window)
        if key is not None:
            action.setShortcut(key)
        self.window.addAction(action)
        return action

    def _choice(
        self, menu: QMenu, values: list[str], chosen: Callable[[str], None]
    ) -> QActionGroup:
        group = QActionGroup(menu)
        for value in values:
            action = menu.addAction("")
            action.setCheckable(True)
            action.setData(str(value))
            group.addAction(action)
        group.triggered.connect(lambda action: chosen(action.data()))
        return group

    def show_choice(self, name: str, value: str) -> None:
        """Tick the entry of a value in the menu of "method", "balance", "encoding", "theme" or "language"."""
        for action in self._choices[name].actions():
            action.setChecked(action.data() == value)

    def show_ranking(self, ranking: Ranking) -> None:
        """Tick how sentences are ranked. Only the default method knows a balance."""
        self.show_choice("method", ranking.method)
        self.show_choice("balance", name_of_balance(ranking.balance))
        self.balances.setEnabled(ranking.method is Method.KHULASA)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in another theme's colours."""
        ink = theme.colours["ink"]
        self.open.setIcon(icons.icon("open", ink))
        self.paste.setIcon(icons.icon("paste", ink))

    def retranslate(self) -> None:
        """Word everything in the interface's present language, and tick that."""
        self.open.setText(self.tr("Open"))
        self.paste.setText(self.tr("Paste"))
        self.copy.setText(self.tr("Copy the selection"))
        self.copy_all.setWhatsThis(self.tr("Copy the sentences of the summary"))
        self.copy_cited.setText(self.tr("Copy with the source"))
        self.recent.setTitle(self.tr("Open recent"))
        self.library.setText(self.tr("Library"))
        self.preferences.setText(self.tr("Preferences"))
        self.help.setText(self.tr("Keyboard shortcuts"))
        self.about.setText(self.tr("About Khulasa"))
        self.quit.setText(self.tr("Quit"))
        self.open.setToolTip(tool_tip(self._with_key(self.tr("Open a file"), self.open)))
        paste = self.tr("Paste text or a file from the clipboard")
        self.paste.setToolTip(tool_tip(self._with_key(paste, self.paste)))
        self.full_screen.setText(self.tr("Full screen"))
        self.of_article.setTitle(self.tr("Article"))
        self.choosing.setTitle(self.tr("How are sentences chosen?"))
        self.taking_away.setTitle(self.tr("Copy and export"))
        self.looks.setTitle(self.tr("View"))
        self._balance_words.setText(labels.label("balance", current()))
        self.encodings.setTitle(self.tr("Open again in another encoding"))
        self._themes.setTitle(self.tr("Colours"))
        self._languages.setTitle(self.tr("Interface language"))
        words = self._words(current())
        for name, group in self._choices.items():
            for action in group.actions():
                action.setText(words[name][action.data()])
        self.show_choice("language", current())

    def _words(self, language: str) -> dict[str, dict[str, str]]:
        named = {
            name: {choice: labels.value(name, choice, language) for choice in choices(name)}
            for name in _SETTINGS
        }
        encodings = {name: name.upper() for name in OFFERED}
        encodings[""] = self.tr("Detect it")
        return {**named, "encoding": encodings, "language": _LANGUAGE_NAMES}

    def _with_key(self, text: str, action: QAction) -> str:
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{text} (\u2066{key}\u2069)"
