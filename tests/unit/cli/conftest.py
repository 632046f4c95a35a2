"""One warm child for the tests of a file that run in this process; what they start themselves has its own."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest

from khulasa import cli
from khulasa.services.child.synchronous import Session


@pytest.fixture(scope="module")
def shared_session() -> Iterator[Session]:
    with Session() as made:
        yield made


@pytest.fixture(autouse=True)
def session(shared_session: Session, monkeypatch: pytest.MonkeyPatch) -> Session:
    """The child that the command uses, whichever it would have started."""
    monkeypatch.setattr(cli, "Session", lambda: contextlib.nullcontext(shared_session))
    return shared_session
