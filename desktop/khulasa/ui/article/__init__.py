"""The article pane: the text in its places, its marks, and the strip beside it."""
