"""A quote that turns the direction of reading does not turn what follows it."""

from __future__ import annotations

from khulasa.document.model import Block, BlockKind, Document
from khulasa.export.forms import copied_texts
from khulasa.export.runs import quoted
from khulasa.readers import warnings
from khulasa.readers.base import Input
from khulasa.readers.table import read

TEXT = "قال الوزير \u202eإن العمل مستمر. وبدأ الموسم."
END = TEXT.index(".") + 1


def test_it_ends_with_the_quote():
    document = Document(text=TEXT, blocks=(Block(BlockKind.PARAGRAPH, 0, len(TEXT)),))
    assert quoted(document, 0, END).text == TEXT[:END] + "\u202c"
    assert quoted(document, END + 1, len(TEXT)).text == TEXT[END + 1 :]
    assert copied_texts([TEXT[:END]], document).plain == TEXT[:END] + "\u202c"


def test_it_is_told_once_and_stays():
    document = read(Input(f"{TEXT}\n\n{TEXT}\n".encode(), "a.txt"))
    assert "\u202e" in document.text
    assert document.warnings == (warnings.DIRECTION_CONTROLS,)
    plain = read(Input("قال \u200fالوزير إن العمل مستمر.".encode(), "a.txt"))
    assert plain.warnings == ()
