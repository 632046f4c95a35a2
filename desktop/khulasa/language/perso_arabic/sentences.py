"""Sentences: the Arabic splitter over a copy of the text, as long as the text, without what would mislead it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from khulasa.document.model import Block, Sentence
from khulasa.language import splitter
from khulasa.language.arabic.splitting.rules import ArabicStopRules

_DOUBLED = re.compile("’’|‘‘|''|``")
_SPACE_BEFORE = re.compile(r"[\s:،(]")
_QUOTED_STOP = re.compile('۔(?=[‘’“”"»])')
_PRONOUN = re.compile(r"(?<!\w)(?:او|من|آن|آنان)(?!\w)")
_ERA = re.compile(r"(?<=(?<!\w)ه\.[شق])\.(?=\s+\w)|(?<=(?<!\w)ه\. [شق])\.(?=\s+\w)")
_URDU_LETTER = "(?:اے|بی|سی|ڈی|ای|ایف|جی|ایچ|آئی|جے|کے|ایل|ایم|این|او|پی|کیو|آر|ایس|ٹی|یو|وی|ڈبلیو|ایکس|وائی|زیڈ)"
_INITIALS = re.compile(rf"(?<!\w)(?:{_URDU_LETTER}[۔.]\s?){{2,}}(?=\w)")
_NO_STOP = "·"


def sentences(text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """See `Language.sentences`."""
    return splitter.sentences(text, blocks, PersoArabicStopRules(text))


class PersoArabicStopRules(ArabicStopRules):
    """The Arabic rules over a copy."""

    def judged(self, text: str) -> str:
        """The copy.

        Doubled quotation marks become single ones; the Persian pronouns that are spelled like Arabic prepositions
        become no word of either; an Urdu stop inside quotation marks becomes a plain full stop; and the stops of
        Persian eras and of Urdu initials (`اے۔ کیو۔ خان`) go.
        """
        text = _QUOTED_STOP.sub(".", _DOUBLED.sub(_single, text))
        text = _PRONOUN.sub(_no_word, text)
        text = _ERA.sub(_NO_STOP, text)
        return _INITIALS.sub(_without_stops, text)


def _no_word(match: re.Match[str]) -> str:
    return "ژ" * len(match.group())


def _without_stops(match: re.Match[str]) -> str:
    return re.sub("[۔.]", _NO_STOP, match.group())


def _single(match: re.Match[str]) -> str:
    """One mark and one invisible mark, so that nothing moves; authors take either pair for either end."""
    start = match.start()
    opens = not start or _SPACE_BEFORE.match(match.string, start - 1)
    return "\u200f“" if opens else "”\u200f"
