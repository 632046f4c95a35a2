"""A report's quotations in a library: the same answers as among texts in memory, with their places."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Document
from khulasa.quotations.check import check
from khulasa.quotations.model import Verdict
from khulasa.services.library.entry import Opened
from khulasa.services.library.finding import index
from khulasa.services.library.finding.hits import Place, places_of
from khulasa.services.library.library import Library

TEXTS = (
    "أعلن الوزير أن الاجتماع المقبل سيعقد في مسقط يوم الأحد.\nوبلغت قيمة الصفقة 1.5 مليون دولار بعد خفض نسبته 7%.",
    "لم يوافق المجلس على مشروع القانون الجديد في جلسته الأخيرة.\nوسيعود النواب إلى القاعة صباح الغد.",
    "كتب المراسل أن الأمطار الغزيرة أغلقت طرقا كثيرة في الجبال.",
)


def document(text: str, source: str = "") -> Document:
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    return Document(text, tuple(blocks), source=source, language="ar")


def opened(text: str, path: str = "") -> Opened:
    return Opened("", path, "ar", len(text.split()), text, places_of(document(text)))


@pytest.fixture
def library(tmp_path, monkeypatch):
    monkeypatch.setattr(index, "SHARD_DOCUMENTS", 2)
    library = Library(tmp_path)
    for number, text in enumerate(TEXTS):
        library.open(opened(text, f"/somewhere/{number}.txt"), now=float(number))
    yield library
    library.close()


REPORT = (
    "قيل «الاجتماع المقبل سيعقد في مسقط»، وقيل «يوافق المجلس على مشروع القانون».\n"
    "وقيل «بلغت قيمة الصفقة 2.5 مليون دولار»، وقيل «لا أحد قال هذا في أي مكان»."
)


def test_what_is_found_and_where(library):
    checked = library.check(document(REPORT))
    assert [finding.verdict for finding in checked.findings] == [
        Verdict.WORD_FOR_WORD,
        Verdict.WORD_FOR_WORD,
        Verdict.ALTERED,
        Verdict.NOT_FOUND,
    ]
    assert checked.findings[1].after_negation
    for finding in checked.findings:
        for place in finding.places:
            source = checked.sources[place.source]
            assert source.text in TEXTS
            assert source.source == f"/somewhere/{TEXTS.index(source.text)}.txt"
            assert source.text[slice(*place.span)]
    third = checked.findings[2].places[0]
    assert checked.sources[third.source].blocks[1].start == TEXTS[0].index("\n") + 1


def test_a_report_does_not_prove_itself(library):
    library.open(opened(REPORT, "/somewhere/report.txt"), now=9.0)
    verdicts = [finding.verdict for finding in library.check(document(REPORT)).findings]
    assert verdicts[-1] is Verdict.NOT_FOUND


def test_a_removed_document_proves_nothing(library):
    library.hide([1], 5.0)
    verdicts = [finding.verdict for finding in library.check(document(REPORT)).findings]
    assert verdicts[0] is verdicts[2] is Verdict.NOT_FOUND
    assert verdicts[1] is Verdict.WORD_FOR_WORD


def test_documents_that_an_older_version_took_in_are_sources_too(library):
    library._connection.execute("UPDATE documents SET places = x''")
    checked = library.check(document(REPORT))
    assert [each.verdict for each in checked.findings][:2] == [Verdict.WORD_FOR_WORD] * 2
    third = checked.sources[checked.findings[2].places[0].source]
    third.validate()
    assert third.blocks[1].start == TEXTS[0].index("\n") + 1


def test_pages_are_kept(library):
    text = "صفحة أولى فيها كلام.\nصفحة ثانية فيها كلام آخر مهم جدا."
    places = (Place(0, 1, 1), Place(text.index("\n") + 1, 2, 2))
    library.open(Opened("", "/pages.pdf", "ar", 9, text, places), now=1.0)
    checked = library.check(document("قيل «ثانية فيها كلام آخر مهم»."))
    (place,) = checked.findings[0].places
    source = checked.sources[place.source]
    assert source.page_of(place.span[0]) == 2
    assert source.paragraph_numbers() == {0: 1, 1: 2}


def test_an_empty_library(tmp_path):
    library = Library(tmp_path / "empty")
    try:
        findings = library.check(document(REPORT)).findings
        assert {finding.verdict for finding in findings} == {Verdict.NOT_FOUND}
    finally:
        library.close()


_VOCABULARY = ("قال", "الوزير", "إن", "الحكومة", "لن", "توافق", "1.5", "7%", "على", "أمس")
_WORDS = st.lists(st.sampled_from(_VOCABULARY), max_size=9)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
@given(st.lists(_WORDS, min_size=1, max_size=4), _WORDS)
def test_the_library_calls_nothing_otherwise_than_memory_does(tmp_path_factory, texts, quoted):
    texts = [text for text in dict.fromkeys(" ".join(words) for words in texts) if text]
    report = document(f"قيل «{' '.join(quoted)}» أمس.")
    library = Library(tmp_path_factory.mktemp("library"))
    try:
        for number, text in enumerate(texts):
            library.open(opened(text), now=float(number))
        here = [finding.verdict for finding in library.check(report).findings]
    finally:
        library.close()
    there = [
        finding.verdict for finding in check(report, [document(text) for text in texts]).findings
    ]
    assert here == there
