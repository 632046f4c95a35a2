"""What is looked up fast beside the plain way of looking: openings, cues, and words run by run."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.language.arabic.context import announcing
from khulasa.language.arabic.context.opening import phrases
from khulasa.language.arabic.words import words
from khulasa.language.cues import OPENING, Cues
from khulasa.language.openings import Phrases
from khulasa.language.table import language_for

LETTERS = "وفab"
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=3), max_size=8)
PHRASES = st.lists(st.lists(st.text(LETTERS, min_size=1, max_size=2), min_size=1, max_size=3))
TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "وفابلهةىأ \t\n\u00a0\u2003\u0640\u064e\u0654\u200c\ufdfa\ufe70٫٬.,'’_-«»:12٣aAéßœ"
        ),
        st.characters(),
    ),
    max_size=40,
)


@given(PHRASES, WORDS, st.integers(0, 8))
def test_the_longest_phrase_at_a_place_is_the_one_that_trying_all_finds(listed, spoken, start):
    fitting = [
        len(phrase) for phrase in listed if spoken[start : start + len(phrase)] == list(phrase)
    ]
    known = Phrases(listed)
    assert known.length_at(spoken, start) == max(fitting, default=0)
    assert known.begin_with("و") is any(phrase[0] == "و" for phrase in listed)


def plain_cues(lists, spoken, conjunctions):
    """Every phrase at every place, with and without what is written on to its first word."""
    cues = set()
    for cue, entries in lists.items():
        for entry in entries:
            phrase, opens = entry.removeprefix("^").split(), entry.startswith("^")
            for place, word in enumerate(spoken):
                fits = word == phrase[0] or (
                    len(word) > 2 and word[0] in conjunctions and word[1:] == phrase[0]
                )
                rest = spoken[place + 1 : place + len(phrase)] == phrase[1:]
                if fits and rest and (place < OPENING or not opens):
                    cues.add(cue)
    return cues


@given(PHRASES, PHRASES, WORDS, st.sampled_from(["", "وف"]), st.booleans())
def test_cues_are_those_that_every_phrase_at_every_place_gives(
    first, second, spoken, conjunctions, opens
):
    sign = "^" if opens else ""
    lists = {
        "first": [" ".join(phrase) for phrase in first],
        "second": [sign + " ".join(phrase) for phrase in second],
    }
    found = Cues(lists, lambda entry: entry.removeprefix("^").split(), str, conjunctions)
    assert found(spoken, []) == plain_cues(lists, spoken, conjunctions)


def plain_opens_with(listed, text, joined):
    opening = words(text[:90])
    spoken = opening[1:] if opening[:1] == ["و"] else opening
    return bool(phrases(listed, joined=joined).length_at(spoken))


ANNOUNCING = st.lists(
    st.sampled_from(
        ["و", "في", "الختام", "وفي", "ختاما", "أيها", "الإخوة", "«", "—", "خلاصة", "القول"]
    ),
    max_size=6,
).map(" ".join)


@given(st.one_of(ANNOUNCING, TEXTS))
def test_what_an_opening_announces_is_what_all_its_words_say(text):
    assert announcing.concludes(text) == plain_opens_with("concluding", text, joined=True)
    assert announcing.addresses(text) == plain_opens_with("addressing", text, joined=False)


@pytest.mark.parametrize("code", ["ar", "en", "fr", "fa", "ur", "und"])
@given(text=TEXTS)
def test_no_word_crosses_white_space(code, text):
    cut = language_for(code).words
    assert cut(text) == list(chain.from_iterable(map(cut, text.split())))
