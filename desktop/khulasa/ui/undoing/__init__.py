"""Taking back what was done in a window, and going back to where one was."""
