"""What a window shows before it has an article: the start page, and what is seen while one is read."""
