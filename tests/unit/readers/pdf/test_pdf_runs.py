"""A run of text is noted in one pass, and gives the glyphs that pdfminer's own walk gives, to the last digit."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfinterp import PDFTextState

from khulasa.readers.pdf.glyphs.device import Device
from khulasa.readers.pdf.glyphs.fonts.font_resources import FontResources
from khulasa.readers.pdf.glyphs.model import Glyph

_GREY = SimpleNamespace(name="DeviceGray")
_BLACK = SimpleNamespace(ncolor=0)
_NUMBERS = st.floats(-1000, 1000, allow_nan=False)
_SCALES = st.sampled_from([0.0, 1.0, -1.0, 0.75, 12.0, 1e-9])
_MATRICES = st.tuples(_SCALES, _SCALES, _SCALES, _SCALES, _NUMBERS, _NUMBERS)


class _Font:
    """A font of codes of one byte, each as wide as it is great."""

    fontname = "Face"
    descriptor: dict[str, object] = {}  # noqa: RUF012 - as pdfminer's fonts have it

    def __init__(self, *, multibyte: bool) -> None:
        self._multibyte = multibyte

    def is_vertical(self) -> bool:
        return False

    def is_multibyte(self) -> bool:
        return self._multibyte

    def decode(self, text: bytes) -> bytes:
        return text

    def to_unichr(self, code: int) -> str:
        return chr(code)

    def char_width(self, code: int) -> float:
        return code / 256


@given(
    st.lists(st.one_of(st.binary(max_size=4), _NUMBERS, st.just("no operand"))),
    _MATRICES,
    _MATRICES,
    st.tuples(_SCALES, _NUMBERS, _NUMBERS, _NUMBERS, _NUMBERS),
    st.booleans(),
)
def test_a_run_is_noted_as_pdfminer_walks_it(
    sequence: list[Any],
    text: tuple[float, ...],
    page: tuple[float, ...],
    set_up: tuple[float, ...],
    multibyte: bool,
) -> None:
    in_one_pass = _noted(sequence, text, page, set_up, _Font(multibyte=multibyte), own=True)
    walked = _noted(sequence, text, page, set_up, _Font(multibyte=multibyte), own=False)

    assert repr(in_one_pass) == repr(walked)


def _noted(
    sequence: list[Any],
    text: tuple[float, ...],
    page: tuple[float, ...],
    set_up: tuple[float, ...],
    font: _Font,
    *,
    own: bool,
) -> tuple[list[tuple[Glyph, int]], object]:
    state = PDFTextState()
    state.font, state.matrix = font, text  # type: ignore[assignment]
    state.fontsize, state.charspace, state.wordspace, state.rise, state.scaling = set_up
    device = Device(FontResources())
    device.set_ctm(page)  # type: ignore[arg-type]
    if own:
        device.render_string(state, sequence, _GREY, _BLACK)
    else:
        PDFTextDevice.render_string(device, state, sequence, _GREY, _BLACK)  # type: ignore[arg-type]
    return device.found, state.linematrix
