"""Who says it: the one beside the verb, or the one who spoke before."""
