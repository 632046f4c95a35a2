"""Whether some bytes are a PDF."""

from __future__ import annotations

import re

from khulasa.readers.base import Input

_SIGNATURE = re.compile(rb"%PDF-\d")
_WITHIN = 1024


def is_pdf(item: Input) -> bool:
    """Whether a PDF begins within the first bytes, where the format allows it to."""
    return bool(_SIGNATURE.search(item.data[:_WITHIN]))
