"""What stands around a verb of saying: whether it tells of something said at all, and what leads to the words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from khulasa.facts.speech.content import COMMAS, WHILE, is_that
from khulasa.facts.speech.leads.asides import (
    behind_copy,
    is_of_writing,
    opens_aside,
    tells_on_what_terms,
)
from khulasa.facts.speech.leads.marked import is_name, opens_quotation
from khulasa.facts.speech.leads.openings import IN_WHICH, LINKS, is_behind_adverbial
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import BY_SAYING, PREPOSITIONS, is_the_name
from khulasa.facts.speech.verbs import OBJECT, QUOTE, THAT, Form, Speaking, Verb, is_clear_verb
from khulasa.facts.tokens import is_verb
from khulasa.facts.who.name_words import is_connective
from khulasa.facts.who.names import party_at
from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold

_REACH = 45
"""So many words at most stand between a verb and the words that it brings: the subject, when, where and to whom."""

_RELATIVES_OF_MANY = frozenset({"الذين", "اللذان", "اللذين", "اللتان", "اللتين"})
_OTHERS = frozenset({"في", "بعد", "قبل", "منذ", "دون", "مع", "رغم", "غير", "سوي", "الا", "بشرط"})
"""A clause behind these is theirs, not the verb's."""
_PLAIN = frozenset({"قال", "اضاف", "تابع"})
"""Behind these, which take no noun, a clause may begin without أن."""
ASKING = frozenset(map(fold, ("تساءل", "تسائل", "سأل", "استفسر")))
_QUESTIONS = frozenset({"هل", "لماذا", "كيف", "متي", "اين", "ماذا", "عما", "عمن", "لم"})
"""With these begins what somebody asks: تساءل لماذا تأخر, تساءل عما إذا تأخر."""
_SONS_OF = "ايت"
_DENYING = frozenset({"لا", "لن", "لم", "ليس", "ليست", "سوف", "لقد"})
_WILL_BE = frozenset({"سيكون", "ستكون", "سنكون", "سيتم", "ستتم"})
_PERSONS = frozenset("ياتن")
"""Letters that the future begins with behind س: سيفتح, but not سعاد."""
_DASHES = frozenset({"-", "–", "—"})
_MODALS = frozenset(
    {"يجب", "يمكن", "ينبغي", "لابد", "يمكنه", "يمكنها", "يتوقع", "بامكانه", "بامكانها"}
    | {"شان", "شانه", "شانها", "شانهم", "شانهما", "المتوقع", "المقرر", "المنتظر", "المرتقب"}
    | {"المرجح", "الممكن", "المحتمل", "المفترض", "المفروض", "الضروري", "المهم", "المؤمل"}
)
"""Behind these a clause with أن is what may, must or is to be, and nobody's words: في خطوة من شأنها أن تحرم البلدة."""


_EARLIER = frozenset({"سبق", "وسبق"})
"""`سبق أن قال` tells of what was said."""
_BEFORE_VERBS = LINKS | WHILE | {"جانبه", "جهته", "بدوره"}
BETWEEN = "بين"
"""Between more often than he made clear."""
_SAY = "قال"
_DOUBLED = "\u0651"
"""The sign over the doubled letter of بيّن."""


class Kind(Enum):
    """What leads to somebody's words."""

    QUOTATION = auto()
    COLON = auto()
    CLAUSE = auto()


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads to the words: `place` is that of the first of them, `last` the one behind what stands before it."""

    kind: Kind
    place: int
    last: int


def lead(passage: Passage, verb: int) -> Lead | None:
    """What leads to the words that the verb at a place brings; None where it brings none."""
    speaking = passage.verbs[verb]
    if speaking is None:
        return None
    end = passage.sentence_around(verb).stop
    # no verb is in a person's name, though سيمون looks like one
    place, aside, other = verb + 1, False, False
    name = party_at(passage.words, verb + 1)
    behind_name = name.last if name is not None and name.name is not None else None
    while place < min(end, verb + 1 + _REACH):
        word = passage.words[place]
        found = _lead_at(passage, verb, speaking.verb, place, behind_name)
        if found is not None:
            is_clear = found.kind is Kind.COLON and opens_quotation(passage, found.place)
            return found if is_clear or not other else None
        if word.folded in COMMAS:
            aside = False
            behind = behind_copy(passage, place)
            if behind > place:
                place = behind
                continue
        elif word.is_word and not aside:
            if _ends_reach(passage, verb, place, speaking, behind_name):
                return None
            other = other or (
                place >= (behind_name or verb + 2)
                and is_clear_verb(word.folded)
                and not is_of_writing(passage, verb, place)
            )
        aside = aside or opens_aside(passage, place)
        enclosure = passage.enclosure_from(place)
        if enclosure is not None and enclosure.quotation and not is_name(passage, place):
            return None
        place = place + 1 if enclosure is None else passage.place_at(enclosure.end)
    return None


def _ends_reach(
    passage: Passage, verb: int, place: int, speaking: Speaking, behind_name: int | None
) -> bool:
    """Whether what stands at a place, and what follows, is no more the verb's to bring."""
    if is_that(passage.folded(place)) or _another_speaks(passage, place):
        return True
    if _says_more(passage, verb, place):
        return True
    return OBJECT in speaking.verb.frames and _is_object(passage, place, behind_name)


def _lead_at(
    passage: Passage, verb_place: int, verb: Verb, place: int, behind_name: int | None
) -> Lead | None:
    word = passage.words[place]
    if word.folded == ":" and QUOTE in verb.frames:
        first = place + 1 + is_that(passage.folded(place + 1))
        if OBJECT not in verb.frames or first > place + 1 or opens_quotation(passage, first):
            return Lead(Kind.COLON, first, place)
    if QUOTE in verb.frames and opens_quotation(passage, place) and not is_name(passage, place):
        return Lead(Kind.QUOTATION, place, place)
    if word.is_word and is_that(word.folded) and word.folded[0] not in "وف" and THAT in verb.frames:
        return _clause(passage, verb_place, verb, place)
    if verb.past in ASKING and word.folded in _QUESTIONS:
        return Lead(Kind.CLAUSE, place, place)
    in_name = behind_name is not None and place < behind_name  # قالت سعاد is no "she will return"
    if verb.past in _PLAIN and not in_name and _opens_bare_clause(passage, verb_place, place):
        return Lead(Kind.CLAUSE, place, place)
    return None


def _opens_aside(passage: Passage, place: int) -> bool:
    """Whether a dash that belongs to a word opens an aside with it: -إن صح التعبير-."""
    if passage.folded(place - 1) not in _DASHES:
        return False
    text, dash = passage.text, passage.words[place - 1].span
    return (
        dash.end == passage.words[place].span.start and text[dash.start - 1 : dash.start].isspace()
    )


def _opens_bare_clause(passage: Passage, verb_place: int, place: int) -> bool:
    """Whether a clause begins here without أن: `وقال لن نغلق الباب`, `وقال المدير أمس، لن نغلق الباب`."""
    if place > verb_place + 1 and passage.folded(place - 1) not in COMMAS:
        return False
    folded = passage.folded(place)
    is_future = folded in _WILL_BE or (
        folded[0] == "س" and folded[1:2] in _PERSONS and is_verb(folded[1:])
    )
    return folded in _DENYING or is_future


def _is_object(passage: Passage, place: int, behind_name: int | None) -> bool:
    """Whether a noun stands here that is what the verb says itself: أكد المدير في بيان أهمية الباب."""
    if passage.folded(place) not in entries("object_heads") or tells_on_what_terms(passage, place):
        return False
    before = passage.folded(place - 1)
    return place == behind_name or before.startswith("ال") or before in COMMAS


def _clause(passage: Passage, verb_place: int, verb: Verb, place: int) -> Lead | None:
    before = passage.folded(place - 1)
    if before in _OTHERS or before in _MODALS or _opens_aside(passage, place):
        return None
    says_how = passage.folded(place - 2) in BY_SAYING  # بالتأكيد على أن
    leads_on = before in verb.frames | verb.before_clause
    behind_preposition = before in PREPOSITIONS
    if behind_preposition and _ends_name(passage, verb_place + 1, place, leads_on=leads_on):
        behind_preposition = False
    if behind_preposition and not leads_on and not says_how:
        return None
    governor = place - 1 - behind_preposition
    if governor > verb_place + 1 and _is_any_verb(passage, governor):
        return None  # الذين يعتقدون أن
    first = place + 1
    while passage.folded(first) in COMMAS | {":"}:
        first += 1
    return Lead(Kind.CLAUSE, first, place - behind_preposition)


def _ends_name(passage: Passage, first: int, place: int, *, leads_on: bool) -> bool:
    """Whether علي before a place is no preposition, but the last of a name that begins at `first`: قال سامر علي إن.

    Some write the preposition so. Where the verb takes it (`leads_on`), a whole name may not stand before it.
    """
    party = party_at(passage.words, first) if is_the_name(passage.words[place - 1]) else None
    if party is None or party.name is None or party.last != place:
        return False
    before = passage.words[place - 2]
    of_another = is_connective(before.folded) or before.folded == _SONS_OF
    return not leads_on or of_another or party.name.start == before.span.start


def _another_speaks(passage: Passage, place: int) -> bool:
    """Whether what follows is brought by another verb, or by a participle behind a comma."""
    speaking = passage.verbs[place]
    if speaking is None:
        return False
    if speaking.form is Form.PARTICIPLE:
        return passage.folded(place - 1) in COMMAS
    if passage.folded(place + 1) in IN_WHICH:
        return True  # كتب مقالا رأى فيه أن
    folded, before = passage.folded(place), passage.folded(place - 1)
    is_verb = not speaking.verb.doubtful or speaking.form is Form.IMPERFECT
    own = speaking.verb.frames & PREPOSITIONS
    is_verb |= passage.folded(place + 1).removesuffix("ا").removesuffix("ه") in own  # عبر عنه
    may_be_when = folded in entries("adjuncts") and not is_that(passage.folded(place + 1))
    is_meanwhile = before in COMMAS | WHILE and not may_be_when  # في بيان، عقب الجلسة، أن
    return folded[0] in "وف" or is_verb or is_meanwhile


def _says_more(passage: Passage, verb: int, place: int) -> bool:
    """Whether a participle brings the words, where the verb has its own: أعربت عن سعادتها قائلة, not تابع قائلا."""
    speaking, participle = passage.verbs[verb], passage.verbs[place]
    if speaking is None or participle is None or participle.verb.past != _SAY:
        return False
    own = speaking.verb.frames & PREPOSITIONS
    is_participle = participle.form is Form.PARTICIPLE
    return is_participle and any(passage.folded(at) in own for at in range(verb + 1, place))


def _is_any_verb(passage: Passage, place: int) -> bool:
    speaking = passage.verbs[place]
    speaks = speaking is not None and speaking.is_finite and not speaking.verb.doubtful
    return speaks or is_clear_verb(passage.folded(place))


def tells(passage: Passage, verb: int) -> bool:
    """Whether a verb tells of something that was said: not denied, asked, supposed, wished or still to come."""
    speaking, before = passage.verbs[verb], passage.folded(verb - 1)
    if speaking is None or passage.marks.outer_at(passage.words[verb].span.start) is not None:
        return False  # in somebody's own words
    if before == "حين" and passage.folded(verb - 2).endswith("في"):
        before = "فيما"
    if before in entries("not_said") or (before and is_connective(before)):
        return False  # لم يقل, أبو طالب
    if speaking.form is Form.PARTICIPLE:
        return True
    was_before = passage.folded(verb - 2) in _EARLIER and is_that(before)
    if (is_that(before) and not was_before) or before in _RELATIVES_OF_MANY:
        return False
    if speaking.verb.doubtful and _looks_like_a_noun(passage, verb):
        return False
    return not (before in {"قد", "وقد", "فقد"} and speaking.form is Form.IMPERFECT)


def _looks_like_a_noun(passage: Passage, place: int) -> bool:
    """Whether the bare past of a doubtful verb goes on with a clause, as a noun or a preposition does: الفرق بين."""
    speaking, word = passage.verbs[place], passage.words[place]
    if speaking is None or speaking.form is not Form.PAST or speaking.feminine or speaking.plural:
        return False
    if word.folded != speaking.verb.past or _DOUBLED in word.written:
        return False
    if is_verb(word.folded):
        return False
    before, following = passage.folded(place - 1), passage.folded(place + 1)
    if word.folded != BETWEEN and is_behind_adverbial(passage, place):
        party = party_at(passage.words, place + 1)
        if party is not None and party.name is not None and party.first == place + 1:
            return False  # وفي سياق آخر توقع سمير الخطيب
    if following in IN_WHICH or (following in PREPOSITIONS and following in speaking.verb.frames):
        return False  # لكنه عبر عن أمله
    is_first = passage.sentence_at(word.span.start).start == word.span.start
    return not (is_first or not before[:1].isalpha() or before in _BEFORE_VERBS)


def asks(passage: Passage, position: int) -> bool:
    """Whether the sentence that holds a position of the text is itself a question."""
    sentence = passage.sentence_at(position)
    last = sentence.end - 1
    return passage.text[last] in "؟?" and passage.marks.outer_at(last) is None
