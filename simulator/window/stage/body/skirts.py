"""What hangs below the waist of a dress, a gown, a robe or an apron once its wearer lies or sits: it goes with the thighs.

It refuses whoever stands: there the trunk's own outline hangs down.
"""

from __future__ import annotations

import math

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink
from simulator.window.stage.body.inked import EDGE, outlined, shade, toward
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import At, Pose

_REACHES = {"gown": 0.92, "dress": 0.9, "robe": 1.0, "apron": 0.7}
"""How far down the thighs a garment goes, as a share of them."""


def _cloth(looks: Looks) -> Ink:
    return shade(looks.top, -0.17) if looks.wears == "apron" else looks.top


def skirt_along(pose: Pose, looks: Looks) -> tuple[str, str]:
    """What hangs below the waist, its edge apart: it lies along both thighs, whatever they do, and ends in a hem."""
    share = _REACHES.get(looks.wears, 0.0)
    if not share or (looks.wears == "apron" and pose.face_down):
        return "", ""
    cloth = _cloth(looks)
    wide = 8.0 if looks.wears == "apron" else 12.5
    rows = [(pose.hips[n], toward(pose.hips[n], pose.knees[n], share)) for n in (0, 1)]
    rows[1] = (rows[1][0][0], rows[1][0][1] + 5), rows[1][1]
    sides = [_along(*row, wide) for row in rows]
    between = svg.shape((rows[0][0], rows[0][1], rows[1][1], rows[1][0]), shade(cloth, 0.12))
    fills = "".join(svg.path(d, shade(cloth, (0.0, 0.16)[n])) for n, d in enumerate(sides))
    a, b = rows[1]
    folds = svg.line((toward(a, b, 0.4), toward(a, b, 0.97)), shade(cloth, 0.36), 1.3, 0.7)
    edge = "".join(svg.path(d, None, looks.rim, 2 * EDGE) for d in sides)
    return edge, between + fills + folds + (_dots(rows, shade(cloth, -0.26)) if looks.wears == "gown" else "")


def _along(hip: At, knee: At, wide: float) -> str:
    """Cloth about a thigh: round at the hip, a little wider and cut off at the hem."""
    long = math.dist(hip, knee) or 1.0
    nx, ny = -(knee[1] - hip[1]) / long, (knee[0] - hip[0]) / long
    flare = wide * 1.12
    hx, hy = knee[0] + (knee[0] - hip[0]) / long * 4, knee[1] + (knee[1] - hip[1]) / long * 4
    return (
        f"M{hip[0] + nx * wide:.1f} {hip[1] + ny * wide:.1f} "
        f"Q{hip[0] - (knee[0] - hip[0]) / long * wide:.1f} {hip[1] - (knee[1] - hip[1]) / long * wide:.1f} "
        f"{hip[0] - nx * wide:.1f} {hip[1] - ny * wide:.1f} L{knee[0] - nx * flare:.1f} {knee[1] - ny * flare:.1f} "
        f"Q{hx:.1f} {hy:.1f} {knee[0] + nx * flare:.1f} {knee[1] + ny * flare:.1f}Z"
    )


def _dots(rows: list[tuple[At, At]], pale: Ink) -> str:
    spots = [(toward(a, b, share), dy) for a, b in rows for share in (0.2, 0.55, 0.9) for dy in (-5, 5)]
    return "".join(svg.ellipse(x + dy * 0.7, y + dy, 1.1, 1.1, pale) for (x, y), dy in spots)


def skirt_over_knees(pose: Pose, looks: Looks) -> str:
    """Of somebody on a seat: over the lap, and a hand's width down before the knees."""
    if looks.wears not in _REACHES:
        return ""
    (lx, ly), (rx, ry) = pose.hips
    (kx, ky), (mx, my) = pose.knees
    wide, cloth = (4.0, _cloth(looks)) if looks.wears == "apron" else (12.5, looks.top)
    d = (
        f"M{lx - wide + 2:.1f} {ly:.1f} L{kx - wide:.1f} {ky - 4:.1f} L{kx - wide + 1:.1f} {ky + 11:.1f} "
        f"Q{(kx + mx) / 2:.1f} {(ky + my) / 2 + 17:.1f} {mx + wide - 1:.1f} {my + 11:.1f} "
        f"L{mx + wide:.1f} {my - 4:.1f} L{rx + wide - 2:.1f} {ry:.1f}Z"
    )
    deep = shade(cloth, 0.28)
    front = (
        f"M{kx - wide + 1:.1f} {ky - 1:.1f} Q{(kx + mx) / 2:.1f} {(ky + my) / 2 + 4:.1f} {mx + wide - 1:.1f} {my - 1:.1f} "
        f"L{mx + wide - 1:.1f} {my + 11:.1f} Q{(kx + mx) / 2:.1f} {(ky + my) / 2 + 17:.1f} {kx - wide + 1:.1f} {ky + 11:.1f}Z"
    )
    drawn = outlined(d, cloth, looks.rim) + svg.path(front, deep, alpha=0.55)
    spots = ((-20, -6), (-9, -2), (3, -5), (14, -1), (22, -6), (-15, 6), (0, 8), (15, 6))
    dots = "".join(svg.ellipse(x, ky + y, 1.1, 1.1, shade(cloth, -0.26)) for x, y in spots)
    return drawn + (dots if looks.wears == "gown" else "")


def tent(pose: Pose, looks: Looks) -> str:
    """Of somebody on the ground with the knees up: over both knees and down to the ankles."""
    if looks.wears not in _REACHES or looks.wears == "apron":
        return ""
    (lx, ly), (rx, ry) = pose.knees
    low = max(y for _, y in pose.feet) - 14
    d = (
        f"M{lx - 12:.1f} {ly:.1f} Q{lx - 8:.1f} {ly - 11:.1f} {lx + 4:.1f} {ly - 8:.1f} Q{(lx + rx) / 2:.1f} {ly - 1:.1f} "
        f"{rx - 4:.1f} {ry - 8:.1f} Q{rx + 8:.1f} {ry - 11:.1f} {rx + 12:.1f} {ry:.1f} L{rx + 11:.1f} {low:.1f} "
        f"Q{(lx + rx) / 2:.1f} {low + 7:.1f} {lx - 11:.1f} {low:.1f}Z"
    )
    fold = svg.line(((0, ly + 4), (0, low - 2)), shade(looks.top, 0.3), 1.6, 0.7)
    spots = ((-22, 6), (-12, 14), (12, 8), (22, 14), (-18, 22), (16, 22))
    dots = "".join(svg.ellipse(x, ly + y, 1.1, 1.1, shade(looks.top, -0.26)) for x, y in spots)
    return outlined(d, looks.top, looks.rim) + fold + (dots if looks.wears == "gown" else "")
