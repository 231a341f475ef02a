"""How officers stand, given whom they see: nobody is at ease before a weapon, and nobody aims over a body on the ground.

It says what kind of moment it is; what an officer then does is in `officers`. It refuses to change what a scenario says of
anybody else, or of an officer who does something.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from simulator.screens.values import Figure
from simulator.window.stage.looks import uniformed
from simulator.window.stage.manner import officers, onlookers
from simulator.window.stage.manner.positions import LOW
from simulator.window.stage.things import is_gun

AT_EASE = ("calm", "tense")
"""An officer of whom no more is said than that."""
_FIREARMS = ("pistol", "gun", "rifle", "firearm")
_EDGES = ("edge", "knife", "cutter", "scissors", "screwdriver", "broken", "machete")
_BLADES = (*_EDGES, "blunt", "bat", "crowbar", "bottle", "unknown", *_FIREARMS)
"""What an officer watches in a hand, though it threatens nobody yet; also what nobody has made out."""
_SUFFERS = ("despairing", "covering_ears", "hurt", "confused", "pleading")
"""How a subject is before whom an officer folds no hands, and holds them open."""
_YIELDS = ("yielding", "hands_shown")
"""How a subject is who does what was asked: an officer goes on telling him what comes next."""
_BESIDE_ONESELF = ("aggressive", "agitated", "frantic")
_WATCHED = (*_BESIDE_ONESELF, "hands_hidden", "running")
"""Hands that are not seen are watched as those that do not rest."""
_UNEASY = ("tense", "afraid", "unsteady", "stimming", "pointing_to_ear", "away")
"""How a subject is before whom nobody writes, or stands with the thumbs in the vest."""
_SITS = ("seated", "kneeling", "on_the_ground")
_AT_HIS_SIDE = 7.0
"""Feet from somebody who is down, within which an officer kneels."""
_AT_HAND = 4.0
"""And beyond cover, within which an officer is still at it."""
_CROUCHES = ("half_crouch", "on_the_heels", "kneels_by")


class _Sight(NamedTuple):
    """What officers have before their eyes: whoever wears no uniform, and which of them it is about."""

    others: tuple[Figure, ...]
    subjects: tuple[Figure, ...]
    helped: bool = False
    """Whether an officer is on the knees over somebody already."""
    cover: bool = False
    """Whether there is cover from whoever could shoot."""

    def anybody(self, so: Callable[[Figure], bool]) -> bool:
        return any(_up(one) and so(one) for one in self.others)

    @property
    def over(self) -> bool:
        """Whether nobody whom it is about could still do anything."""
        return bool(self.subjects) and not any(_up(one) for one in self.subjects)


def on_duty(
    figures: tuple[Figure, ...], *, riding: bool = False, low: bool = True, cover_ft: float | None = None
) -> tuple[Figure, ...]:
    """The same people; officers who have nothing to do are ready where somebody threatens, watchful where somebody is beside
    himself or has something in a hand, with whoever is down, and else at a talk; they aim at nobody who is down. Onlookers
    look on each in his own way. Officers who are `riding` drive; where they are seen past a car nobody gets `low`,
    and it is their cover. What else gives cover is `cover_ft` away: it hides one who is near it from whoever is beyond it.
    """
    others = tuple(one for one in figures if not uniformed(one.role))
    sight = _Sight(others, tuple(one for one in others if one.role == "subject"))
    shown: list[Figure] = []
    for one in () if riding else figures:
        hides = not low or (cover_ft is not None and _hides(cover_ft, one, others))
        found = _Sight(sight.others, sight.subjects, *_taken(shown, hides=hides))
        shown.append(_duty(one, found, low=low))
    return onlookers.told_apart(figures if riding else tuple(shown), wrong=_wrong(sight))


def _hides(cover_ft: float, officer: Figure, others: tuple[Figure, ...]) -> bool:
    """Whether cover so far away is near an officer, and between him and whoever could shoot."""
    near = officer.distance_ft <= cover_ft + _AT_HAND
    return near and all(one.distance_ft > cover_ft for one in others if _shoots(one))


def _taken(shown: list[Figure], *, hides: bool) -> tuple[bool, bool]:
    """Whether an officer is over somebody already, and whether there is cover that nobody has taken."""
    helped = any(one.position == "kneeling_over" for one in shown)
    return helped, hides and not any(one.pose == "behind_cover" for one in shown)


def _wrong(sight: _Sight) -> bool:
    return sight.over or sight.anybody(lambda one: _armed(one) or _minded(one) or one.pose in _BESIDE_ONESELF)


def _up(figure: Figure) -> bool:
    """Whether somebody could still do something: neither lies nor is cuffed."""
    return figure.position not in LOW - {"on_the_ground"} and figure.pose not in ("down", "cuffed")


def _shoots(figure: Figure) -> bool:
    """Whether what is seen is a levelled firearm, one in a hand, or an edge that is raised."""
    levelled = figure.weapon == "pointed" and is_gun(figure.holds)
    edge = figure.weapon in ("raised", "pointed") and any(word in figure.holds for word in _EDGES)
    gun = figure.weapon in ("held", "raised") and any(word in figure.holds for word in _FIREARMS)
    return levelled or edge or gun


def _armed(figure: Figure) -> bool:
    held = figure.weapon == "held" and figure.pose in _BESIDE_ONESELF
    return figure.weapon in ("raised", "pointed") or held or _shoots(figure)


def _minded(figure: Figure) -> bool:
    """Whether there is what an officer minds: something in a hand or at the feet that cuts or shoots, or a wound."""
    near = figure.weapon in ("held", "raised", "pointed", "dropped")
    return figure.hurt == "yes" or (near and any(word in figure.holds for word in _BLADES))


def _kind(officer: Figure, sight: _Sight) -> str:
    """What kind of moment it is to an officer: a word of `officers.WAYS`; the first that is so."""
    subjects = [one for one in sight.subjects if _up(one)]
    kinds: tuple[tuple[str, bool], ...] = (
        ("nobody", not sight.others),
        ("covered", sight.cover and sight.anybody(_shoots)),
        ("shot_at", sight.anybody(_shoots)),
        ("armed", sight.anybody(_armed)),
        ("threatened", sight.anybody(lambda one: one.pose == "aggressive")),
        (_beside(officer, sight), sight.over),
        ("watch", sight.anybody(lambda one: _minded(one) or one.pose in _WATCHED)),
        ("yields", any(one.pose in _YIELDS for one in subjects)),
        ("sits", any(one.position in _SITS for one in subjects)),
        ("suffers", any(one.pose in _SUFFERS for one in subjects)),
        ("uneasy", any(one.pose in _UNEASY for one in subjects)),
    )
    return next((kind for kind, so in kinds if so), "talk")


def _beside(officer: Figure, sight: _Sight) -> str:
    """What there is to do for whoever is down: one officer is enough on the knees over him."""
    near = [one for one in sight.subjects if abs(one.distance_ft - officer.distance_ft) <= _AT_HIS_SIDE]
    if not near or any(one.position == "on_a_stretcher" for one in near):
        return "over"
    lies = [one for one in near if one.position in ("lying", "prone") or one.pose == "down"]
    if sight.helped or not lies:
        return "beside"
    hurt = {one.hurt for one in lies if one.hurt and one.position != "prone"}
    if hurt:
        return "wound" if "yes" in hurt else "dressed"
    return "cuffed" if any(one.pose == "cuffed" and one.position == "prone" for one in lies) else "beside"


def _duty(figure: Figure, sight: _Sight, *, low: bool) -> Figure:
    if not uniformed(figure.role) or figure.position != "standing":
        return figure
    if figure.pose == "aiming" and sight.over and not sight.anybody(_armed):
        return replace(figure, pose="low_ready")
    if figure.pose not in AT_EASE or figure.holds:
        return figure
    kind = _kind(figure, sight)
    way = officers.way(figure, kind, sight.others, () if low else _CROUCHES)
    held = "pistol" if way in officers.DRAWN else figure.holds
    pose = "attending" if way == "kneels_by" else way
    return replace(figure, pose=pose, position=officers.position_of(way), holds=held)
