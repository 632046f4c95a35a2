"""The grounds of marked sentences: which of them touch."""

from __future__ import annotations

import pytest

from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.ui.article.marks import Marks, Style

TEXT = "وصل الوفد صباحا. وبدأت المحادثات فورا. ثم غادر الجميع.\nوعادوا في اليوم التالي. ووقعوا الاتفاق."


@pytest.fixture(scope="module")
def sentences():
    return analyse_source(Source.pasted(TEXT)).sentences


def grounds(marks, sentences):
    return {
        TEXT[start:end]: style for (start, end), style in marks.between(sentences, 0, len(TEXT))
    }


def test_between_two_marked_sentences_there_is_no_gap(sentences):
    assert grounds(Marks(chosen=(0, 1, 4)), sentences) == {
        "وصل الوفد صباحا. ": Style.CHOSEN,
        "وبدأت المحادثات فورا.": Style.CHOSEN,
        "ووقعوا الاتفاق.": Style.CHOSEN,
    }


def test_the_current_one_touches_its_neighbours_and_each_keeps_its_colour(sentences):
    assert grounds(Marks(chosen=(0, 1, 2), current=1), sentences) == {
        "وصل الوفد صباحا. ": Style.CHOSEN,
        "وبدأت المحادثات فورا. ": Style.CURRENT,
        "ثم غادر الجميع.": Style.CHOSEN,
    }


def test_what_was_left_out_and_what_is_not_marked_is_not_touched(sentences):
    marks = Marks(chosen=(0, 2), excluded=(1,))
    assert grounds(marks, sentences) == {
        "وصل الوفد صباحا.": Style.CHOSEN,
        "وبدأت المحادثات فورا.": Style.EXCLUDED,
        "ثم غادر الجميع.": Style.CHOSEN,
    }
