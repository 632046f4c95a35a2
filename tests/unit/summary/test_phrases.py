"""Key phrases: what they hold and what they never hold, on the seeds, on small texts, and as laws."""

from __future__ import annotations

import re
import time
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nltk.metrics.association import BigramAssocMeasures

from khulasa.document.model import Block, BlockKind, Document
from khulasa.language.arabic.phrases import arabic_shape, skeleton
from khulasa.language.shapes import Kind
from khulasa.language.table import language_for
from khulasa.readers.base import Input
from khulasa.readers.table import read
from khulasa.summary.analyse import prepare
from khulasa.summary.phrases.candidates import mutual_information
from khulasa.summary.phrases.choose import MOST, phrases

SIGNS = re.compile("[\u064b-\u065f\u0670]")
PREFIXES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
WORDS = re.findall(
    r"\S+",
    "الوزير الأمم المتحدة للأمم والأمم مجلس التعاون لدول الخليج العربية بسوريا سوريا وسوريا قال أعلنت يبحث في من على "
    "إن الماء المياه بان كي مون بأن تشكيل تحالف واسع H2O 12 ٪ . ، ؟ « » : مدينة المدن كتابه Paris وزير الخارجية الروسي",
)

texts = st.lists(st.sampled_from(WORDS), max_size=120).map(" ".join)


def document(text: str, *heads: str, code: str = "ar") -> Document:
    whole, blocks = "", []
    for kind, part in [*((BlockKind.TITLE, head) for head in heads), (BlockKind.PARAGRAPH, text)]:
        blocks.append(Block(kind, len(whole), len(whole) + len(part)))
        whole += part + "\n"
    return Document(whole, tuple(blocks), language=code)


def of(made: Document):
    language = language_for(made.language)
    sentences = language.sentences(made.text, made.blocks)
    return phrases(language, made, sentences, range(len(sentences)))


def shown(text: str, *heads: str, code: str = "ar") -> list[str]:
    return [phrase.text for phrase in of(document(text, *heads, code=code))]


def of_seed(path):
    prepared = prepare(read(Input(path.read_bytes(), str(path))), lambda done, total: None)
    language = language_for(prepared.document.language)
    return prepared.document, phrases(
        language, prepared.document, prepared.sentences, prepared.candidates
    )


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("feature-long", {"عين الزعفران", "الحاج إدريس", "القناة", "المياه الجوفية"}),
        ("interview", {"المخطوطات", "رباب العطار", "الترميم"}),
        (
            "lavrov-gcc",
            {"لافروف", "بان كي مون", "الشرق الأوسط", "تشكيل تحالف واسع", "التسوية السياسية"},
        ),
        ("opinion", {"الرصيف", "المخبز", "السدرة", "المشي"}),
        ("report-numbers", {"التضخم", "العجز التجاري", "مدن الساحل", "الإيجارات"}),
        ("science-vowelled", {"الْمَاءُ", "الْجَلِيدُ"}),
        ("speech-utf16", {"المكتبة"}),
        ("wire-windows-1256", {"القطار الليلي"}),
        ("wire-wrapped", {"العواصف الرملية"}),
        ("english-harbour", {"Port Ellis", "longest closure"}),
        ("french-port", {"Saint-Aubin"}),
    ],
)
def test_the_seeds_hold_what_a_reader_would_name(seed, name, wanted) -> None:
    found = [phrase.text for phrase in of_seed(seed(name))[1]]
    assert wanted <= set(found)
    assert 2 <= len(found) <= MOST


def test_no_seed_shows_verbs_or_links(seed) -> None:
    unwanted = re.compile(
        r"^(?:و?قال|و?أعلن|و?أضاف|و?أفاد|في|من|إلى|على|عن|إن|أن|هذا|هذه|الذي|التي|إطار|نحو)\b|\b(?:في|من|على|عن|إلى|أن)$"
    )
    for path in sorted(seed("opinion").parent.glob("*.txt")):
        assert not [phrase.text for phrase in of_seed(path)[1] if unwanted.search(phrase.text)], (
            path.name
        )


TWICE = "{0} هنا. ثم عاد سامي إلى {0}. وقال سامي إن {0} كما هو."


@pytest.mark.parametrize(
    "name",
    [
        "مجلس التعاون لدول الخليج العربية",
        "الأمم المتحدة",
        "بان كي مون",
        "وزارة الخارجية الروسية",
        "الحرب على الإرهاب",
    ],
)
def test_a_name_that_returns_is_shown_whole(name) -> None:
    assert name in shown(TWICE.format(name))


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("وصل القطار إلى سوريا. وعاد من سوريا. سافر بسوريا ولسوريا.", "سوريا"),
        ("اجتمعت بالأمم المتحدة أمس. وقرار للأمم المتحدة صدر عن الأمم المتحدة.", "الأمم المتحدة"),
        ("تراجعت رطوبة التربة. ثم زادت الرطوبة وارتفعت الرطوبة.", "الرطوبة"),
    ],
)
def test_the_clean_definite_form_is_shown(text, clean) -> None:
    """GIVEN a term with letters written on to it THEN the form without is shown, and all its places are spans."""
    found = next(phrase for phrase in of(document(text)) if phrase.text == clean)
    assert len(found.spans) == 3 + ("ولسوريا" in text)


def test_a_prefix_that_never_leaves_is_not_shown() -> None:
    assert "العواصف الرملية" in shown("تأثرت المدن بالعواصف الرملية. ومرت السفن بالعواصف الرملية.")


def test_inflections_are_one_phrase() -> None:
    found = shown(
        "اجتمعت الدول. وقعت دول الدول اتفاقا. ردت دولة. ظهر الكوكب بين الكواكب، والكوكب لامع."
    )
    assert sum(text in ("الدول", "دول", "دولة") for text in found) <= 1
    assert not {"الكوكب", "الكواكب"} <= set(found)


def test_a_heading_lifts_what_it_names() -> None:
    text = "الجسر طويل. والنهر عريض. عبرنا الجسر. رأينا النهر."
    assert shown(text, "افتتاح الجسر")[0] == "الجسر"
    assert shown(text, "فيضان النهر")[0] == "النهر"


def test_every_phrase_stands_in_a_sentence_that_a_summary_may_choose() -> None:
    made = document("بنى المهندس الجسر على النهر. ورأى العمال السفن.")
    language = language_for("ar")
    sentences = language.sentences(made.text, made.blocks)
    assert not any("السفن" in phrase.text for phrase in phrases(language, made, sentences, [0]))


@pytest.mark.parametrize("text", ["", "…", "في من على", "12 13 %"])
def test_no_words_no_phrases(text) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("وصل القطار.", 1),
        ("نام واستيقظ.", 1),
        ("الماء يغلي", 1),
        ("تشكيل تحالف واسع", 2),
        ("Paris hat Türme", 2),
    ],
)
def test_two_content_words_are_enough_unless_they_are_verbs(text, count) -> None:
    assert len(shown(text)) == count


def test_a_furniture_line_gives_no_phrase() -> None:
    made = document("وصل القطار إلى المدينة.")
    text = made.text + "اشترك النشرة البريدية النشرة البريدية"
    more = Document(
        text, (*made.blocks, Block(BlockKind.FURNITURE, len(made.text), len(text))), language="ar"
    )
    assert not any("النشرة" in phrase.text for phrase in of(more))


@given(texts)
def test_the_laws(text) -> None:
    made = document(text)
    language = language_for("ar")
    found = of(made)
    assert len(found) <= MOST
    assert found == of(made)
    scores = [phrase.score for phrase in found]
    assert all(0 < score <= 1 for score in scores)
    assert scores == sorted(scores, reverse=True)
    for phrase in found:
        assert phrase.spans
        assert all(0 <= start < end <= len(made.text) for start, end in phrase.spans)
        assert all(one[1] <= other[0] for one, other in pairwise(phrase.spans))
        assert any(phrase.text in made.text[start:end] for start, end in phrase.spans)
        for start, end in phrase.spans:
            assert same_words(language, phrase.text, made.text[start:end])
            assert not made.text[max(0, start - 1) : start].isalnum()
            assert not made.text[end : end + 1].isalnum()
    for one, other in combinations(found, 2):
        first, second = stems(language, one.text), stems(language, other.text)
        assert not contains(first, second)
        assert not contains(second, first)


def same_words(language, shown_text, text) -> bool:
    """Whether two texts have the same stems, but for letters written on to their words."""
    ours, theirs = language.words(shown_text), language.words(text)
    return len(ours) == len(theirs) and all(
        bare(language, one) & bare(language, other) for one, other in zip(ours, theirs, strict=True)
    )


def bare(language, word) -> set[str]:
    return {
        language.lexicon.stem(word.removeprefix(prefix))
        for prefix in PREFIXES
        if word.startswith(prefix)
    }


def stems(language, text) -> list[str]:
    return [language.lexicon.stem(word) for word in language.words(text)]


def contains(whole, part) -> bool:
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))


@settings(max_examples=60)
@given(st.text(max_size=200), st.sampled_from(["ar", "en", "fr", "fa", "ur", "und"]))
def test_any_text_is_borne(text, code) -> None:
    made = document(" ".join(text.split()), code=code)
    assert len(of(made)) <= MOST


def test_a_vowelled_text_has_the_phrases_of_the_bare_one(seed) -> None:
    made, found = of_seed(seed("science-vowelled"))
    blocks, bare_text = [], ""
    for block in made.blocks:
        part = SIGNS.sub("", made.quote(block))
        blocks.append(Block(block.kind, len(bare_text), len(bare_text) + len(part), block.level))
        bare_text += part + "\n"
    again = of(Document(bare_text, tuple(blocks), language="ar"))
    assert [SIGNS.sub("", phrase.text) for phrase in of(made)] == [phrase.text for phrase in again]
    assert found


@given(texts, st.sampled_from("\u064e\u064f\u0650\u0652\u0640"))
@settings(max_examples=40)
def test_signs_change_nothing(text, sign) -> None:
    signed = re.sub("(?<=[اأبتحدرسعفقكلمنوهي])(?=[اأبتحدرسعفقكلمنوهي])", sign, text)
    assert [phrase.text.replace(sign, "") for phrase in of(document(signed))] == shown(text)


@pytest.mark.parametrize(
    ("word", "kind", "prefix"),
    [
        ("الوزير", Kind.MARKED, 0),
        ("بالوزير", Kind.MARKED, 1),
        ("وبالوزير", Kind.MARKED, 2),
        ("ألمانيا", Kind.BARE, 0),
        ("وزير", Kind.BARE, 0),
        ("وزراء", Kind.BARE, 0),
        ("وسوريا", Kind.BARE, 1),
        ("بنسبة", Kind.BREAK, 0),
        ("لدول", Kind.BARE, 1),
        ("لبنان", Kind.BARE, 0),
        ("تعاون", Kind.EITHER, 0),
        ("تشكيل", Kind.BARE, 0),
        ("تشمل", Kind.BREAK, 0),
        ("وشارك", Kind.BREAK, 0),
        ("سياسيا", Kind.BREAK, 0),
        ("كتابها", Kind.BREAK, 0),
        ("مياه", Kind.BARE, 0),
        ("بحث", Kind.EITHER, 0),
        ("في", Kind.PREPOSITION, 0),
        ("NATO", Kind.MARKED, 0),
        ("www", Kind.BARE, 0),
        ("الـ70", Kind.BREAK, 0),
    ],
)
def test_what_a_word_is(word, kind, prefix) -> None:
    language = language_for("ar")
    shape = arabic_shape(word.replace("ـ", ""), language.words(word)[0], language.lexicon)
    assert (shape.kind, shape.prefix) == (kind, prefix)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("كوكب", "كواكب", True), ("ماء", "مياه", False), ("دول", "مدن", False)],
)
def test_families(one, other, same) -> None:
    assert (skeleton(one) == skeleton(other)) is same


def test_a_long_text_takes_no_long_time() -> None:
    text = " ".join(
        f"كتب المهندس {number % 7000:d} عن محطة الرياح الشمالية في المدينة."
        for number in range(10_000)
    )
    made = document(re.sub(r"\d", lambda digit: "بجدهوزحطيك"[int(digit[0])], text))
    language = language_for("ar")
    sentences = language.sentences(made.text, made.blocks)
    started = time.process_time()
    assert phrases(language, made, sentences, range(len(sentences)))
    assert time.process_time() - started < 5


def test_no_phrase_goes_on_behind_an_and_of_its_own():
    for text in ("وظهر بشار الأسد وعلى صلة بالوزير. ", "زار بشار الأسد وعلى صلة. "):
        found = of(document(text * 4))
        assert found
        assert not any("وعلى" in each.text for each in found)


CASES = Path(__file__).parents[4] / "shared" / "cases" / "language" / "cases.tsv"


def told_of(right: str) -> tuple[set[str], set[str]]:
    """What a handed case wants among the phrases, and what never."""
    wanted, _, never = right.partition("never: ")
    names = {name.strip() for name in re.sub(r"\(.*", "", wanted).split("¦") if name.strip()}
    return names, {name.strip(" )") for name in never.split("،") if name.strip(" )")}


def test_cases_handed_over() -> None:
    if not CASES.is_file():
        pytest.skip(f"no cases to try: there is no {CASES}")
    rows = [line.split("\t") for line in CASES.read_text(encoding="utf-8").splitlines()]
    for kind, text, right in rows:
        if not kind.startswith("phrase:"):
            continue
        found = shown(text.replace("⏎", "\n"))
        wanted, never = told_of(right)
        assert wanted <= set(found), kind
        assert not never & set(found), kind


@pytest.mark.parametrize(
    ("text", "wanted", "never"),
    [
        # the first letter of a name or a verb is no word of its own
        ("زار بيتر النجار المصنع. ورحب بيتر النجار بالعمال.", "بيتر النجار", "يتر النجار"),
        ("وجدت الوزيرة أن سعر القمح ارتفع. ووجدت الوزيرة أن سعر الأرز ثابت.", "سعر الأرز", "جدت الوزيرة"),
        ("تحدث لحسن في المكتبة الوطنية. ثم غادر لحسن تلك المكتبة الوطنية.", "المكتبة الوطنية", "حسن"),
        # what a letter is written on to is shown without it where the text has it so
        ("كتب كافكا الرواية. ونشرت رسائل لكافكا بعد موته.", "كافكا", "لكافكا"),
        # the name of a body goes on behind an and
        ("أعلنت وزارة التربية والتعليم خطتها. وقالت وزارة التربية والتعليم إن المدارس جاهزة.",
         "وزارة التربية والتعليم", "وزارة التربية"),
        ("اجتمعت المؤسسة الوطنية للنفط أمس. وأصدرت المؤسسة الوطنية للنفط بيانا.",
         "المؤسسة الوطنية للنفط", "المؤسسة الوطنية"),
        # names that begin with a function word, in whatever case
        ("سافر ابن بطوطة. ومر ابن بطوطة بالقاهرة.", "ابن بطوطة", "بطوطة"),
        ("يسكن سامي أم درمان. وأم درمان على النيل.", "أم درمان", "درمان"),
        # figures behind a hyphen
        ("انتشر كوفيد-19 بسرعة. وتراجع كوفيد-19 في الصيف.", "كوفيد-19", "كوفيد"),
        # no clause, no verb, nothing that hangs on a preposition
        ("قال الخبير إن سعر الزيت ارتفع. وقال التاجر إن سعر السكر ثابت.", "سعر الزيت", "إن سعر الزيت"),
        ("تنص المعاهدة على السلام. ولا تنص المعاهدة على غيره.", "المعاهدة", "تنص المعاهدة"),
        ("السبب الرئيسي في تأخر القطار هو الثلج. والسبب الرئيسي في تأخر الحافلة هو السائق.",
         "تأخر القطار", "السبب الرئيسي في تأخر"),
        # an adjective needs its noun
        ("ارتفع الناتج المحلي الإجمالي. وتراجع الناتج المحلي الإجمالي لاحقا.",
         "الناتج المحلي الإجمالي", "المحلي الإجمالي"),
    ],
)  # fmt: skip
def test_names_are_whole_and_written_so(text, wanted, never) -> None:
    found = shown(text)
    assert wanted in found
    assert never not in found


@pytest.mark.parametrize("word", ["الأطراف", "المرحلة", "المصادر", "الأرقام"])
def test_no_word_that_names_nothing_is_a_phrase(word) -> None:
    text = f"وصل القطار إلى المحطة. ورأى المسافرون {word}. ثم عاد القطار من المحطة. واختفت {word}."
    assert word not in shown(text)


def test_of_two_alike_one_is_shown() -> None:
    text = "القنوات الصفراوية ضيقة. والقناة الصفراوية طويلة. وتمر القنوات الصفراوية بالكبد. وتلتهب القناة الصفراوية."
    assert len([name for name in shown(text) if "الصفراوية" in name]) == 1


@given(
    parts=st.tuples(st.integers(1, 500), st.integers(1, 500)),
    count=st.integers(1, 500),
    total=st.integers(1, 10**7),
)
def test_mutual_information_is_what_nltk_computes(parts, count, total):
    expected = BigramAssocMeasures.pmi(count, parts, total)
    assert mutual_information(count, parts, total) == pytest.approx(expected, abs=1e-9)
