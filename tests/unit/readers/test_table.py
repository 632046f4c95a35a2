"""The table of readers: every name is there, and who is asked gives what the table says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.by_name import load
from khulasa.readers.base import Input
from khulasa.readers.table import READERS, read


@pytest.mark.parametrize("row", READERS, ids=lambda row: row.reader.rpartition(":")[2])
def test_every_reader_can_be_loaded(row):
    assert callable(load(row.reader)().read)


@given(
    data=st.binary(max_size=200)
    | st.builds(
        bytes.__add__,
        st.sampled_from(
            [b"PK\x03\x04", b"%PDF-1.4", b"{\\rtf1", b"<html>", b"<?xml", b"From: a\n"]
        ),
        st.binary(max_size=80),
    ),
    name=st.sampled_from(["", "a.txt", "a.docx", "a.odt", "a.epub", "a.doc", "a.eml", "a.mht"]),
)
def test_asking_raises_nothing_and_somebody_always_accepts(data, name):
    item = Input(data, name)
    assert [row.accepts(item) for row in READERS][-1]


def test_plain_text_comes_last():
    assert READERS[-1].reader.endswith(":PlainText")
    assert read(Input("مرحبا".encode())).text == "مرحبا"
