"""Changes of bytes, each by a generator of random numbers and by nothing else: the same seed gives the same file."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

Mutation = Callable[[bytes, bytes, Random], bytes]
"""From a file, another to borrow from, and a generator to a changed file."""

LARGEST = 4_000_000
"""Bytes beyond which a file is not made to grow."""

_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_EXTREMES = (
    b"0",
    b"-1",
    b"1",
    b"255",
    b"256",
    b"32768",
    b"65536",
    b"-32769",
    b"2147483647",
    b"2147483648",
    b"4294967295",
    b"-2147483648",
    b"99999999999999999999",
    b"1e308",
    b"-1e308",
    b"nan",
    b"inf",
    b"0.0000001",
    b"",
    b"00000000000",
)
_ODD = (
    b"\0",
    b"\xff",
    b"\xfe\xff",
    b"\xed\xa0\x80",
    b"\xe2\x80\xae",
    b"\r",
    b"\n\n",
    b"<",
    b">",
    b"&",
    b"{",
    b"}",
    b"\\",
    b"(",
    b")",
    b"[",
    b"]",
    b"<<",
    b">>",
    b"%",
    b"&#0;",
    b"&#xD800;",
    b"&x;",
    b"]]>",
    b"<!--",
    b"endobj",
    b"endstream",
)


def flip_bits(data: bytes, other: bytes, rng: Random) -> bytes:
    """Turn a few bits over."""
    changed = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 8, 64))):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def cut(data: bytes, other: bytes, rng: Random) -> bytes:
    """Take away the end, or the beginning, or something between."""
    start, end = _span(data, rng)
    return rng.choice((data[:start], data[end:], data[:start] + data[end:]))


def insert(data: bytes, other: bytes, rng: Random) -> bytes:
    """Put in bytes that mean something somewhere, or garbage."""
    place = rng.randrange(len(data) + 1)
    odd, noise = rng.choice(_ODD), rng.randbytes(rng.randrange(1, 64))
    piece = rng.choice((odd, noise, odd * rng.randrange(1, 300)))
    return data[:place] + piece + data[place:]


def splice(data: bytes, other: bytes, rng: Random) -> bytes:
    """Go on as another file does, or put a piece of it in."""
    start, end = _span(data, rng)
    other_start, other_end = _span(other, rng)
    return rng.choice(
        (
            data[:start] + other[other_start:],
            data[:start] + other[other_start:other_end] + data[end:],
        )
    )


def repeat(data: bytes, other: bytes, rng: Random) -> bytes:
    """Say a piece again and again."""
    start, end = _span(data, rng, 4096)
    times = min(rng.choice((1, 2, 10, 1000)), LARGEST // max(1, end - start))
    return data[:end] + data[start:end] * times + data[end:]


def blank(data: bytes, other: bytes, rng: Random) -> bytes:
    """Overwrite a run with one byte, or with noise."""
    start, end = _span(data, rng, 2048)
    run = rng.choice((b"\0", b"\xff", b" ", b"0")) * (end - start)
    return data[:start] + rng.choice((run, rng.randbytes(end - start))) + data[end:]


def move(data: bytes, other: bytes, rng: Random) -> bytes:
    """Put a piece elsewhere."""
    start, end = _span(data, rng, 4096)
    rest = data[:start] + data[end:]
    place = rng.randrange(len(rest) + 1)
    return rest[:place] + data[start:end] + rest[place:]


def lie_in_binary(data: bytes, other: bytes, rng: Random) -> bytes:
    """Overwrite what may be a length, a count or a place in two, four or eight bytes."""
    changed = bytearray(data)
    for _ in range(rng.choice((1, 2, 4))):
        width = rng.choice((2, 4, 8))
        place = rng.randrange(max(1, len(changed) - width))
        value = rng.choice(
            (0, 1, 2 ** (8 * width) - 1, 2 ** (8 * width - 1), rng.randrange(2 ** (8 * width)))
        )
        changed[place : place + width] = value.to_bytes(width, rng.choice(("little", "big")))
    return bytes(changed)


def lie_in_digits(data: bytes, other: bytes, rng: Random) -> bytes:
    """Write other numbers where numbers stand."""
    numbers = list(_NUMBER.finditer(data, *_span(data, rng, 20_000)))
    for number in sorted(
        rng.sample(numbers, min(len(numbers), rng.choice((1, 1, 3)))), key=_start, reverse=True
    ):
        data = data[: number.start()] + rng.choice(_EXTREMES) + data[number.end() :]
    return data


BYTES: Sequence[Mutation] = (
    flip_bits,
    cut,
    insert,
    splice,
    repeat,
    blank,
    move,
    lie_in_binary,
    lie_in_digits,
)


def mutate_bytes(data: bytes, other: bytes, rng: Random) -> bytes:
    """One change or a few, of any kind."""
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        data = rng.choice(BYTES)(data or b"\0", other or b"\0", rng)[:LARGEST]
    return data


def _span(data: bytes, rng: Random, most: int | None = None) -> tuple[int, int]:
    start = rng.randrange(len(data) + 1)
    longest = len(data) - start if most is None else min(most, len(data) - start)
    return start, start + (
        rng.randrange(longest + 1) if rng.random() < 0.5 else min(longest, rng.randrange(1, 200))
    )


def _start(found: re.Match[bytes]) -> int:
    return found.start()
