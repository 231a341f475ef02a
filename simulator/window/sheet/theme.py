"""Colours, sizes and spaces, and nothing else.

It is for one place where contrast can be checked by a test. It refuses to paint. Accents are Okabe and Ito's, which
people with any of the common colour blindnesses can tell apart; still nothing on a screen is said by colour alone.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import NamedTuple


class Ink(NamedTuple):
    """A colour; the name says that it is no position and no size."""

    r: int
    g: int
    b: int

    @property
    def css(self) -> str:
        """As SVG writes it."""
        return f"#{self.r:02x}{self.g:02x}{self.b:02x}"


def ink(code: str) -> Ink:
    """`#rrggbb` as an Ink."""
    return Ink(int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16))


def mix(one: Ink, other: Ink, share: float) -> Ink:
    """`share` of the other colour in the one."""
    return Ink(*(round(a + (b - a) * share) for a, b in zip(one, other, strict=True)))


def luminance(colour: Ink) -> float:
    """Relative luminance as WCAG 2 defines it."""
    r, g, b = (c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: Ink, other: Ink) -> float:
    """Contrast ratio, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


PALETTE = "SIMULATOR_PALETTE"
"""The variable that names the palette; it is read once, when this module is."""
_DARK = {
    "ground": "#0b0f17",
    "panel": "#151b27",
    "raised": "#1c2434",
    "picked": "#22334f",
    "edge": "#2e394d",
    "bright_edge": "#66748e",
    "text": "#eef2f8",
    "soft": "#b9c3d4",
    "quiet": "#97a3b8",
    "sky": "#56b4e9",
    "orange": "#e69f00",
    "green": "#2fbf95",
    "yellow": "#f0e442",
    "vermilion": "#ff8150",
    "purple": "#d996bd",
    "on_accent": "#08111c",
}
_CONTRAST = {"ground": "#000000", "panel": "#000000", "raised": "#0c0c0c", "picked": "#10233f", "edge": "#8a97ad"}
_CONTRAST |= {"bright_edge": "#c6cfdd", "text": "#ffffff", "soft": "#e6ebf3", "quiet": "#d0d8e4", "sky": "#7fd0ff"}
_CONTRAST |= {"orange": "#ffbf40", "green": "#4be3b4", "yellow": "#fff266", "vermilion": "#ff9d75", "purple": "#f0b8d8"}
PALETTES: dict[str, dict[str, str]] = {
    "dark": _DARK,
    "contrast": _DARK | _CONTRAST,
    # For eyes that tell red and green poorly: what speaks for is blue, what speaks against is orange, what can be read
    # either way is gold; no force is a pale cyan.
    "red_green": _DARK
    | {"green": "#6fa8ff", "sky": "#a6ecf2", "orange": "#ffd23f", "vermilion": "#f58440"}
    | {"yellow": "#fff6b0", "purple": "#d6a6d8"},
    # For eyes that tell blue and yellow poorly: green, red and sand, and no yellow beside white.
    "blue_yellow": _DARK
    | {"green": "#2fd67a", "sky": "#7cc0e6", "orange": "#f0b060", "vermilion": "#ff7a5c"}
    | {"yellow": "#ffd6e2", "purple": "#e07be0"},
}
_INKS = {name: ink(code) for name, code in PALETTES.get(os.environ.get(PALETTE, ""), _DARK).items()}
GROUND, PANEL, RAISED, PICKED = (_INKS[name] for name in ("ground", "panel", "raised", "picked"))
EDGE, BRIGHT_EDGE, TEXT = _INKS["edge"], _INKS["bright_edge"], _INKS["text"]
SOFT, QUIET, SKY, ORANGE = (_INKS[name] for name in ("soft", "quiet", "sky", "orange"))
GREEN, YELLOW, VERMILION = _INKS["green"], _INKS["yellow"], _INKS["vermilion"]
PURPLE, ON_ACCENT = _INKS["purple"], _INKS["on_accent"]

SURFACES = (GROUND, PANEL, RAISED, PICKED)
WORDS = (TEXT, SOFT, QUIET, SKY, ORANGE, GREEN, YELLOW, VERMILION, PURPLE)
"""Every ink in which words are set, and every ground they may stand on: a test holds them at 4.5:1 or more."""

SMALLEST, LARGEST = 1.0, 2.0


@dataclass(frozen=True, slots=True)
class Measure:
    """Sizes for one window. `unit` grows with the window, `text` with the reader's wish; text grows with both."""

    unit: float = 1.0
    text: float = 1.0

    def px(self, size: float) -> int:
        """A space or a line, in pixels."""
        return max(1, round(size * self.unit))

    def type(self, size: float) -> int:
        """A text size, in pixels."""
        return max(6, round(size * self.unit * self.text))

    def lead(self, size: float) -> int:
        """Something as tall as text wants it: a key's box, an icon beside words."""
        return max(1, round(size * self.unit * (1 + (self.text - 1) * 0.85)))


def measure_for(width: int, height: int, text: float) -> Measure:
    """Sizes that keep 1280 x 720's proportions on larger windows, with a little more room gained than size."""
    grown = max(1.0, min(width / 1280, height / 720))
    return Measure(unit=1 + (grown - 1) * 0.85, text=min(LARGEST, max(SMALLEST, text)))
