"""A search gives what a plain look into every text gives, in pages, the best first."""

from __future__ import annotations

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khulasa.language.folding import fold
from khulasa.services.library.entry import Opened
from khulasa.services.library.finding import index, search
from khulasa.services.library.finding.hits import Place, spans_in
from khulasa.services.library.finding.query import Query
from khulasa.services.library.library import Library

LETTERS = "اأإآبةهتيىؤ" + "\u064e\u0651\u0640" + "abA\u0301é٣3" + " \n.،-_"
"""Few letters, so that words meet: other spellings of the same, marks, digits, signs."""

PER_TEST = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150
)


@pytest.fixture
def library(tmp_path, monkeypatch):
    monkeypatch.setattr(index, "SHARD_DOCUMENTS", 3)  # several tables
    library = Library(tmp_path)
    yield library
    library.close()


def document(text, title="", path=""):
    return Opened(title, path, "ar", len(text.split()), text)


def all_entries(library, typed):
    results = library.search(typed)
    entries = list(results.entries)
    while results.rest:
        results = library.more(results)
        entries += results.entries
    return entries


def spelt(letter):
    """Whether a letter belongs to words, said otherwise than the program says it."""
    return letter.isalnum() or letter == "\u0301"


def plain_words(text):
    """The words of a text, letter by letter."""
    words, word = [], ""
    for letter in fold(text) + " ":
        if spelt(letter) and (word or letter.isalnum()):
            word += letter
        elif word:
            words.append(word)
            word = ""
    return words


def holds(text, words, *, begins):
    """Whether words follow one another in a line of a text; the last may go on."""
    for line in text.split("\n"):
        stand = plain_words(line)
        for at in range(len(stand) - len(words) + 1):
            first, last = stand[at : at + len(words) - 1], stand[at + len(words) - 1]
            is_last = last.startswith(words[-1]) if begins else last == words[-1]
            if first == words[:-1] and is_last:
                return True
    return False


texts = st.lists(st.text(LETTERS, max_size=25), min_size=1, max_size=8, unique=True)


@PER_TEST
@given(texts, st.lists(st.text(LETTERS, max_size=5), max_size=3))
def test_words_give_what_a_plain_look_gives(library, stored, typed):
    library.clear()
    for number, text in enumerate(stored):
        library.open(document(text), float(number))
    words = [word for each in typed for word in plain_words(each)]
    expected = {text for text in stored if all(holds(text, [word], begins=True) for word in words)}
    listed = {library.text(entry.id) for entry in all_entries(library, " ".join(typed))}
    if not "".join(typed).strip():
        expected = set(stored)
    elif not words:
        expected = set()
    assert listed == expected


@PER_TEST
@given(texts, st.text(LETTERS, max_size=8), st.booleans())
def test_a_phrase_gives_what_a_plain_look_gives(library, stored, phrase, closed):
    library.clear()
    for number, text in enumerate(stored):
        library.open(document(text), float(number))
    words = plain_words(phrase)
    expected = {text for text in stored if words and holds(text, words, begins=not closed)}
    typed = f'"{phrase}"' if closed else f"«{phrase}"
    assert {library.text(entry.id) for entry in all_entries(library, typed)} == expected


@PER_TEST
@given(st.text(), st.text(st.sampled_from('«»"“”* ()AND:NEAR{}^-+' + LETTERS)))
def test_no_words_raise_and_each_hit_says_where_it_stands(library, stored, typed):
    library.clear()
    library.open(document(stored), 1.0)
    for words in (stored, typed, f'"{stored}"', stored[:3]):
        for entry in all_entries(library, words):
            if entry.hits is None:
                continue
            for hit in entry.hits.shown:
                assert hit.excerpt.match == stored[hit.start : hit.end] != ""
                before = hit.start - len(hit.excerpt.before)
                after = hit.end + len(hit.excerpt.after)
                shown = hit.excerpt.before + hit.excerpt.match + hit.excerpt.after
                assert stored[before:after] == shown
            spans = spans_in(stored, Query.of(words))
            assert len(spans) == entry.hits.count
            assert {(hit.start, hit.end) for hit in entry.hits.shown} <= set(spans)


@PER_TEST
@given(texts, st.data())
def test_what_is_removed_is_found_no_more(library, stored, data):
    library.clear()
    for number, text in enumerate(stored):
        library.open(document(text), float(number))
    removed = data.draw(st.sampled_from(library.recent()))
    text = library.text(removed.id)
    words = plain_words(text)[:1]
    library.remove([removed.id])
    expected = {
        each for each in stored if each != text and words and holds(each, words, begins=True)
    }
    assert {library.text(entry.id) for entry in all_entries(library, " ".join(words))} == (
        expected if words else {*stored} - {text}
    )


def test_pages_follow_one_another_without_gap_or_repeat(library):
    for number in range(3 * search.PAGE + 1):
        library.open(document(f"السوق {number}"), float(number))
    results = library.search("سوق السوق")
    assert results.entries == ()
    results = library.search("السوق")
    sizes = [len(results.entries)]
    while results.rest:
        results = library.more(results)
        sizes.append(len(results.entries))
    assert sizes == [search.PAGE] * 3 + [1]
    entries = all_entries(library, "السوق")
    assert [entry.opened for entry in entries] == sorted(
        map(float, range(3 * search.PAGE + 1)), reverse=True
    )
    assert len(library.search("السوق", at_least=2 * search.PAGE - 1).entries) == 2 * search.PAGE


def test_of_very_many_the_newest_are_ranked_and_it_is_said(library, monkeypatch):
    monkeypatch.setattr(search, "NEWEST", 5)
    library.open(document("في السوق", title="السوق"), 100.0)
    for number in range(5):
        library.open(document(f"السوق {number}"), float(number))
    results = library.search("السوق")
    assert results.is_cut
    assert [entry.opened for entry in results.entries] == [4.0, 3.0, 2.0, 1.0, 0.0]
    assert not library.search("السوق 3").is_cut


def test_a_phrase_of_common_words_goes_on_page_by_page(library, monkeypatch):
    monkeypatch.setattr(search, "_LETTERS_COMPARED", 45)
    library.open(document("قال الوزير في السوق"), 1.0)
    for number in range(10):
        library.open(document(f"الوزير قال {number}"), 10.0 + number)
    results = library.search('"قال الوزير"')
    assert results.entries == ()
    assert results.may_shrink
    assert len(results.rest) == 7
    assert [entry.opened for entry in all_entries(library, '"قال الوزير"')] == [1.0]


def test_many_words_are_no_burden(library):
    library.open(document(string.ascii_lowercase), 1.0)
    assert all_entries(library, " ".join(string.ascii_lowercase) * 1000) == []


# Where it stands


def test_hits_are_grouped_by_document_counted_and_placed(library):
    lines = ["عنوان عن السوق", "فتح السوق، وفي السوق باعة.", "لا شيء", "أغلق السوق.", "السوق ثانية"]
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]
    places = tuple(Place(start, at, 1 + at // 3) for at, start in enumerate(starts))
    library.open(Opened(lines[0], "", "ar", 9, text, places), 1.0)
    (entry,) = library.search("السوق").entries
    # THEN the title, which is shown anyway, gives way
    assert entry.hits is not None
    assert [(hit.paragraph, hit.page) for hit in entry.hits.shown] == [(1, 1), (3, 2), (4, 2)]
    assert (entry.hits.count, entry.hits.others) == (5, 2)
    # AND one that stands in the title alone is shown there
    (entry,) = library.search("عنوان").entries
    assert [hit.start for hit in entry.hits.shown] == [0]


def test_what_stands_in_the_file_s_name_alone_has_no_place(library):
    library.open(document("text", path="/articles/souq.txt"), 1.0)
    (entry,) = library.search("souq").entries
    assert (entry.hits.shown, entry.hits.count) == ((), 0)


def test_a_document_of_before_has_hits_without_a_place_until_it_is_opened_again(library):
    library.open(document("السوق"), 1.0)
    assert library.search("السوق").entries[0].hits.shown[0].paragraph == 0
    library.open(Opened("", "", "ar", 1, "السوق", (Place(0, 1, 3),)), 2.0)
    hit = library.search("السوق").entries[0].hits.shown[0]
    assert (hit.paragraph, hit.page) == (1, 3)


def test_an_excerpt_is_cut_between_words_and_says_on_which_side(library):
    text = "كلمة " * 40 + "الهدف " + "كلمة " * 40
    library.open(document(text.strip()), 1.0)
    excerpt = library.search("الهدف").entries[0].hits.shown[0].excerpt
    assert excerpt.cut == (True, True)
    assert {*(excerpt.before + excerpt.match + excerpt.after).split()} == {"كلمة", "الهدف"}
    library.open(document("الهدف " + "كلمة " * 40), 2.0)
    assert library.search("الهدف").entries[0].hits.shown[0].excerpt.cut == (False, True)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("سوق", [(("سوق",), True)]),
        ('"سوق"', [(("سوق",), False)]),
        ("«سوق القرية» قال", [(("سوق", "القريه"), False), (("قال",), True)]),
        ("قال “سوق الق", [(("قال",), True), (("سوق", "الق"), True)]),
        ("سوق،القرية", [(("سوق",), True), (("القريه",), True)]),
        ('"" * AND', [(("and",), True)]),
        ("سوق سوق", [(("سوق",), True)]),
        ('"', []),
    ],
)
def test_what_is_typed_is_read_so(typed, terms):
    assert [(term.words, term.begins) for term in Query.of(typed).terms] == terms
