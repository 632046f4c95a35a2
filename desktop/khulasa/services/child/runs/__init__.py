"""Runs of pages of a long PDF: asked for by the child that reads, read by others, started by the parent."""
