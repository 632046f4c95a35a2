"""What each block of an Arabic page is to a reader: by its own line, and by its neighbours."""
