"""Who or what stands at a place of a text, as the rules of `who` hand it on."""

from __future__ import annotations

from dataclasses import dataclass

from khulasa.facts.model import ActorKind, Span


@dataclass(frozen=True, slots=True)
class Party:
    """Who or what stands at `words[first:last]`.

    `span` is all of it, roles and apposition included, clitics before it not. `name` is what names it: a person's name
    without roles, a body's name; None for an office or a body without a name (المتحدث باسم الوزارة, الشركة). `roles`
    are the stretches that say what a person is, before and behind the name.
    """

    kind: ActorKind
    first: int
    last: int
    span: Span
    name: Span | None
    roles: tuple[Span, ...] = ()
