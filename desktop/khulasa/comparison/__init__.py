"""One event in several reports: which sentences say the same, with another number, or deny one another."""
