"""How right and how complete the facts are: `python tests/quality/facts.py [--kept] [--write]`.

Prints precision, recall and F1 of each kind, and of the statements found how many are right in what is asked of them,
with 95 % intervals over texts: for our own texts that rules may be worked on with, and for the shared development texts
where they are at hand. `--kept` measures what is kept for the end, and nothing else: a third of our texts, and
texts of strangers where they are at hand. `--write` measures all of them and puts one table into this folder's README.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

if __name__ == "__main__":  # run as a script: find the program and its neighbours as pytest does
    _ROOT = Path(__file__).resolve().parents[2]
    sys.path[:1] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

from quality.facts_gold import GoldText, ours, shared, strangers
from quality.facts_scores import Row, count, rows

from khulasa.facts.find import facts
from khulasa.facts.model import Facts
from khulasa.language.arabic.splitting.rules import sentences

README = Path(__file__).with_name("README.md")
MARKS = "<!-- facts: written by tests/quality/facts.py -->\n", "<!-- /facts -->\n"
GOALS = {
    "statements": ".95 / .80",
    "people": ".92 / .70",
    "bodies": ".90 / .65",
    "places": ".95 / .75",
    "dates": ".97 / .92",
    "numbers": ".97 / .95",
    "enumerations": ".95 / .65",
    "members": ".97 / .95",
    "sure of all statements": ".60",
    "speaker of sure ones": ".95",
    "speaker of all": ".85",
    "content's start": ".95",
    "content's end, or marked open": ".92",
    "direct or not": ".98",
    "denied or not": ".98",
}
"""Precision and recall that were set as goals on texts kept apart, or the share that is to be right."""


def main(arguments: Sequence[str]) -> int:
    """Print the tables, or write the one of all texts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kept", action="store_true", help="the texts kept for the end")
    parser.add_argument("--write", action="store_true", help="all of them, into the README")
    options = parser.parse_args(arguments)
    if options.write:
        _write()
    elif options.kept:
        _print("ours, kept apart", ours(kept=True))
        _print("strangers' texts, kept apart", strangers())
    else:
        _print("ours, worked on", ours(kept=False))
        _print("shared development texts", shared())
    return 0


def found_in(texts: Sequence[GoldText]) -> list[Facts]:
    """What the program finds in each text."""
    documents = [text.document for text in texts]
    return [facts(one, sentences(one.text, one.blocks)) for one in documents]


def measured(texts: Sequence[GoldText], found: Sequence[Facts]) -> list[Row]:
    """The rows of the table of some texts."""
    return rows([count(text, one) for text, one in zip(texts, found, strict=True)])


def _print(title: str, texts: Sequence[GoldText]) -> None:
    if not texts:
        print(f"\n{title}: not at hand.")
        return
    started = time.process_time()
    found = found_in(texts)
    spent = time.process_time() - started
    words = sum(len(text.text.split()) for text in texts)
    print(f"\n{title}: {len(texts)} texts, {words} words, {1e6 * spent / words:.0f} ms per 1,000\n")
    print("| what | of | precision, or share | recall | F1 |\n|---|---|---|---|---|")
    for row in measured(texts, found):
        print(f"| {row.name} | {row.of} | " + " | ".join(map(str, row.figures)) + " |")


def _write() -> None:
    """Put the table of all parts between the marks of the README; every part must be at hand."""
    parts = {
        "ours, kept apart": ours(kept=True),
        "strangers', kept apart": strangers(),
        "ours, worked on": ours(kept=False),
        "shared, worked on": shared(),
    }
    if missing := [title for title, texts in parts.items() if not texts]:
        sys.exit(f"not at hand: {'; '.join(missing)}")
    tables = [measured(texts, found_in(texts)) for texts in parts.values()]
    titles = [f"{title} ({len(texts)} texts)" for title, texts in parts.items()]
    lines = [f"| what | goal | {' | '.join(titles)} |", "|---" * (2 + len(titles)) + "|"]
    for of_all in zip(*tables, strict=True):
        name = of_all[0].name
        cells = [f"{' / '.join(map(str, row.figures[:2]))} of {row.of}" for row in of_all]
        lines.append(f"| {name} | {GOALS[name]} | {' | '.join(cells)} |")
    before, _, rest = README.read_text(encoding="utf-8").partition(MARKS[0])
    _, mark, after = rest.partition(MARKS[1])
    if not mark:
        sys.exit(f"{README} lacks the marks {MARKS}")
    table = "\n".join(lines)
    README.write_text(f"{before}{MARKS[0]}\n{table}\n\n{MARKS[1]}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
