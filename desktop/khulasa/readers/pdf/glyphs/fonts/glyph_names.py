"""What the name of a glyph spells: Adobe's list, `uni0644.init`, and the names that Apple's Arabic fonts use."""

from __future__ import annotations

import re

from khulasa.by_name import load

_INVENTED = re.compile(r"[a-z]{0,6}\d+|\.notdef|index\d+", re.IGNORECASE)
_FORM = re.compile(r"(?:isolated|initial|medial|final|isol|init|medi|fina|low|high)d?\d?$")
_LETTERS = {
    "hamza": "ء",
    "alef": "ا",
    "beh": "ب",
    "tehmarbuta": "ة",
    "teh": "ت",
    "theh": "ث",
    "jeem": "ج",
    "hah": "ح",
    "khah": "خ",
    "dal": "د",
    "thal": "ذ",
    "reh": "ر",
    "zain": "ز",
    "seen": "س",
    "sheen": "ش",
    "sad": "ص",
    "dad": "ض",
    "tah": "ط",
    "zah": "ظ",
    "ain": "ع",
    "ghain": "غ",
    "feh": "ف",
    "qaf": "ق",
    "kaf": "ك",
    "lam": "ل",
    "meem": "م",
    "noon": "ن",
    "heh": "ه",
    "waw": "و",
    "alefmaksura": "ى",
    "yeh": "ي",
    "alefhamzaabove": "أ",
    "alefhamzabelow": "إ",
    "alefmaddaabove": "آ",
    "alefmadda": "آ",
    "alefwasla": "ٱ",
    "wawhamzaabove": "ؤ",
    "yehhamzaabove": "ئ",
    "lamalef": "لا",
    "lamwithalef": "لا",
    "lamwithalefhamzaabove": "لأ",
    "lamwithalefhamzabelow": "لإ",
    "lamwithalefmaddaabove": "لآ",
    "farsiyeh": "ی",
    "keheh": "ک",
    "tatweel": "ـ",
}
"""The letters by their names in the Unicode Standard, run together as fonts write them."""

_SIGNS = {
    "fathatan": "\u064b",
    "dammatan": "\u064c",
    "kasratan": "\u064d",
    "fatha": "\u064e",
    "damma": "\u064f",
    "kasra": "\u0650",
    "shadda": "\u0651",
    "sukun": "\u0652",
}
_SHADDA_WITH = "shaddawith"
_ABOVE = re.compile("with(hamza|madda)(above|below)$")


def text_of_name(name: str) -> str:
    """`uni0644.init` is lam, and so is `laminitial`; a number alone is no name."""
    if _INVENTED.fullmatch(name) and not name.startswith(("uni", "afii", "u0", "u1")):
        return ""
    return str(load("fontTools.agl:toUnicode")(name)) or _spelt_out(_FORM.sub("", name))


def _spelt_out(name: str) -> str:
    """The letter or sign that is written out."""
    if name.startswith(_SHADDA_WITH):
        beside = _SIGNS.get(name.removeprefix(_SHADDA_WITH), "")
        return _SIGNS["shadda"] + beside if beside else ""
    letter = _LETTERS.get(name) or _LETTERS.get(_ABOVE.sub(r"\1\2", name))
    return letter or _SIGNS.get(name, "")
