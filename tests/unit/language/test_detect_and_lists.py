"""The language by its letters, the table of languages, and the word lists."""

from __future__ import annotations

import time

import pytest

from khulasa.language.arabic.lists import entries
from khulasa.language.detect import detect
from khulasa.language.folding import fold
from khulasa.language.table import language_for
from khulasa.resources import path, read_lines

TABLES = {"letters"}
"""Files of figures, which list no words."""

LISTS = sorted({file.stem for file in path("language", "ar").glob("*.txt")} - TABLES)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("عاد القطار الليلي إلى العمل مساء الاثنين.", "ar"),
        ("الْمَاءُ مُرَكَّبٌ بَسِيطٌ", "ar"),
        ("قالت BBC إن الأمر انتهى", "ar"),
        ("عاد القطار الى العمل فی المدینة", "ar"),
        ("این کتاب را در کتابخانه می\u200cخوانم و پس از آن می\u200cروم", "fa"),
        ("یہ کتاب میں نے کل ہی پڑھی ہے اور بہت اچھی لگی", "ur"),
        ("The night train is back.", "en"),
        ("Merchants hoped for help from the capital, officials said.", "en"),
        ("A long English text that quotes one word: كتاب", "en"),
        ("Il a plu hier soir.", "fr"),
        ("Le trafic du port a cessé lundi après la crue, selon la mairie.", "fr"),
        ("LES MARCHANDS ESPERENT UNE AIDE DE L’ETAT.", "fr"),
        ("L’e\u0301te\u0301 a e\u0301te\u0301 beau, et l’automne aussi.", "fr"),
        (
            "Der Bürgermeister sagte, dass die Schiffe erst am Freitag wieder fahren, und viele hoffen auf Hilfe.",
            "und",
        ),
        ("De burgemeester zei dat de schepen pas vrijdag weer varen. Het was te laat.", "und"),
        (
            "El alcalde dijo que los barcos no saldrán hasta el viernes. Entre los dos puentes del sur hay cola.",
            "und",
        ),
        (
            "Il sindaco ha detto che le navi partiranno solo venerdì. Molti non hanno mai visto nulla di simile.",
            "und",
        ),
        (
            "O prefeito disse que os navios só partem na sexta-feira. Entre as duas pontes formou-se uma fila.",
            "und",
        ),
        (
            "L'alcalde va dir que els vaixells no sortiran fins divendres. Les dues cues creixen.",
            "und",
        ),
        (
            "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani.",
            "und",
        ),
        (
            "Borgmesteren sagde, at skibene først sejler igen på fredag. Der er en kø for at få varer.",
            "und",
        ),
        ("Die burgemeester het gesê dat die skepe eers Vrydag weer vaar. Dit was te laat.", "und"),
        ("Burmistrz powiedział, że statki popłyną dopiero w piątek, ale to nie wystarczy.", "und"),
        ("Belediye başkanı gemilerin ancak cuma günü kalkacağını söyledi.", "und"),
        ("Walikota mengatakan bahwa kapal baru akan berlayar pada hari Jumat.", "und"),
        ("Порт города закрыли в понедельник. The port is shut.", "und"),
        ("港口星期一关闭，人们希望得到首都的帮助。 The port.", "und"),
        ("12345 !؟", "und"),
        ("", "und"),
        ("ئەم کتێبە زۆر باشە و من دەیخوێنمەوە", "und"),
    ],
)
def test_detect(text, code):
    assert detect(text) == code


def test_a_long_text_is_sampled():
    started = time.process_time()

    assert detect("عاد القطار إلى العمل. " * 500_000) == "ar"
    assert detect("The train is back at work, and they say so. " * 250_000) == "en"
    assert time.process_time() - started < 1


@pytest.mark.parametrize("code", ["ar", "fa", "ur", "und", "en", "fr", "de", ""])
def test_some_language_serves_every_code(code):
    text = "حضر الوزير. وغادر السفير."

    assert language_for(code).words(text) == ["حضر", "الوزير", "وغادر", "السفير"]


def test_the_lexicon_is_folded_and_stemmed():
    lexicon = language_for("ar").lexicon

    assert {"الي", "علي", "هذه", "وقال", "التي"} <= lexicon.stop_words
    assert lexicon.stem("الاهميه") in lexicon.bonus
    assert not lexicon.bonus & lexicon.stigma
    assert len(lexicon.stop_words) > 500


@pytest.mark.parametrize("name", LISTS)
def test_a_list_names_nothing_twice(name):
    lines = read_lines("language", "ar", f"{name}.txt")

    assert lines
    assert len(lines) == len(set(lines))
    assert all(fold(line).strip() == fold(line) != "" for line in lines)


def test_content_words_are_no_stop_words():
    assert not {
        fold(word) for word in ("وزير", "مدينة", "ماء", "حرب", "سلام", "طريق", "اتفاق")
    } & entries("stopwords")
