"""Whether a text is Markdown."""

from __future__ import annotations

from khulasa.readers.base import Input

_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mkdn")
_MEDIA = ("text/markdown", "text/x-markdown")


def is_markdown(item: Input) -> bool:
    """The suffix, or the media type where somebody stated one: nothing in it tells it surely from plain text."""
    if item.media:
        return item.media.partition(";")[0].strip().lower() in _MEDIA
    return item.source.lower().endswith(_SUFFIXES)
