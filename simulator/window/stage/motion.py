"""From one body to the next: joints go the straight way between, slowly at both ends, in well under half a second.

It refuses to read a clock: `now` is an argument. Words (a hand's shape, which arm lies over the body) change over half way.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from simulator.screens.values import Stage
from simulator.window.stage.crowd import standings
from simulator.window.stage.poses import Pose
from simulator.window.stage.standing import Standing
from simulator.window.stage.view import at_hand, zoom_of

LASTS_MS = 400
FRAME_MS = 33
"""A frame is drawn so often while somebody moves, and none before and after."""
_HALF = 0.5


def between(one: Any, other: Any, share: float) -> Any:  # noqa: ANN401 - numbers, points, pairs of them, or words
    """The value a share of the way from one to the other."""
    if isinstance(one, bool | str):
        return one if share < _HALF else other
    if isinstance(one, tuple):
        return tuple(between(a, b, share) for a, b in zip(one, other, strict=True))
    return one + (other - one) * share


def pose_between(one: Pose, other: Pose, share: float) -> Pose:
    """The body between two bodies."""
    return Pose(**{it.name: between(getattr(one, it.name), getattr(other, it.name), share) for it in fields(Pose)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """The people of one moment on their way to where and how they are in the next, from `begun`."""

    before: Stage
    after: Stage
    begun: int

    def over(self, now: int) -> bool:
        """Whether everybody has come to rest."""
        return now >= self.begun + LASTS_MS

    def frame(self, now: int) -> int:
        """A number that changes with every frame, and no more once everybody rests."""
        return min(max(0, now - self.begun), LASTS_MS) // FRAME_MS if not self.over(now) else -1

    def moved(self, wide: float) -> tuple[str, ...]:
        """Who moves."""
        old = {one.figure.person: one for one in standings(self.before, wide)}
        new = standings(self.after, wide)
        return tuple(one.figure.person for one in new if one.figure.person in old and old[one.figure.person] != one)

    def placed(self, wide: float, now: int) -> list[Standing]:
        """Where everybody is now, far ones first. Who was not there before stands there at once."""
        old = {one.figure.person: one for one in standings(self.before, wide)}
        share = eased((now - self.begun) / LASTS_MS)
        return sorted(
            (
                _standing_between(old[new.figure.person], new, share) if new.figure.person in old else new
                for new in standings(self.after, wide)
            ),
            key=lambda one: one.scale,
        )


def motion(before: Stage, after: Stage, now: int, *, reduced: bool = False) -> Motion | None:
    """How the people come from one moment to the next; None where nobody moves, where the place is another one or
    seen from elsewhere, or where motion is reduced: then the next moment is there at once.
    """
    here, there = at_hand(before), at_hand(after)
    same_place = (here.backdrop, here.light, here.rain) == (there.backdrop, there.light, there.rain)
    found = Motion(before=before, after=after, begun=now)
    same_place = same_place and zoom_of(here) == zoom_of(there)
    if reduced or not same_place or before.figures == after.figures or not found.moved(1600):
        return None
    return found


def eased(share: float) -> float:
    """A share of the way as a share of the time: slow at both ends."""
    share = min(1.0, max(0.0, share))
    return share * share * (3 - 2 * share)


def _standing_between(old: Standing, new: Standing, share: float) -> Standing:
    return replace(
        new,
        figure=old.figure if share < _HALF else new.figure,
        x=between(old.x, new.x, share),
        foot=between(old.foot, new.foot, share),
        scale=between(old.scale, new.scale, share),
        pose=pose_between(old.pose, new.pose, share),
        let_go=old.let_go if share < _HALF else new.let_go,
    )
