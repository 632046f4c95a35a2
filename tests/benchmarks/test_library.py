"""The library with ten thousand documents: opening, finding and the last ones stay fast."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator

import pytest

from khulasa.document.model import Block, BlockKind, Document
from khulasa.quotations.model import Verdict
from khulasa.services.library.entry import Opened
from khulasa.services.library.library import Library
from khulasa.services.library.reading_state import ReadingState

DOCUMENTS = 10_000
QUOTATIONS = 100
WORDS = [f"كلمة{number}" for number in range(5000)]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Documents of some 150 words each. Only while they are made nothing waits for the disk."""
    made = Library(tmp_path_factory.mktemp("library"))
    made._connection.execute("PRAGMA synchronous = OFF")
    chance = random.Random(3)
    for number in range(DOCUMENTS):
        text = " ".join(chance.choices(WORDS, k=150))
        made.open(
            Opened(f"مقال {number}", f"/articles/{number}.txt", "ar", 150, text), float(number)
        )
    made._connection.execute("PRAGMA synchronous = FULL")
    yield made
    made.close()


@pytest.mark.benchmark(group="library of 10,000")
def test_start(benchmark, library):
    benchmark(lambda: Library(library.path.parent).close())


@pytest.mark.benchmark(group="library of 10,000")
def test_the_last_ten(benchmark, library):
    assert len(benchmark(library.recent, 10)) == 10


@pytest.mark.benchmark(group="library of 10,000")
def test_a_known_document_comes_back(benchmark, library):
    entry = library.recent(1)[0]
    document = Opened(entry.title, entry.path, "ar", 150, library.text(entry.id) or "")
    library.leave(document.content, ReadingState(scroll=3))
    assert benchmark(lambda: library.open(document, time.time())) == ReadingState(scroll=3)


@pytest.mark.benchmark(group="library of 10,000")
@pytest.mark.parametrize("words", ["كلمة17", "كلمة4999 كلمة1", "ك"])
def test_search(benchmark, library, words):
    benchmark.pedantic(library.search, (words,), rounds=5)


def quotations(library: Library, kind: str) -> Document:
    """A report with a hundred quotations of a dozen words each."""
    chance = random.Random(5)
    quoted = []
    for entry in library.recent(QUOTATIONS):
        words = (library.text(entry.id) or "").split()
        first = chance.randrange(0, len(words) - 12)
        quote = words[first : first + 12]
        if kind == "altered":
            quote[6] = "لا"
        elif kind == "not there":
            chance.shuffle(quote)
        quoted.append(f"«{' '.join(quote)}»")
    text = " ".join(quoted)
    return Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), language="ar")


@pytest.mark.benchmark(group="library of 10,000, a hundred quotations checked")
@pytest.mark.parametrize("kind", ["word for word", "altered", "not there"])
def test_check(benchmark, library, kind):
    report = quotations(library, kind)
    checked = benchmark.pedantic(library.check, (report,), rounds=1)
    expected = {"word for word": Verdict.WORD_FOR_WORD, "altered": Verdict.ALTERED}
    verdicts = [finding.verdict for finding in checked.findings]
    assert verdicts.count(expected.get(kind, Verdict.NOT_FOUND)) >= 0.9 * QUOTATIONS
