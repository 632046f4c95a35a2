"""Stands in the bundle for the library of this name, which sumy imports and none of its rankings calls.

So the bundle holds nothing that opens a connection.
"""

from __future__ import annotations

from typing import NoReturn


def get(*_: object, **__: object) -> NoReturn:
    """Refuse: Khulasa has no use for the network."""
    raise OSError("Khulasa opens no connection")
