"""Who speaks, beside a quote of a dossier."""

from __future__ import annotations

from khulasa.dossier.model import Quote


def spoken_by(quote: Quote) -> tuple[str, str]:
    """What names the speaker before the mark that opens a quote, and what is put in behind it; one of them is ""."""
    if not quote.speaker:
        return "", ""
    return ("", f"[{quote.speaker}] ") if quote.bracketed else (f"{quote.speaker}: ", "")
