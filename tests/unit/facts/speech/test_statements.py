"""Who said what: the speaker, the words, how they are given, and what is no statement."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.facts.paragraphs import paragraphs, sentences_of

from khulasa.document.model import Document
from khulasa.facts.model import Certainty, Facts, Found, Manner, Polarity, Statement
from khulasa.facts.speech.statements import statements

SURE = Certainty.SURE


def of(text: str) -> tuple[Statement, ...]:
    document = paragraphs(text)
    return statements(document, sentences_of(document))


def one(text: str) -> Statement:
    found = of(text)
    assert len(found) == 1, [text[slice(*statement.verb)] for statement in found]
    return found[0]


@pytest.mark.parametrize(
    ("marked", "manner"),
    [
        ("وقال [المدير]: «{فتحنا الباب. لن نغلقه}».", Manner.DIRECT),
        ('وقالت [مديرة المتحف سلمى النجار] في بيان "{الباب مفتوح للجميع اليوم}".', Manner.DIRECT),
        ("وأوضح [المدير] أن «{الباب مفتوح طوال اليوم}».", Manner.DIRECT),
        ("قال [المدير] إن {الباب مفتوح «طوال اليوم» كل أسبوع}.", Manner.MIXED),
        ("وأشار [المدير] في مقابلة مع صحيفة محلية إلى أن {الباب مفتوح}.", Manner.REPORTED),
        ("وشدد [المدير] على أنه {يفتح الباب}.", Manner.REPORTED),
        ("وأعلن [المدير] لوكالة محلية أن {الباب فُتح}، بحسب الصحيفة.", Manner.REPORTED),
        ("قال [الوزير]: إن {الباب مفتوح}.", Manner.REPORTED),
        ("[المدير] قال إن {الباب مفتوح}.", Manner.REPORTED),
        ("وكان [المدير] قد قال إن {الباب مفتوح}.", Manner.REPORTED),
        ("[المدير]، الذي وصل أمس، قال إن {الباب مفتوح}.", Manner.REPORTED),
        ("وقال [مسؤولون محليون] إن {الباب مفتوح}.", Manner.REPORTED),
        ("قال [المدير]:\n«{فتحنا الباب للجميع}».", Manner.DIRECT),
        ("قال [المدير]: «{فتحنا الباب.\n«ثم دخل الناس جميعا}».", Manner.DIRECT),
        ('قال [المدير]: «{سمعت كاتبا يقول "اكتب" فكتبت}».', Manner.DIRECT),
    ],
)
def test_speaker_beside_the_verb(marked: str, manner: Manner) -> None:
    text = re.sub(r"[\[\]{}]", "", marked)
    found = one(text)
    assert found.speaker is not None
    parts = [text[slice(*found.speaker)], text[slice(*found.content)]]
    assert sorted(parts) == sorted(re.findall(r"[\[{]([^\[\]{}]+)", marked))
    assert (found.manner, found.found, found.certainty) == (manner, Found.NAMED, SURE)


@pytest.mark.parametrize(
    "text",
    [
        "لم يقل المدير إن الباب مفتوح.",
        "هل قال المدير إن الباب مفتوح؟",
        "سيقول المدير إن الباب مفتوح.",
        "سوف يقول المدير إن الباب مفتوح.",
        "قد يقول المدير إن الباب مفتوح.",
        "إذا قال المدير إن الباب مفتوح دخلنا.",
        "قيل إن الباب مفتوح.",
        "يقال إن الباب مفتوح.",
        "ويذكر أن الباب مفتوح.",
        "وقع المدير على أن يفتح الباب.",
        "اتفق الطرفان على أن الباب مفتوح.",
        "كتب المدرسة مفيدة لأن الأطفال يقرأونها.",
        "شعر المدير أن الباب مفتوح.",
        "يجب أن يقول المدير إن الباب مفتوح.",
        "قال المدير كلمته ثم انصرف.",
        "وأضاف أن الباب مفتوح.",
        "وصل مضيفا طبقا إلى الطعام.",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    assert of(text) == ()


def test_who_spoke_before_speaks_on() -> None:
    text = "قال المدير إن الباب مفتوح. وأضاف أن الدخول حر، مؤكدا أن الوقت طويل. وتابع: «أهلا بالناس جميعا»."
    named, *others = of(text)
    assert [statement.found for statement in others] == [
        Found.CARRIED,
        Found.PARTICIPLE,
        Found.CARRIED,
    ]
    for statement in others:
        assert statement.speaker is None
        assert statement.because == named.speaker
        assert statement.certainty is SURE
    assert [text[slice(*statement.content)] for statement in others] == [
        "الدخول حر",
        "الوقت طويل",
        "أهلا بالناس جميعا",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "قال المدير إن الباب مفتوح. وأضافت أن الدخول حر.",
        "قالت مديرة المتحف إن الباب مفتوح. وأضاف أن الدخول حر.",
        "قال المدير إن الباب مفتوح. وأضافوا أن الدخول حر.",
    ],
)
def test_who_does_not_agree_with_the_verb_speaks_no_further(text: str) -> None:
    assert len(of(text)) == 1


def test_farther_off_a_dropped_subject_is_only_likely() -> None:
    text = "قال المدير إن الباب مفتوح. هطل المطر. نام الناس. وأضاف أن الدخول حر."
    assert [statement.certainty for statement in of(text)] == [SURE, Certainty.LIKELY]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("نفى المدير أن الباب مفتوح.", Polarity.DENIED),
        ("وأكدت الوزارة أن الباب مفتوح.", Polarity.CONFIRMED),
        ("وأقر المدير بأن الباب مفتوح.", Polarity.CONFIRMED),
        ("قال المدير إن الباب مفتوح.", Polarity.SAID),
    ],
)
def test_denied_or_confirmed(text: str, polarity: Polarity) -> None:
    assert one(text).polarity is polarity


def test_where_the_author_may_go_on_the_end_is_open() -> None:
    assert one("قال المدير إن الباب مفتوح، فيما وصل الناس من القرى.").open_end
    assert not one("قال المدير إن الباب مفتوح.").open_end


_PIECES = """
    قال وقال قالت وأضاف مضيفا قائلا دعا نفى أعلن أن إن أنه إلى على في عن كان قد الذي لم الوزير المدير سلمى النجار وزارة
    بيان القاهرة بحسب وفقا لما و ف ل ب : « » " ، . ؟ ( )
"""
_WORDS = st.sampled_from([*_PIECES.split(), "\n"])


@given(st.lists(_WORDS, max_size=60).map(" ".join))
def test_every_span_lies_in_the_text(text: str) -> None:
    document = paragraphs(text)
    found = statements(document, sentences_of(document))
    Facts(statements=found).require_within(document)
    for statement in found:
        assert statement.content.start < statement.content.end
        assert (statement.speaker is None) == (statement.found is not Found.NAMED)
        assert (statement.because is None) == (statement.found is Found.NAMED)


def test_a_document_without_blocks_says_nothing() -> None:
    assert statements(Document("", ()), ()) == ()
