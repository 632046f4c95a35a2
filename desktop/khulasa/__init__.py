"""Khulasa (خلاصة): the key sentences of an Arabic article, word for word, offline."""

__version__ = "0.1.0"
