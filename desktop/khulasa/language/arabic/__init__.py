"""Arabic. Its facts are text in `resources/language/ar/`; nothing is read before it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from khulasa.document.model import Block, Sentence
from khulasa.language.arabic.context import announcing
from khulasa.language.arabic.context.leaning import leaning
from khulasa.language.arabic.cues import cues
from khulasa.language.arabic.labels import blocks as labels
from khulasa.language.arabic.lists import entries, with_conjunctions
from khulasa.language.arabic.splitting import rules
from khulasa.language.arabic.stems import stem
from khulasa.language.arabic.words import words
from khulasa.language.base import Language, Lexicon
from khulasa.language.frequencies import zipf_of


class Arabic:
    """The Arabic `Language`. Its splitter also knows Urdu's and Persian's stop `۔` and Latin sentences."""

    @cached_property
    def lexicon(self) -> Lexicon:
        """The word lists, folded; the cue words as stems."""
        return Lexicon(
            stop_words=entries("stopwords"),
            bonus=frozenset(stem(word) for word in entries("bonus")),
            stigma=frozenset(stem(word) for word in entries("stigma")),
            stem=stem,
            zipf=zipf_of("ar"),
            negations=with_conjunctions("negations"),
            leaning=leaning,
            concludes=announcing.concludes,
            addresses=announcing.addresses,
            no_topics=entries("no_topics"),
            cues=cues,
        )

    def label(self, text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """See `Language.label`."""
        return labels.label(text, blocks)

    def sentences(self, text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
        """See `Language.sentences`."""
        return rules.sentences(text, blocks)

    def words(self, text: str) -> list[str]:
        """See `Language.words`."""
        return words(text)


def arabic() -> Language:
    """The Arabic language, with nothing read yet."""
    return Arabic()
