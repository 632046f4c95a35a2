"""The interface's language: which one, its translators, its digits."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from khulasa import resources

ARABIC, ENGLISH, AUTO = "ar", "en", "auto"

# Both write Arabic-Indic or European digits as their readers expect.
_LOCALES = {ARABIC: "ar_EG", ENGLISH: "en_GB"}

_log = logging.getLogger(__name__)


def resolve(setting: str) -> str:
    """The language for a setting; `AUTO` is English only where the system speaks something but Arabic.

    A system that states no language ("C") gets Arabic: that is who the program is for.
    """
    if setting != AUTO:
        return setting
    system = QLocale.system()
    return ARABIC if system.language() in {QLocale.Language.Arabic, QLocale.Language.C} else ENGLISH


class Translation:
    """Installs one language's translators in place of another's."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._translators: list[QTranslator] = []
        self.language = ENGLISH

    def use(self, language: str) -> None:
        """Speak a language from now on; every widget then hears `LanguageChange`."""
        self.clear()
        self.language = language
        locale = QLocale(_LOCALES[language])
        QLocale.setDefault(locale)
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
