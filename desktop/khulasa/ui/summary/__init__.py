"""The summary pane: the chosen sentences, and everything by which a reader steers them."""
