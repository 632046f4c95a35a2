"""The last time: there and back, and whatever else may lie there."""

from __future__ import annotations

import json
import os
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khulasa.services.startup import session_file
from khulasa.services.startup.session_file import LastTime, WindowThen

ANY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
LINES = st.text(st.characters(exclude_characters="\0", codec=None))
ITEMS = st.lists(LINES.filter(bool), max_size=5).map(tuple)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text()),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(
            st.sampled_from(["geometry", "panes", "tabs", "front", "closed", "ended"]), inner
        )
    ),
)


MANY = st.lists(ITEMS, max_size=4).map(tuple)
WINDOW = {
    "geometry": LINES,
    "panes": st.lists(st.integers(0, 9999), max_size=10).map(tuple),
    "tabs": ITEMS,
    "front": st.integers(-1, 200),
    "closed": ITEMS,
    "replaced": MANY,
    "deeds": MANY,
}


@ANY
@given(
    st.builds(
        LastTime,
        **WINDOW,
        ended=st.floats(0, 1e12),
        others=st.lists(st.builds(WindowThen, **WINDOW), max_size=3).map(tuple),
    )
)
def test_what_is_saved_is_loaded(tmp_path, last):
    assert session_file.save(last, tmp_path / "data")
    assert session_file.load(tmp_path / "data") == last


@ANY
@given(st.one_of(st.binary(), JSON.map(lambda value: json.dumps(value).encode())))
def test_anything_else_gives_something_that_can_be_used(tmp_path, stored):
    (tmp_path / "session.json").write_bytes(stored)
    last = session_file.load(tmp_path)
    assert all(isinstance(item, str) and item for item in (*last.tabs, *last.closed))
    assert isinstance(last.front, int)
    for window in last.windows:
        assert all(isinstance(width, int) for width in window.panes)
        words = [word for many in (*window.replaced, *window.deeds) for word in many]
        assert all(isinstance(word, str) and word for word in words)


@given(st.binary(min_size=32, max_size=32))
def test_a_pasted_text_is_told_from_files(content):
    assert session_file.content_of(session_file.text_item(content)) == content
    assert session_file.content_of("/a/text:00.txt") is None
    assert session_file.content_of("text:no digest") is None


def test_it_can_be_forgotten(tmp_path):
    session_file.save(LastTime(tabs=("/a.txt",)), tmp_path)
    session_file.forget(tmp_path)
    session_file.forget(tmp_path)
    assert session_file.load(tmp_path) == LastTime()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes among the files there")
def test_a_pipe_or_a_device_is_no_last_time(tmp_path):
    """Reading either would never end."""
    os.mkfifo(tmp_path / "session.json")
    assert session_file.load(tmp_path) == LastTime()
    (tmp_path / "session.json").unlink()
    (tmp_path / "session.json").symlink_to("/dev/zero")
    assert session_file.load(tmp_path) == LastTime()
