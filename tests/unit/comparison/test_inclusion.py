"""What is told where one sentence holds another and says more: pairs on either side of each rule."""

from __future__ import annotations

import pytest
from quality.reports import Pair, told
from unit.comparison.pairs import labelled

SAME = [
    # the shorter one is all in the longer one
    (
        "رممت البلدية جسر المشاة الخشبي قرب المحطة بعد شكاوى السكان.",
        "رممت البلدية جسر المشاة الخشبي.",
    ),
    # other words for the same, with clitics and without
    ("نشب حريق في مخزن للأقمشة قرب الميناء.", "اندلاع حريق في مخزن أقمشة قرب الميناء فجر اليوم."),
    ("لقي سائق الحافلة مصرعه عند المنعطف.", "قتل سائق الحافلة عند المنعطف فجر الجمعة."),
    # who says it, before and behind
    ("قالت نقابة الصيادلة إن المخازن فارغة من الأنسولين.", "المخازن فارغة من الأنسولين."),
    # rather many words: one of them may be another
    (
        "افتتحت الوزيرة في مدينة طبرق معرض الخزف التقليدي لطلاب معهد الفنون.",
        "شهدت مدينة طبرق افتتاح معرض الخزف التقليدي لطلاب معهد الفنون.",
    ),
]
NUMBER = [
    (
        "وصلت إلى مخيم الريحان يوم الأحد قافلة تحمل 40 خيمة مقدمة من جمعية محلية.",
        "وصلت إلى مخيم الريحان قافلة تحمل سبعين خيمة.",
    ),
    ("كرمت الجمعية ثلاث طبيبات من المستشفى العام.", "كرمت الجمعية طبيبتين من المستشفى العام."),
    ("غادر نصف سكان القرية بيوتهم.", "غادر ثلث سكان القرية بيوتهم خوفا من البركان."),
    # people are counted by what befell them
    ("قتل في انهيار المنجم 14 شخصا.", "بلغت حصيلة انهيار المنجم 19 قتيلا."),
    # a bound is no denial
    ("شارك في الماراثون 900 عداء.", "لم يتجاوز عدد المشاركين في الماراثون 700 عداء."),
]
DENIED = [
    (
        "نفى مدير الميناء نبيل الراشد تسرب الوقود إلى البحر.",
        "تسرب الوقود إلى البحر من خزان قديم ليلة الأربعاء.",
    ),
    (
        "رهنت الوزارة أرض المعرض القديم لمستثمر مجهول وقبضت ثمنها.",
        "ولم ترهن الوزارة أرض المعرض القديم، خلافا لما أشيع.",
    ),
]
NOTHING = [
    # each has a word of its own in the same place
    ("ارتفعت أسعار البن 4 في المئة.", "ارتفعت أسعار الشاي 6 في المئة."),
    ("يعرض المتحف 80 قطعة لنحاتين محليين.", "يعرض المتحف 95 قطعة لنحاتين أجانب."),
    # a noun that another completes
    ("بلغت كلفة الجسر 10 ملايين درهم.", "بلغت كلفة جسر الميناء 14 مليون درهم."),
    # one and several
    ("أوقف الأمن مهربا عند المعبر.", "أوقف الأمن ثلاثة مهربين عند المعبر."),
    # so many a day, so many a month
    ("ينتج المعمل 30 طنا في اليوم.", "ينتج المعمل 800 طن في الشهر."),
    # the same council, another matter
    (
        "أقر المجلس البلدي خطة النقل بأغلبية 12 صوتا.",
        "أقر المجلس البلدي رسوم النظافة بأغلبية 9 أصوات.",
    ),
    # a first one is not denied with a second
    ("لم توقع الشركة العقد الثاني مع البلدية.", "وقعت الشركة العقد مع البلدية يوم الاثنين."),
    # shared words that are picked from all over a sentence
    (
        "زار وفد من الأطباء المدينة.",
        (
            "في المدينة التي هدمها الزلزال قبل قرن كامل ثم أعاد المهندسون تخطيط شوارعها وحدائقها "
            "وأسواقها ومدارسها ومساجدها يعمل الأطباء، وقال مسافر زار البلاد مع وفد إن الأسوار باقية."
        ),
    ),
]


@pytest.mark.parametrize(("label", "one", "other"), labelled(SAME, NUMBER, DENIED, NOTHING))
def test_what_is_told_whichever_comes_first(label: str, one: str, other: str) -> None:
    assert told(Pair(label, one, other)) == label
    assert told(Pair(label, other, one)) == label
