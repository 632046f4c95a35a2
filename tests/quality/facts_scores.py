"""How many of the annotated facts are found, and how many of those found are right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from quality.facts_gold import GoldStatement, GoldText, Stretch
from quality.intervals import Interval, intervals, precision_recall_f1, share

from khulasa.facts.model import ActorKind, Certainty, Facts, Manner, Polarity, Statement
from khulasa.language.folding import fold

Counts = Counter[tuple[str, str]]
KINDS = (
    "statements",
    "people",
    "bodies",
    "places",
    "dates",
    "numbers",
    "enumerations",
    "members",
)
_RIGHT, _WRONG, _MISSED = "right", "wrong", "missed"
QUESTIONS = {
    "speaker of sure ones": "sure speaker",
    "speaker of all": "speaker",
    "content's start": "start",
    "content's end, or marked open": "end",
    "direct or not": "direct",
    "denied or not": "denied",
}
"""What is asked of a statement that was found, and under which name it is counted."""
_NOT_WORDS = re.compile(r"[^\w]+")
_LEAST_OF_ENUMERATION = 2
_OVERLAP_OF_MEMBER = 0.5
_SHORTEST_ROOT = 5
_PLACE_KINDS = frozenset(
    fold(word)
    for word in (
        "مدينة",
        "محافظة",
        "منطقة",
        "ولاية",
        "مقاطعة",
        "قرية",
        "بلدة",
        "حي",
        "جزيرة",
        "جبل",
        "جبال",
        "وادي",
        "مديرية",
    )
)
_Bounds = Sequence[int]
_Entry = TypeVar("_Entry")


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of a kind with its interval, and of how many it is the share."""

    name: str
    figures: tuple[Interval, ...]
    of: int


def count(gold: GoldText, found: Facts) -> Counts:
    """What of one text was right, wrong and missed, for each kind and question."""
    counts: Counts = Counter()
    _count_statements(gold, found, counts)
    names = [
        (actor.kind, gold.text[slice(*actor.fullest)])
        for actor in found.actors
        if actor.kind in {ActorKind.PERSON, ActorKind.BODY}
    ]
    for kind, wanted, which in (
        ("people", gold.people, ActorKind.PERSON),
        ("bodies", gold.bodies, ActorKind.BODY),
    ):
        _count_names(kind, gold, wanted, [name for of, name in names if of is which], counts)
    places = [gold.text[slice(*place.span)] for place in found.places]
    _count_names("places", gold, gold.places, places, counts)
    _count_mentions("dates", gold.dates, [moment.span for moment in found.dates], counts)
    _count_mentions("numbers", gold.numbers, [number.span for number in found.numbers], counts)
    _count_enumerations(gold, [listing.members for listing in found.listings], counts)
    return counts


def rows(counts: Sequence[Counts]) -> list[Row]:
    """Precision, recall and F1 of each kind, and the share right of each question, over texts."""
    table = []
    for kind in KINDS:
        outcomes = [[text[kind, key] for key in (_RIGHT, _WRONG, _MISSED)] for text in counts]
        figures = intervals(
            outcomes, lambda sums: precision_recall_f1(*(sums[..., place] for place in range(3)))
        )
        table.append(Row(kind, tuple(figures), sum(row[0] + row[2] for row in outcomes)))
    table.append(_share("sure of all statements", counts, ("sure", "yes"), ("statements", "all")))
    table += [
        _share(name, counts, (key, _RIGHT), (key, "asked")) for name, key in QUESTIONS.items()
    ]
    return table


def _share(
    name: str, counts: Sequence[Counts], part: tuple[str, str], whole: tuple[str, str]
) -> Row:
    outcomes = [[text[part], text[whole]] for text in counts]
    figures = intervals(outcomes, lambda sums: [share(sums[..., 0], sums[..., 1], 1.0)])
    return Row(name, tuple(figures), sum(row[1] for row in outcomes))


def _count_statements(gold: GoldText, found: Facts, counts: Counts) -> None:
    taken: set[int] = set()
    counts["statements", "all"] += sum(not said.verb.optional for said in gold.statements)
    for statement in found.statements:
        at = _first(gold.statements, taken, partial(_has_verb, statement.verb))
        sure = statement.certainty is Certainty.SURE
        if at is None:
            counts["statements", _WRONG] += 1
            if sure:
                counts["sure speaker", "asked"] += 1
            continue
        taken.add(at)
        said = gold.statements[at]
        if said.verb.optional:
            continue
        counts["statements", _RIGHT] += 1
        counts["sure", "yes"] += sure
        for question, right in _answers(gold, said, found, statement).items():
            if question == "sure speaker" and not sure:
                continue
            counts[question, "asked"] += 1
            counts[question, _RIGHT] += right
    missed = [
        said
        for place, said in enumerate(gold.statements)
        if place not in taken and not said.verb.optional
    ]
    counts["statements", _MISSED] += len(missed)


def _answers(
    gold: GoldText, said: GoldStatement, found: Facts, statement: Statement
) -> dict[str, bool]:
    speaker = statement.because or statement.speaker
    if statement.actor is not None:
        speaker = found.actors[statement.actor].fullest
    right_speaker = speaker is not None and _same_name(gold.text[slice(*speaker)], said.resolved)
    content = gold.text[slice(*statement.content)]
    wanted = gold.text[said.content.start : said.content.end]
    skipped = gold.text[
        min(statement.content.start, said.content.start) : max(
            statement.content.start, said.content.start
        )
    ]
    rest = gold.text[
        min(statement.content.end, said.content.end) : max(statement.content.end, said.content.end)
    ]
    return {
        "sure speaker": right_speaker,
        "speaker": right_speaker,
        "start": bool(content and wanted) and not _NOT_WORDS.sub("", skipped),
        "end": statement.open_end or not _NOT_WORDS.sub("", rest),
        "direct": (statement.manner is Manner.DIRECT) == (said.manner == Manner.DIRECT),
        "denied": (statement.polarity is Polarity.DENIED) == said.denied,
    }


def _count_names(
    kind: str, gold: GoldText, wanted: Sequence[Stretch], names: Iterable[str], counts: Counts
) -> None:
    """Count each name once; one that holds the whole words of another names the same."""
    texts = [gold.text[stretch.start : stretch.end] for stretch in wanted]
    distinct: list[str] = []
    hit: set[int] = set()
    for name in names:
        if any(_same_name(name, other) for other in distinct):
            continue
        distinct.append(name)
        at = _first(texts, set(), partial(_same_name, name))
        if at is None:
            counts[kind, _WRONG] += 1
        elif at not in hit:
            hit.add(at)
            counts[kind, _RIGHT] += not wanted[at].optional
    for place, text in enumerate(texts):
        if place in hit or wanted[place].optional or any(_same_name(text, n) for n in distinct):
            continue
        counts[kind, _MISSED] += 1


def _count_mentions(
    kind: str, wanted: Sequence[Stretch], found: Iterable[_Bounds], counts: Counts
) -> None:
    taken: set[int] = set()
    for span in found:
        at = _first(wanted, taken, partial(_overlap, span))
        if at is None:
            counts[kind, _WRONG] += 1
            continue
        taken.add(at)
        counts[kind, _RIGHT] += not wanted[at].optional
    counts[kind, _MISSED] += sum(
        place not in taken and not stretch.optional for place, stretch in enumerate(wanted)
    )


def _count_enumerations(gold: GoldText, found: Iterable[Sequence[_Bounds]], counts: Counts) -> None:
    """Count enumerations of which two members were found, and the members of those."""
    taken: set[int] = set()
    for members in found:

        def shares_members(wanted: Sequence[Stretch], members: Sequence[_Bounds] = members) -> bool:
            shared = sum(any(_overlap(one, other) for one in members) for other in wanted)
            return shared >= _LEAST_OF_ENUMERATION

        at = _first(gold.enumerations, taken, shares_members)
        if at is None:
            counts["enumerations", _WRONG] += 1
            continue
        taken.add(at)
        wanted = gold.enumerations[at]
        if _is_optional(wanted):
            continue
        right = sum(
            any(_likeness(one, other) >= _OVERLAP_OF_MEMBER for one in members) for other in wanted
        )
        counts["enumerations", _RIGHT] += 1
        counts["members", _RIGHT] += right
        counts["members", _WRONG] += max(0, len(members) - right)
        counts["members", _MISSED] += len(wanted) - right
    counts["enumerations", _MISSED] += sum(
        at not in taken and not _is_optional(wanted) for at, wanted in enumerate(gold.enumerations)
    )


def _is_optional(members: Sequence[Stretch]) -> bool:
    return all(member.optional for member in members)


def _first(
    entries: Sequence[_Entry], taken: set[int], fits: Callable[[_Entry], object]
) -> int | None:
    places = (place for place, entry in enumerate(entries) if place not in taken and fits(entry))
    return next(places, None)


def _has_verb(verb: _Bounds, said: GoldStatement) -> bool:
    return _overlap(said.verb, verb) > 0


def _overlap(one: _Bounds, other: _Bounds) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _likeness(one: _Bounds, other: _Bounds) -> float:
    """What two spans share of what both cover (Jaccard)."""
    return _overlap(one, other) / (max(one[1], other[1]) - min(one[0], other[0]))


def _same_name(one: str, other: str) -> bool:
    """Whether one name's whole words stand in the other, side by side; articles and kinds of place don't count."""
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    if not shorter:
        return False
    size = len(shorter)
    if any(longer[at : at + size] == shorter for at in range(len(longer) - size + 1)):
        return True
    joined = "".join(shorter)
    return len(joined) >= _SHORTEST_ROOT and joined in "".join(longer)


def _words(name: str) -> list[str]:
    words = _NOT_WORDS.sub(" ", fold(name)).replace("عبد ", "عبد").split()
    words = [word for word in words if word not in _PLACE_KINDS] or words
    return [
        word[2:] if word.startswith(("ال", "لل")) and len(word) > len("الـ") + 1 else word
        for word in words
    ]
