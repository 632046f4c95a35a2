"""Who spoke, one after the other: where he is named, in which form of the verb, and in which sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from khulasa.facts.model import Span
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.verbs import Speaking
from khulasa.language.folding import fold


@dataclass(frozen=True, slots=True)
class Turn:
    """Who spoke last: where he is named, the form of his verb, and the number of the sentence.

    `feminine` is None where no verb tells. `since` is where in the text his words begin, or what is told of him.
    `asked` says that his words are a question, which another may answer.
    """

    speaker: Span
    certain: bool
    feminine: bool | None
    plural: bool
    sentence: int
    since: int
    asked: bool = False

    def agrees(self, speaking: Speaking) -> bool:
        """Whether a verb may have him as the subject that it leaves out."""
        return self.feminine in {None, speaking.feminine} and self.plural == speaking.plural


@dataclass(frozen=True, slots=True)
class Turns:
    """The last turn, and the last one before it in another form: him whom `وأضاف` means behind `وقالت`."""

    last: Turn | None = None
    other: Turn | None = None

    def then(self, turn: Turn) -> Turns:
        """These, with another turn."""
        last = self.last
        same = last is not None and (last.feminine, last.plural) == (turn.feminine, turn.plural)
        return Turns(turn, self.other if same else last)

    def meant_by(self, speaking: Speaking) -> Turn | None:
        """Who goes on without being named; where another spoke since, in another form, he is not certain."""
        last, other = self.last, self.other
        if last is not None and not last.agrees(speaking) and other and other.agrees(speaking):
            return replace(other, certain=False)
        return last

    def behind_another(self) -> Turns:
        """These, after somebody spoke of whom it is not known who it was: whoever goes on is not certain."""
        return replace(self, last=self.last and replace(self.last, certain=False))


def bare_words(passage: Passage, span: Span) -> list[str]:
    """The folded words of a span without the article."""
    return [word.removeprefix("ال") for word in fold(passage.text[slice(*span)]).split()] or [""]
