"""What is remembered of words has a limit: one process reads all documents of a day."""

from __future__ import annotations

import sys
from functools import _lru_cache_wrapper
from itertools import islice, product

from unit.facts.paragraphs import paragraphs, sentences_of

from khulasa.comparison.compare import compare, report_of
from khulasa.facts.find import facts

_WORDS = map("".join, product("بتثجحخدذرزسشصضطظعغ", repeat=5))
_OF_RULES = "قال المدير {0} {1} إن «{2}» و{3} في مدينة {4} والدكتور {5}، نظيره، 12 {6}."


def _text() -> str:
    """Sentences of words that no text before had."""
    return "\n".join(_OF_RULES.format(*islice(_WORDS, 7)) for _ in range(30))


def _unlimited() -> dict[str, int]:
    """How much is remembered without a limit, by what remembers it."""
    modules = [module for name, module in sys.modules.items() if name.startswith("khulasa.")]
    remembering = {
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, _lru_cache_wrapper) and value.cache_parameters()["maxsize"] is None
    }
    return {
        f"{each.__module__}.{each.__qualname__}": each.cache_info().currsize for each in remembering
    }


def _read() -> None:
    document = paragraphs(_text())
    facts(document, sentences_of(document))
    compare([report_of(document), report_of(document)])


def test_words_of_one_document_after_another_do_not_pile_up() -> None:
    _read()
    before = _unlimited()
    _read()
    assert {name: size for name, size in _unlimited().items() if size != before.get(name)} == {}
