"""What a confined process can do no more, whichever system holds it to that."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Confinement:
    """What the system itself refuses a child, whatever runs in it.

    `reads`: files but those of Python, the libraries and the program. `writes`: files outside the private folder.
    `network`: every connection. `processes`: starting programs, and reaching into others. `means` are the names of
    what the system has for it, as its makers write them. `tried` says that it was ever run on such a system, and
    not only written from its documentation.
    """

    reads: bool = False
    writes: bool = False
    network: bool = False
    processes: bool = False
    means: tuple[str, ...] = ()
    tried: bool = True


NONE = Confinement()
"""Python's own refusals hold (see `guard`), and nothing else."""
