"""Paper: a sheet laid out on pages, which a printer paints and a PDF file takes glyph by glyph."""
