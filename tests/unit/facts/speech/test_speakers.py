"""Who goes on speaking where no subject is written, and where another may."""

from __future__ import annotations

import pytest
from unit.facts.speech.said import said_in, speaker_of

from khulasa.facts.model import Certainty, Manner

SURE, LIKELY = Certainty.SURE, Certainty.LIKELY


@pytest.mark.parametrize(
    "behind",
    [
        "، ورفض المدير الجديد ذلك. وأضاف أن النافذة مغلقة.",
        "، ورفض آخر ذلك. وأضاف أن النافذة مغلقة.",
        "، وأيده خالد سالم مؤكدا أن النافذة مغلقة.",
        "، وهو ما نفاه خالد سالم، مؤكدا أن النافذة مغلقة.",
        "، وهو ما نفاه خالد سالم. وأضاف أن النافذة مغلقة.",
        "، الأمر الذي رفضه المجلس البلدي، مؤكدا أن النافذة مغلقة.",
        "، فيما رفض المجلس البلدي ذلك، مؤكدا أن النافذة مغلقة.",
        "، في حين نفى خالد سالم ذلك، مؤكدا أن النافذة مغلقة.",
        "، من جانبه اعتبر أحد الخبراء القرار خطأ، مشيرا إلى أن النافذة مغلقة.",
        "، بعد أن زار المدير الجديد المدينة، مؤكدا أن النافذة مغلقة.",
        " وإن مسؤولا كبيرا زار المدينة، وأكد أن النافذة مغلقة.",
        "، وزار المدير المدينة، وقال: «النافذة مغلقة منذ أمس».",
        ". أما خالد سالم فرفض ذلك، مؤكدا أن النافذة مغلقة.",
    ],
)
def test_behind_another_who_acts_whoever_goes_on_is_only_likely(behind: str) -> None:
    last = said_in(f"قال سامي النجار إن الباب مفتوح{behind}")[-1]
    assert last.speaker is None
    assert last.certainty is LIKELY


@pytest.mark.parametrize(
    "behind",
    [
        ". وأضاف أن النافذة مغلقة.",
        " بعد أن وافقت الوزارة على ذلك، مضيفا أن النافذة مغلقة.",
        "، وتمنى التوفيق للجميع. وأضاف أن النافذة مغلقة.",
        "، فيما تستمر الأعمال في القاعة، مضيفا أن النافذة مغلقة.",
    ],
)
def test_what_is_no_other_speaker_leaves_him_his_turn(behind: str) -> None:
    text = f"قال سامي النجار إن الباب مفتوح{behind}"
    last = said_in(text)[-1]
    assert (speaker_of(text, last), last.certainty) == ("سامي النجار", SURE)


def test_somebody_without_a_name_speaks_and_goes_on() -> None:
    text = "قال سامي النجار إن الباب مفتوح، فيما رأى آخر أن النافذة مغلقة، مضيفا أن السقف قديم."
    first, other, last = said_in(text)
    assert text[slice(*first.content)] == "الباب مفتوح"
    assert [speaker_of(text, said) for said in (other, last)] == ["آخر", "آخر"]


def test_he_who_is_meant_by_the_form_of_the_verb_is_likely_behind_another() -> None:
    text = "قال سامي النجار إن الباب مفتوح. وقالت وزارة الثقافة إن الدخول حر. وأضاف أن السقف قديم."
    last = said_in(text)[-1]
    assert (speaker_of(text, last), last.certainty) == ("سامي النجار", LIKELY)


def test_who_spoke_last_in_another_form_is_not_meant() -> None:
    text = "قال سامي النجار إن الباب مفتوح. وقالت سلمى النجار إن الدخول حر. وقال إن السقف قديم."
    last = said_in(text)[-1]
    assert (speaker_of(text, last), last.certainty) == ("سامي النجار", LIKELY)


def test_an_office_written_anew_is_his_who_was_named_with_it() -> None:
    text = "قال مدير المتحف الوطني سامي النجار إن الباب مفتوح. وأضاف مدير المتحف أن السقف قديم."
    assert speaker_of(text, said_in(text)[-1]) == "مدير المتحف الوطني سامي النجار"


def test_who_calls_may_be_the_first_of_the_words() -> None:
    text = "قال مدير المتحف إن الباب مفتوح. وطالب إمام القرية الشباب بفتح النافذة."
    assert said_in(text)[-1].certainty is LIKELY


@pytest.mark.parametrize(
    "text",
    [
        "واستقبل الرئيس وزير الخارجية سامي النجار، مؤكدا أن الباب مفتوح.",
        "والتقى سامي النجار زميله في العمل، مؤكدا أن الباب مفتوح.",
    ],
)
def test_who_acts_in_a_sentence_whose_verb_or_object_is_unclear_is_only_likely(text: str) -> None:
    (found,) = said_in(text)
    assert found.certainty is LIKELY


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("لكن مصدرا في البلدة قال إن الباب مفتوح.", "مصدرا في البلدة", "الباب مفتوح"),
        ("لكن سوربان أكد أن الباب مفتوح.", "سوربان", "الباب مفتوح"),
        (
            "بيد أن نقابة العمال والفنيين قالت إن الباب مفتوح.",
            "نقابة العمال والفنيين",
            "الباب مفتوح",
        ),
        ("إلا أن بعض المؤرخين يرجحون أن الباب مفتوح.", "بعض المؤرخين", "الباب مفتوح"),
        ("ويرى المزارعون أن الباب مفتوح.", "المزارعون", "الباب مفتوح"),
        ("ورأى أشخاص مطلعون أن الباب مفتوح.", "أشخاص مطلعون", "الباب مفتوح"),
        ("وأعلن تيم براون مدير المتحف أن الباب مفتوح.", "تيم براون مدير المتحف", "الباب مفتوح"),
        (
            'ويقول لـ "الوطن"، الدكتور ستيف براون إن الباب مفتوح.',
            "الدكتور ستيف براون",
            "الباب مفتوح",
        ),
        ("وقال المصدر الذي رفض ذكر اسمه: إن الباب مفتوح.", "المصدر", "الباب مفتوح"),
        (
            "وتؤكد إدارة الرئيس التي تواجه نقدا منذ عام أن الباب مفتوح.",
            "إدارة الرئيس",
            "الباب مفتوح",
        ),
        ("قال سامي النجار عن خالد سالم إنه كريم.", "سامي النجار", "كريم"),
        ("قال سامي النجار لخالد سالم إن الباب مفتوح.", "سامي النجار", "الباب مفتوح"),
        ("قال سامي النجار لأحد الصحفيين إن الباب مفتوح.", "سامي النجار", "الباب مفتوح"),
        ("ورد سامي النجار على ذلك بالقول إن الباب مفتوح.", "سامي النجار", "الباب مفتوح"),
        ("واختتم سامي النجار كلمته بالتأكيد على أن الباب مفتوح.", "سامي النجار", "الباب مفتوح"),
        (
            "وقال المشرف خالد بن محمد الفهد إن الباب مفتوح.",
            "المشرف خالد بن محمد الفهد",
            "الباب مفتوح",
        ),
        ("أكد المدير العام للمتحف أن الباب مفتوح.", "المدير العام للمتحف", "الباب مفتوح"),
        ("دعا المدير العام للمتحف إلى فتح الباب.", "المدير العام للمتحف", "فتح الباب"),
        ("وقال لنا سامي النجار إن الباب مفتوح.", "سامي النجار", "الباب مفتوح"),
        ("وأخبرنا سامي النجار أن الباب مفتوح.", "سامي النجار", "الباب مفتوح"),
        ("وسبق أن حذر سامي النجار من أن الباب مفتوح.", "سامي النجار", "الباب مفتوح"),
        ("ويرى محمود أن الباب مفتوح.", "محمود", "الباب مفتوح"),
        ("وأعلن سانشيز أن الباب مفتوح.", "سانشيز", "الباب مفتوح"),
        ("وفي كلمة ألقاها سامي النجار أمس، قال إن الباب مفتوح.", "سامي النجار", "الباب مفتوح"),
        ("«الباب مفتوح منذ أمس»، هكذا قال سامي النجار.", "سامي النجار", "الباب مفتوح منذ أمس"),
        (
            "«الباب مفتوح منذ أمس»، تقول سلمى النجار وهي تبتسم.",
            "سلمى النجار",
            "الباب مفتوح منذ أمس",
        ),
        ("ويروي سامي النجار كيف بدأ: «الباب مفتوح منذ أمس».", "سامي النجار", "الباب مفتوح منذ أمس"),
        ("«الباب مفتوح منذ أمس» يعلق أحد الزوار.", "أحد الزوار", "الباب مفتوح منذ أمس"),
        ("سألها أحد الزوار: «متى يفتح الباب؟»", "أحد الزوار", "متى يفتح الباب؟"),
        (
            "وقال مدير المتحف بدمشق سامي النجار إن الباب مفتوح.",
            "مدير المتحف بدمشق سامي النجار",
            "الباب مفتوح",
        ),
        ("سوربان أضاف أن الباب مفتوح.", "سوربان", "الباب مفتوح"),
        ("يعتبر كثير من علماء الآثار أن الباب قديم.", "كثير من علماء الآثار", "الباب قديم"),
    ],
)
def test_who_is_written_beside_the_verb(text: str, speaker: str, content: str) -> None:
    (found,) = said_in(text)
    assert (speaker_of(text, found), text[slice(*found.content)]) == (speaker, content)


@pytest.mark.parametrize(
    ("text", "speaker", "content", "manner"),
    [
        ("توقع سامي النجار صدور القرار غدا.", "سامي النجار", "صدور القرار غدا", Manner.NOMINAL),
        ("وتوقع المصدر الانتهاء من العمل.", "المصدر", "الانتهاء من العمل", Manner.NOMINAL),
        ("ونفى المسؤولون المحليون الاتهامات.", "المسؤولون المحليون", "الاتهامات", Manner.NOMINAL),
        ("وصف سامي النجار القرار بأنه خطأ.", "سامي النجار", "القرار بأنه خطأ", Manner.NOMINAL),
        ("واتهمت وزارة الثقافة المدير بالكذب.", "وزارة الثقافة", "المدير بالكذب", Manner.NOMINAL),
        ("وتحدثت مصادر محلية عن خلاف في المتحف.", "مصادر محلية", "خلاف في المتحف", Manner.NOMINAL),
        ("ونفى سامي النجار ما تردد عن خلاف.", "سامي النجار", "ما تردد عن خلاف", Manner.NOMINAL),
        ("وحذرت سلمى النجار الزوار من البرد.", "سلمى النجار", "الزوار من البرد", Manner.NOMINAL),
        ("وناشد سامي النجار الزوار الهدوء.", "سامي النجار", "الزوار الهدوء", Manner.CALL),
        ("وقدرت الوزارة الخسائر بنحو مليون.", "الوزارة", "الخسائر بنحو مليون", Manner.NOMINAL),
        ("ويتهم مسؤولون محليون دمشق بالكذب.", "مسؤولون محليون", "دمشق بالكذب", Manner.NOMINAL),
        ("كشفت «التعاونية للباب» عن خلاف.", "التعاونية للباب", "خلاف", Manner.NOMINAL),
        (
            "وصف سامي النجار نفسه القرار بأنه خطأ.",
            "سامي النجار نفسه",
            "القرار بأنه خطأ",
            Manner.NOMINAL,
        ),
        ("كشف تقرير لوزارة الثقافة عن خلاف.", "تقرير لوزارة الثقافة", "خلاف", Manner.NOMINAL),
    ],
)
def test_what_is_said_without_a_clause(
    text: str, speaker: str, content: str, manner: Manner
) -> None:
    found = said_in(text)[0]
    assert (speaker_of(text, found), text[slice(*found.content)]) == (speaker, content)
    assert found.manner is manner


@pytest.mark.parametrize(
    "text",
    [
        "اتهم المدير الجديد بالإهمال.",
        "وصف الطبيب الدواء للمريض.",
        "كما اتهم متحف المدينة ووزارة الثقافة بأن مصلحتهما واحدة.",
        "نفت الحكومة العثمانية الشاعر سمير الخطيب إلى الجزيرة.",
        "توقع المدير الجديد.",
    ],
)
def test_a_passive_or_what_is_done_to_a_thing_says_nothing(text: str) -> None:
    assert said_in(text) == ()


def test_but_he_begins_a_statement_of_its_own() -> None:
    text = "قال سامي النجار إن الباب مفتوح، لكنه عبر عن خوفه من البرد، مقترحا النوم في القاعة."
    contents = [text[slice(*said.content)] for said in said_in(text)]
    assert contents == ["الباب مفتوح", "خوفه من البرد", "النوم في القاعة"]


def test_one_of_many_with_the_article_is_he_who_was_called_so() -> None:
    text = "قال سامي النجار، الناشط المغربي، إن الباب مفتوح. وقال الناشط المغربي إن السقف قديم."
    assert speaker_of(text, said_in(text)[-1]) == "سامي النجار، الناشط المغربي"
    assert said_in("وقال الناشط المغربي إن السقف قديم.")[0].certainty is LIKELY


def test_a_comma_may_stand_before_the_clause() -> None:
    text = "قال سامي النجار إن الباب مفتوح. وتابع، إن السقف قديم."
    last = said_in(text)[-1]
    assert (speaker_of(text, last), text[slice(*last.content)]) == ("سامي النجار", "السقف قديم")


def test_whoever_a_phrase_names_may_be_a_woman() -> None:
    text = "وبحسب سلمى النجار، فإن الباب مفتوح للناس. وذكرت في دراسة أن السقف قديم."
    last = said_in(text)[-1]
    assert (speaker_of(text, last), last.certainty) == ("سلمى النجار", LIKELY)


def test_a_warning_may_be_given_at_the_same_time() -> None:
    text = "قال سامي النجار إن الباب مفتوح، محذرا في الوقت نفسه الزوار من البرد."
    assert text[slice(*said_in(text)[-1].content)] == "الزوار من البرد"


@pytest.mark.parametrize(
    "asked",
    [
        "سأل سامي النجار: «هل الباب مفتوح اليوم؟» فأجاب: «الباب مغلق منذ أمس».",
        "سأل سامي النجار: «هل الباب مفتوح اليوم؟» فقال: «الباب مغلق منذ أمس».",
        "قال سامي النجار لخالد سالم: «أين مفتاح الباب؟». رد: «المفتاح في القاعة».",
        "قال سامي النجار لخالد سالم: «أين مفتاح الباب؟» فرد: «هو هنا». وأضاف: «لم يضع المفتاح».",
    ],
)
def test_who_asked_does_not_answer(asked: str) -> None:
    question, *answers = said_in(asked)
    assert (speaker_of(asked, question), question.certainty) == ("سامي النجار", SURE)
    assert answers
    assert {(speaker_of(asked, answer), answer.certainty) for answer in answers} == {("", LIKELY)}


def test_what_is_only_reported_of_an_answer_is_nobodys() -> None:
    assert len(said_in("سأل سامي النجار: «هل الباب مفتوح؟». فقال إن الباب مغلق.")) == 1


def test_who_asks_and_goes_on_by_himself_speaks_on() -> None:
    text = "قال سامي النجار: «أين مفتاح الباب؟». وأضاف: «لم يجده أحد»."
    last = said_in(text)[-1]
    assert (speaker_of(text, last), last.certainty) == ("سامي النجار", SURE)


@pytest.mark.parametrize(
    ("leader", "certainty"),
    [
        ("لا أظن أن", LIKELY),
        ("يشاع أن", LIKELY),
        ("ليس صحيحا أن", LIKELY),
        ("تخيل لو أن", LIKELY),
        ("والجدير بالذكر أن", SURE),
        ("لا شك أن", SURE),
        ("وزار المدينة خالد سالم، إلا أن", SURE),
        ("إن", SURE),
    ],
)
def test_what_the_author_may_doubt_that_somebody_said_is_only_likely(
    leader: str, certainty: Certainty
) -> None:
    (said,) = said_in(f"{leader} سامي النجار قال إن الباب مفتوح.")
    assert said.certainty is certainty


def test_of_whom_something_is_said_is_not_who_says_it() -> None:
    text = "خالد سالم قال عنه سامي النجار إنه كريم."
    (said,) = said_in(text)
    assert (speaker_of(text, said), said.certainty) == ("سامي النجار", SURE)


def test_he_who_acts_in_between_is_likely_to_go_on() -> None:
    text = "قال سامي النجار إن الباب مفتوح، ورفض خالد سالم ذلك، مؤكدا أن النافذة مغلقة. وأضاف أن السقف قديم."
    last = said_in(text)[-1]
    assert (speaker_of(text, last), last.certainty) == ("خالد سالم", LIKELY)


def test_words_in_quotation_marks_are_likely_his_who_was_told_of_before() -> None:
    text = "خالد سالم، وهو صياد من عدن، يخرج إلى البحر كل فجر.\nويقول: «البحر لا يرحم أحدا في هذا الفصل»."
    last = said_in(text)[-1]
    assert (speaker_of(text, last), last.certainty) == ("خالد سالم", LIKELY)


def test_an_answer_between_commas_is_no_verb() -> None:
    text = "وقال سامي النجار، ردا على سؤال عن الحرب، إن الباب مفتوح."
    (said,) = said_in(text)
    assert (speaker_of(text, said), said.certainty) == ("سامي النجار", SURE)


@pytest.mark.parametrize(
    "text",
    [
        "حذر سامي سالم خالد حداد من أن الطريق مغلق.",
        "أخبر سامي سالم خالد حداد أن الطريق مغلق.",
        "دعا سامي سالم خالد حداد إلى الحوار.",
        "استقبل سامي سالم خالد حداد مؤكدا أن الطريق مفتوح.",
    ],
)
def test_a_name_that_may_be_of_two_side_by_side_is_only_likely(text: str) -> None:
    assert {said.certainty for said in said_in(text)} == {LIKELY}


@pytest.mark.parametrize("name", ["سامي النجار", "سامي بن خالد بن سالم"])
def test_but_not_a_name_of_one(name: str) -> None:
    (said,) = said_in(f"دعا {name} إلى الحوار.")
    assert said.certainty is SURE


def test_where_somebody_calls_from_is_no_part_of_the_call() -> None:
    text = "دعا نادي النجوم بدمشق إلى المشاركة في السباق."
    (said,) = said_in(text)
    assert text[slice(*said.content)] == "المشاركة في السباق"


def test_whom_somebody_accuses_is_not_sure_to_go_on() -> None:
    text = "من جهته، اتهم رئيس حزب النور الوزير سامي النجار بالإهمال وحذره من التأخر."
    assert said_in(text)[-1].certainty is LIKELY


@pytest.mark.parametrize("when", ["الأسبوع الماضي", "الشهر الجاري"])
def test_a_time_with_last_or_this_speaks_not(when: str) -> None:
    text = f"وكان سامي النجار قال {when} في عدن إن الباب مفتوح."
    (said,) = said_in(text)
    assert speaker_of(text, said) == "سامي النجار"


def test_how_somebody_is_called_is_no_verb_of_saying() -> None:
    text = "وذكر شاهد عيان يدعى خالد سالم أنه سمع صوتا."
    assert [text[slice(*said.verb)] for said in said_in(text)] in ([], ["ذكر"])


def test_whom_a_verb_says_with_a_pronoun_is_not_who_speaks() -> None:
    text = "قال سمير الخطيب إن الجسر متين. وحذره من أن الجسر قديم."
    warned = said_in(text)[-1]
    assert (warned.certainty, warned.because) == (LIKELY, None)
