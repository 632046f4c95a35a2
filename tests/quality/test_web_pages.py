"""Floors under the articles of two public suites of web pages; `web_pages.py` says what they are worth."""

from __future__ import annotations

import pytest
from quality import web_pages

FLOORS = {"scrapinghub": (0.945, 2), "readability": (0.94, 6)}
"""The least word F1, and the most pages that may lose their article: a little worse than what is reached."""


@pytest.mark.parametrize("name", FLOORS)
def test_articles_are_found_as_well_as_they_were(name: str) -> None:
    pages = web_pages.suites().get(name)
    if not pages:
        pytest.skip(f"no pages to measure by: there is no folder {web_pages.corpora() / name}")
    found = [web_pages.measured(page) for page in pages]
    floor, most = FLOORS[name]
    assert sum(each.f1 for each in found) / len(found) >= floor
    assert sum(each.recall < web_pages.LOST for each in found) <= most
