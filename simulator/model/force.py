"""Uses of force by anybody, and the levels of resistance. It refuses to know whether a use was justified."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much force, as trained and reported; whether it was deadly is for the law (835a(e)(1))."""

    PRESENCE = "presence"
    CONTROL = "control"
    LESS_LETHAL = "less_lethal"
    DEADLY = "deadly"


class Resistance(StrEnum):
    """How a person resists, as perceived, from least to most."""

    COMPLIANT = "compliant"
    PASSIVE = "passive"
    ACTIVE = "active"
    ASSAULTIVE = "assaultive"
    LIFE_THREATENING = "life_threatening"


class Purpose(StrEnum):
    """What the force was for. The middle two and the last are the purposes that 835a(b) names."""

    DEFEND_LIFE = "defend_life"
    ARREST = "arrest"
    PREVENT_ESCAPE = "prevent_escape"
    OVERCOME_RESISTANCE = "overcome_resistance"


TOOLS = (
    "hands",
    "baton",
    "oc",
    "cew",
    "impact_launcher",
    "shield",
    "k9",
    "vehicle",
    "pistol",
    "rifle",
    "shotgun",
    "carotid_or_choke",
    "body_weight",
)
FIREARMS = frozenset({"pistol", "rifle", "shotgun"})
AREAS = ("head", "neck", "torso", "limbs", "back_or_neck_weight", "vehicle")


@dataclass(frozen=True, slots=True, kw_only=True)
class UseOfForce:
    """One application of force. `deadly_risk` is true where this use carries a substantial risk of death or serious
    bodily injury whatever the tool; a shot always does, and nobody needs to say so.
    """

    against: str
    level: Level
    tool: str
    purpose: Purpose
    area: str | None = None
    rounds: int = 0
    deadly_risk: bool = False
