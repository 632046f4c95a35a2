"""A hundred documents from the terminal into one report: how many a second of the processor, children and all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

DOCUMENTS, SENTENCES = 100, 40
SENTENCE = "أعلنت وزارة الموارد {} أن منسوب النهر ارتفع {} سنتيمترًا في {} محطات من محطات القياس."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Documents of some six hundred words each, no two alike."""
    for number in range(DOCUMENTS):
        sentences = [SENTENCE.format(number, line, number * line) for line in range(SENTENCES)]
        paragraphs = [" ".join(sentences[at : at + 4]) for at in range(0, SENTENCES, 4)]
        (tmp_path / f"{number}.txt").write_text("\n".join(paragraphs), encoding="utf-8")
    return tmp_path


@pytest.mark.benchmark(group="a hundred documents into one report")
def test_report(benchmark, folder, tmp_path_factory):
    resource = pytest.importorskip("resource")
    target = tmp_path_factory.mktemp("report") / "report.docx"
    command = [sys.executable, "-m", "khulasa.cli", str(folder), "--format", "docx", "-o"]

    def report() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([*command, str(target), "--force"], check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    seconds = benchmark.pedantic(report, rounds=1)
    rate = round(DOCUMENTS / seconds, 1)
    benchmark.extra_info["documents a second of the processor"] = rate
    print(f"{rate} documents a second of the processor")
    assert target.stat().st_size
