"""Markdown: `front` reads what stands above the text, `body` follows the parser's tokens, `reader` puts it together."""
