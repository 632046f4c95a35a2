"""The interface's language: which one, its translators, its digits."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from khulasa import resources
from khulasa.errors import KhulasaError
from khulasa.services import wording

ARABIC, ENGLISH, AUTO = "ar", "en", "auto"

ARABIC_DIGITS, LATIN_DIGITS = "arabic", "latin"

# Qt takes the digits from a locale's country. No country writes English with Arabic digits, so for those the
# locale is Egypt's whatever the interface speaks: ask `current`, not the locale, which language that is.
_LOCALES = {
    (ARABIC, ARABIC_DIGITS): "ar_EG",
    (ARABIC, LATIN_DIGITS): "ar_AE",
    (ENGLISH, ARABIC_DIGITS): "ar_EG",
    (ENGLISH, LATIN_DIGITS): "en_GB",
}

_log = logging.getLogger(__name__)


def resolve(setting: str) -> str:
    """The language for a setting; `AUTO` is English only where the system speaks something but Arabic.

    A system that states no language ("C") gets Arabic: that is who the program is for.
    """
    if setting != AUTO:
        return setting
    system = QLocale.system()
    return ARABIC if system.language() in {QLocale.Language.Arabic, QLocale.Language.C} else ENGLISH


def resolve_digits(setting: str, language: str) -> str:
    """The digits for a setting; `AUTO` are those of the system's country where that speaks the language, too.

    Arabic is written with Latin digits in the west of the Arab world and with its own in the east.
    """
    if setting != AUTO:
        return setting
    if language != ARABIC:
        return LATIN_DIGITS
    system = QLocale.system()
    western = system.language() == QLocale.Language.Arabic and system.zeroDigit() == "0"
    return LATIN_DIGITS if western else ARABIC_DIGITS


def current() -> str:
    """The language that the interface speaks now."""
    return (
        ARABIC if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft else ENGLISH
    )


def error_text(error: KhulasaError) -> str:
    """A sentence for an error, in the interface's language and digits."""
    digits = LATIN_DIGITS if QLocale().zeroDigit() == "0" else ARABIC_DIGITS
    return wording.word(error, current(), digits=digits)


def keep_worded(widget: QWidget, retranslate: Callable[[], None]) -> None:
    """Have something worded in the interface's language, now and whenever that changes, as long as a widget lives."""
    _LanguageListener(widget, retranslate)
    retranslate()


class _LanguageListener(QObject):
    """Qt tells a widget's children when the language has changed, those that are no widgets, too."""

    def __init__(self, widget: QWidget, retranslate: Callable[[], None]) -> None:
        super().__init__(widget)
        self._retranslate = retranslate

    def event(self, event: QEvent) -> bool:
        """Word everything anew."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        return super().event(event)


class Translation:
    """Installs one language's translators in place of another's."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._translators: list[QTranslator] = []
        self.language = ENGLISH

    def use(self, language: str, digits: str = AUTO) -> None:
        """Speak a language and lay everything out in its direction; every widget hears `LanguageChange`."""
        self.clear()
        self.language = language
        locale = QLocale(_LOCALES[language, resolve_digits(digits, language)])
        QLocale.setDefault(locale)
        direction = (
            Qt.LayoutDirection.RightToLeft if language == ARABIC else Qt.LayoutDirection.LeftToRight
        )
        QGuiApplication.setLayoutDirection(direction)
        for window in QApplication.topLevelWidgets():
            window.setLocale(locale)  # number fields took theirs when they were made
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if language != ENGLISH:
            self._install(f"qtbase_{language}", qt_folder)
        # The last comes first: what it words otherwise than Qt holds (see `qt_words`).
        self._install(f"khulasa_{language}", str(resources.path("i18n")))
        # Qt tells widgets later, when it comes to it; nobody is to see two languages meanwhile.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)

    def clear(self) -> None:
        """Take the translators out again."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self._application)
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._translators.append(translator)
        else:
            _log.warning("translation is missing: %s", name)
