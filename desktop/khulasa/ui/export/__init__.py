"""Taking a summary away: files, printing, and what is said of what was copied."""
