"""The stage as one picture: the place, then the people from far to near.

It refuses gauges: how somebody is, is drawn, never written.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import pygame

from simulator.screens.values import Figure, Stage
from simulator.window import svg
from simulator.window.stage import things
from simulator.window.stage.backdrops import backdrop_of
from simulator.window.stage.body import body
from simulator.window.stage.eye import EYES_CM, HIGH, HORIZON, Eye
from simulator.window.stage.glows import beam, halo
from simulator.window.stage.light import COLD, Light, light_of
from simulator.window.stage.looks import looks_of, uniformed
from simulator.window.stage.poses import pose_of
from simulator.window.stage.weather import rain
from simulator.window.theme import GROUND, Ink, ink

_LOWEST = 850.0
"""What lies on the ground is never below the stage's edge."""
_BLACK = ink("#02040a")

_MIDDLE_SHARES = {1: (0.54,), 2: (0.56, 0.30), 3: (0.54, 0.26, 0.80), 4: (0.52, 0.30, 0.74, 0.90)}


class Standing(NamedTuple):
    """A figure's place in the stage's units: feet, and pixels of those units to a centimetre."""

    figure: Figure
    x: float
    foot: float
    scale: float


def standings(stage: Stage, wide: float) -> list[Standing]:
    """Where everybody stands, far ones first. Distance is pressed together, so that a far body can still be read."""
    first = sorted(stage.figures, key=lambda one: (uniformed(one.role), one.role != "subject"))
    count = len(first)
    shares = _MIDDLE_SHARES.get(count) or tuple((n + 0.6) / (count + 0.2) for n in range(count))
    placed = [_standing(figure, share * wide) for figure, share in zip(first, shares, strict=True)]
    return sorted(placed, key=lambda one: one.scale)


def _standing(figure: Figure, x: float) -> Standing:
    feet = figure.distance_ft if figure.distance_ft > 0 else 12.0
    if uniformed(figure.role):
        feet = max(feet, 11.0)
    pressed = 15.0 * (max(feet, 3.0) / 15.0) ** 0.55
    scale = 2.72 * 15.0 / pressed
    if figure.pose == "down":  # who lies must be seen whole, however near
        scale = min(scale, 3.3)
    foot = HORIZON + EYES_CM * scale
    return Standing(figure, x, min(foot, _LOWEST) if figure.pose == "down" else foot, scale)


def _person(one: Standing, light: Light, n: int) -> str:
    looks = looks_of(one.figure, light)
    pose = pose_of(one.figure.pose, one.figure.weapon, uniformed=looks.uniformed)
    scale = one.scale * looks.tall
    shadow = svg.ellipse(one.x, one.foot + 4, (78 if pose.lies else 34) * scale, 6 * scale, _BLACK, 0.38)
    drawn = body(pose, looks, one.figure.holds, one.figure.weapon)
    # each gradient in a body is named once for that body, or every coat would take the first one's cloth
    drawn = drawn.replace("#cloth", f"#cloth{n}").replace('"cloth"', f'"cloth{n}"')
    thing = _laid_down(one)
    return f'{thing}{shadow}<g transform="translate({one.x:.1f} {one.foot:.1f}) scale({scale:.3f})">{drawn}</g>'


def _laid_down(one: Standing) -> str:
    """A weapon that was let go of, on the ground: near the feet, or out of reach."""
    drawn = things.lying(one.figure.holds) if one.figure.weapon in things.LET_GO else ""
    if not drawn:
        return ""
    away = 40 if one.figure.weapon == "dropped" else 112
    x, y = one.x + away * one.scale, min(one.foot, _LOWEST)
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({one.scale:.3f})">{drawn}</g>'


def _torch(placed: list[Standing], eye: Eye) -> str:
    """An officer's light in the dark: from the hand to the nearest person who is no officer, or along the ground."""
    lit = [one for one in placed if not uniformed(one.figure.role)]
    x, y, reach = eye.wide * 0.52, 470.0, 430.0
    if lit:
        x, y, reach = lit[-1].x, lit[-1].foot - 100 * lit[-1].scale, 150 * lit[-1].scale
    hand = x + 0.16 * eye.wide, HIGH + 60
    drawn = beam("torch_beam", hand, (x, y), (26, reach * 1.1), COLD, 0.34)
    drawn += halo("torch_ground", (x, y + reach * 0.66 if lit else y + 90), reach * 1.5, COLD, 0.34, 0.26)
    return drawn + halo("torch", (x, y), reach * 1.25, COLD, 0.42)


def drawing(stage: Stage, wide: float) -> str:
    """The stage's SVG, 900 units high."""
    light, place = light_of(stage.light, rain=stage.rain), backdrop_of(stage.backdrop)
    placed, eye = standings(stage, wide), Eye(wide, light.by_lamp() if place.lived_in else light, place.middle)
    drawn = place.draw(eye)
    if light.name == "dark" and (place.unlit or any(not uniformed(one.figure.role) for one in placed)):
        drawn += _torch(placed, eye)
    drawn += "".join(_person(one, light, n) for n, one in enumerate(placed))
    shade = svg.fade("shade", (0, 640), (0, HIGH), ((0, _BLACK, 0), (1, _BLACK, 0.42)))
    drawn += shade + svg.box(0, 640, wide, HIGH - 640, "url(#shade)")
    return drawn + (rain(wide) if stage.rain and not place.roofed else "")


def picture(stage: Stage, width: int, height: int) -> pygame.Surface:
    """The stage at a size, kept while it stays the same."""
    wide = HIGH * width / max(1, height)
    larger = svg.scene(svg.drawing(drawing(stage, wide), wide, HIGH), width + 2, height + 2)
    return larger.subsurface((1, 1, width, height))  # the outermost pixels are half covered where units do not divide


def top_of(one: Standing) -> float:
    """Where a person's head ends, in the stage's units: a name stands above it."""
    pose = pose_of(one.figure.pose, one.figure.weapon)
    return one.foot - (46 if pose.lies else 16 - pose.head[1]) * one.scale


def framed(stage: Stage, width: int, height: int, radius: int, under: Ink = GROUND) -> pygame.Surface:
    """The stage with round corners, laid on the colour under it."""
    return _framed(stage, max(8, width), max(8, height), radius, under)


@lru_cache(maxsize=6)
def _framed(stage: Stage, width: int, height: int, radius: int, under: Ink) -> pygame.Surface:
    rounded = picture(stage, width, height).copy()
    mask = svg.raster(svg.drawing(svg.box(0, 0, width, height, ink("#ffffff"), radius), width, height), width, height)
    rounded.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    surface = pygame.Surface((width, height)).convert()  # laid on the ground once: blending it anew costs 1 ms a frame
    surface.fill(under)
    surface.blit(rounded, (0, 0))
    return surface
