"""What a body is doing, as joints: in centimetres, the feet at zero, up is negative. Left and right are the onlooker's.

It is for the one thing that the stage must say: how this person is. It refuses colours and clothes, and words: those are
in `manners` (how somebody is), `positions` (standing, seated, ...) and `attitude`.
"""

from __future__ import annotations

from dataclasses import dataclass

At = tuple[float, float]
Pair = tuple[At, At]
SEATED_INSIDE = ("car", "cab", "door", "patrol")
"""Seats in a car: the legs are not seen, and no shadow falls."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """A body. Of each pair the first is the onlooker's left. Numbers and points can be gone between; words change over.

    `turn` is where the face points, -1 to 1; `look` where the eyes go beyond that. `brow` is how far the inner ends are
    raised (distress) or, below zero, drawn down (anger). `gape` is how open the mouth is, `smile` its corners, `lids` the
    eyes: 0 shut, 1 open, 1.5 wide. `hand_shapes`: `relaxed, open, palm, cup, fist, point, flat, hidden`. An arm that is
    `before` lies over the body. `grip` is the angle of what the right hand holds: 0 to the right, growing clockwise.
    """

    head: At = (0, -164)
    tilt: float = 0
    turn: float = 0
    look: At = (0, 0)
    neck: At = (0, -146)
    shoulders: Pair = ((-19, -141), (19, -141))
    elbows: Pair = ((-26, -115), (26, -115))
    hands: Pair = ((-26, -89), (26, -89))
    hips: Pair = ((-9, -90), (9, -90))
    knees: Pair = ((-11, -48), (11, -48))
    feet: Pair = ((-12, -5), (12, -5))
    hand_shapes: tuple[str, str] = ("relaxed", "relaxed")
    before: tuple[bool, bool] = (True, True)
    crossed: bool = False
    """Folded arms: each hand lies on the other arm."""
    grip: float = 66
    brow: float = 0
    gape: float = 0
    smile: float = 0
    teeth: bool = False
    lids: float = 1
    tears: bool = False
    moves: tuple[bool, bool] = (False, False)
    """Hands that do not rest: short strokes beside them say so."""
    back: bool = False
    lies: bool = False
    face_down: bool = False
    lap: bool = False
    """The legs are before the body: somebody sits on the ground."""
    sidelong: bool = False
    """The legs of somebody on the ground are to one side."""
    seat: str = ""
    """What carries the body: empty is the ground; `bench` and what a place has instead (`seats.DRAWN`); `ledge`, which the
    place draws; `car` with its side, or a seat of a car that the place has: `SEATED_INSIDE`.
    """
    pressing: bool = False
    """A hand is on what hurts, and the cloth under it is dark."""
    bandaged: bool = False
    gloves: bool = False
    """Thin gloves, for whoever helps somebody who is hurt."""
    facing: float = 0
    """Where chest and feet point, as `turn` is of the face."""
    flipped: bool = False
    """Drawn the other way round: what is on the belt is too."""


def shifted(at: At, by: At) -> At:
    """A point moved."""
    return at[0] + by[0], at[1] + by[1]


def both(pair: Pair, by: At) -> Pair:
    """Two points moved together."""
    return shifted(pair[0], by), shifted(pair[1], by)
