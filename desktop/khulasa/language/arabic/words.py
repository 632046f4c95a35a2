"""Words: the runs of letters and digits of a folded text."""

from __future__ import annotations

import re
from functools import lru_cache

from khulasa.language.folding import fold

_MARKS = "\u0300-\u036f"  # accents that a decomposed Latin letter carries
_WORD = re.compile(
    r"\d+(?:[.,٫٬]\d+)+"  # 1,284.5 and ٤٫٧ are one number each
    rf"|[^\W_](?:[^\W_]|[{_MARKS}]|['’](?=[^\W\d_]))*"
)
_ARABIC_SEPARATORS = str.maketrans("٫٬", ".,")


@lru_cache(maxsize=1 << 15)
def words_of_run(run: str) -> tuple[str, ...]:
    """The words of what stands between white space; no word crosses any."""
    return tuple(words(run))


def words(text: str) -> list[str]:
    """The words of a text in order, folded. Latin words and numbers are words; punctuation is none."""
    folded = fold(text)
    if "٫" in folded or "٬" in folded:
        folded = folded.translate(_ARABIC_SEPARATORS)
    return _WORD.findall(folded)
