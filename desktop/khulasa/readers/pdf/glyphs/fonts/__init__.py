"""What an embedded font says of its glyphs: its tables, its names, its outlines, and whom to believe."""
