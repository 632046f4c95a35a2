"""Finding words in the article and in the summary."""
