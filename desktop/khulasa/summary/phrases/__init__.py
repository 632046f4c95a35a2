"""Key phrases: the runs of words that say what a text is about, as its author writes them."""
