"""From a document to its ranked sentences, with a made-up language of lines and blanks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.errors import Kind, ReadError
from khulasa.language.base import Lexicon
from khulasa.ranking.base import Method, Ranking
from khulasa.summary import analyse as module
from khulasa.summary.analyse import analyse, prepare
from khulasa.summary.model import Evidence, Need
from khulasa.summary.sentences import SUMS_UP, count_words


class Plain:
    """A language where each full stop ends a sentence and nothing is relabelled."""

    lexicon = Lexicon(
        frozenset({"في"}), frozenset(), frozenset(), lambda word: word.removesuffix("ه")
    )

    def label(self, _text, blocks):
        return tuple(blocks)

    def sentences(self, text, blocks):
        found = []
        for number, block in enumerate(blocks):
            start = block.start
            for part in text[block.start : block.end].split("."):
                if part.strip():
                    begin = start + len(part) - len(part.lstrip())
                    found.append(Sentence(len(found), number, begin, start + len(part.rstrip())))
                start += len(part) + 1
        return tuple(found)

    def words(self, text):
        return [word for word in text.split() if any(map(str.isalnum, word))]


@pytest.fixture(autouse=True)
def plain_language(monkeypatch):
    monkeypatch.setattr(module, "detect", lambda text: "xx")
    monkeypatch.setattr(module, "language_for", lambda code: Plain())


def quiet(done, total):
    pass


def document(*blocks: tuple[BlockKind, str], **more) -> Document:
    text, placed = "", []
    for kind, content in blocks:
        placed.append(Block(kind, len(text), len(text) + len(content)))
        text += content + "\n"
    return Document(text, tuple(placed), **more)


def test_headings_and_bylines_are_no_candidates() -> None:
    made = prepare(
        document(
            (BlockKind.TITLE, "عنوان المقال"),
            (BlockKind.BYLINE, "كتب احمد"),
            (BlockKind.PARAGRAPH, "عاد القطار. — . وصل الركاب"),
            (BlockKind.LIST_ITEM, "بند واحد!"),
        ),
        quiet,
    )
    assert [made.document.quote(made.sentences[index]) for index in made.candidates] == [
        "عاد القطار",
        "وصل الركاب",
        "بند واحد!",
    ]
    assert made.document.title == "عنوان المقال"
    assert made.document.language == "xx"
    assert made.text.headings == [["عنوان", "المقال"]]
    assert list(made.text.paragraphs) == sorted(made.text.paragraphs)


@pytest.mark.parametrize(("size", "is_candidate"), [(11, False), (12, True)])
def test_what_ends_in_a_colon_may_say_something(size: int, is_candidate: bool) -> None:
    lead = " ".join(["كلمة"] * size)
    made = prepare(
        document(
            (BlockKind.PARAGRAPH, f"{lead}، ويستثنى ما يأتي:"),
            (BlockKind.LIST_ITEM, "بيوت المدينة القديمة!"),
        ),
        quiet,
    )
    assert (0 in made.candidates) is is_candidate


def test_a_long_lead_in_without_a_clause_before_it_says_nothing() -> None:
    lead = " ".join(["كلمة"] * 40)
    made = prepare(
        document((BlockKind.PARAGRAPH, f"{lead}:"), (BlockKind.LIST_ITEM, "بند واحد!")), quiet
    )
    assert made.candidates == (1,)


def test_a_title_of_the_readers_stays() -> None:
    made = prepare(
        document((BlockKind.TITLE, "ا"), (BlockKind.PARAGRAPH, "نص"), title="عنوان الملف"), quiet
    )
    assert made.document.title == "عنوان الملف"
    assert made.text.headings == [["عنوان", "الملف"], ["ا"]]


def test_without_a_body_every_sentence_with_a_word_is_a_candidate() -> None:
    made = prepare(document((BlockKind.HEADING, "عنوان اول"), (BlockKind.CAPTION, "صوره")), quiet)
    assert made.candidates == (0, 1)


@pytest.mark.parametrize("text", ["", "…", "؟! —"])
def test_a_text_without_a_word_has_no_sentences(text) -> None:
    with pytest.raises(ReadError) as raised:
        prepare(document((BlockKind.PARAGRAPH, text), source="a.txt"), quiet)
    assert raised.value.kind is Kind.NO_SENTENCES
    assert raised.value.facts == {"path": "a.txt"}


@pytest.mark.parametrize("method", Method)
def test_an_analysis_fits_its_sentences(method) -> None:
    # GIVEN a document with a title and a sentence that is said twice
    body = "عاد القطار اليوم. وصل الوزير. عاد القطار اليوم"
    given = document((BlockKind.TITLE, "عنوان"), (BlockKind.PARAGRAPH, body))
    # WHEN it is analysed
    made = analyse(given, Ranking(method), quiet)
    # THEN scores, groups and counts fit, and the two equal sentences stay two, in one group
    assert made.method == method.value
    assert len(made.sentences) == len(made.scores) == len(made.groups) == len(made.word_counts) == 4
    assert made.candidates == (1, 2, 3)
    assert made.scores[0] == 0.0
    assert all(0.0 <= score <= 1.0 for score in made.scores)
    assert made.groups[1] == made.groups[3] != made.groups[2]
    assert made == analyse(replace(given), Ranking(method), quiet)


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("عاد القطار", 2), ("— 3.5% ( ) «نعم»!", 2), ("___ a_b", 1), ("كَتَبَ  محمّدٌ", 2)],
)
def test_words_hold_a_letter_or_a_digit(text, count) -> None:
    assert count_words(text) == count


class Telling(Plain):
    """The same, where openings tell something, a name quotes, and `»` ends what began before."""

    lexicon = replace(
        Plain.lexicon,
        leaning=lambda sentence, _title, _first: float(sentence.startswith("وهو")),
        concludes=lambda sentence: sentence.startswith("وختاما"),
        addresses=lambda paragraph: paragraph.startswith("سيداتي"),
    )

    def sentences(self, text, blocks):
        return tuple(
            replace(one, quoted=text[one.start : one.end].endswith("»"))
            for one in super().sentences(text, blocks)
        )


@pytest.fixture
def telling(monkeypatch):
    monkeypatch.setattr(module, "language_for", lambda code: Telling())


@pytest.mark.usefixtures("telling")
def test_needs_are_found_for_candidates_alone_and_not_for_the_first() -> None:
    body = "وهو اول. القطار عاد. وهو ثان. ثم قال ذلك». وهو قاله»"
    made = prepare(document((BlockKind.TITLE, "وهو عنوان"), (BlockKind.PARAGRAPH, body)), quiet)
    nothing = Need.NOTHING
    assert made.needs == (nothing, nothing, nothing, Need.CONTEXT, Need.QUOTATION, Need.QUOTATION)
    assert made.text.leaning == {2, 3, 4}, "their places among the candidates"
    assert analyse(made.document, Ranking(), quiet).needs == made.needs


def test_a_bare_answer_needs_its_question_and_a_full_one_does_not() -> None:
    asked = (
        "كم مرة زرت القلعة القديمة؟",
        "مرة واحدة.",
        "متى رممت؟",
        "رممت القلعة بعد الزلزال الكبير سنة خمسين.",
    )
    made = prepare(document(*((BlockKind.PARAGRAPH, line) for line in asked)), quiet)
    assert made.needs == (Need.NOTHING, Need.CONTEXT, Need.NOTHING, Need.NOTHING)


@pytest.mark.usefixtures("telling")
def test_the_first_candidate_leans_where_it_cuts_a_quotation() -> None:
    made = prepare(document((BlockKind.PARAGRAPH, "قال ذلك». عاد القطار")), quiet)
    assert made.needs == (Need.QUOTATION, Need.NOTHING)


@pytest.mark.usefixtures("telling")
def test_greetings_and_entries_of_lists_are_asides_and_what_sums_up_is_marked() -> None:
    made = prepare(
        document(
            (BlockKind.HEADING, "سيداتي"),
            (BlockKind.PARAGRAPH, "سيداتي سادتي. عاد القطار. وختاما نشكركم"),
            (BlockKind.LIST_ITEM, "بند اول!"),
            (BlockKind.QUOTATION, "قول"),
        ),
        quiet,
    )
    assert made.text.asides == {0, 3}
    assert [SUMS_UP in own for own in made.text.marks] == [False, False, True, False, False]


INTERVIEW = [
    part
    for at in range(3)
    for part in ((BlockKind.PARAGRAPH, f"متى كان {at}؟"), (BlockKind.PARAGRAPH, f"كان {at}"))
]


@pytest.mark.usefixtures("telling")
@pytest.mark.parametrize(
    ("blocks", "sections"),
    [
        ([(BlockKind.PARAGRAPH, "نص"), (BlockKind.PARAGRAPH, "نص")], (0, 0)),
        (
            [(BlockKind.PARAGRAPH, "نص"), (BlockKind.HEADING, "ع"), (BlockKind.PARAGRAPH, "نص")],
            (0, 1),
        ),
        (INTERVIEW, (0, 1, 2)),
    ],
)
def test_the_sections_reach_the_ranking(blocks, sections) -> None:
    made = prepare(document(*blocks), quiet)
    assert tuple(made.text.sections) == sections
    assert made.text.headed == (sections[-1] > 0)


def test_the_questions_of_an_interview_and_what_leads_in_are_no_candidates() -> None:
    made = prepare(
        document(*INTERVIEW, (BlockKind.PARAGRAPH, "قال الوزير:"), (BlockKind.PARAGRAPH, "نعم")),
        quiet,
    )
    assert [made.document.quote(made.sentences[index]) for index in made.candidates] == [
        "كان 0",
        "كان 1",
        "كان 2",
        "نعم",
    ]


@pytest.mark.parametrize(
    ("kind", "text", "is_candidate"),
    [
        (BlockKind.LIST_ITEM, "الصحه 4 في المئه", False),
        (BlockKind.LIST_ITEM, "عاد القطار الي المدينه!", True),
        (BlockKind.LIST_ITEM, " ".join(["كلمه"] * 7), False),
        (BlockKind.LIST_ITEM, " ".join(["كلمه"] * 8), True),
        (BlockKind.PARAGRAPH, "كلمه بلا وقف", True),
    ],
)
def test_bare_entries_are_no_candidates_and_statements_are(kind, text, is_candidate) -> None:
    made = prepare(document((BlockKind.PARAGRAPH, "جمله"), (kind, text)), quiet)
    quotes = [made.document.quote(made.sentences[index]) for index in made.candidates]
    assert (text in quotes) is is_candidate


def test_where_all_sentences_lead_in_they_are_candidates() -> None:
    assert prepare(document((BlockKind.PARAGRAPH, "قال الوزير:")), quiet).candidates == (0,)


def test_evidence_is_that_of_the_sentences_and_ties_are_sentences() -> None:
    # GIVEN a title, so that places among candidates and sentences differ
    body = "عاد القطار ليلا. نام الناس. في القطار وزير"
    made = prepare(document((BlockKind.TITLE, "عاد القطار"), (BlockKind.PARAGRAPH, body)), quiet)
    # THEN the first and the third sentence share a word, the second one in the third, where a stop word is first
    (first, third), text = (one for one in made.evidence if one != Evidence()), made.document.text
    assert made.evidence == (Evidence(), first, Evidence(), third)
    assert (first.ties, third.ties) == ((3,), (1,))
    assert [[text[start:end] for start, end in one.terms] for one in (first, third)] == [
        ["القطار"]
    ] * 2
    ranked = analyse(made.document, Ranking(), quiet).evidence
    assert made.evidence == tuple(replace(one, counted=()) for one in ranked)
    assert ranked[1].counted, "the default method says what counted"
    assert analyse(made.document, Ranking(Method.LSA), quiet).evidence == made.evidence


@pytest.mark.parametrize(
    ("focus", "stems"),
    [
        ("", set()),
        ("قطاره في المدينه", {"قطار", "المدين"}),
        ("في", set()),
        ("  — ؟", set()),
        ("قطار قطاره", {"قطار"}),
    ],
)
def test_what_is_looked_for_is_folded_and_stemmed_without_stop_words(
    monkeypatch, focus, stems
) -> None:
    seen = []
    made = prepare(document((BlockKind.PARAGRAPH, "عاد القطار. وصل الوزير")), quiet)
    own = {Method.KHULASA: lambda text, progress: seen.append(text) or np.ones(2)}
    monkeypatch.setattr(module, "RANKERS", own)
    module.rank(made, Ranking(balance=0.4, focus=focus), quiet)
    assert (seen[0].focus, seen[0].balance) == (frozenset(stems), 0.4)
    assert (seen[0].words, seen[0].terms) == (made.text.words, made.text.terms)


def test_a_phrase_lifts_the_sentences_that_have_it_and_not_those_of_its_words() -> None:
    body = (
        "وصل السفير الهولندي مساء. عاد السفير البلجيكي أمس. فتح المتجر الهولندي أبوابه. "
        "كتب للسفير الهولندي رسالة. نزل المطر على الحقول"
    )
    made = prepare(document((BlockKind.PARAGRAPH, body)), quiet)
    words, phrase = (
        module.rank(made, Ranking(focus=focus), quiet)
        for focus in ("السفير الهولندي", "«السفير الهولندي»")
    )
    text = made.document.text
    told = [text[slice(*span)] for span in phrase.focus]
    assert told == ["السفير", "الهولندي", "للسفير", "الهولندي"]
    assert len(words.focus) > len(told)
    assert min(phrase.scores[at] for at in (0, 3)) > max(phrase.scores[at] for at in (1, 2, 4))


def test_what_a_reader_asks_changes_the_scores_and_nothing_else() -> None:
    body = (
        ". ".join(f"جمله طويله رقم {at} عن القطار" for at in range(8))
        + ". عن السفينه كلمه واحده فقط هنا"
    )
    made = prepare(document((BlockKind.PARAGRAPH, body)), quiet)
    plain, steered = (module.rank(made, Ranking(focus=focus), quiet) for focus in ("", "السفينه"))
    assert plain.scores[-1] < steered.scores[-1] == 1.0
    same = replace(steered, scores=plain.scores, groups=plain.groups, evidence=plain.evidence)
    assert replace(same, focus=()) == plain
    assert module.rank(made, Ranking(focus="الغائبه"), quiet) == plain


@pytest.mark.parametrize(
    ("focus", "marked"),
    [
        ("", []),
        ("قطاره", ["قطار"]),
        ("الوزير القطار", ["القطار", "الوزير"]),
        ("السفينة", []),
        # between quotation marks the very words, one behind the other
        ("«القطار»", ["القطار"]),
        ("«كل قطار»", ["كل", "قطار"]),
        ("«القطار المدينة»", []),
        ("«الوزير» قطاره", ["الوزير", "قطار"]),
    ],
)
def test_the_words_that_were_counted_are_known_by_their_places(focus, marked) -> None:
    text = "عاد القطار إلى المدينة، ووصل الوزير. وقال إن كل قطار جديد"
    made = prepare(document((BlockKind.PARAGRAPH, text)), quiet)
    spans = module.rank(made, Ranking(focus=focus), quiet).focus
    assert [text[start:end] for start, end in spans] == marked
    assert list(spans) == sorted(spans)
