"""Pictures of pages as the window sees them: parts that are wanted, drawn one after the other, kept within a budget."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from khulasa.errors import KhulasaError, Kind
from khulasa.services.child.drawing import (
    BYTES_A_PIXEL,
    Drawer,
    DrawEvent,
    DrawJob,
    Drawn,
    Paper,
    Part,
)
from khulasa.services.pipeline.stamp import Stamp

BUDGET = 128 * 1024 * 1024
"""Bytes of pictures that are kept; what is wanted just now is kept in any case."""

_STALE_MS = 700  # so long may a part that nobody wants any more keep the next one waiting

DrawerFactory = Callable[[Callable[[DrawEvent], None]], Drawer]


class PagePictures(QObject):
    """Asks the drawing child for one part at a time, the last wish first; the child is started with the first."""

    changed = Signal()
    """There is a new picture, or a part that cannot be drawn."""
    file_changed = Signal()
    """The file is no longer the one that was read. Told once."""
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None, make_drawer: DrawerFactory = Drawer) -> None:
        super().__init__(parent)
        self._make_drawer = make_drawer
        self._drawer: Drawer | None = None
        self._paper: Paper | None = None
        self._stamp: Stamp | None = None
        self._ticket = 0
        self._under_way: Part | None = None
        self._wanted: list[Part] = []
        self._kept: OrderedDict[Part, QImage] = OrderedDict()
        self._failed: dict[Part, KhulasaError] = {}
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(_STALE_MS)
        self._stale.timeout.connect(self._give_up_stale)
        # The drawer calls from its own thread; a queued signal is the one way home.
        self._arrived.connect(self._handle, Qt.ConnectionType.QueuedConnection)

    def open(self, paper: Paper, stamp: Stamp | None) -> None:
        """Show pages of a file from now on; `stamp` is what it had when it was read."""
        self.close()
        self._paper, self._stamp = paper, stamp

    def close(self) -> None:
        """End the child, and let go of all pictures."""
        self._ticket += 1
        self._under_way, self._paper = None, None
        self._wanted = []
        self._stale.stop()
        self._kept.clear()
        self._failed.clear()
        if self._drawer is not None:
            self._drawer.close()
            self._drawer = None

    @property
    def settled(self) -> bool:
        """Whether all that was wanted is there."""
        return self._under_way is None

    def want(self, parts: Sequence[Part]) -> None:
        """Have these parts drawn, in this order, and none that was wanted before."""
        self._wanted = list(parts)
        if self._under_way is None:
            self._next()
        elif self._under_way not in self._wanted and not self._stale.isActive():
            self._stale.start()

    def image(self, part: Part) -> QImage | None:
        """The picture of a part, None where it is not drawn."""
        image = self._kept.get(part)
        if image is not None:
            self._kept.move_to_end(part)
        return image

    def of_page(self, page: int) -> Iterator[tuple[Part, QImage]]:
        """All pictures of a page that are kept, of any size: better a blurred page than a white one."""
        return ((part, image) for part, image in self._kept.items() if part.page == page)

    def failure(self, page: int) -> KhulasaError | None:
        """Why a page cannot be drawn, None where it can."""
        return next((error for part, error in self._failed.items() if part.page == page), None)

    def _next(self) -> None:
        self._stale.stop()
        part = next(
            (part for part in self._wanted if part not in self._kept and part not in self._failed),
            None,
        )
        self._under_way = part
        if part is None or self._paper is None:
            self._under_way = None
            return
        if self._drawer is None:
            self._drawer = self._make_drawer(self._arrived.emit)
        self._ticket += 1
        self._drawer.submit(DrawJob(self._ticket, self._paper, part))

    def _give_up_stale(self) -> None:
        """The child is busy with what nobody wants: what is wanted gets a new child."""
        if self._under_way is not None and self._under_way not in self._wanted:
            if self._drawer is not None:
                self._drawer.cancel()
            self._next()

    @Slot(object)
    def _handle(self, event: DrawEvent) -> None:
        part = self._under_way
        if part is None or event.ticket != self._ticket:
            return
        if isinstance(event, Drawn):
            self._keep(part, event.pixels)
            if event.stamp != self._stamp:
                self._stamp = event.stamp
                self.file_changed.emit()
        elif event.error.kind is not Kind.WORKER_CANCELLED:
            self._failed[part] = event.error
        self._next()
        self.changed.emit()

    def _keep(self, part: Part, pixels: bytes) -> None:
        row = part.width * BYTES_A_PIXEL
        if len(pixels) != row * part.height:
            self._failed[part] = KhulasaError(
                Kind.WORKER_CRASHED, path=self._paper.path if self._paper else ""
            )
            return
        image = QImage(pixels, part.width, part.height, row, QImage.Format.Format_RGB32)
        self._kept[part] = image.copy()  # the bytes go
        size = sum(picture.sizeInBytes() for picture in self._kept.values())
        for old in list(self._kept):
            if size <= BUDGET:
                break
            if old not in self._wanted:
                size -= self._kept.pop(old).sizeInBytes()
