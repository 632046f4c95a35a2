"""The interface's language and digits change while everything is open, and nothing stays behind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from ui.chrome import said, windows

from khulasa.errors import Kind, ReadError
from khulasa.services.pipeline.source import Source
from khulasa.ui.opening.password_dialog import PasswordDialog
from khulasa.ui.summary.model import PLACE_ROLE

pytestmark = pytest.mark.window

ARABIC = re.compile(r"[\u0621-\u064a]")
LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
ARABIC_DIGIT, LATIN_DIGIT = re.compile("[٠-٩]"), re.compile("[0-9]")
ISOLATED = re.compile("[\u2066-\u2068][^\u2069]*\u2069")
"""Names of files, keys and encodings, which are the same in every language."""

SAME = {"خلاصة", "العربية", "English", "qt_spinbox_lineedit", "٠١٢٣٤٥٦٧٨٩", "0123456789"}
NAMES = re.compile(
    r"Amiri|IBM Plex Sans Arabic|OpenDocument|Word|TextRank|LexRank|LSA|Luhn|Edmundson|KL-Sum|SumBasic|Reduction|"
    r"Markdown|JSON|HTML|PDF|DOCX|ODT|(UTF|ISO-?8859|WINDOWS|CP|MAC)-?[\w-]*|(Ctrl|Shift|Alt)\b|english-harbour.txt",
    re.IGNORECASE,
)
"""Proper names, and what is printed on keys."""


@pytest.fixture
def busy(window, seed, qtbot):
    """A window with an English article, something to say, something to ask, and work under way."""
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(seed("english-harbour"))))
    error = ReadError(Kind.PASSWORD_WRONG, path="encrypted.pdf")
    window.rereading.offer_help(Source.file("encrypted.pdf"), window.session.options, error)
    window.notice.tell(lambda: window.article.tr("Article"))
    window.working.begin(lambda: window.messages.tr("Ranking…"))
    window.working.show()
    yield window
    window.rereading.put_away()


@pytest.fixture
def speak(application, qapp) -> Callable[[str], None]:
    """Switch the interface's language, and let every widget hear of it."""

    def switch(language: str) -> None:
        application.set_language(language)
        qapp.processEvents()

    return switch


def spoken() -> Iterator[tuple[str, str]]:
    """What the windows on screen say beside names."""
    for window in windows():
        for part, text in said(window):
            kept = ISOLATED.sub("", text)
            if kept.strip("\u200e\u200f") not in SAME:
                yield part, kept


def test_english_leaves_no_arabic_behind(speak, busy):
    speak("en")
    assert not [(part, text) for part, text in spoken() if ARABIC.search(text)]


def test_arabic_leaves_no_english_behind(speak, busy):
    speak("en")
    speak("ar")
    phrases = {chip.text() for chip in getattr(getattr(busy.summary, "focus", None), "chips", [])}
    found = [(part, NAMES.sub("", text)) for part, text in spoken() if text not in phrases]
    assert not [(part, text) for part, text in found if LATIN_WORD.search(text)]


def test_an_open_question_changes_its_words(speak, busy):
    dialog = busy.window().findChild(PasswordDialog)
    speak("en")
    assert "password" in dialog.sentence.text()
    assert dialog.windowTitle() == "Password"


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("digits", ["arabic", "latin"])
def test_digits_are_those_of_the_setting(application, window, seed, qtbot, language, digits):
    # GIVEN an article on screen and an error with a number in it
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(seed("lavrov-gcc"))))
    window.messages.tell(ReadError(Kind.TOO_LARGE, path="كتاب 12.txt", size=2**26, limit=2**24))
    # WHEN language and digits are set
    application.set_language(language)
    application.set_digits(digits)
    # THEN lengths, places and sentences are written in those, and the file's name as it was
    place = window.summary.model.index(0).data(PLACE_ROLE)
    own, other = (ARABIC_DIGIT, LATIN_DIGIT) if digits == "arabic" else (LATIN_DIGIT, ARABIC_DIGIT)
    for text in (
        window.summary.label.text(),
        window.notice.sentence,
        window.document_bar.details.text(),
        place,
    ):
        assert own.search(ISOLATED.sub("", text)), text
        assert not other.search(ISOLATED.sub("", text)), text
    assert "كتاب 12.txt" in window.notice.sentence
