"""The rules of Seattle's title 8: de-escalation, undue jeopardy, and force reasonable, necessary and proportionate.

It is for what Seattle asks of its own officers. It refuses to lend its "necessary" to Penal Code 835a, which leaves the word
undefined. 8.100-1(a) is the clearest rule among the texts here on danger that officers make for themselves.
"""

from __future__ import annotations

from simulator.law.city import (
    POOR_OR_UNSAFE,
    TECHNIQUES,
    applied,
    danger,
    deadly,
    event_words,
    events,
    forced,
    other_way,
    outside,
    seen_words,
    used,
    ways,
)
from simulator.law.finding import Finding
from simulator.law.limbs import Limb, choices_of, found, listed, strongest
from simulator.model.appearances import Reading
from simulator.model.conduct import is_good
from simulator.model.decision import Conduct, Decision
from simulator.model.force import Level, Purpose, Resistance, UseOfForce

PARAPHRASED = "Paraphrased, not quoted: the wording was not read at the source."
LADDER = (
    "Which force is proportionate to which resistance is this project's ladder: hands for passive, other control for active"
    " resistance, less-lethal force for an assault, deadly force for a danger to life."
)
JEOPARDY = (
    "Which conduct is undue jeopardy is this project's list: going near or in, leaving cover, haste, standing in a vehicle's way"
    " or in the open, leaving the partner, and not finding out what could be found out."
)
RISKS = frozenset(
    {
        "closed_distance",
        "left_cover",
        "rushed",
        "entered_on_contained_person",
        "hands_on_early",
        "stood_at_vehicle",
        "foot_pursuit_tactics",
        "no_information_gathered",
        "bystander_risk",
        "exposed_position",
        "partner_uncovered",
        "tunnel_vision",
    }
)
GUARDS = frozenset({"kept_distance", "used_cover", "repositioned", "contained", "protected_others"})
ASSESSES = frozenset({"gather_information", "ask_dispatch", "plan_and_roles", "check_backdrop"})
NOT_TACTICS = frozenset({"no_reassessment", "prone_or_neck_pressure", "loss_of_fire_control"})
_ROWS = {
    "hands": (Reading.MIXED, Reading.CLEAR, Reading.CLEAR, Reading.CLEAR, Reading.CLEAR),
    Level.CONTROL: (Reading.ABSENT, Reading.MIXED, Reading.CLEAR, Reading.CLEAR, Reading.CLEAR),
    Level.LESS_LETHAL: (Reading.ABSENT, Reading.ABSENT, Reading.MIXED, Reading.CLEAR, Reading.CLEAR),
}


def _rule(
    element: str, cites: str, rule: str, told: tuple[str, str, str], change: tuple[str, str], tail: str = ""
) -> Limb:
    """`told` says met, open and breached; `change` what would read it as met, and as not."""
    lead = f"Seattle's manual: {rule}."
    clear, mixed, absent = (f"{lead} {said} {tail}".strip() for said in told)
    return Limb(
        element=element,
        cites=cites,
        clear=clear,
        mixed=mixed,
        absent=absent,
        unknown=f"{lead} What was stated does not show how that stood. {tail}".strip(),
        if_so=change[0],
        if_not=change[1],
        design_choice={"E13": LADDER, "E8 undue jeopardy": JEOPARDY}.get(element, ""),
    )


_TACTICS = _rule(
    "E7 de-escalation",
    "Seattle 8.100",
    '"When Safe, Feasible, and Without Compromising Law Enforcement Priorities, Officers Will Use De-Escalation Tactics in Order'
    ' to Reduce the Need for Force"',
    ("They were used.", "Whether they were used can be read either way.", "Conduct here went the other way."),
    ("such tactics had been used, and nothing had worked against them", "none had been used"),
)
_JEOPARDY = _rule(
    "E8 undue jeopardy",
    "Seattle 8.100-1(a)",
    'officers conduct a threat assessment "so as not to precipitate an unnecessary, unreasonable, or disproportionate use of'
    ' force by placing themselves or others in undue jeopardy"',
    (
        "Nobody was placed in undue jeopardy.",
        "Whether somebody was placed in undue jeopardy can be read either way.",
        "The officer or another was placed in undue jeopardy.",
    ),
    ("distance, cover and time had been kept", "the officer or another had been placed in undue jeopardy"),
)
_NECESSARY = _rule(
    "E7 necessary",
    "Seattle 8.050, necessary",
    "force is necessary where no other way that would reasonably have served appeared to be there",
    ("None appeared to be there.", "Whether one was there can be read either way.", "One was there."),
    ("no other way that would have served had appeared to be there", "one had plainly been there"),
    f"{PARAPHRASED} RCW 9A.16.010(1), which was read, has the words"
    ' "no reasonably effective alternative to the use of force appeared to exist".',
)
_PROPORTIONATE = _rule(
    "E13",
    "Seattle 8.200",
    '"only the force reasonable, necessary, and proportionate to effectively bring an incident or person under control"',
    ("This force was proportionate.", "Whether it was proportionate can be read either way.", "It was not."),
    (
        "more resistance or danger had been perceived, or less force used",
        "less resistance or danger had been perceived",
    ),
)
_DEADLY = _rule(
    "E2",
    "Seattle 8.200, deadly force",
    "deadly force only where a threat of death or serious physical injury is imminent: an act or threat, the means, and the"
    " opportunity and ability",
    ("Such a threat appeared.", "Such a threat can be read either way.", "No such threat appeared."),
    ("such a threat had appeared", "no such threat had appeared"),
    PARAPHRASED,
)
_WARNING = _rule(
    "E6",
    "Seattle 8.200, warning",
    "a warning before deadly force, where feasible",
    ("It was given, or was not feasible.", "Whether it was feasible can be read either way.", "It was left out."),
    ("a warning had been given, or there had been no time for one", "there had been ample time and no warning"),
    PARAPHRASED,
)


def findings(decision: Decision) -> tuple[Finding, ...]:
    """Every rule that applies, found."""
    before = (*_tactics(decision), *_jeopardy(decision))
    force = applied(decision)
    if force is None:
        return before
    warning = (f"warning: {(decision.warned or 'not stated').replace('_', ' ')}",)
    return (
        *before,
        found(_NECESSARY, _necessary(decision), (*ways(decision), *used(decision))),
        found(_PROPORTIONATE, _proportion(decision, force), seen_words(decision)),
        *(
            (
                found(_DEADLY, danger(decision), seen_words(decision)),
                found(_WARNING, _warned(decision), warning),
            )
            if deadly(force)
            else ()
        ),
    )


def _tactics(decision: Decision) -> tuple[Finding, ...]:
    poor = tuple(one for one in _against(decision) if one.word not in RISKS | NOT_TACTICS)
    told, passed = used(decision), _passed_by(decision)
    if poor:
        reading = _breached(poor)
    elif told:
        reading = Reading.CLEAR
    elif passed:
        reading = Reading.MIXED
    else:
        return ()
    return (found(_TACTICS, reading, (*event_words(poor), *told, *passed), choices=choices_of(poor)),)


def _jeopardy(decision: Decision) -> tuple[Finding, ...]:
    """Risk taken, or guarded against. It asks for no force to have followed: the assessment comes before."""
    risks = tuple(one for one in _against(decision) if one.word in RISKS)
    guards = [event.word for event in events(decision) if is_good(event.word) and event.word in GUARDS]
    words = tuple(dict.fromkeys((*guards, *(one for one in decision.techniques if one in ASSESSES))))
    told = (f"Guarded by: {listed(words)}.",) if words else ()
    if risks:
        return (found(_JEOPARDY, _breached(risks), (*event_words(risks), *told), choices=choices_of(risks)),)
    return (found(_JEOPARDY, Reading.CLEAR, told),) if told else ()


def _against(decision: Decision) -> tuple[Conduct, ...]:
    return tuple(event for event in events(decision) if outside(event, POOR_OR_UNSAFE).rank)


def _breached(against: tuple[Conduct, ...]) -> Reading:
    return (
        Reading.ABSENT
        if strongest(*(outside(event, POOR_OR_UNSAFE) for event in against)) is Reading.CLEAR
        else Reading.MIXED
    )


def _passed_by(decision: Decision) -> tuple[str, ...]:
    """Open choices with such techniques, where this choice used none, before any force, and nobody else was in danger."""
    if decision.force or decision.techniques or decision.prior_force or decision.subject.down_or_restrained:
        return ()
    if "other" in (decision.subject.threatened or ()):
        return ()
    others = (one for one in decision.open_choices if one.choice != decision.choice and one.force is None)
    named = (tuple(technique for technique in one.techniques if technique in TECHNIQUES) for one in others)
    return tuple(f"Open and not taken: {listed(words)}." for words in named if words)


def _necessary(decision: Decision) -> Reading:
    """Clear where no other way appeared: tried, closed, or no room for any."""
    other = other_way(decision)
    if other is Reading.CLEAR:
        return Reading.ABSENT
    if other.rank:
        return Reading.MIXED
    none_left = bool(decision.alternatives or decision.prior_force) or forced(decision) or _custody(decision.force)
    return Reading.CLEAR if none_left else Reading.UNKNOWN


def _proportion(decision: Decision, force: UseOfForce) -> Reading:
    if deadly(force):
        return danger(decision)
    resistance = decision.subject.resistance
    if resistance is None:
        return Reading.UNKNOWN
    if _custody(force):
        return Reading.CLEAR
    return _ROWS["hands" if _hands(force) else force.level][tuple(Resistance).index(resistance)]


def _hands(force: UseOfForce) -> bool:
    return force.level is Level.CONTROL and force.tool == "hands"


def _custody(force: UseOfForce | None) -> bool:
    """Hands that take a person into custody: nothing less would."""
    return force is not None and _hands(force) and force.purpose is Purpose.ARREST


def _warned(decision: Decision) -> Reading:
    if decision.warned != "not_given" or decision.ample_time is Reading.ABSENT or decision.by != "officer":
        return Reading.CLEAR
    if decision.ample_time is Reading.CLEAR:
        return Reading.ABSENT
    return Reading.CLEAR if forced(decision) else Reading.MIXED
