"""Finding documents of the library: the index, what is asked, and what is shown of what was found."""
