"""Hair and what is worn on the head, around a face whose centre is zero.

It refuses to know the face.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.stage.body import crew, rainwear
from simulator.window.stage.body.inked import EDGE, outlined, shade
from simulator.window.stage.looks import Looks

_CROWN = "M-11.6 -1 C-13.8 -20 13.8 -20 11.6 -1 C10.8 -7 7 -9.6 {part} -9.4 C-7 -9 -10.6 -6.5 -11.6 -1Z"
_NAPE = "M-11.4 3 C-13.4 -20 13.4 -20 11.4 3 C9.5 10.5 5 12 0 12 C-5 12 -9.5 10.5 -11.4 3Z"
_CURLS = (
    (-10.4, -7), (-8, -12), (-3, -15.6), (3.4, -15.8), (8.2, -12.4), (10.8, -7), (-11.6, -2), (11.8, -2), (0, -13), (-5, -11.4),
    (5, -11.6),
)  # fmt: skip
_HANGS = {
    "long": "M-11 -6 C-17 8 -15 20 -12 26 H12 C15 20 17 8 11 -6Z",
    "bob": "M-11 -6 C-16 4 -15 9 -13 12 H13 C15 9 16 4 11 -6Z",
    "ponytail": "M6 -12 C18 -14 18 6 13 14 C12 4 10 -2 5 -6Z",
}


def behind(looks: Looks) -> str:
    """Long hair behind the shoulders."""
    dark = shade(looks.hair, 0.25)
    if looks.cut == rainwear.HOOD:
        return rainwear.hood_behind(looks)
    if looks.cut in _HANGS:
        return outlined(_HANGS[looks.cut], dark, looks.rim)
    if looks.cut == "braids":
        return "".join(
            outlined(f"M{x} 2 q{x * 0.4} 12 0 24 q{-x * 0.2} -12 {-x * 0.3} -22Z", dark, looks.rim) for x in (-11, 11)
        )
    if looks.cut == "afro":
        return svg.ellipse(0, -6, 17.5 + EDGE, 16 + EDGE, looks.rim) + svg.ellipse(0, -6, 17.5, 16, looks.hair)
    return ""


def nape(looks: Looks) -> str:
    """The head from behind."""
    if looks.cut == rainwear.HOOD:
        return rainwear.hood_from_behind(looks)
    if looks.cut in ("bald", "shaved"):
        return svg.path(_NAPE, looks.hair, alpha=0.4) if looks.cut == "shaved" else ""
    long = "M-11 -4 C-14 6 -13 18 -11 24 H11 C13 18 14 6 11 -4Z"
    drawn = outlined(long, looks.hair, looks.rim) if looks.cut == "long" else ""
    return drawn + svg.path(_NAPE, looks.hair) + _worn(looks)


def on_top(looks: Looks, turn: float) -> str:
    """Hair over the brow, or what is worn there."""
    if looks.cut == "bald":
        return ""
    crown = _CROWN.format(part=round(-turn * 3 - 1, 2))
    if looks.cut == rainwear.HOOD:
        return svg.path(crown, looks.hair) + rainwear.hood_over(looks)
    if looks.cut == "shaved":
        return svg.path(crown, looks.hair, alpha=0.5)
    if looks.cut in ("curly", "afro"):
        edges = "".join(svg.ellipse(x, y, 4.4 + EDGE, 4.4 + EDGE, looks.rim) for x, y in _CURLS[:8])
        return edges + "".join(svg.ellipse(x, y, 4.4, 4.4, looks.hair) for x, y in _CURLS)
    sides = ""
    if looks.cut in ("long", "bob"):
        sides = svg.path("M-11.8 -4 C-14 4 -14 9 -12.4 14 L-9.2 3Z", looks.hair) + svg.path(
            "M11.8 -4 C14 4 14 9 12.4 14 L9.2 3Z", looks.hair
        )
    gleam = svg.path("M-6 -13 Q0 -16 6 -13.4", None, shade(looks.hair, -0.22), 1.2, 0.8)
    return outlined(crown, looks.hair, looks.rim) + gleam + sides + _worn(looks)


def _worn(looks: Looks) -> str:
    if looks.cut in ("bun", "tied"):
        return svg.ellipse(0, -17.4, 5.2 + EDGE, 4.6 + EDGE, looks.rim) + svg.ellipse(0, -17.4, 5.2, 4.6, looks.hair)
    if looks.cut == "helmet":
        return crew.helmet(looks)
    if looks.cut not in ("cap", "beanie", "hat"):
        return ""
    cloth = shade(looks.top, 0.35)
    drawn = outlined("M-12.4 -5 C-13.4 -22 13.4 -22 12.4 -5Z", cloth, looks.rim)
    if looks.cut == "beanie":
        return drawn + svg.box(-12.8, -8.4, 25.6, 5, shade(cloth, 0.25), 2)
    brim = 13.4 if looks.cut == "cap" else 19
    return drawn + svg.ellipse(0, -7.6, brim, 3, shade(cloth, 0.4))
