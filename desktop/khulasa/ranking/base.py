"""What a ranking method takes and gives. Importing it costs nothing: the window lists methods by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from khulasa.document.progress import Progress

if TYPE_CHECKING:
    from khulasa.language.base import Lexicon
    from khulasa.ranking.scores import Scores


class Method(StrEnum):
    """The methods by the names that the command line and the settings use; the first is the default."""

    KHULASA = "khulasa"
    TEXTRANK = "textrank"
    LEXRANK = "lexrank"
    LSA = "lsa"
    LUHN = "luhn"
    EDMUNDSON = "edmundson"
    KL = "kl"
    SUMBASIC = "sumbasic"
    REDUCTION = "reduction"


@dataclass(frozen=True)
class Ranking:
    """How sentences are to be ranked: by which method, and what the reader asks of the default one.

    `balance` is 0 for the opening alone, 1 for the whole text without regard to place, None for what careful readers
    choose. `focus` is words to turn the summary toward, as they were typed; words that the text lacks change
    nothing. Methods but the default know neither.
    """

    method: Method = Method.KHULASA
    balance: float | None = None
    focus: str = ""


BY_DEFAULT = Ranking()


@dataclass(frozen=True, eq=False)
class RankableText:
    """The candidate sentences of a document, in reading order, as a ranker sees them.

    Each is equal to itself alone, so that what was counted of it can be remembered.

    `words` holds each sentence's folded words, stop words included; `terms` the stems of the others.
    `paragraphs` gives each sentence the number of its paragraph, never falling; `headings` holds the folded
    words of each title and heading. `sections` gives each sentence its section's number, from 0 and never falling,
    () for a text of one; `headed` says that each section opens under a heading or a question.

    `marks` names what each sentence shows of its part in the text, such as a question or a conclusion, () for nothing
    of any. Of sentences, by index: `asides` open nothing, such as greetings and the entries of a list; `leaning`
    can't stand alone, and `dependence`, one entry a sentence or none at all, says how surely that is so, 0 to 1.
    `focus` holds the stems that the reader looks for; `balance` is 0 for the opening alone, 1 for the whole text
    alike, None for what careful readers choose.
    """

    words: Sequence[Sequence[str]]
    terms: Sequence[Sequence[str]]
    paragraphs: Sequence[int]
    headings: Sequence[Sequence[str]]
    lexicon: Lexicon
    sections: Sequence[int] = ()
    headed: bool = False
    marks: Sequence[frozenset[str]] = ()
    asides: frozenset[int] = frozenset()
    leaning: frozenset[int] = frozenset()
    dependence: Sequence[float] = ()
    focus: frozenset[str] = frozenset()
    balance: float | None = None


class Ranker(Protocol):
    """One ranking method."""

    def __call__(self, text: RankableText, progress: Progress) -> Scores:
        """One score a sentence, shape `(len(text.words),)`, float64, finite; the more the better.

        Deterministic. A text without sentences gives an empty array. Raises `RankError` where the method
        cannot take so long a text.
        """
        ...
