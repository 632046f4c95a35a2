"""How far who speaks reaches, and where it is doubtful that he is one, or the same."""

from __future__ import annotations

import pytest
from unit.facts.speech.said import said_in, speaker_of

from khulasa.facts.model import Certainty


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال موسى لقومه إن الأرض واسعة.", "موسى"),
        ("قالت سلمى النجار لزميلاتها إن الدرس انتهى.", "سلمى النجار"),
        ("قال سعيد وهو فرح إن الباب مفتوح.", "سعيد"),
    ],
)
def test_a_subject_ends_before_his_own_people_and_before_how_he_is(text, speaker):
    (statement,) = said_in(text)
    assert speaker_of(text, statement) == speaker
    assert statement.certainty is Certainty.SURE


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أشاد المدرب سمير الخطيب من بشجاعة الحارس.", "المدرب سمير الخطيب"),
        ("أشادت المدربة هدى شاهين عن بصبر اللاعبات.", "المدربة هدى شاهين"),
        ("قالت سلمى النجار من وزارة الثقافة إن الدرس انتهى.", "سلمى النجار من وزارة الثقافة"),
    ],
)
def test_a_subject_does_not_end_in_what_leads_to_something_else(text, speaker):
    (statement,) = said_in(text)
    assert speaker_of(text, statement) == speaker
    assert statement.link is None or statement.link.start >= statement.speaker.end


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("أخبر الصحفي الوزير سامر حداد أن القانون تغير.", Certainty.LIKELY),
        ("أبلغ القاضي المحامي أن الجلسة انتهت.", Certainty.LIKELY),
        ("أبلغ الدكتور سامر حداد أن الجلسة انتهت.", Certainty.SURE),
    ],
)
def test_two_offices_side_by_side_may_be_two_persons(text, certainty):
    (statement,) = said_in(text)
    assert statement.certainty is certainty


def test_behind_words_of_somebody_unknown_nobody_goes_on_for_sure():
    text = "قال سامر حداد: «الباب مفتوح اليوم»، قالوا: «الجسر مغلق»، قال: «الأمر صعب علينا»."
    assert [each.certainty for each in said_in(text)] == [
        Certainty.SURE,
        Certainty.LIKELY,
        Certainty.LIKELY,
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وختم كلامه بالقول: «هذا وعد قطعناه أمام الجميع».", "المدرب سامر حداد"),
        ("واختتم المدرب حديثه: «هذا وعد قطعناه أمام الجميع».", "المدرب سامر حداد"),
        ("واختتمت رئيسة الجمعية كلمتها: «هذا وعد قطعناه أمام الجميع».", "رئيسة الجمعية"),
    ],
)
def test_what_somebody_says_as_a_noun_of_his_does_not_speak(text, speaker):
    text = f"قال المدرب سامر حداد إن اللاعبين تعبوا. {text}"
    assert speaker_of(text, said_in(text)[-1]) == speaker


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "أضاف سامر حداد أنه سلم شريطا مسجلا يبين أن الباب مغلق.",
            ["سلم شريطا مسجلا يبين أن الباب مغلق"],
        ),
        (
            "شدد سامر حداد على أن القمح قليل، موردا: «لدينا ما يكفي هذا العام».",
            ["القمح قليل", "لدينا ما يكفي هذا العام"],
        ),
    ],
)
def test_words_end_where_a_participle_brings_more_and_not_where_it_only_describes(text, contents):
    assert [text[slice(*each.content)] for each in said_in(text)] == contents


@pytest.mark.parametrize(
    ("text", "speaker", "link"),
    [
        ("قال المهندس سامر علي إن الوقت قصير.", "المهندس سامر علي", "إن"),
        ("أكد الدكتور محمد علي أن الوقت قصير.", "الدكتور محمد علي", "أن"),
        ("أكد الدكتور حسين بن علي أن الوقت قصير.", "الدكتور حسين بن علي", "أن"),
        ("أكد الناشط حميد آيت علي أن الوقت قصير.", "الناشط حميد آيت علي", "أن"),
        ("أكد الدكتور سامر حداد علي أن الوقت قصير.", "الدكتور سامر حداد", "علي أن"),
        ("أكدت الدكتورة سلمى حداد على أن الوقت قصير.", "الدكتورة سلمى حداد", "على أن"),
    ],
)
def test_ali_ends_a_name_where_it_is_not_the_preposition(text, speaker, link):
    (statement,) = said_in(text)
    assert speaker_of(text, statement) == speaker
    assert statement.link is not None
    assert text[slice(*statement.link)] == link


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال وزير النقل الأربعاء إن الطريق مفتوح.", "وزير النقل"),
        ("وقال رئيس سوق الأحد إن السوق مفتوح.", "رئيس سوق الأحد"),
        ("سامر حداد، رئيس الجمعية، أوضح لهسبريس أن الحفل قريب.", "سامر حداد، رئيس الجمعية"),
        ("قال لافروف إن الأمر انتهى.", "لافروف"),
        ("فبحسب الكاتب أظهر المصنع نتائج جيدة هذا العام.", "الكاتب"),
    ],
)
def test_when_to_which_paper_and_what_is_done_are_no_speakers(text, speaker):
    (statement,) = said_in(text)
    assert speaker_of(text, statement) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "وأشاد بيان اللجنة بقدرة الفائزة وأسلوبها الذي «يجمع بين وضوح الفكرة وقوتها».",
        "ونددت الحركة بما وصفته الإصرار على حوار «فاقد لكل مقومات النجاح والاستمرار».",
    ],
)
def test_what_a_verb_tells_of_is_not_who_tells_it(text):
    assert said_in(text) == ()


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("دعا رئيس البلدية سكان الحي إلى الهدوء.", "رئيس البلدية", "سكان الحي إلى الهدوء"),
        ("دعا رئيس البلدية المواطنين إلى الهدوء.", "رئيس البلدية", "المواطنين إلى الهدوء"),
        ("دعا رئيس الصين إلى الحوار.", "رئيس الصين", "الحوار"),
        ("قال رئيس رابطة المحامين الشباب إن الحل قريب.", "رئيس رابطة المحامين الشباب", "الحل قريب"),
        ("وعدت وزيرة التجارة التجار بفتح السوق.", "وزيرة التجارة", "بفتح السوق"),
        ("وعد الوزير المكلف بالبيئة بفتح الطريق.", "الوزير المكلف بالبيئة", "بفتح الطريق"),
        ("صرح مدير المخيم بشار العلي بأن الماء قليل.", "مدير المخيم بشار العلي", "الماء قليل"),
        ("قال سائق الشاحنة يحيى مباركي إن الماء قليل.", "سائق الشاحنة يحيى مباركي", "الماء قليل"),
    ],
)
def test_people_who_are_told_are_no_part_of_who_tells_them(text, speaker, content):
    statement = said_in(text)[0]
    assert speaker_of(text, statement) == speaker
    assert text[slice(*statement.content)] == content


def test_a_quotation_is_his_whose_verb_stands_nearest():
    text = "ووعد وزير المالية بالحوار؛ ما خلف ارتياحا عبر عنه سامر حداد بالقول: «نشعر بأن من حولنا يسمعنا»."
    quoted = [each for each in said_in(text) if text[slice(*each.content)].startswith("نشعر")]
    assert all("وزير" not in speaker_of(text, each) for each in quoted)


def test_a_science_says_nothing():
    assert said_in("بحسب علم النفس، يتعلم الطفل باللعب في بيته.") == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قالت سعاد الحلبي إن الخبز نفد.", "سعاد الحلبي"),
        ("قال يزن علي إن القارب صغير.", "يزن علي"),
        ("قالت يارا سعد إن الدرس انتهى.", "يارا سعد"),
        ("قالت منى عبيد: «الحديقة مغلقة».", "منى عبيد"),
    ],
)
def test_a_name_that_looks_like_a_verb_or_a_particle_speaks(text, speaker):
    (statement,) = said_in(text)
    assert speaker_of(text, statement) == speaker
    assert statement.certainty is Certainty.SURE
