"""Who is who: names that are one actor's, names that are not, and the words that say what somebody is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.facts.paragraphs import paragraphs, sentences_of

from khulasa.facts.find import facts
from khulasa.facts.model import Actor, ActorKind, Facts
from khulasa.facts.tokens import tokens
from khulasa.facts.who.actors import named
from khulasa.facts.who.names import people


def found_in(text: str) -> Facts:
    document = paragraphs(text)
    return facts(document, sentences_of(document))


def actors(text: str, kind: ActorKind = ActorKind.PERSON) -> list[Actor]:
    return [actor for actor in found_in(text).actors if actor.kind is kind]


def fullest(text: str, kind: ActorKind = ActorKind.PERSON) -> list[str]:
    return [text[slice(*actor.fullest)] for actor in actors(text, kind)]


def test_a_surname_is_who_bore_it_with_a_given_name() -> None:
    text = "قالت وزيرة المالية كلارا هوفمان إن الميزانية جاهزة.\nوأضافت هوفمان أن العجز أقل."
    (actor,) = actors(text)
    assert [text[slice(*mention)] for mention in actor.mentions] == ["كلارا هوفمان", "هوفمان"]
    assert text[slice(*actor.fullest)] == "كلارا هوفمان"
    assert [text[slice(*role)] for role in actor.roles] == ["وزيرة المالية"]


def test_a_surname_that_two_bear_is_nobody_s() -> None:
    text = "وصلت كلارا هوفمان مع الدكتور يواكيم هوفمان.\nوقال هوفمان إن الطريق طويل."
    assert fullest(text) == ["كلارا هوفمان", "يواكيم هوفمان"]


def test_a_given_name_alone_is_nobody_else_s() -> None:
    text = "التقى الدكتور محمد حسنين ضيفه الدكتور محمد."
    assert "محمد حسنين" in fullest(text)
    assert len(actors(text)) == 2


@pytest.mark.parametrize(
    "text",
    ["تخرج في جامعة الملك فيصل", "هبط في مطار الملكة علياء الدولي", "يسكن شارع محمد علي", ""],
)
def test_what_is_named_after_a_person_is_none(text: str) -> None:
    assert fullest(text) == []


def test_an_office_without_a_name_is_an_actor_where_it_speaks() -> None:
    text = "قال المتحدث باسم البلدية إن الطريق مفتوح.\nوأكد المتحدث باسم البلدية أن الجسر آمن."
    (office,) = actors(text, ActorKind.ROLE)
    assert text[slice(*office.fullest)] == "المتحدث باسم البلدية"
    assert len(office.mentions) == 2
    assert {statement.actor for statement in found_in(text).statements} == {0}


def test_a_place_in_the_name_of_a_body_is_no_place_of_its_own() -> None:
    text = "وقعت جامعة القاهرة اتفاقا في دمشق"
    assert [text[slice(*place.span)] for place in found_in(text).places] == ["دمشق"]
    assert fullest(text, ActorKind.BODY) == ["جامعة القاهرة"]


def test_a_statement_tells_whose_it_is() -> None:
    text = "قالت وزيرة المالية كلارا هوفمان إن الميزانية جاهزة.\nوأضافت هوفمان أن العجز أقل."
    found = found_in(text)
    assert len(found.statements) == 2
    assert {statement.actor for statement in found.statements} == {0}


_WORDS = [
    "الدكتور",
    "كلارا",
    "هوفمان",
    "محمد",
    "بن",
    "علي",
    "وزارة",
    "المالية",
    "،",
    ".",
    "\n",
    "الأمم المتحدة",
]


@given(st.lists(st.sampled_from(_WORDS), max_size=40))
def test_every_mention_is_somebody_s_once(parts: list[str]) -> None:
    text = " ".join(parts)
    found = [actor for actor in found_in(text).actors if actor.kind is ActorKind.PERSON]
    mentions = [mention for actor in found for mention in actor.mentions]
    assert len(set(mentions)) == len(mentions)
    for actor in found:
        assert actor.fullest in actor.mentions


@pytest.mark.parametrize(
    "speaker",
    [
        "محامي محمد مرسي",
        "والد محمد مرسي",
        "المتحدث باسم الرئيس باراك أوباما",
        "مصدر مقرب من سعد الحريري",
        "مقربون من الرئيس محمود عباس",
        "مكتب رئيس الوزراء بنيامين نتنياهو",
        "مدير حملة دونالد ترامب",
        "أحد مساعدي الرئيس باراك أوباما",
        "بنات الملك فاروق",
        "حكومة محمد مرسي",
        "وكيل اللاعب محمد صلاح",
    ],
)
def test_whom_the_speaker_belongs_to_is_not_who_speaks(speaker: str) -> None:
    verb = "قالت" if speaker.startswith("حكومة") else "قال"
    found = found_in(f"و{verb} {speaker} إن الباب مفتوح.")
    (statement,) = found.statements
    who = None if statement.actor is None else found.actors[statement.actor]
    assert who is None or who.kind is not ActorKind.PERSON


@pytest.mark.parametrize(
    ("described", "name"),
    [
        ("وزير الخارجية ", "محمد جواد ظريف"),
        ("المستشار الأسري الدكتور ", "محمد جواد ظريف"),
        ("مدير التدريب والتطوير بالغرفة ", "بدر الحليبي"),
        ("استشاري طب الأسرة بجامعة الملك خالد البروفيسور ", "خالد جلبان"),
        ("الخباز ", "مفتاح سالم"),
        ("", "محمد جواد ظريف"),
    ],
)
def test_whom_the_words_before_his_name_describe_speaks(described: str, name: str) -> None:
    text = f"قال {described}{name} إن الباب مفتوح."
    found = found_in(text)
    (statement,) = found.statements
    assert statement.actor is not None
    assert text[slice(*found.actors[statement.actor].fullest)] == name


def test_a_source_is_not_another_of_which_more_is_told() -> None:
    text = "قال مصدر إن المدينة آمنة.\nوأكد مصدر عسكري بالقاعدة أن الحصار مستمر."
    first, second = found_in(text).statements
    assert first.actor is None
    assert second.actor is not None


@pytest.mark.parametrize(
    ("son", "father"),
    [
        ("الأمير فيصل بن طلال آل هاشم", "الملك طلال"),
        ("الدكتور حسام أبو زيد", "الدكتور زيد"),
    ],
)
def test_a_father_or_a_son_who_is_in_a_name_is_not_its_bearer(son: str, father: str) -> None:
    text = f"وصل {son} إلى المدينة.\nوكان {father} في استقباله."
    assert len(actors(text)) == 2


@pytest.mark.parametrize("kin", ["نجل", "لنجل", "وشقيق"])
def test_somebody_named_as_kin_is_not_who_bears_his_names(kin: str) -> None:
    text = f"حكموا على {kin} الرئيس السابق كريم حداد أمس.\nوكان سامر كريم حداد في بيته."
    elder, bearer = actors(text)
    assert text[slice(*elder.fullest)] == "كريم حداد"
    assert (text[slice(*bearer.fullest)], bearer.roles) == ("سامر كريم حداد", ())


def test_a_surname_behind_a_father_s_name_is_its_bearer_s() -> None:
    text = "قال الدكتور ماجد بن ناصر الحربي إن الجسر آمن.\nوأضاف الحربي أن العمل انتهى."
    assert fullest(text) == ["ماجد بن ناصر الحربي"]


def test_a_surname_with_and_written_on_to_it_is_its_bearer_s_in_another_block() -> None:
    text = "قالت وزيرة المالية كلارا هوفمان إن الميزانية جاهزة.\nلم توقع الرسالة إلا مصر وهوفمان."
    (actor,) = actors(text)
    assert [text[slice(*mention)] for mention in actor.mentions] == ["كلارا هوفمان", "هوفمان"]


@given(st.lists(st.sampled_from(_WORDS), max_size=40), st.frozensets(st.sampled_from(_WORDS)))
def test_a_block_without_known_names_names_whom_it_names_by_itself(
    parts: list[str], known: frozenset[str]
) -> None:
    text = " ".join(parts)
    words = tokens(text, 0, len(text))
    whole = named(words, known, people(words, known))
    assert named(words, known, people(words)) == whole
