"""Which elements of a web page nobody sees: by their attributes, and by the style sheets that the page holds.

It errs on the side of showing: a rule whose selector or condition isn't understood hides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BRACE = re.compile(r"[{};]")
_SELECTOR = re.compile(r"[\s\w.#\u0080-\uffff*-]+")  # of names, classes and ids alone
_KEY = re.compile(r"(?:^|\s|(?<=[\w-])(?=[.#]))([.#]?[\w\u0080-\uffff-]+)\s*$")
_SIMPLE = re.compile(r"([.#]?)([\w\u0080-\uffff-]+)")
_NUMBER = re.compile(r"\s*(-?(?:\d+(?:\.\d*)?|\.\d+))\s*(px|pt|em|rem|ex|ch|vw|vh|%)?\s*")
_CLIPPED = re.compile(
    r"inset\(\s*(?:100|[5-9]\d)(?:\.\d+)?%|circle\(\s*0|ellipse\(\s*0|polygon\(\s*0(?:px|%)?\s+0(?:px|%)?"
    r"(?:\s*,\s*0(?:px|%)?\s+0(?:px|%)?)*\s*\)"
)
_CUT = re.compile(r"rect\(\s*([01])(?:px)?[\s,]+\1(?:px)?[\s,]+\1(?:px)?[\s,]+\1(?:px)?\s*\)")
_MOVED = re.compile(r"translate(?:x|y|3d)?\([^)]{0,100}-\d{4,9}px|scale\(\s*0(?:\.0+)?\s*[,)]")
_CONDITION = re.compile(r"width|height|orientation|hover|pointer|prefers|resolution|print|speech")
_HEXADECIMAL = re.compile(r"[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8}")
_RGB = re.compile(
    r"rgba?\(\s*(\d{1,9})[\s,]+(\d{1,9})[\s,]+(\d{1,9})\s*(?:[,/]\s*([\d.]+%?)\s*)?\)"
)
_HIDING = re.compile(
    r"none|hidden|collapse|transparent|opacity|font-size\s*:\s*[0.]|clip|-\d{3}|scale\(|color\s*:|rgba|:\s*[01](?:px)?\s*(?:[;!]|$)",
    re.IGNORECASE,
)
_NAMED = {"white": "ffffff", "black": "000000", "transparent": "transparent", "snow": "fffafa"}
_FAR = 500.0  # pixels; what is moved so far to the left or upwards is off the screen
_PIXELS = {"px": 1.0, "pt": 4 / 3, "em": 16.0, "rem": 16.0, "ex": 8.0, "ch": 8.0, "": 1.0}
_TINY = 1.5  # pixels of a letter's size, below which nobody reads it
_LARGEST_SHEET = 2_000_000  # characters of all sheets together; more are passed over
_MOST_RULES = 30_000
MOST_TRIALS = 5_000_000
"""Rules that are held to elements, all elements together, some eight seconds' work; then no more are."""

Declarations = dict[str, str]


class Styled(Protocol):
    """What a selector looks at: an element, its attributes, and what is around it."""

    tag: str
    attributes: Mapping[str, str]

    def ancestors(self) -> Iterator[Styled]:
        """The elements around it, the innermost first."""
        ...


def declarations(text: str) -> Declarations:
    """The declarations of a rule or of a `style` attribute, the last of each property; `!important` ones win."""
    values: Declarations = {}
    important: set[str] = set()
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        name, value = name.strip().lower(), value.strip().lower()
        if not colon or name.startswith("--"):
            continue
        is_important = value.endswith("important")
        if is_important:
            value = value.rpartition("!")[0].strip()
            important.add(name)
        if is_important or name not in important:
            values[name] = value
    return values


def is_unseen(style: Declarations) -> bool:
    """Whether what is drawn with these declarations can't be seen."""
    if style.get("display") == "none" or style.get("visibility") in ("hidden", "collapse"):
        return True
    if _is_nothing(style.get("opacity", "")) or _is_tiny(style.get("font-size", "")):
        return True
    if _CLIPPED.search(style.get("clip-path", "")) or _MOVED.search(style.get("transform", "")):
        return True
    if style.get("position") in ("absolute", "fixed") and _is_away(style):
        return True
    return _is_shut(style) or is_far(style.get("text-indent", "")) or _is_uncoloured(style)


def is_far(value: str) -> bool:
    """Whether a length leads off the screen."""
    length = _pixels(value)
    return length is not None and length <= -_FAR


def colour(value: str) -> str:
    """A colour as six hexadecimal digits or "transparent", "" where it is none that is known here."""
    value = value.strip().split(" ")[0] if "(" not in value else value.strip()
    if value.startswith("#"):
        return _hexadecimal(value[1:])
    channels = _RGB.match(value)
    if channels is None:
        return _NAMED.get(value, "")
    if channels[4] is not None and _is_nothing(channels[4].rstrip("%")):
        return "transparent"
    return "".join(f"{min(255, int(each)):02x}" for each in channels.groups()[:3])


def _hexadecimal(digits: str) -> str:
    """A colour by its 3, 4, 6 or 8 digits, of which a fourth part more than three says how opaque it is."""
    if _HEXADECIMAL.fullmatch(digits) is None:
        return ""
    is_short = len(digits) < 6
    opacity = digits[3:] if is_short else digits[6:]
    if opacity and not int(opacity, 16):
        return "transparent"
    return "".join(digit * 2 for digit in digits[:3]) if is_short else digits[:6]


def background_of(style: Declarations) -> str:
    """The colour behind the text, "" where none is said, "?" where it is something that is no plain colour."""
    value = style.get("background-color") or style.get("background", "")
    if not value or value in ("none", "inherit", "initial", "unset"):
        return ""
    known = colour(value)
    return "" if known == "transparent" else known or "?"


def _is_nothing(value: str) -> bool:
    number = _NUMBER.fullmatch(value)
    return number is not None and float(number[1]) <= 0.0


def _pixels(value: str) -> float | None:
    number = _NUMBER.fullmatch(value)
    if number is None or (number[2] or "") not in _PIXELS:
        return None
    return float(number[1]) * _PIXELS[number[2] or ""]


def _is_tiny(value: str) -> bool:
    size = _pixels(value)
    return size is not None and size < _TINY


def _is_away(style: Declarations) -> bool:
    sides = ("left", "right", "top", "bottom", "margin-left", "margin-right", "margin-top")
    return any(is_far(style.get(side, "")) for side in sides) or bool(
        _CUT.search(style.get("clip", ""))
    )


def _is_shut(style: Declarations) -> bool:
    """Whether it is a box without room that shows nothing outside of it."""
    if style.get("overflow", "").partition(" ")[0] not in ("hidden", "clip"):
        return False
    sides = (style.get(side, "") for side in ("height", "max-height", "width", "max-width"))
    return any((room := _pixels(side)) is not None and room <= 1 for side in sides)


def _is_uncoloured(style: Declarations) -> bool:
    if "-webkit-background-clip" in style or "background-clip" in style:
        return False  # the letters are cut out of a picture
    front = colour(style.get("color", ""))
    return front == "transparent" or (bool(front) and front == background_of(style))


class _Compound(NamedTuple):
    """What a part of a selector asks of an element: its name, classes and id, as far as it names them."""

    tag: str
    classes: frozenset[str]
    identity: str

    def fits(self, node: Styled) -> bool:
        """Whether an element is such a one."""
        if self.tag and self.tag != node.tag:
            return False
        if self.identity and node.attributes.get("id") != self.identity:
            return False
        return not self.classes or self.classes <= set(node.attributes.get("class", "").split())


class _Rule:
    """A selector and what it declares; the selector is taken apart when it is first asked for."""

    __slots__ = ("_compounds", "_order", "_selector", "text")

    def __init__(self, selector: str, text: str, order: int) -> None:
        self.text = text
        self._selector, self._order = selector, order
        self._compounds: list[_Compound] | None = None

    @property
    def compounds(self) -> list[_Compound]:
        """The parts of the selector, the outermost first."""
        if self._compounds is None:
            self._compounds = [_compound(word) for word in self._selector.split()]
        return self._compounds

    @property
    def weight(self) -> tuple[int, int, int, int]:
        """What decides between rules: ids, classes, names of elements, then the later one (CSS Cascade 4, 6)."""
        parts = self.compounds
        ids = sum(bool(part.identity) for part in parts)
        classes = sum(len(part.classes) for part in parts)
        return ids, classes, sum(bool(part.tag) for part in parts), self._order

    def fits(self, node: Styled) -> bool:
        """Whether it holds for an element; `a > b` is taken for `a b`."""
        *around, own = self.compounds
        if not own.fits(node):
            return False
        for above in node.ancestors() if around else ():
            if around and around[-1].fits(above):
                around.pop()
        return not around


class Sheets:
    """The rules of a page's style sheets, looked up by what their last part asks for."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._all: dict[str, list[_Rule]] = {}
        self._hiding: dict[str, list[_Rule]] = {}
        self._trials = 0
        room, order = _LARGEST_SHEET, 0
        for text in texts:
            room -= len(text)
            if room < 0:
                break
            for selectors, body in _rules(_COMMENT.sub(" ", text)):
                hides = bool(_HIDING.search(body)) and is_unseen(declarations(body))
                for selector in selectors.replace(">", " ").split(","):
                    order += 1
                    if order > _MOST_RULES:
                        return
                    self._add(_Rule(selector, body, order), selector, hides=hides)

    def style(self, node: Styled) -> Declarations | None:
        """What the rules declare for an element; None where none would hide it."""
        keys = [node.tag]
        if node.attributes:
            keys += [f".{name}" for name in node.attributes.get("class", "").split()]
            keys.append(f"#{node.attributes.get('id', '')}")
        self._trials += sum(len(self._hiding.get(key, ())) for key in keys)
        if self._trials > MOST_TRIALS:
            return None
        if not any(rule.fits(node) for key in keys for rule in self._hiding.get(key, ())):
            return None
        self._trials += sum(len(self._all.get(key, ())) for key in keys)
        rules = [rule for key in keys for rule in self._all.get(key, ()) if rule.fits(node)]
        rules.sort(key=lambda rule: rule.weight)
        return declarations(";".join(rule.text for rule in rules))

    def _add(self, rule: _Rule, selector: str, *, hides: bool) -> None:
        key = _KEY.search(selector)
        if key is None or not _SELECTOR.fullmatch(selector):
            return
        self._all.setdefault(key[1], []).append(rule)
        if hides:
            self._hiding.setdefault(key[1], []).append(rule)


def _compound(word: str) -> _Compound:
    tag, identity = "", ""
    classes: set[str] = set()
    for mark, name in _SIMPLE.findall(word):
        if mark == ".":
            classes.add(name)
        elif mark == "#":
            identity = name
        else:
            tag = name.lower()
    return _Compound(tag, frozenset(classes), identity)


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """The selectors and declarations of the rules that hold on a screen, whatever its size."""
    start, depth, passed = 0, 0, -1  # `passed` is the depth of the block that is passed over
    head = ""
    for brace in _BRACE.finditer(sheet):
        if brace[0] == ";":
            if depth == 0 or not head:
                start = brace.end()
            continue
        piece = sheet[start : brace.start()]
        if brace[0] == "{":
            depth += 1
            head = piece.strip()
            if head.startswith("@"):
                if passed < 0 and not _holds(head):
                    passed = depth
                head = ""
        else:
            if head and passed < 0:
                yield head, piece
            head = ""
            if passed == depth:
                passed = -1
            depth = max(0, depth - 1)
        start = brace.end()


def _holds(head: str) -> bool:
    """Whether what an at-rule holds is always so on a screen."""
    lowered = head.lower()
    if lowered.startswith(("@supports", "@layer")):
        return True
    return lowered.startswith("@media") and not _CONDITION.search(lowered)
