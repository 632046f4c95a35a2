"""An article with facts that were marked by hand, for whatever shows facts and takes them away."""

from __future__ import annotations

from decimal import Decimal

from khulasa.document.seals import seal_of
from khulasa.facts.model import (
    Actor,
    ActorKind,
    Certainty,
    Facts,
    Found,
    Listing,
    Manner,
    Moment,
    Place,
    Polarity,
    Quantity,
    Span,
    Statement,
)
from khulasa.facts.quotable import QuotableFacts
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.summary.model import Analysis

TEXT = "\n\n".join(
    [
        "التقت وزيرة المياه سلمى الناصر وفدا من الصيادين في مدينة طبرقة يوم 5 مايو 2024.",
        "وقالت الناصر: «سنبني ثلاثة سدود». وأضافت أن العمل يبدأ في الخريف، ويستمر عاما كاملا.",
        "ونفى اتحاد الصيادين أن يكون قد وافق على الخطة. وحضر اللقاء ممثلون عن طبرقة وبنزرت وقابس.",
        "ثم خرج رجل إلى الشاطئ. وقال إن البحر هادئ.",
    ]
)


def at(words: str, after: str = "") -> Span:
    """The span of words, the first behind some others."""
    start = TEXT.index(words, TEXT.index(after))
    return Span(start, start + len(words))


MINISTER, UNION = 0, 1

FACTS = Facts(
    actors=(
        Actor(
            ActorKind.PERSON,
            at("سلمى الناصر"),
            (at("سلمى الناصر"), at("الناصر", after="وقالت")),
            (at("وزيرة المياه"),),
        ),
        Actor(ActorKind.BODY, at("اتحاد الصيادين"), (at("اتحاد الصيادين"),)),
    ),
    statements=(
        Statement(
            at("وقالت"),
            at("سنبني ثلاثة سدود"),
            Manner.DIRECT,
            speaker=at("الناصر", after="وقالت"),
            actor=MINISTER,
            certainty=Certainty.SURE,
        ),
        Statement(
            at("وأضافت"),
            at("العمل يبدأ في الخريف، ويستمر عاما كاملا"),
            Manner.REPORTED,
            actor=MINISTER,
            found=Found.CARRIED,
            because=at("الناصر", after="وقالت"),
            certainty=Certainty.SURE,
        ),
        Statement(
            at("ونفى"),
            at("أن يكون قد وافق على الخطة"),
            Manner.REPORTED,
            speaker=at("اتحاد الصيادين"),
            actor=UNION,
            polarity=Polarity.DENIED,
            certainty=Certainty.SURE,
        ),
        Statement(at("وقال إن"), at("البحر هادئ"), Manner.REPORTED, found=Found.CARRIED),
    ),
    listings=(
        Listing(
            (at("طبرقة", after="ممثلون"), at("بنزرت"), at("قابس")),
            head=at("ممثلون عن"),
        ),
    ),
    places=(
        Place(at("مدينة طبرقة"), kind=at("مدينة")),
        Place(at("طبرقة", after="ممثلون")),
        Place(at("بنزرت")),
        Place(at("قابس")),
    ),
    dates=(Moment(at("5 مايو 2024"), "2024-05-05"),),
    numbers=(Quantity(at("ثلاثة سدود"), Decimal(3), counted=at("سدود")),),
)


def analysis() -> Analysis:
    """The article, ranked."""
    found = analyse_source(Source.pasted(TEXT))
    assert found.document.text == TEXT
    return found


def quotable(found: Analysis, facts: Facts = FACTS) -> QuotableFacts:
    """The facts of the article."""
    seals = tuple(seal_of(found.document.text[slice(*span)]) for span in facts.spans())
    return QuotableFacts(found.document, facts, seals)
