"""What the children do. It is imported once a process is confined: what it brings along is confined with it."""
