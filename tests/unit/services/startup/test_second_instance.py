"""A second start: heard by the first, and on its own where nobody answers."""

from __future__ import annotations

import os
import queue
import socket
import subprocess
import sys
import threading
from multiprocessing.connection import Client
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.services.startup import second_instance
from khulasa.services.startup.instance_address import address
from khulasa.services.startup.second_instance import Ear, hand_over

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the tests make sockets that are files"
)


@pytest.fixture
def place(tmp_path):
    return address(tmp_path / "data")


@pytest.fixture
def heard(place):
    messages: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
    ear = Ear(place, messages.put)
    assert ear.open()
    yield messages
    ear.close()
    assert not Path(place).exists()


def test_files_are_handed_over_whatever_their_names(heard, place):
    paths = ["/a/مقال.txt", os.fsdecode(b"/b/\xff\n.txt"), "/c/'\" .pdf"]
    assert hand_over(paths, place)
    assert heard.get(timeout=5) == paths


def test_a_relative_name_is_made_whole_and_no_names_are_heard_too(heard, place):
    assert hand_over(["article.txt"], place)
    assert heard.get(timeout=5) == [str(Path.cwd() / "article.txt")]
    assert hand_over([], place)
    assert heard.get(timeout=5) == []


def test_many_starts_one_after_the_other_are_heard(heard, place):
    for number in range(20):
        assert hand_over([f"/{number}"], place)
    assert [heard.get(timeout=5) for _ in range(20)] == [[f"/{number}"] for number in range(20)]


def test_where_nobody_runs_the_start_is_the_first(place):
    assert not hand_over(["/a"], place)


def test_nonsense_is_not_heard_and_harms_nobody(heard, place):
    for message in (b"[", b"{}", b'["\\u0000"]', b"[1]", b"\xff" * 100):
        with Client(place) as line:
            line.send_bytes(message)
    with socket.socket(socket.AF_UNIX) as raw:
        raw.connect(place)
        raw.sendall(b"\xff\xff\xff\xff\xff")  # a length that is not to be believed
    for length in (b"\xff\xff\xff\xfe", b"\x80\0\0\0", b"\0\0\0\0", b"\x7f\xff\xff\xff"):
        with socket.socket(socket.AF_UNIX) as raw:
            raw.connect(place)
            raw.sendall(length)
    assert hand_over(["/after"], place)
    assert heard.get(timeout=5) == ["/after"]


def test_a_second_ear_finds_the_address_taken(heard, place):
    assert not Ear(place, lambda _: None).open()
    assert hand_over(["/still"], place)


def test_what_a_crash_has_left_is_cleared_away(place):
    # GIVEN a socket whose program was killed
    Path(place).parent.mkdir(parents=True, mode=0o700)
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(place)
    # WHEN others start
    assert not hand_over(["/a"], place)
    messages: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
    ear = Ear(place, messages.put)
    # THEN the first of them listens
    assert ear.open()
    assert hand_over(["/b"], place)
    ear.close()


def test_one_that_does_not_answer_is_not_waited_for(place, monkeypatch):
    monkeypatch.setattr(second_instance, "_PATIENCE_SECONDS", 0.1)
    Path(place).parent.mkdir(parents=True, mode=0o700)
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(place)
        deaf.listen()
        assert not hand_over(["/a"], place)


def _ends(do) -> object:
    """What a call answers, as long as it ends at all."""
    answers: queue.SimpleQueue[object] = queue.SimpleQueue()
    threading.Thread(target=lambda: answers.put(do()), daemon=True).start()
    return answers.get(timeout=60)


def test_every_start_behind_a_stopped_window_ends_by_itself(place, monkeypatch):
    """Only so many are let in who are not heard; whoever comes later waited without end."""
    monkeypatch.setattr(second_instance, "_PATIENCE_SECONDS", 0.1)
    Path(place).parent.mkdir(parents=True, mode=0o700)
    with socket.socket(socket.AF_UNIX) as stopped:
        stopped.bind(place)
        stopped.listen(1)
        for number in range(6):
            assert _ends(lambda number=number: hand_over([f"/{number}"], place)) is False
        assert _ends(lambda: Ear(place, lambda _: None).open()) is False
        assert Path(place).exists()  # its owner may go on


def test_nothing_is_sent_after_the_start_went_on_by_itself(place, monkeypatch):
    monkeypatch.setattr(second_instance, "_PATIENCE_SECONDS", 0.1)
    Path(place).parent.mkdir(parents=True, mode=0o700)
    with socket.socket(socket.AF_UNIX) as stopped:
        stopped.bind(place)
        stopped.listen(0)
        with socket.socket(socket.AF_UNIX) as first:
            first.connect(place)
            assert _ends(lambda: hand_over(["/late"], place)) is False
            stopped.accept()[0].close()
            late, _ = stopped.accept()
            with late:
                assert late.recv(10) == b""


def test_a_visitor_who_says_half_a_message_keeps_nobody_away(place, monkeypatch):
    monkeypatch.setattr(second_instance, "_PATIENCE_SECONDS", 0.5)
    messages: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
    ear = Ear(place, messages.put)
    assert ear.open()
    with socket.socket(socket.AF_UNIX) as slow:
        slow.connect(place)
        slow.sendall(b"\0\0\0\x09[")
        _ends(lambda: [hand_over(["/after"], place) for _ in range(4)])
        assert messages.get(timeout=5) == ["/after"]
        _ends(ear.close)


def test_a_folder_that_others_may_write_to_is_not_trusted(tmp_path):
    tmp_path.chmod(0o777)
    place = str(tmp_path / "window.socket")
    assert not Ear(place, lambda _: None).open()
    assert not hand_over(["/a"], place)


def test_without_sockets_every_start_is_the_first(place, monkeypatch):
    def none(*_arguments, **_options):
        raise OSError(13, "no sockets here")

    monkeypatch.setattr(socket, "socket", none)
    assert not Ear(place, lambda _: None).open()
    assert not hand_over(["/a"], place)


def test_a_long_path_gets_a_short_address(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    long = Path("/" + "ا" * 200)
    assert len(os.fsencode(address(long))) < 108
    assert address(long) == address(long) != address(Path("/" + "ب" * 200))


def test_another_process_is_heard(heard, place):
    code = f"from khulasa.services.startup.second_instance import hand_over; assert hand_over(['/x'], {place!r})"
    assert (
        subprocess.run([sys.executable, "-P", "-c", code], timeout=60, check=False).returncode == 0
    )
    assert heard.get(timeout=5) == ["/x"]


@given(st.binary())
def test_only_a_list_of_names_is_read(message):
    paths = second_instance._read(message)
    assert paths is None or all(isinstance(path, str) for path in paths)
