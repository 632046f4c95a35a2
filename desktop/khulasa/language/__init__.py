"""Languages: how a text falls into labelled blocks, sentences, words and stems."""
