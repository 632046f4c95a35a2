"""Code points: what readers mend before anyone sees a text, and the way to Qt's UTF-16 positions.

The author's letters are never touched: tatweel, vowel signs, presentation forms and bidirectional marks stay.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_ENDS = "\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_UNTYPED = "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff"
_SURROGATES = "\ud800-\udfff"
_OBJECT = "\ufffc"
_LINE_ENDS = re.compile(f"\r\n|[{_ENDS}]")
_WORTHLESS = re.compile(f"[{_UNTYPED}]")
_LONE_SURROGATES = re.compile(f"[{_SURROGATES}]")
_OBJECTS = re.compile(f"{_OBJECT}+")
_BROKEN = re.compile(f"[{_ENDS}{_UNTYPED}{_SURROGATES}{_OBJECT}]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_REPLACEMENT = "\ufffd"


def repair(text: str) -> str:
    r"""The same text with `\n` as its only line end and without code points that no author typed.

    Control characters (all of C0 and C1 but tab), byte order marks, annotation marks and noncharacters go;
    a lone surrogate becomes U+FFFD, and a run of U+FFFC, where a picture stood, a space. Idempotent.
    """
    if not _BROKEN.search(text):  # looked for once, since most texts have nothing to mend
        return text
    text = _LINE_ENDS.sub("\n", text)
    text = _WORTHLESS.sub("", text)
    text = _LONE_SURROGATES.sub(_REPLACEMENT, text)
    return _OBJECTS.sub(" ", text)


def _is_basic(text: str) -> bool:
    """Whether every code point takes one unit of UTF-16: told ten times as fast as by looking for one that doesn't."""
    return len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)


class Utf16Map:
    """Converts positions in a text between code points, as Python counts, and UTF-16 units, as Qt does.

    A code point beyond U+FFFF takes two units. Without any, both directions are the identity; else each
    takes time logarithmic in how many there are.
    """

    def __init__(self, text: str) -> None:
        self._astral = [] if _is_basic(text) else [m.start() for m in _ASTRAL.finditer(text)]
        self._units = [place + before for before, place in enumerate(self._astral)]

    def to_utf16(self, position: int) -> int:
        """The UTF-16 offset of a code-point offset, 0 to `len(text)`."""
        return position + bisect_left(self._astral, position)

    def to_code_points(self, position: int) -> int:
        """The code-point offset of a UTF-16 offset; between the halves of a pair, that of the pair."""
        passed = bisect_right(self._units, position)
        if passed and position == self._units[passed - 1] + 1:
            return self._astral[passed - 1]
        return position - bisect_left(self._units, position)
