"""A head: face, brows, mouth and hair. Small on the stage, so only what reads at thirty pixels is drawn, and that bold.

It refuses likenesses: nobody real is drawn.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink
from simulator.window.stage.body import hair
from simulator.window.stage.body.inked import BLACK, EDGE, outlined, shade
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import Pose

_FACE = "M-10.4 -4 C-10.8 -16 10.8 -16 10.4 -4 C10.4 5.5 7 13.4 0 14 C-7 13.4 -10.4 5.5 -10.4 -4Z"
_EYE = 7.4
"""How far to the side an eye is at most: on a face that is turned far, the farther one is nearer the nose."""
_NECK = 11.6
"""How wide the neck is, in centimetres, of a head as wide as the skull alone."""
_PALE, _DARK = ink("#eceae4"), ink("#3a1515")


def _turned(pose: Pose, looks: Looks, body: str) -> str:
    x, y = pose.head
    return f'<g transform="translate({x:.2f} {y:.2f}) rotate({pose.tilt:.1f}) scale({looks.head:.3f})">{body}</g>'


def behind(pose: Pose, looks: Looks) -> str:
    """What of the hair hangs behind the shoulders."""
    return _turned(pose, looks, hair.behind(looks)) if not (pose.back or pose.face_down) else ""


def head(pose: Pose, looks: Looks) -> str:
    """The head on its neck."""
    (x, y), (nx, ny) = pose.head, pose.neck
    end = x + (nx - x) * 0.35, y + (ny - y) * 0.35
    wide, low = _NECK * looks.head, ny - 5 if pose.back else ny + 6  # a collar is high behind
    neck = svg.line(((nx, low), end), looks.rim, wide + 2 * EDGE) + svg.line(
        ((nx, low), end), shade(looks.skin, 0.24), wide
    )
    if pose.back or pose.face_down:
        return neck + _turned(pose, looks, _ears(looks, 0) + outlined(_FACE, looks.skin, looks.rim) + hair.nape(looks))
    face = _ears(looks, pose.turn) + outlined(_FACE, looks.skin, looks.rim)
    side = 1 if pose.turn <= 0 else -1
    face += svg.path(
        f"M{3 * side} -13 C{9 * side} -12 {11 * side} -4 {9 * side} 4 C{7 * side} 10 {4 * side} 13.4 0 14 "
        f"C{6 * side} 8 {8 * side} -4 {3 * side} -13Z",
        BLACK, alpha=0.12,
    )  # fmt: skip
    if looks.beard:
        face += _beard(looks, pose.turn * 4.2)
    return neck + _turned(pose, looks, face + _features(pose, looks) + hair.on_top(looks, pose.turn))


def _beard(looks: Looks, aside: float) -> str:
    """A beard about a mouth that is seen, darker than the hair, which it does not reach: cheeks and temples are between."""
    tint, line = shade(looks.hair, 0.2), shade(looks.hair, 0.6)
    whole = (
        f"M-9.6 3.4 C-9.2 10.6 -6 16.4 0 17 C6 16.4 9.2 10.6 9.6 3.4 C8 6.4 {aside + 5.6:.2f} 4.2 {aside:.2f} 4.6 "
        f"C{aside - 5.6:.2f} 4.2 -8 6.4 -9.6 3.4Z"
    )
    strands = "".join(svg.line(((x, 12.6), (x * 0.9, 15.4)), line, 0.7, 0.7) for x in (-3.6, 0, 3.6))
    return svg.path(whole, tint, line, 1) + strands


def _ears(looks: Looks, turn: float) -> str:
    tint = shade(looks.skin, 0.12)
    left, right = -10.6 + max(0.0, turn) * -0.4 - min(0.0, turn) * 3, 10.6 - max(0.0, turn) * 3
    return "".join(
        svg.ellipse(x, -1, 2.4 + EDGE * 0.8, 3.6 + EDGE * 0.8, looks.rim) + svg.ellipse(x, -1, 2.4, 3.6, tint)
        for x in (left, right)
    )


def _features(pose: Pose, looks: Looks) -> str:
    dark = shade(looks.skin, 0.82)
    aside = pose.turn * 4.2
    drop = max(0.0, pose.look[1]) * 1.6
    drawn = svg.path(
        f"M{aside * 1.25 - 0.4} {-1 + drop} Q{aside * 1.25 + 2.0 * (1 if pose.turn >= 0 else -1)} {3.6 + drop} "
        f"{aside * 1.25 - 0.4} {4.4 + drop}",
        None, shade(looks.skin, 0.42), 1.3,
    )  # fmt: skip
    for way in (-1, 1):
        x = max(-_EYE, min(_EYE, aside + way * 4.5))
        outer, inner = -5.6 + pose.brow * 0.34 + drop, -5.6 - pose.brow * 0.72 + drop
        drawn += svg.line(((x + way * 2.9, outer), (x - way * 2.3, inner)), shade(looks.hair, 0.3), 1.9)
        drawn += _eye(x, -1.2 + drop, pose, dark)
        if looks.aged:
            drawn += svg.line(((x + way * 3.2, 2.2), (x + way * 1.4, 3.6)), shade(looks.skin, 0.34), 0.8)
    if looks.glasses:
        drawn += _glasses(aside, drop)
    if pose.tears:
        drawn += svg.ellipse(aside + 5, 4.2 + drop, 1.2, 1.9, ink("#a9d4ef"), 0.9)
        drawn += svg.ellipse(aside - 5, 5.6 + drop, 1.2, 1.9, ink("#a9d4ef"), 0.9)
    return drawn + _mouth(pose, aside, drop, dark)


def _eye(x: float, y: float, pose: Pose, dark: Ink) -> str:
    if pose.lids < 0.25:
        return svg.path(f"M{x - 2.6} {y - 0.2} Q{x} {y + 1.8} {x + 2.6} {y - 0.2}", None, dark, 1.4)
    white = svg.ellipse(x, y, 2.8, 1.9 * pose.lids, _PALE)
    pupil = x + pose.look[0] * 1.2, y + max(-0.5, min(0.6, pose.look[1] * 0.5))
    lid = svg.path(
        f"M{x - 2.9} {y - 0.6 * pose.lids} Q{x} {y - 2.5 * pose.lids} {x + 2.9} {y - 0.6 * pose.lids}", None, dark, 0.9
    )
    return white + svg.ellipse(pupil[0], pupil[1], 1.45, min(1.6, 1.7 * pose.lids), dark) + lid


def _mouth(pose: Pose, aside: float, drop: float, dark: Ink) -> str:
    x, y = aside, 8 + drop * 0.6
    if pose.gape > 0.1:
        wide, tall = 3.4 + (1.2 if pose.teeth else 0), 0.8 + 3.4 * pose.gape
        drawn = svg.ellipse(x, y, wide, tall, _DARK)
        if pose.teeth:
            drawn += svg.box(x - wide * 0.72, y - tall * 0.62, wide * 1.44, tall * 0.7, _PALE, 0.5)
        return drawn
    bend = pose.smile * 0.9
    return svg.path(f"M{x - 3.8} {y - bend * 0.5} Q{x} {y + bend} {x + 3.8} {y - bend * 0.5}", None, dark, 1.5)


def _glasses(aside: float, drop: float) -> str:
    frame = ink("#20242e")
    rims = "".join(
        svg.path(f"M{x - 3.6} {-3 + drop} h7.2 v4 q-3.6 2.4 -7.2 0Z", None, frame, 1.1)
        for x in (aside - 4.6, aside + 4.6)
    )
    return rims + svg.line(((aside - 1, -1.6 + drop), (aside + 1, -1.6 + drop)), frame, 1.1)
