"""Which language a text is in, as far as its letters tell."""

from __future__ import annotations

import re
from collections import Counter

_SAMPLE = 4_000
_SAMPLES = 8
_LETTER = re.compile(r"[^\W\d_]")
_ARABIC_SCRIPT = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"
)
_URDU = "ٹڈڑںےہھۓ"
_PERSIAN = "پچژگ"
_PERSIAN_FORMS = "کی"
_OTHER = "ڕڵۆێەښځړټډڼېۍڭۇۈۋڤٺڀڃڄڇڊڍڏڙڦڪڱڳ"  # Kurdish, Pashto, Uyghur, Sindhi
_ARABIC_ONLY = "ةأإيكى"


def detect(text: str) -> str:
    """The language's code: `ar`, `fa` or `ur`, else `und`.

    That is where less than a third of the letters are of the Arabic script, or where they are those of another
    language in that script.
    A long text is sampled in `_SAMPLES` places, so the time does not grow with it.
    """
    sample = _sample(text)
    letters = Counter(_LETTER.findall(sample))
    script = sum(count for letter, count in letters.items() if _ARABIC_SCRIPT.match(letter))
    if not script or 3 * script < sum(letters.values()):
        return "und"

    def share(members: str) -> float:
        return sum(letters[letter] for letter in members) / script

    if share(_URDU) > 0.02:
        return "ur"
    if share(_OTHER) > 0.02:
        return "und"
    has_persian = share(_PERSIAN) > 0.01 or share(_PERSIAN_FORMS) > 0.05
    return "fa" if has_persian and share(_PERSIAN + _PERSIAN_FORMS) > share(_ARABIC_ONLY) else "ar"


def _sample(text: str) -> str:
    if len(text) <= _SAMPLE * _SAMPLES:
        return text
    step = len(text) // _SAMPLES
    return "".join(text[place : place + _SAMPLE] for place in range(0, step * _SAMPLES, step))
