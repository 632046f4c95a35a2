"""The ranking methods: one line each. A new method is a new file, a new `Method` and a new line here."""

from __future__ import annotations

from khulasa.ranking import (
    edmundson,
    khulasa,
    kl,
    lexrank,
    lsa,
    luhn,
    reduction,
    sumbasic,
    textrank,
)
from khulasa.ranking.base import Method, Ranker

RANKERS: dict[Method, Ranker] = {
    Method.KHULASA: khulasa.rank,
    Method.TEXTRANK: textrank.rank,
    Method.LEXRANK: lexrank.rank,
    Method.LSA: lsa.rank,
    Method.LUHN: luhn.rank,
    Method.EDMUNDSON: edmundson.rank,
    Method.KL: kl.rank,
    Method.SUMBASIC: sumbasic.rank,
    Method.REDUCTION: reduction.rank,
}
