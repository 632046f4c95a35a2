"""The lines among an article's units that are none of its text: captions, times, tools, what a site says of itself.

What stands between the headline and the first paragraph is looked at most closely, for there sites put categories,
credits and counts; a line there that is no sentence is left out, except a byline, a date, and what calls itself a lead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from khulasa import resources
from khulasa.readers.html.article.furniture import folded, is_label
from khulasa.readers.html.body import BLOCKS
from khulasa.readers.html.page import Page
from khulasa.readers.html.statements.dates import is_date_line
from khulasa.readers.html.tree import Node, text_of
from khulasa.readers.html.units import Unit

LONGEST = 160  # characters of a line; a longer one is a paragraph
_STOP = re.compile(r"[.!?؟…۔。][\"»”’')\]]*$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|[@#]\w+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FIRST = 60  # characters outside of links of a paragraph that ends in a stop, as the first one does
_LONG_FIRST = 100  # the same without a stop
_MOST_WORDS = 14  # of a line under the headline that is no sentence
_LEADS = frozenset(
    {
        "lead",
        "lede",
        "intro",
        "standfirst",
        "excerpt",
        "abstract",
        "description",
        "dek",
        "deck",
        "subtitle",
        "subheadline",
        "subheading",
        "summary",
        "sub",
        "subline",
        "tagline",
    }
)
_PEOPLE = frozenset({"author", "authors", "byline", "writer", "by", "reporter"})
_CAPTIONS = frozenset({"caption", "captions", "figcaption", "wp-caption-text", "thumbcaption"})
_CREDITS = frozenset({"credit", "credits", "photo-credit", "image-credit", "photographer"})
_CREDIT = re.compile(
    r"[©(]\s*(?:getty|reuters|afp|ap\b|epa\b|صور|تصوير|أ\.?ف\.?ب|رويترز|وكالة|image credit|photo)|©",
    re.IGNORECASE,
)
_LONGEST_CREDIT = 80
_TEXT = frozenset({"p", "li", "dd", "pre", "blockquote", "td", "th", "tr", "h1", "h2", "h3", "h4"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LONGEST_CAPTION = 300  # characters that may stand with a picture


class Lines(NamedTuple):
    """An article without the lines of the site, and the blocks in it that are captions."""

    units: list[Unit]
    captions: frozenset[Node]


def without_site_lines(page: Page, article: Sequence[Unit]) -> Lines:
    """The article without lines that belong to the site. A page that is nothing but lines keeps them all.

    A caption stays as what it is; where it stands twice in a row, for two widths of the window, the second is left out.
    """
    around = _Around(page, article)
    units: list[Unit] = []
    captions: set[Node] = set()
    for unit in article:
        if around.is_of_site(unit):
            continue
        if around.is_caption(unit):
            if units and units[-1].text == unit.text and units[-1].block in captions:
                continue
            captions.add(unit.block)
        units.append(unit)
    return Lines(units or list(article), frozenset(captions))


def is_time_line(text: str) -> bool:
    """Whether a line tells when the page was published or changed, or a date and nothing else."""
    return is_published_line(text) or (len(text) <= LONGEST and is_date_line(text))


def is_published_line(text: str) -> bool:
    """Whether a line opens by saying that it tells when the page was published or changed."""
    if len(text) > LONGEST or not any(character.isdigit() for character in text):
        return False
    return folded(text).startswith(_list("time_labels"))


class _Around:
    """What the lines of an article are compared with: its headline, its titles, and where its text begins."""

    def __init__(self, page: Page, article: Sequence[Unit]) -> None:
        headline = page.headline
        self._headline = headline
        self._article = article
        self._title = _even(text_of(headline)) if headline is not None else ""
        self._pictures = sorted(
            node.order for node in page.tree.nodes if node.tag in ("img", "picture")
        )
        self._size = sum(len(unit.text) for unit in article)
        self._opening = self._lines_before_text()

    def is_of_site(self, unit: Unit) -> bool:
        """Whether a unit is no text of the article."""
        if self._headline is not None and self._headline.holds(unit.block):
            return False
        text = unit.text
        if self._title and _even(text) == self._title:
            return True
        if _is_site_line(text) or self._is_credit(unit):
            return True
        if is_published_line(text):
            return unit.block.tag not in _HEADINGS and not _is_signed(text)
        return unit in self._opening and not self.is_caption(unit) and self._is_no_sentence(unit)

    def _is_credit(self, unit: Unit) -> bool:
        """Whether it names whose picture something is."""
        if len(unit.text) > _LONGEST_CREDIT or 2 * len(unit.text) >= self._size:
            return False
        return not unit.block.names.isdisjoint(_CREDITS) or bool(_CREDIT.match(unit.text))

    def _lines_before_text(self) -> set[Unit]:
        """The units between the headline and the first paragraph."""
        lines: set[Unit] = set()
        headline = self._headline
        if headline is None:
            return lines
        for unit in self._article:
            if unit.block.order < headline.order or headline.holds(unit.block):
                continue
            if _is_first_paragraph(unit):
                return lines
            lines.add(unit)
        return set()

    def _is_no_sentence(self, unit: Unit) -> bool:
        text, block = unit.text, unit.block
        if block.tag in _HEADINGS or block.tag in _TEXT or block.tag == "figcaption":
            return False
        if _STOP.search(text) or len(text.split()) > _MOST_WORDS or is_date_line(text):
            return False
        names = _names_around(block)
        return not (names & (_LEADS | _PEOPLE) or _is_signed(text))

    def is_caption(self, unit: Unit) -> bool:
        """Whether it stands with a picture, and with nothing else, in an element of its own."""
        block = unit.block
        if any(child.tag in BLOCKS for child in block.children):
            return False
        if block.names & _CAPTIONS and len(unit.text) <= _LONGEST_CAPTION:
            return 2 * len(unit.text) < self._size
        for around in (block, *block.ancestors()):
            if (
                around.tag in _TEXT
                or around.size > _LONGEST_CAPTION
                or 3 * around.size > self._size
            ):
                return False
            if around.tag in BLOCKS and self._holds_picture(around):
                return not (self._headline and around.holds(self._headline))
        return False

    def _holds_picture(self, node: Node) -> bool:
        return any(node.order < order <= node.last for order in self._pictures)


def _is_first_paragraph(unit: Unit) -> bool:
    return unit.free >= (_FIRST if _STOP.search(unit.text) else _LONG_FIRST)


def _is_site_line(text: str) -> bool:
    """Whether a line sends its readers elsewhere, or names the tools around the article."""
    if len(text) > LONGEST:
        return False
    if is_label(text) or _ADDRESS.fullmatch(text):
        return True
    plain = folded(text)
    if _opens_site_line(plain, text):
        return True
    words = _WORD.findall(plain)
    if words and all(word in _words("tool_words") for word in words):
        return True
    if plain.startswith(_list("follow_verbs")):
        return any(name in plain for name in _list("follow_objects"))
    return False


def _opens_site_line(plain: str, text: str) -> bool:
    if plain.startswith(_list("site_openings", starred=True)):
        return True
    opening, colon, _ = text.partition(":")
    return bool(colon) and folded(opening) in _words("site_openings")


def _is_signed(text: str) -> bool:
    """Whether a line names an author or an agency."""
    words = frozenset(folded(text).split())
    openings = frozenset(entry.rstrip("*") for entry in _language("bylines"))
    agencies = frozenset(entry.rstrip("*") for entry in _language("agencies"))
    return not words.isdisjoint(openings) or not words.isdisjoint(agencies) or text in agencies


def _names_around(node: Node) -> frozenset[str]:
    """The words of the names of an element and of those around it that hold little more."""
    near = [node]
    for above in node.ancestors():
        if above.size > 2 * node.size + _FIRST:
            break
        near.append(above)
    return frozenset(name for each in near for name in each.names)


def _even(text: str) -> str:
    return " ".join(text.split()).strip(" .:")


@cache
def _list(name: str, *, starred: bool = False) -> tuple[str, ...]:
    """The entries of a list, folded; of those with a star alone where such are asked for."""
    rows: Iterable[str] = resources.read_lines("pages", f"{name}.txt")
    if starred:
        rows = (row.removesuffix("*") for row in rows if row.endswith("*"))
    return tuple(folded(row) for row in rows)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_list(name))


@cache
def _language(name: str) -> tuple[str, ...]:
    return resources.read_lines("language", "ar", f"{name}.txt")
