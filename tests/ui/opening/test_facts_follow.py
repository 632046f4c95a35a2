"""The facts of an article come after its summary, which never waits for them."""

from __future__ import annotations

import pytest

from khulasa.errors import Kind, WorkerError
from khulasa.facts.quotable import QuotableFacts
from khulasa.ranking.base import Method
from khulasa.services.child.runner import Failed
from khulasa.services.child.worker import FactsFound
from khulasa.services.pipeline.source import Source
from khulasa.ui.opening.trail import NoFacts

pytestmark = pytest.mark.window


@pytest.fixture
def waiting(window, workers, seed, qtbot):
    """A window with a summary, whose facts are still looked for."""
    workers[0].facts_held = True
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(seed("lavrov-gcc"))))
    return window


def let_go(window, workers, qtbot) -> None:
    workers[0].facts_held = False
    with qtbot.waitSignal(window.session.facts_found):
        workers[0].find()


def test_the_summary_is_there_before_the_facts(waiting, workers, qtbot):
    assert waiting.controller.summary.chosen
    assert waiting.session.facts is NoFacts.PENDING
    assert not waiting.session.busy
    let_go(waiting, workers, qtbot)
    facts = waiting.session.facts
    assert isinstance(facts, QuotableFacts)
    assert "سوريا" in {facts.quote(place.span) for place in facts.facts.places}


def test_another_ranking_asks_for_them_only_where_they_have_not_come(waiting, workers, qtbot):
    with qtbot.waitSignal(waiting.session.ready):
        waiting.controller.set_method(Method.TEXTRANK.value)
    let_go(waiting, workers, qtbot)
    assert isinstance(waiting.session.facts, QuotableFacts)
    with qtbot.waitSignal(waiting.session.ready):
        waiting.controller.set_method(Method.KHULASA.value)
    assert isinstance(waiting.session.facts, QuotableFacts)
    assert workers[0].facts is None


def test_facts_that_fail_cost_nothing_else(waiting, workers, qtbot):
    with qtbot.waitSignal(waiting.session.facts_found):
        workers[0]._on_event(Failed(1, WorkerError(Kind.WORKER_CRASHED)))
    assert waiting.session.facts is NoFacts.FAILED
    assert waiting.controller.summary.chosen


@pytest.mark.parametrize("seals", [(), (0,)])
def test_facts_of_another_text_are_none(waiting, workers, qtbot, seals):
    found = workers[0].facts
    with qtbot.waitSignal(waiting.session.facts_found):
        workers[0]._on_event(FactsFound(found.ticket, found.facts, seals))
    assert waiting.session.facts is NoFacts.FAILED


def test_a_child_that_begins_with_facts_has_failed(window, workers, qtbot, seed):
    workers[0].held = True
    window.session.open(Source.file(str(seed("lavrov-gcc"))))
    with qtbot.waitSignal(window.session.not_opened):
        workers[0]._on_event(FactsFound(1, None))
    assert not window.session.busy


def test_another_article_in_front_drops_them_and_they_are_found_again(
    waiting, workers, qtbot, seed
):
    # GIVEN an article whose facts are looked for, WHEN another one is opened in front
    first = waiting.session.article
    other = waiting.session.new_article()
    waiting.session.show(other)
    with qtbot.waitSignal(waiting.session.ready):
        other.open(Source.file(str(seed("opinion"))))
    # THEN it is read at once, and the facts of both come behind it
    assert first.facts is NoFacts.PENDING
    workers[0].facts_held = False
    workers[0].find()
    qtbot.waitUntil(lambda: isinstance(first.facts, QuotableFacts))
    assert isinstance(other.facts, QuotableFacts)


def test_english_has_none(window, qtbot, seed):
    with qtbot.waitSignal(window.session.facts_found):
        window.session.open(Source.file(str(seed("english-harbour"))))
    assert window.session.facts is NoFacts.OTHER_LANGUAGE
