"""Languages in Latin letters, English and French by name; what is said of capitals holds for Cyrillic and Greek too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial

from khulasa.document.model import Block, Sentence
from khulasa.language.base import Language, Lexicon
from khulasa.language.frequencies import zipf_of
from khulasa.language.latin import blocks as labels
from khulasa.language.latin import context
from khulasa.language.latin import sentences as splitter
from khulasa.language.latin.facts import Facts
from khulasa.language.latin.snowball import stemmer
from khulasa.language.latin.words import french_words, without_accents, words


def _english_stem(word: str) -> str:
    return stemmer("english")(word)


def _french_stem(word: str) -> str:
    """The stemmer reads accents, so they go behind it."""
    return without_accents(stemmer("french")(word))


def _itself(word: str) -> str:
    return word


@dataclass(frozen=True)
class Latin:
    """One such language: its word lists by code, its stemmer, and how it cuts words. With neither, any other."""

    code: str
    stem: Callable[[str], str] = _itself
    cut: Callable[[str], list[str]] = words
    facts: Facts = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "facts", Facts(self.code))

    @cached_property
    def lexicon(self) -> Lexicon:
        """The word lists, folded; the cue words as stems."""
        facts = self.facts
        return Lexicon(
            stop_words=facts.folded("stopwords"),
            bonus=frozenset(map(self.stem, facts.folded("bonus"))),
            stigma=frozenset(map(self.stem, facts.folded("stigma"))),
            stem=self.stem,
            zipf=zipf_of(self.code),
            negations=facts.folded("negations"),
            leaning=partial(context.leaning, facts=facts),
            concludes=partial(context.concludes, facts=facts),
            addresses=partial(context.addresses, facts=facts),
        )

    def label(self, text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """See `Language.label`."""
        return labels.label(text, blocks, self.facts)

    def sentences(self, text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
        """See `Language.sentences`."""
        return splitter.sentences(text, blocks, self.facts)

    def words(self, text: str) -> list[str]:
        """See `Language.words`."""
        return self.cut(text)


def english() -> Language:
    """The English language, with nothing read yet."""
    return Latin("en", _english_stem)


def french() -> Language:
    """The French language, with nothing read yet."""
    return Latin("fr", _french_stem, french_words)


def other() -> Language:
    """Any other language that is written from left to right: no stop words, no stemmer."""
    return Latin("latin")
