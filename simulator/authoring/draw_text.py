"""How wide words are in a generic sans-serif face, and words cut or broken to a width.

It is for a layout that holds in whatever face a reader's machine has: the widths are DejaVu Sans's, among the widest of
those that stand behind `sans-serif`. It refuses to load a font.
"""

from __future__ import annotations

_SHARES = {
    "ijlI'|": 0.30,
    " .,:;!/\\()[]-frt": 0.40,
    '_s"“”z': 0.53,
    "ackxyvzJ": 0.60,
    "mw%MW@—…≥≤≠→": 0.98,
    "ABCDEFGHKLNOPQRSTUVXYZ&": 0.74,
}
_WIDTHS = {letter: share for letters, share in _SHARES.items() for letter in letters}
_OTHER = 0.64
_BOLD = 1.11


def width(words: str, size: float, *, bold: bool = False) -> float:
    """How wide words may become, in points."""
    wide = sum(_WIDTHS.get(letter, _OTHER if ord(letter) < 0x2E80 else 1.0) for letter in words) * size
    return wide * _BOLD if bold else wide


def cut(words: str, size: float, room: float, *, bold: bool = False) -> str:
    """Words that fit a room, with an ellipsis where some are gone."""
    if width(words, size, bold=bold) <= room:
        return words
    end = len(words)
    while end > 0 and width(words[:end].rstrip() + "…", size, bold=bold) > room:
        end -= 1
    return words[:end].rstrip() + "…"


def broken(words: str, size: float, room: float, most: int) -> tuple[str, ...]:
    """Words in at most so many lines; the last is cut."""
    lines: list[str] = []
    rest = words.split()
    while rest and len(lines) < most - 1:
        line = rest.pop(0)
        while rest and width(f"{line} {rest[0]}", size) <= room:
            line = f"{line} {rest.pop(0)}"
        lines.append(cut(line, size, room))
    return (*lines, cut(" ".join(rest), size, room)) if rest else tuple(lines)
