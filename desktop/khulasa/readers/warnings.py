"""The warnings of readers, by the names that `resources/i18n/messages.*.toml` words."""

from __future__ import annotations

DAMAGED_TEXT = "damaged_text"  # some bytes made no character and stand as U+FFFD
PARTLY_READ = "partly_read"  # a part could not be read and was left out
SOME_PICTURES = "some_pictures"  # some pages are pictures without text
DIRECTION_CONTROLS = (
    "direction_controls"  # signs that turn the direction of reading stand in the text
)
UNSAFE_PAGES = "unsafe_pages"  # some pages may not have been read as they stand
RECOGNISED_TEXT = "recognised_text"  # the text comes from pictures
CONVERTED_BY_LIBREOFFICE = (
    "converted_by_libreoffice"  # it turned the file into one that is read here
)
CONVERTED_BY_ANTIWORD = "converted_by_antiword"  # it gave the words alone
CONVERTED_BY_CATDOC = "converted_by_catdoc"  # it gave the words alone
BETTER_TOOL_FAILED = "better_tool_failed"  # a program that is asked before that one could not
SECOND_ENGINE = "second_engine"  # PDFium read a file that the reader of PDF could not open
MESSAGE_ONLY = "message_only"  # of a mail its signature and the messages before it were left out
BOOK_ONLY = "book_only"  # of a book the title page and the publisher's were left out
ARTICLE_ONLY = "article_only"  # of a web page the article alone was taken
ARTICLE_UNSURE = "article_unsure"  # two ways of finding the article differ, so that it may be wrong
TRACKED_CHANGES = (
    "tracked_changes"  # there are changes to accept or refuse; all are shown as accepted
)
NO_RECOGNISER = (
    "no_recogniser"  # some pages might be read from their pictures, and nothing here can
)
HIDDEN_TEXT = "hidden_text"  # text that nobody sees on the page was left out
MARKUP_UNREAD = "markup_unread"  # paragraphs of more signs than are looked at stand as they are

HARMLESS = frozenset(
    {MESSAGE_ONLY, BOOK_ONLY, ARTICLE_ONLY, CONVERTED_BY_LIBREOFFICE, MARKUP_UNREAD}
)
"""What says how a document is shown, and nothing against its being quoted."""
