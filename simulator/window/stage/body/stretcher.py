"""A stretcher on wheels, its head raised, and whoever lies on it under a blanket with two straps.

It refuses to say what for: face and hands do.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink
from simulator.window.stage.body.inked import EDGE, outlined, shade
from simulator.window.stage.looks import Looks

_STEEL, _PAD, _SHEET, _BLANKET, _STRAP, _TYRE = map(
    ink, ("#8b94a3", "#d9a441", "#e8e6df", "#5d7f9e", "#d8742c", "#12151c")
)


def frame(rim: Ink) -> str:
    """What is under the body: wheels, legs, a rail, the pad and a pillow."""
    drawn = "".join(svg.ellipse(x, 0, 15, 3, _TYRE, 0.4) for x in (-62, 64))
    for legs in (((-58, -8), (46, -56)), ((60, -8), (-46, -56))):
        drawn += svg.line(legs, rim, 6.5) + svg.line(legs, shade(_STEEL, 0.25), 3.8)
    for x in (-62, 64):
        drawn += svg.ellipse(x, -7, 8.5, 8.5, rim) + svg.ellipse(x, -7, 4, 4, _STEEL)
    rail = ((-84, -58), (90, -58))
    drawn += svg.line(rail, rim, 8) + svg.line(rail, _STEEL, 5)
    drawn += svg.line(((-70, -58), (-74, -98)), rim, 5.5) + svg.line(((-70, -58), (-74, -98)), _STEEL, 3)
    pad = "M-16 -72 L-80 -112 L-88 -100 L-20 -60 H92 V-72Z"
    return drawn + outlined(pad, _PAD, rim) + _pillow(rim)


def _pillow(rim: Ink) -> str:
    return outlined(
        "M-86 -116 Q-80 -126 -68 -120 L-46 -106 Q-44 -98 -54 -98 L-82 -106 Q-90 -110 -86 -116Z", _SHEET, rim
    )


def covers(looks: Looks) -> str:
    """What is over the body: a blanket from the waist to the feet, its top turned down, and two straps."""
    rim = looks.rim
    top, edge = shade(_BLANKET, -0.08), shade(_BLANKET, 0.4)
    stops = ((0, top, 1), (1, edge, 1))
    blanket = (
        "M-27 -92 C-14 -92 -6 -87 8 -89 C24 -93 34 -94 46 -88 C60 -84 68 -84 74 -92 Q80 -100 88 -94 "
        "L93 -66 Q94 -56 88 -52 H-14 Q-34 -58 -33 -66Z"
    )
    drawn = svg.fade("blanket", (0, -94), (0, -56), stops) + outlined(blanket, "url(#blanket)", rim)
    drawn += svg.path("M-27 -92 L-33 -66", None, rim, 7 + 2 * EDGE) + svg.path("M-27 -92 L-33 -66", None, _SHEET, 7)
    for d in ("M10 -76 q14 -6 26 -2", "M50 -74 q10 -4 22 0", "M-16 -62 q20 4 44 0"):
        drawn += svg.path(d, None, edge, 1.4, 0.7)
    for x in (20, 60):
        strap = f"M{x} -90 q5 16 1 38"
        drawn += svg.path(strap, None, rim, 6 + 2 * EDGE) + svg.path(strap, None, _STRAP, 6)
        drawn += svg.box(x - 1, -74, 8, 7, rim, 1) + svg.box(x + 0.6, -72.4, 4.8, 3.8, _STEEL, 0.6)
    return drawn
