"""The pattern of citations: fields, parts that go, bad patterns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.errors import Kind, PatternError
from khulasa.export.citation import is_followed
from khulasa.export.names import LONGEST_PATTERN
from khulasa.export.pattern import FIELDS, fill

KNOWN = {"title": "العنوان", "page": "٢", "file": "a.txt"}


def filled(pattern: str) -> str:
    return "".join(piece.text for piece in fill(pattern, KNOWN))


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("{title}", "العنوان"),
        ("{ title }، ص {page}", "العنوان، ص ٢"),
        ("[{by}، ]{title}", "العنوان"),
        ("[{by}][، «{title}»][، {file}]", "«العنوان»، a.txt"),
        ("{title}[، ص {page}، {paragraph}]", "العنوان"),
        ("{title}، {author}", "العنوان"),
        ("{author}. {title}.", "العنوان"),
        ("[[{page}]]", "[٢]"),
        ("{{{page}}}", "{٢}"),
        ("[{author}]", ""),
    ],
)
def test_what_is_not_known_leaves_no_trace(pattern, expected):
    assert filled(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "kind"),
    [
        ("{titel}", Kind.PATTERN_UNKNOWN_FIELD),
        ("{}", Kind.PATTERN_UNKNOWN_FIELD),
        ("{title", Kind.PATTERN_STRAY_BRACKET),
        ("title}", Kind.PATTERN_STRAY_BRACKET),
        ("[{title}", Kind.PATTERN_STRAY_BRACKET),
        ("{title}]", Kind.PATTERN_STRAY_BRACKET),
        ("[{title} [x]]", Kind.PATTERN_STRAY_BRACKET),
        ("title", Kind.PATTERN_WITHOUT_FIELDS),
        ("{title}" * LONGEST_PATTERN, Kind.PATTERN_TOO_LONG),
    ],
)
def test_a_bad_pattern_is_told(pattern, kind):
    error = is_followed(pattern)
    assert error is not None
    assert error.kind is kind


def test_no_pattern_is_the_languages_own():
    assert is_followed("") is None


@given(st.text(alphabet="{}[]«»، ab") | st.text())
def test_any_pattern_is_filled_or_refused(pattern):
    try:
        found = filled(pattern)
    except PatternError:
        return
    assert any(name in pattern for name in FIELDS)
    assert len(found) <= len(pattern) * 20
