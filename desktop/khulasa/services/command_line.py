"""A command line that speaks the interface's language: its usage, its help and what it says of wrong usage.

It is written in English, as argparse is. `resources/i18n/terminal.ar.toml` has the Arabic of each sentence, with `{}`
where something is put in; a sentence that it lacks stays as it is, and a test looks for those.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NoReturn

from khulasa import resources

ENGLISH = "en"
_PLACE = r"(.+?)"


class Teller:
    """Says sentences of the command line in a language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __call__(self, sentence: str) -> str:
        """A sentence as it is written in the code; what argparse has put together is taken apart again."""
        if self._language == ENGLISH or not sentence:
            return sentence
        catalogue = _catalogue(self._language)
        if sentence in catalogue:
            return catalogue[sentence]
        for pattern, words in _patterns(self._language):
            match = pattern.fullmatch(sentence)
            if match is not None:
                return words.format(*map(self, match.groups()))
        return sentence


@cache
def _catalogue(language: str) -> dict[str, str]:
    return resources.read_table("i18n", f"terminal.{language}.toml")


@cache
def _patterns(language: str) -> Sequence[tuple[re.Pattern[str], str]]:
    """The sentences into which something is put: first those that begin with words of their own, the longest first."""
    known = [item for item in _catalogue(language).items() if "{}" in item[0]]
    known.sort(key=lambda item: (item[0].startswith("{}"), -len(item[0])))
    return [
        (re.compile(_PLACE.join(map(re.escape, english.split("{}"))), re.DOTALL), words)
        for english, words in known
    ]


class CommandLine(argparse.ArgumentParser):
    """A parser in a language."""

    def __init__(self, prog: str, description: str, language: str) -> None:
        self.tell = Teller(language)

        def formatter(prog: str) -> _Formatter:
            return _Formatter(prog, self.tell)

        super().__init__(prog=prog, description=description, formatter_class=formatter)

    def parse_files_anywhere(self, arguments: Sequence[str]) -> argparse.Namespace:
        """The options, of which `files` may also stand behind others.

        `parse_intermixed_args` would cut the usage of any other language than English, and takes no `--`.
        """
        options, rest = self.parse_known_args(arguments)
        if any(word.startswith("-") and word != "-" for word in rest):
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        options.files += rest
        return options

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line, and end with 2."""
        sentence = self.tell("{prog}: error: ").replace("{prog}", self.prog)
        hint = self.tell("{prog} --help lists what there is").replace("{prog}", self.prog)
        self.exit(2, f"{sentence}{self.tell(message)}\n{hint}\n")


class _Formatter(argparse.HelpFormatter):
    """Words what argparse writes of its own, and what each option is for."""

    def __init__(self, prog: str, tell: Teller) -> None:
        super().__init__(prog)
        self._tell = tell

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """The line that says how it is called."""
        super().add_usage(usage, actions, groups, self._tell(prefix or "usage: "))

    def start_section(self, heading: str | None) -> None:
        """A heading above some options."""
        super().start_section(heading and self._tell(heading))

    def add_text(self, text: str | None) -> None:
        """A paragraph."""
        super().add_text(text and self._tell(text))

    def _get_help_string(self, action: argparse.Action) -> str | None:
        """What an option is for: the one method that argparse's own formatters override."""
        return action.help and self._tell(action.help)


def asks_for_help(arguments: Sequence[str]) -> bool:
    """Whether a command line may ask for help, which argparse lets one shorten: looked for before it is parsed."""
    return any(argument.startswith(("-h", "--h")) for argument in arguments)


def language_asked_for(arguments: Sequence[str], known: Iterable[str], otherwise: str) -> str:
    """The language that a command line names, looked for before it is parsed; else another."""
    text = " ".join(arguments)
    match = re.search(r"(?:^| )--language(?:=| )(\w+)", text)
    return match[1] if match is not None and match[1] in known else otherwise
