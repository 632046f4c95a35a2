"""What leads from a verb of saying to what is said, and what stands before, between and around them."""
