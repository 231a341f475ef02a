"""How somebody bears himself, from what can be seen: the band he is in, what his body shows, where the weapon is.

Posture shows the inner state: it is what an officer reads a person by, so it is no hindsight. It refuses what nobody could
see, and it names no feeling: its words are `model.postures`. An author's word for a scene goes before all of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from simulator.model.facts import OfficerView, Value, World
from simulator.model.postures import MARKS, POSES, POSITIONS
from simulator.model.scenario import Person

_BANDS = {"low": "calm", "rising": "tense", "high": "agitated", "extreme": "aggressive"}
_ATTACKS = ("assaultive", "life_threatening")
_AT_OTHERS = ("raised", "pointed")
_QUIET = {
    "suicidal": "despairing", "developmental": "stimming", "dementia": "confused", "medical": "confused",
    "intoxicated": "unsteady",
}  # fmt: skip
"""What a condition that shows does to somebody in a low or a rising band; the first that fits."""
_LOUD = {"developmental": "covering_ears", "deaf": "pointing_to_ear"}
"""And in a high one."""
_YIELDS = {"low": "hands_shown", "rising": "yielding", "high": "yielding"}
_DRAWN = {"low_ready": "low_ready", "pointed": "aiming", "fired": "aiming"}
_LONG = ("rifle", "impact_launcher")
_AGED = 75
_POLICE = ("partner", "officer")


class Bearing(NamedTuple):
    """The words of a figure."""

    pose: str = "calm"
    position: str = "standing"
    hurt: str = ""
    stooped: bool = False


class Seen(NamedTuple):
    """What can be seen of one person: the view's facts about him, and the band that his body shows."""

    facts: Mapping[str, Value]
    arousal: str | None

    @property
    def weapon(self) -> str:
        """Where the weapon is, as perceived."""
        return str(self.facts.get("weapon_state", ""))

    @property
    def shows(self) -> frozenset[str]:
        """The conditions that show."""
        found = self.facts.get("condition_shown")
        return found if isinstance(found, frozenset) else frozenset()


def seen_of(person: str, so: World, view: OfficerView) -> Seen:
    """What there is to see of somebody."""
    start = f"{person}."
    arousal = so.get(f"{person}.arousal")
    facts = {fact.removeprefix(start): value for fact, value in view.items() if fact.startswith(start)}
    return Seen(facts, str(arousal) if arousal is not None else None)


def bearing(person: Person, seen: Seen, words: tuple[str, ...], alarm: int, weapon: str) -> Bearing:
    """How to draw somebody. `words` are the author's for this scene; `alarm` is what others have before their eyes: 0
    nothing, 1 somebody beside himself, 2 somebody who attacks; `weapon` is an officer's own.
    """
    pose = next((word for word in words if word in POSES), "")
    position = next((word for word in words if word in POSITIONS), "")
    marks = [word for word in words if word in MARKS]
    return Bearing(
        pose=pose or _pose(person, seen, alarm, weapon, placed=bool(position) and "hurt" not in marks),
        position=position or "standing",
        hurt="bandaged" if "bandaged" in marks else "yes" if "hurt" in marks else "",
        stooped="stooped" in marks or bool(seen.shows & {"elderly", "dementia"}) or (person.age or 0) >= _AGED,
    )


def _pose(person: Person, seen: Seen, alarm: int, weapon: str, *, placed: bool) -> str:
    if seen.facts.get("down_or_restrained") is True:
        return "cuffed" if placed else "down"
    if person.role in _POLICE:
        return _DRAWN.get(weapon, "calm")
    if seen.arousal is None:
        return _onlooker(person, alarm)
    if seen.facts.get("fleeing") == "clear" and seen.weapon not in _AT_OTHERS:
        return "running"
    return _moved(seen, seen.arousal)


def _onlooker(person: Person, alarm: int) -> str:
    """Whoever has no band of his own is as what he sees makes him."""
    if alarm == 0:
        return "watching" if person.role == "bystander" else "tense"
    if alarm == 1:
        return "pleading" if person.role == "family" else "tense"
    return "afraid"


def _moved(seen: Seen, arousal: str) -> str:
    resistance = seen.facts.get("resistance")
    if arousal == "extreme":
        return _extreme(seen, resistance)
    if seen.weapon in _AT_OTHERS:  # an arm that is up says more than a grief that is still there
        return "aggressive" if resistance in _ATTACKS else _BANDS.get(arousal, "calm")
    if resistance == "compliant" and not (arousal == "low" and "suicidal" in seen.shows):
        return _YIELDS.get(arousal, "calm")
    signs = _LOUD if arousal == "high" else _QUIET
    told = next((pose for sign, pose in signs.items() if sign in seen.shows), "")
    if arousal == "rising" and "deaf" in seen.shows:
        return told or "pointing_to_ear"
    return told or _BANDS.get(arousal, "calm")


def _extreme(seen: Seen, resistance: Value | None) -> str:
    """Beside himself: against others, unless what he does is against nobody."""
    if resistance is None or resistance in _ATTACKS or seen.weapon in _AT_OTHERS:
        return "aggressive"
    return "covering_ears" if "developmental" in seen.shows else "frantic"


def alarm_of(seen: Seen) -> int:
    """What the sight of somebody is to whoever stands by: 0 nothing, 1 beside himself, 2 an attack."""
    if seen.facts.get("down_or_restrained") is True:
        return 0
    if seen.weapon in _AT_OTHERS or seen.facts.get("resistance") in _ATTACKS:
        return 2
    return 1 if seen.arousal in ("high", "extreme") else 0


def tool_of(person: Person, pose: str, weapon: str) -> str:
    """What an officer has in hand."""
    if pose == "with_long_tool":
        return next((tool for tool in _LONG if tool in person.tools), _LONG[1])
    if pose in ("aiming", "low_ready"):
        return "pistol" if weapon in _DRAWN or "cew" not in person.tools else "cew"
    return ""
