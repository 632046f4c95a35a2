"""The summary as one page: sentences set as paragraphs, their places beside them, and what can be done with each."""
