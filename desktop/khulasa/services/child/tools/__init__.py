"""Tools of the system: asked for by a child, started by the parent, each confined in a process of its own."""
