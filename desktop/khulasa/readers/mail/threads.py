"""What of a message its sender wrote: the rest is a signature, or an earlier message that it answers or forwards.

Programs put a line before what they quote ("On … wrote:"), a line of dashes with a name, or a block of headers. The
words of all of them are lists in `resources/language/mail.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from khulasa import resources

_HEAD_LINES = 3
"""A line before a quotation may be broken into so many: it holds a date, a time, a name and an address."""

_RULE = re.compile(r"\s*[-_=*]{5,}\s*")
_LONGEST_HEAD = 240
_FEWEST_FIELDS = 3  # of a block of headers
_LONGEST_SIGNATURE = 12  # lines
_LITTLE = 25  # words: who writes less sends the message below for its own sake


class Role(Enum):
    """What a line of a message is."""

    OWN = "own"
    SIGNATURE = "signature"
    HEAD = "head"  # the line, or one of the lines, before an earlier message
    EARLIER = "earlier"


class MailLine(NamedTuple):
    """A line and how deep it is quoted."""

    depth: int
    text: str


@dataclass(frozen=True, slots=True)
class Thread:
    """The role of each line of a message.

    `trails` says that all that isn't the sender's own comes last, and may be left out; `forwards` that what comes last
    was sent for its own sake.
    """

    roles: tuple[Role, ...]
    trails: bool
    forwards: bool


@dataclass(frozen=True, slots=True)
class _Words:
    """What programs write around earlier messages."""

    before: tuple[re.Pattern[str], ...]
    original: re.Pattern[str]
    forwarded: re.Pattern[str]
    fields: re.Pattern[str]
    sent_from: re.Pattern[str]
    subjects: re.Pattern[str]


@cache
def _words() -> _Words:
    lists = resources.read_table("language", "mail.toml")
    rule = r"[-_=*>\s]*"
    return _Words(
        tuple(re.compile(each) for each in lists["before"]),
        re.compile(rf"[-_=*\s]{{2,}}(?:{'|'.join(lists['original'])}){rule}", re.IGNORECASE),
        re.compile(rf"{rule}(?:{'|'.join(lists['forwarded'])}){rule}:?", re.IGNORECASE),
        re.compile(rf"\s*\*?(?:{'|'.join(lists['fields'])})\s*:\*?\s*\S?.*", re.IGNORECASE),
        re.compile("|".join(lists["sent_from"]), re.IGNORECASE),
        re.compile(rf"\s*(?:{'|'.join(lists['subjects'])})\s*:", re.IGNORECASE),
    )


def is_forwarded(subject: str) -> bool:
    """Whether a subject says that the message was forwarded."""
    return _words().subjects.match(subject) is not None


def thread(lines: Sequence[MailLine], *, forwards: bool = False) -> Thread:
    """The roles of a message's lines; `forwards` says that its subject calls it a forwarded one."""
    roles = [Role.EARLIER if line.depth else Role.OWN for line in lines]
    begins = 0
    passes_on, all_earlier = forwards, False
    while begins < len(lines):
        head = _head(lines, begins)
        if head is None:
            begins += 1
            continue
        roles[begins : begins + head.length] = [Role.HEAD] * head.length
        begins += head.length
        passes_on = passes_on or head.forwards
        if not head.marked and not all_earlier:
            roles[begins:] = [Role.EARLIER] * (len(roles) - begins)
            all_earlier = True
    _mark_signatures(lines, roles)
    return Thread(tuple(roles), not passes_on and _trails(lines, roles), passes_on)


def _trails(lines: Sequence[MailLine], roles: Sequence[Role]) -> bool:
    """Whether the sender says enough, and nothing more once an earlier message began."""
    own = [
        place for place, role in enumerate(roles) if role is Role.OWN and lines[place].text.strip()
    ]
    earlier = [place for place, role in enumerate(roles) if role in (Role.HEAD, Role.EARLIER)]
    words = sum(len(lines[place].text.split()) for place in own)
    return words >= _LITTLE and (not earlier or own[-1] < earlier[0])


class _Head(NamedTuple):
    """What stands before an earlier message: how many lines, and whether each line of that message is marked."""

    length: int
    marked: bool
    forwards: bool = False


def _head(lines: Sequence[MailLine], place: int) -> _Head | None:
    """The head that begins at a line, None where none does."""
    depth, text = lines[place]
    words = _words()
    if depth or not text.strip():
        return None
    if words.original.fullmatch(text) or words.forwarded.fullmatch(text):
        fields = _fields(lines, _filled(lines, place + 1))
        length = fields - place if fields else 1
        return _Head(length, marked=False, forwards=bool(words.forwarded.fullmatch(text)))
    fields = _fields(lines, _filled(lines, place + 1) if _RULE.fullmatch(text) else place)
    if fields:
        return _Head(fields - place, marked=False)
    for count in range(1, _HEAD_LINES + 1):
        joined = " ".join(line.text.strip() for line in lines[place : place + count])
        if len(joined) > _LONGEST_HEAD or any(line.depth for line in lines[place : place + count]):
            break
        if any(pattern.fullmatch(joined) for pattern in words.before):
            following = _filled(lines, place + count)
            marked = following < len(lines) and lines[following].depth > 0
            if marked or "@" in joined:
                return _Head(count, marked)
    return None


def _fields(lines: Sequence[MailLine], place: int) -> int:
    """Where the block of headers that begins at a line ends, 0 where none does."""
    end = place
    while end < len(lines) and not lines[end].depth and _words().fields.fullmatch(lines[end].text):
        end += 1
    return end if end - place >= _FEWEST_FIELDS else 0


def _filled(lines: Sequence[MailLine], place: int) -> int:
    """The next line that isn't blank."""
    while place < len(lines) and not lines[place].text.strip():
        place += 1
    return place


def _mark_signatures(lines: Sequence[MailLine], roles: list[Role]) -> None:
    """What stands between two dashes, or the name of a telephone, and the message's end or the next head."""
    sign = _words().sent_from
    filled_before = [0, *accumulate(bool(line.text.strip()) for line in lines)]
    end = 0
    for place, (depth, text) in enumerate(lines):
        if depth or roles[place] is not Role.OWN:
            continue
        while end <= place or (end < len(lines) and roles[end] is Role.OWN):
            end += 1
        if sign.fullmatch(text.strip()):
            roles[place] = Role.SIGNATURE
        elif text.rstrip() in ("--", "—") and (
            not place or not lines[place - 1].text.endswith("-")
        ):
            filled = filled_before[end] - filled_before[place]
            if filled <= _LONGEST_SIGNATURE:
                roles[place:end] = [Role.SIGNATURE] * (end - place)
