"""Facts: what a text states, beside its summary."""
