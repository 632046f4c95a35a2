"""The windows beside an article's: preferences, help, about the program."""
