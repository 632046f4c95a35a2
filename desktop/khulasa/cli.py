"""`khulasa-cli`: the window's summary in the terminal, or in a file of any format but PDF, which the window draws.

Files are read in a child process, as the window has it: a file that crashes it, or wants all memory there is, costs
one sentence. The libraries are loaded there, too, so that wrong usage is told at once.
"""

from __future__ import annotations

import argparse
import errno
import importlib
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING

from khulasa.by_name import load
from khulasa.document.model import Trust
from khulasa.document.trust import doubtful_page
from khulasa.errors import KhulasaError, Kind, ReadError
from khulasa.export.names import Format
from khulasa.export.table import CHECKED, COMPARISONS, EXPORTERS, FACTS
from khulasa.ranking.base import Method
from khulasa.readers import files
from khulasa.readers.base import ReadOptions
from khulasa.services import argument_types, usage, wording
from khulasa.services.child.synchronous import Session
from khulasa.services.command_line import (
    asks_for_help,
    language_asked_for,
)
from khulasa.services.pipeline.source import STANDARD_INPUT, Source
from khulasa.services.saving import save
from khulasa.services.settings import Settings
from khulasa.services.settings.export_options import export_options
from khulasa.services.startup import folders
from khulasa.services.terminal import Terminal, speak_utf8, system_language
from khulasa.summary.choose import Length
from khulasa.summary.model import Analysis, Summary
from khulasa.summary.selection import Request, select

if TYPE_CHECKING:
    from khulasa.dossier.model import Item
    from khulasa.facts.quotable import QuotableFacts
    from khulasa.services.child.marking.marker import Marked

_DOES_NOT_STAND = 3  # a quotation of the report; 2 is wrong usage
_FEWEST_COMPARED = 2  # files of which what they share is told
_INTERRUPTED = 130  # as shells report a program that Ctrl+C ended


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command: 0, or 1 where a file failed; wrong usage exits with 2."""
    given = sys.argv[1:] if arguments is None else arguments
    language = language_asked_for(given, wording.LANGUAGES, system_language())
    parser = usage.make_parser(language, worded=asks_for_help(given))
    options = parser.parse_files_anywhere(argument_types.with_all_kinds(given))
    usage.require(parser, options, options.language or system_language())
    speak_utf8()
    run = _Run(options)
    try:
        with Session() as session:
            return run.by_options(session)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except OSError as error:  # all that reading meets is a `ReadError`: this is standard output
        # Python would complain again when it closes it at the end: give it another.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return 0  # whoever read us has had enough
        Terminal(run.language, 1).complain(wording.cannot_print(error.strerror or "", run.language))
        return 1


class _Run:
    """One run of the command over its files."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self.language = options.language or system_language()
        self._format = Format(options.format) if options.format in EXPORTERS else options.format
        self._export = replace(
            export_options(usage.settings_of(options)),
            accessed=options.accessed or date.today(),  # noqa: DTZ011 - the day where the person is
            whole_article=options.whole_article,
        )
        if options.facts is not None and options.language and not self._export.language:
            self._export = replace(self._export, language=options.language)
        self._request = _request(options)
        self.terminal = Terminal(self.language, len(options.files))
        self._reading = ReadOptions(
            options.encoding,
            options.password,
            options.ocr,
            options.whole_page,
            options.ocr_pages,
        )
        self._several = len(options.files) > 1

    def by_options(self, session: Session) -> int:
        """Do what the options ask for; the exit status."""
        if self._options.check:
            return self.check(session)
        if self._options.compare:
            return self.compare(session)
        if self._options.dossier is not None:
            return self.collect(session)
        if self._several and self._options.output is not None and self._options.facts is None:
            return self.report(session)
        return self.all_files(session)

    def report(self, session: Session) -> int:
        """Write one document with the key sentences of every file and their sources; 1 where a file failed."""
        items, status = self._items(session)
        if not items:
            return status
        name = PurePath(self._options.output).stem
        dossier = load("khulasa.dossier.model:Dossier")(name, tuple(items))
        report = load("khulasa.export.dossier.sheet:Report")(self._export, self._export.accessed)
        write = load("khulasa.export.dossier.table:EXPORTERS")[self._options.format]
        try:
            content = write(dossier, report)
            save(content, self._options.output, may_replace=self._may_replace())
        except KhulasaError as error:
            self.terminal.complain(wording.word(error, self.language, whole_path=True))
            return 1
        return status

    def collect(self, session: Session) -> int:
        """Add the key sentences of every file to a dossier of the library; 1 where a file failed."""
        items, status = self._items(session)
        try:
            add = load("khulasa.services.library.collecting:add_to_dossier")
            add(folders.data(), self._options.dossier, items)
        except KhulasaError as error:
            self.terminal.complain(wording.word(error, self.language, whole_path=True))
            return 1
        return status

    def _items(self, session: Session) -> tuple[list[Item], int]:
        """What a report has of each file, and the exit status so far."""
        items: list[Item] = []
        status = 0
        take = load("khulasa.dossier.taking:summary_items")
        source_of = load("khulasa.dossier.source:Source").of
        day = "" if self._export.accessed is None else self._export.accessed.isoformat()
        for number, path in enumerate(self._options.files, 1):
            self.terminal.show_file(number, path)
            try:
                analysis = self._analyse(session, _source(path))
                source = source_of(analysis.document, "" if path == STANDARD_INPUT else path, day)
                items += take(select(analysis, self._request), source)
                self.terminal.wipe_file()
                for sentence in self._unheeded(analysis):
                    self.terminal.complain(f"{wording.one_line(path)}: {sentence}")
            except KhulasaError as error:
                self.terminal.wipe_file()
                self.terminal.complain(wording.word(error, self.language, whole_path=True))
                status = 1
        self.terminal.wipe_file()
        return items, status

    def all_files(self, session: Session) -> int:
        """Print a summary, or say one sentence, for each file; the exit status."""
        status = 0
        for number, path in enumerate(self._options.files, 1):
            self.terminal.show_file(number, path)
            try:
                analysis = self._analyse(session, _source(path))
                facts = session.facts_of(analysis) if self._options.facts else None
                self.terminal.wipe_file()
                self._give(path, analysis, facts)
            except KhulasaError as error:
                self.terminal.wipe_file()
                self.terminal.complain(wording.word(error, self.language, whole_path=True))
                status = 1
        return status

    def check(self, session: Session) -> int:
        """Print what became of the report's quotations: 0 where all stand, 3 where one doesn't, 1 where a file failed.

        A source that can't be read is told of and left out; without the report there is nothing to check.
        """
        analyses = self._analyses(session)
        report = next(analyses)
        if report is None:
            return 1
        others = list(analyses)
        sources = [analysis.document for analysis in others if analysis is not None]
        checked = load("khulasa.quotations.check:check")(report.document, sources)
        cited = replace(self._export, accessed=None)  # a list of places, not of citations
        self._give_list(CHECKED[self._options.format](checked, cited))
        stand = all(finding.stands for finding in checked.findings)
        return 1 if None in others else 0 if stand else _DOES_NOT_STAND

    def compare(self, session: Session) -> int:
        """Print what the files say of one event; 1 where one of them failed, and is left out.

        Nothing is printed where fewer than two are left: that they share nothing would be no finding.
        """
        analyses = list(self._analyses(session))
        report = load("khulasa.comparison.model:Report")
        reports = [report(each.document, each.sentences) for each in analyses if each is not None]
        if len(reports) < _FEWEST_COMPARED:
            self.terminal.complain(wording.nothing_to_compare(self.language))
            return 1
        comparison = load("khulasa.comparison.compare:compare")(reports)
        self._give_list(COMPARISONS[self._options.format](comparison, self._export))
        for document in comparison.documents:
            if document.language not in load("khulasa.facts.table:FINDERS"):
                name = wording.one_line(document.source)
                self.terminal.complain(f"{name}: {wording.no_facts(self.language)}")
        return 1 if None in analyses else 0

    def _analyses(self, session: Session) -> Iterator[Analysis | None]:
        """Every file, None for one that can't be read, which is told of."""
        for number, path in enumerate(self._options.files, 1):
            self.terminal.show_file(number, path)
            try:
                analysis = self._analyse(session, _source(path))
            except KhulasaError as error:
                self.terminal.wipe_file()
                self.terminal.complain(wording.word(error, self.language, whole_path=True))
                yield None
            else:
                yield analysis
        self.terminal.wipe_file()

    def _give_list(self, content: str | bytes) -> None:
        """Print or write what is told of several files together."""
        if self._options.output is not None:
            save(content, self._options.output, source="", may_replace=self._may_replace())
        elif isinstance(content, str):
            self.terminal.print(content)

    def _analyse(self, session: Session, source: Source) -> Analysis:
        """Read and rank a source; a person who sits at the terminal is asked once for a password that is needed."""
        wanted = {"facts": self._options.facts is not None}
        ranking, reading = self._request.ranking, self._reading
        try:
            return session.analyse(source, ranking, reading, self.terminal.show_progress, **wanted)
        except ReadError as error:
            if error.kind is not Kind.PASSWORD_NEEDED or self._options.password is not None:
                raise
            password = self.terminal.ask_password(source.path)
            if password is None:
                raise
        reading = replace(reading, password=password)
        return session.analyse(source, ranking, reading, self.terminal.show_progress, **wanted)

    def _give(self, path: str, analysis: Analysis, facts: QuotableFacts | None) -> None:
        """Print or write the summary, and say on standard error what whoever quotes from it should know."""
        summary = select(analysis, self._request)
        about = f"{wording.one_line(path)}: " if self._several else ""
        for sentence in self._unheeded(analysis):
            self.terminal.complain(about + sentence)
        if self._options.highlight:
            content: str | bytes = self._marked(path, summary)
        elif self._options.facts is not None:
            write = FACTS[self._options.format]
            content = write(summary, facts, self._options.facts, self._export)
        else:
            content = EXPORTERS[self._format](summary, self._export)
        if self._options.output is not None:
            source = "" if path == STANDARD_INPUT else path
            save(content, self._options.output, source=source, may_replace=self._may_replace())
        elif isinstance(content, str) and (content or self._options.facts is None):
            self._print(path, content)
        for sentence in self._remarks(summary, facts):
            self.terminal.complain(about + sentence)

    def _marked(self, path: str, summary: Summary) -> bytes:
        """A copy of the PDF, and a sentence on standard error for what it has lost. Raises `KhulasaError`."""
        analysis = summary.analysis
        chosen = [analysis.sentences[index] for index in summary.chosen]
        marker = importlib.import_module("khulasa.services.child.marking.marker")
        wanted = marker.highlights(analysis.document, [(each.start, each.end) for each in chosen])
        if not wanted:
            raise ReadError(Kind.NO_PAGES, path=path)
        job = marker.MarkJob(1, path, wanted, self._options.password)
        copy: Marked = marker.marked_copy(job)
        for loss in copy.losses:
            self.terminal.complain(wording.loss(loss, self.language))
        return copy.pdf

    def _print(self, path: str, text: str) -> None:
        if self._several and self._format is Format.TEXT:
            text = f"== {wording.one_line(path)} ==\n{text}\n"
        self.terminal.print(text)

    def _may_replace(self) -> bool:
        """Whether a file that is there may be replaced: a person who sits at the terminal is asked."""
        return self._options.force or self.terminal.may_replace(self._options.output)

    def _remarks(self, summary: Summary, facts: QuotableFacts | None) -> Iterator[str]:
        """A sentence for each thing to know of what was printed."""
        if self._options.facts is not None and facts is None:
            yield wording.no_facts(self.language)
        for warning in summary.analysis.document.warnings:
            yield wording.warning(warning, self.language)
        if self._format is Format.TEXT and self._options.facts is None:
            yield from self._doubts(summary)

    def _unheeded(self, analysis: Analysis) -> Iterator[str]:
        """A sentence for words that the text lacks, and one for sentences that it doesn't have."""
        if self._options.facts is not None:
            return
        if self._options.focus and not analysis.focus:
            yield wording.not_found(self._options.focus, self.language)
        asked = self._options.pin | self._options.exclude
        beyond = sorted(index for index in asked if index >= len(analysis.sentences))
        if beyond:
            numbers = ",".join(map(str, beyond))
            yield wording.no_such_sentence(numbers, len(analysis.sentences) - 1, self.language)

    def _doubts(self, summary: Summary) -> Iterator[str]:
        """A sentence for every quote that comes from a page that may not have been read as it stands."""
        document = summary.analysis.document
        for number, index in enumerate(summary.chosen, 1):
            sentence = summary.analysis.sentences[index]
            page = doubtful_page(document, sentence.start, sentence.end)
            if page is not None:
                recognised = page.trust is Trust.RECOGNISED
                yield wording.doubtful_quote(
                    number, page.number, self.language, recognised=recognised
                )


def _request(options: argparse.Namespace) -> Request:
    """What is asked of every file's summary."""
    return Request(
        pinned=options.pin,
        excluded=options.exclude,
        length=Length(options.sentences, options.ratio, options.words),
        focus=(options.focus,) if options.focus else (),
        method=Method(options.method or Settings().method),
        balance=options.balance,
    )


def _source(path: str) -> Source:
    return _standard_input() if path == STANDARD_INPUT else Source.file(path)


def _standard_input() -> Source:
    """All that standard input holds. Raises `ReadError`, also where it was closed before we came."""
    if sys.stdin is None:
        raise ReadError(Kind.UNREADABLE, path=STANDARD_INPUT, reason=os.strerror(errno.EBADF))
    try:
        return Source.standard_input(files.read_limited(sys.stdin.buffer, STANDARD_INPUT))
    except OSError as error:
        raise ReadError(Kind.UNREADABLE, path=STANDARD_INPUT, reason=error.strerror or "") from None


if __name__ == "__main__":
    sys.exit(main())
