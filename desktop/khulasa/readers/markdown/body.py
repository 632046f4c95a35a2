"""The blocks of a Markdown text, from the tokens of markdown-it-py. The signs are gone, the author's letters stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from markdown_it.token import Token

from khulasa.document.model import BlockKind
from khulasa.readers.flow import Flow
from khulasa.readers.html.body import Body
from khulasa.readers.styles import PLAIN, Role, heading
from khulasa.readers.text.plain import paragraphs
from khulasa.readers.xml import parse_html

_QUOTATION, _ITEM = Role(BlockKind.QUOTATION), Role(BlockKind.LIST_ITEM)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*")
_PLAIN = ("", "text", "txt", "plain", "plaintext", "quote", "markdown", "md")
_WORDS = re.compile(r"(?:^|\s)[^\W\d_]{2,}[.,،؛:!؟?]?(?=\s|$)", re.MULTILINE)
_CODE = re.compile(r"[{};=<>$\\|`~^]|\(\)|->|::|//|^\s*#", re.MULTILINE)
_FEWEST_WORDS = 5
_SHOWN = ("text", "code_inline", "text_special", "entity")


class Blocks:
    """Tells a flow what the tokens of a text say, one after the other."""

    def __init__(self, flow: Flow, source: str) -> None:
        self._flow, self._source = flow, source
        self._roles: list[Role] = [PLAIN]
        self._fresh = False  # nothing was read yet of the list item that began last
        self._steps: dict[str, Callable[[Token], None]] = {
            "heading_open": lambda token: self._roles.append(heading(int(token.tag[1:]))),
            "blockquote_open": lambda _: self._roles.append(_QUOTATION),
            "list_item_open": self._open_item,
            "heading_close": self._close,
            "blockquote_close": self._close,
            "list_item_close": self._close,
            "inline": self._inline,
            "fence": self._code,
            "code_block": self._code,
            "html_block": self._html,
            "table_open": lambda _: flow.open_table(),
            "table_close": lambda _: flow.close_table(),
            "tr_open": lambda _: flow.open_row(),
            "th_open": lambda _: flow.open_cell(),
            "th_close": lambda _: flow.close_cell(),
            "td_open": lambda _: flow.open_cell(),
            "td_close": lambda _: flow.close_cell(),
            "footnote_open": lambda _: flow.open_aside(),
            "footnote_close": lambda _: flow.add_note(flow.close_aside()),
        }

    def run(self, tokens: Iterable[Token]) -> None:
        """Read all tokens."""
        for token in tokens:
            step = self._steps.get(token.type)
            if step is not None:
                step(token)

    def _open_item(self, _token: Token) -> None:
        self._roles.append(_ITEM)
        self._fresh = True

    def _close(self, _token: Token) -> None:
        self._roles.pop()

    def _inline(self, token: Token) -> None:
        children = token.children or []
        role, text = self._role(), "".join(map(_text, children))
        if _ADDRESS.fullmatch(text):
            role = Role(BlockKind.FURNITURE)
        self._flow.paragraph(role.kind, text, role.level)
        for child in children:
            if child.type == "image":
                self._flow.paragraph(BlockKind.CAPTION, child.content)

    def _code(self, token: Token) -> None:
        """A fence, or what is indented: prose that stands in one is prose, code is none."""
        lines = token.content.split("\n")
        if not _is_prose(token):
            for line in lines:
                self._flow.paragraph(BlockKind.FURNITURE, line)
            return
        for paragraph in paragraphs(lines):
            self._flow.paragraph(paragraph.kind, paragraph.joined()[0])

    def _html(self, token: Token) -> None:
        body = Body(self._flow, set())
        parse_html(token.content, body, self._source)
        body.close()

    def _role(self) -> Role:
        """The role of the text here; of a list item only what comes first is the item."""
        role = self._roles[-1]
        if role is not _ITEM:
            return role
        fresh, self._fresh = self._fresh, False
        return role if fresh else PLAIN


def _is_prose(token: Token) -> bool:
    """Whether a fence holds prose: nothing says that it is in a language of programs, and it is words."""
    if token.info.strip().lower() not in _PLAIN:
        return False
    text = token.content
    return (
        len(_WORDS.findall(text)) >= _FEWEST_WORDS and len(_CODE.findall(text)) <= len(text) / 100
    )


def _text(token: Token) -> str:
    """The text of a piece of a line: signs, tags, pictures and calls of notes have none."""
    if token.type in _SHOWN:
        return token.content
    if token.type == "softbreak":
        return " "
    return "\n" if token.type == "hardbreak" or _BREAK.fullmatch(token.content) else ""
