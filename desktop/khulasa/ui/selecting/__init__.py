"""What can be done with words that are selected in the article or on a page."""
