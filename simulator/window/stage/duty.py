"""How officers stand, given whom they see: nobody is at ease before a weapon, and nobody aims over a body on the ground.

It refuses to change what a scenario says of anybody else, or of an officer who does something.
"""

from __future__ import annotations

from dataclasses import replace
from zlib import crc32

from simulator.screens.values import Figure
from simulator.window.stage import onlookers
from simulator.window.stage.looks import uniformed
from simulator.window.stage.positions import LOW

_AT_EASE = ("calm", "tense")
_FIREARMS = ("pistol", "gun", "rifle", "firearm")
_BLADES = (
    "edge",
    "knife",
    "blunt",
    "bat",
    "crowbar",
    "bottle",
    "cutter",
    "scissors",
    "screwdriver",
    "unknown",
    *_FIREARMS,
)
"""What an officer watches in a hand, though it threatens nobody yet; also what nobody has made out."""
_SUFFERS = ("despairing", "covering_ears", "hurt", "confused", "pleading")
"""How a subject is before whom an officer folds no hands, and holds them open."""
_BESIDE_ONESELF = ("aggressive", "agitated", "frantic")


_AT_HIS_SIDE = 7.0
"""Feet from somebody who is down, within which an officer kneels."""


def on_duty(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The same people; officers who have nothing to do are ready where somebody threatens, watchful where
    somebody is beside himself or has something in a hand, and turned to whoever is down; they aim at nobody who is down.
    Onlookers look on each in his own way.
    """
    others = [one for one in figures if not uniformed(one.role)]
    armed = any(_up(one) and _armed(one) for one in others)
    threatens = armed or any(_up(one) and one.pose == "aggressive" for one in others)
    watch = any(_up(one) and (_minded(one) or one.pose in _BESIDE_ONESELF) for one in others)
    subjects = [one for one in others if one.role == "subject"]
    over = bool(subjects) and not any(_up(one) for one in subjects) and not threatens
    suffers = any(_up(one) and one.pose in _SUFFERS for one in subjects)
    stance = _stance(armed=armed, threatens=threatens, over=over, watch=watch, suffers=suffers)
    officers = tuple(_duty(one, stance, subjects, over=over) for one in figures)
    return onlookers.told_apart(officers, wrong=threatens or over or watch)


def _up(figure: Figure) -> bool:
    """Whether somebody could still do something: neither lies nor is cuffed."""
    return figure.position not in LOW - {"on_the_ground"} and figure.pose not in ("down", "cuffed")


def _armed(figure: Figure) -> bool:
    held = figure.pose in _BESIDE_ONESELF or any(word in figure.holds for word in _FIREARMS)
    return figure.weapon in ("raised", "pointed") or (figure.weapon == "held" and held)


def _minded(figure: Figure) -> bool:
    """Whether there is what an officer minds: something in a hand or at the feet that cuts or shoots, or a wound."""
    near = figure.weapon in ("held", "raised", "pointed", "dropped")
    return figure.hurt == "yes" or (near and any(word in figure.holds for word in _BLADES))


def _stance(*, armed: bool, threatens: bool, over: bool, watch: bool, suffers: bool) -> str:
    """How an officer stands who has nothing else to do; empty is at ease."""
    stances = (
        (armed, "hand_on_holster"), (threatens, "ready"), (over, "attending"), (watch, "watchful"),
        (suffers, "open_handed"),
    )  # fmt: skip
    return next((stance for so, stance in stances if so), "")


def _duty(figure: Figure, stance: str, subjects: list[Figure], *, over: bool) -> Figure:
    if not uniformed(figure.role) or figure.position != "standing":
        return figure
    if over and figure.pose == "aiming":
        return replace(figure, pose="low_ready")
    if not stance or figure.pose not in _AT_EASE:
        return figure
    return _attends(figure, subjects) if stance == "attending" else replace(figure, pose=stance)


def _attends(figure: Figure, subjects: list[Figure]) -> Figure:
    """One of the ways in which an officer is with somebody who is down, by who it is: bent to him, on the radio, on a knee."""
    near = any(abs(one.distance_ft - figure.distance_ft) <= _AT_HIS_SIDE for one in subjects)
    ways = ("attending", "calls_it_in", "kneels_by") if near else ("attending", "calls_it_in")
    way = ways[crc32(f"attends:{figure.person}".encode()) % len(ways)]
    return replace(figure, pose="attending", position="kneeling") if way == "kneels_by" else replace(figure, pose=way)
