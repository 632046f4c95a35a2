"""Rich text that is pasted or dropped opens with its blocks."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from ui.window.test_main_window import drop

from khulasa.document.model import BlockKind


def test_a_dropped_fragment_of_a_page_keeps_its_blocks(window, qtbot):
    # GIVEN what a browser puts into a drag
    data = QMimeData()
    data.setText("بئر\nخرج أهل القرية صباحا إلى الوادي.")
    data.setHtml(
        "<!--StartFragment--><h2>بئر</h2><p>خرج أهل القرية صباحا إلى الوادي.</p><!--EndFragment-->"
    )
    # WHEN it is dropped THEN it is read as HTML
    drop(window, data)
    qtbot.waitUntil(lambda: window.controller.summary is not None)
    document = window.controller.summary.analysis.document
    assert document.format == "html"
    assert [block.kind for block in document.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert window.controller.summary.quotes() == ["خرج أهل القرية صباحا إلى الوادي."]
