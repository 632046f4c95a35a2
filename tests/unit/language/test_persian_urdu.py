"""Persian and Urdu: the Arabic splitter with lists and stems of their own."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khulasa.document.model import BODY, Block, BlockKind
from khulasa.language.folding import fold
from khulasa.language.perso_arabic import persian, urdu
from khulasa.resources import path, read_lines

LANGUAGES = {"fa": persian, "ur": urdu}

PERSIAN = [
    ("این جمله نخست است. و این جمله دوم است.", 2),
    ("آیا می‌آید؟ نه! شاید…", 3),
    ("قیمت ۳٫۵ درصد بالا رفت. سپس پایین آمد.", 2),
    ("قیمت به ۱۲.۵ درصد رسید؛ اما پایین آمد.", 1),
    ("او در سال ۱۳۵۷ ه.ش. در تهران به دنیا آمد. پدرش معلم بود.", 2),
    ("دکتر م. رضایی آمد. خانم س. کریمی نیامد.", 2),
    ("گفت: «می‌روم. برنمی‌گردم.» و رفت.", 1),
    ("گفت: «می‌روم. برنمی‌گردم.» او رفت.", 2),
    ("گفت: «می‌روم.» من هم رفتم.", 2),
    ("«بس است. می‌رویم.» این را گفت و رفت.", 2),
    ("نشانی www.example.ir است. آن را ببینید.", 2),
    ("رئیس گفت... و سپس رفت.", 1),
    ("کتاب را خواندم.فیلم را دیدم.", 2),
]

URDU = [
    ("یہ پہلا جملہ ہے۔ یہ دوسرا جملہ ہے۔", 2),
    ("یہ پہلا ہے۔یہ دوسرا ہے۔", 2),
    ("کیا وہ آئے گا؟ نہیں! شاید۔", 3),
    ("قیمت ۳.۵ فیصد بڑھی۔ پھر کم ہوئی۔", 2),
    ("پاکستان ۱۹۴۷ء میں بنا۔ یہ ملک ہے۔", 2),
    ("ڈاکٹر اے۔ کیو۔ خان آئے۔ پھر وہ گئے۔", 2),
    ("پی۔ٹی۔آئی کے کارکن آئے۔ وہ گئے۔", 2),
    ("وہ گھر آئی۔ پھر گئی۔", 2),
    ("اس نے کہا: ”ہم جائیں گے۔“ پھر وہ چلا گیا۔", 2),
    ("اس نے کہا: ’’ہم جائیں گے۔ ضرور جائیں گے۔‘‘ پھر وہ چلا گیا۔", 2),
    ("اس نے کہا: ‘‘ہم جائیں گے۔ ضرور جائیں گے۔’’ پھر وہ چلا گیا۔", 2),
    ("صدر نے کہا کہ ’ہم نہیں جائیں گے۔‘ وہ چلے گئے۔", 2),
]

PARAGRAPHS = {
    "fa": "شورای شهر روز دوشنبه ساخت پل تازه را تصویب کرد و بودجهٔ آن را هم پذیرفت. کار از پاییز آغاز می‌شود.",
    "ur": "شہر کی کونسل نے پیر کے روز نئے پل کی تعمیر کی منظوری دے دی اور رقم بھی مختص کر دی۔ کام خزاں میں شروع ہوگا۔",
}


def blocks_of(text: str) -> list[Block]:
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    return found


def split(language, text: str) -> list[str]:
    return [text[one.start : one.end] for one in language.sentences(text, blocks_of(text))]


@pytest.mark.parametrize(("text", "count"), PERSIAN)
def test_persian_sentences(text, count):
    assert len(found := split(persian(), text)) == count, found


@pytest.mark.parametrize(("text", "count"), URDU)
def test_urdu_sentences(text, count):
    assert len(found := split(urdu(), text)) == count, found


@pytest.mark.parametrize(
    ("code", "line", "kind"),
    [
        ("fa", "نویسنده: نرگس کاویانی", "byline"),
        ("fa", "ترجمه: رضا امینی", "byline"),
        ("fa", "به قلم نرگس کاویانی", "byline"),
        ("fa", "عکس: نمای پل", "caption"),
        ("fa", "بیشتر بخوانید: تاریخچهٔ پل", "furniture"),
        ("fa", "انتهای پیام/", "furniture"),
        ("fa", "منبع: ایسنا", "agency"),
        ("fa", "خبرگزاری دریا", "agency"),
        ("fa", "ترجمه کار دشواری است و زمان می‌خواهد.", "paragraph"),
        ("ur", "تحریر: سلمیٰ قریشی", "byline"),
        ("ur", "تصویر: پل کا منظر", "caption"),
        ("ur", "مزید پڑھیں: پل کی تاریخ", "furniture"),
        ("ur", "یہ بھی پڑھیے", "furniture"),
        ("ur", "ماخذ: بی بی سی اردو", "agency"),
        ("ur", "تصویر اچھی ہے۔", "paragraph"),
    ],
)
def test_lines(code, line, kind):
    text = f"{PARAGRAPHS[code]}\n{line}\n{PARAGRAPHS[code]}"

    found = LANGUAGES[code]().label(text, blocks_of(text))

    assert [(one.kind.value, text[one.start : one.end]) for one in found][1] == (kind, line)


@pytest.mark.parametrize("code", ["fa", "ur"])
def test_a_title_and_a_heading_are_known_by_their_shape(code):
    title, heading = {"fa": ("پل تازهٔ شهر", "بودجهٔ پل"), "ur": ("شہر کا نیا پل", "پل کی رقم")}[code]
    text = "\n".join([title, PARAGRAPHS[code], heading, PARAGRAPHS[code]])

    found = [one.kind.value for one in LANGUAGES[code]().label(text, blocks_of(text))]

    assert found == ["title", "paragraph", "heading", "paragraph"]


SAME = [
    ("fa", "کتاب کتاب‌ها کتابها كتابهای کتاب‌هایشان کتاب‌هایی"),
    ("fa", "خانه خانه‌ها خانه‌های"),
    ("fa", "بزرگ بزرگ‌ترین"),
    ("ur", "کتاب کتابیں کتابوں"),
    ("ur", "ہوا ہوائیں ہواؤں"),
    ("ur", "لڑکی لڑکیاں لڑکیوں"),
]
APART = [
    ("fa", "تنها تن"),
    ("fa", "ایران ایر"),
    ("fa", "سازمان ساز"),
    ("fa", "دفتر دف"),
    ("ur", "زمین زم"),
    ("ur", "ماں ما"),
]


@pytest.mark.parametrize(("code", "group"), SAME)
def test_plurals_share_a_stem(code, group):
    language = LANGUAGES[code]()

    assert len({language.lexicon.stem(word) for word in language.words(group)}) == 1


@pytest.mark.parametrize(("code", "pair"), APART)
def test_other_words_stay_apart(code, pair):
    language = LANGUAGES[code]()

    assert len({language.lexicon.stem(word) for word in language.words(pair)}) == 2


@pytest.mark.parametrize(
    ("code", "stop_words", "content"),
    [
        ("fa", "که از می‌شود است این آن‌ها هم‌چنین بود برای", "مردم شهر پل کتابخانه وزیر"),
        ("ur", "کے میں نہیں ہے یہ انہوں کیونکہ تھے", "شہر پل لوگ حکومت دریا"),
    ],
)
def test_stop_words_are_folded_function_words(code, stop_words, content):
    language = LANGUAGES[code]()

    assert set(language.words(stop_words)) <= language.lexicon.stop_words
    assert not set(language.words(content)) & language.lexicon.stop_words
    assert not language.lexicon.bonus & language.lexicon.stigma


@pytest.mark.parametrize("code", ["fa", "ur"])
def test_a_list_names_nothing_twice(code):
    for file in path("language", code).glob("*.txt"):
        if file.stem != "frequencies":
            lines = read_lines("language", code, file.name)
            assert lines
            if file.stem not in {"frequent", "letters"}:  # as old encodings spell them, too
                lines = [fold(line) for line in lines]
            assert sorted(lines) == sorted(set(lines)), file.name


PIECES = [
    "او",
    "گفت",
    "می\u200cروم",
    "ه.ش",
    "م",
    "کم",
    "اے۔",
    "کیو۔",
    "خان",
    "آئی",
    "ہے",
    "1",
    "۱۲",
    "3.5",
    "۱۹۴۷ء",
    ".",
    "...",
    "…",
    "؟",
    "!",
    "۔",
    "،",
    "؛",
    ":",
    "«",
    "»",
    "“",
    "”",
    '"',
    "‘",
    "’",
    "‘‘",
    "’’",
    "''",
    "``",
    "(",
    ")",
    " ",
    "  ",
    "\u200c",
    "\u200f",
    "😀",
    "-",
    "عکس:",
    "تحریر:",
    "بیشتر بخوانید",
    "مزید پڑھیں",
    "\n",
]
TEXTS = (
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
    | st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
    | st.text(max_size=200)
)


def visible(text: str, spans) -> list[tuple[int, str]]:
    return [
        (place, text[place])
        for one in spans
        for place in range(one.start, one.end)
        if not text[place].isspace()
    ]


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(sorted(LANGUAGES)))
def test_nothing_is_lost_and_nothing_raises(text, code):
    blocks, language = blocks_of(text), LANGUAGES[code]()

    found = language.label(text, blocks)
    sentences = language.sentences(text, found)

    assert visible(text, found) == visible(text, blocks) == visible(text, sentences)
    assert all(
        text[one.start : one.end] == text[one.start : one.end].strip() != "" for one in sentences
    )
    assert all(one.end <= other.start for one, other in itertools.pairwise(sentences))
    if any(character.isalnum() for character in text) and blocks:
        assert any(one.kind in BODY for one in found)
    assert all(language.lexicon.stem(word) for word in language.words(text))
