"""Bodies: the words that open and make their names, and how far each name reaches."""
