"""`khulasa-cli`: what it prints, where, and how it exits."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from khulasa import cli
from khulasa.ranking.base import Method, Ranking
from khulasa.services import usage
from khulasa.services.child.synchronous import Session
from khulasa.services.child.worker import Limits
from khulasa.services.library.library import Library

ARTICLE = "بدأ المؤتمر صباح اليوم في العاصمة. وحضره عشرون وزيرا. وناقشوا أزمة المياه. ثم وقعوا اتفاقا. وغادروا مساء."


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "مقال.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


def run(*arguments: str) -> int:
    """The exit status, also where the parser exits by itself."""
    try:
        return cli.main(list(arguments))
    except SystemExit as stopped:
        return int(stopped.code or 0)


def in_a_process(*arguments: str, **options) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "khulasa.cli", *arguments]
    return subprocess.run(command, capture_output=True, timeout=120, check=False, **options)


def test_the_summary_is_printed_verbatim(article, capsys):
    assert run(article, "--sentences", "2") == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert all(line in ARTICLE for line in lines)


@pytest.mark.parametrize(
    ("options", "count"),
    [
        ([], 3),
        (["--sentences", "1"], 1),
        (["--sentences", "99"], 5),
        (["--ratio", "0.4"], 2),
        (["--ratio", "40%"], 2),
        (["--ratio", ".4"], 2),
        (["--ratio", "100%"], 5),
        (["--ratio", "0.001"], 1),
        (["--ratio", "1"], 5),
        (["--words", "1"], 1),
        (["--words", "1000"], 5),
    ],
)
def test_lengths(article, capsys, options, count):
    assert run(article, *options) == 0
    assert len(capsys.readouterr().out.splitlines()) == count


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        ["--sentences", "0", "x"],
        ["--sentences", "two", "x"],
        ["--sentences", "-1", "x"],
        ["--ratio", "0", "x"],
        ["--ratio", "1.5", "x"],
        ["--ratio", "150%", "x"],
        ["--ratio", "nan", "x"],
        ["--words", "0", "x"],
        ["--sentences", "1", "--words", "5", "x"],
        ["--sentences", "1", "--ratio", "0.5", "x"],
        ["--method", "magic", "x"],
        ["--format", "xml", "x"],
        ["--encoding", "klingon", "x"],
        ["--nonsense", "x"],
        [""],
        ["--words", "5", "--ratio", "0.5", "x"],
        ["--ratio", "inf", "x"],
        ["--ratio", "-0.5", "x"],
        ["--encoding", "hex", "x"],
        ["--balance", "101", "x"],
        ["--balance", "x", "x"],
        ["--balance", "-1", "x"],
        ["--balance", "0.5", "x"],
        ["--balance", "", "x"],
        ["--balance", "٥٠", "x"],
        ["--balance", "1000", "x"],
        ["--focus"],
        ["--pin", "one", "x"],
        ["--pin", "1,", "x"],
        ["--pin", "1, 2", "x"],
        ["--pin", "-1", "x"],
        ["--pin", "", "x"],
        ["--exclude", "1;2", "x"],
        ["--exclude", "1234567890", "x"],
        ["--ocr-pages", "", "x"],
        ["--ocr-pages", "0", "x"],
        ["--ocr-pages", "7-5", "x"],
        ["--ocr-pages", "1,", "x"],
        ["--ocr-pages", "2-", "x"],
        ["--ocr-pages", "٢", "x"],
        ["--ocr-pages", "12345", "x"],
    ],
)
def test_wrong_usage_exits_with_2_and_prints_nothing(wrong, capsys):
    assert run(*wrong) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Traceback" not in printed.err


@pytest.mark.parametrize(
    ("text", "pages"), [("2", {2}), ("2,5-7", {2, 5, 6, 7}), ("3-3,3", {3}), ("9999", {9999})]
)
def test_pages_to_recognise_are_numbers_and_spans(text, pages):
    assert usage.make_parser().parse_args(["--ocr-pages", text, "x.pdf"]).ocr_pages == pages


def test_json_keeps_its_contract(tmp_path, capsys):
    path = tmp_path / "emoji.txt"
    text = "عنوان قصير\n\nقال 😀 الوزير إن المشروع بدأ أمس. وأضاف أنه مستمر حتى نهاية العام."
    path.write_text(text, encoding="utf-8")
    assert run(str(path), "--format", "json") == 0
    printed = capsys.readouterr().out
    assert printed.count("\n") == 1
    found = json.loads(printed)
    assert list(found) == [
        "source",
        "title",
        "language",
        "encoding",
        "method",
        "text",
        "sentences",
        "order",
        "phrases",
        "format",
        "metadata",
        "pages",
        "blocks",
        "warnings",
    ]
    assert found["source"] == str(path)
    assert found["language"] == "ar"
    assert found["method"] == "khulasa"
    assert (found["format"], found["pages"], found["warnings"]) == ("text", [], [])
    assert found["metadata"] == {"author": "", "date": "", "address": ""}
    assert [list(block) for block in found["blocks"]] == [["kind", "start", "end", "level"]] * 2
    for number, sentence in enumerate(found["sentences"]):
        assert list(sentence) == [
            "index",
            "start",
            "end",
            "block",
            "long",
            "clauses",
            "page",
            "score",
            "chosen",
            "needs",
            "reasons",
            "boxes",
        ]
        assert sentence["boxes"] == []
        assert sentence["index"] == number
        assert sentence["page"] is None
        assert isinstance(sentence["score"], float)
        assert isinstance(sentence["chosen"], bool)
    texts = [found["text"][one["start"] : one["end"]] for one in found["sentences"]]
    assert texts[-2:] == ["قال 😀 الوزير إن المشروع بدأ أمس.", "وأضاف أنه مستمر حتى نهاية العام."]


def test_several_files_give_one_object_a_line_and_a_failure_stops_none(article, tmp_path, capsys):
    assert run(article, str(tmp_path / "missing.txt"), article, "--format", "json") == 1
    printed = capsys.readouterr()
    assert [json.loads(line)["source"] for line in printed.out.splitlines()] == [article, article]
    assert len(printed.err.splitlines()) == 1
    assert "missing.txt" in printed.err


def test_of_a_web_page_the_article_or_the_whole_page(tmp_path, capsys):
    remark, told = (
        "هذا كلام قارئ كتبه بعد النشر.",
        "خرج أهل القرية إلى الوادي، وحفروا بئرا جديدة قرب النبع.",
    )
    page = f"<!doctype html><h1>بئر في الوادي</h1><p>{told}</p><p>{told}</p><div class=comments><p>{remark}</p></div>"
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    for options, whole in (((), False), (("--whole-page",), True)):
        assert run(str(path), "--ratio", "1", "--format", "json", *options) == 0
        printed = json.loads(capsys.readouterr().out)
        assert printed["format"] == "html"
        assert (remark in printed["text"]) is whole
        assert ("article_only" in printed["warnings"]) is not whole


def test_several_files_as_text_are_told_apart(article, capsys):
    assert run(article, article, "--sentences", "1") == 0
    assert capsys.readouterr().out.count(f"== {article} ==") == 2


def test_standard_input(article, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode("windows-1256"))))
    assert run("-", "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["source"], found["encoding"], found["text"]) == ("-", "windows-1256", ARTICLE)


def test_progress_is_for_terminals_alone(article, capsys, monkeypatch):
    run(article, article)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    run(article, article)
    assert "1/2" in capsys.readouterr().err
    run(article)
    assert re.search(r"100 %\r\x1b\[K$", capsys.readouterr().err), (
        "how far it is, and nothing of it left"
    )


@pytest.mark.parametrize(("language", "word"), [("ar", "لا يوجد ملف"), ("en", "no file")])
def test_messages_are_one_sentence_of_the_language(capsys, language, word):
    assert run("/no/such/file.txt", "--language", language) == 1
    message = capsys.readouterr().err
    assert word in message
    assert len(message.splitlines()) == 1


@pytest.mark.parametrize("locale", ["C", "ar_EG.UTF-8"])
def test_arabic_comes_out_as_utf8_whatever_the_locale(article, locale, root):
    if not str(root).isascii():
        pytest.skip("Python itself cannot read the path of an editable install in such a locale")
    environment = {**os.environ, "LC_ALL": locale, "PYTHONIOENCODING": "ascii"}
    done = in_a_process(article, "--sentences", "1", env=environment)
    assert done.returncode == 0
    assert done.stdout.decode("utf-8").strip() in ARTICLE


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere names of files are Unicode"
)
def test_a_file_name_that_is_no_utf8(tmp_path):
    folder = os.fsencode(tmp_path)
    paths = [
        os.fsdecode(folder + b"/" + name) for name in ("مقال.txt".encode(), b"\xe3\xde\xc7\xe1.txt")
    ]
    for path in paths:
        Path(path).write_text(ARTICLE, encoding="utf-8")
    done = in_a_process(*paths, "--format", "json")
    assert done.returncode == 0, done.stderr
    sources = [json.loads(line)["source"] for line in done.stdout.decode("utf-8").splitlines()]
    assert sources[1].endswith("\ufffd.txt")
    assert sources[0].endswith("مقال.txt")


def test_a_reader_that_has_enough_is_no_error(article):
    command = [sys.executable, "-m", "khulasa.cli", *[article] * 30]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise on Windows")
def test_ctrl_c_ends_it_without_a_traceback():
    # What is started in the background inherits that Ctrl+C is ignored, and Python leaves it at that.
    script = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from khulasa.cli import main; "
    command = [sys.executable, "-c", f"{script}raise SystemExit(main(['-']))"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        # GIVEN that it has read its arguments and now waits for standard input: more than a pipe holds is taken
        process.stdin.write(b"a" * 200_000)
        process.stdin.flush()
        # WHEN it is interrupted; a signal that comes just before it blocks in a read is heard at the next one
        for _ in range(120):
            process.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=0.5)
                break
        assert process.returncode == 130
        assert process.stderr is not None
        assert b"Traceback" not in process.stderr.read()


@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="the system has no device that is always full"
)
def test_a_full_disk_is_one_sentence(article):
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "khulasa.cli", article, "--language", "en"]
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, timeout=120, check=False
        )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert b"cannot be printed" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there is no shell of this kind")
@pytest.mark.parametrize(("closed", "status"), [("<&-", 1), (">&-", 0), ("2>&-", 0)])
def test_a_stream_that_was_closed_before(article, closed, status):
    name = "-" if closed == "<&-" else '"$0"'
    command = ["sh", "-c", f"{shlex.quote(sys.executable)} -m khulasa.cli {name} {closed}", article]
    done = subprocess.run(command, capture_output=True, timeout=120, check=False)
    assert done.returncode == status
    assert len(done.stderr.splitlines()) == status
    assert b"Traceback" not in done.stderr


class Broken(io.RawIOBase):
    """A stream that the system cannot read."""

    def readable(self) -> bool:
        return True

    def readinto(self, _buffer: object) -> int:
        raise OSError(5, "Input/output error")


def test_standard_input_that_breaks_off_is_one_sentence(article, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Broken())))
    assert run("-", article, "--language", "en") == 1
    printed = capsys.readouterr()
    assert printed.err.splitlines() == [
        "khulasa-cli: standard input cannot be read (\u2068Input/output error\u2069)."
    ]
    assert article in printed.out


def test_standard_input_beyond_the_limit(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(bytes(25 * 1024 * 1024))))
    assert run("-", "--language", "en") == 1
    assert "25 MB" in capsys.readouterr().err


class Endless(io.RawIOBase):
    """A stream that never ends."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        return len(buffer)


def test_standard_input_without_end(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Endless())))
    assert run("-", "--language", "en") == 1
    assert "128 MB" in capsys.readouterr().err


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux keeps a process to its memory"
)
def test_want_of_memory_is_one_sentence(article, capsys, monkeypatch):
    monkeypatch.setattr(cli, "Session", lambda: Session(Limits(memory=1_000_000)))
    assert run(article, "--language", "en") == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("name", ["LC_ALL", "LC_MESSAGES", "LANG"])
def test_an_arabic_locale_gets_arabic_messages(name, capsys, monkeypatch):
    for other in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(other, raising=False)
    monkeypatch.setenv(name, "ar_SA.UTF-8")
    assert run("/no/such/file.txt") == 1
    assert "لا يوجد ملف" in capsys.readouterr().err
    assert run("/no/such/file.txt", "--language", "en") == 1
    assert "no file" in capsys.readouterr().err


def test_a_name_cannot_write_to_the_terminal(tmp_path, capsys):
    path = tmp_path / "a\x1b[2Jb.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    assert run(str(path), str(path), "/no/\x1b[2J") == 1
    printed = capsys.readouterr()
    assert "\x1b" not in printed.out + printed.err


@pytest.mark.parametrize("method", list(Method))
def test_every_method_prints_sentences_of_the_article(article, capsys, method):
    assert run(article, "--method", method.value, "--sentences", "2") == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert all(line in ARTICLE for line in lines)


def test_the_words_that_were_asked_for_are_not_exceeded(seed, capsys):
    assert run(str(seed("feature-long")), "--words", "80") == 0
    assert 40 < len(capsys.readouterr().out.split()) <= 80


def children() -> set[int]:
    """The processes that this one has started, by number."""
    lists = Path("/proc/self/task").glob("*/children")
    return {int(number) for one in lists for number in one.read_text().split()}


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="asks the system about processes as Linux does"
)
def test_ctrl_c_while_a_file_is_read_leaves_no_process(article, capsys, monkeypatch):
    # GIVEN that reading goes on for ever, and Ctrl+C comes when it has begun
    before = children()
    command = [sys.executable, "-c", "import time; time.sleep(600)"]
    monkeypatch.setattr(cli, "Session", lambda: Session(command=lambda _limits: command))

    def interrupt(_session: Session) -> None:
        assert len(children() - before) == 1
        raise KeyboardInterrupt

    monkeypatch.setattr(Session, "_next", interrupt)
    # WHEN the command runs, THEN it ends as shells expect it to, and its child is gone
    assert run(article) == 130
    assert capsys.readouterr() == ("", "")
    assert children() == before


def test_wrong_usage_waits_for_no_library():
    unwanted = {"numpy", "scipy", "sumy", "nltk", "tomllib", "secrets", "khulasa.facts.model"}
    script = f"import sys, khulasa.cli; sys.exit(bool({unwanted} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], check=False, timeout=60).returncode == 0


def test_the_version(capsys):
    assert run("--version") == 0
    assert capsys.readouterr().out.startswith("khulasa-cli ")


@pytest.mark.parametrize(
    ("options", "ranking"),
    [
        ([], Ranking()),
        (["--balance", "auto"], Ranking()),
        (["--balance", "0"], Ranking(balance=0.0)),
        (["--balance", "50"], Ranking(balance=0.5)),
        (["--balance", "100"], Ranking(balance=1.0)),
        (["--focus", "المياه والاتفاق"], Ranking(focus="المياه والاتفاق")),
        (["--method", "luhn", "--balance", "7", "--focus", ""], Ranking(Method.LUHN, 0.07)),
    ],
)
def test_what_is_asked_of_the_ranking_reaches_it(
    article, session, monkeypatch, capsys, options, ranking
):
    asked = []
    analyse = session.analyse

    def listening(source, wanted, *more, **also):
        asked.append(wanted)
        return analyse(source, wanted, *more, **also)

    monkeypatch.setattr(session, "analyse", listening)
    assert run(article, *options) == 0
    assert asked == [ranking]


@pytest.fixture
def printed(capsys):
    """The sentences that a run prints."""

    def lines(*arguments: str) -> list[str]:
        assert run(*arguments) == 0
        return capsys.readouterr().out.splitlines()

    return lines


SENTENCES = [sentence.strip() for sentence in re.findall(r"[^.]+\.", ARTICLE)]


def test_the_balance_0_prints_the_opening(seed, printed):
    path = str(seed("feature-long"))
    opening, whole = (
        printed(path, "--sentences", "5", "--balance", balance) for balance in ("0", "100")
    )
    assert opening != whole
    text = Path(path).read_text(encoding="utf-8")
    assert max(map(text.find, opening)) < max(map(text.find, whole))


def test_the_focus_turns_the_summary(printed, article):
    assert printed(article, "--sentences", "1", "--focus", "أزمة المياه") == [SENTENCES[2]]
    plain = printed(article)
    assert printed(article, "--focus", "البراكين") == plain, (
        "what the article lacks changes nothing"
    )


def test_a_summary_is_no_shorter_for_what_is_left_out_or_pinned(printed, seed):
    path = str(seed("lavrov-gcc"))
    count = len(printed(path))
    assert [len(printed(path, *asked)) for asked in (["--exclude", "3,4,5,6"], ["--pin", "0"])] == [
        count,
        count,
    ]


def test_what_is_pinned_is_printed_and_what_is_excluded_is_not(printed, article):
    assert printed(article, "--sentences", "1", "--pin", "3") == [SENTENCES[3]]
    assert printed(article, "--sentences", "1", "--pin", "4,1,99") == [SENTENCES[1], SENTENCES[4]]
    assert printed(article, "--ratio", "100%", "--exclude", "0,2") == [
        SENTENCES[1],
        SENTENCES[3],
        SENTENCES[4],
    ]
    assert printed(article, "--ratio", "100%", "--exclude", "0,1,2,3,4") == [""]


def test_pins_and_exclusions_are_the_indexes_of_json(seed, capsys):
    path = str(seed("lavrov-gcc"))
    assert run(path, "--format", "json") == 0
    before = json.loads(capsys.readouterr().out)["sentences"]
    gone = next(one["index"] for one in before if one["chosen"])
    new = [one["index"] for one in before if not one["chosen"] and one["score"] > 0][-1]
    assert run(path, "--format", "json", "--pin", str(new), "--exclude", str(gone)) == 0
    after = json.loads(capsys.readouterr().out)["sentences"]
    assert after[new]["chosen"]
    assert after[new]["reasons"]["pinned"]
    assert not after[gone]["chosen"]
    assert [one["score"] for one in after] == [one["score"] for one in before]


@pytest.mark.parametrize("name", ["docx", "odt", "html", "markdown", "text", "json"])
def test_a_summary_is_written_to_a_file(article, tmp_path, capsys, name):
    target = tmp_path / f"out.{name}"
    assert run(article, "--format", name, "-o", str(target)) == 0
    assert capsys.readouterr().out == ""
    assert target.stat().st_size > 0


def test_a_file_is_not_replaced_unasked(article, tmp_path, capsys):
    target = tmp_path / "out.html"
    target.write_text("old")
    assert run(article, "--format", "html", "-o", str(target)) == 1
    assert target.read_text() == "old"
    assert "out.html" in capsys.readouterr().err
    assert run(article, "--format", "html", "-o", str(target), "--force") == 0
    assert target.read_text().startswith("<!DOCTYPE html>")


def test_the_article_is_not_replaced_by_its_summary(article, capsys):
    assert run(article, "-o", article, "--force") == 1
    assert Path(article).read_text(encoding="utf-8") == ARTICLE


@pytest.mark.parametrize(
    "wrong",
    [
        ["--format", "docx", "x"],
        ["--format", "pdf", "x"],
        ["--format", "csv", "-o", "out.csv", "x"],
        ["--citation-pattern", "{titel}", "x"],
        ["--accessed", "yesterday", "x"],
    ],
)
def test_wrong_usage_of_files_is_told(wrong, capsys):
    assert run(*wrong) == 2
    assert capsys.readouterr().err


def test_sources_are_cited_as_asked(article, capsys):
    citation = ["--citation-pattern", "{file}، {accessed}", "--accessed", "2024-05-03"]
    assert run(article, "--format", "markdown", *citation) == 0
    assert "\u2068مقال.txt\u2069، ٣ مايو ٢٠٢٤" in capsys.readouterr().out


def test_the_whole_article_comes_with_the_key_sentences_marked(article, capsys):
    assert run(article, "--format", "html", "--sentences", "1", "--whole-article") == 0
    out = capsys.readouterr().out
    assert out.count("<mark>") == 1
    assert re.sub(r"</?mark>", "", out).count(ARTICLE) == 1


@pytest.fixture
def source_file(tmp_path: Path) -> Path:
    path = tmp_path / "source.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.mark.parametrize(
    ("quotation", "status", "verdict"),
    [
        ("وحضره عشرون وزيرا", 0, "word_for_word"),
        ("وحضره عشرون وزيراً", 0, "same_words"),
        ("وناقشوا في الجلسة أزمة المياه. ثم وقعوا اتفاقا", 3, "altered"),
        ("لم يحضر أحد من الوزراء", 3, "not_found"),
    ],
)
def test_check_says_whether_all_quotations_stand(
    capsys, tmp_path: Path, source_file: Path, quotation: str, status: int, verdict: str
) -> None:
    report = tmp_path / "report.txt"
    report.write_text(f"كتب أحدهم: «{quotation}». وانتهى الخبر.", "utf-8")
    arguments = ["--check", str(report), str(source_file), "--format", "json"]
    assert cli.main(arguments) == status
    (item,) = json.loads(capsys.readouterr().out)["quotations"]
    assert item["verdict"] == verdict


def test_check_without_a_source_it_can_read_fails(
    capsys, tmp_path: Path, source_file: Path
) -> None:
    missing = str(tmp_path / "missing.txt")
    assert cli.main(["--check", str(source_file), str(source_file), missing]) == 1
    assert cli.main(["--check", missing, str(source_file)]) == 1
    capsys.readouterr()


@pytest.mark.parametrize(
    "arguments",
    [["--check", "a"], ["--check", "a", "b", "--format", "html"], ["a", "--format", "csv"]],
)
def test_check_refuses_wrong_usage(capsys, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 2
    capsys.readouterr()


def test_check_writes_a_file(capsys, tmp_path: Path, source_file: Path) -> None:
    target = tmp_path / "list.csv"
    assert (
        cli.main(
            ["--check", str(source_file), str(source_file), "--format", "csv", "-o", str(target)]
        )
        == 0
    )
    assert target.read_text("utf-8-sig").count("\n") == 1


def test_highlighting_needs_a_pdf_and_somewhere_to_write(
    capsys, tmp_path: Path, source_file: Path
) -> None:
    target = tmp_path / "copy.pdf"
    assert cli.main(["--highlight", str(source_file), "-o", str(target)]) == 1
    assert not target.exists()
    assert "PDF" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        cli.main(["--highlight", str(source_file)])


def test_a_highlighted_copy_of_a_pdf(capsys, tmp_path: Path) -> None:
    path = next(
        iter(sorted((Path(__file__).parents[2] / "readers" / "files" / "pdf").glob("*.pdf")))
    )
    target = tmp_path / "copy.pdf"
    assert cli.main(["--highlight", str(path), "-o", str(target)]) == 0
    assert b"/Highlight" in target.read_bytes()
    capsys.readouterr()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles, one deeper, beside what is none: a hidden file, another kind of file, a broken one."""
    folder = tmp_path / "articles"
    (folder / "deeper").mkdir(parents=True)
    (folder / "first.txt").write_text(ARTICLE, "utf-8")
    (folder / "deeper" / "second.txt").write_text(ARTICLE.replace("المياه", "الطاقة"), "utf-8")
    (folder / ".hidden.txt").write_text(ARTICLE, "utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


def test_a_folder_becomes_one_report(capsys, tmp_path: Path, folder: Path) -> None:
    target = tmp_path / "report.txt"
    arguments = ["--sentences", "1", "-o", str(target), str(folder), "--language", "en"]
    assert cli.main(arguments) == 0
    report = target.read_text("utf-8")
    assert report.count("[١]") == report.count("[٢]") == 1
    assert "first.txt" in report
    assert "second.txt" in report
    assert "hidden" not in report
    capsys.readouterr()


def test_a_report_goes_on_past_a_file_that_fails(capsys, tmp_path: Path, folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    target = tmp_path / "quotes.csv"
    assert cli.main(["--format", "csv", "-o", str(target), str(folder)]) == 1
    assert capsys.readouterr().err.count("broken.pdf") == 1
    assert target.read_text("utf-8-sig").count("first.txt") >= 1


def test_quotes_go_into_a_dossier_of_the_library(
    capsys, tmp_path: Path, folder: Path, monkeypatch
) -> None:
    monkeypatch.setenv("KHULASA_DATA_DIR", str(tmp_path / "data"))
    for _ in range(2):  # the second time nothing comes in
        assert cli.main(["--dossier", "تجربة", str(folder), "--sentences", "1"]) == 0
    library = Library(tmp_path / "data")
    try:
        (listed,) = library.dossiers.all()
        assert (listed.name, listed.quotes) == ("تجربة", 2)
    finally:
        library.close()
    capsys.readouterr()


@pytest.mark.parametrize(
    "arguments", [["--format", "xlsx", "a.txt"], ["--format", "bibtex", "a.txt", "-o", "b"]]
)
def test_forms_of_reports_need_several_files(capsys, arguments: list[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(arguments)
    capsys.readouterr()


def test_files_stand_anywhere_on_the_line(article, capsys, monkeypatch, tmp_path) -> None:
    (tmp_path / "-x.txt").write_text(ARTICLE, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(article, "--sentences", "1", article) == 0
    assert capsys.readouterr().out.count("==") == 4
    assert run("--sentences", "1", "--", "-x.txt") == 0
    assert run(article, "--nothing", article) == 2
    assert "unrecognized arguments: --nothing" in capsys.readouterr().err


def test_what_changes_nothing_is_told(article, capsys) -> None:
    options = ["--language", "en", "--focus", "زمرد", "--exclude", "999,1", "--pin", "7"]
    assert run(article, *options) == 0
    told = capsys.readouterr().err
    assert "No word of “زمرد” is in the text" in told
    assert "no sentences 7,999 to pin or exclude: the last number is 4" in told
    assert run(article, "--focus", "المياه", "--exclude", "4") == 0
    assert not capsys.readouterr().err


def test_a_folder_and_a_pdf_without_anything_to_read_are_called_so(tmp_path, capsys) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad.pdf").write_bytes(bytes(range(256)) * 9)
    assert run("--language", "en", str(tmp_path / "empty")) == 1
    assert "There is nothing in the folder" in capsys.readouterr().err
    assert run("--language", "en", str(tmp_path / "bad.pdf")) == 1
    assert "is damaged and cannot be read as" in capsys.readouterr().err
    assert run("--check", str(tmp_path), str(tmp_path / "bad.pdf")) == 2
