"""Statements: who said what, and where the words begin and end."""
