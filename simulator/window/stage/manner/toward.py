"""A standing body turned three quarters toward whom it minds: chest, hips and feet with the face, not the eyes alone.

It refuses to turn whoever sits, lies, drives or shows the back.
"""

from __future__ import annotations

from dataclasses import replace

from simulator.window.stage.poses import At, Pair, Pose

_NARROW = 0.88
"""How wide shoulders and hips are that are seen from aside."""
_FACE = 0.85


def turned(body: Pose, way: int) -> Pose:
    """The same body turned to the side `way`, -1 or 1; at 0 it faces the onlooker."""
    if body.back or body.lies or body.seat or body.lap:
        return body
    if way == 0:
        return replace(body, turn=0.12 if body.turn > 0 else -0.12, look=(0, min(0.4, body.look[1])))
    middle = body.neck[0]
    (near, far) = (0, 1) if way > 0 else (1, 0)
    feet = [body.feet[0], body.feet[1]]
    feet[far] = feet[far][0] + 2.0 * way, feet[far][1] - 3.0
    feet[near] = feet[near][0] + 1.0 * way, feet[near][1] + 1.0
    return replace(
        body, facing=way, turn=way * max(abs(body.turn), _FACE), shoulders=_narrowed(body.shoulders, middle),
        hips=_narrowed(body.hips, middle), feet=(feet[0], feet[1]), head=(body.head[0] + 2.0 * way, body.head[1]),
    )  # fmt: skip


def _narrowed(pair: Pair, middle: float) -> Pair:
    def nearer(at: At) -> At:
        return middle + (at[0] - middle) * _NARROW, at[1]

    return nearer(pair[0]), nearer(pair[1])
