"""Who or what stands at a place of a text: persons with their roles, offices without a name, bodies.

Every function takes the tokens of one block (`tokens.tokens`) and `known`, the folded words that name persons elsewhere
in the document (`actors.known_names`), so that a surname alone is a person after its full name was read. None looks
farther than a fixed number of words: time grows with the number of words alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khulasa.facts.model import ActorKind, Span
from khulasa.facts.places import adjectives_of_places, listed_at
from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb, start_behind
from khulasa.facts.who.bodies import body_at
from khulasa.facts.who.name_words import (
    BEHIND_A_TITLE,
    commonness,
    is_clear,
    is_connective,
    is_definite,
    is_honorific,
    is_listed,
    is_named_after,
    is_noun,
    is_possessed_role,
    is_proper,
    is_role_head,
    name_end,
    opens_names,
)
from khulasa.language.arabic.lists import entries, word_class
from khulasa.language.frequencies import UNKNOWN, zipf_of

_LONGEST_NAME = 30
_LONGEST_ROLE = 14
_SURELY_NO_NOUN = 4.0  # Zipf value: a lone word behind a title that is commoner may be anything
_RARE_FOR_A_NAME = 3.5  # the same of the words of a name of which none is listed
_SURELY_NO_NOUN_OF_TWO = 4.8  # the same of a second word with the article
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
_IN_ROLES = frozenset({"في", "من", "باسم", "لدي", "بين", "عن", "السابق", "السابقه", "غير"})
_QUOTES = frozenset('«»“”"')
_COMMAS = frozenset("،,")
_WHO_IS = frozenset({"وهو", "وهي"})
_AGES = frozenset({"عاما", "عام", "سنه", "سنوات", "اعوام"})


@dataclass(frozen=True, slots=True)
class Party:
    """Who or what stands at `words[first:last]`.

    `span` is all of it, roles and apposition included, clitics before it not. `name` is what names it: a person's name
    without roles, a body's name; None for an office or a body without a name (المتحدث باسم الوزارة, الشركة). `roles`
    are the stretches that say what a person is, before and behind the name.
    """

    kind: ActorKind
    first: int
    last: int
    span: Span
    name: Span | None
    roles: tuple[Span, ...] = ()


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


def role_head_at(words: Sequence[Token], place: int) -> int | None:
    """How many letters stand before the word that says what somebody is; None where there is no such word."""
    for taken, form in bare_forms(words[place].folded):
        if is_role_head(form) or is_honorific(form) or is_possessed_role(form):
            return taken
    return None


def _with_role_before(words: Sequence[Token], first: int, known: frozenset[str]) -> Party | None:
    """A person whose role stands before the name: وزيرة المالية كلارا هوفمان."""
    taken = role_head_at(words, first)
    if taken is None:
        return None
    start = start_behind(words[first], taken)
    for place in range(first + 1, min(len(words), first + _LONGEST_ROLE)):
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
    if last == place or _is_place(words, place, last) or folded in _IN_ROLES:
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
    if folded in _IN_ROLES:
        return True
    if is_function_word(folded) or _tells(folded) or _begins_another(folded):
        return False
    return not is_verb(folded) or opens_names(folded)


def _begins_another(folded: str) -> bool:
    """Whether "and" and another role stand here, which may be another's: ممثل النقابة ورئيس البلدية."""
    return folded[0] == "و" and is_role_head(folded[1:]) and not is_role_head(folded)


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
    if _has_role(words[last : last + 2]):
        behind = last + 1 - is_role_head(words[last].folded)
        if is_role_head(words[behind].folded) and behind + 1 < len(words):
            end = _role_end(words, behind)
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
        length = _length_of_name(run, known, expected=expected and not taken)
        if length and not _is_place(run, 0, length):
            last = place + length
            name = Span(head.span.start, words[last - 1].span.end)
            return _with_apposition(words, place, last, head.span.start, name, ())
    return None


def _is_one_word(folded: str) -> bool:
    """Whether the letter that a word begins with is its own: بارون."""
    return is_listed(folded) or is_function_word(folded) or zipf_of("ar")(folded) > UNKNOWN


def _length_of_name(run: Sequence[Token], known: frozenset[str], *, expected: bool) -> int:
    """How many of the words are a person's name; 0 where they begin with none."""
    length = name_end(run, 0, known)
    if length and _is_name(run[:length], known):
        return length
    length = name_end(run, 0, known, strong=True)
    follows = run[length : length + 3]
    introduced = _has_age(follows) or _has_role(follows)
    if length < 2 or not (expected or introduced):
        return 0
    limit = BEHIND_A_TITLE if introduced else _RARE_FOR_A_NAME
    return length if _may_be_a_name(run[:length], known, limit) else 0


def _is_name(run: Sequence[Token], known: frozenset[str]) -> bool:
    """Whether words that may be names are one by themselves."""
    first, *others = [word.folded for word in run if word.is_word]
    if not others:
        return first in known
    in_syllables = others[0] == "كي"  # behind what is no name it would have ended before it
    if in_syllables or not opens_names(first):
        return in_syllables
    if is_connective(others[0]) or _is_surname(run[1]):
        return True
    if is_definite(run[0]):
        return False
    if is_clear(first) and first != "علي":
        is_place = listed_at(run, 1) is not None  # حصة إيران
        return others[0] in known or (
            (is_listed(others[0]) or is_proper(others[0])) and not is_place
        )
    return is_clear(others[0]) and others[0] != "علي"


def _is_surname(word: Token) -> bool:
    """Whether a word with the article is a surname and hardly anything else: الفارسي, not الأسد."""
    return (
        is_definite(word)
        and is_listed(word.folded)
        and commonness(word.folded) <= _SURELY_NO_NOUN_OF_TWO
        and word.folded not in adjectives_of_places()
    )


def _may_be_a_name(run: Sequence[Token], known: frozenset[str], limit: float) -> bool:
    """Whether words are a name where one is expected: some are listed, or all of them are rare."""
    folded = [word.folded for word in run if word.is_word]
    if is_definite(run[0]) or (is_function_word(folded[0]) and folded[0] != "علي"):
        return False
    if run[0].written.endswith("ة") and not is_listed(folded[0]):
        return False
    rare = commonness(folded[0]) <= _RARE_FOR_A_NAME
    named = [is_listed(word) or is_proper(word) or word in known for word in folded]
    rare_enough = _RARE_FOR_A_NAME if folded[1].startswith("ال") else UNKNOWN
    is_surname = commonness(folded[1]) <= rare_enough or (
        is_listed(folded[1]) and not is_noun(folded[1])
    )
    opens = rare or (named[0] and (is_surname or not is_noun(folded[0])))
    return opens and (any(named) or all(commonness(word) <= limit for word in folded))


def _has_role(follows: Sequence[Token]) -> bool:
    """Whether a role follows, behind a comma, "who is", or at once."""
    if not follows:
        return False
    if follows[0].folded in _COMMAS or follows[0].folded in _WHO_IS:
        return len(follows) > 1 and is_role_head(follows[1].folded)
    return is_role_head(follows[0].folded) and not is_definite(follows[0])


def _has_age(follows: Sequence[Token]) -> bool:
    """Whether an age in brackets follows."""
    return (
        len(follows) > 2
        and follows[0].folded == "("
        and follows[1].is_number
        and follows[2].folded in _AGES
    )


def _body(words: Sequence[Token], first: int) -> Party | None:
    found = body_at(words, first)
    if found is None:
        return None
    name = found.span if found.named else None
    return Party(ActorKind.BODY, first, found.last, found.span, name)


def office_at(words: Sequence[Token], first: int) -> Party | None:
    """An office without a name: مصدر أمني, المتحدث باسم الوزارة."""
    taken = role_head_at(words, first)
    if taken is None:
        return None
    last = _role_end(words, first)
    span = Span(start_behind(words[first], taken), words[last - 1].span.end)
    return Party(ActorKind.ROLE, first, last, span, None, (span,))


def _role_end(words: Sequence[Token], first: int) -> int:
    """The place behind a role that begins at a word: up to a verb, a sign, or what no longer says what somebody is."""
    place = first + 1
    while place < min(len(words), first + _LONGEST_ROLE):
        word = words[place]
        if (
            not word.is_word
            or word.folded in entries("time_words")
            or not _extends_role(words, first, place)
        ):
            break
        place += 1
    while place > first + 1 and is_function_word(words[place - 1].folded):
        place -= 1
    return place


def _may_hold_an_office(word: Token) -> bool:
    """Whether an office may be "in" what a word says: a place or a body, no time and no way of speaking."""
    folded = word.folded
    when = folded in entries("ordinals") or folded in entries("time_words") or word.is_number
    owned = word.written.endswith(("ه", "ها", "هم"))  # في خطبته
    return not when and not owned and folded not in entries("manners_of_saying")


def _extends_role(words: Sequence[Token], first: int, place: int) -> bool:
    folded = words[place].folded
    if folded in _IN_ROLES:
        return place + 1 < len(words) and _may_hold_an_office(words[place + 1])
    if is_function_word(folded) or is_verb(folded) or _begins_another(folded):
        return False
    return is_definite(words[place]) or place < first + 3 or not is_definite(words[place - 1])
