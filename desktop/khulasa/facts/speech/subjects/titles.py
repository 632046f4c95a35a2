"""Who is told of by his title alone, with a pronoun: `وأوضح سموه أن`."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.facts.speech.verbs import Speaking
from khulasa.language.arabic.lists import entries

_OF_WHOM = {
    "سمو": frozenset({"سمو", "امير", "اميره", "شيخ", "شيخه", "ولي"}),
    "جلاله": frozenset({"جلاله", "ملك", "ملكه", "عاهل", "سلطان"}),
}
"""Words that say who bears a title which not everybody may."""


def is_his_title(folded: str) -> bool:
    """Whether a word is a title with a pronoun, which stands for somebody who was named: سموه, معاليها."""
    return _title(folded) != ""


def may_be_his(folded: str, named: Sequence[str], speaking: Speaking) -> bool:
    """Whether a title is borne by somebody who was named in these words without the article."""
    title = _title(folded)
    of_whom = _OF_WHOM.get(title)
    agrees = speaking.feminine == folded.endswith("ها")
    return title != "" and agrees and (of_whom is None or not of_whom.isdisjoint(named))


def _title(folded: str) -> str:
    for pronoun in ("ها", "هما", "ه"):
        bare = folded.removesuffix(pronoun)
        for title in (bare, bare.removesuffix("ت") + "ه" if bare.endswith("ت") else bare):
            if bare != folded and title in entries("titles_of_rank"):
                return title
    return ""
