"""Odd files on a disk, through a real child: one line in either language, soon, and the next file is read."""

from __future__ import annotations

import os
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from khulasa.errors import KhulasaError, Kind
from khulasa.services import wording
from khulasa.services.child.synchronous import Session
from khulasa.services.child.worker import Limits
from khulasa.services.pipeline.source import Source

ARTICLE = "قال الوزير إن المشروع بدأ. وأضاف أنه مستمر حتى نهاية العام. وينتهي العمل فيه في الخريف."
SOON = 60.0
"""Seconds for one file; a bound against hanging, with room for a busy machine."""

posix = pytest.mark.skipif(os.name != "posix", reason="the system has no such files")
linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the system has no such files"
)


@pytest.fixture(scope="module")
def warm() -> Iterator[Session]:
    with Session(Limits(seconds=SOON)) as made:
        yield made


@pytest.fixture
def refused(warm: Session, tmp_path: Path) -> Iterator[Callable[[str], Kind]]:
    """The kind of error of a path, said in one line of both languages; an article is read afterwards."""

    def ask(path: str) -> Kind:
        with pytest.raises(KhulasaError) as caught:
            warm.analyse(Source.file(path))
        for language in wording.LANGUAGES:
            for whole_path in (False, True):
                sentence = wording.word(caught.value, language, whole_path=whole_path)
                assert len(sentence.splitlines()) == 1
                sentence.encode()
        return caught.value.kind

    yield ask
    good = tmp_path / "مقال.txt"
    good.write_text(ARTICLE, encoding="utf-8")
    assert len(warm.analyse(Source.file(str(good))).candidates) == 3


@linux
@pytest.mark.parametrize(
    ("path", "kinds"),
    [
        ("/dev/zero", {Kind.UNREADABLE}),
        ("/dev/null", {Kind.UNREADABLE}),
        ("/dev/tty", {Kind.UNREADABLE, Kind.NOT_FOUND, Kind.NO_PERMISSION}),
        ("/dev/stdin", {Kind.UNREADABLE}),
        ("/proc/self/mem", {Kind.UNREADABLE, Kind.NO_PERMISSION, Kind.EMPTY}),
        (
            "/proc/self/environ",
            {Kind.NOT_TEXT, Kind.EMPTY, Kind.NO_SENTENCES, Kind.UNREADABLE, Kind.NO_PERMISSION},
        ),
        ("/proc", {Kind.IS_FOLDER}),
        ("/proc/self/fd/0", {Kind.UNREADABLE, Kind.NO_PERMISSION}),
    ],
)
def test_devices_and_what_the_system_makes_up(
    refused: Callable[[str], Kind], warm: Session, path: str, kinds: set[Kind]
) -> None:
    if path == "/proc/self/environ":
        with suppress(KhulasaError):  # it is text; what matters is that it ends
            warm.analyse(Source.file(path))
        return
    assert refused(path) in kinds


@posix
def test_pipes_sockets_and_links_to_them(
    refused: Callable[[str], Kind], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.txt")
        for target in ("pipe.txt", "/dev/zero", "socket.txt"):
            link = tmp_path / f"to_{Path(target).name}"
            link.symlink_to(target)
            assert refused(str(link)) is Kind.UNREADABLE
        assert refused(str(tmp_path / "pipe.txt")) is Kind.UNREADABLE
        assert refused(str(tmp_path / "socket.txt")) is Kind.UNREADABLE


@posix
def test_links_that_lead_nowhere_or_round_and_round(
    refused: Callable[[str], Kind], tmp_path: Path
) -> None:
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    (tmp_path / "nowhere").symlink_to("missing")
    (tmp_path / "folder").symlink_to(".")
    assert refused(str(tmp_path / "one")) is Kind.UNREADABLE
    assert refused(str(tmp_path / "nowhere")) is Kind.NOT_FOUND
    assert refused(str(tmp_path / "folder")) is Kind.IS_FOLDER


ODD_NAMES = [
    "a\nb.txt",
    "a\r\nb.txt",
    "\u202etxt.exe",
    "\u2066a\u2067",
    "a\tb",
    "\x1b[31mred",
    "ا" * 120,
    "a" * 251 + ".txt",
    "-rf",
    "%s{path}",
    "'\"`$(x)",
    "\u2028line\u2029",
    "\x85",
]


@posix
@pytest.mark.parametrize("name", ODD_NAMES, ids=ascii)
def test_names_that_mean_ill(
    refused: Callable[[str], Kind], warm: Session, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    assert refused(str(path)) is Kind.NOT_FOUND
    path.write_bytes(b"\0" * 100)
    assert refused(str(path)) is Kind.NOT_TEXT
    path.write_text(ARTICLE, encoding="utf-8")
    assert warm.analyse(Source.file(str(path))).document.source == str(path)


@linux
def test_a_name_in_bytes_that_are_no_text(
    refused: Callable[[str], Kind], warm: Session, tmp_path: Path
) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe\xc8.txt")
    assert refused(path) is Kind.NOT_FOUND
    Path(path).write_text(ARTICLE, encoding="utf-8")
    assert len(warm.analyse(Source.file(path)).candidates) == 3


@pytest.mark.parametrize(
    "path", ["a\0b.txt", "\0", "a" * 300, "a/" * 3000, "", "\ud800"], ids=ascii
)
def test_paths_that_no_file_has(refused: Callable[[str], Kind], path: str) -> None:
    assert refused(path) in {Kind.NOT_FOUND, Kind.UNREADABLE}


def test_a_file_that_grows_shrinks_and_is_replaced_while_it_is_read(
    warm: Session, tmp_path: Path
) -> None:
    path, other = tmp_path / "مقال.txt", tmp_path / "other"
    path.write_text(ARTICLE * 2000, encoding="utf-8")
    stop = threading.Event()

    def disturb() -> None:
        while not stop.is_set():
            with path.open("ab") as file:
                file.write(ARTICLE.encode())
            os.truncate(path, 1000)
            other.write_text(ARTICLE * 1500, encoding="utf-8")
            with suppress(PermissionError):  # Windows replaces no file that is open
                other.replace(path)

    thread = threading.Thread(target=disturb)
    thread.start()
    try:
        found = [_text_or_kind(warm, path) for _ in range(8)]
    finally:
        stop.set()
        thread.join()
    kinds = {Kind.CHANGING, Kind.NOT_FOUND, Kind.NO_PERMISSION}
    assert all(each in kinds or each.startswith("قال الوزير") for each in found)


def _text_or_kind(session: Session, path: Path) -> str:
    try:
        return session.analyse(Source.file(str(path))).document.text
    except KhulasaError as error:
        return error.kind
