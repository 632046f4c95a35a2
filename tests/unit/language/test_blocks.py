"""Labels: what each line of an article is to a reader."""

from __future__ import annotations

from dataclasses import replace

import pytest

from khulasa.document.model import BlockKind
from khulasa.language.arabic.labels.blocks import label as label_blocks

BODY = "أعلنت المدينة أمس افتتاح مكتبة عامة كبيرة تضم آلاف الكتب في حي قديم من أحيائها. وحضر الافتتاح جمع من الناس."
MORE = "وقال المدير إن المكتبة ستفتح أبوابها كل يوم حتى المساء، وإن دخولها مجاني للجميع. وأضاف أن العمل استمر عامين."

LINES = [
    ("بقلم: هالة سعيد", "byline"),
    ("بقلم هالة سعيد", "byline"),
    ("كتب: محمد علي", "byline"),
    ("كتبت - منى خالد", "byline"),
    ("تحقيق: يوسف سالم", "byline"),
    ("حاورها: نبيل قاسم", "byline"),
    ("إعداد وترجمة: سلمى عمر", "byline"),
    ("ترجمة: سعاد حسن", "byline"),
    ("محمد سالم - مراسل الصحيفة", "byline"),
    ("(إعداد كريم سعد - تحرير سلمى عمر)", "byline"),
    ("رويترز", "agency"),
    ("(أ ف ب)", "agency"),
    ("أ.ف.ب", "agency"),
    ("المصدر: الجزيرة + وكالات", "agency"),
    ("المصدر: صحيفة الحي", "agency"),
    ("وكالات", "agency"),
    ("رويترز - أ ف ب", "agency"),
    ("وكالة البحر للأنباء", "agency"),
    ("وكالة الأنباء السعودية (واس)", "agency"),
    ("القاهرة - 3 مايو 2021", "dateline"),
    ("الخميس 15 يناير 2015", "dateline"),
    ("الخميس، 15 كانون الثاني/يناير 2015 - 10:30", "dateline"),
    ("12/05/2021 14:20", "dateline"),
    ("٣ مايو ٢٠٢١", "dateline"),
    ("عمان، الأردن - 12 مايو/أيار 2024", "dateline"),
    ("آخر تحديث: 12 مايو 2021 - 14:20 بتوقيت غرينتش", "dateline"),
    ("تاريخ النشر: 12.05.2021", "dateline"),
    ("15 رمضان 1442 هـ", "dateline"),
    ("صورة: أطفال القرية حول الحوض", "caption"),
    ("تصوير: سعيد عمر", "caption"),
    ("(صورة أرشيفية: رويترز)", "caption"),
    ("اقرأ أيضا: كيف كانت المدن القديمة؟", "furniture"),
    ("إقرأ أيضاً", "furniture"),
    ("شاهد أيضا", "furniture"),
    ("حقوق النشر محفوظة 2021", "furniture"),
    ("جميع الحقوق محفوظة © 2021", "furniture"),
    ("شارك", "furniture"),
    ("تابعونا على فيسبوك", "furniture"),
    ("12", "furniture"),
    ("— 12 —", "furniture"),
    ("صفحة 3 من 10", "furniture"),
    ("* * *", "furniture"),
    ("----------", "furniture"),
    ("الوسوم: مكتبة، كتب", "furniture"),
    ("صدر الصورة، Getty Images", "caption"),
    ("التعليق على الصورة، يقرأ الأطفال في ساحة الحي كل مساء", "caption"),
    ("التعليق على الصورة، لم يصل الماء إلى الحي منذ أسبوع.", "caption"),
    ("مصدر الصورة Reuters", "caption"),
    ("آخر تحديث قبل 3 ساعات", "dateline"),
    ("تم التحديث منذ 5 دقائق", "dateline"),
    ("الرياض 16 محرم 1445 هـ الموافق 3 أغسطس 2023 م واس", "dateline"),
    ("15:20 ت م", "dateline"),
    ("12 مايو 2021 - 14:20 بتوقيت القاهرة", "dateline"),
    ("دمشق-سانا", "dateline"),
    ("القاهرة - رويترز", "dateline"),
    ("القاهرة (رويترز)", "dateline"),
    ("القاهرة - أحمد سمير - رويترز", "dateline"),
    ("لندن: «الشرق الأوسط»", "dateline"),
    ("/انتهى/", "furniture"),
    ("هاتف: 01 234 567", "furniture"),
    ("البريد الإلكتروني: info@example.com", "furniture"),
    ("www.example.com", "furniture"),
    ("#مكتبة #كتب", "furniture"),
    ("من ويكيبيديا، الموسوعة الحرة", "furniture"),
    ("أطفال يقرؤون في ساحة الحي (رويترز)", "caption"),
    ("بي بي سي - القاهرة", "dateline"),
    ("جدول (1): توزيع زوار المكتبة", "caption"),
    ("شكل رقم 3 - عدد الكتب في السنة", "caption"),
]


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_a_line_that_is_no_text(label, line, kind):
    found = {words: name for name, words in label(f"{BODY}\n{line}\n{MORE}")}

    assert found == {BODY: "paragraph", line: kind, MORE: "paragraph"}


SENTENCES = [
    "شارك الوزير في المؤتمر.",
    "شارك في الحفل مئات من سكان الحي القديم وضيوفهم.",
    "كتب محمد رسالة إلى أخيه ثم مزقها.",
    "وصل الوزير إلى القاهرة يوم الخميس 3 مايو 2021.",
    "المصدر الوحيد للماء هنا بئر قديمة.",
    "تحقيق العدالة صعب.",
    "قالت رويترز إن الأمر انتهى.",
    "صورة المدينة تتغير كل يوم.",
    "ترجمة الكتب تحتاج إلى صبر طويل.",
    "اليوم عيد.",
    "لا أحد يعرف.",
    "العربية لغة جميلة.",
    "إعداد الطعام يحتاج إلى وقت طويل جدا في هذا البيت.",
    "الصورة، كما يراها أهل القرية، تغيرت.",
    "هاتف: لا أحد يجيب عليه.",
    "وقال الوزير إن الأمر انتهى (رويترز).",
    "عاد الوفد قبل 3 ساعات.",
]


@pytest.mark.parametrize("line", SENTENCES)
def test_a_short_sentence_stays_a_candidate(label, line):
    assert ("paragraph", line) in label(f"{BODY}\n{line}\n{MORE}")


RUN_ON = [
    ("القاهرة (رويترز) - ", "قال مصدر في الشركة إن العمل انتهى أمس."),
    ("باريس 12 مارس (وكالة الأنباء) -- ", "أعلن المتحف عن معرض جديد يبدأ غدا."),
    ("عمّان (وكالة البادية للأنباء) - ", "أعلنت سبع دول عن اتفاق جديد بينها."),
    ("الدوحة - (ا ف ب) - ", "أعلن مصدر مسؤول عن تشكيل لجنة جديدة."),
    ("دبي، الإمارات العربية المتحدة (CNN)-- ", "أعلنت الشركة عن أرباح كبيرة هذا العام."),
    ("واشنطن - رويترز: ", "قال المتحدث إن اللقاء سيعقد غدا."),
    ("الرياض - واس - ", "عقد المجلس جلسته الأسبوعية في المدينة أمس."),
    ("القاهرة - ", "قال مصدر في الشركة إن العمل انتهى أمس."),
    ("تونس - 3 مايو 2021 - ", "عاد القطار إلى العمل بعد انقطاع طويل."),
    ("(أ ف ب) - ", "عاد القطار إلى العمل بعد انقطاع طويل."),
    ("غزة 12-5-2021 وفا- ", "عاد القطار إلى العمل بعد انقطاع طويل."),
    ("لندن- بي بي سي - ", "عاد القطار إلى العمل بعد انقطاع طويل."),
    ("القاهرة – (د ب أ): ", "عاد القطار إلى العمل بعد انقطاع طويل."),
    ("لندن: «الشرق الأوسط» - ", "عاد القطار إلى العمل بعد انقطاع طويل."),
    ("الإسكندرية (مصر) - (أ ف ب) - ", "عاد القطار إلى العمل بعد انقطاع طويل."),
    ("غزة- ", "يعيش أهل المخيم بلا كهرباء منذ أسبوعين."),
    ("عمّان، الأردن - 12 أيلول 2023: ", "أعلنت الشركة عن أرباح كبيرة هذا العام."),
    ("موسكو، 12 مايو. /تاس/. ", "عاد القطار إلى العمل بعد انقطاع طويل."),
    ("أبوظبي في 12 مايو / وام / ", "عاد القطار إلى العمل بعد انقطاع طويل."),
    ("مسقط اليوم - متابعة ", "أكد المدير أن القطار سيعود إلى العمل."),
    ("بيروت - خاص ", "كشف مصدر في الشركة أن القطار سيعود."),
    ("سلمى عمر- وكالات- بيروت:", "عاد القطار إلى العمل بعد انقطاع طويل."),
    ("القاهرة - من سلمى عمر : ", "عاد القطار إلى العمل بعد انقطاع طويل."),
    ("القاهرة الوطن: ", "عاد القطار إلى العمل بعد انقطاع طويل."),
]


@pytest.mark.parametrize(("dateline", "sentence"), RUN_ON)
def test_a_dateline_that_runs_on_is_cut_off(label, dateline, sentence):
    found = label(f"{dateline}{sentence}\n{MORE}")

    assert found == [("dateline", dateline.strip()), ("paragraph", sentence), ("paragraph", MORE)]


WHOLE = [
    "الرجل - وهو طبيب معروف - قال إن الأمر بسيط جدا ولا يحتاج إلى شرح.",
    "وصل الوفد (خمسة رجال) - ومعه ضيوف من بلاد بعيدة - إلى الفندق.",
    "في عام 2015 - كما نعلم جميعا - تغير كل شيء في هذه المدينة.",
    "قال الوزير: لن نتراجع عن هذا القرار مهما حدث بعد اليوم.",
    "المدينة (القديمة): بيوت وأسواق وحكايات لا تنتهي أبدا عند أحد.",
    "أولا- يجب أن نعرف ما حدث في تلك الليلة.",
    "الرجل- وهو طبيب معروف- قال إن الأمر بسيط جدا.",
    "وصل الوفد الخميس 1 أكتوبر: كان يوما لا ينسى في تاريخ المدينة.",
    "3 مايو 2021: افتتاح المكتبة الكبرى في وسط المدينة.",
    "مدير الميناء لـ«الشرق الأوسط»: السفن تصل كل يوم إلى المدينة.",
    "مدير الميناء لـ الوطن : السفن تصل كل يوم إلى المدينة.",
    "حكاية المدينة - الجزء الأول: كان يا ما كان في قديم الزمان.",
]


@pytest.mark.parametrize("line", WHOLE)
def test_a_sentence_with_dashes_is_not_cut(label, line):
    assert label(f"{line}\n{MORE}")[0] == ("paragraph", line)


def test_a_title_and_headings_are_known_by_their_shape(label):
    text = f"مكتبة جديدة في الحي القديم\nبقلم: هالة سعيد\n{BODY}\nكيف بدأت الحكاية؟\n{MORE}\nما بعد الافتتاح\n{BODY}"

    assert [kind for kind, _ in label(text)] == [
        "title",
        "byline",
        "paragraph",
        "heading",
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_over_the_first_paragraph_may_stand_a_title_and_the_author(label):
    text = f"المدن التي تقرأ\nهالة سعيد\nكاتبة وباحثة سورية\n{BODY}\n{MORE}"

    assert [kind for kind, _ in label(text)] == [
        "title",
        "byline",
        "byline",
        "paragraph",
        "paragraph",
    ]


def test_over_the_first_paragraph_may_stand_a_few_headings(label):
    text = f"قانون رقم 12 لسنة 2019\nالباب الأول\nأحكام عامة\n{BODY}\n{MORE}"

    assert [kind for kind, _ in label(text)] == [
        "title",
        "heading",
        "heading",
        "paragraph",
        "paragraph",
    ]


def test_so_are_lines_numbered_by_part(label):
    text = f"{BODY}\n1.1 مشكلة الدراسة\n{MORE}\n1.2 أهداف الدراسة\n{BODY}"

    assert [kind for kind, _ in label(text)] == [
        "paragraph",
        "heading",
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_text_without_stops_under_read_also_stays(label):
    text = f"{BODY}\nاقرأ أيضا\nمتحف جديد في الحي\n{BODY[:-1]}"

    assert [kind for kind, _ in label(text)] == ["paragraph", "furniture", "furniture", "paragraph"]


def test_numbered_lines_over_their_own_text_are_headings(to_blocks):
    text = f"{BODY}\n1. مشكلة الدراسة\n{MORE}\n2. أهداف الدراسة\n{BODY}\n3. أبدأ بالهدف الأول.\n4. ثم الثاني."
    numbered = [text[block.start].isdigit() for block in to_blocks(text)]
    kinds = [
        BlockKind.LIST_ITEM if is_numbered else BlockKind.PARAGRAPH for is_numbered in numbered
    ]
    blocks = [replace(block, kind=kind) for block, kind in zip(to_blocks(text), kinds, strict=True)]

    assert [block.kind.value for block in label_blocks(text, blocks)] == [
        "paragraph",
        "heading",
        "paragraph",
        "heading",
        "paragraph",
        "list_item",
        "list_item",
    ]


def test_a_heading_may_stand_over_a_lead_in_and_a_list(label):
    text = f"{BODY}\nأرقام من الافتتاح\nوجاءت أرقام اليوم الأول على النحو الآتي:\n- 11 ألف كتاب\n- 300 زائر\n{MORE}"

    assert [kind for kind, _ in label(text)] == [
        "paragraph",
        "heading",
        "paragraph",
        "list_item",
        "list_item",
        "paragraph",
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("بوابة الضفة", "furniture"),
        ("صحيفة الساحل", "furniture"),
        ("سالم حمد", "furniture"),
        ("شارك هذا", "furniture"),
        ("5 تعليقات", "furniture"),
        ("الرباط", "dateline"),
        ("رويترز", "agency"),
        ("المصدر: بوابة الضفة", "agency"),
        ("(ترجمة مركز الساحل)", "agency"),
        ("(الساحل)", "agency"),
        ("(الساحل 2)", "furniture"),
        ("نقلا عن صحيفة الساحل", "agency"),
        ("عن «الشرق الأوسط»", "agency"),
        ("س.ح", "furniture"),
        ("م.ع/ ب.د", "furniture"),
        ("ترجمة: سلمى عمر", "byline"),
        ("كاتب من تونس", "byline"),
        ("شكرا لكم.", "paragraph"),
        ("وهذا ما لم يتوقعه أحد من سكان الحي القديم", "paragraph"),
    ],
)
def test_a_last_line_names_the_source_only_where_it_says_so(label, line, kind):
    """What is only guessed would be cited under every quote."""
    assert label(f"{BODY}\n{MORE}\n{line}")[-1] == (kind, line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("القاهرة", "dateline"),
        ("أبو ظبي", "dateline"),
        ("ثقافة", "furniture"),
        ("صحيفة الساحل", "furniture"),
        ("استمع للمقال", "furniture"),
        ("قراءة 3 دقائق", "furniture"),
        ("1,200 مشاهدة", "furniture"),
        ("د ب أ", "agency"),
        ("كتبت سلمى عمر ـ صحيفة الساحل ـ 12/3", "byline"),
        ("سلمى عمر - بيروت", "dateline"),
        ("بيروت، لبنان", "dateline"),
        ("خاص - الساحل", "dateline"),
        ("قبل يوم واحد", "dateline"),
        ("سلمى عمر - صحيفة الساحل", "byline"),
        ("بواسطة سلمى عمر", "byline"),
        ("سلمى عمر", "byline"),
        ("محمد بن سالم الأحمد", "byline"),
        ("سلمى تعود إلى المكتبة", "heading"),
        ("الكتب القديمة", "heading"),
        ("إعداد: قسم الأخبار", "furniture"),
        ("الرئيسية > ثقافة", "furniture"),
        ("أخبار » ثقافة", "furniture"),
        ("تم نشره الثلاثاء 5 مايو 2020", "dateline"),
        ("كتب قديمة في بيت جديد", "heading"),
        ("حكاية مدينة", "heading"),
    ],
)
def test_what_stands_between_the_title_and_the_text(label, line, kind):
    found = label(f"مكتبة عامة كبيرة في المدينة\n{line}\n{BODY}\n{MORE}")

    assert [name for name, _ in found] == ["title", kind, "paragraph", "paragraph"]


@pytest.mark.parametrize("line", ["صحيفة الساحل", "رياضة", "The Coast", "الجزيرة", "خطبة الجمعة"])
def test_what_stands_before_the_title_is_the_pages(label, line):
    found = label(f"{line}\nمكتبة عامة كبيرة في المدينة\n{BODY}\n{MORE}")

    assert [kind for kind, _ in found][1:] == ["title", "paragraph", "paragraph"]
    assert found[0][0] in {"furniture", "agency"}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("سوق السمك عند الفجر (أرشيفية)", "caption"),
        ("سوق السمك عند الفجر (صورة أرشيفية)", "caption"),
        ("جانب من حفل الافتتاح", "caption"),
        ("سوق السمك (رويترز)", "caption"),
        ("القاهرة (رويترز)", "dateline"),
        ("سوق السمك - أرشيف", "caption"),
        ("اقرأ أيضا.. سوق السمك يفتح أبوابه", "furniture"),
        ("تابعوا أخبارنا على فيسبوك", "furniture"),
        ("لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بعلامة.", "furniture"),
        ("سيداتي سادتي", "salutation"),
        ("أيها الإخوة والأخوات،", "salutation"),
        ("السلام عليكم ورحمة الله وبركاته", "salutation"),
        ("سوق السمك", "heading"),
        ("لماذا يفتح السوق فجرا؟", "heading"),
        ("لكن السوق لم يفتح أبوابه", "paragraph"),
        ("«سنفتح السوق كل يوم»", "paragraph"),
        ("وقال أحدهم", "paragraph"),
    ],
)
def test_a_short_line_in_the_middle(label, line, kind):
    assert label(f"{BODY}\n{line}\n{MORE}")[1] == (kind, line)


@pytest.mark.parametrize(
    "title",
    [
        "من يفتح المكتبة؟",
        "المكتبة.. من يفتحها؟",
        "لماذا أغلقت المكتبة؟ ومن يفتحها؟",
        "مدير المكتبة لـ«الشرق الأوسط»: سنفتح الأبواب كل يوم",
        "مدير المكتبة لـ الوطن : سنفتح الأبواب كل يوم",
    ],
)
def test_a_title_may_ask_or_quote(label, title):
    assert label(f"{title}\n{BODY}\n{MORE}")[0] == ("title", title)


VERSE = [
    "يا دار غاب أهلها والباب موصود\nوالريح تعبر والأزهار ترتعد\nسألت عنهم حماما\nفقال ليس من أحد",
    "يا دار غاب أهلها والباب موصود ... والريح تعبر والأزهار ترتعد\nسألت عنهم حماما ... فقال ليس من أحد",
    "يا دار غاب أهلها *\nوالريح تعبر موطني\nوسألت عنهم مرة *\nفأجاب من لم يحزن",
]


@pytest.mark.parametrize("verse", VERSE)
def test_verse_inside_an_article_is_no_sentence(label, verse):
    found = label(f"{BODY}\nوقال الشاعر:\n{verse}\n{MORE}")

    lines = verse.count("\n") + 1
    assert [kind for kind, _ in found] == [
        "paragraph",
        "paragraph",
        *["verse"] * lines,
        "paragraph",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "فتح الأبواب\nبيع الكتب\nشراء الورق\nجمع التبرعات",
        "فتح الأبواب\nبيع الكتب\nجمع الورق",
        "حضر المدير باكرا.\nوجلس في مكتبه.\nوقرأ الرسائل.\nثم خرج.",
    ],
)
def test_other_short_lines_are_no_verse(label, lines):
    assert "verse" not in {kind for kind, _ in label(f"{BODY}\n{lines}\n{MORE}")}


def test_a_word_and_a_colon_over_a_paragraph_is_a_heading(label):
    assert [kind for kind, _ in label(f"{BODY}\nالخلفية:\n{MORE}")] == [
        "paragraph",
        "heading",
        "paragraph",
    ]


@pytest.mark.parametrize("line", ["وقالت الوزارة:", "وأضاف:", "قال المدير:"])
def test_what_brings_in_a_speaker_is_no_heading(label, line):
    assert label(f"{BODY}\n{line}\n«{MORE}»")[1] == ("paragraph", line)


def test_a_note_on_the_author_at_the_end_is_a_byline(label):
    line = "* كاتبة وباحثة في تاريخ المدن القديمة"

    assert label(f"{BODY}\n{MORE}\n{line}")[-1] == ("byline", line)


@pytest.mark.parametrize(
    "line",
    [
        "* كاتب وباحث في تاريخ المدن.",
        "- أستاذة التاريخ في جامعة الساحل",
        "كاتبة وباحثة في تاريخ المدن القديمة كلها",
    ],
)
def test_so_is_what_says_who_the_author_is(label, line):
    assert label(f"{BODY}\n{MORE}\n{line}")[-1] == ("byline", line)


def test_the_items_of_a_last_list_are_no_note_on_the_author(label):
    text = f"{BODY}\n{MORE}\n- كاتب من الشمال\n- طبيب من الجنوب"

    assert [kind for kind, _ in label(text)] == ["paragraph", "paragraph", "list_item", "list_item"]


def test_links_under_read_also_are_furniture(label):
    links = "اقرأ أيضا\nكيف بنيت المدينة القديمة؟\nمتحف جديد في الحي القديم\n- صور من الافتتاح"

    assert [kind for kind, _ in label(f"{BODY}\n{links}\n{MORE}")] == [
        "paragraph",
        *["furniture"] * 4,
        "paragraph",
    ]


def test_references_are_footnotes(label):
    entries = "- أحمد سالم، تاريخ المدن، 1998، ص. 35.\n- المرجع السابق، ص. 40."

    assert [kind for kind, _ in label(f"{BODY}\n{MORE}\nالمراجع\n{entries}")] == [
        "paragraph",
        "paragraph",
        "furniture",
        "footnote",
        "footnote",
    ]


def test_a_heading_that_only_sounds_like_a_list_of_references_stays(label):
    assert label(f"{BODY}\nالمصادر\n{MORE}")[1:] == [("heading", "المصادر"), ("paragraph", MORE)]


def test_paragraphs_that_end_in_a_note_have_headings(label):
    text = f"الافتتاح\n{BODY}[1]\nالعمل\n{MORE}[2][3]\nالأثر\n{BODY}[بحاجة لمصدر]"

    assert [kind for kind, _ in label(text)] == [
        "title",
        "paragraph",
        "heading",
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_the_name_over_a_dateline_is_the_reporters(label):
    text = f"من هالة سعيد\nالقاهرة (رويترز) - {BODY}"

    assert label(text) == [
        ("byline", "من هالة سعيد"),
        ("dateline", "القاهرة (رويترز) -"),
        ("paragraph", BODY),
    ]


def test_a_last_line_that_is_a_sentence_does_not(label):
    assert label(f"{BODY}\n{MORE}\nشكرا لكم.")[-1] == ("paragraph", "شكرا لكم.")


def test_a_last_line_after_verse_does_not(label):
    verse = "قفا نبك من ذكرى حبيب ومنزل\nبسقط اللوى بين الدخول فحومل\nفتوضح فالمقراة لم يعف رسمها"

    assert {kind for kind, _ in label(verse)} == {"paragraph"}


def test_three_lines_without_a_mark_between_their_halves_stay_text(label):
    verse = "قفا نبك من ذكرى حبيب ومنزل\nبسقط اللوى بين الدخول فحومل\nفتوضح فالمقراة لم يعف رسمها"
    text = f"{BODY}\nوقال الشاعر:\n{verse}\n{MORE}"

    assert {kind for kind, _ in label(text)} == {"paragraph"}


ALONE = [
    "مكتبة جديدة في الحي",
    "القاهرة - 3 مايو 2021",
    "رويترز",
    "بقلم: هالة سعيد",
    "شارك",
    "12",
    "كيف حالك؟",
]


@pytest.mark.parametrize("line", ALONE)
def test_a_document_of_one_short_line_stays_text(label, line):
    assert label(line) == [("paragraph", line)]


def test_lines_without_any_stop_stay_text(label):
    text = "\n".join(
        f"هذا سطر رقم {number} من نص كتبه صاحبه بلا علامات وقف" for number in range(12)
    )

    assert {kind for kind, _ in label(text)} == {"paragraph"}


def test_questions_and_answers_are_no_headings(label):
    text = f"س: كيف بدأت حكايتك؟\nج: {BODY}\nس: وما الذي جرى بعدها؟\nج: {MORE}"

    assert {kind for kind, _ in label(text)} == {"paragraph"}


def test_dialogue_is_no_heading(label):
    text = f"{BODY}\nسألها أحد الشبان: «ومن يضمن ذلك؟»\nأجابت: «لا أحد.»\n{MORE}"

    assert {kind for kind, _ in label(text)} == {"paragraph"}


def test_kinds_that_a_reader_states_stay(to_blocks):
    text = f"مكتبة جديدة\n{BODY}\nسطر قصير\n{MORE}"
    blocks = to_blocks(text)
    blocks[0] = replace(blocks[0], kind=BlockKind.HEADING, level=3)

    found = label_blocks(text, blocks)

    assert found[0] == blocks[0]
    assert found[2].kind is BlockKind.PARAGRAPH


def test_a_page_number_between_dashes_is_no_list_item(label):
    assert label(f"{BODY}\n- 12 -\n{MORE}")[1] == ("furniture", "- 12 -")


def test_nor_is_the_word_that_ends_a_report(label):
    assert label(f"{BODY}\n{MORE}\n- انتهى -")[-1] == ("furniture", "- انتهى -")


def test_list_items_keep_their_kind(label):
    text = f"{BODY}\n- رويترز\n- اقرأ أيضا\n{MORE}"

    assert [kind for kind, _ in label(text)] == ["paragraph", "list_item", "list_item", "paragraph"]


def test_a_month_of_two_names_is_not_cut_in_a_dateline(label):
    dateline = "صنعاء/عدن 14 أبريل/نيسان -"
    assert label(f"{dateline} {BODY}\n{MORE}")[0] == ("dateline", dateline)
