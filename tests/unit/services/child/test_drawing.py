"""The child process that draws pages: what it draws, and what a hostile or changed file costs."""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

import pytest

from khulasa.errors import Kind
from khulasa.services.child.drawing import (
    BYTES_A_PIXEL,
    LIMITS,
    Drawer,
    DrawEvent,
    DrawJob,
    Drawn,
    Paper,
    Part,
)
from khulasa.services.child.runner import Failed, Limits
from khulasa.services.pipeline.stamp import stamp_of

PATIENCE = 60.0
WHITE = b"\xff\xff\xff"
WHOLE = Part(1, 210, 297, 0, 0, 210, 297)


class Desk:
    """A drawer and what it says."""

    def __init__(self) -> None:
        self.events: queue.SimpleQueue[DrawEvent] = queue.SimpleQueue()
        self.drawer = Drawer(self.events.put)

    def with_script(self, script: str, limits: Limits = LIMITS) -> None:
        command: Callable[[Limits], Sequence[str]] = lambda _limits: [sys.executable, "-c", script]  # noqa: E731
        self.drawer = Drawer(self.events.put, limits, command)

    def outcome(self) -> DrawEvent:
        return self.events.get(timeout=PATIENCE)

    def draw(
        self, path: Path, part: Part = WHOLE, password: str | None = None, ticket: int = 1
    ) -> DrawEvent:
        self.drawer.submit(DrawJob(ticket, Paper(str(path), password), part))
        return self.outcome()


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.drawer.close()
    assert not [one for one in threading.enumerate() if one.name.startswith("khulasa-")]


@pytest.fixture(scope="session")
def pdf(root) -> Callable[[str], Path]:
    return lambda name: root / "tests" / "readers" / "files" / "pdf" / f"{name}.pdf"


def kind_of(outcome: DrawEvent) -> Kind:
    assert isinstance(outcome, Failed)
    return outcome.error.kind


def ink(pixels: bytes) -> int:
    """How many pixels are not white."""
    return sum(pixels[at : at + 3] != WHITE for at in range(0, len(pixels), BYTES_A_PIXEL))


def test_a_page_is_drawn(desk, pdf):
    drawn = desk.draw(pdf("chromium"))
    assert isinstance(drawn, Drawn)
    assert len(drawn.pixels) == 210 * 297 * BYTES_A_PIXEL
    assert 500 < ink(drawn.pixels) < 210 * 297 / 2
    assert drawn.stamp == stamp_of(str(pdf("chromium")))


def test_parts_make_the_whole(desk, pdf):
    whole = desk.draw(pdf("chromium"))
    upper = desk.draw(pdf("chromium"), Part(1, 210, 297, 0, 0, 210, 100))
    lower = desk.draw(pdf("chromium"), Part(1, 210, 297, 0, 100, 210, 197))
    parts = upper.pixels + lower.pixels
    assert len(parts) == len(whole.pixels)
    assert sum(
        abs(one - other) > 8 for one, other in zip(parts, whole.pixels, strict=True)
    ) < 0.001 * len(parts)


def test_an_odd_width_has_no_gaps_between_its_rows(desk, pdf):
    drawn = desk.draw(pdf("chromium"), Part(1, 211, 297, 100, 3, 17, 5))
    assert len(drawn.pixels) == 17 * 5 * BYTES_A_PIXEL


@pytest.mark.parametrize(
    ("name", "password", "kind"),
    [("encrypted_rc4", None, Kind.PASSWORD_NEEDED), ("encrypted_aes", "لا", Kind.PASSWORD_WRONG)],
)
def test_an_encrypted_file_needs_its_password(desk, pdf, name, password, kind):
    assert kind_of(desk.draw(pdf(name), password=password)) is kind


def test_a_page_that_is_not_there(desk, pdf):
    assert kind_of(desk.draw(pdf("chromium"), Part(99, 10, 10, 0, 0, 10, 10))) is Kind.DAMAGED


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7\n",
        b"\x00" * 5000,
        b"%PDF-1.4\n1 0 obj <</Kids [1 0 R]>> trailer <</Root 1 0 R>>",
    ],
)
def test_what_is_no_pdf_is_an_error_and_no_crash(desk, tmp_path, data, pdf):
    path = tmp_path / "bad.pdf"
    path.write_bytes(data)
    assert kind_of(desk.draw(path)) is Kind.DAMAGED
    assert isinstance(desk.draw(pdf("chromium"), ticket=2), Drawn)


def test_a_truncated_file_is_drawn_or_refused(desk, tmp_path, pdf):
    data = pdf("chromium").read_bytes()
    for share in (0.2, 0.5, 0.9):
        path = tmp_path / f"{share}.pdf"
        path.write_bytes(data[: int(share * len(data))])
        outcome = desk.draw(path)
        assert isinstance(outcome, Drawn) or kind_of(outcome) is Kind.DAMAGED


def test_a_missing_file_and_a_folder(desk, tmp_path):
    assert kind_of(desk.draw(tmp_path / "none.pdf")) is Kind.NOT_FOUND
    assert kind_of(desk.draw(tmp_path)) is Kind.IS_FOLDER


def test_a_file_that_changed_is_told_by_its_stamp(desk, tmp_path, pdf):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf("chromium").read_bytes())
    before = desk.draw(path)
    path.write_bytes(pdf("cairo").read_bytes())
    after = desk.draw(path, ticket=2)
    assert after.pixels == before.pixels  # the file as it was when it was opened
    assert after.stamp != before.stamp
    path.unlink()
    assert desk.draw(path, ticket=3).stamp is None


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGSEGV to send on Windows")
def test_a_crash_costs_one_part(desk, pdf):
    desk.draw(pdf("chromium"))
    os.kill(desk.drawer._child._process.pid, signal.SIGSTOP)
    desk.drawer.submit(DrawJob(2, Paper(str(pdf("chromium"))), WHOLE))
    os.kill(desk.drawer._child._process.pid, signal.SIGSEGV)
    os.kill(desk.drawer._child._process.pid, signal.SIGCONT)
    assert kind_of(desk.outcome()) is Kind.WORKER_CRASHED
    assert isinstance(desk.draw(pdf("chromium"), ticket=3), Drawn)


def test_a_page_that_takes_too_long_is_given_up(desk, pdf):
    desk.with_script("import time; time.sleep(600)", Limits(seconds=0.3))
    assert kind_of(desk.draw(pdf("chromium"))) is Kind.WORKER_TOO_SLOW


def test_garbage_from_the_child_is_a_crash(desk, pdf):
    desk.with_script("import sys; sys.stdout.write('J\\0\\0\\0\\x02[]')")
    assert kind_of(desk.draw(pdf("chromium"))) is Kind.WORKER_CRASHED


def test_a_cancelled_part_is_told_and_leaves_no_process(desk, pdf):
    desk.with_script("import time; time.sleep(600)")
    desk.drawer.submit(DrawJob(1, Paper(str(pdf("chromium"))), WHOLE))
    desk.drawer.cancel()
    assert kind_of(desk.outcome()) is Kind.WORKER_CANCELLED


def test_a_password_does_not_show_where_a_job_is_logged(pdf):
    assert "s3cret" not in repr(DrawJob(1, Paper("a.pdf", "s3cret"), WHOLE))


def test_mutated_files_cost_at_most_their_own_picture(desk, tmp_path, pdf):
    """Bytes of a sound file overwritten at random: each is drawn or refused, whatever becomes of the child."""
    sound = pdf("chromium_mixed").read_bytes()
    chance = Random(4)
    for ticket in range(1, 31):
        data = bytearray(sound)
        for _ in range(chance.choice([1, 20, 400])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path = tmp_path / f"{ticket}.pdf"
        path.write_bytes(data)
        outcome = desk.draw(path, ticket=ticket)
        allowed = {Kind.DAMAGED, Kind.WORKER_CRASHED, Kind.PASSWORD_NEEDED}
        assert isinstance(outcome, Drawn) or kind_of(outcome) in allowed
    assert isinstance(desk.draw(pdf("chromium"), ticket=99), Drawn)


@pytest.mark.parametrize("side", [1, 14_400, 10_000_000])
def test_a_page_of_an_absurd_size_is_drawn_or_refused(desk, tmp_path, side):
    path = tmp_path / "page.pdf"
    path.write_bytes(
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]>>endobj trailer<</Root 1 0 R>>"
        % (side, side)
    )
    outcome = desk.draw(path, Part(1, 40_000, 40_000, 38_000, 38_000, 2000, 2000))
    assert isinstance(outcome, Drawn) or kind_of(outcome) is Kind.DAMAGED
