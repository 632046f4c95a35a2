"""What a reader turns a summary toward: words by their stems, and between quotation marks as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from khulasa.language.base import Language
from khulasa.ranking.base import RankableText
from khulasa.summary.sentences import terms_in

_QUOTED = re.compile('«([^»]*)»|“([^”]*)”|"([^"]*)"')


@dataclass(frozen=True, slots=True)
class Focus:
    """Stems of single words, and phrases: folded words that stand one behind the other, as they are written."""

    stems: frozenset[str]
    phrases: tuple[tuple[str, ...], ...] = ()


def quoted(phrases: Sequence[str]) -> str:
    """Words to turn toward that are meant together, each as it is written."""
    return " ".join(f"«{_QUOTED.sub(' ', phrase)}»" for phrase in phrases)


def focus_of(language: Language, typed: str) -> Focus:
    """What is meant by typed words."""
    phrases = (tuple(language.words("".join(found))) for found in _QUOTED.findall(typed))
    return Focus(
        terms_in(language, _QUOTED.sub(" ", typed)), tuple(dict.fromkeys(filter(None, phrases)))
    )


def places_of(words: Sequence[str], phrase: Sequence[str]) -> Iterator[int]:
    """The places of the words of a phrase among those of a sentence; the first may have particles written to it."""
    first, *others = phrase
    for place in range(len(words) - len(others)):
        if list(words[place + 1 : place + len(phrase)]) == others and _is(words[place], first):
            yield from range(place, place + len(phrase))


def turned(text: RankableText, focus: Focus) -> RankableText:
    """A text in which a phrase is a term of each sentence that has it, and looked for like a stem."""
    terms = [
        (*own, *(" ".join((*each, "")) for each in focus.phrases if any(places_of(words, each))))
        for words, own in zip(text.words, text.terms, strict=True)
    ]
    wanted = focus.stems.union(" ".join((*each, "")) for each in focus.phrases)
    return replace(text, terms=terms if focus.phrases else text.terms, focus=wanted)


def _is(word: str, wanted: str) -> bool:
    from khulasa.facts.tokens import bare_forms  # noqa: PLC0415 - no summary but one with a phrase needs it

    return word == wanted or any(form == wanted for _, form in bare_forms(word))
