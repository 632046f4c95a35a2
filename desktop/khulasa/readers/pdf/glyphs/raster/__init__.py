"""Pages as pictures: what PDFium paints, where ink lies, and what of the text is seen."""
