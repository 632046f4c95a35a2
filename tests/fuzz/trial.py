"""One mutated file, read and checked; run in a process of the pool."""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from fuzz.originals import Original
from fuzz.structures import mutated

from khulasa.document.model import Document
from khulasa.document.unicode import repair
from khulasa.errors import KhulasaError
from khulasa.facts.find import facts
from khulasa.facts.model import Facts
from khulasa.language.table import language_for
from khulasa.readers.base import Input
from khulasa.readers.table import read
from khulasa.services.child import codec
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.summary.model import Analysis

READ = "read"
FOREIGN, HUNG, DIED, SWOLLEN = "foreign exception", "hung", "died", "out of memory"
FAILURES = (FOREIGN, HUNG, DIED, SWOLLEN)
_ALL_THE_WAY = 10
"""One of so many that were read is ranked, too, and sent as the child sends it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: `READ`, the kind of our error, or a failure with its `detail`."""

    format: str
    kind: str
    detail: str = ""
    seconds: float = 0.0
    megabytes: int = 0  # the most that its process ever held


def case(originals: Sequence[Original], seed: int, number: int) -> tuple[Original, bytes]:
    """The original that a number stands for, and its mutation: the same whenever they are asked for."""
    digest = hashlib.sha256(f"{seed}:{number}".encode()).digest()
    rng = Random(int.from_bytes(digest[:8], "big"))
    format = rng.choice(sorted({one.format for one in originals}))  # noqa: A001 - the name that the samples use
    alike = [one for one in originals if one.format == format]
    weights = [1 / (5_000 + len(one.data)) for one in alike]
    original = rng.choices(alike, weights)[0]
    return original, mutated(original, rng.choice(originals), rng)


def attempt(data: bytes, name: str, number: int = 0) -> tuple[str, str]:
    """Read a file, and tell what came of it: a kind and a detail."""
    try:
        document = read(Input(data, name))
        check(document)
        if number % _ALL_THE_WAY == 0:
            analysis = analyse_source(Source.standard_input(data))
            assert codec.read(Analysis, codec.write(analysis, Analysis)) == analysis
        found = facts(document, language_for("ar").sentences(document.text, document.blocks))
        found.require_within(document)
        assert codec.read(Facts, codec.write(found, Facts)) == found
    except KhulasaError as error:
        codec.write(error, KhulasaError)
        return error.kind, ""
    except MemoryError:
        return SWOLLEN, traceback.format_exc(limit=-4)
    except Exception:  # noqa: BLE001 - this is what is looked for
        return FOREIGN, traceback.format_exc(limit=-6)
    return READ, ""


def check(document: Document) -> None:
    """Whether a document is one: text that can be shown, in blocks that follow each other and cover it."""
    assert document.blocks
    assert document.text == repair(document.text)
    document.text.encode()  # no lone surrogate is left
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(document.text)
        assert "\n" not in document.quote(block)
        assert not document.text[end : block.start].strip()
        end = block.end
