"""The floors under how well wrapped lines are rejoined; `documents.py` prints the figures themselves."""

from __future__ import annotations

import pytest
from quality.wrapped import SETTINGS, Setting, faces, measured

JOINED = 0.995
"""Of the breaks inside of sentences. Where a sentence ends at a break, nothing but a blank line tells what it is."""

LOST = {True: 0.03, False: 0.12}
"""Of the paragraphs' ends, by whether blank lines part them: without, an end that fills its line looks like a break."""


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_broken_lines_are_rejoined(setting: Setting) -> None:
    total = measured(list(faces())[:2], setting)
    assert total.joined - total.stops_joined >= JOINED * (total.breaks - total.stops)
    assert total.lost <= LOST[setting.blank] * total.ends
