"""A summary as a file: one module a format, all from one sheet of paragraphs and runs."""
