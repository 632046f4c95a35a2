"""The articles that are open in a window: a row of tabs, what was closed, and what comes back at the next start."""
