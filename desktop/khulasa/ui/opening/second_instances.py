"""What starts hand over that come while the program runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from khulasa.services.startup.instance_address import address
from khulasa.services.startup.second_instance import Ear


class SecondInstances(QObject):
    """Starts that come while the program runs: what they bring opens here.

    Listens from the beginning on, until it is closed.
    """

    _heard = Signal(list)

    def __init__(self, data: Path, take: Callable[[list[str]], None]) -> None:
        super().__init__()
        self._heard.connect(take, Qt.ConnectionType.QueuedConnection)
        self._ear = Ear(address(data), self._heard.emit)
        self._ear.open()

    def close(self) -> None:
        """Listen no more."""
        self._ear.close()
