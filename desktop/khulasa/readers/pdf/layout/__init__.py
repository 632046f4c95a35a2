"""From glyphs to lines in reading order: words, columns, tables, direction."""
