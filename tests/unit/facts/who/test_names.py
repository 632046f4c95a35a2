"""Who stands at a place: names with roles, offices without a name, and what only looks like a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.facts.tokens import tokens
from khulasa.facts.who.names import party_at, people


def named(text: str, known: frozenset[str] = frozenset()) -> list[str]:
    parties = people(tokens(text, 0, len(text)), known)
    return [text[slice(*party.name)] for party in parties if party.name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال وزيرة المالية الألمانية كلارا هوفمان إن", ["كلارا هوفمان"]),
        ("وقال الدكتور شريف الكيلاني، رئيس القسم، إن", ["شريف الكيلاني"]),
        ("أكد المتحدث باسم الوزارة أن الطريق مفتوح", []),
        ("قال وزير الخارجية باك كي هون إن", ["باك كي هون"]),
        ("أفاد الوزير سعى كي نرى الباب", []),
        ("يسمع الحاج يوسف صوتا بعيدا", ["يوسف"]),
        ("وصل الدكتور يوسف كوستا أمس", ["يوسف كوستا"]),
        ("التقى محمد بن سلمان ضيوفه", ["محمد بن سلمان"]),
        ("وصل رئيس مجلس الوزراء إلى القاهرة", []),
        ("أضاف الرئيس المصري أن", []),
        ("قال إن الرجل قضى أزيد من عام في أكثر دول العالم سخاء", []),
        ("رواه زيد بن خالد رضي الله عنه", ["زيد بن خالد"]),
        ("قال سمير القحطاني إن لبيتنا بابين", ["سمير القحطاني"]),
        ("التقت الوزيرة كلارا هوفمان الخميس ضيفها", ["كلارا هوفمان"]),
        ("زار زعيمهم عبد الملك بدر الدين حداد القرية", ["عبد الملك بدر الدين حداد"]),
        ("", []),
        # a family's name ends one
        ("سامر حداد غائب عن الدرس", ["سامر حداد"]),
        ("رأى الوزير سامر حداد حاضر الدرس", ["سامر حداد"]),
        ("وائل نصار سامر حداد ليلى خوري", ["وائل نصار", "سامر حداد", "ليلى خوري"]),
        ("كتب محمد منصور علي حداد كتابا", ["محمد منصور علي حداد"]),
        # written syllable by syllable
        ("زار الرئيس شي جين تشانغ مصنعا", ["شي جين تشانغ"]),
        ("وصافح كيم سونغ هي الضيوف", ["كيم سونغ هي"]),
        ("الطريق إلى تشن داي طويل", []),
        # and, in one with the name
        (
            "فاز سامر الخياط وأحمد النجار ومحمد حداد",
            ["سامر الخياط", "أحمد النجار", "محمد حداد"],
        ),
        # a countryman by his country alone
        (
            "وخسر الدنماركي أولاف فيستربو أمام التشيكية سيلفيا كوفارتسوفا",
            ["أولاف فيستربو", "سيلفيا كوفارتسوفا"],
        ),
        # a foreign given name is seldom alone
        ("استقبل رامون باولينو ضيوفه", ["رامون باولينو"]),
        ("شرب رامون وضيوفه القهوة", []),
        # a surname with the article or for a role
        ("قال فؤاد الشربتجيان إن", ["فؤاد الشربتجيان"]),
        ("حضر الوزير وليد المعلم أمس", ["وليد المعلم"]),
        ("كتب الدكتور ماجد نجم رئيس القسم", ["ماجد نجم"]),
        # a given name that is a role as well
        ("التقى خليفة بن زياد مدير المدرسة", ["خليفة بن زياد"]),
        ("أوضح الخبير أمين يوسف أن", ["أمين يوسف"]),
        ("وقف رائد (30 عاما) عند الباب", ["رائد"]),
        ("وقالت أم سمير إن", ["أم سمير"]),
        # kings by their number, families by their origin
        ("افتتح الملك فؤاد الثالث عشر المتحف", ["فؤاد الثالث عشر"]),
        ("قتل أبو عمر الحلواني أمس", ["أبو عمر الحلواني"]),
        ("قال محمد ولد أحمد إن", ["محمد ولد أحمد"]),
        ("سار عبدالملك حداد وحده", ["عبدالملك حداد"]),
        # titles of one letter
        ("قال د. سمير حداد إن", ["سمير حداد"]),
        ("ناقش أ.د. سمير حداد الرسالة", ["سمير حداد"]),
        ("صمم م. سمير حداد الجسر", ["سمير حداد"]),
        ("على ارتفاع 30 م. سمير وحده صعد", []),
        # what a name ends before
        ("الوزير سمير حداد تجاوز المدة", ["سمير حداد"]),
        ("الوزيرة كلارا هوفمان ستزور البلدة", ["كلارا هوفمان"]),
        ("أمر الملك فيصل حداد ابن عمه بالسفر", ["فيصل حداد"]),
        ("لا يدري راشد الراشد شيئا", ["راشد الراشد"]),
        ("وزار وزير الداخلية الشيخ ناصر بن خليفة آل ثاني المدينة", ["ناصر بن خليفة آل ثاني"]),
        ("حيا الملك عبد الله الثاني ضيوفه", ["عبد الله الثاني"]),
        ("كرم المهرجان الفنانين وليد توفيق وسمير حداد", ["وليد توفيق", "سمير حداد"]),
        ("وقف في الملعب محمد حداد", ["محمد حداد"]),
        # one who stands in a row with others
        ("عزف سمير حداد، ونيقولا قشاش وريم قدح", ["سمير حداد", "نيقولا قشاش", "ريم قدح"]),
        ("وصفق مارسيل خليفة وأحمد حداد", ["مارسيل خليفة", "أحمد حداد"]),
        ("وأوضح محمد بن حسن قشاش، المدير، أن", ["محمد بن حسن قشاش"]),
        ("قال عمر بن علي المحمدي إن", ["عمر بن علي المحمدي"]),
        ("هو فادي حداد ابن الفنان وديع حداد", ["فادي حداد", "وديع حداد"]),
        ("غنت المطربة السورية وفهد حداد", ["فهد حداد"]),
        ("زار صباح الأحمد القرية", ["صباح الأحمد"]),
        ("وصل صباح الأحد إلى القرية", []),
        # no names
        ("عند انتهاء إقبال المتعاملين", []),
        ("زادت حصة إيران من السوق", []),
        ("نال رضا مشترك مالك الصحيفة", []),
        ("تقدم خطوة إلى الأمام حقا وصدقا", []),
        ("قال الرئيس المقبل إن", []),
        ("صاح: هيا هيا إلى العمل", []),
        ("سار في أسواق بن حمد ليلا", []),
        ("نحمد الله على ظهور الإسلام وعلى رضا الله", []),
        ("ينتظر الفريق سيقاطع المباراة", []),
        ("يتدرب لاعبو الفريق الأزرق في الصباح", []),
        ("وصل الوزير سامر حصاد فجر السبت", ["سامر حصاد"]),
        ("زار سامر حداد صباح اليوم المعرض", ["سامر حداد"]),
        ("درست في مدرسة «سمير حداد» سنتين", []),
        ("خرج من سجن سمير حداد ليلا", []),
        ("قال المصمم بشكل خاص إن", []),
        ("رافق ناديه إلى البطولة", []),
    ],
)
def test_people(text: str, expected: list[str]) -> None:
    assert named(text) == expected


def test_a_surname_alone_is_a_person_where_the_document_knows_it() -> None:
    assert named("وصل هوفمان أمس") == []
    assert named("وصل هوفمان أمس", frozenset({"هوفمان"})) == ["هوفمان"]


@pytest.mark.parametrize(
    ("text", "whole", "name", "roles"),
    [
        (
            "وزيرة المالية الألمانية كلارا هوفمان إن",
            36,
            "كلارا هوفمان",
            ["وزيرة المالية الألمانية"],
        ),
        ("المتحدث باسم الوزارة أن الطريق مفتوح", 20, None, ["المتحدث باسم الوزارة"]),
        ("مصدر أمني في الشرطة أمس إن", 19, None, ["مصدر أمني في الشرطة"]),
        ("وزارة الدفاع الإسرائيلية إن", 24, "وزارة الدفاع الإسرائيلية", []),
    ],
)
def test_who_stands_as_a_subject(text: str, whole: int, name: str | None, roles: list[str]) -> None:
    party = party_at(tokens(text, 0, len(text)), 0)
    assert party is not None
    assert party.span == (0, whole)
    assert (party.name and text[slice(*party.name)]) == name
    assert [text[slice(*role)] for role in party.roles] == roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "استقبل رامي زيدان وزير الزراعة عماد سليم في مكتبه",
            [("رامي زيدان", []), ("عماد سليم", ["وزير الزراعة"])],
        ),
        (
            "التقى الوزير رامي زيدان نظيره النرويجي لارس هانسن",
            [("رامي زيدان", ["الوزير"]), ("لارس هانسن", [])],
        ),
        ("هنأ رامي الخطيب زوجته هدى سليم", [("هدى سليم", [])]),
        ("حضر رامي زيدان رئيس بلدية صيدا أمس", [("رامي زيدان", ["رئيس بلدية صيدا"])]),
        ("حضر رامي زيدان، مدير المتحف، أمس", [("رامي زيدان", ["مدير المتحف"])]),
    ],
)
def test_a_role_belongs_to_the_name_behind_it(
    text: str, expected: list[tuple[str, list[str]]]
) -> None:
    """Who is received or met is not what the one before him is."""
    parties = people(tokens(text, 0, len(text)))
    assert [
        (text[slice(*party.name)], [text[slice(*role)] for role in party.roles])
        for party in parties
        if party.name
    ] == expected


def test_a_verb_is_nobody() -> None:
    text = "قال إن"
    assert party_at(tokens(text, 0, len(text)), 0) is None


_WORDS = [
    "وزير",
    "الخارجية",
    "كلارا",
    "هوفمان",
    "،",
    ".",
    "(",
    "38",
    "عاما",
    ")",
    "محمد",
    "بن",
    "علي",
    "«",
    "في",
]


@given(st.lists(st.sampled_from(_WORDS)))
def test_spans_are_inside_and_in_order(parts: list[str]) -> None:
    text = " ".join(parts)
    words, reached = tokens(text, 0, len(text)), 0
    for party in people(words):
        assert party.name is not None
        assert reached <= party.span.start <= party.name.start < party.name.end <= party.span.end
        reached = party.span.end
    assert reached <= len(text)
    for place in range(len(words) + 1):
        party_at(words, place)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("اتهم رئيس نقابة الحرفيين الوزير سامي حداد بالتقصير", ["الوزير"]),
        ("هاجم زعيم حزب الأمل أكبر أحزاب المعارضة الرئيس سامي حداد", ["الرئيس"]),
        ("استقبل وزير الدفاع العميد سامي حداد", ["العميد"]),
        ("التقى مدير مكتب الرئيس سامي حداد وفدا", []),
        ("قال مدير أمن الميناء العقيد سامي حداد إن", ["مدير أمن الميناء", "العقيد"]),
        ("قال المتحدث الإعلامي للميناء النقيب سامي حداد", ["المتحدث الإعلامي للميناء", "النقيب"]),
        ("حضر فخامة السيد الرئيس سامي حداد", ["فخامة السيد الرئيس"]),
        ("حضر صاحب السمو الملكي الأمير سامي حداد", ["صاحب السمو الملكي الأمير"]),
    ],
)
def test_a_title_before_a_name_is_its_own_and_an_office_before_it_may_be_another_s(
    text: str, roles: list[str]
) -> None:
    (party,) = people(tokens(text, 0, len(text)))
    assert party.name is not None
    assert text[slice(*party.name)] == "سامي حداد"
    assert [text[slice(*role)] for role in party.roles] == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("أكد صديقه المهندس سامي حداد", ["المهندس"]),
        ("بحث زعيمهم سامي حداد الخطة", []),
        ("درس على معلم الرسم لنجله الفنان سامي حداد", ["الفنان"]),
        ("شكلت لجنة مؤلفة من سامي حداد", []),
        ("قال سامي حداد رئيس بلدية الساحل في حديث خاص", ["رئيس بلدية الساحل"]),
        ("كتب سامي حداد رئيس جمعية النحالين بوصفه خبيرا", ["رئيس جمعية النحالين"]),
        ("طالب رئيس الاتحاد سامي حداد بزيادة الأجور", ["رئيس الاتحاد"]),
        ('وقال الإمام "سامي حداد" إن', ["الإمام"]),
    ],
)
def test_a_role_says_by_itself_what_somebody_is(text: str, roles: list[str]) -> None:
    """What he is to another, how he speaks and of what people consist is no role."""
    (party,) = people(tokens(text, 0, len(text)))
    assert party.name is not None
    assert text[slice(*party.name)] == "سامي حداد"
    assert [text[slice(*role)] for role in party.roles] == roles
