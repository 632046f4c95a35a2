"""DOCX, the format of Word: `reader` opens the package, `body` follows the text, `styles` knows what styles mean."""
