"""Names beside the people on the stage, so placed that no name lies on a face or on another name.

It refuses to say how somebody is; a name and a distance are all that is written.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from pygame import Rect

from simulator.screens.values import Stage
from simulator.window.sheet import panels, text
from simulator.window.sheet.page import Page
from simulator.window.sheet.parts import bold
from simulator.window.sheet.text import Run, Style
from simulator.window.stage import scene
from simulator.window.stage.standing import Standing

_STAGE_HIGH = 900
_Goal = tuple[str, tuple[int, int]]
_FACE, _HAND, _BODY, _LABEL = 6, 4, 1, 6
"""How much worse it is to cover a face, a hand or a name than a body."""


def lay_out(page: Page, stage: Stage, where: Rect) -> None:
    """A small label for everybody in sight; the subject's is placed first, near ones before far ones."""
    m = page.measure
    style = bold(m, 13)
    scale = where.height / _STAGE_HIGH
    near = scene.standings(stage, _STAGE_HIGH * where.width / max(1, where.height))[::-1]
    people = sorted(near, key=lambda one: one.figure.role != "subject")
    room = where.inflate(-m.px(12), -m.px(12))
    heads = [_head(one, where, scale) for one in people]
    taken = [(head, _FACE) for head in heads] + [(_trunk(head), _BODY) for head in heads]
    taken += [(hand, _HAND) for one in people for hand in _hands(one, where, scale)]
    for one, head in zip(people, heads, strict=True):
        words = _words(one)
        words = text.elide(words, style, room.width - m.px(20))
        spot = _place(_size(words, style, page), head, room, taken, m.px(5))
        taken.append((spot, _LABEL))
        page.panel(spot, panels.PILL)
        page.words(spot, Run(words, style), align=0.5, middle=True)


def _words(one: Standing) -> str:
    """The name, and how far away; of whoever sits beside one the name alone."""
    feet = 0.0 if one.pose.seat == "patrol" else one.figure.distance_ft
    return f"{one.figure.name}, {feet:.0f} ft" if feet else one.figure.name


def _size(words: str, style: Style, page: Page) -> tuple[int, int]:
    m = page.measure
    return -int(-text.width_of(words, style.face, style.px) // 1) + m.px(20), text.leading(style) + m.px(6)


def _head(one: Standing, where: Rect, scale: float) -> Rect:
    top = where.y + round(scene.top_of(one) * scale)
    side = max(6, round(34 * one.scale * scale))
    return Rect(where.x + round(one.x * scale) - side // 2, top, side, side)


def _hands(one: Standing, where: Rect, scale: float) -> list[Rect]:
    """Where the hands are, with what they hold: an officer watches them."""
    unit = one.scale * one.tall * scale
    side = max(4, round((64 if one.figure.holds else 24) * unit))
    along = math.radians(one.pose.grip)
    out = 30 if one.figure.holds else 0  # the middle of what the right hand holds
    left, (x, y) = one.pose.hands
    both = left, (x + out * math.cos(along), y + out * math.sin(along))
    spots = ((one.x * scale + x * unit, one.foot * scale + y * unit) for x, y in both)
    return [Rect(where.x + round(x) - side // 2, where.y + round(y) - side // 2, side, side) for x, y in spots]


def _trunk(head: Rect) -> Rect:
    """Shoulders, hands and what they hold: as a rule no name may hide them."""
    return Rect(head.centerx - head.width * 3 // 2, head.bottom, head.width * 3, head.height * 2)


def _place(size: tuple[int, int], head: Rect, room: Rect, taken: list[tuple[Rect, int]], gap: int) -> Rect:
    """Above the head; else higher, beside it or at the feet, wherever least is covered; the first of equals."""
    spots = []
    for anchor, goal in (*_beside(size, head, gap), *_aside(size, head, gap)):
        spot = Rect((0, 0), size)
        setattr(spot, anchor, goal)
        spots.append(spot.clamp(room))
    return min(spots, key=lambda spot: sum(_shared(spot, other) * weight for other, weight in taken))


def _beside(size: tuple[int, int], head: Rect, gap: int) -> tuple[_Goal, ...]:
    """Where a name stands at best: a corner or an edge of it, and the spot for that."""
    return (
        ("midbottom", (head.centerx, head.top - gap)),
        ("bottomleft", (head.left, head.top - gap)),
        ("bottomright", (head.right, head.top - gap)),
        ("midbottom", (head.centerx, head.top - gap - size[1])),
        ("midleft", (head.right + gap * 2, head.centery)),
        ("midright", (head.left - gap * 2, head.centery)),
        ("midbottom", (head.centerx, head.top - gap - size[1] * 2)),
        ("midtop", (head.centerx, head.bottom + head.height * 3)),
    )


def _aside(size: tuple[int, int], head: Rect, gap: int) -> Iterator[_Goal]:
    """Where it stands in a crowd: over the head and to a side, row upon row."""
    for row in range(5):
        for side in (-1, 1, -2, 2):
            yield "midbottom", (head.centerx + side * size[0] * 2 // 5, head.top - gap - size[1] * row)


def _shared(one: Rect, other: Rect) -> int:
    shared = one.clip(other)
    return shared.width * shared.height
