"""What a hand holds, as it is perceived, and where it lies when it was let go.

It refuses certainty: what nobody made out is drawn as a dark shape.
"""

from __future__ import annotations

from simulator.window import svg
from simulator.window.stage.poses import At
from simulator.window.theme import ink

_STEEL, _EDGE, _GRIP, _DARK, _WOOD = map(ink, ("#cfd6df", "#f6f8fb", "#22252e", "#14171e", "#8a6238"))


def _knife() -> str:
    blade = svg.path("M4 -2.2 H21 Q27 -1.6 29 2 H4Z", _STEEL) + svg.line(((5, 1.8), (28, 1.8)), _EDGE, 0.8)
    return blade + svg.box(-7, -2.6, 12, 5, _GRIP, 2)


def _bar() -> str:
    return svg.box(-9, -2.3, 14, 4.8, _GRIP, 2.2) + svg.path("M4 -2.2 L48 -3.8 Q52 0 48 3.8 L4 2.4Z", _WOOD)


def _pistol() -> str:
    slide = svg.box(-3, -6, 22, 5.8, _DARK, 1.2) + svg.box(-3, -6, 22, 1.6, ink("#3b414d"), 0.8)
    return slide + svg.path("M-2 -1 H6 L3.5 10 H-4.5Z", _GRIP) + svg.path("M6 0 Q10.5 0 9 5 H5", None, _DARK, 1.4)


def _muzzle() -> str:
    return (
        svg.box(-3.6, -8, 7.2, 9, _DARK, 1.6)
        + svg.ellipse(0, -4.6, 1.9, 1.9, ink("#000000"))
        + svg.box(-3, 0, 6, 8, _GRIP, 1.6)
    )


def _launcher() -> str:
    return (
        svg.box(-22, -3, 48, 5.4, _DARK, 1.6)
        + svg.box(-24, -2, 9, 9, _GRIP, 2)
        + svg.box(10, -4.4, 14, 8, ink("#d0762c"), 2)
    )


def _object() -> str:
    return svg.box(-3, -3.4, 15, 7.2, _DARK, 2) + svg.box(-1.5, -2.2, 12, 2, ink("#39414f"), 1)


_DRAWN = (
    ("edge", _knife), ("knife", _knife), ("blunt", _bar), ("bat", _bar), ("bar", _bar), ("launcher", _launcher),
    ("rifle", _launcher), ("fire", _pistol), ("pistol", _pistol), ("gun", _pistol), ("cew", _pistol), ("taser", _pistol),
)  # fmt: skip


LET_GO = ("dropped", "out_of_reach")


def _thing(word: str) -> str:
    if word in ("", "nothing", "none", "vehicle"):
        return ""
    return next((draw() for part, draw in _DRAWN if part in word), _object())


def held(word: str, at: At, angle: float, *, pointed: bool = False) -> str:
    """The thing in the hand."""
    drawn = _thing(word)
    if not drawn:
        return ""
    if pointed and drawn == _pistol():
        return f'<g transform="translate({at[0]} {at[1]})">{_muzzle()}</g>'
    return f'<g transform="translate({at[0]} {at[1]}) rotate({angle})">{drawn}</g>'


def lying(word: str) -> str:
    """The thing on the ground, seen from above and before it."""
    drawn = _thing(word)
    shadow = svg.ellipse(10, 4, 24, 3, ink("#000000"), 0.3)
    return f'{shadow}<g transform="scale(1 0.7) rotate(8)">{drawn}</g>' if drawn else ""
