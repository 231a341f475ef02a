"""A head: face, brows, mouth and hair. Small on the stage, so only what reads at twenty pixels is drawn.

It refuses likenesses: nobody real is drawn.
"""

from __future__ import annotations

from simulator.window import svg
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import Pose
from simulator.window.theme import Ink, ink, mix

_BLACK = ink("#05070d")
_FACE = "M-10.4 -4 C-10.8 -16 10.8 -16 10.4 -4 C10.4 5.5 6.6 13.4 0 14 C-6.6 13.4 -10.4 5.5 -10.4 -4Z"
_CROWN = "M-11.4 -1 C-13.4 -19 13.4 -19 11.4 -1 C10.4 -6.5 7 -9.6 0 -9.2 C-7 -9.6 -10.4 -6.5 -11.4 -1Z"
_NAPE = "M-11.2 2 C-13.2 -19 13.2 -19 11.2 2 C9.5 10.5 5 12 0 12 C-5 12 -9.5 10.5 -11.2 2Z"


def _turned(pose: Pose, body: str) -> str:
    x, y = pose.head
    return f'<g transform="translate({x} {y}) rotate({pose.tilt})">{body}</g>'


def behind(pose: Pose, looks: Looks) -> str:
    """What of the hair hangs behind the shoulders."""
    if looks.cut == "long":
        return _turned(
            pose, svg.path("M-11 -6 C-17 8 -15 22 -11 27 H11 C15 22 17 8 11 -6Z", mix(looks.hair, _BLACK, 0.25))
        )
    return ""


def head(pose: Pose, looks: Looks) -> str:
    """The head on its neck."""
    (x, y), (nx, ny) = pose.head, pose.neck
    neck = svg.line(((nx, ny + 4), (x + (nx - x) * 0.35, y + (ny - y) * 0.35)), mix(looks.skin, _BLACK, 0.26), 10.5)
    if pose.back:
        hair = looks.skin if looks.cut in ("bald", "shaved") else looks.hair
        return neck + _turned(pose, _ears(looks) + svg.path(_NAPE, hair) + _top(looks))
    face = _ears(looks) + svg.path(_FACE, looks.skin)
    face += svg.path("M3 -14 C9 -13 11 -4 9 4 C7 10 4 13.6 0 14 C5 8 7 -4 3 -14Z", _BLACK, alpha=0.10)
    return neck + _turned(pose, face + _features(pose, looks) + _hair(looks))


def _ears(looks: Looks) -> str:
    tint = mix(looks.skin, _BLACK, 0.12)
    return svg.ellipse(-10.6, -1, 2.2, 3.4, tint) + svg.ellipse(10.6, -1, 2.2, 3.4, tint)


def _features(pose: Pose, looks: Looks) -> str:
    dark = mix(looks.skin, _BLACK, 0.78)
    drawn = svg.path("M0 -1 Q1.6 3.6 -0.6 4.2", None, mix(looks.skin, _BLACK, 0.34), 1.1)
    for way in (-1, 1):
        outer, inner = -5.4 + pose.brow * 0.28, -5.4 - pose.brow * 0.62
        drawn += svg.line(((way * 7.0, outer), (way * 2.2, inner)), mix(looks.hair, _BLACK, 0.3), 1.7)
        drawn += _eye(way * 4.4, pose.eyes, dark)
    return drawn + _mouth(pose.mouth, dark)


def _eye(x: float, eyes: str, dark: Ink) -> str:
    if eyes == "shut":
        return svg.path(f"M{x - 2.4} -1.4 Q{x} 0.6 {x + 2.4} -1.4", None, dark, 1.2)
    white = svg.ellipse(x, -1.6, 2.6, 2.1 if eyes == "wide" else 1.5, ink("#e8e6e0"))
    return white + svg.ellipse(x, -1.6, 1.3, 1.4, dark)


def _mouth(word: str, dark: Ink) -> str:
    if word == "shout":
        return svg.ellipse(0, 8.2, 3.2, 3.4, ink("#3a1515")) + svg.box(-2.2, 5.3, 4.4, 1.4, ink("#e8e6e0"), 0.6)
    if word == "bared":
        return svg.box(-4, 6.4, 8, 3.8, ink("#3a1515"), 1.6) + svg.box(-3.3, 6.9, 6.6, 1.5, ink("#e8e6e0"), 0.5)
    lines = {"down": "M-3.6 9.2 Q0 6.2 3.6 9.2", "soft": "M-3.4 7.4 Q0 8.8 3.4 7.4"}
    return svg.path(lines.get(word, "M-3.4 8 H3.4"), None, dark, 1.3)


def _hair(looks: Looks) -> str:
    if looks.cut == "bald":
        return ""
    if looks.cut == "shaved":
        return svg.path(_CROWN, looks.hair, alpha=0.45)
    return svg.path(_CROWN, looks.hair) + _top(looks)


def _top(looks: Looks) -> str:
    if looks.cut == "curly":
        spots = ((-10, -8), (-7, -13), (-2, -16), (4, -15.5), (8.4, -12), (11, -7), (-11.5, -3), (11.8, -2))
        return "".join(svg.ellipse(x, y, 4.3, 4.3, looks.hair) for x, y in spots)
    if looks.cut in ("bun", "tied", "ponytail"):
        return svg.ellipse(0, -17, 5.2, 4.6, looks.hair)
    if looks.cut in ("cap", "beanie"):
        cloth = mix(looks.top, _BLACK, 0.35)
        brim = svg.ellipse(0, -7.4, 12.6, 2.6, mix(cloth, _BLACK, 0.3)) if looks.cut == "cap" else ""
        return svg.path("M-12 -6 C-13 -21 13 -21 12 -6Z", cloth) + brim
    if looks.cut == "long":
        return svg.path("M-11.6 -3 C-13 4 -13 10 -11.6 15 L-9.4 4Z", looks.hair) + svg.path(
            "M11.6 -3 C13 4 13 10 11.6 15 L9.4 4Z", looks.hair
        )
    return ""
