"""Markdown: `front` reads what stands above the text, `body` follows the parser's tokens, `reader` puts it together."""

from khulasa.readers.markdown.reader import Markdown

__all__ = ["Markdown"]
