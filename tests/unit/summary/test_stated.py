"""Who speaks in a sentence that doesn't name him: told where it is sure, copied and collected with the sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from takeaway import stated
from takeaway.stated import FACTS

from khulasa.document.model import Block, BlockKind, Document
from khulasa.document.seals import seal_of
from khulasa.dossier import taking
from khulasa.dossier.source import Source
from khulasa.errors import QuoteError
from khulasa.export.forms import copied
from khulasa.export.names import Form, Options
from khulasa.facts.model import Certainty, Facts, Found, Manner, Span, Statement
from khulasa.facts.quotable import QuotableFacts
from khulasa.services.pipeline.source import Source as File
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.summary.model import Analysis, Speaker
from khulasa.summary.stated import (
    forms_of,
    fullest_of,
    sentences_at,
    sentences_of,
    speaker_span,
    speakers_of,
    told_in,
)

OPTIONS = Options(pattern="ف {paragraph}", speakers=True)
_, ADDED, DENIED, LIKELY = FACTS.statements


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    found = stated.analysis()
    return replace(found, speakers=speakers_of(found, stated.quotable(found)))


def test_only_a_sentence_that_names_nobody_is_given_its_speaker(analysis):
    (added,) = sentences_of(analysis, ADDED)
    name = FACTS.actors[0].fullest
    assert analysis.speakers == (Speaker(added, (name.start, name.end), carried=True),)
    assert analysis.speaker_of(added) == analysis.speakers[0]
    assert analysis.speaker_of(added + 1) is None
    analysis.validate()


def test_who_is_named_elsewhere_is_the_speaker_rather_than_the_word_that_stands_for_him(analysis):
    said = replace(LIKELY, actor=None, certainty=Certainty.SURE, speaker=Span(0, 3))
    facts = stated.quotable(analysis, FACTS)
    assert speaker_span(facts, said) == said.speaker
    assert speaker_span(facts, replace(said, because=Span(4, 9))) == Span(4, 9)


def test_a_name_is_quoted_where_it_is_fullest_and_rather_from_a_sentence_than_from_a_heading():
    lines = ("ليلى الحداد تفتتح المعرض", "شكرت الحداد الحضور", "ليلى الحداد رسامة")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(3)]
    blocks = tuple(
        Block(kind, start, start + len(line))
        for kind, start, line in zip(
            (BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH), starts, lines, strict=True
        )
    )
    document = Document("\n".join(lines), blocks)
    titled, short, full = (
        Span(0, 11),
        Span(starts[1] + 5, starts[1] + 11),
        Span(starts[2], starts[2] + 11),
    )
    assert fullest_of(document, (titled, short, full)) == full
    assert fullest_of(document, (titled, short)) == titled
    assert fullest_of(document, (short,)) == short


def test_the_forms_of_a_name_leave_out_what_is_part_of_anothers(analysis):
    facts = stated.quotable(analysis)
    assert forms_of(facts, "سلمى الناصر") == ["سلمى الناصر", "الناصر"]
    assert forms_of(facts, "بنزرت") == ["بنزرت"]
    first, second = FACTS.actors
    namesake = replace(second, fullest=first.fullest, mentions=(first.fullest,))
    both = stated.quotable(
        analysis, replace(FACTS, actors=(replace(first, fullest=first.mentions[1]), namesake))
    )
    assert forms_of(both, "الناصر") == ["الناصر"]


def test_a_likely_speaker_is_none(analysis):
    guessed = replace(LIKELY, actor=0)
    facts = stated.quotable(analysis, replace(FACTS, statements=(guessed,)))
    assert speakers_of(analysis, facts) == ()


def test_the_sentence_is_copied_with_its_speaker_in_brackets(analysis):
    (added,) = sentences_of(analysis, ADDED)
    text = copied(analysis, [added], Form.CITED, OPTIONS).plain
    assert text == f"«[سلمى الناصر] {analysis.quote(added)}» (ف ٢)"
    plain = copied(analysis, [added], Form.CITED, replace(OPTIONS, speakers=False)).plain
    assert plain == f"«{analysis.quote(added)}» (ف ٢)"


def test_the_dossier_keeps_the_speaker(analysis):
    (added,) = sentences_of(analysis, ADDED)
    quote = taking.sentence(analysis, added, Source.of(analysis.document, "", ""))
    assert (quote.speaker, quote.bracketed, quote.text) == (
        "سلمى الناصر",
        True,
        analysis.quote(added),
    )


def test_a_sentence_inside_of_somebodys_words_is_his():
    text = "قال سامي الجار لمن حضر: وصل القطار صباحا. ونزل الركاب جميعا. ثم عاد فارغا."
    analysis = analyse_source(File.pasted(text))
    name = Span(text.index("سامي"), text.index(" لمن"))
    content = Span(text.index("وصل"), text.index(" ثم"))
    said = Statement(
        Span(0, 3),
        content,
        Manner.DIRECT,
        speaker=name,
        found=Found.NAMED,
        certainty=Certainty.SURE,
    )
    facts = Facts(statements=(said,))
    seals = tuple(seal_of(text[slice(*span)]) for span in facts.spans())
    speakers = speakers_of(analysis, QuotableFacts(analysis.document, facts, seals))
    assert speakers == (Speaker(1, (name.start, name.end), carried=False),)
    whole = copied(replace(analysis, speakers=speakers), [1], Form.CITED, OPTIONS).plain
    assert whole == "سامي الجار: «ونزل الركاب جميعا.» (ف ١)"


def test_an_altered_name_is_put_in_nowhere(analysis):
    facts = QuotableFacts(analysis.document, FACTS, (0,) * len(list(FACTS.spans())))
    with pytest.raises(QuoteError):
        speakers_of(analysis, facts)


def test_the_sentences_of_spans(analysis):
    assert sentences_at(analysis, []) == ()
    assert sentences_at(analysis, [Span(0, len(analysis.document.text))]) == tuple(
        range(len(analysis.sentences))
    )
    assert len(sentences_of(analysis, DENIED)) == 1


def test_of_a_sentence_of_many_pages_a_statement_repeats_its_own_words(monkeypatch, analysis):
    facts = stated.quotable(analysis)
    (sentence,) = sentences_of(analysis, LIKELY)
    assert told_in(analysis, facts, LIKELY) == analysis.quote(sentence)
    monkeypatch.setattr("khulasa.summary.stated._READABLE", 10)
    assert told_in(analysis, facts, LIKELY) == facts.quote(LIKELY.content)
