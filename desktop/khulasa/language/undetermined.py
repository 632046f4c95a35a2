"""What serves a text in a language that is not known: the rules of the direction that it is written in.

The words and the lexicon are the Arabic ones for all: folding drops the case of other letters too, and no Arabic
stop word or affix stands in their words.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from khulasa.document.bidi import mostly_right_to_left
from khulasa.document.model import Block, Sentence
from khulasa.language import latin
from khulasa.language.arabic import arabic
from khulasa.language.base import Language, Lexicon


class Undetermined:
    """The `Language` of no language in particular."""

    def __init__(self) -> None:
        self._leftward, self._rightward = arabic(), latin.other()

    @cached_property
    def lexicon(self) -> Lexicon:
        """The Arabic word lists, of which other scripts feel nothing."""
        return self._leftward.lexicon

    def label(self, text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """See `Language.label`."""
        return self._of(text).label(text, blocks)

    def sentences(self, text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
        """See `Language.sentences`."""
        return self._of(text).sentences(text, blocks)

    def words(self, text: str) -> list[str]:
        """See `Language.words`."""
        return self._leftward.words(text)

    def _of(self, text: str) -> Language:
        return self._leftward if mostly_right_to_left(text) else self._rightward


def undetermined() -> Language:
    """The language of texts in no known language."""
    return Undetermined()
