"""HTML: `tree` holds a page, `article` finds what it is about, `body` follows the text, `reader` puts it together."""
