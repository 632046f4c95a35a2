"""From lines to the blocks of a document: paragraphs, headings, items; furniture is left out."""
