"""Programs of others: how they are found, run, stopped, and taken along when the child goes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from khulasa.document.model import Trust
from khulasa.errors import Kind, ReadError, WorkerError
from khulasa.export.names import AS_IT_STANDS, Format
from khulasa.export.table import EXPORTERS
from khulasa.readers import table
from khulasa.readers.base import Input, ReadOptions
from khulasa.services import wording
from khulasa.services.child.confinement import linux as linux_confinement
from khulasa.services.child.synchronous import Session
from khulasa.services.child.tools.tool_calls import ToolOutcome
from khulasa.services.child.tools.tool_runner import ToolRunner
from khulasa.services.child.worker import Job
from khulasa.services.pipeline import converters, recogniser, tools
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source, read_source
from khulasa.summary.choose import Length, choose

CONVERTERS = ("soffice", "antiword", "catdoc")
posix = pytest.mark.skipif(
    os.name != "posix", reason="the tools that are played are scripts of a shell"
)
linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="asks the system about processes as Linux does"
)
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
TEXT = "بدأ المؤتمر صباح اليوم. وحضره عشرون ضيفا."

Install = Callable[[str, str], Path]


class OldWord:
    """Takes every compound file for one that must be converted, whatever is in it."""

    def read(self, item: Input, progress: object) -> None:
        raise ReadError(Kind.NO_CONVERTER, path=item.source)


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Puts a script on a search path where nothing else is; its folder."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(tools, "_usual_places", list)
    tools.languages.cache_clear()

    def put(name: str, script: str) -> Path:
        program = folder / name
        program.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n", encoding="utf-8")
        program.chmod(0o755)
        return program

    return put


@pytest.fixture
def old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Source:
    row = table.Row(lambda item: item.data.startswith(OLD_WORD[:8]), f"{__name__}:OldWord")
    monkeypatch.setattr(table, "READERS", (row, *table.READERS))
    path = tmp_path / "قديم.doc"
    path.write_bytes(OLD_WORD)
    return Source.file(str(path))


@posix
def test_a_program_is_found_on_the_path_alone(install, tmp_path, monkeypatch):
    program = install("antiword", "exit 0")
    assert tools.find("antiword") == str(program)
    assert tools.find("soffice") is None
    monkeypatch.chdir(program.parent)
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.pathsep}bin")
    assert tools.find("antiword") is None, "what lies beside an article is not run"


@posix
def test_what_a_program_prints(install, tmp_path):
    program = str(install("echo", "pwd; echo $HOME; cat; exit $1"))
    place = str(tmp_path)
    assert tools.run([program, "0"], 20, data=b"x", folder=place).decode() == f"{place}\n{place}\nx"
    with pytest.raises(tools.ToolError) as failed:
        tools.run([program, "3"], 20)
    assert failed.value.args == (3,)
    with pytest.raises(tools.ToolError):
        tools.run(["/no/such/program"], 20)


@posix
def test_a_program_that_takes_too_long_is_killed(install):
    program = str(install("slow", "exec sleep 600"))
    with pytest.raises(tools.ToolTimeoutError):  # which comes ten minutes before the program ends
        tools.run([program], 0.3)


@posix
def test_a_program_that_takes_nothing_in_is_no_harm(install):
    assert (
        tools.run([str(install("deaf", "exec <&-; echo done"))], 20, data=bytes(1_000_000))
        == b"done\n"
    )


def test_without_a_converter_the_error_says_what_to_do(install, old_file):
    assert not any(map(tools.find, CONVERTERS))
    with pytest.raises(ReadError) as refused:
        read_source(old_file)
    assert refused.value.kind is Kind.NO_CONVERTER


@posix
@pytest.mark.parametrize("name", ["antiword", "catdoc"])
def test_a_program_that_prints_the_text(install, old_file, name):
    install(name, f'for last; do :; done; cmp "$last" "{old_file.path}" && echo "{TEXT}"')
    document = read_source(old_file)
    assert (document.text, document.format) == (TEXT, "doc")
    assert document.warnings == (f"converted_by_{name}",)
    assert document.source == old_file.path


_MAIN = "officeDocument/2006"
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="1" '
        f'Type="http://schemas.openxmlformats.org/{_MAIN}/relationships/officeDocument" Target="word/document.xml"/>'
        "</Relationships>"
    ),
    "word/document.xml": (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
        f"<w:t>{TEXT}</w:t></w:r></w:p></w:body></w:document>"
    ),
}
"""The least that a DOCX file can be."""

OFFICE = """
for word; do case "$before" in --outdir) out="$word";; esac; before="$word"; done
case "$*" in *-env:UserInstallation=file:///*) ;; *) exit 5;; esac
{then}
"""


@posix
def test_libreoffice_is_asked_first_and_started_again_where_it_wants_to_be(
    install, old_file, tmp_path
):
    # GIVEN a LibreOffice that must make its profile first, and an antiword
    install("antiword", "echo no")
    made = tmp_path / "made.docx"
    with zipfile.ZipFile(made, "w") as package:
        for name, content in PARTS.items():
            package.writestr(name, content)
    done = f'cp "{made}" "$out/article.docx"'
    then = f'if [ -e "$out/again" ]; then {done}; else touch "$out/again"; exit 81; fi'
    install("soffice", OFFICE.format(then=then))
    # WHEN an old file is read, THEN what LibreOffice made is
    document = read_source(old_file)
    assert (document.text, document.format) == (TEXT, "doc")
    assert document.warnings == ("converted_by_libreoffice",)


@posix
@pytest.mark.parametrize("then", ["exit 1", "exit 81", "exit 0", 'echo PK > "$out/article.docx"'])
def test_where_libreoffice_fails_the_next_is_asked(install, old_file, then):
    install("soffice", OFFICE.format(then=then))
    with pytest.raises(ReadError) as refused:
        read_source(old_file)
    assert (refused.value.kind, refused.value.facts["format"]) == (Kind.DAMAGED, "DOC")
    install("antiword", f'echo "{TEXT}"')
    document = read_source(old_file)
    assert document.text == TEXT
    assert document.warnings == ("converted_by_antiword", "better_tool_failed")


@posix
def test_a_reader_never_falls_back_to_another_tool_without_a_word(install, old_file):
    """In both languages, and in what other programs read: which program it was, and that a better one failed."""
    install("soffice", "exit 1")
    install("antiword", "exit 1")
    install("catdoc", f'echo "{TEXT}"')
    analysis = analyse_source(old_file)
    printed = json.loads(str(EXPORTERS[Format.JSON](choose(analysis, Length()), AS_IT_STANDS)))
    assert printed["warnings"] == ["converted_by_catdoc", "better_tool_failed"]
    for language in wording.LANGUAGES:
        assert "catdoc" in wording.warning(printed["warnings"][0], language)
        assert wording.warning(printed["warnings"][1], language)


@posix
def test_a_conversion_that_takes_too_long(install, old_file, monkeypatch):
    monkeypatch.setattr(converters, "SECONDS", 0.3)
    install("soffice", "exec sleep 600")
    with pytest.raises(WorkerError) as stopped:
        read_source(old_file)
    assert stopped.value.kind is Kind.WORKER_TOO_SLOW


TABLE = "\n".join(
    [
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
        "1\t1\t0\t0\t0\t0\t0\t0\t900\t900\t-1\t",
        "5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t95.5\tبدأ",
        '5\t1\t1\t1\t1\t2\t50\t20\t30\t40\t12\t"المؤتمر',
        "5\t1\t1\t1\t1\t3\t90\t20\t30\t40\t12\t ",
        "5\t1\t1\tx\t1\t3\t90\t20\t30\t40\t12\tسقط",
        "5\t1\t1",
        "5\t1\t2\t1\t3\t1\t1\t2\t3\t4\t96\tاليوم",
    ]
)


def test_the_words_of_a_table_of_tesseract():
    assert list(recogniser.words_of(TABLE)) == [
        ("بدأ", 10, 20, 40, 60, 95.5, (1, 1, 1)),
        ('"المؤتمر', 50, 20, 80, 60, 12, (1, 1, 1)),
        ("اليوم", 1, 2, 4, 6, 96, (2, 1, 3)),
    ]


LISTING = 'if [ "$1" = --list-langs ]; then printf "List (2):\\n{0}\\nosd\\n"; exit; fi'


@posix
def test_pages_are_recognised_where_arabic_is_known(install):
    assert not tools.can_recognise()
    assert recogniser.recogniser() is None
    program = install("tesseract", LISTING.format("eng"))
    assert not tools.can_recognise()
    tools.languages.cache_clear()
    program.write_text(
        program.read_text().replace("eng", "ara") + 'cat > /dev/null; printf "$*"', encoding="utf-8"
    )
    assert tools.can_recognise()
    found = recogniser.recogniser()
    assert found is not None
    assert found.languages == "ara"
    assert found(b"P5 1 1 255\n0", 300) == []


@posix
def test_a_page_that_takes_too_long_gives_no_words(install):
    program = str(install("tesseract", "exec sleep 600"))
    assert recogniser.Tesseract(program, "ara", seconds=0.3)(b"", 300) == []


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")")[-1].split()[0] != "Z"
    except OSError:
        return False


def wait_until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not happened():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.02)


SERVES = """
import sys
from khulasa.services.child import reading_child
from khulasa.services.child.confined import reading
from khulasa.services.pipeline import tools
reading.prepare_source = lambda *_facts: tools.run([tools.find("catdoc")], 300)
reading_child.main()
"""


@linux
@pytest.mark.parametrize("how", ["close", "kill"])
@pytest.mark.parametrize(
    "nap",
    ["exec sleep 600", 'sleep 600 & echo $! >> "$HOME/pids"; wait'],
    ids=["tool", "grandchild"],
)
def test_no_tool_outlives_the_child(install, how, nap):
    # GIVEN a child that waits for a tool, which may have started another process of its own
    install("catdoc", f'echo $$ >> "$HOME/pids"; {nap}')
    command = [sys.executable, "-P", "-c", SERVES]
    with Session(command=lambda _limits: command) as session:
        session._worker.submit(Job(1, Source.pasted(TEXT)))
        child = session._worker._child
        assert child is not None
        noted = Path(child.scratch, "pids")
        wait_until(lambda: noted.exists() and len(noted.read_text().split()) == 1 + nap.count("&"))
        pids = list(map(int, noted.read_text().split()))
        assert all(map(alive, pids))
        # WHEN the child goes, whether it is told to or not
        if how == "close":
            session._worker.close()
        else:
            os.kill(child._process.pid, signal.SIGKILL)
        # THEN they go, too
        wait_until(lambda: not any(map(alive, pids)))


FAR = """
import sys
from khulasa.services.child.tools.tool_runner import ToolRunner
from khulasa.services.pipeline import tools
folder = sys.argv[1]
ToolRunner(folder).run(tools.ToolRequest((tools.find("catdoc"),), 300, b"", folder))
"""


@linux
def test_a_tool_dies_with_a_parent_that_is_killed(install, tmp_path):
    # GIVEN a tool at work for a process that will not be able to say that it goes
    install("catdoc", 'echo $$ > "$HOME/pids"; exec sleep 600')
    noted = tmp_path / "pids"
    with subprocess.Popen([sys.executable, "-P", "-c", FAR, str(tmp_path)]) as parent:
        wait_until(lambda: noted.exists() and bool(noted.read_text().strip()))
        # WHEN it is killed, THEN the tool ends
        parent.kill()
    wait_until(lambda: not alive(int(noted.read_text())))


@linux
@pytest.mark.parametrize(
    ("command", "folder"),
    [
        (("/bin/sh", "-c", "exit 0"), "scratch"),
        ((), "scratch"),
        (("catdoc",), "scratch"),
        (("{catdoc}",), "."),
        (("{catdoc}",), "scratch/.."),
    ],
    ids=["another program", "none", "by name", "elsewhere", "above"],
)
def test_what_a_child_may_not_ask_for_is_not_run(install, tmp_path, command, folder):
    program = install("catdoc", 'echo ran > "$HOME/ran"')
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    asked = tuple(word.replace("{catdoc}", str(program)) for word in command)
    request = tools.ToolRequest(asked, 20, b"", str(tmp_path / folder))
    assert ToolRunner(str(scratch)).run(request).outcome is ToolOutcome.FAILED
    assert not list(tmp_path.rglob("ran"))


@linux
@pytest.mark.parametrize(
    "theft",
    ['cat "{person}/key"', 'echo x > "{person}/new"', 'ls "{person}"', "cat /etc/passwd"],
)
def test_a_tool_reads_and_writes_nothing_of_the_person_s(install, tmp_path, theft):
    if not linux_confinement.version():
        pytest.skip("this kernel has no Landlock")
    person, scratch = tmp_path / "person", tmp_path / "scratch"
    for folder in (person, scratch):
        folder.mkdir()
    (person / "key").write_text("secret")
    program = install("catdoc", theft.format(person=person) + " && echo stolen")
    request = tools.ToolRequest((str(program),), 20, b"", str(scratch))
    reply = ToolRunner(str(scratch)).run(request)
    assert b"stolen" not in reply.output
    assert [entry.name for entry in person.iterdir()] == ["key"]


@posix
@pytest.mark.parametrize("folder", ["circle", "file", "nowhere", "circle/below"])
def test_a_folder_that_is_none_is_an_answer_and_no_error(install, tmp_path, folder):
    """A child that was taken over may name what it likes; a circle of links would end the thread that answers."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    (scratch / "circle").symlink_to("circle")
    (scratch / "file").write_bytes(b"")
    program = str(install("catdoc", "echo done"))
    request = tools.ToolRequest((program,), 20, b"", str(scratch / folder))
    assert ToolRunner(str(scratch)).run(request).outcome is ToolOutcome.FAILED


def test_an_old_word_file_with_what_is_installed_here(shared):
    if not any(map(tools.find, CONVERTERS)):
        pytest.skip("neither LibreOffice nor antiword nor catdoc is installed")
    sample = shared / "samples" / "docs" / "lo_seed.doc"
    if not sample.exists():
        pytest.skip("there is no sample of an old Word file")
    with Session() as session:
        document = session.analyse(Source.file(str(sample))).document
    wanted = sample.with_name(sample.name + ".expected.txt").read_text(encoding="utf-8").split()
    found = set(document.text.split())
    assert document.format == "doc"
    assert any(warning.startswith("converted_by_") for warning in document.warnings)
    assert sum(word in found for word in wanted) > 0.9 * len(wanted)


def test_a_scan_with_what_is_installed_here(shared):
    if not tools.can_recognise():
        pytest.skip("Tesseract with its Arabic data is not installed")
    sample = shared / "samples" / "pdf" / "scan_seed.pdf"
    if not sample.exists():
        pytest.skip("there is no sample of a scan")
    with Session() as session:
        document = session.analyse(
            Source.file(str(sample)), options=ReadOptions(recognise=True)
        ).document
    wanted = sample.with_suffix(".expected.txt").read_text(encoding="utf-8").split()
    found = set(document.text.split())
    assert {page.trust for page in document.pages} == {Trust.RECOGNISED}
    assert sum(word in found for word in wanted) > 0.8 * len(wanted)
