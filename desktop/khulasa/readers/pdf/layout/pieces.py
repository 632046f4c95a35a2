"""Text in reading order, piece by piece, and the brackets that are drawn as each other's mirror image."""

from __future__ import annotations

from dataclasses import dataclass

from khulasa.readers.pdf.layout.lines import Cluster

OPENING, CLOSING = "([{<«‹", ")]}>»›"
PARTNER = {
    **dict(zip(OPENING, CLOSING, strict=True)),
    **dict(zip(CLOSING, OPENING, strict=True)),
}
"""Each bracket's other one."""


@dataclass(slots=True)
class Piece:
    """Some text in reading order with the room that it takes; " " where a space parts two words.

    `mirrored` says of a bracket that it stands where it is drawn as its partner.
    """

    text: str
    left: float
    right: float
    mirrored: bool = False


Change = tuple[Piece, str]
"""A piece that was given another text, and the one that it had."""


def piece_of(cluster: Cluster, *, right_to_left: bool = True) -> Piece:
    """The piece that a cluster is; in a text that runs from right to left a bracket is a mirrored one."""
    mirrored = right_to_left and cluster.text in PARTNER
    return Piece(cluster.text, cluster.left, cluster.right, mirrored)
