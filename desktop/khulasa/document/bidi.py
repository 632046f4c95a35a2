"""Direction: which way a text runs, and what keeps it apart from the text around it."""

from __future__ import annotations

import re

_RIGHT_TO_LEFT = re.compile("[\u0590-\u065f\u066d-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")
_LETTERS = re.compile(r"[^\W\d_]+")
_RIGHT_TO_LEFT_LETTERS = re.compile(
    "[\u05d0-\u05ea\u05ef-\u05f2\u0620-\u064a\u066e-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u06ff\u0710-\u08c9\ufb1d-\ufdff\ufe70-\ufefc]+"
)
_EMBEDDING, _ISOLATE = frozenset("\u202a\u202b\u202d\u202e"), frozenset("\u2066\u2067\u2068")
_END_OF_EMBEDDING, _END_OF_ISOLATE = "\u202c", "\u2069"
_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ENOUGH = 2000  # characters tell; a paragraph may have a million
_SAMPLES = 8


def runs_right_to_left(text: str, *, base: bool = True) -> bool:
    """Whether a paragraph runs from right to left, by its content; `base` says that its document does.

    In a document that does, it does wherever it holds a right-to-left letter, so also where it opens with a Latin
    name, and where no letter tells; it does not where all its letters are of other scripts. In a document that
    does not, it does where most of its letters do.
    """
    head = text[:_ENOUGH]
    if base:
        return _RIGHT_TO_LEFT.search(head) is not None or _LETTER.search(head) is None
    return _LETTER.search(head) is not None and mostly_right_to_left(head)


def mostly_right_to_left(text: str) -> bool:
    """Whether a document runs from right to left: at least a third of its letters do, or it has none."""
    step = max(_ENOUGH, len(text) // _SAMPLES)
    sample = "".join(text[place : place + _ENOUGH] for place in range(0, len(text), step))
    return 3 * _count(_RIGHT_TO_LEFT_LETTERS, sample) >= _count(_LETTERS, sample)


def _count(letters: re.Pattern[str], text: str) -> int:
    """How many letters a text has of a kind, whose runs are looked for: a word is found at once."""
    return sum(map(len, letters.findall(text)))


def isolate(text: str) -> str:
    """The text between U+2068 and U+2069, so that it and the sentence around it keep their own order."""
    return f"\u2068{text}\u2069"


def has_controls(text: str) -> bool:
    """Whether a text holds signs that turn the direction of reading: embeddings, overrides or isolates."""
    return _CONTROL.search(text) is not None


def closing_controls(text: str) -> str:
    """What closes the embeddings, overrides and isolates that a text leaves open, so that they end with it.

    They pair as in Unicode Standard Annex 9, BD9 and X7: the end of an isolate ends what was opened within it as well.
    """
    waiting: list[str] = []
    for match in _CONTROL.finditer(text):
        control = match.group()
        if control in _EMBEDDING:
            waiting.append(_END_OF_EMBEDDING)
        elif control in _ISOLATE:
            waiting.append(_END_OF_ISOLATE)
        elif control == _END_OF_ISOLATE and control in waiting:
            while waiting.pop() != control:
                pass
        elif waiting and waiting[-1] == control:
            waiting.pop()
    return "".join(reversed(waiting))
