"""The small model beside the rules: what it is, when it is asked, and that tables and bylines stay whole."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khulasa.readers.html.article.choice import choose, chosen_by_rules
from khulasa.readers.html.article.features import features
from khulasa.readers.html.article.trees import Trees, trees
from khulasa.readers.html.article.votes import find
from khulasa.readers.html.page import Page, parse_page

SENTENCE = "بدأ العمال صباح أمس في مد الجسر الجديد فوق النهر، وحضر المهندسون، ثم توقفت السيارات عند المدخل."


def one_leaf(odds: float) -> Trees:
    """A model that says the same of every unit."""
    return Trees(
        np.zeros(1, np.uint8),
        np.zeros(1, np.float32),
        np.array([[-1, -1]], np.int16),
        np.zeros(1, np.int16),
        np.array([odds], np.float32),
    )


def page(paragraphs: int, inside: str = "") -> Page:
    prose = f"<p>{SENTENCE}</p>" * paragraphs
    return parse_page(
        f"<title>جسر جديد</title><body><article><h1>جسر جديد</h1>{prose}{inside}</article>", ""
    )


@pytest.mark.parametrize(("odds", "agreed"), [(-9.0, False), (9.0, True)])
def test_where_the_model_keeps_nothing_the_rules_decide_and_say_so(
    odds: float, agreed: bool
) -> None:
    parsed = page(9)
    choice = choose(parsed, one_leaf(odds))
    assert choice.units == find(parsed)
    assert choice.agreed is agreed


def test_a_brief_page_is_left_to_the_rules() -> None:
    assert choose(page(7), one_leaf(-9.0)).agreed
    assert not choose(page(9), one_leaf(-9.0)).agreed


def test_a_page_without_prose_has_no_article() -> None:
    assert choose(parse_page("<p>تمر</p>", "")).units == []


def test_a_table_is_kept_whole() -> None:
    table = "<table>" + "".join(f"<tr><td>لاعب {n}<td>{n}</tr>" for n in range(9)) + "</table>"
    texts = [unit.text for unit in choose(page(12, table)).units]
    cells = [text for text in texts if text.isdigit()]
    assert cells in ([], [str(number) for number in range(9)])


def test_the_trees_go_left_up_to_the_threshold() -> None:
    model = Trees(
        np.array([1], np.uint8),
        np.array([0.5], np.float32),
        np.array([[-1, -2]], np.int16),
        np.zeros(1, np.int16),
        np.array([-2.0, 2.0], np.float32),
    )
    rows = np.array([[9.0, 0.5], [0.0, 0.6]], np.float32)
    assert model.probabilities(rows) == pytest.approx([1 / (1 + np.e**2), 1 / (1 + np.e**-2)])


def test_the_model_that_ships_fits_the_numbers_of_a_unit() -> None:
    parsed = page(9)
    rows = features(parsed, chosen_by_rules(parsed, find(parsed)))
    model = trees()
    assert rows.shape[0] == len(parsed.units)
    assert model.columns.max() < rows.shape[1]
    chances = model.probabilities(rows)
    assert np.all((chances > 0) & (chances < 1))


@settings(deadline=None, max_examples=30)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "<td>",
                "<table>",
                "<ul><li>",
                "</p>",
                "</div>",
                "<div class=ad>",
                SENTENCE,
                "تمر",
            ]
        )
    )
)
def test_any_page_gives_units_of_its_own_in_order(parts: list[str]) -> None:
    parsed = parse_page("".join(parts) + f"<p>{SENTENCE}</p>" * 9, "")
    places = {piece: number for number, unit in enumerate(parsed.units) for piece in unit.pieces}
    numbers = [places[unit.pieces[0]] for unit in choose(parsed).units]
    assert numbers == sorted(set(numbers))
