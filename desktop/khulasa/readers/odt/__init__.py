"""OpenDocument text: `reader` opens the package or the flat file, `body` follows the text."""
