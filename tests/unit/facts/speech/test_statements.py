"""Who said what: the speaker, the words, how they are given, and what is no statement."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.facts.paragraphs import paragraphs, sentences_of
from unit.facts.speech.said import said_in

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
        ("وقال [مدير المتحف]: «{فتحنا الباب. لن نغلقه}».", Manner.DIRECT),
        ('وقالت [مديرة المتحف سلمى النجار] في بيان "{الباب مفتوح للجميع اليوم}".', Manner.DIRECT),
        ("وأوضح [مدير المتحف] أن «{الباب مفتوح طوال اليوم}».", Manner.DIRECT),
        ("قال [مدير المتحف] إن {الباب مفتوح «طوال اليوم» كل أسبوع}.", Manner.MIXED),
        ("وأشار [مدير المتحف] في مقابلة مع صحيفة محلية إلى أن {الباب مفتوح}.", Manner.REPORTED),
        ("وشدد [مدير المتحف] على أنه {يفتح الباب}.", Manner.REPORTED),
        ("وأعلن [مدير المتحف] لوكالة محلية أن {الباب فُتح}، بحسب الصحيفة.", Manner.REPORTED),
        ("قال [وزير الثقافة]: إن {الباب مفتوح}.", Manner.REPORTED),
        ("[مدير المتحف] قال إن {الباب مفتوح}.", Manner.REPORTED),
        ("وكان [مدير المتحف] قد قال إن {الباب مفتوح}.", Manner.REPORTED),
        ("[مدير المتحف]، الذي وصل أمس، قال إن {الباب مفتوح}.", Manner.REPORTED),
        ("وقال [مسؤولون محليون] إن {الباب مفتوح}.", Manner.REPORTED),
        ("قال [مدير المتحف]:\n«{فتحنا الباب للجميع}».", Manner.DIRECT),
        ("قال [مدير المتحف]: «{فتحنا الباب.\n«ثم دخل الناس جميعا}».", Manner.DIRECT),
        ("وأعرب [مدير المتحف] عن {أمله في فتح الباب}، وفقا لصحيفة محلية.", Manner.NOMINAL),
        ("أكد [مدير المتحف] {أهمية فتح الباب}.", Manner.NOMINAL),
        ("وشدد [مدير المتحف] على {ضرورة فتح الباب}.", Manner.NOMINAL),
        ("أعلنت [وزارة الثقافة]، أمس الجمعة، عن {فتح الباب}.", Manner.NOMINAL),
        ("دعا [مدير المتحف] {الناس إلى دخول الباب}.", Manner.CALL),
        ("ودعت [وزارة الثقافة] إلى {فتح الباب}.", Manner.CALL),
        ("{وصل مئة زائر أمس}، بحسب [متحدث باسم الوزارة].", Manner.ACCORDING),
        ("ووفقا ل[متحدث باسم الوزارة] فإن {الباب مفتوح طوال اليوم}.", Manner.ACCORDING),
        ("{وصل مئة زائر أمس} بحسب ما ذكرت [وزارة الثقافة].", Manner.ACCORDING),
        ("«{أغلقت المحل منذ أمس}»، يقول [الخباز مفتاح سالم].", Manner.DIRECT),
        ("لكن [زميلته سلمى النجار] قالت إن {الباب مفتوح}.", Manner.REPORTED),
        ("وقال [والي المدينة]، الذي وصل أمس، إن {الباب مفتوح}.", Manner.REPORTED),
        ("وذكرت [صحيفة «الباب المفتوح»] أن {الدخول حر}.", Manner.REPORTED),
        ("وأكد [مصدر محلي] رفض الكشف عن اسمه أن {الباب مفتوح}.", Manner.REPORTED),
        ("وأبلغ [مدير المتحف سامي النجار] الصحفيين أن {الباب مفتوح}.", Manner.REPORTED),
        ("{وصل مئة زائر أمس}، كما أعلنت [وزارة الثقافة].", Manner.ACCORDING),
        ("ونفى [مدير المتحف سامي النجار] {أنباء عن إغلاق الباب}.", Manner.NOMINAL),
        ("وقال [مدير المتحف] أمس، {لن نغلق الباب}.", Manner.REPORTED),
        ("وذكرت [الخارجية المصرية] على موقعها أنه “{فتح الباب. ودخل الناس جميعا}”.", Manner.DIRECT),
        ("وتروي [مديرة المتحف سلمى النجار] ما جرى: «{فتحنا الباب للجميع}».", Manner.DIRECT),
        ("وردت [سلمى النجار] بلا تردد: «{فتحنا الباب للجميع}».", Manner.DIRECT),
        ("وقالت [سلمى النجار] ضاحكة: «{فتحنا الباب للجميع}».", Manner.DIRECT),
        ("وقالت [المالية] إن {الباب مفتوح}.", Manner.REPORTED),
        ("ونوه [مدير المتحف] إلى “{أنه فتح الباب للجميع}”.", Manner.DIRECT),
        ("وصل الزوار أمس، حيث قال [مدير المتحف] إن {الباب مفتوح}.", Manner.REPORTED),
        ("أعلن [وزير الثقافة المصري سيمون النجار] أن {الباب مفتوح}.", Manner.REPORTED),
        ('قال [مدير المتحف]: «{سمعت كاتبا يقول "اكتب" فكتبت}».', Manner.DIRECT),
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
        "لم يقل مدير المتحف إن الباب مفتوح.",
        "هل قال مدير المتحف إن الباب مفتوح؟",
        "سيقول مدير المتحف إن الباب مفتوح.",
        "سوف يقول مدير المتحف إن الباب مفتوح.",
        "قد يقول مدير المتحف إن الباب مفتوح.",
        "إذا قال مدير المتحف إن الباب مفتوح دخلنا.",
        "قيل إن الباب مفتوح.",
        "يقال إن الباب مفتوح.",
        "ويذكر أن الباب مفتوح.",
        "وقع مدير المتحف على أن يفتح الباب.",
        "اتفق الطرفان على أن الباب مفتوح.",
        "كتب المدرسة مفيدة لأن الأطفال يقرأونها.",
        "شعر مدير المتحف أن الباب مفتوح.",
        "يجب أن يقول مدير المتحف إن الباب مفتوح.",
        "قال مدير المتحف كلمته ثم انصرف.",
        "وأضاف أن الباب مفتوح.",
        "وصل مضيفا طبقا إلى الطعام.",
        "أعلن مدير المتحف الحفل الكبير.",
        "دعا مدير المتحف صديقه.",
        "يرتب الكتب حسب الحجم والعمر.",
        "فتح الباب وفقا للقانون الجديد.",
        "الفرق بين مدير المتحف وأن يغيب كبير.",
        "ظن الذين يقولون إن الباب مفتوح خيرا.",
        "وتعتبر بيروت مدينة للفنون الثلاثة: الشعر والنحت والغناء.",
        "ثم كفله عمه أبو طالب شقيق أبيه إلى أن شب.",
        "يتغير السعر حسب الموقع ونوع البناء.",
        "الكعب العالي يهدد صحة القدم لأنه ضيق، حيث إنه يؤلم.",
        "وقع اتفاقية «حسن الجوار» بين ألمانيا وفرنسا.",
        "صلى الله عليه وسلم أن علمنا.",
        "أغلق المصنع كما قال عاملان فيه، في خطوة من شأنها أن تحرم البلدة من رزقها.",
        "قالت موظفتان في الإدارة، ومن المقرر أن تفتح غدا.",
        "أجمع التجار على صحة البيع في السوق على أن تكون الأسعار ثابتة.",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    assert of(text) == ()


@pytest.mark.parametrize(("word", "verb"), [("وقال", "قال"), ("وعد", "وعد"), ("فَأعلن", "أعلن")])
def test_the_verb_goes_without_what_joins_it(word: str, verb: str) -> None:
    text = f"{word} مدير المتحف أن الباب مفتوح."
    assert text[slice(*one(text).verb)] == verb


def test_words_in_marks_that_nobody_is_named_for_are_only_likely() -> None:
    statement = one("سألت صاحب المحل، فضحك وقال: «لن نغلق الباب يا بنتي». ثم عاد إلى عمله.")
    assert (statement.speaker, statement.because) == (None, None)
    assert (statement.manner, statement.certainty) == (Manner.DIRECT, Certainty.LIKELY)


def test_who_spoke_before_speaks_on() -> None:
    text = "قال مدير المتحف إن الباب مفتوح. وأضاف أن الدخول حر، مؤكدا أن الوقت طويل. وتابع: «أهلا بالناس جميعا»."
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


def test_a_participle_goes_with_the_subject_of_its_sentence() -> None:
    text = "واعتذرت وزارة الثقافة عن الخطأ، قائلة إن الباب مفتوح."
    found = one(text)
    assert found.because is not None
    assert text[slice(*found.because)] == "وزارة الثقافة"
    assert (found.found, found.certainty) == (Found.PARTICIPLE, SURE)


def test_what_is_reported_in_a_report_is_only_likely_and_takes_nobody_s_turn() -> None:
    text = "قال مدير المتحف إن وزارة الثقافة أعلنت أن الباب مفتوح. وأضاف أن الدخول حر."
    first, nested, last = of(text)
    assert [said.certainty for said in (first, nested, last)] == [SURE, Certainty.LIKELY, SURE]
    assert last.because == first.speaker


def test_who_is_called_by_his_office_alone_is_he_who_spoke() -> None:
    text = "قال المتحدث باسم الوزارة إن الباب مفتوح. ثم هطل المطر. وقال المتحدث إن الدخول حر."
    first, second = of(text)
    assert second.because == first.speaker
    assert second.certainty is SURE


def test_who_is_called_by_an_office_that_nobody_had_is_only_likely() -> None:
    assert one("وقال المسؤول إن الباب مفتوح.").certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    "text",
    [
        "قال مدير المتحف إن الباب مفتوح. وأضافت أن الدخول حر.",
        "قالت مديرة المتحف إن الباب مفتوح. وأضاف أن الدخول حر.",
        "قال مدير المتحف إن الباب مفتوح. وأضافوا أن الدخول حر.",
    ],
)
def test_who_does_not_agree_with_the_verb_speaks_no_further(text: str) -> None:
    assert len(of(text)) == 1


def test_farther_off_a_dropped_subject_is_only_likely() -> None:
    text = "قال مدير المتحف إن الباب مفتوح. هطل المطر. نام الناس. وأضاف أن الدخول حر."
    assert [statement.certainty for statement in of(text)] == [SURE, Certainty.LIKELY]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("نفى مدير المتحف أن الباب مفتوح.", Polarity.DENIED),
        ("وأكدت الوزارة أن الباب مفتوح.", Polarity.CONFIRMED),
        ("وأقر مدير المتحف بأن الباب مفتوح.", Polarity.CONFIRMED),
        ("قال مدير المتحف إن الباب مفتوح.", Polarity.SAID),
    ],
)
def test_denied_or_confirmed(text: str, polarity: Polarity) -> None:
    assert one(text).polarity is polarity


def test_where_the_author_may_go_on_the_end_is_open() -> None:
    assert one("قال مدير المتحف إن الباب مفتوح، فيما وصل الناس من القرى.").open_end
    assert not one("قال مدير المتحف إن الباب مفتوح.").open_end


_PIECES = """
    قال وقال قالت وأضاف مضيفا قائلا دعا نفى أعلن أن إن أنه إلى على في عن كان قد الذي لم الوزير مدير المتحف سلمى النجار
    وزارة بيان القاهرة بحسب وفقا لما و ف ل ب : « » " ، . ؟ ( )
    نقلت قوله حد لكن آخر بعض فيما وصف اتهم بأنه محذرا الناس من كلمة ألقاها نفسه العام للمتحف وهو
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
        if statement.found is not Found.NAMED and statement.because is None:
            assert statement.manner is Manner.DIRECT
            assert statement.certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    "text", ["قال مدير المتحف:\nـ", "دعا آخر وهو", "نقلت عن", "على حد", "اتهم ب"]
)
def test_where_the_words_break_off_nothing_is_said(text: str) -> None:
    assert of(text) == ()


def test_a_document_without_blocks_says_nothing() -> None:
    assert statements(Document("", ()), ()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "قال مدير المتحف إن العامل يرفض الكسل ويكشف عن أهمية العمل.",
        "قال الوزير سمير الخطيب إن الباب مفتوح، فرد عليه خالد سالم مؤكدا أن النافذة مغلقة.",
        "قال الوزير سمير الخطيب إن الباب مفتوح، من جانبه انتقد خالد سالم القرار، وأضاف أن النافذة مغلقة.",
        "قال الوزير سمير الخطيب إن الباب مفتوح، لكن المدير العام رفض ذلك، مؤكدا أن النافذة مغلقة.",
        "قال الوزير سمير الخطيب إن الباب مفتوح، ورد المدير العام بالرفض، مؤكدا أن النافذة مغلقة.",
        "قال الوزير سمير الخطيب إن خالد سالم زار المدينة، وأكد أن الباب مفتوح.",
    ],
)
def test_where_another_acts_in_between_who_goes_on_is_only_likely(text: str) -> None:
    assert of(text)[-1].certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    "text",
    [
        "قال مدير المتحف إن الباب مفتوح، وأضاف أن الدخول حر.",
        "قال مدير المتحف إن الباب مفتوح، وأضاف أن الدخول حر، مؤكدا أن النافذة مغلقة.",
        "قال مدير المتحف: «رد خالد سالم علينا أمس»، مضيفا أن النافذة مغلقة.",
    ],
)
def test_where_nobody_else_acts_in_between_he_goes_on(text: str) -> None:
    assert {statement.certainty for statement in of(text)} == {SURE}


def test_without_full_stops_what_all_say_grows_with_the_text_alone() -> None:
    clause = "قال المدير سمير الخطيب إن الباب مفتوح للناس جميعا "

    def said(clauses: int) -> int:
        return sum(
            statement.content.end - statement.content.start for statement in of(clause * clauses)
        )

    assert said(400) < 5 * said(100)
    assert of(clause * 100)[0].open_end


def test_a_source_ends_where_another_speaks() -> None:
    text = "وبحسب وكالة رويترز قال الوزير سمير الخطيب إن الباب مفتوح."
    agency = of(text)[0]
    assert text[slice(*agency.verb)] == "بحسب"
    assert agency.speaker is not None
    assert text[slice(*agency.speaker)] == "وكالة رويترز"


@pytest.mark.parametrize("told", ["يوافقها الطالب زياد.", "في البلدة سوق قديمة."])
def test_nobody_of_whom_a_quotation_tells_is_its_speaker(told: str) -> None:
    text = f"{told} «أصل مساء فأجد الحارس يطفئ النور»، يقول ضاحكا."
    for statement in of(text):
        names = [text[slice(*span)] for span in (statement.speaker, statement.because) if span]
        assert not any("الحارس" in name for name in names)
        assert statement.certainty is not SURE


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("حذر الوزير سمير الخطيب من محاولات إغلاق الميناء.", "من"),
        ("نفت وزارة المياه أن يكون السد قد انهار.", "أن"),
        ("أكد المدير سمير الخطيب على أن الباب مفتوح.", "على أن"),
        ("قالت سلمى الناصر: «الباب مفتوح أمام الجميع اليوم».", ""),
    ],
)
def test_what_ties_reported_words_to_their_verb(text: str, link: str) -> None:
    (statement,) = said_in(text)
    assert (text[slice(*statement.link)] if statement.link else "") == link
