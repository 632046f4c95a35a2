"""What was done to a dossier in this session, so that it can be undone, and done again."""

from __future__ import annotations

from dataclasses import dataclass

from khulasa.dossier.changes import Change

MOST_STEPS = 500
"""As of a summary: more changes than anybody takes back."""


@dataclass(frozen=True, slots=True)
class History:
    """The changes that were made, and those that were undone; the last one of each is the next to be taken."""

    past: tuple[Change, ...] = ()
    future: tuple[Change, ...] = ()

    def done(self, change: Change) -> History:
        """Go on with a change; what was undone before it can't be done again."""
        return History((*self.past, change)[-MOST_STEPS:])

    def undo(self) -> tuple[Change, History] | None:
        """The change that undoes the last one, and the history after it; None where there is none."""
        if not self.past:
            return None
        *past, last = self.past
        return last.inverted(), History(tuple(past), (*self.future, last))

    def redo(self) -> tuple[Change, History] | None:
        """The change that does again what was undone last, and the history after it; None where there is none."""
        if not self.future:
            return None
        *future, next_ = self.future
        return next_, History((*self.past, next_), tuple(future))
