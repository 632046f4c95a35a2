"""Which blank lines stand beside a page's end: found in one pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.readers.text.plain import _loose


@pytest.mark.parametrize(
    ("lines", "running", "ends", "loose"),
    [
        (["ا", "", "", "ب"], [], [], []),
        (["ا", "", "", "ب"], [], [2], [1, 2]),
        (["ا", "", "", "ب"], [], [1], [1, 2]),
        (["ا", "", "", "ب"], [], [3], [1, 2]),
        (["ا", "", "7", "", "ب"], [2], [], [1, 3]),
        (["", "ا", ""], [], [], []),
        (["7", "", "ا", ""], [0], [], [1]),
    ],
)
def test_blank_lines_beside_a_page_s_end(
    lines: list[str], running: list[int], ends: list[int], loose: list[int]
) -> None:
    assert _loose(lines, frozenset(running), set(ends)) == set(loose)


@given(st.lists(st.sampled_from(["", "ا", "7"]), max_size=12), st.sets(st.integers(1, 11)))
def test_one_pass_finds_what_a_walk_from_each_end_finds(lines: list[str], ends: set[int]) -> None:
    running = frozenset(index for index, line in enumerate(lines) if line == "7")
    ends = {end for end in ends if end < len(lines)}
    walked = set()
    for start in running | ends:
        for place, step in ((start - 1, -1), (start, 1)):
            index = place
            while 0 <= index < len(lines) and lines[index] != "ا":
                walked |= {index} - running
                index += step
    assert _loose(lines, running, ends) == walked
