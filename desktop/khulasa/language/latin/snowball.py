"""Snowball's stemmers: through PyStemmer's C build where there is one, else nltk's."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

try:
    import Stemmer
except ImportError:  # a machine without a C compiler or a ready wheel
    from nltk.stem.snowball import SnowballStemmer

    def _engine(language: str) -> Callable[[str], str]:
        def stem(word: str) -> str:
            stemmer = SnowballStemmer(language)  # some carry state: each word has its own
            stemmed: str = stemmer.stem(word)
            return stemmed

        return stem
else:

    def _engine(language: str) -> Callable[[str], str]:
        stemmer = Stemmer.Stemmer(language, 0)  # no cache: callers keep what they ask
        stem: Callable[[str], str] = stemmer.stemWord
        return stem


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """The stemmer of a language by its English name, `english` or `french`, for lower-case words."""
    return _engine(language)
