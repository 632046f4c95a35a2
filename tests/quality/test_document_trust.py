"""The table of trust is made of pages that say what they are made to say."""

from __future__ import annotations

from itertools import islice

import pytest
from quality.document_trust import ENOUGH, LIES, Judged, adversarial, judged

from khulasa.document.model import Trust

MADE = list(islice(adversarial(), 2 * len(LIES) + 1))
QUOTABLE = {Trust.SURE, Trust.REPAIRED}


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [one for one in MADE if one[0].startswith(("nothing", "two digits", "half"))],
    ids=lambda value: value if isinstance(value, str) and len(value) < 40 else "",
)
def test_what_is_quotable_is_right(name, data, expected):
    for page in judged(data, expected):
        right = page.right >= ENOUGH and page.digits
        whole = right or "half" in name  # what is read of it is right, and it is not called sure
        assert whole or page.trust not in QUOTABLE
        assert "half" not in name or page.trust is not Trust.SURE


def test_a_wrong_digit_counts():
    _, data, expected = MADE[0]
    assert judged(data, expected) == [Judged(Trust.SURE, 1.0, digits=True)]
    assert not judged(data, expected.replace("1937", "1973"))[0].digits
