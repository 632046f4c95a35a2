"""How far a subject reaches that begins at a word: its roles, its description, what is joined to it."""

from __future__ import annotations

from khulasa.facts.gazetteer import listed_at
from khulasa.facts.model import ActorKind
from khulasa.facts.speech.content import COMMAS, is_that
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import (
    PREPOSITIONS,
    has_preposition,
    is_addressee,
    is_adjunct,
    is_his_speech,
    is_occasion,
    is_the_name,
    is_weekday,
    leads_to_noun,
)
from khulasa.facts.speech.verbs import OBJECT, TOLD, Verb, is_clear_verb, is_done_to_before
from khulasa.facts.tokens import is_verb
from khulasa.facts.who.bodies.find import body_at
from khulasa.facts.who.name_words import is_listed, is_role_head
from khulasa.facts.who.names import party_at
from khulasa.facts.who.parties import Party
from khulasa.language.arabic.lists import entries, word_class

_FROM = "من"
_LINKS = PREPOSITIONS | {"ان", "وان"}
"""No subject ends in these."""
WHO = frozenset({"الذي", "التي", "الذين", "وهو", "وهي", "وهم", "والذي", "والتي"})
SELF = frozenset({"نفسه", "نفسها", "ذاته", "ذاتها"})
_IN_WHAT, _SO_THAT = "بما", "فان"
_FEW = 4
"""So many words stand at most between what an office is of and إلى."""
_WHILE_HE = frozenset({"وهو", "وهي", "وهم"})
"""With a verb, or without a comma, these tell what somebody does or is while he speaks."""
_FOLLOWING = frozenset({"التاليه", "الاتيه", "التالي", "الاتي", "التاليين", "الاتيين"})
SO = frozenset({"فان", "فانه", "فانها", "فقد"})
"""With these the clause begins that tells of what was put before it: ووفقا للوزارة فإن, فقد."""


def end_of_subject(
    passage: Passage, first: int, last: int, party: Party | None, verb: Verb, *, before_noun: bool
) -> int:
    """The place behind the last word of a subject among `words[first:last]`, which may begin with a party."""
    end = _behind_head(passage, first, party)
    if party is not None:
        end = _end_of_party(passage, party, verb, before_noun=before_noun)
    if end < last and _is_annexed_to(passage, end, party):
        end = _behind_owner(passage, end, last)
    takes_object = _takes_object(verb, before_noun=before_noun)
    while end < last and _is_part(passage, first, end, party, verb, before_noun=before_noun):
        if _announces(passage, end):
            break
        leads = before_noun and leads_to_noun(passage, verb, end)
        if leads and not _is_of_office(passage, end, party, verb):
            break
        if takes_object and passage.folded(end) == _FROM:
            return last if not before_noun and _is_house(passage, end + 1, last) else end
        end = _behind(passage, end, last)
    is_all = end == last
    end = _before_link(passage, _behind_head(passage, first, party), end)
    return end if is_all else _before_relative(passage, first, end)


def _before_link(passage: Passage, head: int, end: int) -> int:
    """Where a subject ends, which begins with a head, before what leads to something behind it: سمير النجار من."""
    while end > head and passage.folded(end - 1) in _LINKS:
        end -= 1
    return end


def _announces(passage: Passage, place: int) -> bool:
    """Whether a noun stands here of which it is said that it follows: لاحظت اللجنة الأخطاء التالية."""
    return passage.folded(place + 1) in _FOLLOWING


def _before_relative(passage: Passage, first: int, end: int) -> int:
    """Where a subject ends whose description, behind a relative pronoun, goes on beyond it."""
    for place in range(first + 1, end):
        if passage.folded(place) in WHO:
            return place - (place > first + 1 and passage.folded(place - 1) in COMMAS)
    return end


def _is_annexed_to(passage: Passage, place: int, party: Party | None) -> bool:
    """Whether a word says whose a body without a name is: إدارة الرئيس."""
    if party is None or party.kind is not ActorKind.BODY or party.name is not None:
        return False
    return not passage.folded(place - 1).startswith("ال") and passage.words[place].is_word


def _behind_owner(passage: Passage, place: int, last: int) -> int:
    owner = party_at(passage.words, place)
    return place if owner is None or owner.first != place else min(owner.last, last)


def end_of_source(passage: Passage, first: int, last: int, party: Party | None) -> int:
    """The place behind the last word of a source that a phrase names."""
    end = _behind_head(passage, first, party)
    while end < last:
        folded = passage.folded(end)
        if is_verb(folded) or is_that(folded) or folded in SO or folded in entries("adjuncts"):
            break
        spoken = passage.verbs[end]
        if spoken is not None and not spoken.verb.doubtful:
            break  # بحسب الوكالة قال المدير
        if word_class(folded) == "accusative" or (party is None and _is_new(passage, end)):
            break
        if not passage.words[end].is_word and passage.enclosure_from(end) is None:
            break
        end = _behind(passage, end, last)
    return _before_description(passage, first, end)


def _before_description(passage: Passage, first: int, end: int) -> int:
    """Where a source ends whose description goes on beyond it: دراسة للوزارة, نشرتها صحيفة أمس."""
    if end < len(passage.words) and passage.words[end].is_word:
        for place in range(first + 1, end):
            if is_done_to_before(passage.folded(place)):
                return place
    return end


def _is_house(passage: Passage, place: int, last: int) -> bool:
    """Whether it is told where a person belongs: سلمى النجار من وزارة الثقافة."""
    if place >= last:
        return False
    listed = listed_at(passage.words, place) is not None
    return listed or passage.folded(last) == _FROM or body_at(passage.words, place) is not None


def _behind(passage: Passage, place: int, last: int) -> int:
    """The next place, that behind a quotation or bracket where one opens."""
    enclosure = passage.enclosure_from(place)
    return place + 1 if enclosure is None else min(passage.place_at(enclosure.end), last)


def _behind_head(passage: Passage, first: int, party: Party | None) -> int:
    if party is None:
        listed = listed_at(passage.words, first)
        return first + 1 if listed is None else listed[1]
    for place in range(party.first + 1, party.last):
        word, following = passage.words[place], passage.folded(place + 1)
        if word.folded == _SO_THAT and (word.written != _SO_THAT or following.startswith("ال")):
            return place  # and no van
    return party.last


def _end_of_party(passage: Passage, party: Party, verb: Verb, *, before_noun: bool) -> int:
    """Where a party ends, or where its role would run on into when, where, to whom, or what was said."""
    takes_object = verb.calls or OBJECT in verb.frames
    for place in range(party.first + 1, party.last):
        word = passage.words[place]
        if party.name is not None and word.span.start < party.name.start:
            continue
        if is_the_name(word) and word.span.overlaps(party.name or party.span):
            continue
        pair = f"{passage.folded(place)} {passage.folded(place + 1)}"
        if is_addressee(passage, place) or is_occasion(passage, place):
            return place
        is_speech_or_day = is_his_speech(word.folded) or is_weekday(passage, place)
        if is_speech_or_day or _announces(passage, place) or _is_people(passage, place, verb):
            return place
        if pair in entries("adjuncts_of_two_words") or is_its_own_b(passage, verb, place):
            return place
        if before_noun and leads_to_noun(passage, verb, place):
            return place
        if takes_object and _is_object(passage, place, party):
            return place
    return party.last


def _is_part(
    passage: Passage,
    first: int,
    place: int,
    party: Party | None,
    verb: Verb,
    *,
    before_noun: bool,
) -> bool:
    """Whether a word belongs to a subject that begins before it."""
    folded = passage.folded(place)
    if folded in SELF or _is_of_office(passage, place, party, verb):
        return True
    own = verb.frames | verb.before_clause
    is_preposition = folded in PREPOSITIONS and folded != _FROM and folded in own
    if (
        is_preposition
        or _is_people(passage, place, verb)
        or is_its_own_b(passage, verb, place)
        or is_adjunct(passage, first, place)
        or is_about_another(passage, place, party)
        or _is_verb_of_its_own(passage, first, place)
    ):
        return False
    if not _takes_object(verb, before_noun=before_noun):
        return True
    if folded[0] == "و" and word_class(folded) != "own":
        is_joined = verb.takes_any_object and len(folded) > 1
        if is_joined or listed_at(passage.words, place) is not None:
            return True  # هيئة الاتصالات وتقنية المعلومات, فرنسا وألمانيا
    if party is not None and (party.kind is not ActorKind.BODY or place == party.last):
        return folded == _FROM and party.kind is ActorKind.PERSON
    before = passage.folded(place - 1)
    is_annexed = not before.startswith("ال") and not before.endswith(("ون", "ين"))
    return is_annexed or _is_adjective(passage, place)


def _takes_object(verb: Verb, *, before_noun: bool) -> bool:
    """Whether what stands behind the subject may be what the verb does something to: before a clause seldom."""
    if verb.calls or verb.takes_any_object or TOLD in verb.frames:
        return True
    return before_noun and OBJECT in verb.frames


def _is_of_office(passage: Passage, place: int, party: Party | None, verb: Verb) -> bool:
    """Whether a word goes on with an office: المدير العام, المدير العام للمتحف."""
    if party is None or party.kind is not ActorKind.ROLE:
        return False
    folded, before = passage.folded(place), passage.folded(place - 1)
    if (
        folded.startswith("لل")
        and before in entries("office_adjectives")
        and not is_addressee(passage, place)
    ):
        near = (passage.folded(place + step) for step in range(1, _FEW))
        return "ل" not in verb.frames or "الي" in near  # دعا المدير العام للمتحف إلى
    return folded in entries("office_adjectives") and before.startswith("ال")


def is_its_own_b(passage: Passage, verb: Verb, place: int) -> bool:
    """Whether ب with a noun is what the verb tells of: أشاد بيان اللجنة بقدرة الفائزة, نددت الحركة بما جرى."""
    folded = passage.folded(place)
    if folded[0] != "ب" or "ب" not in verb.frames:
        return False
    is_noun = has_preposition(folded) and leads_to_noun(passage, verb, place)
    return folded == _IN_WHAT or is_noun  # and no بشار


def is_about_another(passage: Passage, place: int, party: Party | None) -> bool:
    """Whether it is told here what somebody who is named speaks of, or in: قال سامي عن خالد, اختتم سامي كلمته بأن."""
    if party is None or party.kind is not ActorKind.PERSON or party.name is None:
        return False
    word = passage.words[place]
    if word.folded in PREPOSITIONS:
        return word.folded != _FROM and not is_the_name(word)
    if word.folded[0] == "ل" and is_listed(word.folded[1:]) and not is_listed(word.folded):
        return True  # قال سامي النجار لخالد سالم
    return word.folded in entries("occasions")


def _is_object(passage: Passage, place: int, party: Party) -> bool:
    """Whether a word behind an office or a name is rather what the verb does something to: دعا المدير الناس."""
    folded = passage.folded(place)
    if party.name is not None:
        return (
            folded in entries("object_heads") and passage.words[place].span.start > party.name.start
        )
    if not passage.folded(place - 1).startswith("ال"):
        return False
    return folded in entries("object_heads") or _is_new(passage, place)


def _is_people(passage: Passage, place: int, verb: Verb) -> bool:
    """Whether people stand behind a definite noun, of which they are no part: دعا رئيس البلدية سكان الحي."""
    folded, before = passage.folded(place), passage.folded(place - 1)
    is_plural = before.endswith(("ين", "ون", "ات")) or before[2:] in entries("people_in_plural")
    if not before.startswith("ال") or (is_plural and folded.startswith("ال")):
        return False  # رابطة المحامين الشباب
    if folded.removeprefix("ال") in entries("people_in_plural"):
        return True
    are_told = verb.calls or TOLD in verb.frames
    return are_told and folded.startswith("ال") and folded.endswith("ين")


def _is_new(passage: Passage, place: int) -> bool:
    """Whether a definite noun stands behind another one, of which it is no part: المدير الناس."""
    before, folded = passage.folded(place - 1), passage.folded(place)
    both_definite = before.startswith("ال") and folded.startswith("ال")
    return both_definite and not _is_adjective(passage, place)


def _is_verb_of_its_own(passage: Passage, first: int, place: int) -> bool:
    """Whether a verb stands here that no relative pronoun leads to: تقرير حصلت عليه الصحيفة."""
    folded, is_set_off = passage.folded(place), passage.folded(place - 1) in COMMAS
    if folded in _WHILE_HE:
        return not is_set_off or is_clear_verb(passage.folded(place + 1))
    is_led_to = any(passage.folded(at) in WHO for at in range(first, place))
    return is_clear_verb(folded) and not is_led_to


def _is_adjective(passage: Passage, place: int) -> bool:
    """Whether a word may be an adjective of belonging or a plural one: الأمريكية, المحليون, but not an office."""
    folded = passage.folded(place)
    if folded.endswith("ين") and is_role_head(folded.removeprefix("ال")):
        return False
    return folded.endswith(("ي", "يه", "ون", "ين")) or folded in {"كبار", "جدد", "كبير", "كبيره"}
