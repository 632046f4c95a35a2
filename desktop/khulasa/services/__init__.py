"""Use cases without Qt: summarise a file, run the child process, keep the settings, word the errors."""
