"""What takes the summary's sentences away: the bar below the page, and the forms."""
