"""The facts of a document on their way out: as copied words, as a table, as JSON."""
