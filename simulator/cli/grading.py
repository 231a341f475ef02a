"""Which standards a run or an incident is held against, and the grade of a reopened run."""

from __future__ import annotations

from datetime import date

from simulator.cli.told import MISCALLED, Told
from simulator.law.finding import Line
from simulator.law.library import STANDARDS, in_force_on
from simulator.law.standard import Standard
from simulator.scoring.grade import grade_run
from simulator.scoring.scorecard import Scorecard
from simulator.screens.review import debrief_screen
from simulator.screens.values import DebriefScreen
from simulator.session import Reopened


def day_of(as_of: str | None, fallback: str) -> date:
    """The day whose texts apply: as asked, or the encounter's own."""
    try:
        return date.fromisoformat(as_of if as_of is not None else fallback)
    except ValueError:
        raise Told(f'"{as_of}" is not a date; write it like 2026-03-14.', code=MISCALLED) from None


def standards_for(named: list[str], day: date) -> tuple[Standard, ...]:
    """Those that were named, whatever the day; otherwise those in force on it."""
    known = {standard.id: standard for standard in STANDARDS}
    for one in named:
        if one not in known:
            raise Told(f'There is no standard "{one}". There are: {", ".join(known)}.', code=MISCALLED)
    found = tuple(known[one] for one in dict.fromkeys(named)) if named else in_force_on(day)
    if not found:
        raise Told(
            f"No standard here was in force on {day}.", "Name one with --standard; see: standards.", code=MISCALLED
        )
    return found


def graded(found: Reopened, named: list[str], as_of: str | None) -> tuple[Scorecard, tuple[Standard, ...], date]:
    """A run's scorecard, the standards and the day."""
    day = day_of(as_of, found.readied.scenario.day)
    standards = standards_for(named, day)
    return grade_run(found.program, found.log, standards, day), standards, day


def reviewed(found: Reopened, named: list[str], as_of: str | None) -> tuple[DebriefScreen, Scorecard]:
    """A run's debrief under the first standard of LAW, and the scorecard that it words."""
    card, standards, day = graded(found, named, as_of)
    main = next((standard for standard in standards if standard.line is Line.LAW), standards[0])
    return debrief_screen(found.program, found.log, card, main, day.isoformat()), card
