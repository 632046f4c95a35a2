"""How Arabic text is cut into sentences: what its stops are worth, for the splitter of all scripts."""
