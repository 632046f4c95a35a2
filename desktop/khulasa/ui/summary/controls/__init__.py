"""What stands above the summary: its heads, its length, and the words that it is turned toward."""
