"""The options of `khulasa-cli`, and which of them go together."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

import khulasa
from khulasa.export.dossier.names import DossierFormat
from khulasa.export.names import Format
from khulasa.export.table import CHECKED, COMPARISONS, EXPORTERS, FACTS
from khulasa.facts.kinds import EVERY_KIND, FactKind
from khulasa.services import argument_types, wording
from khulasa.services.command_line import ENGLISH, CommandLine
from khulasa.services.pipeline.gathering import files_of
from khulasa.services.settings import Settings, flags, labels
from khulasa.services.settings.export_options import bad_pattern

_OF_CITATIONS = ("citation_pattern", "citation_language", "digits")
_PACKED = {Format.DOCX, Format.ODT, "xlsx"}  # nothing for a terminal
_OF_REPORTS = [form for form in DossierFormat if form is not DossierFormat.PDF]


def make_parser(language: str = ENGLISH, *, worded: bool = False) -> CommandLine:
    """The command line; `worded` where it is to say what the settings are called."""
    parser = CommandLine(
        "khulasa-cli", "Prints the key sentences of Arabic articles, word for word.", language
    )
    parser.add_argument(
        "files",
        nargs="+",
        type=argument_types.file,
        metavar="FILE",
        help="an article, or a folder of such; - is standard input",
    )
    length = parser.add_mutually_exclusive_group()
    length.add_argument(
        "--sentences", type=argument_types.positive, metavar="N", help="so many sentences"
    )
    length.add_argument(
        "--ratio",
        type=argument_types.ratio,
        metavar="P",
        help="a share of the sentences: 0.3 or 30%%",
    )
    length.add_argument(
        "--words",
        type=argument_types.positive,
        metavar="N",
        help="at most so many words, but at least one sentence",
    )
    parser.add_argument(
        "--pin",
        type=argument_types.indexes,
        default=frozenset(),
        metavar="N,…",
        help="sentences to show: indexes of JSON",
    )
    parser.add_argument(
        "--exclude",
        type=argument_types.indexes,
        default=frozenset(),
        metavar="N,…",
        help="sentences never to show",
    )
    label = partial(labels.label, language=language) if worded else flags.unworded
    flags.add(parser, ["method"], label)
    parser.add_argument(
        "--balance",
        type=argument_types.balance,
        metavar="N",
        help="0 for the opening, 100 for the whole text, auto (the default) for what careful readers choose",
    )
    parser.add_argument(
        "--focus", default="", metavar="WORDS", help="words to turn the summary toward"
    )
    parser.add_argument(
        "--encoding",
        type=argument_types.encoding,
        metavar="NAME",
        help="read the files in this encoding",
    )
    parser.add_argument("--password", metavar="TEXT", help="opens files that are encrypted")
    parser.add_argument(
        "--ocr", action="store_true", help="read the text of pictures of pages; needs Tesseract"
    )
    parser.add_argument(
        "--ocr-pages",
        type=argument_types.pages,
        default=frozenset(),
        metavar="N,N-N",
        help="read these pages of a PDF from their pictures; needs Tesseract",
    )
    parser.add_argument(
        "--whole-page",
        action="store_true",
        help="take all of a web page or a mail, not the article alone",
    )
    parser.add_argument(
        "--highlight",
        action="store_true",
        help="write a copy of the PDF to -o FILE, with the key sentences highlighted",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="look for the quotations of the first FILE in all the others; exits with 3 where one doesn't stand",
    )
    parser.add_argument(
        "--compare",
        action="store_true",
        help="what the FILES say of one event: the same, another number, denied, or found in one only",
    )
    parser.add_argument(
        "--facts",
        action="extend",
        type=argument_types.kinds,
        nargs="?",
        const=EVERY_KIND,
        metavar="KIND,…",
        help=f"who said what, who took part, places, dates and numbers: all, or some of {','.join(FactKind)}",
    )
    parser.add_argument(
        "--format",
        choices=list(
            dict.fromkeys(map(str, [*EXPORTERS, *CHECKED, *_OF_REPORTS, *FACTS, *COMPARISONS]))
        ),
        default=Format.TEXT,
        help="what is printed or written; csv with --check, --compare or --facts",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=argument_types.file,
        help="write it to a file; docx, odt and xlsx need one",
    )
    parser.add_argument(
        "--dossier",
        metavar="NAME",
        type=argument_types.name,
        help="add the key sentences to the dossier of this name, which the window shows",
    )
    parser.add_argument("--force", action="store_true", help="replace the file without asking")
    parser.add_argument(
        "--whole-article", action="store_true", help="all of it, with the key sentences highlighted"
    )
    flags.add(parser, _OF_CITATIONS, label)
    parser.add_argument(
        "--accessed",
        type=argument_types.day,
        metavar="DAY",
        help="the day of access in sources, such as 2024-05-03",
    )
    parser.add_argument(
        "--language",
        choices=wording.LANGUAGES,
        help="language of messages, and of the headings of facts",
    )
    parser.add_argument("--version", action="version", version=f"khulasa-cli {khulasa.__version__}")
    return parser


def settings_of(options: argparse.Namespace) -> Settings:
    """The settings of this run, as far as citations go."""
    return Settings().changed(
        **{name: value for name, value in flags.given(options).items() if name in _OF_CITATIONS}
    )


def require(parser: argparse.ArgumentParser, options: argparse.Namespace, language: str) -> None:
    """End with 2 where options don't go together, in a language; put the files of folders in their places."""
    if options.output is None and options.format in _PACKED:
        parser.error(f"--format {options.format} needs -o FILE")
    if wrong := bad_pattern(settings_of(options)):
        parser.error(wording.word(wrong, language))
    if options.highlight and (options.output is None or len(options.files) > 1):
        parser.error("--highlight takes one PDF and -o FILE")
    if options.check:
        _require_checkable(parser, options)
        report, *sources = options.files
        options.files = [report, *(file for path in sources for file in files_of(path))]
        return
    if options.facts is not None:
        _require_facts(parser, options)
    options.files = [file for path in options.files for file in files_of(path)]
    if options.compare:
        _require_comparable(parser, options)
    elif options.facts is None:
        _require_fitting_format(parser, options)


def _require_checkable(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    if len(options.files) < 2:
        parser.error("--check takes a report and at least one source")
    if Path(options.files[0]).is_dir():
        parser.error("--check takes a report, which is no folder")
    if options.format not in CHECKED:
        parser.error(f"--check gives {', '.join(CHECKED)}")


def _require_comparable(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    if len(options.files) < 2:
        parser.error("--compare takes at least two files")
    if options.format not in COMPARISONS:
        parser.error(f"--compare gives {', '.join(COMPARISONS)}")
    if options.highlight or options.dossier is not None or options.facts is not None:
        parser.error("--compare goes without --highlight, --dossier and --facts")


def _require_facts(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    if options.format not in FACTS:
        parser.error(f"--facts gives {', '.join(FACTS)}")
    if options.highlight or options.dossier is not None or options.whole_article:
        parser.error("--facts goes without --highlight, --dossier and --whole-article")
    if options.output is not None and len(options.files) > 1:
        parser.error("--facts writes one FILE to -o FILE")


def _require_fitting_format(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    into_one = options.dossier is not None or (
        options.output is not None and len(options.files) > 1
    )
    if not into_one and options.format not in EXPORTERS:
        parser.error(f"--format {options.format} goes with several files and -o FILE")
    if into_one and options.output is not None and options.format not in _OF_REPORTS:
        parser.error(f"a report of several files is one of {', '.join(_OF_REPORTS)}")
