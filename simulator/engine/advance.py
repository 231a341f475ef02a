"""One step of a run: a situation and an input give the next situation, the events and what is to be seen and heard.

It is for saying in which order things happen, and does nothing else: it reads no clock, draws no lot, and leaves the
situation that it was given as it was. Time is in the input. What was due at or before the moment of an input happens
first: ties go to the deadline, then to the act, then to the hand. Where that leaves the scene, the input came too late
and does not count. Resources and duties fall due in story time, before whatever else happens at the same moment.
"""

from __future__ import annotations

from hashlib import blake2b

from simulator.engine.guards import OPEN
from simulator.engine.ledger import BLANK
from simulator.engine.machine import Program, Refused
from simulator.engine.situation import Situation
from simulator.engine.step import Cue, Making, Sound, Step
from simulator.engine.tables import Limit, Moment, SceneTable, Taken
from simulator.model.events import Began, Decided, ForceUsed, Happened, Marked, TimedOut
from simulator.model.inputs import Chose, Flagged, Input, Waited
from simulator.model.scenario import OFFICER, Line

__all__ = ["Cue", "Refused", "Sound", "Step", "advance", "begin"]


def begin(program: Program, seed: int = 0, variant: str | None = None) -> Step:
    """Open a run. The seed deals the variant, by weight, unless one is named."""
    deal = _dealt(program, seed) if variant is None else variant
    if deal not in program.deals:
        raise Refused(f"there is no variant {deal!r}")
    scenario, layout = program.scenario, program.layout
    bits = program.opening | layout.variants[deal]
    making = Making(program, Situation(scenario.starts, bits, 0, 0, (), BLANK, seed, deal))
    making.events.append(Began(scenario.id, scenario.version, scenario.fingerprint, seed, deal))
    making.do(program.known)
    making.do(program.deals[deal])
    making.arrive("", scenario.starts)
    return making.step()


def advance(program: Program, now: Situation, said: Input) -> Step:
    """What comes of an input; Refused, and nothing changed, where it is not open."""
    until = said.until_ms if isinstance(said, Waited) else said.at_ms
    if now.ended is not None:
        raise Refused(f"the encounter ended with {now.ended!r}")
    if until < now.clock_ms:
        raise Refused(f"{until} ms is past; the clock stands at {now.clock_ms} ms")
    making, table = Making(program, now), program.tables[now.scene]
    if _runs_out(making, table, until):
        return making.step(late=not isinstance(said, Waited))
    if until > making.clock:
        making.run_clock(until)
    if isinstance(said, Chose):
        _choose(making, table, said.choice)
    elif isinstance(said, Flagged):
        making.events.append(Marked(making.story, making.clock, said.note))
    return making.step()


def _runs_out(making: Making, table: SceneTable, until: int) -> bool:
    """Let everything happen that is due by a moment, both ends included; whether that left the scene."""
    since = making.clock
    for moment in table.moments:
        if since < moment.act.at_ms <= until:
            making.run_clock(moment.act.at_ms)
            if _happens(making, moment, table):
                return True
    if table.limit is None or until < table.limit.at_ms:
        return False
    _time_out(making, table.limit)
    return True


def _happens(making: Making, moment: Moment, table: SceneTable) -> bool:
    """An act or a meanwhile, if its guard is open now; whether it left the scene."""
    act = moment.act
    if not moment.test.open(making.bits):
        return False
    making.events.append(Happened(making.story, making.clock, table.id, act.id))
    if act.do:
        making.cues.append(Line(speaker="stage", words=act.do))
    if act.sound:
        making.cues.append(Sound(act.sound))
    if act.force is not None:
        making.events.append(ForceUsed(making.story, act.who, f"{table.id}.{act.id}", act.force))
    making.do(moment.deeds)
    making.cues += [line for line, test in moment.lines if test.open(making.bits)]
    if not moment.exits:
        return False
    making.leave(moment.trigger)
    return True


def _time_out(making: Making, limit: Limit) -> None:
    making.run_clock(limit.at_ms)
    making.events.append(TimedOut(making.story, making.clock, making.scene))
    making.do(limit.deeds)
    making.leave(limit.trigger)


def _choose(making: Making, table: SceneTable, name: str) -> None:
    """Effects first; then the time that it takes; then the way."""
    taken = table.choices.get(name)
    if taken is None or not is_open(taken, making.bits):
        raise Refused(f"{name!r} is not open in {making.scene!r}")
    making.events.append(Decided(making.story, making.clock, making.scene, name, taken.takes_ms))
    if taken.force is not None:
        making.events.append(ForceUsed(making.story, OFFICER, taken.choice.ref, taken.force))
    making.bits |= taken.marks
    if not taken.deeds.nothing:
        making.do(taken.deeds)
    if taken.takes_ms:
        making.pass_time(taken.takes_ms)
    if taken.exits:
        making.leave(taken.trigger)


def is_open(taken: Taken, bits: int) -> bool:
    """Whether a choice is offered: its guard is open, and it is not used up."""
    return not bits & taken.spent and (taken.test is OPEN or taken.test.open(bits))


def _dealt(program: Program, seed: int) -> str:
    """The variant that a seed deals: a pure hash, the same on every machine and in every version of Python."""
    variants = program.scenario.variants
    if not variants:
        return ""
    total = sum(variant.weight for variant in variants)
    if total <= 0 or any(variant.weight < 0 for variant in variants):
        raise Refused("the weights of the variants deal nothing")
    lot = int.from_bytes(blake2b(f"deal:{seed}".encode(), digest_size=8).digest()) % total
    for variant in variants:  # pragma: no branch - the lot is smaller than all weights together
        lot -= variant.weight
        if lot < 0:
            return variant.name
    raise AssertionError  # pragma: no cover - see above
