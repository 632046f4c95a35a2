"""From a source to its ranked sentences: reading, converting, recognising, and whether the file changed."""
