"""The formats: verbatim, directed, and nothing that was not asked for."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Document, Metadata, Page, Sentence, Trust
from khulasa.document.places import Box, Places
from khulasa.export.forms import copied, copied_texts
from khulasa.export.names import AS_IT_STANDS, Form, Format
from khulasa.export.table import EXPORTERS, SUFFIXES
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.summary.choose import Length, choose, order
from khulasa.summary.model import Analysis, Evidence, Need, Phrase, Summary


@pytest.fixture
def summary(seed):
    return choose(analyse_source(Source.file(str(seed("lavrov-gcc")))), Length())


def test_every_format_has_an_exporter():
    assert set(EXPORTERS) == set(Format) - {Format.PDF}  # which ui draws
    assert set(SUFFIXES) == set(Format)


def test_text_is_a_sentence_a_line(summary):
    assert EXPORTERS[Format.TEXT](summary, AS_IT_STANDS).splitlines() == summary.quotes()


MADE_UP = Summary(
    Analysis(
        Document(
            text="عنوان 😀\n\nقال <الشيخ> & مضى. «ثم 😀 عاد.»",
            blocks=(Block(BlockKind.TITLE, 0, 7), Block(BlockKind.PARAGRAPH, 9, 40)),
            title="عنوان 😀",
            source="مجلد/a.txt",
            language="ar",
            encoding="windows-1256",
            pages=(Page(1, 0, 7), Page(4, 9, 40, 595.0, 841.9, Trust.UNSAFE)),
            warnings=("unsafe_pages",),
            format="pdf",
            metadata=Metadata("فلان", "2020-01-01", ""),
            places=Places.of_words(
                [
                    (9, 12, Box(4, 400, 100, 430, 112)),
                    (13, 20, Box(4, 360.5, 100, 398, 112)),
                    (23, 26, Box(4, 400, 120, 430, 132)),
                ]
            ),
        ),
        (
            Sentence(0, 0, 0, 7),
            Sentence(1, 1, 9, 27),
            Sentence(2, 1, 28, 40, quoted=True),
            Sentence(3, 1, 28, 40),
        ),
        candidates=(1, 2, 3),
        method="lsa",
        scores=(0.0, 1.0, 0.25, 0.75),
        groups=(0, 1, 2, 1),
        word_counts=(1, 3, 3, 3),
        needs=(Need.NOTHING, Need.NOTHING, Need.QUOTATION, Need.CONTEXT),
        evidence=(
            Evidence(),
            Evidence(((23, 26), (14, 19)), (2,), ("length",)),
            Evidence(),
            Evidence(),
        ),
        phrases=(Phrase("الشيخ", 0.5, ((14, 19),)),),
    ),
    chosen=(1, 2),
    pinned=frozenset({2}),
)

CONTRACT = (
    '{"source": "مجلد/a.txt", "title": "عنوان 😀", "language": "ar", "encoding": "windows-1256", "method": "lsa", '
    '"text": "عنوان 😀\\n\\nقال <الشيخ> & مضى. «ثم 😀 عاد.»", "sentences": ['
    '{"index": 0, "start": 0, "end": 7, "block": 0, "long": false, "clauses": [], '
    '"page": 1, "score": 0.0, "chosen": false, '
    '"needs": null, "reasons": null, "boxes": []}, '
    '{"index": 1, "start": 9, "end": 27, "block": 1, "long": false, "clauses": [], '
    '"page": 4, "score": 1.0, "chosen": true, '
    '"needs": null, "reasons": {"rank": 1, "paragraph": 1, '
    '"terms": [{"text": "مضى", "start": 23, "end": 26}, {"text": "الشيخ", "start": 14, "end": 19}], '
    '"ties": [2], "counted": ["length"], "displaced": [{"index": 3, "why": "echo"}], "pinned": false}, '
    '"boxes": [{"page": 4, "left": 360.5, "top": 100.0, "right": 430.0, "bottom": 112.0}, '
    '{"page": 4, "left": 400.0, "top": 120.0, "right": 430.0, "bottom": 132.0}]}, '
    '{"index": 2, "start": 28, "end": 40, "block": 1, "long": false, "clauses": [], '
    '"page": 4, "score": 0.25, "chosen": true, '
    '"needs": "quotation", "reasons": {"rank": 3, "paragraph": 1, '
    '"terms": [], "ties": [], "counted": [], "displaced": [], "pinned": true}, "boxes": []}, '
    '{"index": 3, "start": 28, "end": 40, "block": 1, "long": false, "clauses": [], '
    '"page": 4, "score": 0.75, "chosen": false, '
    '"needs": "context", "reasons": null, "boxes": []}], '
    '"order": [2, 1, 3], "phrases": [{"text": "الشيخ", "score": 0.5, "spans": [[14, 19]]}], '
    '"format": "pdf", "metadata": {"author": "فلان", "date": "2020-01-01", "address": ""}, '
    '"pages": [{"number": 1, "start": 0, "end": 7, "width": 0.0, "height": 0.0, "trust": "sure"}, '
    '{"number": 4, "start": 9, "end": 40, "width": 595.0, "height": 841.9, "trust": "unsafe"}], '
    '"blocks": [{"kind": "title", "start": 0, "end": 7, "level": 0}, '
    '{"kind": "paragraph", "start": 9, "end": 40, "level": 0}], "warnings": ["unsafe_pages"]}'
)


def test_json_to_the_letter():
    assert EXPORTERS[Format.JSON](MADE_UP, AS_IT_STANDS) == CONTRACT


def test_html_on_the_clipboard_to_the_letter():
    assert copied(MADE_UP.analysis, MADE_UP.chosen, Form.PLAIN).html == (
        '<div dir="rtl" lang="ar"><p dir="rtl">قال &lt;الشيخ&gt; &amp; مضى.</p><p dir="rtl">«ثم 😀 عاد.»</p></div>'
    )


def test_text_to_the_letter():
    assert EXPORTERS[Format.TEXT](MADE_UP, AS_IT_STANDS) == "قال <الشيخ> & مضى.\n«ثم 😀 عاد.»"


def test_json_of_a_document_without_pages_encoding_and_title():
    bare = Document("قال.", (Block(BlockKind.PARAGRAPH, 0, 4),))
    analysis = Analysis(bare, (Sentence(0, 0, 0, 4),), (0,), "khulasa", (1.0,), (0,), (1,))
    assert EXPORTERS[Format.JSON](Summary(analysis, (0,)), AS_IT_STANDS) == (
        '{"source": "", "title": "", "language": "und", "encoding": null, "method": "khulasa", "text": "قال.", '
        '"sentences": [{"index": 0, "start": 0, "end": 4, "block": 0, "long": false, "clauses": [], '
        '"page": null, "score": 1.0, "chosen": true, '
        '"needs": null, "reasons": {"rank": 1, "paragraph": 1, "terms": [], "ties": [], '
        '"counted": [], "displaced": [], '
        '"pinned": false}, "boxes": []}], "order": [0], "phrases": [], "format": "text", '
        '"metadata": {"author": "", "date": "", "address": ""}, "pages": [], '
        '"blocks": [{"kind": "paragraph", "start": 0, "end": 4, "level": 0}], "warnings": []}'
    )


@pytest.mark.parametrize(
    "name", ["lavrov-gcc", "wire-windows-1256", "speech-utf16", "wire-wrapped", "feature-long"]
)
def test_json_of_an_article_leads_back_to_its_sentences(seed, name):
    analysis = analyse_source(Source.file(str(seed(name))))
    summary = choose(analysis, Length())
    found = json.loads(EXPORTERS[Format.JSON](summary, AS_IT_STANDS))
    assert [
        found["text"][one["start"] : one["end"]] for one in found["sentences"] if one["chosen"]
    ] == summary.quotes()
    assert [one["index"] for one in found["sentences"]] == list(range(len(analysis.sentences)))
    assert all(0 <= one["score"] <= 1 for one in found["sentences"])
    assert max(one["score"] for one in found["sentences"]) == 1


@pytest.mark.parametrize(
    "name", ["lavrov-gcc", "interview", "speech-utf16", "opinion", "science-vowelled"]
)
def test_json_says_why_in_words_that_stand_where_it_says(seed, name):
    analysis = analyse_source(Source.file(str(seed(name))))
    summary = choose(analysis, Length(), pinned={analysis.candidates[-1]})
    found = json.loads(EXPORTERS[Format.JSON](summary, AS_IT_STANDS))
    text, sentences = found["text"], found["sentences"]
    assert found["order"] == order(analysis, summary.pinned)
    assert {one["needs"] for one in sentences} <= {None, "context", "quotation"}
    assert sentences[analysis.candidates[-1]]["reasons"]["pinned"]
    terms = []
    for one in sentences:
        assert (one["reasons"] is not None) is one["chosen"]
        if not one["chosen"]:
            continue
        why = one["reasons"]
        assert list(why) == ["rank", "paragraph", "terms", "ties", "counted", "displaced", "pinned"]
        assert 1 <= why["rank"] <= len(analysis.candidates)
        for term in why["terms"]:
            assert text[term["start"] : term["end"]] == term["text"] != ""
            assert one["start"] <= term["start"] < term["end"] <= one["end"]
            assert not re.search(r"\s", term["text"])
            terms.append(term)
        assert set(why["ties"]) <= set(analysis.candidates) - {one["index"]}
        for gone in why["displaced"]:
            assert not sentences[gone["index"]]["chosen"]
            assert gone["why"] in {"echo", "context", "quotation", "excluded"}
    assert terms
    assert any(one["reasons"]["ties"] for one in sentences if one["chosen"])
    for phrase in found["phrases"]:
        assert any(phrase["text"] in text[start:end] for start, end in phrase["spans"])


def test_html_says_the_same_and_which_way_it_runs(summary):
    found = copied(summary.analysis, summary.chosen, Form.PLAIN).html
    assert re.findall(r"<(\w+)", found) == ["div", *["p"] * len(summary.chosen)]
    assert found.startswith('<div dir="rtl" lang="ar">')
    assert [
        unescape(text) for text in re.findall(r'<p dir="rtl">(.*?)</p>', found)
    ] == summary.quotes()


ARABIC = Document("قال", (Block(BlockKind.PARAGRAPH, 0, 3),), language="ar")


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("BBC قالت إن", "rtl"),
        ("قال", "rtl"),
        ("Latin only", "ltr"),
        ("1234", "rtl"),
        ("«»", "rtl"),
        ("", "rtl"),
    ],
)
def test_a_paragraph_runs_by_its_content(text, way):
    assert f'<p dir="{way}">' in copied_texts([text], ARABIC).html


def test_a_fragment_states_the_language_and_direction_of_its_document():
    texts = ["The word كتاب is Arabic.", "1234"]
    english = Document("The word is English.", (), language="en")
    assert copied_texts(texts, english).html == (
        '<div dir="ltr" lang="en"><p dir="ltr">The word كتاب is Arabic.</p><p dir="ltr">1234</p></div>'
    )
    nobody_knows = Document("قال", ())
    assert copied_texts(["قال"], nobody_knows).html == '<div dir="rtl"><p dir="rtl">قال</p></div>'


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])), max_size=5))
def test_markup_in_a_text_stays_text(texts):
    found = copied_texts(texts, ARABIC).html
    inner = re.findall(r'<p dir="(?:rtl|ltr)">(.*?)</p>', found, re.DOTALL)
    expected = [re.sub("[\ufffe\uffff]", "\ufffd", text).replace("&", "&amp;") for text in texts]
    assert [unescape(text) for text in inner] == [unescape(text) for text in expected]
    assert found.count("<") == 2 + 2 * len(texts)
