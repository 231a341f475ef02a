"""Clothes on the trunk: one outline that follows shoulders and hips wherever they are, and what tells garments apart.

It refuses arms and legs.
"""

from __future__ import annotations

from collections.abc import Callable

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink
from simulator.window.stage.body import crew, waist
from simulator.window.stage.body.inked import outlined, shade
from simulator.window.stage.body.rainwear import JACKET
from simulator.window.stage.body.trunk import Trunk, area, stroke
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import Pose

_SILVER, _BADGE, _VIS, _BAND, _SOOT = map(ink, ("#c9cfd8", "#c9a94f", "#e3e7d0", "#c9d2de", "#10151f"))
_DROP = {
    "gown": 44,
    "dress": 40,
    "robe": 52,
    "hoodie": 7,
    "jacket": 9,
    JACKET: 7,
    "turnout": 16,
    "suit": 10,
    "apron": 5,
}
"""How far below the hips a garment hangs."""


def torso(pose: Pose, looks: Looks, *, drawn: bool = False) -> str:
    """The trunk in its clothes; the holster of whoever has `drawn` is empty."""
    cloth = looks.skin if looks.wears == "bare" else looks.top
    line = _line(pose, looks)
    (lx, ly), (rx, _) = pose.shoulders
    stops = ((0, shade(cloth, -0.08), 1), (1, shade(cloth, 0.24), 1))
    tint = svg.fade("cloth", (lx - 6, ly), (rx + 8, ly + 30), stops)
    whole = tint + outlined(line, "url(#cloth)", looks.rim)
    trunk = Trunk(pose)
    worn = waist.band(pose, looks) if looks.wears == "bare" else ""
    if looks.wears in ("uniform", JACKET):
        worn = waist.duty_belt(trunk.at, flipped=pose.flipped, back=pose.back, drawn=drawn)
    return whole + cut(pose, looks, cloth) + worn


def _line(pose: Pose, looks: Looks) -> str:
    (lx, ly), (rx, ry) = pose.shoulders
    (hl, hly), (hr, hry) = pose.hips
    nx, ny = pose.neck
    b = looks.build
    w, h, belly = 5.0 + 1.5 * b, 8.5 * b, 34 * max(0.0, b - 1.0)
    drop = _DROP.get(looks.wears, 5) * (0.35 if pose.seat or pose.lap else 1)
    long, waist = hly - ly, ly + (hly - ly) * 0.68
    flare = (4 if drop > 20 else 0) + h
    left, right = hl - flare - (2 if drop > 20 else 0), hr + flare + (2 if drop > 20 else 0)
    if drop > 20 and not pose.seat and not pose.lap:  # a long hem goes with the legs, however they stand
        left, right = min(left, _leg_at(pose, 0, hly + drop) - 9), max(right, _leg_at(pose, 1, hry + drop) + 9)
    return (
        f"M{nx - 6:.2f} {ny:.2f} Q{(nx + lx) / 2 - 4:.2f} {ly - 4:.2f} {lx - w:.2f} {ly - 2:.2f} "
        f"C{lx - w - 1 - belly * 0.4:.2f} {ly + long * 0.3:.2f} {hl - h + 2 - belly:.2f} {waist - long * 0.2:.2f} {hl - h + 1 - belly:.2f} {waist:.2f} "
        f"Q{hl - h - belly * 0.6:.2f} {hly:.2f} {left:.2f} {hly + drop:.2f} Q{(hl + hr) / 2:.2f} {(hly + hry) / 2 + drop + 4:.2f} {right:.2f} {hry + drop:.2f} "
        f"Q{hr + h + belly * 0.6:.2f} {hry:.2f} {hr + h - 1 + belly:.2f} {waist:.2f} "
        f"C{hr + h - 2 + belly:.2f} {waist - long * 0.2:.2f} {rx + w + 1 + belly * 0.4:.2f} {ry + long * 0.3:.2f} {rx + w:.2f} {ry - 2:.2f} "
        f"Q{(nx + rx) / 2 + 4:.2f} {ry - 4:.2f} {nx + 6:.2f} {ny:.2f}Z"
    )


def _leg_at(pose: Pose, side: int, y: float) -> float:
    """How far to the right a thigh is at a height."""
    (hx, hy), (kx, ky) = pose.hips[side], pose.knees[side]
    return hx + (kx - hx) * min(1.0, (y - hy) / max(1.0, ky - hy))


def cut(pose: Pose, looks: Looks, cloth: Ink) -> str:
    """What tells one garment from another: lines on the front, a seam on the back."""
    trunk, deep, pale = Trunk(pose), shade(cloth, 0.4), shade(cloth, -0.26)
    if looks.wears == JACKET:
        return _rain_jacket(pose, trunk, deep)
    if looks.wears == "uniform":
        return _uniform(pose, looks, trunk, deep)
    if pose.back:
        seam = svg.path(f"M{trunk.run((0, 0.1))} L{trunk.run((0, 0.95))}", None, deep, 1, 0.6)
        return seam + (_hood_hanging(trunk, looks, deep) if looks.wears == "hoodie" else "")
    make = _CUTS.get(looks.wears, _collar)
    return make(trunk, looks, deep, pale)


def _collar(trunk: Trunk, looks: Looks, deep: Ink, pale: Ink) -> str:
    del looks, pale
    neck = svg.path(f"M{trunk.run((-0.42, -0.08))} Q{trunk.run((0, 0.2), (0.42, -0.08))}", None, deep, 1.8)
    buttons = "".join(svg.ellipse(*trunk.at(0.06, v), 0.9, 0.9, deep) for v in (0.3, 0.5, 0.7, 0.9))
    return neck + stroke(trunk, deep, 1.2, (0, 0.1), (0, 1.05)) + buttons


def _tee(trunk: Trunk, looks: Looks, deep: Ink, pale: Ink) -> str:
    del pale
    skin = svg.path(f"M{trunk.run((-0.38, -0.1))} Q{trunk.run((0, 0.2), (0.38, -0.1))}Z", looks.skin)
    return skin + svg.path(f"M{trunk.run((-0.4, -0.09))} Q{trunk.run((0, 0.2), (0.4, -0.09))}", None, deep, 1.8)


def _tank(trunk: Trunk, looks: Looks, deep: Ink, pale: Ink) -> str:
    del pale
    skin = "".join(
        area(trunk, looks.skin, (side * 0.68, -0.04), (side * 1.3, -0.08), (side * 1.3, 0.3), (side * 0.86, 0.32))
        for side in (-1, 1)
    )
    return (
        skin
        + area(trunk, looks.skin, (-0.42, -0.08), (0.42, -0.08), (0.3, 0.16), (-0.3, 0.16))
        + stroke(trunk, deep, 1.2, (-0.42, -0.06), (-0.3, 0.17), (0.3, 0.17), (0.42, -0.06))
    )


def _bare(trunk: Trunk, looks: Looks, deep: Ink, pale: Ink) -> str:
    del pale, looks
    lines = stroke(trunk, deep, 1.1, (-0.72, 0.4), (-0.12, 0.44)) + stroke(trunk, deep, 1.1, (0.12, 0.44), (0.72, 0.4))
    return lines + svg.ellipse(*trunk.at(0, 0.78), 0.9, 1.3, deep)


def _hoodie(trunk: Trunk, looks: Looks, deep: Ink, pale: Ink) -> str:
    del looks
    hood = svg.path(
        f"M{trunk.run((-0.7, 0.0))} Q{trunk.run((0, 0.36), (0.7, 0.0))} Q{trunk.run((0, 0.18), (-0.7, 0.0))}Z", deep
    )
    pocket = svg.path(
        f"M{trunk.run((-0.62, 1.02))} L{trunk.run((-0.4, 0.7), (0.4, 0.7), (0.62, 1.02))}", None, deep, 1.6
    )
    return (
        hood
        + pocket
        + stroke(trunk, pale, 1.5, (-0.2, 0.2), (-0.24, 0.46))
        + stroke(trunk, pale, 1.5, (0.2, 0.2), (0.24, 0.42))
    )


def _hood_hanging(trunk: Trunk, looks: Looks, deep: Ink) -> str:
    """A hood on the back of whoever walks away."""
    hood = f"M{trunk.run((-0.62, -0.1))} C{trunk.run((-0.74, 0.3), (-0.3, 0.5), (0, 0.5))} C{trunk.run((0.3, 0.5), (0.74, 0.3), (0.62, -0.1))}Z"
    return outlined(hood, shade(looks.top, 0.14), deep) + svg.path(
        f"M{trunk.run((-0.4, 0.0))} Q{trunk.run((0, 0.24), (0.4, 0.0))}", None, deep, 1.6
    )


def _jacket(trunk: Trunk, looks: Looks, deep: Ink, pale: Ink) -> str:
    del pale
    under = shade(looks.legs, -0.45)
    open_ = area(trunk, under, (-0.34, -0.08), (0.34, -0.08), (0.16, 1.08), (-0.16, 1.08))
    lapels = area(trunk, deep, (-0.42, -0.08), (-0.3, -0.08), (-0.1, 0.5), (-0.42, 0.22)) + area(
        trunk, deep, (0.42, -0.08), (0.3, -0.08), (0.1, 0.5), (0.42, 0.22)
    )
    return (
        open_
        + lapels
        + stroke(trunk, deep, 1.6, (-0.3, 0), (-0.15, 1.12))
        + stroke(trunk, deep, 1.6, (0.3, 0), (0.15, 1.12))
    )


def _suit(trunk: Trunk, looks: Looks, deep: Ink, pale: Ink) -> str:
    del pale, looks
    shirt = area(trunk, _VIS, (-0.34, -0.08), (0.34, -0.08), (0.02, 0.62))
    tie = area(trunk, ink("#6d2f36"), (-0.1, 0.0), (0.1, 0.0), (0.12, 0.4), (0, 0.56), (-0.1, 0.4))
    return (
        shirt
        + tie
        + stroke(trunk, deep, 1.8, (-0.36, -0.06), (0, 0.62), (0.36, -0.06))
        + stroke(trunk, deep, 1.4, (0, 0.62), (0.02, 1.1))
    )


def _vest(trunk: Trunk, looks: Looks, deep: Ink, pale: Ink) -> str:
    del pale
    shirt = shade(looks.legs, -0.3)
    bands = stroke(trunk, _VIS, 3.4, (-1.0, 0.62), (1.0, 0.62))
    bands += "".join(stroke(trunk, _VIS, 3, (s * 0.56, -0.02), (s * 0.56, 1.02)) for s in (-1, 1))
    return (
        area(trunk, shirt, (-0.34, -0.08), (0.34, -0.08), (0, 0.42))
        + bands
        + stroke(trunk, deep, 1.4, (0, 0.42), (0, 1.06))
    )


def _apron(trunk: Trunk, looks: Looks, deep: Ink, pale: Ink) -> str:
    cloth = shade(pale, 0.1)
    bib = area(
        trunk, cloth, (-0.5, 0.24), (0.5, 0.24), (0.8, 0.62), (0.92, trunk.hem), (-0.92, trunk.hem), (-0.8, 0.62)
    )
    straps = stroke(trunk, cloth, 2.4, (-0.46, 0.26), (-0.3, -0.06)) + stroke(
        trunk, cloth, 2.4, (0.46, 0.26), (0.3, -0.06)
    )
    return _tee(trunk, looks, deep, pale) + straps + bib + stroke(trunk, deep, 1.2, (-0.8, 0.64), (0.8, 0.64))


def _gown(trunk: Trunk, looks: Looks, deep: Ink, pale: Ink) -> str:
    dots = "".join(
        svg.ellipse(*trunk.at(u + 0.2 * (n % 2), v), 1.1, 1.1, pale)
        for n, v in enumerate((0.3, 0.52, 0.74, 0.96, 1.18, 1.4))
        if v < trunk.hem
        for u in (-0.62, -0.1, 0.42)
    )
    return dots + _tee(trunk, looks, deep, pale) + stroke(trunk, deep, 1.1, (0, 0.1), (0, 0.42))


def _dress(trunk: Trunk, looks: Looks, deep: Ink, pale: Ink) -> str:
    return _tee(trunk, looks, deep, pale) + stroke(trunk, deep, 2, (-0.74, 0.68), (0.74, 0.68))


def _robe(trunk: Trunk, looks: Looks, deep: Ink, pale: Ink) -> str:
    skin = area(trunk, looks.skin, (-0.36, -0.08), (0.36, -0.08), (0, 0.5))
    edge = stroke(trunk, pale, 3, (-0.4, -0.06), (0.06, 0.56), (0.1, trunk.hem)) + stroke(
        trunk, pale, 3, (0.4, -0.06), (0.02, 0.5)
    )
    return (
        skin
        + edge
        + stroke(trunk, deep, 3, (-0.78, 0.68), (0.78, 0.68))
        + stroke(trunk, deep, 2, (0.2, 0.7), (0.3, 1.1))
    )


def _pajamas(trunk: Trunk, looks: Looks, deep: Ink, pale: Ink) -> str:
    stripes = "".join(stroke(trunk, pale, 1.1, (u, 0.06), (u * 0.9, 1.05)) for u in (-0.8, -0.5, 0.5, 0.8))
    return stripes + _collar(trunk, looks, deep, pale)


def _workwear(trunk: Trunk, looks: Looks, deep: Ink, pale: Ink) -> str:
    pocket = area(trunk, deep, (0.3, 0.26), (0.72, 0.26), (0.72, 0.46), (0.3, 0.46))
    return _collar(trunk, looks, deep, pale) + pocket


_CUTS: dict[str, Callable[[Trunk, Looks, Ink, Ink], str]] = {
    "tee": _tee, "tank": _tank, "bare": _bare, "hoodie": _hoodie, "jacket": _jacket, "suit": _suit, "vest": _vest,
    "apron": _apron, "gown": _gown, "dress": _dress, "robe": _robe, "pajamas": _pajamas, "workwear": _workwear,
    "medic": crew.medic, "turnout": crew.turnout,
}  # fmt: skip


def _rain_jacket(pose: Pose, trunk: Trunk, deep: Ink) -> str:
    """Its bands, which shine; the zip, the badge and the radio."""
    bands = stroke(trunk, _BAND, 4.2, (-1.06, 0.6), (1.06, 0.6)) + stroke(trunk, deep, 1, (-1.06, 0.6), (1.06, 0.6))
    if pose.back:
        return bands
    shut = stroke(trunk, deep, 1.6, (0, 0.02), (0, 1.08)) + svg.path(
        f"M{trunk.run((-0.6, -0.02))} Q{trunk.run((0, 0.3), (0.6, -0.02))}", None, deep, 2
    )
    return bands + shut + _badge(trunk) + stroke(trunk, _SOOT, 4, (-0.66, 0.1), (-0.6, 0.26))


def _badge(trunk: Trunk) -> str:
    x, y = trunk.at(0.42, 0.26)
    return svg.shape(((x - 4, y - 5), (x + 4, y - 5), (x + 3, y + 2), (x, y + 5), (x - 3, y + 2)), _BADGE)


def _uniform(pose: Pose, looks: Looks, trunk: Trunk, deep: Ink) -> str:
    if pose.back:
        return ""
    vest = area(trunk, shade(looks.top, 0.28), (-0.74, 0.08), (0.74, 0.08), (0.78, 0.86), (-0.78, 0.86))
    camera = svg.box(trunk.at(0, 0.4)[0] - 3, trunk.at(0, 0.4)[1] - 4, 6, 8, _SOOT, 1.4)
    name = stroke(trunk, _SILVER, 2.4, (-0.56, 0.3), (-0.22, 0.3))
    radio = stroke(trunk, _SOOT, 4, (-0.66, 0.02), (-0.6, 0.16))
    collar = area(trunk, deep, (-0.44, -0.09), (0, 0.14), (0.44, -0.09), (0.24, -0.12), (-0.24, -0.12))
    return vest + collar + _badge(trunk) + name + camera + radio
