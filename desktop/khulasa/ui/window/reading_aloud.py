"""Reading aloud, with the sentence marked that is being said; there where the system has a voice for the language."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from khulasa.errors import QuoteError
from khulasa.services import speaking
from khulasa.services.speaking import Speaker, Voice
from khulasa.ui.article.view import ArticleView
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.interface_language import error_text, keep_worded
from khulasa.ui.opening.reading import Arrival
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.summary.pane import SummaryPane

KEY = "Ctrl+Shift+R"
_GONE = -1  # the place of a sentence that the grown text has no more


class ReadingAloud(QObject):
    """Says the summary from the current sentence on, or the article from where the text cursor stands in it."""

    _found = Signal(str, object)
    _began = Signal(object, int)
    _ended = Signal(object)

    def __init__(
        self,
        window: QWidget,
        session: DocumentSession,
        article: ArticleView,
        summary: SummaryPane,
        notice: Notice,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._article = article
        self._summary = summary
        self._notice = notice
        self._voices: dict[str, Voice | None] = {}
        self._speaker: Speaker | None = None
        self._sentences: Sequence[int] = ()
        self._of_article = False
        self.action = QAction(window)
        self.action.setShortcut(QKeySequence(KEY))
        self.action.setVisible(False)
        self.action.triggered.connect(self.toggle)
        window.addAction(self.action)
        # A voice tells from threads of its own.
        queued = Qt.ConnectionType.QueuedConnection
        self._found.connect(self._take_voice, queued)
        self._began.connect(self._mark, queued)
        self._ended.connect(self._end, queued)
        session.turned.connect(self._turn)
        session.on_screen.connect(self._follow)
        keep_worded(window, self.retranslate)

    @property
    def _language(self) -> str:
        analysis = self._session.analysis
        return "" if analysis is None else analysis.document.language

    def _turn(self) -> None:
        """Another article comes to the front: nobody listens to the one before."""
        self.stop()
        self._offer()

    def _follow(self, arrival: Arrival) -> None:
        """Go on with the sentences of a text that has grown; be silent where another text came in its place."""
        moves = self._session.article.moves
        if arrival is Arrival.GROWN and moves is not None:
            self._sentences = [moves.places.get(sentence, _GONE) for sentence in self._sentences]
        elif arrival in {Arrival.OTHER_SOURCE, Arrival.READ_AGAIN}:
            self.stop()
        self._look()

    def _look(self) -> None:
        """Learn whether the system can say what has come, without waiting for its answer."""
        language = self._language
        if language and language not in self._voices and speaking.may_speak():
            self._voices[language] = None

            def ask() -> None:
                voice = speaking.voice_for(language)
                with suppress(RuntimeError):  # the window may have gone
                    self._found.emit(language, voice)

            threading.Thread(target=ask, daemon=True).start()
        self._offer()

    def _take_voice(self, language: str, voice: Voice | None) -> None:
        self._voices[language] = voice
        self._offer()

    def _offer(self) -> None:
        """Where there is no voice there is nothing to choose."""
        self.action.setVisible(self._voices.get(self._language) is not None)

    def toggle(self) -> None:
        """Begin to read aloud, or stop."""
        voice, analysis = self._voices.get(self._language), self._session.analysis
        if self.is_reading:
            self.stop()
            return
        if voice is None or analysis is None:
            return
        self._of_article = self._article.hasFocus()
        self._sentences = self._from_here()
        try:
            texts = [analysis.quote(sentence) for sentence in self._sentences]
        except QuoteError as broken:
            error = broken
            self._notice.tell(lambda: error_text(error))
            return
        speaker: list[Speaker] = []
        self._speaker = Speaker(
            voice,
            texts,
            lambda place: self._began.emit(speaker, place),
            lambda: self._ended.emit(speaker),
        )
        speaker.append(self._speaker)
        self.retranslate()
        self._notice.offer(
            lambda: self.tr("Reading aloud."), lambda: self.tr("Stop (Esc)"), self.stop
        )

    def _from_here(self) -> Sequence[int]:
        """The sentences to be said, by their indexes."""
        analysis, summary = self._session.analysis, self._summary.summary
        if self._of_article and analysis is not None:
            first = self._article.sentence_at_cursor() or 0
            return range(first, len(analysis.sentences))
        chosen = () if summary is None else summary.chosen
        current = self._summary.page.current_sentence()
        return chosen[chosen.index(current) :] if current in chosen else chosen

    def _mark(self, speaker: list[Speaker], place: int) -> None:
        """Show the sentence that is being said, in both panes where it is in both."""
        if self._speaker not in speaker:
            return
        sentence = self._sentences[place]
        if sentence == _GONE:
            return
        if self._of_article:
            self._article.reveal(sentence)
        else:
            self._summary.select(sentence)

    def _end(self, speaker: list[Speaker]) -> None:
        if self._speaker in speaker:
            self.stop()

    @property
    def is_reading(self) -> bool:
        """Whether something is being read."""
        return self._speaker is not None

    def stop(self) -> None:
        """Be silent."""
        speaker, self._speaker = self._speaker, None
        if speaker is not None:
            speaker.stop()
            self._notice.hide()
            self.retranslate()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        read, stop = self.tr("Read aloud"), self.tr("Stop reading aloud")
        self.action.setText(stop if self.is_reading else read)
