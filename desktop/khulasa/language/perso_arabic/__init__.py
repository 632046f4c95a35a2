"""Persian and Urdu: the Arabic splitter and folding, with lists and light stemming of their own.

Folding gives ک and ی the Arabic letters' shapes and drops the zero-width non-joiner, so `کتاب‌ها`, `کتابها` and
`كتابها` are one word.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from khulasa.document.model import Block, Sentence
from khulasa.language.arabic.labels import blocks as labels
from khulasa.language.arabic.words import words
from khulasa.language.base import Language, Lexicon
from khulasa.language.folding import fold_lines
from khulasa.language.frequencies import zipf_of
from khulasa.language.perso_arabic import lines
from khulasa.language.perso_arabic import sentences as splitter
from khulasa.language.perso_arabic.stems import persian_stem, urdu_stem
from khulasa.resources import read_lines


@cache
def entries(code: str, name: str) -> frozenset[str]:
    """The folded entries of `resources/language/<code>/<name>.txt`."""
    return frozenset(fold_lines(read_lines("language", code, f"{name}.txt")))


@dataclass(frozen=True)
class PersoArabic:
    """A language in Arabic letters that is not Arabic."""

    code: str
    stem: Callable[[str], str]

    @cached_property
    def lexicon(self) -> Lexicon:
        """The word lists, folded; the cue words as stems."""
        return Lexicon(
            stop_words=entries(self.code, "stopwords"),
            bonus=frozenset(map(self.stem, entries(self.code, "bonus"))),
            stigma=frozenset(map(self.stem, entries(self.code, "stigma"))),
            stem=self.stem,
            zipf=zipf_of(self.code),
        )

    def label(self, text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """See `Language.label`: by the language's own lists, then as Arabic is labelled."""
        known = lines.label(text, blocks, lambda name: entries(self.code, name))
        return labels.label(text, known)

    def sentences(self, text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
        """See `Language.sentences`."""
        return splitter.sentences(text, blocks)

    def words(self, text: str) -> list[str]:
        """See `Language.words`."""
        return words(text)


def persian() -> Language:
    """The Persian language, with nothing read yet."""
    return PersoArabic("fa", persian_stem)


def urdu() -> Language:
    """The Urdu language, with nothing read yet."""
    return PersoArabic("ur", urdu_stem)
