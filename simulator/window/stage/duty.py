"""How officers stand, given whom they see: nobody is at ease before a weapon, and nobody aims over a body on the ground.

It refuses to change what a scenario says of anybody else, or of an officer who does something.
"""

from __future__ import annotations

from dataclasses import replace

from simulator.screens.values import Figure
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
_BESIDE_ONESELF = ("aggressive", "agitated", "frantic")


def on_duty(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The same people; officers who have nothing to do are ready where somebody threatens, watchful where
    somebody is beside himself or has something in a hand, and turned to whoever is down; they aim at nobody who is down.
    """
    others = [one for one in figures if not uniformed(one.role)]
    armed = any(_up(one) and _armed(one) for one in others)
    threatens = armed or any(_up(one) and one.pose == "aggressive" for one in others)
    watch = any(_up(one) and (_in_hand(one) or one.pose in _BESIDE_ONESELF) for one in others)
    subjects = [one for one in others if one.role == "subject"]
    over = bool(subjects) and not any(_up(one) for one in subjects) and not threatens
    return tuple(
        _duty(one, _stance(armed=armed, threatens=threatens, over=over, watch=watch), over=over) for one in figures
    )


def _up(figure: Figure) -> bool:
    """Whether somebody could still do something: neither lies nor is cuffed."""
    return figure.position not in LOW - {"on_the_ground"} and figure.pose not in ("down", "cuffed")


def _armed(figure: Figure) -> bool:
    held = figure.pose in _BESIDE_ONESELF or any(word in figure.holds for word in _FIREARMS)
    return figure.weapon in ("raised", "pointed") or (figure.weapon == "held" and held)


def _in_hand(figure: Figure) -> bool:
    return figure.weapon in ("held", "raised", "pointed") and any(word in figure.holds for word in _BLADES)


def _stance(*, armed: bool, threatens: bool, over: bool, watch: bool) -> str:
    """How an officer stands who has nothing else to do; empty is at ease."""
    stances = ((armed, "hand_on_holster"), (threatens, "ready"), (over, "attending"), (watch, "watchful"))
    return next((stance for so, stance in stances if so), "")


def _duty(figure: Figure, stance: str, *, over: bool) -> Figure:
    if not uniformed(figure.role) or figure.position != "standing":
        return figure
    if over and figure.pose == "aiming":
        return replace(figure, pose="low_ready")
    return replace(figure, pose=stance) if stance and figure.pose in _AT_EASE else figure
