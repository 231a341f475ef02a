"""The trunk's own axes, by which whatever is on it goes where it goes, and the strokes and patches that clothes are made of.

It refuses to know garments.
"""

from __future__ import annotations

import math

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink
from simulator.window.stage.poses import At, Pose


class Trunk:
    """The trunk's own two axes: `at(u, v)` is u to the side (1 is a shoulder's width) and v down (0 neck, 1 hips).
    `waist` is u at the hips, `hem` the lowest v of a long garment: of somebody who sits on the ground it ends early.
    """

    __slots__ = ("_across", "_aside", "_down", "_half", "_top", "hem", "waist")

    def __init__(self, pose: Pose) -> None:
        (lx, ly), (rx, ry) = pose.shoulders
        hx, hy = (pose.hips[0][0] + pose.hips[1][0]) / 2, (pose.hips[0][1] + pose.hips[1][1]) / 2
        self._top = (lx + rx) / 2, (ly + ry) / 2
        self._aside = 0.16 * pose.facing
        self._down = hx - self._top[0], hy - self._top[1]
        self._half = max(10.0, math.dist((lx, ly), (rx, ry)) / 2)
        self.hem = 1.04 if pose.lap or pose.lies or pose.seat else 1.5
        self.waist = (math.dist(*pose.hips) / 2 + 8.5) / self._half
        long = math.hypot(*self._down) or 1.0
        self._across = -self._down[1] / long * -1, self._down[0] / long * -1

    def at(self, side: float, down: float) -> At:
        """A spot on the trunk; `side` in half shoulder widths. What is on a chest that is turned goes round with it."""
        out = side + self._aside
        return (
            self._top[0] + self._across[0] * self._half * out + self._down[0] * down,
            self._top[1] + self._across[1] * self._half * out + self._down[1] * down,
        )

    def run(self, *spots: At) -> str:
        """A path's points."""
        return " ".join(f"{x:.2f} {y:.2f}" for x, y in (self.at(*spot) for spot in spots))


def stroke(trunk: Trunk, ink_: Ink, width: float, *spots: At) -> str:
    """A line through spots of the trunk."""
    return svg.line([trunk.at(*spot) for spot in spots], ink_, width, 0.9)


def area(trunk: Trunk, fill: Ink, *spots: At) -> str:
    """A patch between spots of the trunk."""
    return svg.shape([trunk.at(*spot) for spot in spots], fill)
