"""Boxes whose content is longer than they are: how a hand moves them. It refuses to know what stands in one."""

from __future__ import annotations

from simulator.window.room import Room
from simulator.window.sheet.page import Page, Scrolled, Target, bar_of
from simulator.window.sheet.theme import Measure


def scroll(room: Room, page: Page, name: str, by: int) -> None:
    """So many pixels on, or back; never past an end."""
    box = page.scrolls[name]
    offset = min(max(0, box.offset + by), box.reach)
    if offset != box.offset:
        room.offsets[name], room.stale = offset, True


def into_sight(room: Room, page: Page, target: Target) -> None:
    """A target that lies beyond an edge of its box is brought in."""
    box = page.scrolls.get(target.scroll)
    if box is None:
        return
    below, above = target.where.bottom - box.where.bottom, box.where.top - target.where.top
    if above > 0:
        scroll(room, page, target.scroll, -above)
    elif below > 0:
        scroll(room, page, target.scroll, below)


def pulled(box: Scrolled, measure: Measure, y: int) -> int:
    """How far a box is scrolled with the middle of its thumb pulled there."""
    track, thumb = bar_of(box, measure)
    return round((y - track.y - thumb.height / 2) / max(1, track.height - thumb.height) * box.reach)
