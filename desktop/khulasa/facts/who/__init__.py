"""Who takes part: persons with their roles, bodies, and listings of them."""
