"""The front seats of a patrol car, from the passenger's: windscreen, dash, terminal, and the partner at the wheel.

It refuses to know what the road is like, and it draws nobody: it says where the partner sits.
"""

from __future__ import annotations

from dataclasses import replace

from simulator.screens.values import Figure
from simulator.window.sheet import svg
from simulator.window.sheet.theme import ink, mix
from simulator.window.stage.eye import HIGH, Eye
from simulator.window.stage.glows import halo
from simulator.window.stage.light import COLD
from simulator.window.stage.poses import Pose
from simulator.window.stage.standing import Frame

_LINING, _DASH, _DOOR, _RUBBER, _GLASS, _HOOD = map(
    ink, ("#3b4049", "#2a2e36", "#343942", "#0c0e12", "#7f93a3", "#e8ebee")
)
_SCREEN, _ROW, _RED = ink("#9cc9ee"), ink("#2c5f8f"), ink("#d8483c")
_LEFT, _TOP, _DASH_AT = 500.0, 84.0, 648.0
"""The windscreen: its left end at the dash, its upper edge, the dash's upper edge."""
_AT_WORK = ("on_the_radio", "writing")
_DRIVER = 4.3
"""Units to a centimetre of somebody who sits an arm's length away."""


def opening(eye: Eye) -> Frame:
    """The windscreen: whoever is outside is seen through it."""
    return _LEFT + 10, _TOP, eye.wide - 70, _DASH_AT - 6


def spot(eye: Eye) -> tuple[float, float, float]:
    """The driver's seat: x, foot and scale."""
    return 0.04 * eye.wide + 190, 872, _DRIVER


def whole(eye: Eye) -> Frame:
    """The driver is on this side of the glass: nothing of the picture is closed to him."""
    return 0, 0, eye.wide, HIGH


def driving(pose: Pose, figure: Figure) -> Pose:
    """The body of somebody who drives and minds the road; a hand that is busy stays busy."""
    right = pose.hands[1] if figure.pose in _AT_WORK else (58.0, -66.0)
    elbow = pose.elbows[1] if figure.pose in _AT_WORK else (34.0, -62.0)
    return replace(
        pose, head=(4, -124), tilt=0, turn=1.3, look=(0.9, 0), neck=(-1, -106), shoulders=((-15, -100), (13, -102)),
        facing=1, elbows=((6, -68), elbow), hands=((54, -92), right), hand_shapes=("fist", "fist"), before=(True, True),
        hips=((-11, -50), (11, -50)), seat="patrol", moves=(False, False), back=False, lies=False, lap=False,
    )  # fmt: skip


def interior(eye: Eye) -> str:
    """All of the car that is seen, over whatever is outside."""
    return _wet(eye) + _hood(eye) + _posts(eye) + _dash(eye) + _terminal(eye) + _mirror(eye)


def _hood(eye: Eye) -> str:
    """The hood beyond the glass: it says that one sits in front."""
    w, paint = eye.wide, eye.paint(_HOOD, 0.1)
    line = f"M{_LEFT - 40} 690 C{w * 0.36:.0f} 604 {w * 0.5:.0f} 590 {w * 0.6:.0f} 590 C{w * 0.76:.0f} 590 {w - 120:.0f} 612 {w - 40:.0f} 690Z"
    crease = f"M{w * 0.43:.0f} 640 Q{w * 0.6:.0f} 604 {w * 0.8:.0f} 640"
    return svg.path(line, paint) + svg.path(crease, None, mix(paint, _RUBBER, 0.3), 3)


def _posts(eye: Eye) -> str:
    """Roof lining, the post between door and windscreen, the far post, and the driver's door."""
    w, lining, door = eye.wide, eye.paint(_LINING), eye.paint(_DOOR)
    drawn = svg.path(f"M0 0 H{w} V{_TOP - 26} Q{w * 0.6:.0f} {_TOP + 16} 300 {_TOP - 20} L0 {_TOP + 20}Z", lining)
    drawn += svg.shape(((282, 40), (346, 40), (_LEFT + 26, 700), (_LEFT - 66, 700)), lining)
    drawn += svg.line(((346, 70), (_LEFT + 26, 690)), eye.paint(_RUBBER), 5)
    drawn += svg.shape(((w - 62, 40), (w, 40), (w, 720), (w - 26, 720)), eye.paint(_LINING, 0.2))
    drawn += svg.path(f"M0 556 Q250 560 {_LEFT} 664 V900 H0Z", door)
    drawn += svg.path(f"M0 556 Q250 560 {_LEFT} 664", None, eye.paint(_RUBBER), 7)
    return drawn + svg.box(60, 640, 190, 26, eye.paint(_DOOR, 0.35), 12)


def _dash(eye: Eye) -> str:
    w, lit = eye.wide, eye.light.lamps
    top = f"M{_LEFT - 50} 700 C{w * 0.3:.0f} 636 {w * 0.44:.0f} {_DASH_AT - 10} {w * 0.6:.0f} {_DASH_AT - 6} T{w} 676"
    drawn = svg.path(f"{top} V900 H{_LEFT - 50}Z", eye.paint(_DASH)) + svg.path(top, None, eye.paint(_DASH, -0.2), 6)
    for x in (0.66, 0.8, 0.9):
        drawn += svg.box(w * x, 716, w * 0.07, 34, eye.paint(_RUBBER), 8)
        for n in range(3):
            y = 724 + n * 9
            drawn += svg.line(((w * x + 8, y), (w * (x + 0.07) - 8, y)), eye.paint(_LINING, -0.1), 2.5)
    drawn += svg.path(f"M{w * 0.64:.0f} 790 H{w * 0.97:.0f} V880 H{w * 0.64:.0f}Z", None, eye.paint(_RUBBER), 4)
    if lit > 0.2:  # the gauges behind the wheel
        drawn += halo("gauges", (_LEFT + 40, 716), 120, COLD, 0.3 * lit, 0.5)
    return drawn


def _terminal(eye: Eye) -> str:
    """The terminal on its arm: every patrol car has one, and it shines at night."""
    x, y = eye.wide * 0.46, 668.0
    drawn = svg.box(x + 84, y + 120, 34, 130, eye.paint(_RUBBER), 4)
    drawn += svg.shape(
        ((x - 16, y + 196), (x + 222, y + 196), (x + 254, y + 240), (x - 44, y + 240)), eye.paint(_DASH, 0.4)
    )
    drawn += svg.box(x - 8, y, 222, 166, eye.paint(_RUBBER), 10)
    glass = mix(eye.paint(_SCREEN), _SCREEN, 0.75)
    drawn += svg.box(x + 6, y + 12, 194, 140, glass, 5) + svg.box(x + 6, y + 12, 194, 24, _ROW, 4)
    for n, long in enumerate((150, 120, 164, 90)):
        drawn += svg.box(x + 18, y + 52 + n * 24, long, 9, _ROW, 3, 0.75)
    drawn += svg.ellipse(x + 184, y + 24, 6, 6, _RED)
    return drawn + halo("terminal", (x + 103, y + 80), 300, COLD, 0.34 * eye.light.lamps)


def _mirror(eye: Eye) -> str:
    x = eye.wide * 0.6
    drawn = svg.line(((x, _TOP - 20), (x, _TOP + 30)), eye.paint(_RUBBER), 12)
    drawn += svg.box(x - 118, _TOP + 16, 236, 64, eye.paint(_RUBBER), 22)
    return drawn + svg.box(x - 106, _TOP + 26, 212, 44, mix(eye.paint(_GLASS), eye.light.sky[1], 0.3), 15)


def _wet(eye: Eye) -> str:
    """Rain on the glass, and the two wipers at work."""
    if not eye.light.rain:
        return ""
    run, w = "", eye.wide
    for n in range(70):
        x, y = _LEFT - 60 + (n * 617 % 1000) / 1000 * (w - _LEFT), _TOP + (n * 271 % 1000) / 1000 * 540
        run += f"M{x:.0f} {y:.0f}l{-3 + n % 3} {6 + n % 4 * 6}"
    drawn = svg.path(run, None, ink("#dfe9f5"), 4, 0.55)
    for x in (0.4, 0.72):
        drawn += svg.line(((w * x, 636), (w * (x + 0.2), 560)), eye.paint(_RUBBER), 9)
    return drawn
