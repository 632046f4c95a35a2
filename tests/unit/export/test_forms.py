"""The forms of copying: what is ours around a quote, and that the quote is the author's."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from takeaway.samples import HARD, SPEECH, analysis

from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.errors import QuoteError
from khulasa.export.forms import copied, copied_span
from khulasa.export.names import AS_IT_STANDS, Digits, Form, Options
from khulasa.summary.model import Analysis

WITH_SPEAKERS = Options(speakers=True, pattern="ص {page}")
LATIN_FIRST, QUOTING = 3, 0
RLM = "\u200f"


def plain(form: Form, *indexes: int, options: Options = AS_IT_STANDS) -> str:
    return copied(analysis(HARD), indexes, form, options).plain


def quote(index: int) -> str:
    made = analysis(HARD)
    return made.document.quote(made.sentences[index])


@pytest.mark.parametrize("form", list(Form))
def test_every_quote_is_the_authors_own(form):
    made = analysis(HARD)
    indexes = range(len(made.sentences))
    found = copied(made, indexes, form, Options(accessed=date(2024, 5, 3)))
    shown = re.sub(r"\\(?=[^\w\s])", "", found.plain) if form is Form.MARKDOWN else found.plain
    inside = unescape(re.sub(r"<[^>]*>", "", found.html))
    at = within = 0
    for index in indexes:
        at = shown.index(quote(index), at) + len(quote(index))
        within = inside.index(quote(index), within) + len(quote(index))
        assert (
            quote(index)
            == made.document.text[made.sentences[index].start : made.sentences[index].end]
        )


def test_a_quotation_stands_in_marks_that_are_not_in_it():
    assert plain(Form.QUOTATION, 10) == "«من صبر ظفر.»"
    assert plain(Form.QUOTATION, QUOTING) == "“الميناء يعود إلى العمل: «نهاية الانتظار»”"


def test_a_quotation_with_its_citation():
    cited = plain(Form.CITED, 10, options=Options(pattern="[{by}، ]ص {page}"))
    assert cited == "«من صبر ظفر.» (سلمى الراوي، ص ٤)"


def test_an_english_citation_is_kept_apart_from_an_arabic_quote():
    cited = plain(Form.CITED, 10, options=Options(language="en", pattern="p. {page}, {file}"))
    assert cited == "«من صبر ظفر.» (\u2068p. 4, harbor report (2).txt\u2069)"


def test_without_anything_to_cite_there_are_no_brackets():
    assert plain(Form.CITED, 10, options=Options(pattern="{accessed}")) == "«من صبر ظفر.»"


def test_bullets_and_numbers():
    assert plain(Form.BULLETS, 10, 12) == "• من صبر ظفر.\n• الأرقام من تقرير الهيئة."
    assert plain(Form.NUMBERS, 10, 12) == "١. من صبر ظفر.\n٢. الأرقام من تقرير الهيئة."
    assert plain(Form.NUMBERS, 10, options=Options(digits=Digits.LATIN)) == "1. من صبر ظفر."
    html = copied(analysis(HARD), (10, 12), Form.NUMBERS).html
    assert html.startswith(
        '<div dir="rtl" lang="ar"><ol dir="rtl"><li dir="rtl">من صبر ظفر.</li><li dir="rtl">'
    )


def test_one_paragraph():
    assert plain(Form.PARAGRAPH, 10, 12) == "من صبر ظفر. الأرقام من تقرير الهيئة."
    assert copied(analysis(HARD), (10, 12), Form.PARAGRAPH).html.count("<p") == 1
    assert copied(analysis(HARD), (), Form.PARAGRAPH).plain == ""


def test_markdown():
    found = copied(analysis(HARD), (9, 10), Form.MARKDOWN, Options(pattern="ص {page}"))
    assert found.plain == (
        "> الرصيف الثاني: تحت الصيانة \\*مؤقّتا\\* حتى ١٥ يونيو.\n>\n> — ص ٤\n\n> من صبر ظفر.\n>\n> — ص ٤"
    )
    assert found.html.count('<blockquote dir="rtl">') == 2


@pytest.mark.parametrize("form", sorted(set(Form) - {Form.PLAIN, Form.MARKDOWN}))
def test_a_line_that_opens_with_latin_letters_still_runs_as_it_should(form):
    assert plain(form, LATIN_FIRST).startswith(RLM)


def test_the_plain_form_adds_nothing_at_all():
    assert plain(Form.PLAIN, LATIN_FIRST, 10) == f"{quote(LATIN_FIRST)}\n{quote(10)}"


def test_a_sentence_from_somebodys_words_comes_with_its_speaker():
    first, middle, last = (plain(Form.QUOTATION, index, options=WITH_SPEAKERS) for index in SPEECH)
    assert first == "“وقال نقيب العمّال سامي النجار: «انتظرنا طويلا.”"
    assert middle == (
        'وقال نقيب العمّال سامي النجار: «[…] لم يكن معنا سوى 40% من أجورنا، وكان البحر "كلّ ما نملك".»'
    )
    assert last == "وقال نقيب العمّال سامي النجار: «[…] واليوم نعود.»"


def test_a_speaker_without_a_mark_behind_gets_one():
    text = "قال المدير إن العمل بدأ. وسينتهي غدا."
    second = Sentence(1, 0, 25, 37, quoted=True, speaker=(0, 10))
    document = Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), language="ar")
    made = Analysis(
        document, (Sentence(0, 0, 0, 24), second), (0, 1), "khulasa", (1.0, 1.0), (0, 1), (5, 2)
    )
    assert copied(made, (1,), Form.PLAIN, WITH_SPEAKERS).plain == "قال المدير: «وسينتهي غدا.»"


def test_a_broken_seal_is_not_copied():
    made = analysis(HARD)
    broken = replace(made, seals=(*made.seals[:10], made.seals[10] + 1, *made.seals[11:]))
    with pytest.raises(QuoteError):
        copied(broken, (10,), Form.QUOTATION)


@given(st.text(min_size=1, max_size=60), st.sampled_from(list(Form)))
def test_any_text_is_copied_as_it_stands(text, form):
    document = Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), language="ar")
    made = Analysis(document, (Sentence(0, 0, 0, len(text)),), (0,), "khulasa", (1.0,), (0,), (1,))
    found = copied(made, (0,), form)
    assert form is Form.MARKDOWN or text in found.plain
    assert re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", found.html) is None


@given(
    lines=st.lists(st.text("ابت ثج.،«»abc", min_size=1, max_size=20), min_size=1, max_size=4),
    data=st.data(),
)
def test_any_span_is_copied_as_it_stands_in_marks_and_with_its_source(lines, data):
    text = "\n".join(lines)
    blocks, start = [], 0
    for each in lines:
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(each)))
        start += len(each) + 1
    document = Document(text, tuple(blocks), source="تقرير.txt", language="ar")
    made = Analysis(document, (), (), "khulasa", (), (), ())
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    found = copied_span(made, (first, last), Options())
    parts = [part.strip() for part in text[first:last].split("\n") if part.strip()]
    said = found.plain.split("\n") if found.plain else []
    assert len(said) == len(parts)
    for part, one in zip(parts, said, strict=True):
        assert part in one
        assert "تقرير.txt" in one
