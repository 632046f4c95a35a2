"""What stands on a web page and belongs to the site: by the element, its role, its names, or the heading over it."""

from __future__ import annotations

import re
from functools import cache

from khulasa import resources
from khulasa.readers.html.body import BLOCKS
from khulasa.readers.html.tree import Node, text_of, words_of

_TAGS = frozenset({"nav", "aside", "footer", "dialog", "menu"})
_ROLES = frozenset(
    {
        "navigation",
        "complementary",
        "banner",
        "contentinfo",
        "search",
        "dialog",
        "alert",
        "alertdialog",
        "menu",
        "menubar",
        "toolbar",
        "tablist",
    }
)
_COMMENTS = frozenset({"comment", "comments", "commentlist", "disqus", "respond", "discussion"})
_COMMENTS_BEGIN = ("comment", "disqus", "respond")
_COMMENTS_STATE = ("open", "closed", "enabled", "disabled", "on", "off")  # of an article
_LABELS = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "p", "b", "strong", "span", "div", "a", "header", "legend"}
)
_LONGEST_LABEL = 40
_ADVERTISEMENT = frozenset({"إعلان", "إعلانات", "اعلان", "advertisement"})
_NEVER = frozenset({"#page", "html", "body", "main", "td", "tr", "tbody", "br"})
_SENTENCE = re.compile(r"[\w,،].{40,}[.!?؟…]", re.DOTALL)
_MARKS = str.maketrans("", "", "ًٌٍَُِّْـ:.!؟?()0123456789٠١٢٣٤٥٦٧٨٩…")


_SHARE_OF_TAG, _SHARE_OF_NAME, _SHARE_OF_BRIEF, _SHARE_OF_COMMENTS = 0.6, 0.3, 0.5, 0.85
"""So large a share of a page's text outside of links is no furniture: by its element, by its names, by these on a brief
page, and as comments. Measured on two public suites, where articles stand in elements of such names."""
_LONG = 600  # characters outside of links, from which on a share of the page says something
_FEW, _LINKED = 120, 0.4
"""A word inside of a name alone says something of so little text, or where so much of it stands in links."""


def is_furniture(node: Node, headline: Node | None, free: int) -> bool:
    """Whether an element belongs to the site and not to the article; `free` counts the page's text outside of links.

    One that holds the headline does not, nor does one that holds much of what there is to read.
    """
    if node.tag in _NEVER or (headline is not None and node.holds(headline)):
        return False
    if _says_so_by_element(node):
        return is_by_element(node, headline, free)
    own = node.size - node.linked
    share = own / free
    if node.names & _names() and any(map(_names_comments, _whole_names(node))):
        return share < _SHARE_OF_COMMENTS
    return not _is_much(own, share) and (_is_by_name(node) or has_label(node))


def is_by_element(node: Node, headline: Node | None, free: int) -> bool:
    """Whether an element is furniture by its name or its role, and holds no more than such elements do."""
    if not _says_so_by_element(node) or (headline is not None and node.holds(headline)):
        return False
    own = node.size - node.linked
    return own <= _SHARE_OF_TAG * free or own < _LONG


def _is_by_name(node: Node) -> bool:
    """Whether a name of its own says so, or a word inside of one and that it is no prose."""
    if not (node.names & _names()):
        return False
    if _whole_names(node) & _names():
        return True
    is_brief = node.size - node.linked <= _FEW and not _is_prose(node)
    return is_brief or node.link_density >= _LINKED


def is_label(text: str) -> bool:
    """Whether a line is a heading that sites put over what is no part of an article."""
    return len(text) <= _LONGEST_LABEL and folded(text) in _site_labels()


def folded(text: str) -> str:
    """A line without vowels, stops and digits, in lower case, for comparison with lists."""
    return " ".join(text.translate(_MARKS).lower().split())


@cache
def _names() -> frozenset[str]:
    return frozenset(resources.read_lines("pages", "furniture_names.txt"))


@cache
def _site_labels() -> frozenset[str]:
    return frozenset(resources.read_lines("pages", "labels.txt"))


def _is_much(own: int, share: float) -> bool:
    return share > (_SHARE_OF_NAME if own >= _LONG else _SHARE_OF_BRIEF)


def _says_so_by_element(node: Node) -> bool:
    if node.tag in _TAGS:
        return not any(above.tag == "blockquote" for above in node.ancestors())
    if node.attributes.get("role", "") in _ROLES:
        return True
    if node.tag == "header":
        return not any(above.tag in ("article", "main", "section") for above in node.ancestors())
    return False


def _is_prose(node: Node) -> bool:
    """Whether it is a paragraph, or a sentence that an id alone names: programs make ids, of any letters."""
    if node.tag in ("p", "h2", "h3", "h4", "blockquote"):
        return True
    if words_of(node.attributes.get("class", "")) & _names():
        return False
    return bool(_SENTENCE.search(text_of(node)))


def _whole_names(node: Node) -> frozenset[str]:
    attributes = node.attributes
    both = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return frozenset(both.lower().split())


def _names_comments(name: str) -> bool:
    if name in _COMMENTS:
        return True
    return name.startswith(_COMMENTS_BEGIN) and not name.endswith(_COMMENTS_STATE)


def has_label(node: Node) -> bool:
    """Whether it begins with such a heading; the word over an advertisement says nothing of a long text below."""
    if node.tag not in BLOCKS or node.tag in ("li", "blockquote"):
        return False
    first: Node | str | None = node
    while isinstance(first, Node) and first.tag not in ("br", "img"):
        if first is not node and first.size <= _LONGEST_LABEL and first.tag in _LABELS:
            label = text_of(first)
            is_brief = node.size - node.linked <= _FEW
            return is_label(label) and (is_brief or folded(label) not in _ADVERTISEMENT)
        first = next((part for part in first.parts if isinstance(part, Node) or part.strip()), None)
    return False
