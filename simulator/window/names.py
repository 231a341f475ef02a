"""Names beside the people on the stage, so placed that no name lies on a face or on another name.

It refuses to say how somebody is; a name and a distance are all that is written.
"""

from __future__ import annotations

from pygame import Rect

from simulator.screens.values import Stage
from simulator.window import panels, text
from simulator.window.page import Page
from simulator.window.parts import bold
from simulator.window.stage import scene
from simulator.window.text import Run, Style

_STAGE_HIGH = 900


def lay_out(page: Page, stage: Stage, where: Rect) -> None:
    """A small label for everybody in sight, near ones first."""
    m = page.measure
    style = bold(m, 13)
    scale = where.height / _STAGE_HIGH
    people = scene.standings(stage, _STAGE_HIGH * where.width / max(1, where.height))[::-1]
    room = where.inflate(-m.px(12), -m.px(12))
    taken = [_head(one, where, scale) for one in people]
    for one, head in zip(people, list(taken), strict=True):
        words = f"{one.figure.name}, {one.figure.distance_ft:.0f} ft" if one.figure.distance_ft else one.figure.name
        words = text.elide(words, style, room.width - m.px(20))
        spot = _place(_size(words, style, page), head, room, [other for other in taken if other is not head], m.px(5))
        taken.append(spot)
        page.panel(spot, panels.PILL)
        page.words(spot, Run(words, style), align=0.5, middle=True)


def _size(words: str, style: Style, page: Page) -> tuple[int, int]:
    m = page.measure
    return -int(-text.width_of(words, style.face, style.px) // 1) + m.px(20), text.leading(style) + m.px(6)


def _head(one: scene.Standing, where: Rect, scale: float) -> Rect:
    top = where.y + round(scene.top_of(one) * scale)
    side = max(6, round(34 * one.scale * scale))
    return Rect(where.x + round(one.x * scale) - side // 2, top, side, side)


def _place(size: tuple[int, int], head: Rect, room: Rect, taken: list[Rect], gap: int) -> Rect:
    """Above the head; else higher, beside it or below it, wherever least is covered."""
    spots = []
    for anchor in ("midbottom", "bottomleft", "bottomright", "midleft", "midright", "midtop"):
        spot = Rect((0, 0), size)
        goal = {
            "midbottom": (head.centerx, head.top - gap),
            "bottomleft": (head.left, head.top - gap),
            "bottomright": (head.right, head.top - gap),
            "midleft": (head.right + gap * 2, head.centery),
            "midright": (head.left - gap * 2, head.centery),
            "midtop": (head.centerx, head.bottom + gap * 3),
        }[anchor]
        setattr(spot, anchor, goal)
        spots.append(spot.clamp(room))
    spots += [spots[0].move(0, -step * size[1]).clamp(room) for step in (1, 2)]
    return min(spots, key=lambda spot: sum(_shared(spot, other) for other in (head, *taken)))


def _shared(one: Rect, other: Rect) -> int:
    shared = one.clip(other)
    return shared.width * shared.height
