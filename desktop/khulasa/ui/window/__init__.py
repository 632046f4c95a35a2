"""The window that lays the panes out, its actions, and the windows beside it."""
