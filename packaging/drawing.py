"""Draws `resources/icons/khulasa.svg` in every size that a system asks for, into `build/icons/`."""

from __future__ import annotations

import os

import build_environment
from console import BUILD, ROOT, Command, run_quietly

FOLDER = BUILD / "icons"
SOURCE = ROOT / "resources" / "icons" / "khulasa.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)

_SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

source, folder, *sizes = sys.argv[1:]
app = QGuiApplication([])
renderer = QSvgRenderer(source)
pictures = {}
for size in map(int, sizes):
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.save(str(Path(folder, f"khulasa-{size}.png")))
    pictures[size] = Path(folder, f"khulasa-{size}.png").read_bytes()

# An icon file of Windows: a table of PNG pictures, each up to 256 pixels.
shown = {size: data for size, data in pictures.items() if size <= 256}
place = 6 + 16 * len(shown)
head = (0).to_bytes(2, "little") + (1).to_bytes(2, "little") + len(shown).to_bytes(2, "little")
for size, data in shown.items():
    head += bytes([size % 256, size % 256, 0, 0, 1, 0, 32, 0]) + len(data).to_bytes(4, "little")
    head += place.to_bytes(4, "little")
    place += len(data)
Path(folder, "khulasa.ico").write_bytes(head + b"".join(shown.values()))

# And of macOS: PNG pictures behind names that state their size.
names = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
parts = b"".join(
    name + (8 + len(pictures[size])).to_bytes(4, "big") + pictures[size] for size, name in names.items()
)
Path(folder, "khulasa.icns").write_bytes(b"icns" + (8 + len(parts)).to_bytes(4, "big") + parts)
"""


def draw() -> None:
    """Draw all of them with the build's own Qt. Raises `CommandError`."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    command: Command = [build_environment.PYTHON, "-c", _SCRIPT, SOURCE, FOLDER, *map(str, SIZES)]
    run_quietly(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
