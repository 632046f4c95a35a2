"""Seals: a quote that no longer reads as it was read is neither shown nor handed out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.progress import ignore
from khulasa.errors import Kind, QuoteError
from khulasa.ranking.base import Ranking
from khulasa.readers.text.plain import document_of
from khulasa.summary.analyse import analyse
from khulasa.summary.model import Summary
from khulasa.summary.seal import seal_of

ARTICLE = analyse(
    document_of("وصل القطار صباحا. ثم عاد في المساء. ونام الركاب."), Ranking(), ignore
)


@given(st.text(max_size=20), st.text(max_size=20))
def test_two_quotes_share_a_seal_where_they_are_the_same(one, other):
    assert (seal_of(one) == seal_of(other)) == (one == other)


def test_what_was_read_is_shown():
    ARTICLE.prove()
    assert Summary(ARTICLE, (0, 2)).quotes() == ["وصل القطار صباحا.", "ونام الركاب."]


def test_a_quote_of_another_text_is_refused_wherever_it_is_asked_for():
    text = ARTICLE.document.text.replace("المساء", "الصباح")
    broken = replace(ARTICLE, document=replace(ARTICLE.document, text=text))
    assert broken.quote(0) == "وصل القطار صباحا."
    for ask in (lambda: broken.quote(1), broken.prove, Summary(broken, (0, 1)).quotes):
        with pytest.raises(QuoteError) as caught:
            ask()
        assert (caught.value.kind, caught.value.facts) == (Kind.QUOTE_BROKEN, {"number": 2})


def test_a_span_that_slipped_is_refused():
    first = ARTICLE.sentences[0]
    slipped = replace(
        ARTICLE, sentences=(replace(first, end=first.end - 1), *ARTICLE.sentences[1:])
    )
    with pytest.raises(QuoteError):
        slipped.quote(0)
