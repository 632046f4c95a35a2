"""EPUB: `package` finds the chapters, `html.body` follows the text of one, `reader` puts the book together."""
