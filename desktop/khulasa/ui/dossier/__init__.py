"""The dossier in the window: what was collected, in the reader's order, and what comes out of it."""
