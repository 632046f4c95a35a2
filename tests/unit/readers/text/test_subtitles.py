"""Subtitles: what was shown in pieces becomes running speech."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.readers.office import assert_true, of

from khulasa.errors import ReadError
from khulasa.readers.base import Input
from khulasa.readers.table import read

FIRST, SECOND = "خرج أهل القرية صباح أمس", "إلى الوادي القريب."


def srt(*cues: tuple[str, str, str]) -> bytes:
    rows = [f"{n}\n{begin} --> {end}\n{text}\n" for n, (begin, end, text) in enumerate(cues, 1)]
    return "\n".join(rows).encode()


def at(second: int) -> str:
    return f"00:{second // 60:02}:{second % 60:02},000"


@pytest.mark.parametrize("name", ["a.srt", "a.txt", "a"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "windows-1256"])
def test_a_sentence_goes_on_from_cue_to_cue(name: str, codec: str) -> None:
    data = srt((at(1), at(3), FIRST), (at(9), at(12), SECOND)).decode().encode(codec)
    assert of(read(Input(data, name))) == [("paragraph", f"{FIRST} {SECOND}")]


@pytest.mark.parametrize(
    ("cues", "found"),
    [
        # a pause after a sentence, and one that is a moment too short
        ([(at(1), at(3), SECOND), (at(8), at(9), FIRST)], [SECOND, FIRST]),
        ([(at(1), at(3), SECOND), (at(7), at(9), FIRST)], [f"{SECOND} {FIRST}"]),
        ([(at(1), at(3), "- نعم.\n- لا.")], ["- نعم.", "- لا."]),
        ([(at(1), at(3), "<i>تمر</i> {\\an8}وتين &amp; توت")], ["تمر وتين & توت"]),
        ([(at(1), at(3), "<v سلمى>تمر</v>")], ["تمر"]),
        # captions that roll up
        ([(at(1), at(3), "تمر"), (at(3), at(5), "تمر\nوتين")], ["تمر وتين"]),
        (
            [(at(1), at(3), "تمر"), (at(4), at(5), "[موسيقى]"), (at(6), at(7), "وتين")],
            ["تمر وتين", "[موسيقى]"],
        ),
        ([(at(n), at(n), SECOND * 3) for n in range(1, 41)], 2),
    ],
)
def test_cues_become_paragraphs(cues: list[tuple[str, str, str]], found: list[str] | int) -> None:
    document = read(Input(srt(*cues), "a.srt"))
    texts = [text for _, text in of(document)]
    assert (len(texts) if isinstance(found, int) else texts) == found


def test_webvtt_has_notes_styles_and_names_of_cues() -> None:
    text = (
        "WEBVTT - عنوان\n\nNOTE\nسر\n\nSTYLE\n::cue {}\n\nأول\n00:01.000 --> 00:03.500 align:start\nتمر\n\n"
        "00:03.500 --> 00:05.000\n<00:03.600><c>وتين</c>\n"
    )
    assert of(read(Input(text.encode(), "a.vtt"))) == [("paragraph", "تمر وتين")]


def test_a_text_with_a_time_in_it_is_a_text() -> None:
    assert of(read(Input("1\nفي الساعة 00:01 --> 00:03\nتمر".encode(), "a.txt")))[0][1] == "1"


_PIECES = [
    "1\n",
    "00:00:01,000 --> 00:00:03,000\n",
    "تمر\n",
    "\n",
    "- ",
    "<i>",
    "WEBVTT\n",
    "[س]\n",
    "-->",
    "\x00",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
def test_any_lines_give_a_document_or_an_error(text: str) -> None:
    try:
        document = read(Input(f"1\n00:00:01,000 --> 00:00:03,000\n{text}".encode(), "a.srt"))
    except ReadError:
        return
    assert_true(document)


def test_speech_without_a_stop_goes_on_for_hours() -> None:
    cues = [(at(second), at(second + 1), f"كلمة {second}") for second in range(3_000)]
    document = read(Input(srt(*cues), "long.srt"))
    assert len(document.blocks) == 1
    assert document.text.endswith("كلمة 2999")
