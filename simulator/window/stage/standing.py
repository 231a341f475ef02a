"""A figure on the stage: where the feet are, how large, and the body.

It refuses to decide any of that: `crowd` and `aboard` do.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.screens.values import Figure
from simulator.window.stage.gap import Spot
from simulator.window.stage.poses import Pose

Frame = tuple[float, float, float, float]
"""Left, top, right, bottom, in the stage's units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A figure on the stage, in its units: feet, units to a centimetre, and the body."""

    figure: Figure
    x: float
    foot: float
    scale: float
    pose: Pose
    tall: float = 1.0
    pane: Frame | None = None
    """The window through which alone somebody is seen."""
    let_go: Spot | None = None
    """Where the thing lies that was let go of."""
    wet: bool = False
    """Whether rain falls on this person."""
