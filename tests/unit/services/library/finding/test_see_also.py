"""See also: documents of the same matter, with the words that say so."""

from __future__ import annotations

import pytest

from khulasa.document.model import Document
from khulasa.services.library.entry import Opened
from khulasa.services.library.library import Library

STORM = "عاصفة رملية تضرب الساحل، والأرصاد تحذر من عاصفة ثانية ورمال كثيفة تحجب الرؤية في الميناء."
STORM_LATER = (
    "أعادت السلطات فتح الميناء بعد عاصفة رملية كثيفة، وقالت الأرصاد إن الرؤية تتحسن على الساحل."
)
BUDGET = "أقر البرلمان موازنة العام الجديد بعد نقاش طويل حول الضرائب والرواتب."


@pytest.fixture
def library(tmp_path):
    library = Library(tmp_path)
    for number, text in enumerate((STORM, STORM_LATER, BUDGET)):
        library.open(Opened(f"{number}", f"/{number}.txt", "ar", 12, text), now=float(number))
    yield library
    library.close()


def test_the_same_matter_is_found_and_says_why(library):
    (related,) = library.see_also(Document(STORM, (), language="ar"))
    assert related.entry.title == "1"
    assert len(related.words) >= 3
    assert all(word in STORM for word in related.words)


def test_a_removed_document_is_not_offered(library):
    entry = next(entry for entry in library.recent() if entry.title == "1")
    library.hide([entry.id], now=5.0)
    assert library.see_also(Document(STORM, (), language="ar")) == []


def test_an_unknown_text_and_an_empty_one(library):
    assert [
        item.entry.title for item in library.see_also(Document(STORM + " اليوم", (), language="ar"))
    ]
    assert library.see_also(Document("", (), language="und")) == []
