"""Light that is moved about: one's own flashlight in one's hand, and the searchlight of a helicopter over a place.

Either is turned on whoever is there. It refuses lamps that stand still: those are in the drawing of their place.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from simulator.window.sheet import svg
from simulator.window.sheet.theme import ink
from simulator.window.stage.eye import HIGH, Eye
from simulator.window.stage.glows import beam, halo
from simulator.window.stage.light import COLD, WHITE
from simulator.window.stage.place.yard import search_lamp
from simulator.window.stage.standing import Standing

_BLACK, _METAL, _GLOVE, _SLEEVE, _GLEAM = map(ink, ("#02040a", "#3a404c", "#596070", "#27395e", "#8d97a6"))
_LENS_AHEAD, _RAISED = 74.0, 92.0
"""How far the lens is before the fist, and the fist above the picture's lower edge."""
_LAWN = (60.0, 900.0)
"""Where a searchlight lies that has found nobody: x and z, in centimetres."""


def flashlight(lit: Sequence[Standing], wide: float) -> str:
    """One's own light: from the lens of what is in one's hand to the nearest of whom it may light, else along the ground."""
    x, y, reach, aside = wide * 0.52, 470.0, 430.0, 0.19 * wide
    if lit:
        aside = max(aside, 118 * lit[-1].scale) if lit[-1].pose.lies else aside
        x, y, reach = lit[-1].x, lit[-1].foot - 100 * lit[-1].scale, 150 * lit[-1].scale
    fist = min(x + aside, wide - 90), HIGH - _RAISED
    turn = math.atan2(y - fist[1], x - fist[0])
    lens = fist[0] + _LENS_AHEAD * math.cos(turn), fist[1] + _LENS_AHEAD * math.sin(turn)
    drawn = beam("torch_beam", lens, (x, y), (56, reach * 1.15), COLD, 0.5)
    drawn += halo("torch_ground", (x, y + reach * 0.66 if lit else y + 90), reach * 1.5, COLD, 0.34, 0.26)
    drawn += halo("torch", (x, y), reach * 1.25, COLD, 0.42) + halo("torch_lens", lens, 90, COLD, 0.5)
    return drawn + _in_the_hand(fist, math.degrees(turn) + 90)


def _in_the_hand(fist: svg.Spot, turn: float) -> str:
    """The flashlight, the gloved hand about it and the sleeve behind."""
    sleeve = svg.path("M-30 62 L-48 240 H70 L44 58 Z", _SLEEVE, _BLACK, 5) + svg.path("M-31 66 L45 62", None, _BLACK, 5)
    palm = svg.path("M-22 10 Q-34 40 -27 66 H38 Q46 30 38 -4 Q30 -16 20 -12Z", _GLOVE, _BLACK, 5)
    tube = svg.box(-17, -34, 34, 116, _METAL, 6, stroke=_BLACK) + svg.line(((-9, -28), (-9, 60)), _GLEAM, 3, 0.7)
    head = svg.path("M-33 -74 H33 L20 -30 H-20Z", _METAL, _BLACK, 5) + svg.path(
        "M-27 -66 H-20 L-13 -36 H-16Z", _GLEAM, alpha=0.6
    )
    lens = (
        svg.ellipse(0, -74, 34, 10, _BLACK) + svg.ellipse(0, -74, 30, 7.5, COLD) + svg.ellipse(0, -74, 19, 4.4, WHITE)
    )
    fingers = "".join(
        svg.box(-30 + inset, y, 62 - inset, 16.5, _GLOVE, 8, stroke=_BLACK)
        + svg.line(((-22 + inset, y + 4), (6, y + 4)), _GLEAM, 2, 0.4)
        for y, inset in ((-6, 0), (10, -2), (26, 0), (42, 5))
    )
    thumb = svg.line(((30, 12), (16, -16), (4, -24)), _BLACK, 21) + svg.line(
        ((30, 12), (16, -16), (4, -24)), _GLOVE, 15
    )
    parts = sleeve + palm + tube + head + lens + fingers + thumb
    return f'<g transform="translate({fist[0]:.1f} {fist[1]:.1f}) rotate({turn:.1f})">{parts}</g>'


def searchlight(eye: Eye, lit: Standing | None) -> str:
    """A helicopter's light on whom it has found, else on the lawn; none where it does not burn."""
    strength = eye.light.lamps if eye.light.lit_windows else 0.0
    if not strength:
        return ""
    at, scale = eye.at(_LAWN[0], 0, _LAWN[1]), eye.scale(_LAWN[1])
    if lit:
        at, scale = (lit.x, lit.foot), lit.scale
    across = min(280 * scale, 0.3 * eye.wide)
    drawn = beam("search", search_lamp(eye), at, (20, across * 1.9), COLD, 0.6 * strength)
    drawn += halo("search_pool", at, across * 1.3, COLD, 0.5 * strength, 0.27)
    return drawn + halo("search_core", at, across, WHITE, 0.55 * strength, 0.27)
