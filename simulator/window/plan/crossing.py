"""The map from one moment to the next: people, names, the sight line and the frame itself go the straight way.

It refuses to read a clock, and to move what lies too far away: then the next moment is there at once. Every point goes evenly
from its pixel to its pixel, so that ground, people and words stay together while the scale changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

import pygame
from pygame import Rect

from simulator.screens.framing import SHAPE, frame_of
from simulator.screens.plan import Frame, Map
from simulator.window.plan import plan
from simulator.window.plan.ground import ground_of
from simulator.window.plan.labels import Labels, Placed
from simulator.window.plan.laid import Sheet
from simulator.window.plan.marks import Mark
from simulator.window.plan.outside import Arrow
from simulator.window.plan.plan import Drawn
from simulator.window.sheet import theme
from simulator.window.sheet.text import Paragraph
from simulator.window.sheet.theme import Measure
from simulator.window.stage.motion import FRAME_MS, LASTS_MS, between, eased

_HALF = 0.5
_MOST_TIMES = 3.4
"""Beyond this change of scale the map does not glide: what one looked at would be lost on the way."""
_MOST_AREA = 3.0
"""How much larger than the map its ground may be drawn while the frame moves; beyond it, it is drawn coarser."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """The map of one moment on its way to that of the next, from `begun`."""

    before: Map
    after: Map
    begun: int

    def over(self, now: int) -> bool:
        """Whether everything has come to rest."""
        return now >= self.begun + LASTS_MS

    def frame(self, now: int) -> int:
        """A number that changes with every frame, and no more once everything rests."""
        return -1 if self.over(now) else max(0, now - self.begun) // FRAME_MS

    def paint(self, surface: pygame.Surface, where: Rect, measure: Measure, now: int) -> None:
        """The map as it is now, in a box."""
        if self.over(now):
            surface.blit(plan.picture(self.after, where.size, measure), where)
            return
        share = eased((now - self.begun) / LASTS_MS)
        old, new = plan.drawn(self.before, where.size, measure), plan.drawn(self.after, where.size, measure)
        over = _between(old, new, share)
        on = surface.subsurface(where.clip(surface.get_rect()))
        _paint_ground(on, self.after, (old.sheet, new.sheet), over.sheet)
        plan.paint_over(on, over)


def crossing(before: Map, after: Map, now: int, *, reduced: bool = False) -> Crossing | None:
    """How one map becomes the next; None where nothing moves, where it moves too far, or where motion is reduced."""
    still = before.whose != after.whose or _spots(before) == _spots(after)
    if reduced or still or not _near(frame_of(before), frame_of(after)):
        return None
    return Crossing(before=before, after=after, begun=now)


def _spots(shown: Map) -> tuple[object, ...]:
    return frame_of(shown), sorted((one.person, one.at) for one in shown.markers)


def _near(one: Frame, other: Frame) -> bool:
    """Whether two frames lie over one another, and at scales that are not too far apart."""
    wide = (one.across + other.across) / 2
    times = max(one.across, other.across) / min(one.across, other.across)
    away = abs(one.centre[0] - other.centre[0]), abs(one.centre[1] - other.centre[1])
    return times <= _MOST_TIMES and away[0] < wide and away[1] < wide / SHAPE


def _between(old: Drawn, new: Drawn, share: float) -> Drawn:
    sheet = _sheet_between(old.sheet, new.sheet, share)
    sight = between(old.sight, new.sight, share) if old.sight and new.sight else (old.sight, new.sight)[share >= _HALF]
    then = old if share < _HALF else new
    return Drawn(
        sheet,
        _marks(old, new, share),
        tuple(_labels(old, new, share)),
        tuple(_arrows(old, new, share)),
        then.bar,
        sight,
        then.clear,
        between(old.beam, new.beam, share) if len(old.beam) == len(new.beam) else then.beam,
    )


def _sheet_between(old: Sheet, new: Sheet, share: float) -> Sheet:
    """Every point goes evenly from pixel to pixel: that is again a place, a scale between the two."""
    per_foot = between(old.per_foot, new.per_foot, share)
    x, y = (
        between(a * old.per_foot, b * new.per_foot, share) / per_foot
        for a, b in zip(old.origin, new.origin, strict=True)
    )
    return Sheet(new.size, new.measure, (x, y), per_foot)


def _marks(old: Drawn, new: Drawn, share: float) -> tuple[Mark, ...]:
    """Who was not there before stands there at once."""
    was = {one.person: one for one in old.marks}
    return tuple(
        one._replace(at=between(was[one.person].at, one.at, share), seen=(was[one.person], one)[share >= _HALF].seen)
        if one.person in was
        else one
        for one in new.marks
    )


def _labels(old: Drawn, new: Drawn, share: float) -> list[Placed]:
    """Names go with what they name; one that is there in only one of the two is there for half of the way."""
    was, becomes = {one.key: one for one in old.labels}, {one.key: one for one in new.labels}
    if share < _HALF:
        alone = [one for one in old.labels if one.key not in becomes]
    else:
        alone = [one for one in new.labels if one.key not in was]
    both = [_label(was[one.key], one, new.sheet, share) for one in new.labels if one.key in was]
    return alone + both


def _label(old: Placed, new: Placed, sheet: Sheet, share: float) -> Placed:
    then = old if share < _HALF else new
    words = _counted(old, new, sheet, share) if new.pill else then.words
    where = Rect((0, 0), then.where.size)
    where.center = tuple(round(it) for it in between(old.where.center, new.where.center, share))
    leader = between(old.leader, new.leader, share) if old.leader and new.leader else None
    return then._replace(where=where, words=words, leader=leader)


def _counted(old: Placed, new: Placed, sheet: Sheet, share: float) -> Paragraph:
    """The distance on its way from one number to the other."""
    since, until = (float(one.words.bits[0].words.split()[0]) for one in (old, new))
    feet = between(since, until, share)
    return Labels(sheet).set(f"{feet:.0f} ft", theme.ON_ACCENT, 13, bold=True)


def _arrows(old: Drawn, new: Drawn, share: float) -> list[Arrow]:
    was = {one.key: one for one in old.arrows}
    if share < _HALF:
        gone = {one.key for one in new.arrows}
        return [one for one in old.arrows if one.key not in gone] + [
            one._replace(at=between(was[one.key].at, one.at, share)) for one in new.arrows if one.key in was
        ]
    return [one._replace(at=between(was[one.key].at, one.at, share)) if one.key in was else one for one in new.arrows]


def _paint_ground(on: pygame.Surface, shown: Map, ends: tuple[Sheet, Sheet], now: Sheet) -> None:
    """The part of the ground that is in the frame now, cut from one drawing that holds all of the way."""
    whole = _whole(*ends)
    drawn, scale = ground_of(shown, whole), whole.per_foot
    part = Rect(
        round((now.origin[0] - whole.origin[0]) * scale),
        round((now.origin[1] - whole.origin[1]) * scale),
        max(1, round(now.size[0] / now.per_foot * scale)),
        max(1, round(now.size[1] / now.per_foot * scale)),
    ).clip(drawn.get_rect())
    cut = drawn.subsurface(part)
    if abs(part.width - on.get_width()) <= 2 and abs(part.height - on.get_height()) <= 2:
        on.blit(cut, (0, 0))
    else:
        on.blit(pygame.transform.smoothscale(cut, on.get_size()), (0, 0))


@lru_cache(maxsize=4)
def _whole(one: Sheet, other: Sheet) -> Sheet:
    """A sheet on which both lie."""
    corners = [
        (it.origin, (it.origin[0] + it.size[0] / it.per_foot, it.origin[1] + it.size[1] / it.per_foot))
        for it in (one, other)
    ]
    x0, y0 = (min(start[axis] for start, _ in corners) for axis in (0, 1))
    x1, y1 = (max(end[axis] for _, end in corners) for axis in (0, 1))
    most = sqrt(_MOST_AREA * one.size[0] * one.size[1] / ((x1 - x0) * (y1 - y0)))
    scale = min(max(one.per_foot, other.per_foot), most)
    size = max(1, round((x1 - x0) * scale)) + 2, max(1, round((y1 - y0) * scale)) + 2
    return Sheet(size, one.measure, (x0, y0), scale)
