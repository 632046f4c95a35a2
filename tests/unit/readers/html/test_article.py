"""The article among what sites put around it: names that lie, lines that are no sentence, brief items."""

from __future__ import annotations

import pytest

from khulasa.readers.base import Input
from khulasa.readers.table import read

TITLE = "جسر جديد على النهر"
FIRST = "بدأ العمال صباح أمس في مد الجسر الجديد فوق النهر، وحضر المهندسون، ثم توقفت السيارات عند المدخل."
SECOND = "وقالت المهندسة إن الجسر يفتح في الربيع، وإن أهل الضفتين ينتظرونه منذ سنوات طويلة."
THIRD = (
    "ويبلغ طول الجسر مئتي متر، وفيه ممر للمشاة، وآخر للدراجات، ومقاعد يرى الجالس عليها النهر كله."
)
ABOUT = "جريدة مستقلة أسسها صحافيون من أهل المدينة، وتنشر أخبار الضفتين كل صباح، ولا تتبع أحدا من الناس."


def blocks(body: str) -> list[tuple[str, str]]:
    page = f"<html><head><meta charset=utf-8><title>{TITLE} - الضفة</title></head><body>{body}</body></html>"
    document = read(Input(page.encode(), "page.html"))
    return [(str(block.kind), document.quote(block)) for block in document.blocks]


ALL = [("title", TITLE), *(("paragraph", text) for text in (FIRST, SECOND, THIRD))]
PROSE = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>{TITLE}</h1><div class='entry no-share'>{PROSE}</div>",
        f"<h1>{TITLE}</h1><div class='post comments-open'>{PROSE}</div>",
        f"<h1>{TITLE}</h1><div id=social-share-container>{PROSE}</div>",
        f"<h1>{TITLE}</h1><p>{FIRST}</p><div id=read-more><p>{SECOND}</p><p>{THIRD}</p></div>",
        f"<h1>{TITLE}</h1><p>{FIRST}</p><p id=ad-3f>{SECOND}</p><p>{THIRD}</p>",
        f"<h1>{TITLE}</h1><p>{FIRST}</p><div id=toc-2><p>{SECOND}</p></div><p>{THIRD}</p>",
        f"<h1>{TITLE}</h1><p>{FIRST}</p><div><div>إعلان</div><p>{SECOND}</p><p>{THIRD}</p></div>",
        f"<main><h1>{TITLE}</h1><div id=x><p>{FIRST}</p><p>{SECOND}</p></div><div id=y><p>{THIRD}</p></div></main>",
    ],
)
def test_names_that_only_hold_a_word_of_furniture_hide_no_text(body: str) -> None:
    assert blocks(body) == ALL


@pytest.mark.parametrize(
    "line",
    [
        "<div>أخبار محلية</div>",
        "<div>تم النشر يوم 4 أيار 2026 الساعة 08:15</div>",
        "<div>آخر تحديث: 4 أيار 2026</div>",
        "<div>1250 مشاهدة</div>",
        "<div>3 دقائق قراءة</div>",
        f"<h1>{TITLE}</h1>",
        "<div>https://a.example/pictures/bridge.jpg</div>",
        "<div class=tools><span>طباعة</span> <span>فيسبوك</span></div>",
        "<p>تابعوا صفحتنا على فيسبوك ليصلكم كل جديد.</p>",
        "<p>اقرأ أيضا: عودة السفن إلى الميناء بعد العاصفة</p>",
        "<div><img src=a.jpg><div class=credit>© وكالة الصور</div></div>",
    ],
)
def test_lines_under_the_headline_that_are_no_sentence_are_left_out(line: str) -> None:
    assert blocks(f"<article><h1>{TITLE}</h1>{line}{PROSE}</article>") == ALL


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("<div>كتبت هدى سالم</div>", "paragraph", "كتبت هدى سالم"),
        ("<div class=author>هدى سالم</div>", "byline", "هدى سالم"),
        ("<div>4 أيار 2026</div>", "dateline", "4 أيار 2026"),
        ("<div class=subtitle>الافتتاح في الربيع</div>", "paragraph", "الافتتاح في الربيع"),
        ("<h2>الافتتاح في الربيع</h2>", "heading", "الافتتاح في الربيع"),
        ("<div><img src=a.jpg><div>عامل يرفع لوحا</div></div>", "caption", "عامل يرفع لوحا"),
    ],
)
def test_lines_that_an_article_needs_stay(line: str, kind: str, text: str) -> None:
    assert blocks(f"<article><h1>{TITLE}</h1>{line}{PROSE}</article>")[1] == (kind, text)


def test_a_caption_for_two_widths_of_the_window_stands_once() -> None:
    picture = "<div><img src=a.jpg><div>عامل يرفع لوحا</div><div>عامل يرفع لوحا</div></div>"
    found = blocks(f"<article><h1>{TITLE}</h1>{picture}{PROSE}</article>")
    assert found == [ALL[0], ("caption", "عامل يرفع لوحا"), *ALL[1:]]


def test_a_brief_item_stands_by_its_headline_whatever_is_longer() -> None:
    item = f"<div class=item><h1>{TITLE}</h1><div>{FIRST}</div></div>"
    remarks = "".join(
        f"<div class=r><b>زائر {number}</b><p>{ABOUT} {ABOUT}</p></div>" for number in range(5)
    )
    for other in (
        f"<div class=end><p>{ABOUT} {ABOUT[:60]}.</p></div>",
        f"<div id=talk>{remarks}</div>",
    ):
        assert blocks(item + other) == ALL[:2]


def test_links_beside_the_text_are_not_the_article() -> None:
    links = "".join(
        f"<p><a href=/{number}>خبر عن المدينة رقم {number}</a></p>" for number in range(14)
    )
    body = (
        f"<header><h1>{TITLE}</h1></header><div id=main><div>{PROSE}</div><div>{links}</div></div>"
    )
    assert blocks(body) == ALL
