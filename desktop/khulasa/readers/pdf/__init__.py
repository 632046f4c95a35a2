"""Arabic out of PDF: from glyphs and where they stand to the text that was typed.

interpret   pdfminer runs a page's operators; each glyph falls with its text, place, size and font
unmapped    glyphs whose text the file doesn't state
marks       vowel signs go back to their letters
lines       glyphs become words of lines, as they are seen
regions     columns, tables, and their order
order       each line from what is seen to what was typed (the bidirectional algorithm run backward)
furniture   running headers, footers, page numbers
paragraphs  which line goes on with the one before it
groups      headings, items, notes, rows
trust       how far each page may be quoted
reader      the whole way
"""
