"""Bringing a document: the child process as the window sees it, and reading a file again in another way."""
