"""Guns: in profile a barrel with its sights, a guard and a grip; from before, the opening, the sight over it, the grip below.

The hand is at zero, on the grip, and the barrel points to the right, so that the gun stands clear of the fist. It refuses
to know who holds one.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink

_RIM, _SLIDE, _GLEAM, _GRIP, _BORE = map(ink, ("#07090e", "#39404d", "#8d97a6", "#1b1e26", "#000000"))
_YELLOW, _ORANGE = ink("#d9b62d"), ink("#d0762c")
_GUARD = "M7 -2.6 Q14.5 -2.4 13.6 3 Q12.6 6.4 6 5.6"


def pistol() -> str:
    """A pistol in profile."""
    drawn = svg.path(_GUARD, None, _RIM, 3.2) + svg.path(_GUARD, None, _GLEAM, 1.2)
    drawn += svg.path("M-4.6 -3 H7 L3.4 15 H-8.6Z", _GRIP, _RIM, 1.8)
    drawn += svg.path("M-8 -11.6 H28 Q29.4 -11.6 29.4 -10 V-4.4 H24 L22.6 -2.2 H-6.4 L-8.6 -5Z", _SLIDE, _RIM, 1.8)
    drawn += svg.line(((-6.6, -10), (28, -10)), _GLEAM, 1.2) + svg.line(((-5, -4.8), (23, -4.8)), _RIM, 0.9)
    drawn += svg.box(26, -14, 2.2, 2.8, _RIM, 0.4) + svg.box(-6.6, -13.8, 3, 2.6, _RIM, 0.4)
    return drawn + "".join(svg.line(((x, -9), (x, -6)), _RIM, 0.9) for x in (-5, -3, -1))


def cew() -> str:
    """A conducted energy device in profile: yellow, thick, its cartridge before it."""
    drawn = svg.path(_GUARD, None, _RIM, 3.2) + svg.path("M-4.6 -3 H6.6 L3.4 14 H-7.6Z", _YELLOW, _RIM, 1.8)
    drawn += svg.path("M-8 -10 L-4 -12.4 H17 V-2 H-7Z", _YELLOW, _RIM, 1.8) + svg.box(16, -12.6, 7, 11, _RIM, 1)
    return drawn + svg.box(17, -11.4, 4.6, 3.6, _ORANGE, 0.6) + svg.line(((-3, -6), (13, -6)), _RIM, 1)


def launcher() -> str:
    """A launcher for less lethal rounds: long, with an orange stock and fore end."""
    drawn = svg.box(-32, -9, 72, 8.4, _RIM, 2) + svg.box(-31, -8, 70, 6.4, _SLIDE, 1.6)
    drawn += svg.path("M-32 -7 H-22 L-24 3 L-40 8 L-42 -5Z", _ORANGE, _RIM, 1.8)
    drawn += svg.box(12, -10.4, 20, 11.4, _ORANGE, 2.4, stroke=_RIM) + svg.path(
        "M-8 -2 H0 L-2 11 H-9Z", _GRIP, _RIM, 1.6
    )
    return drawn + svg.line(((-20, -7), (10, -7)), _GLEAM, 1)


def rifle() -> str:
    """A long gun: stock, magazine, a thin barrel, its front sight."""
    drawn = svg.box(10, -7.4, 46, 3.4, _RIM, 1) + svg.box(50, -11, 2, 4, _RIM)
    drawn += svg.path("M-22 -8 H28 V-1 H-20Z", _SLIDE, _RIM, 1.8) + svg.path(
        "M-22 -7 L-42 -5 V7 L-20 0Z", _GRIP, _RIM, 1.8
    )
    drawn += svg.path("M8 -1 H15 L18 13 H10Z", _GRIP, _RIM, 1.6) + svg.path("M-8 -2 H0 L-2 11 H-9Z", _GRIP, _RIM, 1.6)
    return drawn + svg.line(((-18, -6.6), (26, -6.6)), _GLEAM, 1)


def muzzle() -> str:
    """A gun that is pointed at the onlooker: above the hands the round opening in a square face, the sight on top."""
    return _from_before(_SLIDE, _GLEAM) + svg.ellipse(0, -13.2, 3.2, 3.2, _RIM) + _opening(2.2)


def muzzle_of_cew() -> str:
    """A conducted energy device that is pointed at the onlooker: yellow, with two small openings."""
    ends = "".join(svg.box(-3.2, y, 6.4, 3.4, _RIM, 0.8) for y in (-16.6, -12))
    return _from_before(_YELLOW, ink("#f1dd84")) + ends


def _opening(r: float) -> str:
    return svg.ellipse(0, -13.2, r + 1.0, r + 1.0, _GLEAM) + svg.ellipse(0, -13.2, r, r, _BORE)


def _from_before(face: Ink, gleam: Ink) -> str:
    drawn = svg.path("M-3.6 -7 H3.6 L4.6 9 H-4.6Z", _GRIP, _RIM, 1.6)  # the grip, which the hands go round
    drawn += svg.path("M-3 -7 H3 V-1.6 Q0 1.4 -3 -1.6Z", None, _RIM, 2.6) + svg.path(
        "M-2.6 -7 V-2 Q0 0.6 2.6 -2 V-7", None, gleam, 1
    )
    drawn += svg.box(-4, -11, 8, 5.6, _GRIP, 1, stroke=_RIM) + svg.path(
        "M-5.2 -18 Q0 -20 5.2 -18 V-9 H-5.2Z", face, _RIM, 1.8
    )
    drawn += svg.line(((-4, -17.4), (4, -17.4)), gleam, 1)
    return drawn + svg.box(-1.1, -20.6, 2.2, 1.9, _RIM, 0.4)
