"""Quotations of a report, looked for in its sources: word for word, in other spelling, altered, or not there."""
