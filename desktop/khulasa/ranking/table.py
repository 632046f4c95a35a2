"""The ranking methods: one line each. A new method is a new file, a new `Method` and a new line here."""

from __future__ import annotations

from khulasa.ranking import khulasa, kl, lexrank, sumbasic, sumy_methods, textrank
from khulasa.ranking.base import Method, Ranker

RANKERS: dict[Method, Ranker] = {
    Method.KHULASA: khulasa.rank,
    Method.TEXTRANK: textrank.rank,
    Method.LEXRANK: lexrank.rank,
    Method.LSA: sumy_methods.lsa,
    Method.LUHN: sumy_methods.luhn,
    Method.EDMUNDSON: sumy_methods.edmundson,
    Method.KL: kl.rank,
    Method.SUMBASIC: sumbasic.rank,
    Method.REDUCTION: sumy_methods.reduction,
}
