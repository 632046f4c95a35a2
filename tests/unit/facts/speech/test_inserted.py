"""Verbs of saying inside or behind what is said, in relative clauses, and by saying."""

from __future__ import annotations

import pytest
from unit.facts.speech.said import said_in, speaker_of

from khulasa.facts.model import Certainty, Manner, Polarity


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "ستفتح الحديقة أبوابها يوم الأحد، تضيف سعاد الحلبي، بعد أن تنتهي أعمال الترميم.",
            "سعاد الحلبي",
            "ستفتح الحديقة أبوابها يوم الأحد، تضيف سعاد الحلبي، بعد أن تنتهي أعمال الترميم",
        ),
        (
            "سيكون الموسم جيدا هذا العام، يقول الفلاح عادل منصور.",
            "الفلاح عادل منصور",
            "سيكون الموسم جيدا هذا العام",
        ),
        (
            "لن تنخفض الأسعار هذا الشتاء - يقول سامي حداد - بسبب الجفاف.",
            "سامي حداد",
            "لن تنخفض الأسعار هذا الشتاء - يقول سامي حداد - بسبب الجفاف",
        ),
        (
            "من جهة أخرى، يقول سامي حداد، لا أحد يعرف متى تعود الكهرباء.",
            "سامي حداد",
            "لا أحد يعرف متى تعود الكهرباء",
        ),
    ],
)
def test_a_verb_put_into_or_behind_what_is_said(text: str, speaker: str, content: str) -> None:
    (found,) = said_in(text)

    assert speaker_of(text, found) == speaker
    assert text[slice(*found.content)] == content
    assert found.certainty is Certainty.SURE


@pytest.mark.parametrize(
    "text",
    [
        "كان العجوز يجلس أمام بيته القديم، يقول الناس.",
        "ومع اقتراب موسم الشتاء في البلاد، تواصل الشركة استيراد القمح.",
        "وصل الوزير مساء أمس إلى المدينة، يتابع العالم زيارته بقلق بالغ.",
        "وفي هذا الشأن، تحدث سامي حداد، رئيس الجمعية.",
    ],
)
def test_no_verb_put_into_anything(text: str) -> None:
    assert said_in(text) == ()


@pytest.mark.parametrize(
    ("text", "speaker", "certainty"),
    [
        ("وحضر اللقاء عادل منصور الذي قال إن الباب مفتوح.", "عادل منصور", Certainty.SURE),
        ("وتحدثت سعاد الحلبي، والتي أوضحت أن الباب مفتوح.", "سعاد الحلبي", Certainty.SURE),
        ("واتصلنا بوزارة الصحة التي أكدت أن الباب مفتوح.", "وزارة الصحة", Certainty.SURE),
        ("وزرنا مدير المتحف سامي حداد الذي شدد على أهمية القراءة.", "سامي حداد", Certainty.SURE),
        ("وقبض على عادل منصور الذي قال إنه سرق الكتاب.", "عادل منصور", Certainty.LIKELY),
    ],
)
def test_whom_a_relative_clause_tells_of(text: str, speaker: str, certainty: Certainty) -> None:
    (found,) = said_in(text)

    assert speaker_of(text, found).endswith(speaker)
    assert found.certainty is certainty


@pytest.mark.parametrize(
    "text",
    [
        "وقبض على عادل منصور الذي قالت إنه سرق الكتاب.",
        "هذا هو الكتاب الذي قال إن الناس يحبونه.",
        "الشخص الذي قال إن الباب مفتوح لم يعد.",
    ],
)
def test_a_relative_clause_that_tells_of_nobody_known(text: str) -> None:
    assert said_in(text) == ()


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("واكتفى سامي حداد بالقول إن الباب مفتوح.", "بالقول", "سامي حداد"),
        ("وتحدث سامي حداد بقوله: «الباب مفتوح منذ الصباح».", "بقوله", "سامي حداد"),
        ("ونسبت الصحيفة إلى عادل منصور قوله إن الباب مفتوح.", "قوله", "عادل منصور"),
        ("ونقل الموقع عن عادل منصور تأكيده أن الباب مفتوح.", "تأكيده", "عادل منصور"),
        ("ونقلت عن سعاد الحلبي قولها للصحفيين «الباب مفتوح الآن».", "قولها", "سعاد الحلبي"),
    ],
)
def test_a_noun_that_says_that_somebody_said_it(text: str, verb: str, speaker: str) -> None:
    (found,) = said_in(text)

    assert text[slice(*found.verb)] == verb
    assert speaker_of(text, found) == speaker


def test_what_a_paper_takes_from_who_spoke_before() -> None:
    text = "قال عادل منصور إن الباب قديم. ونقلت عنه الصحيفة قوله إن السقف جديد."

    last = said_in(text)[-1]

    assert speaker_of(text, last) == "عادل منصور"
    assert last.certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("وقال المتحف، عندما سئل عن الأمر، إن الباب مفتوح.", "المتحف", "الباب مفتوح"),
        (
            "وقال المتحف في بيان له، حصلت «الشمس» على نسخة منه، إن الباب مفتوح.",
            "المتحف",
            "الباب مفتوح",
        ),
        ("وأوضح بلاغ توصلت به الجريدة أن الباب مفتوح.", "بلاغ", "الباب مفتوح"),
        (
            "وأوضح الوزير سامي حداد، في بيان، عقب الجلسة، أن الباب مفتوح.",
            "الوزير سامي حداد",
            "الباب مفتوح",
        ),
        (
            "وأكدت لـ«الشمس» مصادر قريبة من الوزارة أن الباب مفتوح.",
            "مصادر قريبة من الوزارة",
            "الباب مفتوح",
        ),
        ("وقالت هذه المصادر إن الباب مفتوح.", "المصادر", "الباب مفتوح"),
        ("وقالت عدة جمعيات بيئية إن الباب مفتوح.", "عدة جمعيات بيئية", "الباب مفتوح"),
        ("أعلن البنك الدولي توصله إلى اتفاق.", "البنك الدولي", "توصله إلى اتفاق"),
        (
            "وطالب المتحف البلدية بـ«الكف عن هدم البيوت».",
            "المتحف",
            "البلدية بـ«الكف عن هدم البيوت»",
        ),
    ],
)
def test_asides_sources_and_calls(text: str, speaker: str, content: str) -> None:
    (found,) = said_in(text)

    assert speaker_of(text, found) == speaker
    assert text[slice(*found.content)] == content
    assert found.certainty is Certainty.SURE


@pytest.mark.parametrize(
    ("before", "title", "speaker"),
    [
        ("الأمير سعود بن فهد", "سموه", "الأمير سعود بن فهد"),
        ("الوزير فهد الدوسري", "معاليه", "الوزير فهد الدوسري"),
        ("الوزير فهد الدوسري", "سموه", "سموه"),
    ],
)
def test_a_title_with_a_pronoun_stands_for_who_bears_it(
    before: str, title: str, speaker: str
) -> None:
    text = f"قال {before} إن المدارس كثيرة. وأعرب {title} عن شكره للمعلمين."

    first, last = said_in(text)

    assert speaker_of(text, first) == before
    assert (speaker_of(text, last), last.manner) == (speaker, Manner.NOMINAL)
    assert last.certainty is Certainty.SURE


def test_who_denies_and_meanwhile_stresses_something() -> None:
    text = "نفى المدير سامي حداد صحة الخبر، فيما أكد أن الباب مفتوح."

    assert [speaker_of(text, one) for one in said_in(text)] == ["المدير سامي حداد"] * 2


@pytest.mark.parametrize(
    ("text", "verb", "polarity"),
    [
        ("بيعت اللوحة بمليون دولار، وهو ما أكده سامي حداد.", "أكده", Polarity.CONFIRMED),
        ("بيعت اللوحة بمليون دولار، الأمر الذي نفاه سامي حداد.", "نفاه", Polarity.DENIED),
        ("بيعت اللوحة بمليون دولار، وهو ما أشار إليه سامي حداد أمس.", "أشار", Polarity.SAID),
    ],
)
def test_what_is_told_first_and_taken_up(text: str, verb: str, polarity: Polarity) -> None:
    (found,) = said_in(text)

    assert text[slice(*found.verb)] == verb
    assert text[slice(*found.content)] == "بيعت اللوحة بمليون دولار"
    assert (speaker_of(text, found), found.polarity) == ("سامي حداد", polarity)


def test_what_is_taken_up_of_anothers_words_has_no_certain_bounds() -> None:
    text = "قال عادل منصور إن اللوحة بيعت، وهو ما نفاه سامي حداد."

    assert [speaker_of(text, one) for one in said_in(text)] == ["عادل منصور"]


def test_these_men_in_the_oblique_are_called_upon() -> None:
    text = "المدير يحض هؤلاء المعلمين على إقناع الوزير بالسفر."

    assert [speaker_of(text, one) for one in said_in(text)] == ["المدير"]


@pytest.mark.parametrize(
    ("text", "speaker", "certainty"),
    [
        (
            "أوضح تقرير الوزارة أن الباب قديم. وأضاف المصدر ذاته أن السقف جديد.",
            "تقرير الوزارة",
            Certainty.SURE,
        ),
        (
            "قال سامي حداد إن الباب قديم. وأضاف المتحدث نفسه أن السقف جديد.",
            "سامي حداد",
            Certainty.SURE,
        ),
        (
            "قالت سلمى حداد إن الباب قديم. وأضاف المصدر ذاته أن السقف جديد.",
            "المصدر ذاته",
            Certainty.LIKELY,
        ),
    ],
)
def test_the_same_source_is_who_spoke_last(text: str, speaker: str, certainty: Certainty) -> None:
    last = said_in(text)[-1]

    assert (speaker_of(text, last), last.certainty) == (speaker, certainty)


@pytest.mark.parametrize("end", ["", "،", "، ", " -", "."])
def test_a_text_may_end_behind_who_speaks(end):
    assert not said_in("زار المدير المعرض أمس.\nمن جهته، قال وزير الزراعة" + end)
