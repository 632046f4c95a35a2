"""Dots, spelled letters, dates, verses and emoji: rows on either side of each rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from khulasa.language.arabic.splitting.dots import stops_with_two_dots
from khulasa.language.arabic.splitting.letters import is_spelled_letter

Split = Callable[[str], list[str]]

TWO_DOTS = [
    "فتح المتجر أبوابه صباحا..¦دخل الزبائن مسرعين..¦ونفد الخبز قبل الظهر.",
    "الطريق طويل جدا..¦لكننا وصلنا قبل الغروب.",
    "المطر يهطل منذ الفجر..¦والناس في بيوتهم..¦ولا أحد يخرج.",
    "احفظ درسك جيدا..¦فإن فهمته فعلمه غيرك..",
    "كم أنت جميل يا وطني..¦كم أنت كبير..",
    "هل رأيت البحر؟¦كان هادئا هذا الصباح..¦وقد سبحنا فيه ساعة.",
    "جلسنا في الحديقة طويلا..¦تحدثنا عن السفر..¦ثم عدنا مشيا.".replace("..¦ثم", ".. ثم"),
    "عاد المسافرون بعد غياب.. بعد عشرين سنة كاملة.",
    "من يدفع ثمن الإصلاح.. البلدية أم السكان؟",
    "من سأل عنك أمس..¦لم يترك اسمه.",
    "لحماية المدينة.. بنى السكان سورا عاليا.",
    "نادي الشباب..نادي الأبطال..¦لن ننسى فوزه بالكأس.".replace("..¦", ".."),
    "السوق الجديدة.. روائح وألوان",
    "بين البحر والجبل.. حكاية قرية",
]
"""Texts that use two dots; `¦` is where a sentence ends, a space otherwise."""


@pytest.mark.parametrize("row", TWO_DOTS)
def test_two_dots_where_a_text_stops_with_them(split: Split, row: str) -> None:
    wanted = row.split("¦")

    assert split(" ".join(wanted)) == wanted


@pytest.mark.parametrize(
    ("doubled", "single", "are_stops"),
    [(0, 0, False), (0, 3, False), (1, 3, True), (1, 4, False), (3, 9, True), (3, 10, False)],
)
def test_two_dots_are_a_stop_where_a_quarter_of_the_stops_are_such(
    doubled: int, single: int, are_stops: bool
) -> None:
    text = "حضر الوزير.. " * doubled + "غادر السفير. " * single

    assert stops_with_two_dots(text) is are_stops


def test_other_dots_are_not_counted() -> None:
    assert not stops_with_two_dots("طال الانتظار... ثم سكت…")
    assert stops_with_two_dots("بلغ 3.5 في المئة.. والموقع www.un.org مفتوح..")


def test_where_a_text_stops_with_one_dot_two_are_a_pause(split: Split) -> None:
    text = "سكت قليلا.. كان ينظر إلى البحر. ثم قام. ولبس معطفه. وأغلق الباب. ومضى."

    assert split(text)[0] == "سكت قليلا.. كان ينظر إلى البحر."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("تبيع المكتبة الكتب والدفاتر والأقلام... صاحبها رجل مسن.", 2),
        ("تبيع المكتبة الكتب، والدفاتر، والأقلام... صاحبها رجل مسن.", 2),
        ("تبيع المكتبة الكتب والدفاتر والأقلام... وتفتح مساء.", 1),
        ("تبيع المكتبة الكتب والدفاتر والأقلام... في كل يوم.", 1),
        ("دخل الرجل المكتبة... صاحبها نائم.", 1),
        ("أردت أن أقول شيئا ولكن... نسيت كل ما أعددته في تلك الليلة الطويلة.", 1),
    ],
)
def test_three_dots_behind_an_enumeration_are_et_cetera(
    split: Split, text: str, count: int
) -> None:
    assert len(split(text)) == count, split(text)


@pytest.mark.parametrize(
    ("size", "count"),
    [(29, 1), (30, 2)],
)
def test_three_dots_end_a_long_run(split: Split, size: int, count: int) -> None:
    text = "مشى " + "خطوة " * (size - 1) + "أخرى... الليل طويل."

    assert len(split(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("تقدم شركة إم. تي. إن. خدماتها في القرى. وتوظف مئة عامل.", 2),
        ("أعلنت قناة سي. بي. إس. الخبر مساء أمس.", 1),
        ("كتبه روبرت دبليو. سميث قبل عام. ونشره بعده.", 2),
        ("ألقى جون إف. كارتر كلمة قصيرة.", 1),
        ("زار جي. كي. رولاند المعرض.", 1),
        ("بثت قناة بي بي سي. الجمهور كبير.", 2),
        ("يعمل في بي. بي. سي. وقال إنه سعيد هناك.", 2),
        ("تناول فيتامين سي. النوم مبكرا يفيد أيضا.", 2),
        ("لا أعرف ما الذي يبحث فيه. الجو بارد.", 2),
        ("هذا ما جاء من أجله كي. غادر القطار.", 2),
    ],
)
def test_letters_that_are_spelled_out(split: Split, text: str, count: int) -> None:
    assert len(split(text)) == count, split(text)


@pytest.mark.parametrize(
    ("text", "word", "is_letter"),
    [
        ("مجلة بي. ", "بي", True),
        ("مجلة وبي. ", "وبي", True),
        ("مجلة إن. ", "ان", False),
        ("بي. إن. ", "ان", True),
        ("بي إن. ", "ان", False),
        ("مجلة كتاب. ", "كتاب", False),
    ],
)
def test_a_letter_by_its_neighbours(text: str, word: str, is_letter: bool) -> None:
    place = len(text.rstrip(". ").rpartition(" ")[0]) + 1

    assert is_spelled_letter(text, place, len(text), word) is is_letter


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("صدر العدد الأول في 5. 11. 1987 ببيروت. ثم توقف.", 2),
        ("صدر العدد الأول في 5.11. 1987 ببيروت.", 1),
        ("صدر العدد الأول في ٥. ١١. ١٩٨٧ ببيروت.", 1),
        ("صدر العدد الأول في 5. مايو 1987 ببيروت.", 1),
        ("حضر منهم 5. 11 طالبا غابوا.", 2),
        ("بلغ عددهم 115. 11. 1987 كان عاما طيبا.", 2),
    ],
)
def test_dates_with_spaces(split: Split, text: str, count: int) -> None:
    assert len(split(text)) == count, split(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قال تعالى: ﴿أليس الله بكاف عبده؟﴾ [الزمر: 36] والجواب بلى.", 1),
        ("قال تعالى: ﴿أليس الله بكاف عبده؟﴾ (الزمر: ٣٦) والجواب بلى.", 1),
        ("قال تعالى: ﴿أليس الله بكاف عبده؟﴾ [الزمر: 36]. والجواب بلى.", 2),
        ("قال تعالى: ﴿أليس الله بكاف عبده؟﴾. والجواب بلى.", 2),
        ("قال تعالى: ﴿أليس الله بكاف عبده؟﴾ [كتاب الفضائل] والجواب بلى.", 2),
    ],
)
def test_the_reference_of_a_verse_belongs_to_it(split: Split, text: str, count: int) -> None:
    assert len(split(text)) == count, split(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("يا له من صباح!! خرجنا باكرا.", 2),
        ("يا له من صباح! خرجنا باكرا.", 2),
        ("يا لها من رحلة! لن ننساها.", 2),
        ("يا إلهي! نسيت المفتاح.", 2),
        ("يا للعجب! عاد بعد سنة.", 2),
        ("يا صديقي! تعال معنا.", 1),
        ("يا صديقي!! تعال معنا.", 2),
    ],
)
def test_an_exclamation_calls_nobody(split: Split, text: str, count: int) -> None:
    assert len(split(text)) == count, split(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("وصلنا إلى البيت أخيرا 🎉 غدا نبدأ عملا جديدا", 2),
        ("وصلنا إلى البيت أخيرا 🎉🎉 غدا نبدأ عملا جديدا", 2),
        ("وصلنا أخيرا 🎉 غدا نبدأ عملا جديدا", 1),
        ("وصلنا إلى البيت أخيرا 🎉 غدا نبدأ", 1),
        ("وصلنا إلى البيت أخيرا 🎉 مع كل الأصدقاء القدامى", 1),
        ("🎉 وصلنا إلى البيت أخيرا 🎉 غدا نبدأ عملا جديدا", 1),
        ("وصلنا إلى البيت أخيرا. 🎉 غدا نبدأ عملا جديدا", 2),
    ],
)
def test_an_emoji_between_sentences(split: Split, text: str, count: int) -> None:
    assert len(split(text)) == count, split(text)
