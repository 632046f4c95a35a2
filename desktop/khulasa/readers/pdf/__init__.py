"""Arabic out of PDF: from glyphs and where they stand to the text that was typed.

glyphs/     what is drawn, and what letters that is: pdfminer runs a page's operators (`interpret`), each glyph falls
            with its place, size and font (`device`), and the font says what it stands for (`fonts`)
layout/     vowel signs go back to their letters, glyphs become words, lines, columns and tables; each line is turned
            from what is seen to what was typed (the bidirectional algorithm run backward)
structure/  running headers and footers, paragraphs, headings, items, notes, rows
trust       how far each page may be quoted
reader      the whole way
"""
