"""Prints every table of how good the summaries are: `python tests/quality/tables.py [--corpus FOLDER] [--quick]`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

if __name__ == "__main__":  # run as a script: find the program and its neighbours as pytest does
    _ROOT = Path(__file__).resolve().parents[2]
    sys.path[:1] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

from quality import beyond, corpus, splitter, stand_alone, systems
from quality.intervals import Interval, intervals
from quality.protocol import COLUMNS, Measured

from khulasa.ranking.base import Method, Ranking
from khulasa.summary.choose import Length

Numbers = NDArray[np.float64]
DRAWS = 2000
DEFAULT = Ranking()
BALANCES = (0.0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.8, 1.0)


def mean_interval(values: Numbers) -> Interval:
    """The mean over articles with its 95 % interval, by drawing articles; NaN rows count for nothing."""
    kept = values[~np.isnan(values)]
    draws = np.random.default_rng(0).integers(len(kept), size=(DRAWS, len(kept)))
    low, high = np.percentile(kept[draws].mean(axis=1), (2.5, 97.5))
    return Interval(float(kept.mean()), float(low), float(high))


def paired(values: Numbers, others: Numbers) -> tuple[Interval, float]:
    """The mean difference of two systems on the same articles, its interval, and twice the rarer sign's share."""
    difference = (values - others)[~np.isnan(values - others)]
    draws = np.random.default_rng(0).integers(len(difference), size=(DRAWS, len(difference)))
    means = difference[draws].mean(axis=1)
    low, high = np.percentile(means, (2.5, 97.5))
    chance = min(1.0, 2 * min(float((means <= 0).mean()), float((means >= 0).mean())))
    return Interval(float(difference.mean()), float(low), float(high)), max(chance, 1 / DRAWS)


def auc(measured: Measured) -> tuple[Interval, Interval]:
    """The share of near pairs that a system gets right: of all, and the mean of both directions."""

    def figures(counts: Numbers) -> Sequence[Numbers]:
        right, forward, also, backward = np.moveaxis(counts, -1, 0)
        both = right / np.maximum(forward, 1e-12) / 2 + also / np.maximum(backward, 1e-12) / 2
        return [(right + also) / np.maximum(forward + backward, 1e-12), both]

    whole, balanced = intervals(measured.pairs.tolist(), figures)
    return whole, balanced


def relative(values: Numbers, others: Numbers) -> Interval:
    """By how much, relative to the other's mean, one mean is greater: 0.15 is 15 %; with its interval."""
    rows = np.stack([values, others], axis=1)
    (found,) = intervals(
        rows[~np.isnan(rows).any(axis=1)].tolist(), lambda sums: [sums[..., 0] / sums[..., 1] - 1]
    )
    return found


def percent(interval: Interval) -> str:
    """An interval in hundredths, with its sign."""
    return f"{100 * interval.value:+.1f} [{100 * interval.low:+.1f}, {100 * interval.high:+.1f}]"


def show(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table in Markdown, aligned."""
    widths = [max(len(str(row[place])) for row in (head, *rows)) for place in range(len(head))]
    print(f"\n### {title}\n")
    for number, row in enumerate((head, *rows)):
        cells = [
            str(cell).ljust(width) if place == 0 else str(cell).rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        print(f"| {' | '.join(cells)} |")
        if number == 0:
            rules = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
            print(f"| {' | '.join(rules)} |")


def against_people(measured: Mapping[str, Measured]) -> None:
    """Every system: ROUGE and selection at three sizes, and what they come to."""
    head = [
        "system, × 100",
        *(name.replace("count", "k").replace("third", "30 %") for name in COLUMNS),
    ]
    rows = [
        [name, *(f"{100 * value:.1f}" for value in np.nanmean(one.figures, axis=0))]
        for name, one in measured.items()
    ]
    show("Against extracts: the reader's number of units (k), the reader's words, 30 %", head, rows)
    lead = measured["lead"].objective
    rows = []
    for name, one in measured.items():
        difference, chance = paired(one.objective, lead)
        value = mean_interval(one.objective)
        whole, balanced = auc(one)
        rows.append(
            [
                name,
                f"{100 * value.value:.1f} [{100 * value.low:.1f}, {100 * value.high:.1f}]",
                percent(difference),
                f"{chance:.3f}" if name != "lead" else "",
                str(whole),
                str(balanced),
            ]
        )
    head = [
        "system",
        "objective × 100",
        "against the lead",
        "p",
        "AUC of near pairs",
        "AUC, mean of both directions",
    ]
    show("The objective, and the choice among sentences of like position", head, rows)


def reach_and_redundancy(articles: Sequence[corpus.Article]) -> None:
    """The default and others beside the lead, at 30 % and at the default length."""
    for title, share in (("30 % of the sentences", 0.3), ("the default length", None)):
        lead = beyond.reaches(articles, beyond.lead, share)
        rows = []
        for name, orders in _orders().items():
            found = beyond.reaches(articles, orders, share)
            reach = [percent(relative(found[:, column], lead[:, column])) for column in range(4)]
            rows.append(
                [name, *reach, *(f"{value:.3f}" for value in np.nanmean(found[:, 4:], axis=0))]
            )
        show(
            f"Reach relative to the lead's in %, and redundancy: {title}",
            ["system", *beyond.REACH],
            rows,
        )


def _orders() -> dict[str, beyond.Orders]:
    return {
        "lead": beyond.lead,
        **{f"ours: {method}": beyond.ours(Ranking(method)) for method in Method},
        "ours: khulasa, whole text": beyond.ours(Ranking(balance=1.0)),
    }


def balances(articles: Sequence[corpus.Article], lead: Measured) -> None:
    """The curve: what each balance gives up and what it wins."""
    rows = []
    base = beyond.reaches(articles, beyond.lead, 0.3)
    for balance in BALANCES:
        ranking = Ranking(balance=balance)
        measured = systems.measure(articles, systems.over_sentences(systems.ours(ranking)))
        difference, _ = paired(measured.objective, lead.objective)
        found = beyond.reaches(articles, beyond.ours(ranking), 0.3)
        whole, balanced = auc(measured)
        rows.append(
            [
                f"{balance:.2f}",
                percent(difference),
                str(whole),
                str(balanced),
                percent(relative(found[:, 0], base[:, 0])),
                percent(relative(found[:, 2], base[:, 2])),
                f"{np.nanmean(found[:, 5]):.3f}",
            ]
        )
    head = [
        "balance",
        "objective against the lead",
        "AUC",
        "AUC, both directions",
        "reach: terms",
        "terms, first fifth away",
        "greatest likeness",
    ]
    show("The balance between the opening and the whole text", head, rows)


def joined(articles: Sequence[corpus.Article]) -> None:
    """Three to eight articles in one document."""
    found = beyond.collections(articles)
    lengths: dict[str, Callable[[beyond.Collection], int]] = {
        "as many sentences as parts": lambda one: len(one.parts),
        "the default length": lambda one: beyond.share_of(one.prepared, None),
        "30 %": lambda one: beyond.share_of(one.prepared, 0.3),
    }
    rows = []
    for name, orders in _orders().items():
        row = [name]
        for length in lengths.values():
            allowed = [one for one in found if length(one) >= len(one.parts)]
            shares = [beyond.represented(one, orders, length(one)) for one in allowed]
            row.append(f"{np.mean([share == 1 for share in shares]):.2f} ({np.mean(shares):.3f})")
        row.append(f"{np.mean([beyond.agreement(one, orders, 0.3) for one in found]):.2f}")
        rows.append(row)
    head = [
        "system",
        *(f"all parts shown (mean share): {name}" for name in lengths),
        "agreement with each alone",
    ]
    show(
        f"{len(found)} documents of three to eight articles, where the length allows every part",
        head,
        rows,
    )


def other_orders(articles: Sequence[corpus.Article]) -> None:
    """What is chosen again when the paragraphs stand in another order."""
    several = [article for article in articles if len(beyond.paragraphs(article)) >= 3]
    rows = []
    for name, orders in _orders().items():
        turns = {
            "inverted": [beyond.inverted],
            "shuffled": [beyond.shuffled(seed) for seed in range(3)],
        }
        shares = [
            np.mean([beyond.survives(one, orders, 0.3, way) for one in several for way in ways])
            for ways in turns.values()
        ]
        rows.append([name, *(f"{share:.2f}" for share in shares)])
    title = f"How much of the choice survives another order of the paragraphs (Jaccard), {len(several)} articles"
    show(title, ["system", "inverted", "shuffled"], rows)


def sentences_that_stand() -> None:
    """The chosen sentences that dangle or are cut, on the annotated articles; both parts."""
    rows = []
    for part in stand_alone.PARTS:
        articles = stand_alone.load(part)
        choosers = {
            "lead": beyond.lead_spans,
            **{
                f"ours: {method}": lambda text, method=method: beyond.chosen_spans(
                    text, Ranking(method), Length()
                )
                for method in (Method.KHULASA, Method.TEXTRANK)
            },
        }
        for name, choose in choosers.items():
            one = stand_alone.share_dangling(choose, articles)
            beside = stand_alone.share_dangling(choose, articles, with_context=True)
            dangling = f"{one.dangling} ({100 * one.dangling / max(1, one.chosen):.1f} %)"
            rows.append(
                [
                    f"{part}: {name}",
                    str(one.chosen),
                    dangling,
                    str(one.cut),
                    str(one.share),
                    str(beside.share),
                ]
            )
        found = stand_alone.measure_detector(beyond.leaning_spans, articles)
        rows.append(
            [
                f"{part}: the detector itself",
                str(found.sentences),
                f"of {found.faults}",
                "",
                f"P {found.precision.value:.2f}",
                f"R {found.recall.value:.2f}",
            ]
        )
    head = [
        "part: system",
        "chosen",
        "dangling",
        "cut",
        "share at fault",
        "at fault beside what else is shown",
    ]
    show("Sentences that stand alone", head, rows)


def sentence_ends() -> None:
    """The splitter beside sumy's and pySBD's."""
    for part, folder in splitter.PARTS.items():
        passages = splitter.load(folder)
        rows = []
        for name, split in {"ours": splitter.khulasa, **splitter.BASELINES}.items():
            try:
                found = splitter.measure(passages, split)
            except ModuleNotFoundError as error:
                rows.append([name, f"not measured: no module {error.name}", "", "", "", ""])
                continue
            rows.append(
                [
                    name,
                    *map(
                        str, (found.precision, found.recall, found.f1, found.pk, found.windowdiff)
                    ),
                ]
            )
        ends = sum(len(passage.boundaries) for passage in passages)
        head = ["splitter", "precision", "recall", "F1", "Pk", "WindowDiff"]
        show(f"The splitter, on {ends} annotated ends: {part}", head, rows)
    kinds = splitter.by_kind(splitter.load(), splitter.khulasa)
    show(
        "Ours by kind",
        ["kind", "F1"],
        [[kind, f"{found.f1.value:.3f}"] for kind, found in kinds.items()],
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print all tables; those of the corpus only where it is."""
    parser = argparse.ArgumentParser(description="How good the summaries are, as tables.")
    parser.add_argument(
        "--corpus", type=Path, default=corpus.folder(), help="a folder with articles/ and extracts/"
    )
    parser.add_argument(
        "--quick", action="store_true", help="without sumy as it comes and the oracle"
    )
    options = parser.parse_args(arguments)
    started = time.monotonic()
    sentence_ends()
    sentences_that_stand()
    if not (options.corpus / "articles").is_dir():
        print(f"\nNo extracts to measure by: there is no folder {options.corpus}")
        return 0
    articles = corpus.load(options.corpus)
    fragments = [extract for article in articles for extract in article.extracts]
    placed = sum(one.found for one in fragments) / max(1, sum(one.fragments for one in fragments))
    print(
        f"\n{len(articles)} articles, {len(fragments)} extracts, {100 * placed:.1f} % of their fragments found."
    )
    measured, failures = systems.table(articles, quick=options.quick)
    against_people(measured)
    for name, failed in failures.items():
        print(
            f"\n{name} fails on {len(failed)} articles, and leaves them in the order of the text."
        )
    balances(articles, measured["lead"])
    reach_and_redundancy(articles)
    joined(articles)
    other_orders(articles)
    print(f"\nIn {time.monotonic() - started:.0f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
