"""The summary: a document's sentences with their scores, and which of them are shown."""
