"""What a hand holds, as it is perceived, and where it lies when it was let go.

It refuses certainty: what nobody made out is drawn as a dark shape with a gleam, whatever it is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from simulator.window.sheet import svg
from simulator.window.sheet.theme import ink
from simulator.window.stage import guns
from simulator.window.stage.poses import At, Pose

_STEEL, _BRIGHT, _GRIP, _DARK, _WOOD, _GLASS = map(
    ink, ("#d3dae3", "#f8fafc", "#22252e", "#14171e", "#9a6c3c", "#5d8a63")
)
_RIM, _PAPER, _YELLOW, _ORANGE, _SCREEN, _TAN = map(
    ink, ("#07090e", "#e9e6da", "#d9b62d", "#d0762c", "#a9d3ee", "#8a6a45")
)
_LINKS = ink("#b4bcc8")
LET_GO = ("dropped", "out_of_reach")
IN_HAND = ("held", "raised", "pointed")
NOTHING = ("", "nothing", "none")


class Held(NamedTuple):
    """A thing in the hand: its word, and whether it is pointed at the onlooker."""

    word: str = ""
    pointed: bool = False


def _knife() -> str:
    """A kitchen knife: the handle goes through the fist and comes out behind it; the blade is thin."""
    handle = svg.box(-13, -2.6, 24, 5.2, _WOOD, 2.2, stroke=_RIM) + svg.box(9.4, -3, 2.6, 6, _STEEL, 0.6, stroke=_RIM)
    blade = svg.path("M12 -2.2 H33 Q38 -1.4 41 2.4 H12Z", _STEEL, _RIM, 1.4)
    return blade + svg.line(((13, 1.9), (38, 1.9)), _BRIGHT, 0.9) + handle


def _small_knife() -> str:
    blade = svg.path("M10 -1.6 H19 L23 1.6 H10Z", _STEEL, _RIM, 1.4)
    return blade + svg.box(-11, -2.6, 22, 5.2, _ORANGE, 2, stroke=_RIM)


def _bar(fill: str = "") -> str:
    del fill
    return svg.path("M-10 -2.6 H44 Q53 -2.6 55 -10 L59 -8 Q57 2.8 46 2.8 H-10Z", ink("#4d5563"), _RIM, 1.6)


def _bat() -> str:
    return svg.path("M-10 -2.4 H8 L44 -4.8 Q54 0 44 4.8 L8 2.4 H-10Z", _WOOD, _RIM, 1.6)


def _phone() -> str:
    return svg.box(-5, -5.5, 21, 11, _RIM, 2.4) + svg.box(-3.6, -4.2, 18, 8.4, _SCREEN, 1.2)


def _wallet() -> str:
    return (
        svg.box(-4, -5.4, 17, 10.8, _RIM, 1.8)
        + svg.box(-3, -4.4, 15, 8.8, _TAN, 1.4)
        + svg.line(((-2, 0), (11, 0)), _RIM, 1)
    )


def _bottle() -> str:
    return svg.path("M-4 -3.4 H14 Q19 -3.4 22 -1.8 H31 V1.8 H22 Q19 3.4 14 3.4 H-4Z", _GLASS, _RIM, 1.6) + svg.line(
        ((0, -1.6), (13, -1.6)), _BRIGHT, 1.2, 0.6
    )


def _broken_bottle() -> str:
    return svg.path(
        "M-16 -1.8 H-5 Q-1 -3.8 4 -3.8 H12 L19 -5.6 L15 -1.2 L22 1 L14 1.8 L18 5 L11 3.8 H4 Q-1 3.8 -5 1.8 H-16Z",
        _GLASS,
        _RIM,
        1.4,
    ) + svg.line(((4, -2), (12, -2)), _BRIGHT, 1.3, 0.8)


def _pad() -> str:
    page = svg.box(-6, -12, 18, 22, _RIM, 1.6) + svg.box(-5, -11, 16, 20, _PAPER, 1)
    return page + "".join(svg.line(((-2, y), (8, y)), ink("#7b8290"), 1) for y in (-6, -2, 2, 6))


def _chain() -> str:
    """A loop of bicycle chain, which hangs from a finger: links and their pins."""
    loop = (
        (0, -1), (-3.6, 5), (-5.4, 11), (-6, 17), (-5.6, 23), (-3.6, 29), (0.4, 32), (4, 29), (5.8, 23), (6, 17),
        (5.2, 11), (3.4, 5), (0, -1),
    )  # fmt: skip
    return svg.line(loop, _RIM, 6) + svg.line(loop, _LINKS, 3.6, dash="4.4 1.5")


def _bag() -> str:
    """A cloth bag that hangs from its handles."""
    handles = svg.path("M-6 13 Q-5 -2 0 -2 Q5 -2 6 13", None, _RIM, 3.6) + svg.path(
        "M-6 13 Q-5 -2 0 -2 Q5 -2 6 13", None, _TAN, 1.6
    )
    return (
        handles
        + svg.path("M-11 11 H11 L13 36 Q0 39 -13 36Z", _TAN, _RIM, 2)
        + svg.line(((-9, 15), (9, 15)), _RIM, 1, 0.5)
    )


def _scissors() -> str:
    return (
        svg.line(((0, -2), (24, 2)), _STEEL, 2.4)
        + svg.line(((0, 2), (24, -2)), _STEEL, 2.4)
        + "".join(
            f'<ellipse cx="-6" cy="{y}" rx="4" ry="3" fill="none" stroke="{_ORANGE.css}" stroke-width="2"/>'
            for y in (-4, 4)
        )
    )


def _screwdriver() -> str:
    return svg.box(4, -1.2, 22, 2.4, _STEEL, 0.8) + svg.box(-8, -3.4, 13, 6.8, _ORANGE, 2.6)


def _radio() -> str:
    return svg.box(-4, -4, 12, 8, _RIM, 2) + svg.box(-3, -3, 10, 6, _DARK, 1.4)


def _unclear() -> str:
    """Something dark with a gleam on it: a phone, a bar or a pistol might look so."""
    shape = "M-6 -5 Q4 -7.6 15 -5.4 Q20 -3 17 2.6 Q9 5 3 4.4 Q-5 5.4 -7 1Z"
    return svg.path(shape, _DARK, ink("#39404d"), 1.2) + svg.path("M0 -3.6 Q7 -5.4 13 -3.4", None, _BRIGHT, 1.4, 0.85)


DRAWN: tuple[tuple[str, Callable[[], str]], ...] = (
    ("broken", _broken_bottle), ("glass", _broken_bottle), ("bottle", _bottle), ("box_cutter", _small_knife),
    ("pocket", _small_knife), ("screwdriver", _screwdriver), ("scissors", _scissors), ("edge", _knife), ("knife", _knife),
    ("machete", _knife), ("crowbar", _bar), ("pipe", _bar), ("bat", _bat), ("blunt", _bat), ("stick", _bat),
    ("hammer", _bat), ("baton", _bat), ("launcher", guns.launcher), ("rifle", guns.rifle), ("shotgun", guns.rifle),
    ("fire", guns.pistol), ("pistol", guns.pistol), ("gun", guns.pistol), ("cew", guns.cew), ("taser", guns.cew), ("phone", _phone),
    ("wallet", _wallet), ("pad", _pad), ("paper", _pad), ("notebook", _pad), ("license", _wallet), ("chain", _chain), ("bag", _bag), ("radio", _radio),
)  # fmt: skip
"""The words of a thing, and its drawing; the first that fits. Any other word is an unclear dark shape."""


def thing(word: str) -> str:
    """The drawing of a thing: nothing for no thing, the unclear dark shape for a word nobody foresaw."""
    if word in (*NOTHING, "vehicle"):
        return ""
    return next((draw() for part, draw in DRAWN if part in word), _unclear())


def is_gun(word: str) -> bool:
    """Whether a thing is pointed with both hands: a gun, or what nobody made out."""
    return thing(word) in (guns.pistol(), guns.cew(), guns.rifle(), guns.launcher(), _unclear())


def is_edge(word: str) -> bool:
    """Whether a thing stabs: a blade, a broken bottle, a screwdriver."""
    return thing(word) in (_knife(), _small_knife(), _broken_bottle(), _scissors(), _screwdriver())


def empties_holster(word: str) -> bool:
    """Whether a thing in an officer's hand is the one from the holster."""
    return thing(word) == guns.pistol()


def in_hand(held: Held, pose: Pose) -> str:
    """The thing in the right hand."""
    drawn = thing(held.word) if pose.hand_shapes[1] != "hidden" else ""
    if not drawn:
        return ""
    x, y = pose.hands[1]
    if held.pointed and is_gun(held.word):  # what comes at one is larger
        return f'<g transform="translate({x - 3:.2f} {y:.2f}) scale(1.15)">{_from_before(drawn)}</g>'
    if drawn in (_chain(), _bag()):
        return _hung(drawn, pose)
    flip = " scale(1 -1)" if 90 < pose.grip % 360 < 270 else ""
    return f'<g transform="translate({x:.2f} {y:.2f}) rotate({pose.grip:.1f}){flip} scale(1.15)">{drawn}</g>'


def _from_before(drawn: str) -> str:
    if drawn == _unclear():  # it is seen over the hands, and no better
        return f'<g transform="translate(-4 -9)">{drawn}</g>'
    return guns.muzzle_of_cew() if drawn == guns.cew() else guns.muzzle()


def _hung(drawn: str, pose: Pose) -> str:
    """What hangs from a finger hangs straight down, and swings out where the hand does not rest."""
    x, y = pose.hands[0 if pose.flipped else 1]
    swing = -38 if pose.moves[1] else 0
    return f'<g transform="translate({x + 1:.2f} {y + 2:.2f}) rotate({swing if x > 0 else -swing})">{drawn}</g>'


def lying(word: str) -> str:
    """The thing on the ground, seen from above and before it."""
    drawn = thing(word)
    shadow = svg.ellipse(10, 4, 24, 3, ink("#000000"), 0.3)
    return f'{shadow}<g transform="scale(1 0.7) rotate(8)">{drawn}</g>' if drawn else ""


def at(word: str, spot: At) -> str:
    """The thing lying at a spot."""
    drawn = lying(word)
    return f'<g transform="translate({spot[0]:.2f} {spot[1]:.2f})">{drawn}</g>' if drawn else ""
