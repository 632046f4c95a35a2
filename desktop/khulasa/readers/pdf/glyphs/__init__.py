"""What is drawn on a page, and what letters that is."""
