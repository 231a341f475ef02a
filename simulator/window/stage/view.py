"""How a stage is looked at: in which drawing of its place, and from how near.

It refuses to draw, and to place anybody.
"""

from __future__ import annotations

from dataclasses import replace

from simulator.screens.values import Stage
from simulator.window.stage.backdrops import backdrop_of

_BESIDE_FT = 9.0
"""From so near one sees into a car."""
_NEARER = ((45.0, 1.7), (30.0, 1.35))
"""Where nobody is nearer than so many feet, the picture is taken so much larger: a posture must be read at any distance."""


def at_hand(stage: Stage) -> Stage:
    """The stage in the drawing that shows it: where one stands beside a car with somebody in it, that car's side."""
    near = backdrop_of(stage.backdrop).near
    beside = any(one.position == "in_car" and 0 < one.distance_ft <= _BESIDE_FT for one in stage.figures)
    return replace(stage, backdrop=near) if near and beside else stage


def zoom_of(stage: Stage) -> float:
    """How much larger than from where one stands the picture is."""
    if not backdrop_of(stage.backdrop).wide or not stage.figures:
        return 1.0
    nearest = min(one.distance_ft for one in stage.figures)
    return next((zoom for feet, zoom in _NEARER if nearest >= feet), 1.0)
