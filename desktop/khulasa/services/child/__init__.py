"""The child processes: what travels to and from them, who runs them, and what holds them back."""
