"""What openings announce: that a sentence sums up, or that a paragraph addresses people."""

from __future__ import annotations

from khulasa.language.arabic.context.opening import phrases
from khulasa.language.arabic.words import words

_REACH = 90
"""So many characters are looked at."""


def concludes(sentence: str) -> bool:
    """Whether a sentence opens by saying that it sums up."""
    return _opens_with("concluding", sentence)


def addresses(paragraph: str) -> bool:
    """Whether a paragraph opens by addressing an audience."""
    return _opens_with("addressing", paragraph, joined=False)


def _opens_with(listed: str, text: str, *, joined: bool = True) -> bool:
    opening = words(text[:_REACH])
    spoken = opening[1:] if opening[:1] == ["و"] else opening
    return bool(phrases(listed, joined=joined).length_at(spoken))
