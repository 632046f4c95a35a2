"""The error tree. An error carries a kind and facts; its wording lives at the edge.

    KhulasaError
    ├── ReadError      a file, or a text that was pasted, did not become a document
    ├── RankError      a document's sentences could not be ranked as asked
    ├── QuoteError     a sentence or a fact no longer reads as it was read
    ├── PatternError   the pattern of a citation cannot be followed
    ├── SaveError      what was taken away could not be written to its file
    ├── WorkerError    the child process did not deliver
    └── LibraryError   the library of opened documents cannot be used

`services.wording` turns any of them into one plain sentence of the reader's language. Each `Kind` has a
sentence in `resources/i18n/messages.*.toml`; a test holds the two lists together.
"""

from __future__ import annotations

from enum import StrEnum

Fact = str | int | float


class Kind(StrEnum):
    """Everything that can go wrong, one name each; the comment names the facts that come with it."""

    NOT_FOUND = "not_found"  # path
    IS_FOLDER = "is_folder"  # path; of one with articles, these are read: see `gathering.files_of`
    NO_PERMISSION = "no_permission"  # path
    UNREADABLE = "unreadable"  # path, reason (the system's own words)
    CHANGING = "changing"  # path: somebody writes to it just now
    TOO_LARGE = "too_large"  # path, size, limit (bytes)
    EMPTY = "empty"  # path
    NOT_TEXT = "not_text"  # path
    DAMAGED = "damaged"  # path, format (a name such as "PDF")
    TOO_COMPLEX = "too_complex"  # path: more parts, or more packed into it, than any article has
    PASSWORD_NEEDED = "password_needed"  # path  # noqa: S105 - the name of an error
    PASSWORD_WRONG = "password_wrong"  # path  # noqa: S105
    DRM_PROTECTED = "drm_protected"  # path: a book that opens in its seller's program only
    ENCRYPTED = "encrypted"  # path: with a password, in a way that is not read here
    ONLY_PICTURES = "only_pictures"  # path, pages, recogniser (1 or 0: whether one is here): a scan
    NO_CONVERTER = "no_converter"  # path: an old format, and no program here that reads it
    NO_RECOGNISER = "no_recogniser"  # path
    WRONG_ENCODING = "wrong_encoding"  # path, encoding
    NO_SENTENCES = "no_sentences"  # path
    NO_PAGES = "no_pages"  # path: there are no pages on which a sentence could be highlighted
    QUOTE_BROKEN = "quote_broken"  # number (of the sentence in the text, from 1)
    FACT_BROKEN = "fact_broken"  # what a fact quotes no longer reads as it was read
    CLIPBOARD_EMPTY = "clipboard_empty"
    CLIPBOARD_OURS = "clipboard_ours"
    CLIPBOARD_SHORT = "clipboard_short"
    WORKER_CRASHED = "worker_crashed"  # path
    WORKER_TOO_SLOW = "worker_too_slow"  # path, seconds
    WORKER_OUT_OF_MEMORY = "worker_out_of_memory"  # path
    WORKER_CANCELLED = "worker_cancelled"  # path
    PATTERN_UNKNOWN_FIELD = "pattern_unknown_field"  # field, known (the names of all fields)
    PATTERN_STRAY_BRACKET = "pattern_stray_bracket"  # mark, place (counts from 1)
    PATTERN_WITHOUT_FIELDS = "pattern_without_fields"
    PATTERN_TOO_LONG = "pattern_too_long"  # limit (characters)
    CANNOT_SAVE = "cannot_save"  # path, reason (the system's own words)
    EXISTS = "exists"  # path: nobody was asked whether it may be replaced
    IS_THE_SOURCE = "is_the_source"  # path: the article itself would be replaced
    LIBRARY_DAMAGED = "library_damaged"  # path: where it was set aside
    LIBRARY_NEWER = "library_newer"  # path: where it was set aside
    LIBRARY_REMAINS = "library_remains"  # path: a file in which what was removed can still be read
    LIBRARY_UNAVAILABLE = "library_unavailable"  # path, reason (the system's own words)


class KhulasaError(Exception):
    """The root of the tree.

    `kind` names what went wrong and `facts` holds what a sentence about it needs (a path, a size in
    bytes). Both survive a journey between processes as plain data.
    """

    def __init__(self, kind: Kind, **facts: Fact) -> None:
        super().__init__(kind, facts)
        self.kind = kind
        self.facts = facts

    def __str__(self) -> str:
        return " ".join([self.kind, *(f"{name}={value!r}" for name, value in self.facts.items())])


class ReadError(KhulasaError):
    """A file, or a text that was pasted, did not become a document."""


class RankError(KhulasaError):
    """A document's sentences could not be ranked as asked."""


class QuoteError(KhulasaError):
    """A sentence or a fact no longer reads as it was read, so it is neither shown nor handed out."""


class PatternError(KhulasaError):
    """The pattern of a citation cannot be followed; the facts say where, or which field."""


class SaveError(KhulasaError):
    """What was taken away could not be written to its file."""


class WorkerError(KhulasaError):
    """The child process did not deliver."""


class LibraryError(KhulasaError):
    """The library of opened documents cannot be used, or had to be set aside."""
