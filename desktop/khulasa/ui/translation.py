"""The interface's language: which one, its translators, its digits."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from khulasa import resources
from khulasa.services.wording import LATIN_DIGITS

ARABIC, ENGLISH, AUTO = "ar", "en", "auto"

_LOCALES = {ARABIC: "ar_EG", ENGLISH: "en_GB"}
_LATIN = "ar_AE"  # Arabic that writes 1,234.5, with the same names of months

_log = logging.getLogger(__name__)


def resolve(setting: str) -> str:
    """The language for a setting; `AUTO` is English only where the system speaks something but Arabic.

    A system that states no language ("C") gets Arabic: that is who the program is for.
    """
    if setting != AUTO:
        return setting
    system = QLocale.system()
    return ARABIC if system.language() in {QLocale.Language.Arabic, QLocale.Language.C} else ENGLISH


def _locale(language: str, digits: str) -> QLocale:
    """How numbers and dates are written: as was chosen, else as an Arabic system has it, else as readers expect."""
    if digits == AUTO and QLocale.system().language() == QLocale.Language.Arabic:
        digits = "latin" if QLocale.system().zeroDigit() == "0" else "arabic"
    return QLocale(_LATIN if language == ARABIC and digits == "latin" else _LOCALES[language])


class Translation:
    """Installs one language's translators in place of another's."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._translators: list[QTranslator] = []
        self.language = ENGLISH

    @property
    def tag(self) -> str:
        """The language with its digits, as `services.wording` takes it."""
        latin = self.language == ARABIC and QLocale().zeroDigit() == "0"
        return LATIN_DIGITS if latin else self.language

    def use(self, language: str, digits: str = AUTO) -> None:
        """Speak a language from now on, with digits of the setting; every widget then hears `LanguageChange`."""
        self.clear()
        self.language = language
        QLocale.setDefault(_locale(language, digits))
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._install(f"khulasa_{language}", str(resources.path("i18n")))
        if language != ENGLISH:
            self._install(f"qtbase_{language}", qt_folder)

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
