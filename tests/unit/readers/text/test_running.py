"""Page numbers and running heads between the pages of a text."""

from __future__ import annotations

import pytest

from khulasa.readers.text.running import running_lines

LINE = "خرج أهل القرية صباح أمس إلى الوادي القريب ليحفروا بئرا جديدة بعد أن جف"
PAGE = [LINE] * 20
SHORT = [LINE] * 6
HEAD = "مجلة القرية"


@pytest.mark.parametrize(
    ("lines", "running"),
    [
        ([*PAGE, "12", *PAGE], ["12"]),
        ([*PAGE, "- ١٢ -", *PAGE, "- ١٣ -", *PAGE], ["- ١٢ -", "- ١٣ -"]),
        ([*PAGE, "صفحة 12 من 40", *PAGE], ["صفحة 12 من 40"]),
        ([*PAGE, "12 | التقرير", *PAGE, "13 | التقرير", *PAGE], ["12 | التقرير", "13 | التقرير"]),
        ([*PAGE, "12", HEAD, *PAGE, "13", HEAD, *PAGE], ["12", HEAD, "13", HEAD]),
        ([*PAGE, "12", HEAD, *PAGE], ["12", HEAD]),
        # a heading behind a page's end that a sentence ends with
        ([*PAGE[1:], LINE + ".", "12", HEAD, *PAGE], ["12"]),
        # numbers that are no pages'
        ([*PAGE, "عام 12", *PAGE, "عام 40", *PAGE], []),
        ([*SHORT, "المادة 1", *SHORT, "المادة 2", *SHORT], []),
        ([*PAGE, "1. تمر", "2. تين", *PAGE], []),
        # lines that come back without any number
        ([*PAGE, HEAD, *PAGE, HEAD, *PAGE], []),
        ([], []),
    ],
)
def test_running_lines(lines: list[str], running: list[str]) -> None:
    assert [lines[index] for index in sorted(running_lines(lines))] == running
