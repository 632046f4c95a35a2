"""The parts of dates: what they are written like, years that stand alone, what of them becomes ISO 8601."""
