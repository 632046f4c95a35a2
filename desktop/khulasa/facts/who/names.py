"""Who or what stands at a place of a text: persons with their roles, offices without a name, bodies.

Every function takes the tokens of one block (`tokens.tokens`) and `known`, the folded words that name persons elsewhere
in the document (`actors.known_names`), so that a surname alone is a person after its full name was read. None looks
farther than a fixed number of words: time grows with the number of words alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from khulasa.facts.gazetteer import adjectives_of_places, listed_at
from khulasa.facts.model import ActorKind, Span
from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb, start_behind
from khulasa.facts.who.bodies import body_at
from khulasa.facts.who.name_runs import name_end
from khulasa.facts.who.name_words import (
    commonness,
    is_clear,
    is_definite,
    is_honorific,
    is_listed,
    is_named_after,
    is_possessed_role,
    is_proper,
    is_role_head,
    opens_names,
)
from khulasa.facts.who.offices import (
    IN_ROLES,
    LONGEST_ROLE,
    begins_another,
    office_at,
    role_end,
    role_head_at,
)
from khulasa.facts.who.parties import Party
from khulasa.facts.who.untitled import has_role, length_of_name
from khulasa.language.arabic.lists import entries, word_class
from khulasa.language.frequencies import UNKNOWN, zipf_of

_LONGEST_NAME = 30
_SURELY_NO_NOUN = 4.0  # Zipf value: a lone word behind a title that is commoner may be anything
_NO_ADJECTIVE = 5.0  # the same for a word with the article: الرئيس المصري names nobody
_STYLES = frozenset(
    {
        "معالي",
        "سعاده",
        "فخامه",
        "جلاله",
        "سمو",
        "فضيله",
        "سماحه",
        "سيدي",
        "مولاي",
        "د",
        "دكتور",
        "مستر",
        "سير",
        "لورد",
    }
)
_TITLES_OF_OTHER_THINGS = frozenset(
    {"عالم", "رجل", "طالب", "عامل", "طبيب", "بطل"}
)  # the world; a man who …
_NOBODY: frozenset[str] = frozenset()
_QUOTES = frozenset('«»“”"')


def party_at(words: Sequence[Token], first: int, known: frozenset[str] = _NOBODY) -> Party | None:
    """Who or what begins at a word, as the subject of a verb would; also where و, ب, ل or ك is written in one with it.

    Read leniently: where a subject is expected, two rare words in a row are a name.
    """
    if first >= len(words) or not words[first].is_word:
        return None
    return (
        _with_role_before(words, first, known)
        or _named(words, first, known, expected=True)
        or _body(words, first)
        or office_at(words, first)
    )


def people(words: Sequence[Token], known: frozenset[str] = _NOBODY) -> list[Party]:
    """The persons of a block who are named, in order, none inside of another."""
    return list(_people(words, known))


def _people(words: Sequence[Token], known: frozenset[str]) -> Iterator[Party]:
    place = 0
    while place < len(words):
        party = None
        if place and words[place].is_word and _is_named_after(words, place - 1):
            place = max(place + 1, _end_of_whom_it_is_named_after(words, place, known))
            continue
        if words[place].is_word:
            expected = place > 0 and _tells(words[place - 1].folded)
            party = _with_role_before(words, place, known) or _named(
                words, place, known, expected=expected
            )
        if party is None:
            place += 1
        else:
            yield party
            place = party.last


def _is_named_after(words: Sequence[Token], place: int) -> bool:
    """Whether a word for what bears persons' names stands here: a name behind it is no person's."""
    if words[place].written == "آل":
        return True
    return any(is_named_after(form) for _, form in bare_forms(words[place].folded))


def _end_of_whom_it_is_named_after(
    words: Sequence[Token], place: int, known: frozenset[str]
) -> int:
    """The place behind a title with a name: الملك سعود in جامعة الملك سعود; `place` where none stands here."""
    if not is_honorific(words[place].folded) and not is_role_head(words[place].folded):
        return place
    return name_end(words, place + 1, known, strong=True)


def _tells(folded: str) -> bool:
    """Whether a word is a verb behind which somebody who speaks is named."""
    verbs = entries("reporting_verbs")
    if folded in entries("before_places"):
        return False  # عبر is through as often as it is a verb
    return folded in verbs or (folded[0] in "وف" and folded[1:] in verbs)


def _with_role_before(words: Sequence[Token], first: int, known: frozenset[str]) -> Party | None:
    """A person whose role stands before the name: وزيرة المالية كلارا هوفمان."""
    taken = role_head_at(words, first)
    if taken is None:
        return None
    start = start_behind(words[first], taken)
    for place in range(first + 1, min(len(words), first + LONGEST_ROLE)):
        if not words[place].is_word:
            if words[place].folded in _QUOTES:
                continue
            return None
        if _begins_behind_role(words, first, place, known):
            last = _end(words, place, known)
            name = Span(words[place].span.start, words[last - 1].span.end)
            role = Span(start, words[place - 1].span.end)
            return _with_apposition(words, first, last, start, name, (role,))
        if not _goes_on_in_role(words, place):
            return None
    return None


def _begins_behind_role(
    words: Sequence[Token], head: int, place: int, known: frozenset[str]
) -> bool:
    """Whether a name begins here, the words before it since `head` being a role."""
    word, before = words[place], words[place - 1]
    folded = word.folded
    last = _end(words, place, known)
    if last == place or _is_place(words, place, last) or folded in IN_ROLES:
        return False
    if folded in known:
        return True
    single = last == place + 1
    at_once = place == head + 1 and _calls_for_a_name(before)
    if is_definite(word):
        return single and at_once and is_listed(folded) and commonness(folded) <= _NO_ADJECTIVE
    closed = at_once or is_definite(before) or not before.is_word or _closes(words, place - 1)
    if single:
        is_given = opens_names(folded) and is_honorific(before.folded.lstrip("و"))
        return (closed and is_clear(folded)) or (
            at_once and (is_given or _is_no_other_word(before, folded))
        )
    if closed:
        return _may_open(word)
    return is_clear(folded) and is_listed(words[last - 1].folded)


def _end(words: Sequence[Token], place: int, known: frozenset[str]) -> int:
    """The place behind the name that begins behind a title; an adjective of a place behind two words is none of it."""
    last = name_end(words, place, known, strong=True)
    while last > place + 2 and words[last - 1].folded in adjectives_of_places():
        last -= 1
    return last


def _may_open(word: Token) -> bool:
    """Whether a name of several words may begin with a word: one that names do, or one that is no verb and no noun."""
    folded = word.folded
    if opens_names(folded) or is_proper(folded) or commonness(folded) <= UNKNOWN:
        return True
    return not word.written.endswith(("ى", "ة")) and word_class(folded) == ""


def _is_no_other_word(title: Token, folded: str) -> bool:
    """Whether a word alone behind a title is a name: a rare one that no preposition opens."""
    with_clitic = folded[0] in "بلكوف" and commonness(folded[1:]) > UNKNOWN
    inflected = with_clitic or folded.startswith(("لا", "با")) or word_class(folded) != ""
    if is_proper(folded):
        return True
    sure = title.folded.removeprefix("ال") not in _TITLES_OF_OTHER_THINGS
    return sure and commonness(folded) <= _SURELY_NO_NOUN and not inflected


def _calls_for_a_name(word: Token) -> bool:
    """Whether a name may follow a word at once: الدكتور, معالي; not جنرال, which may open a company's."""
    folded = word.folded.lstrip("و")
    return is_definite(word) or folded in _STYLES or is_possessed_role(folded)


def _closes(words: Sequence[Token], place: int) -> bool:
    """Whether a role may end with a word that bears no article: a place, an adjective of one."""
    return _is_place(words, place, place + 1) or words[place].folded.endswith("يه")


def _is_place(words: Sequence[Token], place: int, last: int) -> bool:
    """Whether a listed place begins here and reaches as far as `last`."""
    hit = listed_at(words, place)
    return hit is not None and hit[1] >= last and not opens_names(words[place].folded)


def _goes_on_in_role(words: Sequence[Token], place: int) -> bool:
    """Whether a word may belong to a role whose name is still to come."""
    folded = words[place].folded
    if folded in IN_ROLES:
        return True
    if is_function_word(folded) or _tells(folded) or begins_another(folded):
        return False
    return not is_verb(folded) or opens_names(folded)


def _with_apposition(
    words: Sequence[Token],
    first: int,
    last: int,
    start: int,
    name: Span,
    roles: tuple[Span, ...],
) -> Party:
    """The person with the role behind the name, where one is written: ، رئيس الهيئة."""
    end = last
    if has_role(words[last : last + 2]):
        behind = last + 1 - is_role_head(words[last].folded)
        if is_role_head(words[behind].folded) and behind + 1 < len(words):
            end = role_end(words, behind)
            roles = (*roles, Span(words[behind].span.start, words[end - 1].span.end))
    span = Span(start, words[end - 1].span.end)
    return Party(ActorKind.PERSON, first, end, span, name, roles)


def _named(
    words: Sequence[Token], place: int, known: frozenset[str], *, expected: bool
) -> Party | None:
    """A person's name that no role stands before."""
    for taken, form in bare_forms(words[place].folded):
        if taken and _is_one_word(words[place].folded):
            break
        head = words[place]
        if taken:
            start = start_behind(head, taken)
            written = head.written[start - head.span.start :]
            head = Token(Span(start, head.span.end), form, written)
        run = [head, *words[place + 1 : place + _LONGEST_NAME + 3]]
        length = length_of_name(run, known, expected=expected and not taken)
        if length and not _is_place(run, 0, length):
            last = place + length
            name = Span(head.span.start, words[last - 1].span.end)
            return _with_apposition(words, place, last, head.span.start, name, ())
    return None


def _is_one_word(folded: str) -> bool:
    """Whether the letter that a word begins with is its own: بارون."""
    return is_listed(folded) or is_function_word(folded) or zipf_of("ar")(folded) > UNKNOWN


def _body(words: Sequence[Token], first: int) -> Party | None:
    found = body_at(words, first)
    if found is None:
        return None
    name = found.span if found.named else None
    return Party(ActorKind.BODY, first, found.last, found.span, name)
