"""The list of words that stand in persons' names, from a table of persons; see `khulasa.facts.who.name_words`.

The table is UTF-8 text: a person's name a line, or what was counted before: a word, in how many names it stands and how
many it opens, parted by tabs. Any list in the public domain will do, such as the labels that Wikidata (CC0 1.0) has for
people in Arabic.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from console import ROOT, say

LEAST = 3
"""In so many names a word must stand to be listed: once or twice it may be a slip of the pen, or a nickname."""
OPENS = 10
"""So many names a word must open to be one that names begin with: names of one family open a few as well."""
LIFT = 15
"""So many times its share of all words must be its share of the words that open names, for it to be rather a name."""

_HEAD = """\
# Words of persons' names, folded: a class, then the words of that class. `given`: what opens at least {opens} of the
# names that were counted, {lift} times as often as it is in texts; `first`: what opens as many, but is rather another
# word; `other`: what is in at least {least}. Made by `packaging/build.py names`, counted in
# {source}, which is in the public domain (CC0 1.0).
"""
_ARABIC = re.compile("[ء-غف-ي]{2,}")
_PER_LINE = 16


def build(file: str, source: str) -> int:
    """Write the list from a table; `source` is how its head names the table. 1 where there is no such file."""
    path = Path(file)
    if not path.is_file():
        say(f"There is no file {file}.")
        return 1
    holding, opening = _counted(path.read_text(encoding="utf-8").splitlines())
    listed = sorted(word for word, count in holding.items() if count >= LEAST)
    first = [word for word in listed if opening[word] >= OPENS]
    given = _rather_names(first, opening)
    lines = [
        line
        for kind, words in (
            ("given", [word for word in first if word in given]),
            ("first", [word for word in first if word not in given]),
            ("other", [word for word in listed if opening[word] < OPENS]),
        )
        for line in _lines(kind, words)
    ]
    target = ROOT / "resources" / "language" / "ar" / "names.txt"
    head = _HEAD.format(opens=OPENS, lift=LIFT, least=LEAST, source=source)
    target.write_text(head + "".join(lines), encoding="utf-8")
    say(f"{target.relative_to(ROOT)}: {len(listed)} words")
    return 0


def _counted(lines: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """In how many names each folded word stands, and how many it opens."""
    from khulasa.language.folding import fold  # noqa: PLC0415

    holding: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    for line in lines:
        word, *counts = fold(line).split("\t")
        if len(counts) == 2 and all(count.isdigit() for count in counts):
            if _ARABIC.fullmatch(word):
                holding[word] += int(counts[0])
                opening[word] += int(counts[1])
            continue
        words = [part for part in word.split() if _ARABIC.fullmatch(part)]
        holding.update(set(words))
        opening.update(words[:1])
    return holding, opening


def _rather_names(words: Iterable[str], opening: Counter[str]) -> frozenset[str]:
    """The words that open names at least `LIFT` times as often as they stand in texts."""
    from khulasa.facts.who.name_words import commonness  # noqa: PLC0415

    names = opening.total()
    in_texts = {word: 10.0 ** commonness(word) / 1e9 for word in words}
    return frozenset(word for word in words if opening[word] / names >= LIFT * in_texts[word])


def _lines(kind: str, words: list[str]) -> Iterable[str]:
    for first in range(0, len(words), _PER_LINE):
        yield f"{kind} {' '.join(words[first : first + _PER_LINE])}\n"
