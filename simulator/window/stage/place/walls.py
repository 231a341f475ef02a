"""What rooms are built of: walls, floor, ceiling, windows, doors, lamps, pictures.

Distances in centimetres, as `eye` has them. It refuses to know which room it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink, mix
from simulator.window.stage.eye import Eye, Span
from simulator.window.stage.glows import halo, pool
from simulator.window.stage.light import BLACK, WARM, WHITE

_NEAR = 110.0
_TRIM, _PANE, _GARDEN, _KNOB, _SHADE = map(ink, ("#e2dfd7", "#9fb6c8", "#5d7d5c", "#d9bd7c", "#efe3c8"))
_PLASTER, _PAPER = ink("#d9d8d4"), ink("#c9c3ae")
_SUN, _MOON, _DUSK = ink("#fff0c4"), ink("#a9c2f2"), ink("#1c2b52")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """A room as an empty box: how far to the left and right, how high, how deep, and its colours."""

    x: Span
    high: float
    deep: float
    wall: Ink
    floor: Ink
    ceiling: Ink = _PLASTER


def shell(eye: Eye, room: Shell) -> str:
    """Walls, floor, ceiling, skirting."""
    (left, right), high, deep = room.x, room.high, room.deep
    near = (_NEAR, deep)
    drawn = eye.flat((left, right), high, near, room.ceiling, 0.08)
    foot = eye.at(0, 0, deep)[1]
    drawn += svg.fade(
        "floor", (0, foot), (0, 900), ((0, eye.paint(room.floor, 0.28), 1), (1, eye.paint(room.floor), 1))
    )
    drawn += eye.shine(((left, 0, _NEAR), (left, 0, deep), (right, 0, deep), (right, 0, _NEAR)), "url(#floor)")
    for name, x, dark in (("wall_l", left, 0.10), ("wall_r", right, 0.20)):
        far, close = eye.at(x, 0, deep)[0], 0.0 if x < 0 else eye.wide
        drawn += svg.fade(
            name, (far, 0), (close, 0), ((0, eye.paint(room.wall, dark + 0.16), 1), (1, eye.paint(room.wall, dark), 1))
        )
        drawn += eye.shine(((x, 0, _NEAR), (x, high, _NEAR), (x, high, deep), (x, 0, deep)), f"url(#{name})")
        drawn += eye.side(x, (0, 13), near, _TRIM, dark)
    drawn += eye.upright((left, right), (0, high), deep, room.wall, 0.02) + eye.upright(
        (left, right), (0, 13), deep, _TRIM, 0.06
    )
    return drawn + eye.upright((left, right), (high - 7, high), deep, _TRIM, 0.1)


def boards(eye: Eye, room: Shell, step: float = 42) -> str:
    """Floor boards that run away from the onlooker."""
    run, x = "", room.x[0] + step
    while x < room.x[1]:
        a, b = eye.at(x, 0, room.deep), eye.at(x, 0, _NEAR)
        run += f"M{a[0]:.0f} {a[1]:.0f}L{b[0]:.0f} {b[1]:.0f}"
        x += step
    return svg.path(run, None, eye.paint(room.floor, 0.42), 1.7, 0.7)


def tiles(eye: Eye, room: Shell, step: float = 62) -> str:
    """Square tiles."""
    run, z = "", room.deep - step
    while z > 330:
        a, b = eye.at(room.x[0], 0, z), eye.at(room.x[1], 0, z)
        run += f"M{a[0]:.0f} {a[1]:.0f}L{b[0]:.0f} {b[1]:.0f}"
        z -= step
    return boards(eye, room, step) + svg.path(run, None, eye.paint(room.floor, 0.42), 1.5, 0.55)


def window(eye: Eye, x: Span, y: Span, z: float, *, curtains: Ink | None = None) -> str:
    """A window in the far wall, with the weather in it, and the patch of sun or moon that it throws."""
    drawn = eye.upright((x[0] - 9, x[1] + 9), (y[0] - 9, y[1] + 9), z, _TRIM)
    (a, top), (b, low) = eye.at(x[0], y[1], z), eye.at(x[1], y[0], z)
    dusk = 0.0 if eye.light.name != "dim" else 0.85 if eye.light.rain else 0.5
    sky = tuple(mix(colour, _DUSK, dusk) for colour in eye.light.sky)
    drawn += svg.fade("pane", (0, top), (0, low), ((0, sky[0], 1), (0.8, sky[1], 1))) + svg.box(
        a, top, b - a, low - top, "url(#pane)"
    )
    hedge = mix(eye.paint(_GARDEN), sky[1], 0.15)
    drawn += svg.path(
        f"M{a} {low} V{low - 34} Q{(a * 3 + b) / 4} {low - 74} {(a + b) / 2} {low - 38} T{b} {low - 44} V{low}Z", hedge
    )
    if eye.light.rain:
        drawn += _drops(a, top, b, low)
    elif eye.light.name == "dark":
        drawn += svg.ellipse(b - (b - a) * 0.24, top + (low - top) * 0.26, 13, 13, ink("#e8edf7"))
    middle, cross = (x[0] + x[1]) / 2, (y[0] + y[1]) / 2
    drawn += eye.upright((middle - 3, middle + 3), y, z, _TRIM) + eye.upright(x, (cross - 3, cross + 3), z, _TRIM)
    drawn += eye.block((x[0] - 14, x[1] + 14), (y[0] - 16, y[0] - 9), (z - 12, z), _TRIM, 0.05)
    return drawn + (_curtains(eye, x, y, z, curtains) if curtains else "") + _patch(eye, x, z)


def _drops(a: float, top: float, b: float, low: float) -> str:
    """Rain on the pane: drops that run down."""
    run = ""
    for n in range(26):
        x, y = a + (n * 617 % 1000) / 1000 * (b - a), top + (n * 271 % 1000) / 1000 * (low - top) * 0.86
        run += f"M{x:.0f} {y:.0f}l{-2 + n % 3} {8 + n % 4 * 5}"
    return svg.path(run, None, ink("#e6eef8"), 2.6, 0.62)


def _curtains(eye: Eye, x: Span, y: Span, z: float, cloth: Ink) -> str:
    drawn = ""
    for at, way in ((x[0] - 22, 1), (x[1] + 22, -1)):
        inner = at + way * 44
        corners = (
            (at, y[1] + 16, z - 6),
            (inner, y[1] + 16, z - 6),
            (at + way * 22, (y[0] + y[1]) / 2, z - 6),
            (at + way * 32, y[0] - 30, z - 6),
            (at, y[0] - 30, z - 6),
        )
        drawn += eye.face(corners, cloth) + eye.streak(
            ((at + way * 13, y[1] + 16, z - 6), (at + way * 12, y[0] - 30, z - 6)), mix(cloth, BLACK, 0.35), 2
        )
    return drawn + eye.upright((x[0] - 34, x[1] + 34), (y[1] + 14, y[1] + 19), z - 8, ink("#5a4a3e"))


def _patch(eye: Eye, x: Span, z: float) -> str:
    """Light from the window on the floor."""
    if eye.light.rain or eye.light.name == "dim":
        return ""
    colour, alpha = (_MOON, 0.20) if eye.light.name == "dark" else (_SUN, 0.34)
    middle = (x[0] + x[1]) / 2
    drawn = ""
    for a, b in ((x[0], middle - 5), (middle + 5, x[1])):
        lean = -70
        corners = (
            (a + lean, 0, z - 150),
            (b + lean, 0, z - 150),
            (b + lean * 2.4, 0, z - 400),
            (a + lean * 2.4, 0, z - 400),
        )
        drawn += eye.shine(corners, colour, alpha)
    return drawn


def door(eye: Eye, x: Span, z: float, colour: Ink, high: float = 208) -> str:
    """A shut door in the far wall."""
    drawn = eye.upright((x[0] - 9, x[1] + 9), (0, high + 9), z, _TRIM, 0.05) + eye.upright(x, (0, high), z, colour)
    wide = x[1] - x[0]
    for low, top in ((18, high * 0.42), (high * 0.52, high - 18)):
        drawn += eye.upright((x[0] + wide * 0.16, x[1] - wide * 0.16), (low, top), z, colour, 0.14)
    at = eye.at(x[1] - 10, 100, z)
    return drawn + svg.ellipse(*at, 4 * eye.scale(z), 4 * eye.scale(z), eye.paint(_KNOB))


def side_door(eye: Eye, x: float, z: Span, colour: Ink, high: float = 208) -> str:
    """A shut door in a side wall."""
    way = 1 if x < 0 else -1
    drawn = eye.side(x, (0, high + 10), (z[0] - 10, z[1] + 10), _TRIM, 0.14) + eye.side(
        x + way, (0, high), z, colour, 0.16
    )
    for low, top in ((18, high * 0.42), (high * 0.52, high - 18)):
        inside = (z[0] + (z[1] - z[0]) * 0.16, z[1] - (z[1] - z[0]) * 0.16)
        drawn += eye.side(x + way, (low, top), inside, colour, 0.28)
    at = eye.at(x, 100, z[0] + 12)
    return drawn + svg.ellipse(*at, 4 * eye.scale(z[0]), 5 * eye.scale(z[0]), eye.paint(_KNOB))


def picture(eye: Eye, x: Span, y: Span, z: float, sheet: Ink = _PAPER) -> str:
    """A framed picture of hills."""
    drawn = eye.upright(x, y, z, ink("#4a3a2c")) + eye.upright((x[0] + 4, x[1] - 4), (y[0] + 4, y[1] - 4), z, sheet)
    hill = ((x[0] + 4, y[0] + 4, z), (x[0] + (x[1] - x[0]) * 0.4, (y[0] + y[1]) / 2, z), (x[1] - 4, y[0] + 4, z))
    return drawn + eye.face(hill, ink("#6f8a78"))


def hanging_lamp(eye: Eye, x: float, z: float, ceiling: float, name: str = "ceiling") -> str:
    """A lamp under the ceiling, with what it throws down where it burns."""
    scale, top = eye.scale(z), ceiling - 34
    drawn = eye.pole(x, (top, ceiling), z, ink("#4a4640"), 2.5)
    burns = eye.light.room_lamps
    shade = ((x - 14, top + 14, z), (x + 14, top + 14, z), (x + 34, top - 10, z), (x - 34, top - 10, z))
    drawn += eye.shine(shade, mix(eye.paint(_SHADE), WARM, 0.75 * burns))
    if not burns:
        return drawn
    at = eye.at(x, top - 12, z)
    drawn += svg.ellipse(*at, 30 * scale, 5 * scale, mix(WARM, WHITE, 0.6 * burns))
    drawn += _gloom(eye, name, at, burns) + halo(f"{name}_halo", at, 420 * scale, WARM, 0.6 * burns)
    return drawn + pool(eye, f"{name}_pool", (x, z - 40), 300, WARM, 0.4 * burns)


def _gloom(eye: Eye, name: str, at: svg.Spot, burns: float) -> str:
    """What a lamp does not reach: the corners of the room."""
    far = max(at[0], eye.wide - at[0], 1100.0)
    stops = ((0, BLACK, 0), (0.4, BLACK, 0.06 * burns), (1, BLACK, 0.62 * burns))
    return svg.glow(f"{name}_gloom", at, far, stops) + svg.box(0, 0, eye.wide, 900, f"url(#{name}_gloom)")


def table_lamp(eye: Eye, x: float, y: float, z: float, name: str) -> str:
    """A small lamp that stands on something `y` high."""
    burns, scale = eye.light.room_lamps, eye.scale(z)
    drawn = eye.pole(x, (y, y + 24), z, ink("#8f8576"), 5) + eye.upright(
        (x - 11, x + 11), (y, y + 4), z, ink("#8f8576")
    )
    shade = ((x - 13, y + 46, z), (x + 13, y + 46, z), (x + 23, y + 20, z), (x - 23, y + 20, z))
    drawn += eye.shine(shade, mix(eye.paint(_SHADE), WARM, 0.85 * burns))
    return drawn + halo(f"{name}_halo", eye.at(x, y + 30, z), 230 * scale, WARM, 0.55 * burns)
