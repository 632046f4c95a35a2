"""Facts on their way out: who is named, whose words stand in marks, and what no table may do."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Sequence
from dataclasses import replace

import pytest
from takeaway import stated
from takeaway.stated import FACTS, at

from khulasa.errors import QuoteError
from khulasa.export.facts import statements
from khulasa.export.facts.rows import COLUMNS, FactTable
from khulasa.export.facts.tables import copied_table
from khulasa.export.facts.text import copied_spans, copied_statements
from khulasa.export.names import Form, Options
from khulasa.export.runs import plain
from khulasa.export.table import FACTS as EXPORTERS
from khulasa.facts.kinds import EVERY_KIND, FactKind
from khulasa.facts.model import Certainty, Facts, Place, Statement
from khulasa.summary.model import Analysis, Summary
from khulasa.summary.stated import sentences_of

OPTIONS = Options(pattern="ف {paragraph}")
SAID, ADDED, DENIED, LIKELY = FACTS.statements


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return stated.analysis()


@pytest.fixture(scope="module")
def summary(analysis) -> Summary:
    return Summary(analysis, (0,))


def copied(analysis: Analysis, *statements: Statement, options: Options = OPTIONS) -> str:
    facts = replace(FACTS, statements=statements)
    return copied_statements(
        analysis, stated.quotable(analysis, facts), statements, Form.CITED, options
    ).plain


def test_a_statement_names_its_speaker_and_office_and_quotes_his_words(analysis):
    assert copied(analysis, SAID) == "سلمى الناصر (وزيرة المياه): «سنبني ثلاثة سدود» (ف ٢)"


def test_a_speaker_who_was_named_before_stands_in_brackets_and_a_report_in_no_marks(analysis):
    wanted = "[سلمى الناصر] وأضافت: العمل يبدأ في الخريف، ويستمر عاما كاملا (ف ٢)"
    assert copied(analysis, ADDED) == wanted


def test_what_is_denied_keeps_its_verb(analysis):
    wanted = "اتحاد الصيادين — ونفى: أن يكون قد وافق على الخطة (ف ٣)"
    assert copied(analysis, DENIED) == wanted


def test_denied_words_in_marks_keep_the_verb_too(analysis):
    direct = replace(SAID, polarity=DENIED.polarity)
    assert copied(analysis, direct).startswith("سلمى الناصر (وزيرة المياه) — وقالت: «")


def test_an_open_end_takes_the_whole_sentence(analysis):
    wanted = "[سلمى الناصر] «وأضافت أن العمل يبدأ في الخريف، ويستمر عاما كاملا.» (ف ٢)"
    assert copied(analysis, replace(ADDED, open_end=True)) == wanted


def test_nobody_is_named_where_he_is_only_likely(analysis):
    guessed = replace(LIKELY, actor=stated.MINISTER)
    assert copied(analysis, guessed) == "«وقال إن البحر هادئ.» (ف ٤)"


def test_several_are_copied_a_line_each_and_rich(analysis):
    made = copied_statements(
        analysis, stated.quotable(analysis), (SAID, DENIED), Form.CITED, OPTIONS
    )
    assert len(made.plain.splitlines()) == 2
    assert made.html.count("<p dir=") == 2


def test_a_listing_is_copied_a_member_a_line(analysis):
    members = FACTS.listings[0].members
    facts = stated.quotable(analysis)
    bare = copied_spans(analysis, facts, members, Form.BULLETS, OPTIONS)
    assert bare.plain.splitlines() == ["طبرقة", "بنزرت", "قابس"]
    cited = copied_spans(analysis, facts, members, Form.CITED, OPTIONS)
    assert cited.plain.splitlines() == ["طبرقة (ف ٣)", "بنزرت (ف ٣)", "قابس (ف ٣)"]


def test_altered_words_are_not_copied(analysis):
    quotable = stated.quotable(analysis)
    text = analysis.document.text.replace("ثلاثة", "خمسون")
    document = replace(analysis.document, text=text)
    with pytest.raises(QuoteError):
        copied_statements(
            replace(analysis, document=document),
            replace(quotable, document=document),
            (SAID,),
            Form.CITED,
            OPTIONS,
        )


def test_the_sentences_of_a_statement(analysis):
    quotes = [analysis.quote(index) for index in sentences_of(analysis, DENIED)]
    assert quotes == ["ونفى اتحاد الصيادين أن يكون قد وافق على الخطة."]


def rows_of(analysis: Analysis, facts: Facts, kinds: Sequence[FactKind]) -> list[dict[str, str]]:
    content = EXPORTERS["csv"](
        Summary(analysis, ()), stated.quotable(analysis, facts), kinds, OPTIONS
    )
    assert content.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(content[1:]), fieldnames=COLUMNS))[1:]


def test_a_table_has_what_is_sure(analysis):
    rows = rows_of(analysis, FACTS, [FactKind.STATEMENTS])
    assert [row["who"] for row in rows] == ["سلمى الناصر", "سلمى الناصر", "اتحاد الصيادين"]
    assert rows[2]["manner"] == "منقول بمعناه · نفي"
    assert rows[0] == {
        "kind": "قول",
        "who": "سلمى الناصر",
        "role": "وزيرة المياه",
        "verb": "وقالت",
        "manner": "بلفظه",
        "what": "سنبني ثلاثة سدود",
        "place": "ف ٢",
        "citation": "ف ٢",
    }


def test_the_other_kinds(analysis):
    rows = rows_of(analysis, FACTS, list(EVERY_KIND))
    assert [row["what"] for row in rows if row["kind"] == "تاريخ"] == ["5 مايو 2024"]
    assert [row["what"] for row in rows if row["kind"] == "رقم"] == ["ثلاثة سدود"]
    members = [row["who"] for row in rows if row["what"] == "ممثلون"]
    assert members == ["طبرقة", "بنزرت", "قابس"]


def test_a_cell_opens_no_formula_and_only_a_table_of_commas_says_so(analysis):
    text = "=1+1 في بيروت. @سمير هنا."
    document = replace(analysis.document, text=text)
    odd = replace(analysis, document=document, sentences=(), seals=())
    spans = [at_in(text, "=1+1"), at_in(text, "@سمير")]
    facts = Facts(places=tuple(map(Place, spans)))
    (first, second) = rows_of(odd, facts, [FactKind.PLACES])
    assert (first["what"], second["what"]) == ("'=1+1", "'@سمير")
    table = FactTable(odd, stated.quotable(odd, facts), OPTIONS)
    assert "'" not in copied_table(table, table.rows([FactKind.PLACES])).plain


def at_in(text: str, words: str):
    start = text.index(words)
    return type(at("قابس"))(start, start + len(words))


def test_the_clipboard_gets_tabs_and_a_table(analysis):
    table = FactTable(analysis, stated.quotable(analysis), OPTIONS)
    made = copied_table(table, table.rows([FactKind.STATEMENTS]))
    lines = made.plain.splitlines()
    assert [len(line.split("\t")) for line in lines] == [len(COLUMNS)] * 4
    assert made.html.startswith('<table dir="rtl"><tr><th dir="rtl">النوع</th>')
    assert made.html.count("<tr>") == 4


def test_json_stands_beside_the_sentences(analysis, summary):
    told = json.loads(EXPORTERS["json"](summary, stated.quotable(analysis), EVERY_KIND, OPTIONS))
    assert len(told["sentences"]) == len(analysis.sentences)
    facts = told["facts"]
    assert list(facts) == ["actors", "statements", "listings", "places", "dates", "numbers"]
    added = facts["statements"][1]
    assert (added["actor"], added["speaker"], added["found"]) == (0, None, "carried")
    assert added["because"]["text"] == "الناصر"
    assert (added["manner"], added["polarity"], added["certainty"]) == ("reported", "said", "sure")
    assert added["sentences"] == list(sentences_of(analysis, ADDED))
    assert facts["numbers"][0]["number"] == "3"
    assert facts["numbers"][0]["counted"]["text"] == "سدود"
    assert facts["dates"][0]["iso"] == "2024-05-05"
    for span in (added["verb"], facts["actors"][0]["fullest"], *facts["listings"][0]["members"]):
        assert analysis.document.text[span["start"] : span["end"]] == span["text"]


def test_json_holds_the_kinds_that_were_asked_for(analysis, summary):
    told = json.loads(
        EXPORTERS["json"](summary, stated.quotable(analysis), [FactKind.DATES], OPTIONS)
    )
    assert list(told["facts"]) == ["dates"]


@pytest.mark.parametrize("name", list(EXPORTERS))
def test_a_language_without_facts_gives_none(summary, name):
    content = EXPORTERS[name](summary, None, EVERY_KIND, OPTIONS)
    if name == "json":
        assert json.loads(content)["facts"] is None
    assert isinstance(content, str | bytes)


def test_text_has_a_heading_a_kind_and_what_is_to_be_checked_apart(analysis, summary):
    told = EXPORTERS["text"](summary, stated.quotable(analysis), EVERY_KIND, OPTIONS)
    groups = told.split("\n\n")
    assert [group.splitlines()[0] for group in groups] == [
        "من قال ماذا",
        "من شارك",
        "الأماكن",
        "التواريخ",
        "الأرقام",
    ]
    said = groups[0].splitlines()
    assert said[4:] == ["يحتاج إلى تحقق", "• «وقال إن البحر هادئ.» (ف ٤)"]


def test_an_empty_kind_is_a_sentence(analysis, summary):
    told = EXPORTERS["text"](
        summary, stated.quotable(analysis, Facts()), [FactKind.STATEMENTS], OPTIONS
    )
    assert told == "من قال ماذا\nلم يُعثر على أقوال منسوبة."


@pytest.mark.parametrize(
    ("name", "part", "table"),
    [("docx", "word/document.xml", "<w:bidiVisual/>"), ("odt", "content.xml", "<table:table ")],
)
def test_a_file_has_a_table(analysis, summary, name, part, table):
    content = EXPORTERS[name](summary, stated.quotable(analysis), EVERY_KIND, OPTIONS)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        xml = package.read(part).decode()
    assert table in xml
    assert "اتحاد الصيادين" in xml


def test_a_workbook_has_texts_and_no_formula(analysis, summary):
    content = EXPORTERS["xlsx"](summary, stated.quotable(analysis), EVERY_KIND, OPTIONS)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
        words = package.read("xl/sharedStrings.xml").decode()
    assert "<f>" not in sheet
    assert 'rightToLeft="1"' in sheet
    assert "سنبني ثلاثة سدود" in words


def test_certainty_decides_what_leaves(analysis):
    likely = replace(SAID, certainty=Certainty.LIKELY)
    assert rows_of(analysis, replace(FACTS, statements=(likely,)), [FactKind.STATEMENTS]) == []


def test_a_wide_table_lies_on_its_side_in_smaller_type(summary):
    """Columns of a word each held no word: Arabic was broken into letters."""
    for form, name, side in (
        ("docx", "word/document.xml", 'w:orient="landscape"'),
        ("odt", "styles.xml", 'fo:page-width="297mm"'),
    ):
        made = EXPORTERS[form](summary, None, EVERY_KIND, OPTIONS)
        assert isinstance(made, bytes)
        with zipfile.ZipFile(io.BytesIO(made)) as archive:
            assert side in archive.read(name).decode()


def test_the_word_that_ties_words_to_their_verb_stands_in_the_head(analysis):
    linked = replace(DENIED, link=at("أن", after="الصيادين أن"))
    quotable = stated.quotable(analysis, replace(FACTS, statements=(linked,)))
    assert statements.verb_of(quotable, linked) == "ونفى أن"


def test_an_open_end_is_the_author_s_sentence_and_never_stands_as_the_speaker_s_own_words(analysis):
    wanted = "«ونفى اتحاد الصيادين أن يكون قد وافق على الخطة.» (ف ٣)"
    assert copied(analysis, replace(DENIED, open_end=True)) == wanted


def test_who_is_named_less_fully_in_the_sentence_stands_before_it_in_brackets(analysis):
    actors = tuple(
        replace(actor, fullest=at("سلمى الناصر")) if number == DENIED.actor else actor
        for number, actor in enumerate(FACTS.actors)
    )
    statement = replace(DENIED, open_end=True)
    quotable = stated.quotable(analysis, replace(FACTS, actors=actors, statements=(statement,)))
    told = plain(statements.runs(analysis, quotable, statement))
    assert told == "[سلمى الناصر] «ونفى اتحاد الصيادين أن يكون قد وافق على الخطة.»"


def test_what_is_to_be_checked_is_told_once_and_never_beside_what_is_sure(analysis):
    doubled = replace(LIKELY, verb=at("البحر"))
    same = replace(DENIED, certainty=Certainty.LIKELY)
    facts = replace(FACTS, statements=(SAID, ADDED, DENIED, same, LIKELY, doubled))
    checked = statements.to_be_checked(analysis, stated.quotable(analysis, facts))
    assert checked == [LIKELY]


def test_json_says_who_is_only_likely_to_speak(analysis, summary):
    guessed = replace(LIKELY, actor=stated.MINISTER)
    quotable = stated.quotable(analysis, replace(FACTS, statements=(guessed,)))
    (told,) = json.loads(EXPORTERS["json"](summary, quotable, EVERY_KIND, OPTIONS))["facts"][
        "statements"
    ]
    assert (told["actor"], told["certainty"]) == (stated.MINISTER, "likely")


def test_a_place_is_told_once_with_how_often(analysis, summary):
    spans = at("طبرقة"), at("طبرقة", after="ممثلون")
    quotable = stated.quotable(analysis, Facts(places=tuple(map(Place, spans))))
    told = EXPORTERS["text"](summary, quotable, [FactKind.PLACES], OPTIONS)
    assert told.splitlines()[1:] == ["• طبرقة × ٢ (ف ١)"]
