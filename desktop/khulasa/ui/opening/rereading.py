"""Reading a file again in another way: with a password, another encoding, a recogniser, or the whole of a web page.

What is open stays open until the other reading has succeeded.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from khulasa.errors import KhulasaError, Kind
from khulasa.readers.base import AS_IT_COMES, ReadOptions
from khulasa.services.pipeline.source import Source
from khulasa.ui.look.interface_language import said
from khulasa.ui.look.notice import Notice
from khulasa.ui.opening.document_bar import DocumentBar
from khulasa.ui.opening.password_dialog import PasswordDialog

_PASSWORD = frozenset({Kind.PASSWORD_NEEDED, Kind.PASSWORD_WRONG})


class Rereading(QObject):
    """Takes what the bar asks for, and offers what helps where a file could not be read as it was."""

    wanted = Signal(object, object)
    """A `Source` is to be read as some `ReadOptions` say."""

    def __init__(self, bar: DocumentBar, notice: Notice, window: QWidget) -> None:
        super().__init__(window)
        self._notice = notice
        self._window = window
        self._source: Source | None = None
        self._options = AS_IT_COMES
        self._dialog: PasswordDialog | None = None
        bar.recognise_wanted.connect(lambda: self._read(replace(self._options, recognise=True)))
        bar.whole_page_wanted.connect(
            lambda whole: self._read(replace(self._options, whole_page=whole))
        )
        bar.password_wanted.connect(self._ask_again)

    def show_source(self, source: Source, options: ReadOptions) -> None:
        """A source is open now, read in some way."""
        self._source, self._options = source, options

    def set_encoding(self, encoding: str) -> None:
        """Read the file in another encoding; "" detects it."""
        self._read(replace(self._options, encoding=encoding or None))

    def failed(self, source: Source, options: ReadOptions, error: KhulasaError) -> bool:
        """Whether something is offered to somebody whose file could not be read as it was asked."""
        if error.kind in _PASSWORD:
            self._ask(source, options, error)
            return True
        if error.kind is Kind.ONLY_PICTURES:
            self._offer_to_recognise(source, options, error)
            return True
        return False

    def _read(self, options: ReadOptions) -> None:
        if self._source is not None:
            self.wanted.emit(self._source, options)

    def _ask_again(self) -> None:
        if self._source is not None:
            error = KhulasaError(Kind.PASSWORD_NEEDED, path=self._source.path)
            self._ask(self._source, self._options, error)

    def _ask(self, source: Source, options: ReadOptions, error: KhulasaError) -> None:
        self.put_away()
        dialog = PasswordDialog(lambda: said(error), self._window)

        def answered(result: int) -> None:
            self._dialog = None
            if result == PasswordDialog.DialogCode.Accepted:
                self.wanted.emit(source, replace(options, password=dialog.password))

        dialog.finished.connect(answered)
        self._dialog = dialog
        dialog.open()

    def put_away(self) -> None:
        """Take the question away, since another file is wanted or the window closes."""
        if self._dialog is not None:
            self._dialog.reject()

    def _offer_to_recognise(
        self, source: Source, options: ReadOptions, error: KhulasaError
    ) -> None:
        if error.facts.get("recogniser"):
            wanted = replace(options, recognise=True)
            self._notice.offer(
                lambda: said(error),
                lambda: self.tr("Recognise the text"),
                lambda: self.wanted.emit(source, wanted),
            )
        else:
            missing = KhulasaError(Kind.NO_RECOGNISER)
            self._notice.tell(lambda: f"{said(error)} {said(missing)}")
