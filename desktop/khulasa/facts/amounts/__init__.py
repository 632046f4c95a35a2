"""The parts of amounts: numerals in digits and in words, what they count, halves and ages, and what names by number."""
