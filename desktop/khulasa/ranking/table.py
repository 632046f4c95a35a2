"""The ranking methods: one line each. A new method is a new file, a new `Method` and a new line here."""

from __future__ import annotations

from khulasa.by_name import ByName
from khulasa.ranking.base import Method, Ranker

RANKERS: ByName[Method, Ranker] = ByName(
    {
        Method.KHULASA: "khulasa.ranking.khulasa:rank",
        Method.TEXTRANK: "khulasa.ranking.sumy.textrank:rank",
        Method.LEXRANK: "khulasa.ranking.sumy.lexrank:rank",
        Method.LSA: "khulasa.ranking.sumy.methods:lsa",
        Method.LUHN: "khulasa.ranking.sumy.methods:luhn",
        Method.EDMUNDSON: "khulasa.ranking.sumy.methods:edmundson",
        Method.KL: "khulasa.ranking.sumy.kl:rank",
        Method.SUMBASIC: "khulasa.ranking.sumy.sumbasic:rank",
        Method.REDUCTION: "khulasa.ranking.sumy.methods:reduction",
    }
)
"""Each is imported when somebody ranks by it: all but the first bring sumy and nltk along."""
