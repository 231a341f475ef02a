"""E0 and E16: whether a use of force is deadly force, Penal Code 835a(e)(1).

It is for sending each use to the test that fits it. It refuses to look at the injury: a use is deadly by the risk that
it created, and pointing a firearm is not one.
"""

from __future__ import annotations

from simulator.law.finding import Effect, Finding
from simulator.law.force_words import area_told, force_told
from simulator.model.appearances import Reading
from simulator.model.decision import Decision
from simulator.model.force import FIREARMS, Level, UseOfForce

STRIKING_TOOLS = frozenset({"baton", "impact_launcher"})
NECK_TOOLS = STRIKING_TOOLS | {"hands", "body_weight"}


def applied(force: UseOfForce) -> bool:
    """Whether this is more than presence; a weapon drawn or pointed is not."""
    return force.level is not Level.PRESENCE or bool(force.rounds)


def force_before(decision: Decision) -> tuple[UseOfForce, ...]:
    """The uses of force before this decision, mere presence left out."""
    return tuple(force for force in decision.prior_force if applied(force))


def force_applied(decision: Decision) -> bool:
    """Whether force was applied at all. Presence, and a weapon drawn or pointed, is not yet a use of physical force."""
    force = decision.force
    return force is not None and (force.level is not Level.PRESENCE or bool(why_deadly(decision)))


def why_deadly(decision: Decision) -> str:
    """Why this use carried a substantial risk of death or serious bodily injury; empty where nothing says that it did."""
    force = decision.force
    if force is None:
        return ""
    by_tool = _why_by_tool(decision, force) if applied(force) else ""
    if by_tool:
        return by_tool
    if force.deadly_risk:
        return "This use carried a substantial risk of death or serious bodily injury, whatever the tool."
    if force.level is Level.DEADLY:
        return "It is stated as deadly force, with no feature named that made it so."
    return ""


def _why_by_tool(decision: Decision, force: UseOfForce) -> str:
    if force.tool in FIREARMS and (force.rounds or force.level in {Level.DEADLY, Level.LESS_LETHAL}):
        return "A firearm was discharged, and the text names the discharge of a firearm."
    if force.tool == "vehicle":
        return "A vehicle was used as the means of force."
    if force.tool == "carotid_or_choke" or (force.area == "neck" and force.tool in NECK_TOOLS):
        return "Pressure or a blow was applied to the neck."
    if force.area == "head" and force.tool in STRIKING_TOOLS:
        return "A strike or an impact round was aimed at the head."
    return (
        "Weight was put on the back or neck of a restrained person." if _weight_on_restrained(decision, force) else ""
    )


def _weight_on_restrained(decision: Decision, force: UseOfForce) -> bool:
    """Ordinary body weight in a hold is not this, nor is weight on somebody who was plainly not held."""
    if decision.subject.down_or_restrained is False:
        return False
    by_word = force.tool in {"hands", "body_weight"} and any(
        event.word == "prone_or_neck_pressure" for event in decision.conduct
    )
    return force.area == "back_or_neck_weight" or by_word


def classification(decision: Decision, force: UseOfForce) -> Finding:
    """The finding under the definition, for a use of force."""
    why = why_deadly(decision)
    area = "" if force.area is None else area_told(force.area)
    return Finding(
        element="E0",
        cites="835a(e)(1)",
        reading=Reading.CLEAR if why else Reading.ABSENT,
        effect=Effect.NEUTRAL,
        because=f"{why} It is weighed as deadly force."
        if why
        else "Nothing stated shows a substantial risk of death or serious bodily injury, so it is not weighed as deadly force.",
        facts=tuple(filter(None, (force_told(force), area))),
        would_change_if="the use had created no substantial risk of death or serious bodily injury"
        if why
        else "the use had created a substantial risk of death or serious bodily injury, such as a blow to the head",
    )
