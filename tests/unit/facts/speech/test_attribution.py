"""Whose words a sentence is."""

from __future__ import annotations

from unit.facts.paragraphs import paragraphs, sentences_of

from khulasa.facts.find import facts
from khulasa.facts.speech.attribution import Attribution, Attributions

TEXT = (
    "افتتحت سلمى النجار، مديرة المتحف، الباب. وقالت النجار: «فتحنا الباب. لن نغلقه أبدا. أهلا بالناس». "
    "وأضافت أن الدخول حر. وهطل المطر."
)


def attributed() -> dict[str, Attribution | None]:
    document = paragraphs(TEXT)
    sentences = sentences_of(document)
    who = Attributions(facts(document, sentences))
    return {
        TEXT[sentence.start : sentence.end]: who.speaker_of(sentence.start, sentence.end)
        for sentence in sentences
    }


def test_a_verb_with_its_subject_dropped_goes_on_with_who_spoke() -> None:
    found = attributed()["وأضافت أن الدخول حر."]
    assert found is not None
    assert TEXT[slice(*found.who)] == "سلمى النجار"
    assert found.goes_on


def test_a_sentence_within_a_quotation_is_its_speaker_s() -> None:
    document = paragraphs(TEXT)
    who = Attributions(facts(document, sentences_of(document)))
    start = TEXT.index("لن نغلقه")
    found = who.speaker_of(start, start + len("لن نغلقه أبدا."))
    assert found is not None
    assert TEXT[slice(*found.who)] == "سلمى النجار"
    assert not found.goes_on


def test_what_the_author_tells_is_nobody_s() -> None:
    found = attributed()
    assert found["وهطل المطر."] is None
    assert found["افتتحت سلمى النجار، مديرة المتحف، الباب."] is None
    assert [who for text, who in found.items() if text.startswith("وقالت")] == [None]
