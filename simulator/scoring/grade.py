"""Decisions and standards make a scorecard. It refuses to know what a standard says; it only asks each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from simulator.engine.machine import Program
from simulator.law.finding import Verdict
from simulator.law.standard import Standard
from simulator.model.decision import Decision
from simulator.model.events import Ended, Log
from simulator.scoring.decisions import decisions
from simulator.scoring.practice import practice
from simulator.scoring.scorecard import Graded, Scorecard


def grade_run(program: Program, log: Log, standards: Sequence[Standard], day: date | None = None) -> Scorecard:
    """Grade a run under each standard. `day` is the day of the encounter; a standard that was not in force then is
    applied all the same and says so in a notice.
    """
    made = decisions(program, log)
    graded = tuple(
        Graded(
            decision=decision,
            verdicts=verdicts(decision, standards, day),
            practice=practice(
                decision,
                _exposes(program, decision),
                decision.met,
                decision.missed,
                leaves=_leaves(program, decision),
            ),
        )
        for decision in made
    )
    ending = next((event.ending for event in log.events if isinstance(event, Ended)), None)
    return Scorecard(
        scenario=program.scenario.id,
        ending=ending,
        standards=tuple(standard.id for standard in standards),
        graded=graded,
    )


def verdicts(decision: Decision, standards: Iterable[Standard], day: date | None = None) -> tuple[Verdict, ...]:
    """Each standard's verdict on one decision, with the notice that it was not in force where that is so."""
    return tuple(_dated(standard, standard.conclude(decision), day) for standard in standards)


def _dated(standard: Standard, verdict: Verdict, day: date | None) -> Verdict:
    if day is None or standard.in_force(day):
        return verdict
    notice = f"{standard.title} was not in force on {day.isoformat()}; it is applied because it was asked for."
    return replace(verdict, notices=(*verdict.notices, notice))


def _exposes(program: Program, decision: Decision) -> tuple[str, ...]:
    return program.scenario.choice(decision.choice).exposes if decision.choice else ()


def _leaves(program: Program, decision: Decision) -> bool:
    return decision.choice is None or bool(program.scenario.choice(decision.choice).ways)
