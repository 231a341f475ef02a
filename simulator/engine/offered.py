"""What may be done now, in which order it is shown, what is closed and why, and when something next happens.

It is for front ends, grading and debriefing to ask. It refuses to change anything.
"""

from __future__ import annotations

from hashlib import blake2b

from simulator.engine.advance import is_open
from simulator.engine.machine import Program
from simulator.engine.situation import Situation
from simulator.engine.why import missing
from simulator.model.guards import Every, Guard
from simulator.model.scenario import Choice, Line


def holds(program: Program, guard: Guard, now: Situation) -> bool:
    """Whether a guard is open now. It may be any of the model's, not only one that the encounter holds."""
    return program.tests(guard).open(now.bits)


def offered(program: Program, now: Situation) -> tuple[Choice, ...]:
    """The choices that are open now, in the order of the file."""
    choices = program.tables[now.scene].choices.values()
    return tuple(taken.choice for taken in choices if is_open(taken, now.bits))


def dealt(program: Program, now: Situation) -> tuple[Choice, ...]:
    """The same in the order that the seed deals for this scene, so that no place on the screen is the right one."""

    def lot(choice: Choice) -> bytes:
        return blake2b(f"{now.seed}:{choice.ref}".encode(), digest_size=8).digest()

    return tuple(sorted(offered(program, now), key=lot))


def why_closed(program: Program, now: Situation) -> tuple[tuple[Choice, tuple[Guard, ...]], ...]:
    """The choices of the scene that are not open, each with the parts of its guard that fail, of which all are asked;
    none where it is used up.
    """
    choices = program.tables[now.scene].choices.values()
    closed = (taken.choice for taken in choices if not is_open(taken, now.bits))
    return tuple((choice, _failing(program, choice.when, now)) for choice in closed)


def lines(program: Program, now: Situation) -> tuple[Line, ...]:
    """The scene's lines that are open now."""
    return tuple(line for line, test in program.tables[now.scene].lines if test.open(now.bits))


def next_due(program: Program, now: Situation) -> int | None:
    """The decision time at which something next happens if nobody chooses; None where nothing is to come."""
    table = program.tables[now.scene]
    moments = [moment.act.at_ms for moment in table.moments if moment.act.at_ms > now.clock_ms]
    moments += [it.due_ms - now.story_ms + now.clock_ms for it in now.pending]
    moments += [] if table.limit is None else [table.limit.at_ms]
    return min(moments, default=None)


def _failing(program: Program, guard: Guard, now: Situation) -> tuple[Guard, ...]:
    still = missing(guard, lambda part: holds(program, part, now))
    return still.guards if isinstance(still, Every) else (still,)
