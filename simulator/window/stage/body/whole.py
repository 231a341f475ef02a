"""A body as a drawing: limbs, clothes, hands, in the order in which one covers another.

It refuses feelings: posture comes as joints, from `attitude`.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink
from simulator.window.stage import things
from simulator.window.stage.body import head, lying, seats, sitting
from simulator.window.stage.body.arm import arm, edges, hand_of
from simulator.window.stage.body.clothes import torso
from simulator.window.stage.body.inked import EDGE, limb, shade, toward
from simulator.window.stage.body.skirts import skirt_along
from simulator.window.stage.body.stain import stain
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import SEATED_INSIDE, At, Pose

_SILVER = ink("#dfe5ee")


def body(pose: Pose, looks: Looks, held: things.Held) -> str:
    """The whole person, feet at the origin."""
    grip = things.in_hand(held, pose)
    if pose.lies:
        return lying.body(pose, looks, grip)
    legs, face = _legs(pose, looks), head.head(pose, looks)
    trunk = torso(pose, looks, drawn=things.empties_holster(held.word))
    far = edges(pose, looks) + "".join(
        arm(pose, looks, side, holds=bool(grip)) for side in (0, 1) if not pose.before[side]
    )
    near = [arm(pose, looks, side, holds=bool(grip)) if pose.before[side] else "" for side in (0, 1)]
    over = grip + near[1]  # the fist is closed about what it holds
    if held.pointed and things.is_gun(held.word):  # before the sleeves, behind the fingers
        near, over = ["", ""], "".join(near) + grip + "".join(hand_of(pose, looks, side, holds=True) for side in (0, 1))
    drawn = head.behind(pose, looks)
    if pose.back:
        return drawn + legs + grip + far + trunk + face
    drawn = seats.behind(pose, looks) + drawn
    drawn += (far + trunk + legs) if pose.lap else (legs + far + trunk)
    drawn += stain(pose, looks)
    drawn += _around(pose, face, near[0], over) + _on_the_sleeves(pose, looks)
    return drawn + _moving(pose) + seats.before(pose, looks)


def _on_the_sleeves(pose: Pose, looks: Looks) -> str:
    """Both hands once more, where each lies on the other arm."""
    return "".join(hand_of(pose, looks, side) for side in (0, 1)) if pose.crossed else ""


def _around(pose: Pose, face: str, left: str, right: str) -> str:
    """Arms lie over the face, unless they cross under the chin."""
    return face + left + right if pose.hands[1][1] <= pose.hands[0][1] else face + right + left


def _legs(pose: Pose, looks: Looks) -> str:
    if pose.seat in SEATED_INSIDE:
        return ""
    if pose.seat or (pose.lap and not pose.sidelong):
        shoes = _shoe(pose.feet[0], looks, 0), _shoe(pose.feet[1], looks, 1)
        return sitting.legs(pose, looks, shoes) if pose.seat else sitting.drawn_up(pose, looks, shoes)
    edge, skirt = skirt_along(pose, looks) if pose.sidelong else ("", "")
    return _both_legs(pose, looks) + edge + skirt


def _both_legs(pose: Pose, looks: Looks) -> str:
    return "".join(_leg(pose, looks, side) for side in (1, 0))


def _leg(pose: Pose, looks: Looks, side: int) -> str:
    b, rim = 1 + (looks.build - 1) * 0.75, looks.rim
    bare = looks.wears in ("gown", "dress", "robe") or looks.below != "trousers"
    cloth = shade(looks.skin if bare else looks.legs, 0.12 * side)
    hip, knee, foot = pose.hips[side], pose.knees[side], pose.feet[side]
    hip = toward(hip, knee, 0.2)
    ankle = toward(knee, foot, 0.93)
    widths = (13.5 * b, 12 * b, 8) if bare else (18 * b, 14.5 * b, 10.5)
    whole = _shoe(foot, looks, side, facing=pose.facing) + limb((hip, knee, ankle), widths, cloth, rim)
    if bare and looks.below in ("shorts", "skirt"):
        whole += limb((hip, toward(hip, knee, 0.8)), (18.5 * b, 17 * b), shade(looks.legs, 0.12 * side), rim)
    crease = toward(knee, hip, 0.08), toward(knee, foot, 0.14)
    return whole + (svg.line(crease, shade(cloth, 0.3), 1.2, 0.6) if not bare else "")


def _shoe(foot: At, looks: Looks, side: int, *, facing: float = 0) -> str:
    x, y = foot
    colour: Ink = looks.shoes
    out = 6 * facing if facing else 4 if side else -4
    sole = (
        f"M{x - 6:.2f} {y - 3:.2f} Q{x - 6:.2f} {y - 8:.2f} {x:.2f} {y - 8:.2f} Q{x + 6:.2f} {y - 8:.2f} {x + 6:.2f} {y - 3:.2f} "
        f"L{x + out + 6:.2f} {y + 3:.2f} Q{x + out:.2f} {y + 6.5:.2f} {x + out - 6:.2f} {y + 3:.2f}Z"
    )
    return svg.path(sole, None, looks.rim, 2 * EDGE) + svg.path(sole, colour)


def _moving(pose: Pose) -> str:
    """Short strokes beside a hand that does not rest: movement, said by drawing and not by flicker."""
    drawn = ""
    for (x, y), moves in zip(pose.hands, pose.moves, strict=True):
        way = 1 if x >= pose.neck[0] else -1
        for step in (0, 1) if moves else ():
            reach = 14 + 6 * step
            d = f"M{x + way * reach:.2f} {y - 11 + 2 * step:.2f} q{way * 6} {11 - 2 * step} 0 {22 - 4 * step}"
            drawn += svg.path(d, None, _SILVER, 2, 0.8 - 0.3 * step)
    return drawn
