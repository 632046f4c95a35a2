"""Characters that word processors store by font and place, where Unicode has a character for the drawing."""

from __future__ import annotations

_SYMBOL = {
    0xB7: "•",
    0xD7: "×",
    0xB0: "°",
    0xB1: "±",
    0xB4: "×",
    0xB8: "÷",
    0xB9: "≠",
    0xA3: "≤",
    0xB3: "≥",
    0xBB: "≈",
    0xAE: "→",
    0xAC: "←",
    0xAD: "↑",
    0xAF: "↓",
    0xA5: "∞",
    0xBC: "…",
    0x2D: "−",
    0x61: "α",
    0x62: "β",
    0x67: "γ",
    0x64: "δ",
    0x6D: "μ",
    0x70: "π",
    0x73: "σ",
    0x53: "Σ",
    0x44: "Δ",
    0x57: "Ω",
    0xD6: "√",
}
_PRIVATE = range(0xF000, 0xF100)


def symbol(font: str, code: str) -> str:
    """The character, "" for the drawings that dingbat fonts have and for what is no number."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number in _PRIVATE or font == "Symbol":
        return _SYMBOL.get(number & 0xFF, "") if font == "Symbol" else ""
    return chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number <= 0xFFFD else ""
