"""The library: every document that was opened, in one SQLite file, asked from a thread of its own."""
