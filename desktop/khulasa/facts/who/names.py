"""Who or what stands at a place of a text: persons with their roles, offices without a name, bodies.

Every function takes the tokens of one block (`tokens.tokens`) and `known`, the folded words that name persons elsewhere
in the document (`actors.known_names`), so that a surname alone is a person after its full name was read. None looks
farther than a fixed number of words: time grows with the number of words alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from khulasa.facts.gazetteer import adjectives_of_places
from khulasa.facts.model import ActorKind, Span
from khulasa.facts.tokens import (
    WORDS_REMEMBERED,
    Token,
    bare_forms,
    is_function_word,
    start_behind,
    word_at,
)
from khulasa.facts.who.bodies.find import body_at
from khulasa.facts.who.listing_heads import Kind, heads
from khulasa.facts.who.name_runs import name_end
from khulasa.facts.who.name_words import (
    is_clear,
    is_definite,
    is_honorific,
    is_listed,
    is_role_head,
    may_be_named_after,
)
from khulasa.facts.who.parties import Party, office_at, tells
from khulasa.facts.who.titled import QUOTES, is_place, with_apposition, with_role_before
from khulasa.facts.who.untitled import length_of_name
from khulasa.language.frequencies import UNKNOWN, zipf_of

_COMMAS = frozenset("،,")
_LONGEST_NAME = 30
_OF_ALL_COUNTRIES = frozenset(
    {"العالمي", "الدولي", "الاممي", "الوطني", "الاتحادي", "الفدرالي", "الفيدرالي"}
)
_NOBODY: frozenset[str] = frozenset()


def party_at(words: Sequence[Token], first: int, known: frozenset[str] = _NOBODY) -> Party | None:
    """Who or what begins at a word, as the subject of a verb would; also where و, ب, ل or ك is written in one with it.

    Read leniently: where a subject is expected, two rare words in a row are a name.
    """
    if first >= len(words) or not words[first].is_word:
        return None
    return (
        with_role_before(words, first, known)
        or _named(words, first, known, expected=True)
        or _body(words, first)
        or office_at(words, first)
    )


def people(words: Sequence[Token], known: frozenset[str] = _NOBODY) -> list[Party]:
    """The persons of a block who are named, in order, none inside of another."""
    return list(_people(words, known))


def _people(words: Sequence[Token], known: frozenset[str]) -> Iterator[Party]:
    place, behind = 0, -1
    while place < len(words):
        party = None
        if words[place].is_word and _is_named_after(words, place):
            place = max(place + 1, _end_of_whom_it_is_named_after(words, place, known))
            continue
        if words[place].is_word:
            expected = place > 0 and _calls_for_somebody(words[place - 1].folded)
            party = with_role_before(words, place, known) or _named(
                words, place, known, expected=expected, joined=place == behind
            )
        if party is None:
            place += 1
        else:
            yield party
            place = party.last
            behind = place + (place < len(words) and words[place].folded in _COMMAS)


def _is_named_after(words: Sequence[Token], place: int) -> bool:
    """Whether a word for what bears persons' names stands before a place: a name there is no person's."""
    before = place - 1
    quoted = before > 0 and words[before].folded in QUOTES
    before -= quoted
    if before < 0:
        return False
    word = words[before]
    is_family = word.written.endswith("آل")
    may_be = is_family or may_be_named_after(word.folded)
    return may_be and (quoted or not is_definite(word))


def _end_of_whom_it_is_named_after(
    words: Sequence[Token], place: int, known: frozenset[str]
) -> int:
    """The place behind a title with a name: الملك سعود in جامعة الملك سعود; `place` where none stands here."""
    if not is_honorific(words[place].folded) and not is_role_head(words[place].folded):
        return place
    return name_end(words, place + 1, known, strong=True)


@lru_cache(maxsize=WORDS_REMEMBERED)
def _calls_for_somebody(folded: str) -> bool:
    """Whether somebody may be named behind a word: a verb of saying, or one that says what he is, or they are."""
    return tells(folded) or any(_is_of_people(form) for _, form in bare_forms(folded))


@lru_cache(maxsize=WORDS_REMEMBERED)
def _is_of_people(folded: str) -> bool:
    """Whether a word is a country's adjective, which may stand alone (الفرنسي), or a dual or plural of persons."""
    if folded in adjectives_of_places():
        return folded.removesuffix("ه") not in _OF_ALL_COUNTRIES
    two = folded.removesuffix("ان") if folded.endswith("ان") else folded.removesuffix("ين")
    are_two = (
        folded.startswith("ال") and two != folded and is_role_head(two)
    )  # طالبان is a movement
    return are_two or heads().get(folded) is Kind.PERSON


def _named(
    words: Sequence[Token],
    place: int,
    known: frozenset[str],
    *,
    expected: bool,
    joined: bool = False,
) -> Party | None:
    """A person's name that no role stands before; `joined` says that another's stands before, or a comma behind it."""
    for taken, form in bare_forms(words[place].folded):
        is_sons = word_at(words, place + 1) in {"بن", "بنت"} and is_listed(form)  # وعمر بن خالد
        if taken and not is_sons and _is_one_word(words[place].folded, form):
            break
        head = words[place]
        if taken:
            start = start_behind(head, taken)
            written = head.written[start - head.span.start :]
            head = Token(Span(start, head.span.end), form, written, is_word=True)
        run = [head, *words[place + 1 : place + _LONGEST_NAME + 3]]
        in_row = joined and words[place - 1].folded in _COMMAS
        is_next = in_row or (joined and words[place].folded[0] == "و")
        called_for = is_next if taken else expected or in_row  # وميكايل behind a name is ميكايل
        length = length_of_name(run, known, expected=called_for)
        if length and not is_place(run, 0, length):
            last = place + length
            name = Span(head.span.start, words[last - 1].span.end)
            return with_apposition(words, Party(ActorKind.PERSON, place, last, name, name), known)
    return None


def _is_one_word(folded: str, bare: str) -> bool:
    """Whether the letter that a word begins with is its own: بارون; not that of وأحمد, which is no name itself."""
    if is_listed(folded):
        return True
    opens = is_clear(bare) or bare in {"عبد", "ابو"}
    return not opens and (is_function_word(folded) or zipf_of("ar")(folded) > UNKNOWN)


def _body(words: Sequence[Token], first: int) -> Party | None:
    found = body_at(words, first)
    if found is None:
        return None
    name = found.span if found.named else None
    return Party(ActorKind.BODY, first, found.last, found.span, name)
