"""Several reports of one event on their way out: as text, as a table, as JSON."""
