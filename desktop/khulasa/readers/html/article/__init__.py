"""Which part of a page is its article: votes of its prose, what is furniture, what is hidden, what lines are none."""
