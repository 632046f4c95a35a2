"""Prints how well documents are read: `python tests/quality/documents.py [--peers] [--files] [--readme]`.

The tables are Markdown. With `--peers` other readers are installed into an environment under `build/` and measured on
the same files. With `--files` every file has a row of its own. `--readme` puts what is printed into
`desktop/MEASURED.md`, in the place of what stood there between two marks. `--samples` takes other folders.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

if __name__ == "__main__":  # run as a script: find the program and its neighbours as pytest does
    _ROOT = Path(__file__).resolve().parents[2]
    sys.path[:1] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

from quality import document_peers, document_trust, web_pages, wrapped
from quality.document_samples import (
    OWN,
    ROOT,
    Reading,
    Sample,
    load,
    read_sample,
    says_it_is_a_scan,
    shared,
)
from quality.document_scores import FIGURES, Scores, mean, score

OURS = "khulasa"
HEAD = ("files", *FIGURES, "ms a page")
MEASURED = ROOT / "desktop" / "MEASURED.md"
MARKS = ("<!-- documents: written by tests/quality/documents.py -->\n", "<!-- /documents -->\n")


@dataclass(frozen=True, slots=True)
class Measured:
    """One sample as one reader read it."""

    sample: Sample
    reading: Reading
    scores: Scores


def measure(samples: Iterable[Sample], readings: Mapping[Path, Reading]) -> list[Measured]:
    """Score the readings of the samples that have one."""
    return [
        Measured(sample, readings[sample.path], score(readings[sample.path].text, sample.expected))
        for sample in samples
        if sample.path in readings
    ]


def our_readings(samples: Sequence[Sample]) -> dict[Path, Reading]:
    """What our readers make of the samples; one of each format is read before, so that imports don't count."""
    for sample in {sample.format: sample for sample in samples}.values():
        read_sample(sample)
    return {sample.path: read_sample(sample) for sample in samples}


def row(name: str, measured: Sequence[Measured]) -> list[str]:
    """A row of a table: the mean of every figure, and the time of all pages divided by their number."""
    seconds = sum(one.reading.seconds for one in measured)
    pages = sum(one.reading.pages for one in measured)
    figures = [
        "" if value is None else f"{value:.3f}"
        for value in astuple(mean(one.scores for one in measured))
    ]
    return [name, str(len(measured)), *figures, f"{1000 * seconds / pages:.0f}"]


def rows(measured: Sequence[Measured], key: Callable[[Measured], str]) -> list[list[str]]:
    """A row for each name that the key gives, by name."""
    names = sorted({key(one) for one in measured}, key=str.casefold)
    return [row(name, [one for one in measured if key(one) == name]) for name in names]


def table(title: str, head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """A Markdown table under a line that says what it holds."""
    rule = f"|{'---|' + '---:|' * (len(head) - 1)}"
    return "\n".join(
        [
            f"{title}:\n",
            f"| {' | '.join(head)} |",
            rule,
            *(f"| {' | '.join(line)} |" for line in lines),
        ]
    )


def of_ours(every: Sequence[Sample], ours: Sequence[Measured], *, files: bool) -> list[str]:
    """The tables of our own readers, and what was not read."""
    done = [one for one in ours if not one.reading.failure]
    by_format = rows(done, lambda one: f"{one.sample.format}{', kept apart' * one.sample.apart}")
    parts = [table("Formats", ["format", *HEAD], by_format)]
    by_producer = rows(done, lambda one: f"{one.sample.format}, {one.sample.producer}")
    parts.append(table("Formats and producers", ["format and producer", *HEAD], by_producer))
    if files:
        parts.append(
            table("Files", ["file", *HEAD], [row(one.sample.path.name, [one]) for one in done])
        )
    failed = [
        f"{one.sample.path.name} ({one.reading.failure})" for one in ours if one.reading.failure
    ]
    parts += [f"Not read: {', '.join(failed)}."] if failed else []
    scans = [read_sample(sample) for sample in every if sample.scanned]
    if scans:
        parts.append(
            f"Of {len(scans)} scans {sum(map(says_it_is_a_scan, scans))} are said to hold pictures only."
        )
    unsafe = [one.sample.path.name for one in done if one.reading.unsafe]
    names = f": {', '.join(unsafe)}" if unsafe else ""
    parts.append(
        f"Of {len(done)} files {len(unsafe)} have a page that is called unsafe to quote{names}."
    )
    return parts


def beside_peers(samples: Sequence[Sample], ours: Sequence[Measured]) -> list[str]:
    """Every reader on the files of each format that it reads, by producer as well."""
    measured = {OURS: list(ours)}
    reasons = dict(document_peers.NOT_MEASURED)
    for peer in document_peers.PEERS:
        if reason := document_peers.prepare(peer):
            reasons[peer] = reason
        else:
            measured[peer] = measure(samples, document_peers.readings(peer, samples))
    parts = []
    for kind in sorted({sample.format for sample in samples}):
        of_kind = {
            name: [one for one in all_of if one.sample.format == kind]
            for name, all_of in measured.items()
        }
        readers = {name: some for name, some in of_kind.items() if some}
        if OURS in readers and len(readers) > 1:
            lines = [row(name, some) for name, some in readers.items()]
            parts += [
                table(f"{kind.upper()}, every reader", ["reader", *HEAD], lines),
                _by_producer(kind, readers),
            ]
    return [
        *parts,
        *(f"{name} was not measured: {reason}." for name, reason in sorted(reasons.items())),
    ]


def _by_producer(kind: str, readers: Mapping[str, Sequence[Measured]]) -> str:
    names = sorted({one.sample.producer for one in readers[OURS]}, key=str.casefold)
    lines = []
    for name in names:
        means = [
            mean(one.scores for one in some if one.sample.producer == name)
            for some in readers.values()
        ]
        lines.append([name, *(f"{one.words:.2f} / {one.order:.2f}" for one in means)])
    return table(f"{kind.upper()}, words / order by producer", ["producer", *readers], lines)


def write(parts: Sequence[str]) -> None:
    """Put the parts between the marks of the file, which must be there."""
    before, _, rest = MEASURED.read_text(encoding="utf-8").partition(MARKS[0])
    _, mark, after = rest.partition(MARKS[1])
    if not mark:
        sys.exit(f"{MEASURED} lacks the marks {MARKS}")
    whole = "\n\n".join(parts)
    MEASURED.write_text(f"{before}{MARKS[0]}\n{whole}\n\n{MARKS[1]}{after}", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print all tables; 1 where there is nothing to measure by."""
    parser = argparse.ArgumentParser(description="How well documents are read, as Markdown tables.")
    parser.add_argument(
        "--samples",
        type=Path,
        nargs="+",
        help="folders of files with NAME.expected.txt beside them",
    )
    parser.add_argument(
        "--peers",
        action="store_true",
        help="other readers as well; they are installed under build/",
    )
    parser.add_argument("--files", action="store_true", help="a row for every file")
    parser.add_argument(
        "--readme", action="store_true", help="write the tables into desktop/MEASURED.md, too"
    )
    options = parser.parse_args(arguments)
    folders = options.samples or [OWN, shared() / "docs", shared() / "pdf"]
    for folder in folders:
        if not folder.is_dir():
            print(f"Nothing is measured by {folder}: there is no such folder.")
    every = load([folder for folder in folders if folder.is_dir()])
    samples = [sample for sample in every if sample.readable]
    if not samples:
        return 1
    ours = measure(samples, our_readings(samples))
    parts = of_ours(every, ours, files=options.files)
    lines = wrapped.rows()
    parts.append(table("Wrapped lines rejoined", ["set with: face", *wrapped.HEAD], lines))
    articles = web_pages.rows()
    if articles:
        title = "Articles of web pages, worked on and trained on"
        parts.append(table(title, ["suite", *web_pages.HEAD], articles))
    judged = document_trust.tables()
    parts += [table(title, ["trust", *document_trust.HEAD], pages) for title, pages in judged]
    if options.peers:
        parts += beside_peers(samples, ours)
    print("\n" + "\n\n".join(parts))
    if options.readme:
        write(parts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
