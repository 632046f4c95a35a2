"""The formats: verbatim, directed, and nothing that was not asked for."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.export import html
from khulasa.export.base import Format
from khulasa.export.table import EXPORTERS
from khulasa.services.source import Source
from khulasa.services.summarise import analyse_source
from khulasa.summary.choose import Length, choose


@pytest.fixture
def summary(seed):
    return choose(analyse_source(Source.file(str(seed("lavrov-gcc")))), Length())


def test_every_format_has_an_exporter():
    assert set(EXPORTERS) == set(Format)


def test_text_is_a_sentence_a_line(summary):
    assert EXPORTERS[Format.TEXT](summary).splitlines() == summary.quotes()


def test_html_says_the_same_and_which_way_it_runs(summary):
    found = EXPORTERS[Format.HTML](summary)
    assert re.findall(r"<(\w+)", found) == ["div", *["p"] * len(summary.chosen)]
    assert found.startswith('<div dir="rtl" lang="ar">')
    assert [unescape(text) for text in re.findall(r'<p dir="rtl">(.*?)</p>', found)] == summary.quotes()


@pytest.mark.parametrize(
    ("text", "way"),
    [("BBC قالت إن", "rtl"), ("قال", "rtl"), ("Latin only", "ltr"), ("1234", "rtl"), ("«»", "rtl"), ("", "rtl")],
)
def test_a_paragraph_runs_by_its_content(text, way):
    assert f'<p dir="{way}">' in html.paragraphs([text])


@given(st.lists(st.text(), max_size=5))
def test_markup_in_a_text_stays_text(texts):
    found = html.paragraphs(texts)
    inner = re.findall(r'<p dir="(?:rtl|ltr)">(.*?)</p>', found, re.DOTALL)
    assert [unescape(text) for text in inner] == [unescape(text.replace("&", "&amp;")) for text in texts]
    assert found.count("<") == 2 + 2 * len(texts)
