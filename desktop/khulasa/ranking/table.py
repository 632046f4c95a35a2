"""The ranking methods: one line each. A new method is a new file, a new `Method` and a new line here."""

from __future__ import annotations

from khulasa.ranking import khulasa
from khulasa.ranking.base import Method, Ranker
from khulasa.ranking.sumy import kl, lexrank, methods, sumbasic, textrank

RANKERS: dict[Method, Ranker] = {
    Method.KHULASA: khulasa.rank,
    Method.TEXTRANK: textrank.rank,
    Method.LEXRANK: lexrank.rank,
    Method.LSA: methods.lsa,
    Method.LUHN: methods.luhn,
    Method.EDMUNDSON: methods.edmundson,
    Method.KL: kl.rank,
    Method.SUMBASIC: sumbasic.rank,
    Method.REDUCTION: methods.reduction,
}
