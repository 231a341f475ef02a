"""Where on the ground people are put: inside the place, not in one another, and not behind a thing that stands nearer.

It refuses to know bodies by anything but how far they reach to each side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from math import inf
from typing import NamedTuple

from simulator.window.stage.eye import Eye, Span
from simulator.window.stage.standing import Standing

_TRIED = tuple(n / 40 for n in range(2, 39))
"""Shares of the picture's width at which somebody is tried who would be hidden."""
_SIDE, _LIES, _HAND = 40.0, 100.0, 14.0
"""How far a body that stands at rest, and one that lies, reach to each side, and a hand beyond its wrist, in centimetres."""
_LIES_HIGH = 46.0
_SOME, _OF_WHO_LIES = 0.3, 0.06
"""The share of a body that may be behind another: depth is seen by it. Of one who lies, it would be the face or the feet."""
_TOUCHES = 0.3
"""What it weighs that a hand reaches another, who is then taken for held, against being hidden whole."""
_PREFERS = 0.0004
"""What a unit away from where one was dealt weighs, against being hidden whole."""


class Thing(NamedTuple):
    """What stands on the ground of a place: from left to right, and how far away, in centimetres."""

    x: Span
    z: float


class Cover(NamedTuple):
    """What stops a round, and the spot on the near side of it: to the right of the middle, and how far away, in centimetres."""

    x: float
    z: float


class Ground(NamedTuple):
    """Where people can be: nobody beyond the `edges`, in centimetres from the middle; nobody farther than a thing behind it;
    whoever takes cover, at `cover`.
    """

    edges: Span | None = None
    things: tuple[Thing, ...] = ()
    deep: float = inf
    """Where the floor ends and a wall or a cupboard stands."""
    cover: Cover | None = None


def within(ground: Ground, eye: Eye, x: float, scale: float, reach: float) -> float:
    """As far to the right as was dealt, pressed together between the place's edges at that depth."""
    if ground.edges is None:
        return x
    middle = eye.wide * eye.middle
    left = max(0.0, middle + (ground.edges[0] + reach) * scale)
    right = min(eye.wide, middle + (ground.edges[1] - reach) * scale)
    return left + x * (right - left) / eye.wide if left < right else (left + right) / 2


def apart(placed: Sequence[Standing], fixed: Sequence[Standing], ground: Ground, eye: Eye) -> list[Standing]:
    """The same people, the first kept where they are as far as that goes: each is where most of him is seen. `fixed` are
    not moved.
    """
    first, rest = list(placed[:1]), list(placed[1:])
    orders = [*first, *rest], [*first, *reversed(rest)]
    return min((_in_turn(order, fixed, ground, eye) for order in orders), key=_crowded)


def _in_turn(order: Sequence[Standing], fixed: Sequence[Standing], ground: Ground, eye: Eye) -> list[Standing]:
    found: list[Standing] = list(fixed)
    for one in order:
        found.append(_moved(one, found, ground, eye))
    return found[len(fixed) :]


def _crowded(people: Sequence[Standing]) -> float:
    """How much of everybody is behind somebody."""
    return sum(_too_much(_reaches(one), one, other) for one, other in combinations(people, 2))


def _moved(one: Standing, others: Sequence[Standing], ground: Ground, eye: Eye) -> Standing:
    def hides(x: float) -> float:
        here = _reaches(replace(one, x=x))
        worst = max((_too_much(here, one, other) for other in others), default=0.0)
        behind = max((_hidden(here, wide) for wide in _standing_before(one, ground, eye)), default=0.0)
        outside = max(0.0, -here[0]) + max(0.0, here[1] - eye.wide)
        touch = max((_hidden(here, _reaches(other)) for other in others if not _over(one, other)), default=0.0)
        return worst + _TOUCHES * touch + behind + outside / (here[1] - here[0])

    reach = _LIES if one.pose.lies else _SIDE
    tried = (one.x, *(within(ground, eye, share * eye.wide, one.scale, reach) for share in _TRIED))
    return replace(one, x=min(tried, key=lambda x: hides(x) + _PREFERS * abs(x - one.x)))


def _too_much(here: Span, one: Standing, other: Standing) -> float:
    """How much more than is well of one of two is behind the other. Of one who lies, twice: there is nowhere else to look."""
    if _over(one, other):
        return 0.0
    hidden = _hidden(here, _reaches(other))
    lies = one.pose.lies or other.pose.lies
    return 2 * max(0.0, hidden - _OF_WHO_LIES) if lies else max(0.0, hidden - _SOME)


def _over(one: Standing, other: Standing) -> bool:
    """Whether one of two is seen wholly above the other: far off, over somebody who lies."""
    (top, foot), (other_top, other_foot) = _tall(one), _tall(other)
    return foot < other_top or other_foot < top


def _tall(one: Standing) -> Span:
    high = max(_LIES_HIGH, 18 - one.pose.head[1])
    return one.foot - high * one.scale * one.tall, one.foot


def _reaches(one: Standing) -> Span:
    unit = one.scale * one.tall
    if one.pose.lies:
        return one.x - _LIES * unit, one.x + _LIES * unit
    out = [x for x, _ in (*one.pose.elbows, *one.pose.hands)]
    return one.x + min(-_SIDE, min(out) - _HAND) * unit, one.x + max(_SIDE, max(out) + _HAND) * unit


def _standing_before(one: Standing, ground: Ground, eye: Eye) -> list[Span]:
    """The things of the place that are nearer than somebody, as they are on the picture."""
    spans = ((eye.at(thing.x[0], 0, thing.z)[0], eye.at(thing.x[1], 0, thing.z)[0], thing.z) for thing in ground.things)
    return [(left, right) for left, right, z in spans if one.scale < eye.scale(z)]


def _hidden(one: Span, other: Span) -> float:
    """How much of the narrower of two the other hides, 0 to 1."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0.0, shared) / min(one[1] - one[0], other[1] - other[0])
