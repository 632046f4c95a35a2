"""Markdown parsed in bounded time: a paragraph whose brackets would cost the square of its length is taken as it is.

markdown-it looks from every `[` for the `]` that closes it, and starts anew at the next: 100,000 of them took 20
seconds, 50,000 `[^` ten.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_core import inline as parse_inlines
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

_DEEPEST = 100

FREE_STEPS = 500_000
"""So many characters may be looked at for the brackets of any paragraph: half a second's work."""

STEPS_PER_CHARACTER = 20
"""Beyond them, how often each character of a paragraph may be looked at; links within links need two or three."""

_BRACKET = re.compile(r"[\[\]]")


@dataclass(slots=True)
class Bounds:
    """Whether a paragraph was left unparsed."""

    exceeded: bool = False


def steps(text: str) -> int:
    """How many characters a parser looks at that seeks the end of every bracket: to its partner, or to the end."""
    total = 0
    openings: list[int] = []
    for match in _BRACKET.finditer(text):
        if match[0] == "[":
            openings.append(match.start())
        elif openings:
            total += match.start() - openings.pop()
    return total + sum(len(text) - start for start in openings)


def parse(text: str) -> tuple[list[Token], Bounds]:
    """The tokens of a text: CommonMark with tables, struck words and footnotes."""
    bounds = Bounds()

    def parse_bounded(state: StateCore) -> None:
        """Take the paragraphs that would cost too much as plain text, and parse the others."""
        for token in state.tokens:
            allowed = FREE_STEPS + STEPS_PER_CHARACTER * len(token.content)
            if token.type == "inline" and steps(token.content) > allowed:
                bounds.exceeded = True
                token.children = [Token("text", "", 0, content=token.content)]
                token.type = "plain_inline"
        parse_inlines(state)
        for token in state.tokens:
            if token.type == "plain_inline":
                token.type = "inline"

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    parser = parser.enable(["table", "strikethrough"]).use(footnote_plugin)
    parser.core.ruler.at("inline", parse_bounded)
    return parser.parse(text), bounds
