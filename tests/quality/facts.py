"""How right and how complete the facts are: `python tests/quality/facts.py [--kept]`.

Prints precision, recall and F1 of each kind, and of the statements found how many are right in what is asked of them,
with 95 % intervals over texts: for our own texts that rules may be worked on with, and for the shared development texts
where they are at hand. `--kept` measures the third of our texts that is kept for the end, and nothing else.
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

from quality.facts_gold import GoldText, ours, shared
from quality.facts_scores import count, rows

from khulasa.facts.find import facts
from khulasa.language.arabic.splitting.rules import sentences


def main(arguments: Sequence[str]) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kept", action="store_true", help="the texts kept for the end")
    options = parser.parse_args(arguments)
    if options.kept:
        _print("ours, kept apart", ours(kept=True))
        return 0
    _print("ours, worked on", ours(kept=False))
    if texts := shared():
        _print("shared development texts", texts)
    else:
        print("\nThe shared development texts are not at hand.")
    return 0


def _print(title: str, texts: Sequence[GoldText]) -> None:
    documents = [text.document for text in texts]
    started = time.process_time()
    found = [facts(one, sentences(one.text, one.blocks)) for one in documents]
    spent = time.process_time() - started
    words = sum(len(text.text.split()) for text in texts)
    print(f"\n{title}: {len(texts)} texts, {words} words, {1e6 * spent / words:.0f} ms per 1,000\n")
    print("| what | of | precision, or share | recall | F1 |\n|---|---|---|---|---|")
    for row in rows([count(text, one) for text, one in zip(texts, found, strict=True)]):
        print(f"| {row.name} | {row.of} | " + " | ".join(map(str, row.figures)) + " |")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
