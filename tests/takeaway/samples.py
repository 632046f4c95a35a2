"""Articles made by hand, sentence by sentence, so that no splitter and no ranking has a say in what tests expect."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.document.model import Block, BlockKind, Document, Metadata, Page, Sentence
from khulasa.document.seals import seal_of
from khulasa.summary.model import Analysis, Summary

Paragraphs = Sequence[tuple[BlockKind, Sequence[str]]]

HARD: Paragraphs = [
    (BlockKind.TITLE, ["الميناء يعود إلى العمل: «نهاية الانتظار»"]),
    (BlockKind.BYLINE, ["بقلم: سلمى الراوي"]),
    (
        BlockKind.PARAGRAPH,
        [
            "أعلنت شركة Blue Harbor Ltd. (المالكة للرصيف 7) أنّ الميناء سيُفتح في 3 مايو 2024، بعد توقّف دام 19 يوما.",
            "BBC Arabic نقلت الخبر [أولا] ثم أكّدته هيئة الموانئ & الشركة <معا>.",
        ],
    ),
    (BlockKind.HEADING, ["ماذا قال العمّال؟"]),
    (
        BlockKind.PARAGRAPH,
        [
            "وقال نقيب العمّال سامي النجار: «انتظرنا طويلا.",
            'لم يكن معنا سوى 40% من أجورنا، وكان البحر "كلّ ما نملك".',
            "واليوم نعود.»",
        ],
    ),
    (BlockKind.LIST_ITEM, ["الرصيف الأول: مفتوح (100%)."]),
    (BlockKind.LIST_ITEM, ["الرصيف الثاني: تحت الصيانة *مؤقّتا* حتى ١٥ يونيو."]),
    (BlockKind.QUOTATION, ["من صبر ظفر."]),
    (BlockKind.PARAGRAPH, ["وارتفعت الأسعار من 1,250.75 إلى 1,300 دولار، أي بنسبة +4% 😀."]),
    (BlockKind.FOOTNOTE, ["الأرقام من تقرير الهيئة."]),
]

ENGLISH: Paragraphs = [
    (BlockKind.TITLE, ["The harbour opens"]),
    (
        BlockKind.PARAGRAPH,
        ["The port of Alexandria (الإسكندرية) opened at 6:40 a.m.", "“We waited,” she said."],
    ),
]

SPEECH = (5, 6, 7)
"""The sentences of `HARD` that are one person's words, of whom the first introduces him."""


def analysis(
    paragraphs: Paragraphs, *, source: str = "مقالات/harbor report (2).txt", language: str = "ar"
) -> Analysis:
    """An analysed document of paragraphs, one page every two of them."""
    text, blocks, sentences, pages = "", [], [], []
    for number, (kind, parts) in enumerate(paragraphs):
        start = len(text)
        for part in parts:
            text += part + " "
            end = len(text) - 1
            sentences.append(Sentence(len(sentences), number, end - len(part), end))
        text = text[:-1] + "\n\n"
        level = {BlockKind.TITLE: 1, BlockKind.HEADING: 2}.get(kind, 0)
        blocks.append(Block(kind, start, len(text) - 2, level))
        pages.append((start, len(text)))
    spans = [
        (pages[at][0], pages[min(at + 1, len(pages) - 1)][1]) for at in range(0, len(pages), 2)
    ]
    document = Document(
        text,
        tuple(blocks),
        title=next(
            (text[one.start : one.end] for one in blocks if one.kind is BlockKind.TITLE), ""
        ),
        source=source,
        language=language,
        pages=tuple(Page(number, *span) for number, span in enumerate(spans, 1)),
        metadata=Metadata(),
    )
    if paragraphs is HARD:
        introduced = text.index("وقال نقيب"), text.index(": «انتظرنا")
        for index in SPEECH:
            old = sentences[index]
            sentences[index] = Sentence(
                index, old.block, old.start, old.end, quoted=True, speaker=introduced
            )
    count = len(sentences)
    return Analysis(
        document=document,
        sentences=tuple(sentences),
        candidates=tuple(
            one.index for one in sentences if blocks[one.block].kind not in {BlockKind.TITLE}
        ),
        method="khulasa",
        scores=(1.0,) * count,
        groups=tuple(range(count)),
        word_counts=tuple(len(document.quote(one).split()) for one in sentences),
        seals=tuple(seal_of(document.quote(one)) for one in sentences),
    )


def hard(*chosen: int) -> Summary:
    """A summary of `HARD`; by default of those of its sentences that hold most traps."""
    return Summary(analysis(HARD), chosen or (2, 3, 5, 8, 10, 11))


def english() -> Summary:
    """A summary of `ENGLISH`."""
    return Summary(analysis(ENGLISH, source="harbour.txt", language="en"), (1, 2))
