"""What a page states of itself: its title, its authors, its date and its address.

First what programs are told (linked data, `meta`, microdata), then what readers are: bylines and dates by the headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from khulasa.document.model import Metadata
from khulasa.readers.html.article.lines import is_published_line
from khulasa.readers.html.headline import stated
from khulasa.readers.html.page import Page
from khulasa.readers.html.statements.dates import date_in, is_date_line
from khulasa.readers.html.statements.linked_data import LinkedData
from khulasa.readers.html.statements.people import author_of_line, is_person, names_in
from khulasa.readers.html.tree import Node, Tree, text_of
from khulasa.readers.html.units import Unit
from khulasa.readers.properties import metadata

_SITES = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "twitter:site",
    "publisher",
    "dc.publisher",
)
_AUTHORS = (
    "author",
    "article:author",
    "article:author_name",
    "og:article:author",
    "dc.creator",
    "dc:creator",
    "dcterms.creator",
    "sailthru.author",
    "citation_author",
    "parsely-author",
    "byl",
    "creator",
    "twitter:data1",
)
_DATES = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "og:article:published_time",
    "citation_publication_date",
    "citation_date",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publish_date",
    "publishdate",
    "pubdate",
    "publication_date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "date",
    "created",
    "article.published",
)
_CHANGED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
)
_ADDRESSES = ("og:url", "twitter:url", "dc.identifier")
_PROGRAMS = re.compile(
    r"LibreOffice|OpenOffice|Microsoft Word|Word\.Document|pandoc|AbiWord", re.IGNORECASE
)
_BYLINES = frozenset(
    {"byline", "author", "authors", "writer", "author-name", "byline-name", "p-author"}
)
_DATE_NAMES = frozenset(
    {
        "date",
        "published",
        "pubdate",
        "timestamp",
        "time",
        "dateline",
        "datetime",
        "posted",
        "entry-date",
    }
)
_LONGEST = 160  # characters of a line that names an author or a date
_NEAR = 12  # units before and after the text in which a byline is looked for
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(\d{1,2})[/-]?(\d{1,2})(?:/|-|$)")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")
_SPACED = re.compile(r"(\d{4}-\d\d-\d\d)\s+(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?")
_ARABIC = re.compile("[\u0621-\u064a]")
_SUFFIX = re.compile(r"\s*[|»«–—-]\s*")


def written_by_word_processor(tree: Tree) -> bool:
    """Whether a program saved a document as a page, so that no site stands around it."""
    return any(_PROGRAMS.search(value) for value in stated(tree, ("generator", "progid")))


def metadata_of(page: Page, article: Sequence[Unit], linked: LinkedData) -> Metadata:
    """What the page states of its author, date and address, to programs or to its readers."""
    links = [address for relation, address in page.tree.links if relation == "canonical"]
    addresses = [*links, *stated(page.tree, _ADDRESSES)]
    about = _About(page, article, linked)
    return metadata(about.authors(), [about.date(addresses)], addresses)


class _About:
    """Looks for who wrote a page and when, in one place after the other."""

    def __init__(self, page: Page, article: Sequence[Unit], linked: LinkedData) -> None:
        self._page, self._article, self._linked = page, article, linked
        tree = page.tree
        self._sites = [*stated(tree, _SITES), *linked.organisations(), *_site_names(tree)]

    def authors(self) -> list[str]:
        """The people of the first place that names some."""
        tree = self._page.tree
        stated_names = [each for each in stated(tree, _AUTHORS) if "://" not in each]
        for values in (
            self._linked.authors(),
            stated_names,
            self._named_elements(),
            self._bylines(),
        ):
            people = self._people(values)
            if people:
                return people
        return []

    def date(self, addresses: Iterable[str]) -> str:
        """The date of the first place that tells one, "" where none does."""
        tree = self._page.tree
        published = (*self._linked.texts("datePublished"), *stated(tree, _DATES))
        changed = (*stated(tree, _CHANGED), *self._linked.texts("dateModified"))
        places: tuple[Iterable[str], ...] = (
            map(self._iso, published),
            self._dated_elements(),
            self._date_lines(),
            map(_address_date, addresses),
            map(self._iso, changed),
            map(self._iso, self._times(tree.nodes)),
        )
        return next((date for values in places for date in values if date), "")

    def _people(self, values: Iterable[str]) -> list[str]:
        names = [name for value in values for name in names_in(value)]
        return list(dict.fromkeys(name for name in names if is_person(name, self._sites)))

    def _named_elements(self) -> Iterator[str]:
        """What elements say that are called an author's, near the article."""
        nodes = self._near_nodes()
        for node in nodes:
            is_author = (
                node.attributes.get("itemprop") == "author"
                or "author" in node.attributes.get("rel", "").split()
            )
            if is_author and 0 < node.size <= _LONGEST:
                inner = (each for each in self._page.tree.nodes[node.order : node.last + 1])
                named = next(
                    (
                        each
                        for each in inner
                        if each.attributes.get("itemprop") == "name" and each.size
                    ),
                    node,
                )
                yield text_of(named)
        for node in nodes:
            if node.names & _BYLINES and 0 < node.size <= _LONGEST:
                yield text_of(node)

    def _bylines(self) -> Iterator[str]:
        """Whom lines near the beginning and the end of the article name."""
        units = self._article
        for unit in (*units[:_NEAR], *units[-3:]):
            if name := author_of_line(unit.text):
                yield name

    def _dated_elements(self) -> Iterator[str]:
        nodes = self._near_nodes()
        for node in nodes:
            if node.attributes.get("itemprop") == "datePublished" or "pubdate" in node.attributes:
                for value in (
                    node.attributes.get("content", ""),
                    node.attributes.get("datetime", ""),
                    text_of(node),
                ):
                    yield self._iso(value)
        yield from map(self._iso, self._times(nodes))
        for node in nodes:
            if node.names & _DATE_NAMES and 0 < node.size <= _LONGEST:
                yield self._iso(text_of(node))

    def _date_lines(self) -> Iterator[str]:
        """The dates of lines by the headline that tell nothing else, or say that they tell when it was published."""
        for unit in self._near_units():
            if len(unit.text) <= _LONGEST and (
                is_published_line(unit.text) or is_date_line(unit.text)
            ):
                yield self._iso(unit.text)

    def _times(self, nodes: Iterable[Node]) -> Iterator[str]:
        for node in nodes:
            if node.tag == "time":
                yield node.attributes.get("datetime", "") or text_of(node)

    def _near_units(self) -> list[Unit]:
        """The units from a little before the headline to the end of the article, also those that it leaves out."""
        if not self._article:
            return []
        units = self._page.units
        places = {piece: place for place, unit in enumerate(units) for piece in unit.pieces}
        first, last = places[self._article[0].pieces[0]], places[self._article[-1].pieces[-1]]
        return units[max(0, first - _NEAR) : last + 1 + _NEAR // 2]

    def _near_nodes(self) -> list[Node]:
        units = self._near_units()
        if not units:
            return []
        first, last = units[0].block, units[-1].block
        return self._page.tree.nodes[first.order : last.last + 1]

    def _iso(self, value: str) -> str:
        """A date in ISO 8601 as far as a value tells one."""
        text = " ".join(value.split())
        if match := _SPACED.fullmatch(text):
            return f"{match[1]}T{match[2]}{match[3] or ''}"
        if metadata([], [text]).date:
            return text if len(text) >= len("2000-01-01") else ""
        if match := _COMPACT.fullmatch(text):
            text = "-".join(match.groups())
        return date_in(text, day_first=self._is_arabic)

    @property
    def _is_arabic(self) -> bool:
        return any(_ARABIC.search(each) for each in self._page.tree.titles)


def _site_names(tree: Tree) -> Iterator[str]:
    """What stands before or after a stroke in the page's title, as sites write their names there."""
    for each in tree.titles:
        parts = _SUFFIX.split(" ".join(each.split()))
        if len(parts) > 1:
            yield from (parts[0], parts[-1])


def _address_date(address: str) -> str:
    match = _IN_ADDRESS.search(address)
    return date_in("-".join(match.groups()), day_first=True) if match else ""
