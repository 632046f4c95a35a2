"""Copies of PDFs in which sentences are highlighted, written in a child process of their own."""
