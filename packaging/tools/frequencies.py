"""The tables of how common stems are, from wordfreq's lists; see `khulasa.language.frequencies`."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from console import ROOT, say

FLOORS: Mapping[str, float] = {"ar": 3.0, "en": 3.5, "fr": 3.5, "fa": 3.5, "ur": 3.5}
"""The least Zipf value that a stem needs to stand in the table, by language."""

_HEAD = """\
# How common stems are: a Zipf value (log10 of occurrences in a billion words), then the stems of that value.
# Derived from the word lists of wordfreq {version} (Robyn Speer and others), which gather counts of Wikipedia,
# OpenSubtitles, news, books and the web; its data and this table are under CC BY-SA 4.0
# (https://creativecommons.org/licenses/by-sa/4.0/). Made by `packaging/build.py frequencies`.
"""


def build() -> int:
    """Write every table; 1 where wordfreq, which nothing else needs, is not installed."""
    try:
        import wordfreq  # noqa: PLC0415 - an optional tool of this one command
    except ImportError:
        say(
            "The tables are made from wordfreq's lists: install wordfreq into .venv, and run this again."
        )
        return 1
    from importlib.metadata import version  # noqa: PLC0415

    for code, floor in FLOORS.items():
        levels = _levels(code, wordfreq.get_frequency_dict(code, wordlist="best"), floor)
        lines = [
            f"{level:.1f} {' '.join(sorted(stems))}\n"
            for level, stems in sorted(levels.items(), reverse=True)
        ]
        path = ROOT / "resources" / "language" / code / "frequencies.txt"
        path.write_text(
            _HEAD.format(version=version("wordfreq")) + "".join(lines), encoding="utf-8"
        )
        say(f"{path.relative_to(ROOT)}: {sum(map(len, levels.values()))} stems")
    return 0


def _levels(code: str, words: Mapping[str, float], floor: float) -> dict[float, list[str]]:
    """The stems by their Zipf value, to one place."""
    from khulasa.language.table import language_for  # noqa: PLC0415

    language = language_for(code)
    shares: dict[str, float] = defaultdict(float)
    for word, share in words.items():
        for part in language.words(word):
            if not any(map(str.isdigit, part)) and part not in language.lexicon.stop_words:
                shares[language.lexicon.stem(part)] += share
    levels: dict[float, list[str]] = defaultdict(list)
    for stem, share in shares.items():
        zipf = round(9 + math.log10(share), 1) if share > 0 else 0.0
        if zipf >= floor:
            levels[zipf].append(stem)
    return levels
