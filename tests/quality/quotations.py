"""Made quotations of real sentences, checked against the sources that they come from.

    python tests/quality/quotations.py [--cases N] FOLDER…

Prints, for each way of making one, how many got each verdict, how many were led to their own source, and the
processor time of one. `FOLDER` holds texts (`.txt`); without one the seeds and sample articles are taken.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from khulasa.quotations.check import Checker
from khulasa.quotations.model import Quotation, Verdict
from khulasa.quotations.negations import negations_of
from khulasa.quotations.sources import InMemory
from khulasa.quotations.tokens import tokens

ROOT = Path(__file__).parents[2]
SEED = 20261128
_SENTENCE_END = re.compile(r"(?<=[.!؟])\s+")
_HAS_LETTERS = re.compile(r"[^\W_]")
_UNCHANGED = frozenset({"word for word", "cut", "cut with dots"})
_SPELLINGS = frozenset({"respelt", "vowelled", "stretched", "marks put in"})
_PARTICLES = ("لا", "لم", "لن", "ليس", "غير", "ما", "إلا", "قد")
_WORDS = range(8, 41)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that a case is made of, and the number of its source."""

    source: int
    text: str


@dataclass(frozen=True, slots=True)
class Case:
    """A made quotation, and the source that it was made of."""

    source: int
    text: str


class UnfitError(ValueError):
    """No case of this kind can be made of a sentence."""


def _is_plain(sentence: str) -> bool:
    """Whether a sentence has a usual length and no marks that a quotation would read its own way."""
    words = sentence.split()
    marked = any(mark in sentence for mark in '…«»"“”[]') or ".." in sentence
    return len(words) in _WORDS and not marked and all(map(_HAS_LETTERS.search, words))


class Maker:
    """Makes cases of a kind from sentences; the same ones for the same seed."""

    def __init__(self, texts: Sequence[str], seed: int = SEED) -> None:
        self._random = random.Random(seed)
        self._words = [tokens(text) for text in texts]
        self.sentences = [
            Sentence(number, " ".join(sentence.split()))
            for number, text in enumerate(texts)
            for paragraph in text.splitlines()
            for sentence in _SENTENCE_END.split(paragraph.strip())
            if _is_plain(sentence)
        ]

    def cases(self, kind: str, count: int) -> Iterator[Case]:
        """So many cases of a kind; sentences come again where there are fewer."""
        make = _KINDS[kind]
        while count:
            sentence = self._random.choice(self.sentences)
            words = sentence.text.split()
            try:
                text = make(self, words)
            except UnfitError:
                continue
            if kind in _UNCHANGED or self._differ(kind, text, sentence):
                count -= 1
                yield Case(sentence.source, text)

    def _differ(self, kind: str, text: str, sentence: Sentence) -> bool:
        """Whether a case is one: what was made may stand in the source, too, there or elsewhere."""
        if kind in _SPELLINGS:
            return text != sentence.text
        words = tokens(text).words
        source = self._words[sentence.source]
        if kind == "turned round":
            return len(source.occurrences(words[len(words) // 2 + 1 :])) == 1
        return not source.occurrences(words)

    def word_for_word(self, words: list[str]) -> str:
        """The sentence as it stands."""
        return " ".join(words)

    def cut(self, words: list[str]) -> str:
        """The middle of it."""
        first = self._random.randrange(0, len(words) // 2 - 1)
        return " ".join(words[first : first + max(4, len(words) // 2)])

    def omission(self, words: list[str]) -> str:
        """Words taken out of its middle, with the sign for it."""
        third = len(words) // 3
        sign = self._random.choice(["[…]", "…", "(...)", "[...]"])
        return " ".join([*words[:third], sign, *words[2 * third :]])

    def insertion(self, words: list[str]) -> str:
        """A word of the reporter's put in, in square brackets."""
        place = self._random.randrange(2, len(words) - 2)
        return " ".join([*words[:place], "[الوزير]", *words[place:]])

    def respelt(self, words: list[str]) -> str:
        """Hamza, ta marbuta, commas and digits as they are often typed."""
        table = str.maketrans("أإآىة،٠١٢٣٤٥٦٧٨٩", "ااايه,0123456789")
        return " ".join(words).translate(table)

    def vowelled(self, words: list[str]) -> str:
        """With vowel signs and tatweel."""
        return " ".join(
            re.sub(r"([بتثجحخسشصضطظعغفقكلمنهي])(?=\w)", "\\1\u064e", word) for word in words
        )

    def dropped(self, words: list[str]) -> str:
        """A word left out."""
        place = self._random.randrange(1, len(words) - 1)
        return " ".join(words[:place] + words[place + 1 :])

    def replaced(self, words: list[str]) -> str:
        """A word of another sentence in place of one."""
        place = self._random.randrange(1, len(words) - 1)
        others = self._random.choice(self.sentences).text.split()
        return " ".join([*words[:place], self._random.choice(others), *words[place + 1 :]])

    def negated(self, words: list[str]) -> str:
        """A negation put in."""
        place = self._random.randrange(1, len(words) - 1)
        return " ".join([*words[:place], "لا", *words[place:]])

    def other_number(self, words: list[str]) -> str:
        """A digit changed; a number put in where there is none."""
        numbers = [place for place, word in enumerate(words) if re.search(r"\d", word)]
        if not numbers:
            return self.negated([*words[:-1], "7", words[-1]])
        place = self._random.choice(numbers)
        changed = re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), words[place], count=1)
        return " ".join([*words[:place], changed, *words[place + 1 :]])

    def spliced(self, words: list[str]) -> str:
        """Its first half and the second half of another sentence."""
        others = words
        while others == words:
            others = self._random.choice(self.sentences).text.split()
        return " ".join(words[: len(words) // 2] + others[len(others) // 2 :])

    def joined(self, words: list[str]) -> str:
        """Words taken out of its middle without a sign."""
        third = len(words) // 3
        return " ".join(words[:third] + words[2 * third :])

    def cut_with_dots(self, words: list[str]) -> str:
        """The middle of it between dots, which say that there was more."""
        dots = self._random.choice(["…", "...", "[…]"])
        return f"{dots}{self.cut(words)}{dots}"

    def stretched(self, words: list[str]) -> str:
        """With tatweel, as typesetters fill lines."""
        return " ".join(re.sub(r"([بتسشصضعغفقكلمنهي])(?=\w)", "\\1ـــ", word) for word in words)

    def marks_put_in(self, words: list[str]) -> str:
        """Some of its words between marks of their own."""
        first = self._random.randrange(1, len(words) - 3)
        inner = " ".join(words[first : first + 2])
        return " ".join([*words[:first], f"“{inner}”", *words[first + 2 :]])

    def particle(self, words: list[str]) -> str:
        """One of the small words that turn a meaning round put in, exchanged for another, or taken out."""
        places = [place for place, word in enumerate(words[1:-1], 1) if word in _PARTICLES]
        if places and self._random.random() < 0.5:
            place = self._random.choice(places)
            others = [[], *([other] for other in _PARTICLES if other != words[place])]
            return " ".join([*words[:place], *self._random.choice(others), *words[place + 1 :]])
        place = self._random.randrange(1, len(words) - 1)
        return " ".join([*words[:place], self._random.choice(_PARTICLES), *words[place:]])

    def exchanged(self, words: list[str]) -> str:
        """Two of its words, such as names, in each other's place."""
        long = [place for place, word in enumerate(words[:-1]) if len(word) > 3]
        if len(long) < 2:
            raise UnfitError
        one, other = sorted(self._random.sample(long, 2))
        changed = [*words]
        changed[one], changed[other] = changed[other], changed[one]
        return " ".join(changed)

    def other_name(self, words: list[str]) -> str:
        """A word with the article in place of another such word: another minister, another country."""
        places = [place for place, word in enumerate(words[1:-1], 1) if word.startswith("ال")]
        others = [
            word
            for word in self._random.choice(self.sentences).text.split()
            if word.startswith("ال") and word.isalpha()
        ]
        if not places or not others:
            raise UnfitError
        place = self._random.choice(places)
        return " ".join([*words[:place], self._random.choice(others), *words[place + 1 :]])

    def turned_round(self, words: list[str]) -> str:
        """Its second half, a sign of omission, and its first half."""
        half = len(words) // 2
        return " ".join([*words[half:], "[…]", *words[:half]])

    def negation_in_brackets(self, words: list[str]) -> str:
        """A negation put in, in square brackets, as if that were allowed."""
        place = self._random.randrange(2, len(words) - 2)
        return " ".join([*words[:place], self._random.choice(["[لا]", "[لم]"]), *words[place:]])

    def shuffled(self, words: list[str]) -> str:
        """Its words in another order."""
        return " ".join(self._random.sample(words, len(words)))


_KINDS: dict[str, Callable[[Maker, list[str]], str]] = {
    "word for word": Maker.word_for_word,
    "cut": Maker.cut,
    "cut with dots": Maker.cut_with_dots,
    "omission marked": Maker.omission,
    "insertion marked": Maker.insertion,
    "respelt": Maker.respelt,
    "vowelled": Maker.vowelled,
    "stretched": Maker.stretched,
    "marks put in": Maker.marks_put_in,
    "a word left out": Maker.dropped,
    "a word replaced": Maker.replaced,
    "negated": Maker.negated,
    "another number": Maker.other_number,
    "a particle": Maker.particle,
    "two exchanged": Maker.exchanged,
    "another name": Maker.other_name,
    "turned round": Maker.turned_round,
    "a negation in brackets": Maker.negation_in_brackets,
    "two halves": Maker.spliced,
    "omission unmarked": Maker.joined,
    "shuffled": Maker.shuffled,
}
KINDS = tuple(_KINDS)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the cases of a kind; `seconds` is the processor time of them all."""

    kind: str
    verdicts: Counter[Verdict]
    own_source: int
    seconds: float

    @property
    def count(self) -> int:
        return self.verdicts.total()


def outcome(checker: Checker, maker: Maker, kind: str, count: int) -> Outcome:
    """Check the cases of a kind."""
    cases = list(maker.cases(kind, count))
    verdicts: Counter[Verdict] = Counter()
    own = 0
    started = time.process_time()
    for case in cases:
        finding = checker.look_for(case.text, Quotation(0, len(case.text)))
        verdicts[finding.verdict] += 1
        sources = {place.source for place in finding.places} | set(finding.elsewhere)
        own += case.source in sources
    return Outcome(kind, verdicts, own, time.process_time() - started)


def texts_of(folders: Sequence[Path]) -> list[str]:
    """The texts of folders, those that are UTF-8."""
    texts = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.txt"))):
        with suppress(UnicodeDecodeError):
            texts.append(path.read_text("utf-8"))
    return texts


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT / "seeds"])
    parser.add_argument("--cases", type=int, default=2000)
    options = parser.parse_args()
    texts = texts_of(options.folders)
    checker = Checker(InMemory(texts), negations_of("ar"))
    maker = Maker(texts)
    print(f"{len(texts)} sources, {len(maker.sentences)} sentences")
    print(f"| made | {' | '.join(Verdict)} | own source | ms |")
    for kind in KINDS:
        result = outcome(checker, maker, kind, options.cases)
        counts = " | ".join(str(result.verdicts[verdict]) for verdict in Verdict)
        milliseconds = 1000 * result.seconds / result.count
        print(f"| {kind} | {counts} | {result.own_source} | {milliseconds:.2f} |")


if __name__ == "__main__":
    sys.exit(main())
