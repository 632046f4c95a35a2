"""What a page states of itself, to programs and to its readers: authors, dates, names."""
