"""Reading aloud by a program of the system: found by its voices, given texts on standard input, stopped at once."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from khulasa.services import speaking
from khulasa.services.speaking import Speaker, Voice, voice_for

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs are scripts")

ESPEAK = """#!/bin/sh
case "$1" in
--voices=ar) printf 'Pty Language       Age/Gender VoiceName  File\\n 5  ar  --/M  Arabic  sem/ar\\n';;
--voices=*) printf 'Pty Language       Age/Gender VoiceName  File\\n';;
*) cat >> "$SPOKEN"; printf '|' >> "$SPOKEN";;
esac
"""
DISPATCHER = """#!/bin/sh
printf '                     NAME                 LANGUAGE             VARIANT\\n Arabic ar none\\n'
"""
SAY = """#!/bin/sh
printf 'Alice               it_IT    # Ciao\\nMajed (Enhanced)    ar_001    # \\330\\243\\n'
"""


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """Puts programs where they are looked for, and nothing else."""

    def put(**scripts: str) -> Path:
        for name, script in scripts.items():
            program = tmp_path / name.replace("_", "-")
            program.write_text(script)
            program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
        monkeypatch.setenv("SPOKEN", str(tmp_path / "spoken"))
        monkeypatch.setattr(
            speaking.tools,
            "find",
            lambda name: str(tmp_path / name) if (tmp_path / name).exists() else None,
        )
        voice_for.cache_clear()
        return tmp_path

    yield put
    voice_for.cache_clear()


def test_a_voice_is_one_for_the_language(programs):
    folder = programs(espeak_ng=ESPEAK)
    assert voice_for("ar") == Voice((str(folder / "espeak-ng"), "-v", "ar", "--stdin"))
    assert voice_for("ur") is None


def test_the_desktop_s_own_voice_comes_first(programs, monkeypatch):
    folder = programs(espeak_ng=ESPEAK, spd_say=DISPATCHER)
    monkeypatch.setattr(speaking.sys, "platform", "linux")
    assert voice_for("ar").command[0] == str(folder / "spd-say")
    voice_for.cache_clear()
    assert voice_for("fa") is None


def test_macos_names_its_voice(programs, monkeypatch):
    folder = programs(say=SAY)
    monkeypatch.setattr(speaking.sys, "platform", "darwin")
    assert voice_for("ar") == Voice((str(folder / "say"), "-v", "Majed (Enhanced)"))
    assert voice_for("fr") is None


def test_without_a_program_nothing_is_asked(programs):
    programs()
    assert not speaking.may_speak()
    assert voice_for("ar") is None


def test_texts_are_said_one_after_the_other_on_standard_input(programs):
    folder = programs(espeak_ng=ESPEAK)
    said: list[int] = []
    ended = threading.Event()
    Speaker(voice_for("ar"), ["قال الوزير.", "ثم غادر."], said.append, ended.set)
    assert ended.wait(30)
    assert said == [0, 1]
    assert (folder / "spoken").read_text() == " قال الوزير.\n| ثم غادر.\n|"


def test_no_text_is_taken_for_a_command():
    assert speaking._line("!-!QUIT\n!-!SET ALL\r\n") == b" !-!QUIT !-!SET ALL\n"


def test_it_stops_at_once_and_leaves_no_process(programs):
    folder = programs(espeak_ng="#!/bin/sh\nexec sleep 600\n")
    began, ended = threading.Event(), threading.Event()
    speaker = Speaker(
        Voice((str(folder / "espeak-ng"),)), ["أ", "ب"], lambda _place: began.set(), ended.set
    )
    assert began.wait(30)
    speaker.stop()
    assert ended.is_set()
    assert not speaker._thread.is_alive()
    assert speaker._process.returncode is not None


@pytest.mark.parametrize("script", ["#!/bin/sh\nexit 3\n", "#!/nowhere\n"])
def test_a_program_that_fails_ends_it(programs, script):
    folder = programs(espeak_ng=script)
    ended = threading.Event()
    said: list[int] = []
    Speaker(Voice((str(folder / "espeak-ng"),)), ["أ", "ب"], said.append, ended.set)
    assert ended.wait(30)
    assert len(said) <= 1
