"""English, French, Persian and Urdu through the whole pipeline: whole sentences, no heading, no byline, the title.

The articles are our own writing; what is expected was written by reading them.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from khulasa.document.model import BODY, BlockKind
from khulasa.export.forms import copied
from khulasa.export.names import Form
from khulasa.ranking.base import Method, Ranking
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import NOT_ARABIC, analyse_source
from khulasa.summary.choose import Length, choose


@dataclass(frozen=True)
class Article:
    """A file of `seeds/` and what a reader sees in it; `sentences` counts those of the body."""

    file: str
    language: str
    sentences: int
    title: str
    headings: tuple[str, ...]
    apart: tuple[str, ...]
    whole: tuple[str, ...]
    first: str

    def __str__(self) -> str:
        return self.file.partition(".")[0]


ARTICLES = [
    Article(
        "english-harbour.txt",
        "en",
        16,
        "Port Ellis reopens its harbour after the longest closure in forty years",
        ("What the closure cost",),
        (
            "By Margaret Holt and Tom Reyes",
            "3 May 2024",
            "PORT ELLIS (Coastal News) —",
            "Photo: The eastern gate on Wednesday evening (Coastal News)",
            "Read more: How the harbour was built",
            "Share",
        ),
        (
            "“We had to choose between a fast repair and a safe one. We chose the safe one.”",
            "Gov. Lee Hammond supports the plan but wants the shipping lines to pay half of it.",
            "Traders in the town put their losses at $31 million, according to a survey by the Chamber of Commerce.[2]",
            "“Will anybody pay for this?” asked Mr. Daniel Price, whose firm imports fruit.",
        ),
        "The harbour of Port Ellis reopened on Thursday after 19 days, ending the longest closure since the storms of "
        "1984 and freeing more than 60 ships that had waited outside the breakwater.",
    ),
    Article(
        "french-port.txt",
        "fr",
        16,
        "Le canal de Saint-Aubin rouvre après trois semaines de travaux",
        ("Des pertes encore mal connues",),
        (
            "Par Claire Lemoine",
            "SAINT-AUBIN, 3 mai (Agence du Canal) —",
            "Lire aussi : Comment le canal fut creusé",
            "Partager",
        ),
        (
            "Les travaux ont coûté 3,8 millions d’euros, soit un tiers de moins que prévu.",
            "« Personne ne nous répond… et nous avons cessé de demander. »",
            "« Qui va payer ? » demande Mme Dufour, dont l’entreprise importe des fruits.",
        ),
        "Le canal de Saint-Aubin a rouvert jeudi matin après vingt et un jours de fermeture, la plus longue depuis la "
        "crue de 1984.",
    ),
    Article(
        "persian-library.txt",
        "fa",
        14,
        "کتابخانهٔ بزرگ شهر پس از سه سال بازگشایی شد",
        ("گنجینهٔ دست‌نوشته‌ها",),
        (
            "نویسنده: نرگس کاویانی",
            "عکس: نمای تالار اصلی پس از بازسازی",
            "بیشتر بخوانید: تاریخچهٔ کتابخانه‌های دریاکنار",
        ),
        (
            "سرپرست گروه تعمیر گفت: «می‌توانستیم ساختمان را خراب کنیم. اما مردم چنین چیزی را نمی‌خواستند.»",
            "او افزود که ستون‌های کهنه سر جای خود مانده‌اند.",
            "آیا اصل دست‌نوشته‌ها هم در دسترس خواهد بود؟",
        ),
        "کتابخانهٔ بزرگ شهر دریاکنار روز شنبه پس از سه سال تعمیر به روی مردم باز شد.",
    ),
    Article(
        "urdu-bridge.txt",
        "ur",
        14,
        "نور پور کا پرانا پل دو سال بعد دوبارہ کھول دیا گیا",
        ("تاجروں کی مشکلات",),
        (
            "تحریر: سلمیٰ قریشی",
            "تصویر: پل کا منظر، پیر کی صبح",
            "مزید پڑھیں: نور پور کے پلوں کی تاریخ",
        ),
        (
            "چیف انجینئر نے کہا: ’’ہم نیا پل بھی بنا سکتے تھے۔ مگر شہر کے لوگ اپنا پرانا پل چاہتے تھے۔‘‘",
            "کیا حکومت اس نقصان کا ازالہ کرے گی؟",
        ),
        "نور پور کا تاریخی پل دو سال کی مرمت کے بعد پیر کے روز عام لوگوں کے لیے دوبارہ کھول دیا گیا۔",
    ),
]


@pytest.fixture(params=ARTICLES, ids=str)
def article(request):
    return request.param


@pytest.fixture
def found(article, analyse, seeds_folder):
    return analyse(seeds_folder / article.file)


def test_the_language_is_known_and_no_warning_given(article, found):
    assert found.document.language == article.language
    assert NOT_ARABIC not in found.document.warnings


def test_the_title_and_what_stands_apart_are_found(article, found):
    document = found.document
    kinds = {document.quote(block): block.kind for block in document.blocks}

    assert document.title == article.title
    assert kinds[article.title] is BlockKind.TITLE
    assert {text for text, kind in kinds.items() if kind is BlockKind.HEADING} == set(
        article.headings
    )
    assert not {kinds[text] for text in article.apart} & (BODY | {BlockKind.HEADING})


def test_sentences_are_those_that_a_person_counts(article, found):
    document = found.document
    quotes = [
        document.quote(one) for one in found.sentences if document.blocks[one.block].kind in BODY
    ]

    assert len(quotes) == article.sentences
    assert set(article.whole) <= set(quotes)


def test_the_summary_holds_whole_sentences_and_the_point(article, found):
    summary = choose(found, Length())

    assert article.first in summary.quotes()
    assert len(summary.chosen) >= 3
    for index, quote in zip(summary.chosen, summary.quotes(), strict=True):
        assert found.document.blocks[found.sentences[index].block].kind in BODY
        assert quote.endswith((".", "۔", "؟", "?", "»", "”", "‘‘", "]"))


@pytest.mark.parametrize("method", Method)
def test_every_method_ranks_every_language(article, method, seeds_folder):
    analysis = analyse_source(Source.file(str(seeds_folder / article.file)), Ranking(method))

    assert max(analysis.scores) == 1


def test_copied_html_runs_as_the_article_does(article, found):
    way = "ltr" if article.language in {"en", "fr"} else "rtl"

    html = copied(found, choose(found, Length()).chosen, Form.PLAIN).html

    assert html.startswith(f'<div dir="{way}" lang="{article.language}"><p dir="{way}">')


def test_another_language_is_split_by_its_own_rules_with_a_warning():
    text = "Der Hafen ist offen\n\nDer Hafen wurde am 3. Mai geöffnet, sagte Dr. Weber. Viele Schiffe warten noch."

    analysis = analyse_source(Source.pasted(text))

    document = analysis.document
    assert (document.language, document.title, document.warnings) == (
        "und",
        "Der Hafen ist offen",
        (NOT_ARABIC,),
    )
    assert [document.quote(one) for one in analysis.sentences][1:] == [
        "Der Hafen wurde am 3. Mai geöffnet, sagte Dr. Weber.",
        "Viele Schiffe warten noch.",
    ]
