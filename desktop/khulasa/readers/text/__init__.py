"""Plain text: its paragraphs, and lines that were wrapped."""
