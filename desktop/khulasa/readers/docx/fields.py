"""Fields and content controls: what Word computes, and forms to fill in."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Control:
    """A content control: whether it shows nothing but its prompt, and whether it holds a table of contents."""

    is_prompt: bool = False
    is_contents: bool = False


@dataclass(slots=True)
class Fields:
    """The fields that are open: each has a code, which isn't shown, then a result, which is."""

    _open: list[bool] = field(default_factory=list)  # whether its code is being read
    _codes: int = 0

    @property
    def in_code(self) -> bool:
        """Whether what comes now belongs to a code."""
        return self._codes > 0

    def mark(self, kind: str) -> None:
        """Pass a mark: "begin", "separate" or "end"."""
        if kind == "begin":
            self._open.append(True)
            self._codes += 1
        elif self._open and kind == "end":
            self._codes -= self._open.pop()
        elif self._open and kind == "separate":
            self._codes -= self._open[-1]
            self._open[-1] = False

    def clear(self) -> None:
        """A paragraph ends: no code goes on beyond it, so that one without an end hides nothing."""
        self._open.clear()
        self._codes = 0
