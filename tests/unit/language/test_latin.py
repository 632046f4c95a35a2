"""English, French, and other languages in Latin letters: sentences, labels, words and stems, row by row."""

from __future__ import annotations

import importlib
import itertools
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khulasa.document.model import BODY, Block, BlockKind
from khulasa.language.latin import english, french, other, snowball
from khulasa.language.latin.words import fold
from khulasa.language.undetermined import undetermined
from khulasa.resources import path, read_lines

LANGUAGES = {"en": english, "fr": french, "und": other}

ENGLISH = [
    ("Mr. Smith met Dr. Jones. They talked.", 2),
    ("The U.S. Navy said so. It left.", 2),
    ("He lives in the U.S. He works there.", 2),
    ("It rose 3.5% in Jan. 2020. Then it fell.", 2),
    ("Prices rose to $1.5 million. No. 5 was best.", 2),
    ("No. He won't. Why not? Because.", 4),
    ("At 5 p.m. Tuesday it began. At 6 p.m. It ended.", 3),
    ("Apple Inc. said so. Apple Inc. The firm grew.", 3),
    ("He earned a Ph.D. in 2001. Then he left.", 2),
    ("He came, etc. The rest is known.", 2),
    ("The editor, etc., left.", 1),
    ("Smith et al. found it. Cf. Jones.", 2),
    ("See fig. 3 and p. 12. Next one.", 2),
    ("St. Louis is big. He lives on Main St. The house is old.", 3),
    ("Sen. J. Smith (D., Ohio) left. Gov. Lee stayed.", 2),
    ("J. K. Rowling wrote it. J.R.R. Tolkien did not.", 2),
    ("They take vitamin C. The doctor agrees.", 2),
    ("World War II. The end.", 2),
    ("It was 1998. The war ended.", 2),
    ("The score was 3-2. 2019 was good.", 2),
    ("Visit www.un.org or https://a.b/c.d?x=1. It is good.", 2),
    ("Write to info.office@example.com at once.", 1),
    ("Node.js and .NET are names. So is Yahoo! for some.", 2),
    ("It was signed on 12.10.2023 and holds.", 1),
    ("It ended.The next began.And so on.", 3),
    ("iPhone sales rose. iPhone makers were glad.", 2),
    ("all in lower case. nobody cares. fine", 3),
    ("He waited... and waited. Then...", 2),
    ("The end… The beginning.", 2),
    ("I... I don't know. Maybe.", 2),
    ("Wait...What happened?", 2),
    ("What?! Never. . . Fine.", 3),
    ("“We won’t. We will go on.” he said", 1),
    ("‘We won’t. We will go on,’ he said. She left.", 2),
    ("'We won't. We will go on.' he said.", 1),
    ("“Will it open?” Mr. Smith asked. Nobody answered.", 2),
    ("“Will it open?” she asked.", 1),
    ("“Will it open?” The doors stayed shut.", 2),
    ("He said: “No.” Then he left.", 2),
    ("He said, “I am.” “You are not,” she said.", 2),
    ("“The U.S. will act,” he said. “It must.”", 2),
    ("He asked “Why?” and left.", 1),
    ("She (“Really?”) laughed. He wept.", 2),
    ("He left (see p. 5). She stayed. (They danced.) All slept.", 4),
    ("He said no.[1] Then he left.[2][3] And so on.¹ Well.", 4),
    ("He said no. [1] Then he left. [2]", 2),
    ("The plan has points: 1. Schools 2. Wells 3. Roads.", 1),
    ("1. Build the schools.", 1),
    ("A. First item is here.", 1),
    (f"“{'A long sentence of more than ten words stands here now, friends. ' * 2}”", 2),
    (f"“{'A long sentence of more than ten words stands here now, friends. ' * 2}”, he said.", 1),
    (f"“{'A long sentence of more than ten words stands here now, friends. ' * 8}”, he said.", 8),
    (" ".join(f"This is sentence number {number} of many." for number in range(100)), 100),
]

FRENCH = [
    ("M. Dupont est là. Mme Durand aussi.", 2),
    ("« Nous ne reculerons pas. Nous continuerons. » a-t-il dit. Puis il est parti.", 2),
    ("«\u00a0Nous ne reculerons pas. Nous continuerons.\u202f» a-t-il dit.", 1),
    ("Il a dit : «\u00a0Nous partirons.\u00a0» Puis il sortit.", 2),
    ("« Que faire\u202f? » demande Marie. Rien.", 2),
    ("« Est-ce vrai ? Oui. »", 1),
    ("Des pommes, des poires, etc. Marie vient.", 1),
    ("Des pommes, etc. Il vient.", 2),
    ("Par ex. la pomme, p. ex. celle-ci, c.-à-d. rien. Fin.", 2),
    ("Il est né en 50 av. J.-C. à Rome. Il est mort.", 2),
    ("Art. 5 du code. Le no. 3 est bon.", 2),
    ("L’homme de l’année, J. Martin, est là. C’est fini ! Non ?", 3),
    ("Quoi ? Rien ! Jamais…", 3),
    ("Le taux est de 3,5 % en janv. 2020. Ensuite, il baisse.", 2),
    ("Elle a lu « Le Rouge et le Noir ». Elle a aimé.", 2),
    ("La S.A.R.L. Dupont a fermé. Le Dr. Martin aussi.", 2),
]

OTHERS = [
    ("Das war am 3. Mai in Berlin. Es regnete.", 2),
    ("Er kam z.B. um drei Uhr. Sie nicht.", 2),
    ("El Sr. López llegó. ¿Por qué? ¡Nadie lo sabe!", 3),
    ("Он пришёл. Она ушла? Да!", 3),
    ("港口关闭了。明天重新开放！好吗？", 3),
]


def blocks_of(text: str) -> list[Block]:
    """A paragraph a line; a line that opens with `- ` is a list item."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            kind = BlockKind.LIST_ITEM if line.startswith("- ") else BlockKind.PARAGRAPH
            found.append(Block(kind, start, start + len(line)))
        start += len(line) + 1
    return found


def split(language, text: str) -> list[str]:
    return [text[one.start : one.end] for one in language.sentences(text, blocks_of(text))]


def labelled(language, text: str) -> list[tuple[str, str]]:
    return [
        (block.kind.value, text[block.start : block.end])
        for block in language.label(text, blocks_of(text))
    ]


@pytest.mark.parametrize(("text", "count"), ENGLISH)
def test_english_sentences(text, count):
    assert len(found := split(english(), text)) == count, found


@pytest.mark.parametrize(("text", "count"), FRENCH)
def test_french_sentences(text, count):
    assert len(found := split(french(), text)) == count, found


@pytest.mark.parametrize(("text", "count"), OTHERS)
def test_sentences_of_other_languages(text, count):
    assert len(found := split(undetermined(), text)) == count, found


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("He said “no.” Then he left.", "He said “no.”"),
        ("He left.[12] She stayed.", "He left.[12]"),
        ("(He left.) She stayed.", "(He left.)"),
        ("Il dit : « Oui. » Elle rit.", "Il dit : « Oui. »"),
    ],
)
def test_what_closes_belongs_to_the_sentence(text, first):
    assert split(french() if "«" in text else english(), text)[0] == first


def test_the_pieces_of_a_long_quotation_know_that_they_are_quoted():
    text = (
        "He said: “"
        + "These are the ten words that a sentence needs, friends. " * 2
        + "” Then he left."
    )

    found = english().sentences(text, blocks_of(text))

    assert [one.quoted for one in found] == [True, True, False]


PARAGRAPH = "The council met on Monday and agreed on a new bridge over the river, officials said. It will cost a lot."
PARAGRAPHE = "Le conseil s’est réuni lundi et a voté la construction d’un pont sur la rivière. Il coûtera cher."

LINES = [
    ("By John Smith", "byline"),
    ("BY JANE DOE and John Smith, Staff Writers", "byline"),
    ("By Reuters", "byline"),
    ("Jane Doe, political correspondent", "byline"),
    ("Written by Jane Doe", "byline"),
    ("(Reporting by Jane Doe in London; Editing by John Smith)", "byline"),
    ("Reuters", "agency"),
    ("(AP)", "agency"),
    ("AFP / Reuters", "agency"),
    ("3 May 2024", "dateline"),
    ("London, May 3, 2024 10:15 a.m. EDT", "dateline"),
    ("Updated 3rd May 2024 at 14:05 GMT", "dateline"),
    ("2024-05-03", "dateline"),
    ("Photo: The bridge at night", "caption"),
    ("The bridge at night. Photo: John Smith/Reuters", "caption"),
    ("Photograph by John Smith", "caption"),
    ("Read more: How the bridge was built", "furniture"),
    ("Share", "furniture"),
    ("Advertisement", "furniture"),
    ("Sign up for our newsletter", "furniture"),
    ("© 2024 The Harbour Gazette. All rights reserved.", "furniture"),
    ("Page 3 of 12", "furniture"),
    ("* * *", "furniture"),
    ("Share prices fell on Monday as traders waited.", "paragraph"),
    ("Print – the oldest medium of them all – is in trouble.", "paragraph"),
    ("By Monday the water had gone.", "paragraph"),
    ("Reuters reported the news first.", "paragraph"),
    ("In May 2024 the bridge was closed.", "paragraph"),
]

LIGNES = [
    ("Par Marie Dupont", "byline"),
    ("Marie Dupont, envoyée spéciale à Beyrouth", "byline"),
    ("Propos recueillis par Jean Martin", "byline"),
    ("Agence France-Presse", "agency"),
    ("Publié le 3 mai 2024 à 10h15", "dateline"),
    ("Mis à jour le 3 mai 2024 à 10 h 15", "dateline"),
    ("Crédit photo : Jean Martin", "caption"),
    ("Lire aussi : Comment le pont fut bâti", "furniture"),
    ("À lire aussi", "furniture"),
    ("Partager", "furniture"),
    ("Publicité", "furniture"),
    ("Abonnez-vous à notre newsletter", "furniture"),
    ("Par ailleurs, le pont reste fermé.", "paragraph"),
    ("Photo ou dessin, tout est permis.", "paragraph"),
]


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_english_lines(line, kind):
    found = labelled(english(), f"{PARAGRAPH}\n{line}\n{PARAGRAPH}")

    assert found[1] == (kind, line)


@pytest.mark.parametrize(("line", "kind"), LIGNES)
def test_french_lines(line, kind):
    found = labelled(french(), f"{PARAGRAPHE}\n{line}\n{PARAGRAPHE}")

    assert found[1] == (kind, line)


DATELINES = [
    (english, "LONDON (Reuters) - ", True),
    (english, "LONDON, May 3 (Reuters) — ", True),
    (english, "NEW YORK (AP) _ ", True),
    (english, "BEIRUT, Lebanon — ", True),
    (english, "PORT ELLIS (Coastal News) — ", True),
    (english, "Paris, 3 May 2024 – ", True),
    (english, "The mayor — ", False),
    (english, "The mayor (Labour) - ", False),
    (french, "PARIS, 3 mai (AFP) — ", True),
    (french, "Paris (AFP) – ", True),
    (french, "LYON – ", True),
    (french, "Le maire — ", False),
]


@pytest.mark.parametrize(("language", "line", "is_cut"), DATELINES)
def test_a_dateline_is_cut_off(language, line, is_cut):
    found = labelled(language(), line + PARAGRAPH)

    wanted = (
        [("dateline", line.rstrip()), ("paragraph", PARAGRAPH)]
        if is_cut
        else [("paragraph", line + PARAGRAPH)]
    )
    assert found == wanted


def test_a_title_and_headings_are_known_by_their_shape():
    text = "\n".join(
        [
            "Talks on the bridge open in the U.S.",
            "By John Smith",
            PARAGRAPH,
            "Who pays?",
            PARAGRAPH,
            "What comes next",
            PARAGRAPH,
            "- First item",
            "- Second item",
            "The list is this",
            PARAGRAPH,
            "He said the following:",
            PARAGRAPH,
            "The Harbour Gazette",
        ]
    )

    found = [kind for kind, _ in labelled(english(), text)]

    assert found == [
        "title",
        "byline",
        "paragraph",
        "heading",
        "paragraph",
        "heading",
        "paragraph",
        "list_item",
        "list_item",
        "heading",
        "paragraph",
        "paragraph",
        "paragraph",
        "furniture",
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The Harbour Gazette", "furniture"),
        ("(The Harbour Gazette)", "agency"),
        ("Reuters", "agency"),
        ("Share this", "furniture"),
        ("It ends here.", "paragraph"),
    ],
)
def test_a_last_line_names_the_source_only_where_it_says_so(line, kind):
    text = f"{PARAGRAPH}\n{PARAGRAPH}\n{line}"
    blocks = english().label(text, blocks_of(text))

    assert blocks[-1].kind.value == kind


@pytest.mark.parametrize(
    "line", ["The council met.", "and so it went", "“Yes,” he said:", "x" * 300]
)
def test_a_first_line_that_is_no_title(line):
    assert labelled(english(), f"{line}\n{PARAGRAPH}")[0] == ("paragraph", line)


def test_kinds_that_the_format_states_stay():
    text = f"A line\nThe heading\n{PARAGRAPH}"
    blocks = blocks_of(text)
    blocks[1] = Block(BlockKind.HEADING, blocks[1].start, blocks[1].end, 3)

    assert [block.kind for block in english().label(text, blocks)] == [
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
    ]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            english,
            "Don’t stop the café’s T-shirt, O.K.?",
            ["don't", "stop", "the", "café's", "t", "shirt", "o", "k"],
        ),
        (english, "1,284.5 or 3.5% of H2O", ["1,284.5", "or", "3.5", "of", "h2o"]),
        (english, "ﬁnal STRASSE Straße", ["final", "strasse", "strasse"]),
        (english, "co\u00adop e\u0301te\u0301", ["coop", "été"]),
        (french, "L’homme d’État qu’il n’aime", ["homme", "état", "il", "aime"]),
        (french, "aujourd’hui, le cœur a-t-il…", ["aujourd'hui", "le", "coeur", "a", "t", "il"]),
        (other, "Большой DOM", ["большой", "dom"]),
        (english, "... !? 😀", []),
    ],
)
def test_words(language, text, found):
    assert language().words(text) == found


SAME = [
    (english, "bridge bridges Bridge's"),
    (english, "decide decided deciding decides"),
    (english, "nation nations national"),
    (french, "État Etat états l’État"),
    (french, "continuer continue continuait continuera"),
    (french, "marché marchés"),
]


@pytest.mark.parametrize(("language", "group"), SAME)
def test_inflections_share_a_stem(language, group):
    chosen = language()

    assert len({chosen.lexicon.stem(word) for word in chosen.words(group)}) == 1


def test_nltk_stands_in_where_pystemmer_is_missing(monkeypatch):
    with_pystemmer = {
        word: snowball.stemmer("english")(word) for word in ("bridges", "decided", "sky")
    }
    monkeypatch.setitem(sys.modules, "Stemmer", None)
    spare = importlib.util.module_from_spec(
        importlib.util.find_spec("khulasa.language.latin.snowball")
    )
    spare.__spec__.loader.exec_module(spare)

    assert {word: spare.stemmer("english")(word) for word in with_pystemmer} == with_pystemmer
    assert spare.stemmer("french")("continuait") == "continu"


@pytest.mark.parametrize(
    ("language", "stop_words", "content"),
    [
        (english, "The of don’t it’s that’s however", "harbour council bridge state value"),
        (
            french,
            "Les de l’un où été c’est d’une qu’elles aujourd’hui",
            "port état pont homme valeur",
        ),
    ],
)
def test_stop_words_are_folded_function_words(language, stop_words, content):
    chosen = language()

    assert set(chosen.words(stop_words)) <= chosen.lexicon.stop_words
    assert not set(chosen.words(content)) & chosen.lexicon.stop_words
    assert not chosen.lexicon.bonus & chosen.lexicon.stigma


@pytest.mark.parametrize("code", ["en", "fr", "latin"])
def test_a_list_names_nothing_twice(code):
    for file in path("language", code).glob("*.txt"):
        lines = read_lines("language", code, file.name)
        assert lines, file.name
        folded = lines if "abbreviations" in file.name else [fold(line) for line in lines]
        assert sorted(folded) == sorted(set(folded)), file.name


@pytest.mark.parametrize("code", ["en", "fr"])
def test_the_words_that_tell_a_language_are_stop_words_of_it_alone(code):
    frequent = {fold(line) for line in read_lines("language", code, "frequent.txt")}
    spare = {"en": "fr", "fr": "en"}[code]

    assert frequent <= LANGUAGES[code]().lexicon.stop_words
    assert not frequent & {fold(line) for line in read_lines("language", spare, "frequent.txt")}


@pytest.mark.parametrize(
    ("language", "sentence", "back", "sums_up"),
    [
        (english, "He said so.", True, False),
        (english, "This year was good.", False, False),
        (english, "This was good.", True, False),
        (english, "In short, nothing changed.", False, True),
        (french, "Cette année fut bonne.", False, False),
        (french, "C’est fini.", True, False),
        (french, "Ils sont partis.", True, False),
        (french, "En résumé, rien n’a changé.", False, True),
    ],
)
def test_what_an_opening_tells(language, sentence, back, sums_up):
    lexicon = language().lexicon

    assert (lexicon.leaning(sentence, (), False) > 0, lexicon.concludes(sentence)) == (
        back,
        sums_up,
    )


def test_a_speech_is_known_by_its_address():
    assert english().lexicon.addresses("Ladies and gentlemen, welcome.")
    assert french().lexicon.addresses("Mesdames, messieurs, chers amis,")
    assert not english().lexicon.addresses("The ladies and gentlemen left.")


PIECES = [
    "The",
    "he",
    "said",
    "Mr",
    "Dr",
    "U.S",
    "e.g",
    "etc",
    "No",
    "J",
    "K",
    "1",
    "12",
    "3.5",
    "2015",
    "Jan",
    "don’t",
    "won't",
    "l’",
    "M",
    "MM",
    "p",
    "ex",
    "que",
    "Que",
    "à",
    "É",
    "ß",
    "İ",
    "ﬁ",
    ".",
    "..",
    "...",
    "…",
    "?",
    "!",
    "?!",
    "。",
    ",",
    ";",
    ":",
    "«",
    "»",
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "(",
    ")",
    "[",
    "]",
    "[1]",
    "¹",
    " ",
    "  ",
    "\u00a0",
    "\u202f",
    "\u200b",
    "😀",
    "-",
    " - ",
    "–",
    "—",
    "*",
    "•",
    "/",
    "@",
    "www.un.org",
    "LONDON",
    "(Reuters)",
    "By ",
    "John Smith",
    "Photo:",
    "Read more:",
    "Share",
    "Par ",
    "Lire aussi :",
    "May",
    "كتاب",
    "\n",
    "\n\n",
]
FLAVOURED = st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.lists(
    st.sampled_from(PIECES), max_size=40
).map(" ".join)
TEXTS = FLAVOURED | st.text(max_size=200)


def visible(text: str, spans) -> list[tuple[int, str]]:
    return [
        (place, text[place])
        for one in spans
        for place in range(one.start, one.end)
        if not text[place].isspace()
    ]


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(sorted(LANGUAGES)))
def test_sentences_are_trimmed_spans_that_hold_every_visible_character(text, code):
    blocks = blocks_of(text)

    found = LANGUAGES[code]().sentences(text, blocks)

    assert [one.index for one in found] == list(range(len(found)))
    for one in found:
        assert blocks[one.block].start <= one.start < one.end <= blocks[one.block].end
        assert text[one.start : one.end] == text[one.start : one.end].strip()
    assert all(one.end <= another.start for one, another in itertools.pairwise(found))
    assert visible(text, found) == visible(text, blocks)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(sorted(LANGUAGES)))
def test_labels_keep_the_text_and_some_candidate(text, code):
    blocks = blocks_of(text)

    found = LANGUAGES[code]().label(text, blocks)

    assert visible(text, found) == visible(text, blocks)
    assert all(one.end <= another.start for one, another in itertools.pairwise(found))
    if any(character.isalnum() for character in text) and blocks:
        assert any(one.kind in BODY for one in found)
    assert len(LANGUAGES[code]().sentences(text, found)) >= len(found)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(sorted(LANGUAGES)))
def test_words_have_stems_and_nothing_raises(text, code):
    language = LANGUAGES[code]()

    words = language.words(text)

    assert all(words)
    assert all(language.lexicon.stem(word) for word in words)
    assert 0.0 <= language.lexicon.leaning(text, (), False) <= 1.0


@pytest.mark.parametrize("kind", BlockKind)
def test_every_kind_of_block_has_its_sentences(kind):
    assert english().sentences("He left. She stayed.", [Block(kind, 0, 20)])
    assert english().sentences("", []) == ()
    assert english().label("", []) == ()


@pytest.mark.parametrize(
    "unit", [". ", "“", "”. ", "'a ", "(a. ", "a.", "1. ", "“A b. ", "? ", "  ", "… I "]
)
def test_the_work_is_linear_in_the_text(unit):
    text = unit * (200_000 // len(unit))

    started = time.process_time()
    language = english()
    blocks = language.label(text, [Block(BlockKind.PARAGRAPH, 0, len(text))])
    language.sentences(text, blocks)
    assert time.process_time() - started < 4


def test_a_long_text_takes_no_long_time():
    text = "\n".join([PARAGRAPH] * 5_000)
    blocks, language = blocks_of(text), english()

    started = time.process_time()
    found = language.sentences(text, language.label(text, blocks))
    stems = {
        language.lexicon.stem(word)
        for one in found
        for word in language.words(text[one.start : one.end])
    }
    assert time.process_time() - started < 2
    assert len(found) == 10_000
    assert stems
