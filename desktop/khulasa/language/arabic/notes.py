"""Notes: the marks that refer to a footnote, glued to the stop of their sentence: `.[12]`, `.[بحاجة لمصدر]`, `.(3)`."""

from __future__ import annotations

import re

_NUMBERED = r"[ \u00a0]?\[\d{1,3}(?:[،,\-–] ?\d{1,3})*\]"
_WORDED = r"\[(?!\d)[^\[\]\n]{1,30}\]"
_RAISED = "[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]"
NOTE = re.compile(rf"{_NUMBERED}|{_WORDED}|\(\d{{1,3}}\)|{_RAISED}+(?!{_RAISED})")
"""One note; a numbered one may stand a space off."""

_AT_END = re.compile(rf"(?<=[.؟!?۔…\"”»’)\]])(?:{NOTE.pattern}){{1,12}}\s*$")
_REACH = 90


def without_notes(line: str) -> str:
    """A line without the notes behind its last stop."""
    if line.rstrip()[-1:] not in tuple(
        "])\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
    ):
        return line
    start = max(0, len(line) - _REACH)
    return line[:start] + _AT_END.sub("", line[start:])
