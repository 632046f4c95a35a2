"""Reading a file again in another way: with a password, another encoding, a recogniser, or the whole of a web page.

What is open stays open until the other reading has succeeded.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from khulasa.errors import KhulasaError, Kind
from khulasa.readers.base import ReadOptions
from khulasa.services.pipeline.source import Source
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.interface_language import error_text
from khulasa.ui.opening.document_bar import DocumentBar
from khulasa.ui.opening.password_dialog import PasswordDialog
from khulasa.ui.opening.reading import Failure, Remedy
from khulasa.ui.opening.session import DocumentSession

_PASSWORD = frozenset({Kind.PASSWORD_NEEDED, Kind.PASSWORD_WRONG})


class Rereading(QObject):
    """Takes what the bar asks for, and offers what helps where a file could not be read as it was."""

    def __init__(
        self, session: DocumentSession, bar: DocumentBar, notice: Notice, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._notice = notice
        self._window = window
        self._dialog: PasswordDialog | None = None
        bar.recognise_wanted.connect(self._recognise)
        bar.recognise_page_wanted.connect(self._recognise_page)
        bar.whole_page_wanted.connect(self._set_whole_page)
        bar.password_wanted.connect(self._ask_again)
        session.began.connect(self._begin)
        session.leaving.connect(self.put_away)

    def set_encoding(self, encoding: str) -> None:
        """Read the file in another encoding; "" detects it."""
        self._read(replace(self._session.options, encoding=encoding or None))

    def offer_help(self, source: Source, options: ReadOptions, error: KhulasaError) -> bool:
        """Whether something is offered to somebody whose file could not be read as it was asked."""
        if self.ask_for_password(source, options, error):
            return True
        if error.kind is Kind.ONLY_PICTURES:
            self._offer_to_recognise(Failure(source, options, error))
            return True
        return False

    def ask_for_password(self, source: Source, options: ReadOptions, error: KhulasaError) -> bool:
        """Ask for the password where that is what is missing; gives whether it is."""
        is_missing = error.kind in _PASSWORD
        if is_missing:
            self._ask(source, options, error)
        return is_missing

    def reason(self, failure: Failure) -> str:
        """Why something is not open, in words, and what the system lacks that would help."""
        error = failure.error
        lacks = error.kind is Kind.ONLY_PICTURES and not error.facts.get("recogniser")
        missing = [KhulasaError(Kind.NO_RECOGNISER)] if lacks else []
        return " ".join(map(error_text, (error, *missing)))

    def remedy(self, failure: Failure) -> Remedy | None:
        """What helps; None where there is nothing but to try again."""
        source, options, error = failure.source, failure.options, failure.error
        if error.kind in _PASSWORD:
            ask = partial(self._ask, source, options, error)
            return Remedy(lambda: self.tr("Enter the password…"), ask)
        if error.kind is Kind.ONLY_PICTURES and error.facts.get("recogniser"):
            recognise = partial(self._session.open, source, replace(options, recognise=True))
            return Remedy(lambda: self.tr("Recognise the text"), recognise)
        return None

    def put_away(self) -> None:
        """Take the question away, since another file is wanted or the window closes."""
        if self._dialog is not None:
            self._dialog.reject()

    def _begin(self, source: Source | None) -> None:
        if source is not None:
            self.put_away()

    def _recognise(self) -> None:
        self._read(replace(self._session.options, recognise=True))

    def _recognise_page(self, number: int) -> None:
        """Recognise a page more than those that already are."""
        options = self._session.options
        self._read(replace(options, recognise_pages=options.recognise_pages | {number}))

    def _set_whole_page(self, whole: bool) -> None:
        self._read(replace(self._session.options, whole_page=whole))

    def _read(self, options: ReadOptions) -> None:
        if self._session.source is not None:
            self._session.open(self._session.source, options)

    def _ask_again(self) -> None:
        source = self._session.source
        if source is not None:
            error = KhulasaError(Kind.PASSWORD_NEEDED, path=source.path)
            self._ask(source, self._session.options, error)

    def _ask(self, source: Source, options: ReadOptions, error: KhulasaError) -> None:
        self.put_away()
        dialog = PasswordDialog(lambda: error_text(error), self._window)

        def answered(result: int) -> None:
            self._dialog = None
            if result == PasswordDialog.DialogCode.Accepted:
                self._session.open(source, replace(options, password=dialog.password))

        dialog.finished.connect(answered)
        self._dialog = dialog
        dialog.open()

    def _offer_to_recognise(self, failure: Failure) -> None:
        remedy = self.remedy(failure)
        if remedy is not None:
            self._notice.offer(lambda: self.reason(failure), remedy.words, remedy.act)
        else:
            self._notice.tell(lambda: self.reason(failure))
