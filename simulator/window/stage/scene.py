"""The stage as one picture: the place, then the people from far to near, then what lies before them.

It refuses gauges: how somebody is, is drawn, never written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

import pygame
from pygame import Rect

from simulator.screens.values import Stage
from simulator.window.sheet import svg
from simulator.window.sheet.theme import GROUND, Ink, ink
from simulator.window.stage import carried, crowd
from simulator.window.stage.backdrops import backdrop_of
from simulator.window.stage.crowd import standings, top_of
from simulator.window.stage.eye import HIGH, Eye
from simulator.window.stage.light import Light, light_of
from simulator.window.stage.looks import uniformed
from simulator.window.stage.motion import Motion
from simulator.window.stage.place.weather import rain
from simulator.window.stage.standing import Standing
from simulator.window.stage.view import at_hand, zoom_of

__all__ = ("framed", "layers", "paint_moving", "picture", "setting_out", "standings", "top_of")

_BLACK = ink("#02040a")


def _behind(stage: Stage, wide: float, zoom: float) -> str:
    """The place: 900 units high. It knows nobody, so that it is drawn once for all that happens there."""
    light, place = light_of(stage.light, rain=stage.rain), backdrop_of(stage.backdrop)
    return place.draw(Eye(wide, light.by_lamp() if place.lived_in else light, place.middle, zoom))


@lru_cache(maxsize=12)
def _carried(stage: Stage, wide: float, zoom: float = 1) -> str:
    """Light that is turned on people: a helicopter's, and an officer's own in the dark."""
    light, place = light_of(stage.light, rain=stage.rain), backdrop_of(stage.backdrop)
    there = standings(stage, wide)
    found = next((one for one in there if one.figure.role == "subject"), None)
    drawn = carried.searchlight(Eye(wide, light, place.middle, zoom), found) if place.searched else ""
    lit = [one for one in there if not uniformed(one.figure.role)]
    if place.riding or light.name != "dark" or not (lit or place.unlit):
        return drawn
    return drawn + carried.flashlight(lit, wide)


def _before(stage: Stage, wide: float, _: float = 1) -> str:
    """What lies over people and place: the shade of the near ground, and rain."""
    shade = svg.fade("shade", (0, 640), (0, HIGH), ((0, _BLACK, 0), (1, _BLACK, 0.42)))
    falls = stage.rain and not backdrop_of(stage.backdrop).roofed
    return shade + svg.box(0, 640, wide, HIGH - 640, "url(#shade)") + (rain(wide) if falls else "")


def layers(stage: Stage, wide: float) -> list[str]:
    """The stage's drawings, from far to near, each an SVG of its own: the place, carried light, each person, what lies before them."""
    stage = at_hand(stage)
    light = light_of(stage.light, rain=stage.rain)
    people = (crowd.drawn(one, light) for one in standings(stage, wide))
    return [_behind(stage, wide, zoom_of(stage)), _carried(stage, wide), *people, _before(stage, wide)]


@lru_cache(maxsize=12)
def _layer(
    draw: Callable[[Stage, float, float], str], stage: Stage, width: int, height: int, zoom: float = 1
) -> pygame.Surface:
    wide = HIGH * width / max(1, height)
    larger = svg.scene(svg.drawing(draw(stage, wide, zoom), wide, HIGH), width + 2, height + 2)
    return larger.subsurface((1, 1, width, height))  # the outermost pixels are half covered where units do not divide


def _box(one: Standing, width: int, height: int) -> Rect:
    """The pixels of the stage that a person may cover."""
    unit = height / HIGH
    left, top, right, bottom = (round(edge * unit) for edge in crowd.reach(one))
    return Rect(left, top, right - left, bottom - top).clip(Rect(0, 0, width, height))


def _person(light: Light, one: Standing, width: int, height: int) -> tuple[pygame.Surface, Rect]:
    box, unit = _box(one, width, height), height / HIGH
    drawn = crowd.drawn(one, light)
    moved = f'<g transform="translate({-box.x / unit:.3f} {-box.y / unit:.3f})">{drawn}</g>'
    text = svg.drawing(moved, max(1, box.width) / unit, max(1, box.height) / unit)
    return svg.once(text, box.width, box.height), box


_still_person = lru_cache(maxsize=24)(_person)


def _put(
    surface: pygame.Surface, stage: Stage, placed: Sequence[Standing], size: tuple[int, int], moves: Sequence[str] = ()
) -> None:
    """Place, people and weather on a surface of the stage's size. Those who move are not kept."""
    stage = at_hand(stage)
    light = light_of(stage.light, rain=stage.rain)
    surface.blit(_layer(_behind, replace(stage, figures=()), *size, zoom_of(stage)), (0, 0))
    if _carried(stage, HIGH * size[0] / max(1, size[1])):  # kept: it is asked at every frame
        surface.blit(_layer(_carried, stage, *size), (0, 0))
    for one in placed:
        draw = _person if one.figure.person in moves else _still_person
        if _box(one, *size).size > (0, 0):
            surface.blit(*draw(light, one, *size))
    surface.blit(_layer(_before, replace(stage, figures=()), *size), (0, 0))


def picture(stage: Stage, width: int, height: int) -> pygame.Surface:
    """The stage at a size."""
    surface = pygame.Surface((width, height))
    _put(surface, stage, standings(stage, HIGH * width / max(1, height)), (width, height))
    return surface


def framed(stage: Stage, width: int, height: int, radius: int, under: Ink = GROUND) -> pygame.Surface:
    """The stage with round corners, laid on the colour under it."""
    return _framed(stage, max(8, width), max(8, height), radius, under)


@lru_cache(maxsize=6)
def _framed(stage: Stage, width: int, height: int, radius: int, under: Ink) -> pygame.Surface:
    surface = picture(stage, width, height).convert()
    _round(surface, radius, under)
    return surface


def _round(surface: pygame.Surface, radius: int, under: Ink) -> None:
    """Corners in the colour under the picture, so that it need not be blended whole at every frame."""
    wide, high = surface.get_size()
    r = max(1, radius)
    corner = f"M0 0 H{r} A{r} {r} 0 0 0 0 {r}Z"
    for x, y, turn in ((0, 0, 0), (wide - r, 0, 90), (wide - r, high - r, 180), (0, high - r, 270)):
        turned = f'<g transform="rotate({turn} {r / 2} {r / 2})">{svg.path(corner, under)}</g>'
        surface.blit(svg.raster(svg.drawing(turned, r, r), r, r), (x, y))


def setting_out(going: Motion, width: int, height: int) -> Stage:
    """The stage over which people move: the one before, which is drawn already, where the place looks as it did."""
    wide = HIGH * width / max(1, height)
    return going.before if _carried(going.before, wide) == _carried(going.after, wide) else going.after


def paint_moving(
    surface: pygame.Surface, where: Rect, going: Motion, now: int, radius: int, under: Ink = GROUND
) -> None:
    """A frame of people on their way: what nobody who moves can cover is left as it is."""
    size = max(8, where.width), max(8, where.height)
    if now <= going.begun or going.over(now):
        stage = going.after if going.over(now) else setting_out(going, *size)
        surface.blit(framed(stage, *size, radius, under), where)
        return
    wide = HIGH * size[0] / size[1]
    placed, moves = going.placed(wide, now), going.moved(wide)
    ends = (*placed, *standings(going.before, wide), *standings(going.after, wide))
    come_or_gone = {one.person for one in going.before.figures} ^ {one.person for one in going.after.figures}
    touched = [_box(one, *size) for one in ends if one.figure.person in moves or one.figure.person in come_or_gone]
    changes = touched[0].unionall(touched[1:]).inflate(16, 16).clip(Rect(0, 0, *size))
    frame = _scratch(*size)
    frame.set_clip(changes)
    _put(frame, going.after, placed, size, moves)
    _round(frame, radius, under)
    surface.blit(frame, where.move(*changes.topleft), changes)


@lru_cache(maxsize=2)
def _scratch(width: int, height: int) -> pygame.Surface:
    return pygame.Surface((width, height)).convert()
