"""Ranking sentences of made-up terms: TextRank beside sumy's own class, and every method at 2,000 sentences."""

from __future__ import annotations

from speeds import cost

SIZES = (100, 500, 1_000, 2_000)
"""sumy's class takes 36 s at the last, and six times that at 5,000."""

RANKED = """
import json, random, sys, time
from dataclasses import replace
from itertools import accumulate
from khulasa.language.base import Lexicon
from khulasa.ranking.base import Method, RankableText
from khulasa.ranking.sumy.adapter import TextRankSummarizer, term_document
from khulasa.ranking.table import RANKERS

def text_of(count):
    # Distinct sentences of 2 to 34 terms, as frequent as those of a language are (Zipf); the same each time.
    chance = random.Random(11)
    shares = list(accumulate(1 / rank for rank in range(1, 8001)))
    sentences = [
        [f"w{term}" for term in chance.choices(range(8000), cum_weights=shares, k=chance.randint(2, 34))]
        for _ in range(count)
    ]
    lexicon = Lexicon(frozenset(), frozenset({"w50"}), frozenset({"w60"}), str)
    return RankableText(sentences, sentences, [number // 4 for number in range(count)], [["w40"]], lexicon)

def seconds(act, rounds):
    taken = []
    for _ in range(rounds):
        began = time.process_time()
        act()
        taken.append(time.process_time() - began)
    return min(taken)

def ours(method, count):
    # Each time another text, of the same sentences: what is known of the last one is remembered.
    texts = iter([replace(text_of_count[count]) for _ in range(3)])
    return seconds(lambda: RANKERS[method](next(texts), lambda *_at: None), 3)

sizes = list(map(int, sys.argv[1:]))
text_of_count = {count: text_of(count) for count in sizes}
for method in Method:
    RANKERS[method](text_of(10), lambda *_at: None)  # which imports it
sumys = TextRankSummarizer()
rows = []
for count in sizes:
    document = term_document(text_of_count[count])
    theirs = seconds(lambda: sumys.rate_sentences(document), 2 if count <= 500 else 1)
    rows.append([count, theirs, ours(Method.TEXTRANK, count), ours(Method.KHULASA, count)])
print(json.dumps({"rows": rows, "methods": {method: ours(method, sizes[-1]) for method in Method}}))
"""


def table() -> str:
    """Milliseconds of processor, and how many times as long sumy's own class takes."""
    told = cost.told(cost.python("-c", RANKED, *map(str, SIZES)))
    head = "| sentences | sumy's TextRank | `textrank` | faster by | `khulasa`, the default |"
    lines = [head, "|---:|---:|---:|---:|---:|"]
    for count, theirs, textrank, default in told["rows"]:
        cells = (
            f"{_shown(theirs)} | {_shown(textrank)} | {theirs / textrank:,.0f} | {_shown(default)}"
        )
        lines.append(f"| {count:,} | {cells} |")
    methods = sorted(told["methods"].items(), key=lambda item: item[1])
    each = ", ".join(f"`{method}` {_shown(seconds)}" for method, seconds in methods)
    return "\n".join([*lines, "", f"Every method at {SIZES[-1]:,} sentences: {each}."])


def _shown(seconds: float) -> str:
    milliseconds = 1000 * seconds
    return f"{milliseconds:,.0f}" if milliseconds >= 10 else f"{milliseconds:.2g}"
