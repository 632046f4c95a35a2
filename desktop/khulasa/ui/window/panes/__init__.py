"""The panes of a window: which are on screen, how they are set, and what leads from one to another."""
