"""What stands beside a subject and is no part of it: when, where, how and to whom somebody speaks."""

from __future__ import annotations

import re
from functools import lru_cache

from khulasa.facts.gazetteer import listed_at
from khulasa.facts.speech.content import COMMAS, OPENING_MARKS, is_that
from khulasa.facts.speech.passage import Passage, is_head
from khulasa.facts.speech.verbs import Verb
from khulasa.facts.tokens import WORDS_REMEMBERED, Token, is_function_word
from khulasa.facts.who.name_words import commonness, is_listed
from khulasa.language.arabic.lists import entries, word_class

RARE = 3.5
"""Zipf value (van Heuven et al. 2014) up to which an unlisted word is rather a name than a noun."""
PREPOSITIONS = frozenset({"عن", "علي", "الي", "من"})

BY_SAYING = frozenset(
    {
        "بالقول",
        "بالتاكيد",
        "بالاشاره",
        "بالتشديد",
        "بالتنويه",
        "بالتنبيه",
        "بتاكيد",
        "بتوضيح",
        "بتوضيحه",
    }
    | {"بتاكيده", "بتاكيدها", "بتوضيحها", "بقوله", "بقولها", "القول", "التاكيد"}
)
"""How somebody goes on or ends: وتابع بالقول إن, واختتم كلمته بالتأكيد على أن, جدد التأكيد أن."""

_HIS_SPEECH = re.compile(
    "(?:كلام|حديث|تصريح|تصريحات|كلمت|مداخلت|مرافعت|محاضرت|خطبت|خطاب|بيان|رسالت|تدوينت|تغريدت|مقال|شهادت)(?:ه|ها|هم|هما)"
)
"""What somebody ends or goes on with: وختم كلامه بالقول, تابعت المديرة حديثها."""
_SHORT = 4  # letters of الله, which is not له with the article
_HOW = frozenset({"ما", "كيف", "لماذا", "ماذا", "متي", "اين"})
"""What somebody tells of: يروي سمير كيف بدأ."""
_LAST_OR_NEXT = re.compile("ال(?:ماضي|سابق|فايت|فائت|منصرم|جاري|حالي|مقبل|قادم|تالي)ه?")
"""Behind a word for a time these say which: قال الأسبوع الماضي إن."""
_STATE = re.compile("(?:[^اوي]ا[^اوي](?:[^اوي]|(?=ي))|م[^اوي][^وي]+)ي?ا")
"""An indefinite accusative with the form of an active participle, هامسا, متحديا, which few foreign names have."""
_BEFORE = "امام"
_CHARGED = frozenset(
    f"ال{adjective}{ending}"
    for adjective in ("مكلف", "معني", "مختص", "خاص", "متعلق", "منوط")
    for ending in ("", "ه")
)
"""These have a ب of their own: المديرة المكلفة بالحفل."""
WEEKDAYS = frozenset({"السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه"})
DASHES = frozenset({"-", "–", "—"})
_ADDRESSEE = re.compile(
    "ل|لل(?:وكاله|صحفيين|صحافيين|صحيفه)|لفرانس|لرويترز|ل(?:وكاله|صحيفه|مجله|قناه|موقع|اذاعه|شبكه|محطه|تلفزيون)"
    "|ل(?:احد|احدي|عدد|بعض|مراسل|مراسله|مراسلي|برنامج|وسايل|وسائل|صحف|زميله|زملائه|زملاءه)"
)


def is_adjunct(passage: Passage, first: int, place: int) -> bool:
    """Whether here begins what is said of when, where or to whom; `first` is where the subject would begin."""
    word = passage.words[place]
    folded = word.folded
    if not word.is_word:
        opens = folded in OPENING_MARKS and place > first and not is_head(passage, place - 1)
        return opens or folded in COMMAS | DASHES
    if f"{folded} {passage.folded(place + 1)}" in entries("adjuncts_of_two_words") or (
        folded in entries("time_words") and _LAST_OR_NEXT.fullmatch(passage.folded(place + 1))
    ):
        return True
    if place > first and folded in _HOW:  # تروي سلمى ما حدث, but not مصدر ما أن
        following = passage.folded(place + 1)
        return following[:1].isalpha() and not is_that(following)
    if folded in PREPOSITIONS:
        return place == first and not is_the_name(passage.words[place])
    if folded == "في":
        is_place = place + 1 < len(passage.words) and listed_at(passage.words, place + 1)
        return place - first <= 2 or bool(is_place) or is_occasion(passage, place)
    is_known = is_addressee(passage, place) or is_state(passage, place)
    is_known |= is_his_speech(folded) or (place > first and is_weekday(passage, place))
    is_known |= place > first and _is_to_his(word)
    return is_known or (_is_adverb(folded, is_first=place == first) and not is_imam(word))


def ends_in_manner(passage: Passage, first: int, last: int) -> bool:
    """Whether among `words[first:last]` the last says that something is said: رد على ذلك بالقول, perhaps with على."""
    if last - 1 > first and passage.folded(last - 1) in PREPOSITIONS:
        last -= 1
    return first < last and passage.folded(last - 1) in BY_SAYING


def is_occasion(passage: Passage, place: int) -> bool:
    """Whether what somebody spoke at or in is told here: في بيان."""
    return passage.folded(place) == "في" and passage.folded(place + 1) in entries("occasions")


def is_his_speech(folded: str) -> bool:
    """Whether a word is what somebody says, as a noun of his: كلامه, حديثها."""
    return _HIS_SPEECH.fullmatch(folded) is not None


def is_weekday(passage: Passage, place: int) -> bool:
    """Whether a day of the week is named, on which somebody spoke: قال وزير النقل الأربعاء إن."""
    before = passage.folded(place - 1)
    return passage.folded(place) in WEEKDAYS and before not in entries("weekdays_of_names")


def is_addressee(passage: Passage, place: int) -> bool:
    """Whether whom somebody spoke to is told here: لوكالة, للصحفيين, لسبوتنيك."""
    folded = passage.folded(place)
    if _ADDRESSEE.fullmatch(folded) is not None:
        return True
    return folded[0] == "ل" and folded[1:] in entries("agencies") and commonness(folded[1:]) <= RARE


def leads_to_noun(passage: Passage, verb: Verb, place: int) -> bool:
    """Whether a word is the verb's preposition, or has it written in one: عن, بضرورة."""
    folded = passage.folded(place)
    if folded in PREPOSITIONS:
        return folded in verb.frames and not is_the_name(passage.words[place])
    with_clitic = folded[0] in "بل" and folded[0] in verb.frames and len(folded) >= _SHORT
    with_clitic &= passage.folded(place - 1) not in _CHARGED
    return with_clitic and word_class(folded) != "own" and not is_function_word(folded)


def is_imam(word: Token) -> bool:
    """Whether a word is إمام, and not أمام, before."""
    return word.folded == _BEFORE and word.written.startswith("إ")


def is_the_name(word: Token) -> bool:
    """Whether a word is the name علي, and not the preposition على."""
    return word.folded == "علي" and word.written.endswith("ي")


def _is_to_his(word: Token) -> bool:
    """Whether somebody's own people are spoken to, by a noun with ل and a pronoun: لقومه, لأبنائها."""
    noun, ends = word.folded[1:], word.written.endswith(("ه", "ها", "هم"))
    if word.folded[0] != "ل" or not ends or len(noun) < _SHORT or is_listed(word.folded):
        return False
    return word_class(word.folded) != "own" and commonness(noun) > RARE


def _is_adverb(folded: str, *, is_first: bool) -> bool:
    if _says_when_or_how(folded):
        return True
    if word_class(folded) == "accusative":
        return not (is_first and commonness(folded) <= RARE)  # أكيرا is no adverb
    return (is_first or folded.startswith(("بال", "لل"))) and has_preposition(folded)


def is_state(passage: Passage, place: int) -> bool:
    """Whether a word alone says in what state somebody speaks, and is no name: هامسا, متحديا, but not مارتا."""
    folded, following = passage.folded(place), passage.folded(place + 1)
    if _STATE.fullmatch(folded) is None or is_listed(folded):
        return False
    if following[:1].isalpha() and not is_that(following):
        return False
    return listed_at(passage.words, place) is None


@lru_cache(maxsize=WORDS_REMEMBERED)
def _says_when_or_how(folded: str) -> bool:
    bare = folded.removeprefix("ال") if len(folded) > _SHORT else folded
    listed = entries("adjuncts") | entries("manners_of_saying")
    return folded in listed or bare in listed


def opens_with_preposition(folded: str) -> bool:
    """Whether ل or ب is surely no part of a name: للمدير, بصفاقة."""
    return folded.startswith("لل") or (folded[0] == "ب" and folded.endswith("ه"))


def has_preposition(folded: str) -> bool:
    """Whether ب, ل or ك is written in one with a word: بالقاهرة, but not بالرام."""
    if len(folded) < _SHORT or folded[0] not in "بلك" or is_listed(folded):
        return False
    if opens_with_preposition(folded):
        return True
    return word_class(folded) != "own" and commonness(folded) > RARE
