"""Old Word files: what stands in their container, and the programs that read them."""
