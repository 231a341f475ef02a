"""Which standards a run or an incident is held against, and the grade of a reopened run."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from simulator.authoring.problems import did_you_mean
from simulator.cli.since import notices_since
from simulator.cli.told import MISCALLED, Told
from simulator.debrief.compare import AGAINST, ComparedDecision, compare
from simulator.law.finding import Line
from simulator.law.library import STANDARDS, in_force_on, read_on
from simulator.law.standard import Standard
from simulator.scoring.grade import grade_run
from simulator.scoring.scorecard import Scorecard
from simulator.screens.comparing import comparison_view
from simulator.screens.damaged import with_damage
from simulator.screens.notices import ACCOMMODATED
from simulator.screens.review import debrief_screen
from simulator.screens.values import DebriefScreen
from simulator.session import Reopened

EVERY = "all"
"""As a standard's name: every one that there is."""


def day_of(as_of: str | None, fallback: str) -> date:
    """The day whose texts apply: as asked, or the encounter's own."""
    try:
        return date.fromisoformat(as_of if as_of is not None else fallback)
    except ValueError:
        raise Told(f'"{as_of}" is not a date; write it like 2026-03-14.', code=MISCALLED) from None


def standards_for(named: list[str], day: date) -> tuple[Standard, ...]:
    """Those that were named, whatever the day; otherwise those in force on it; each as it was read then."""
    if named:
        return named_standards(named, day)
    found = in_force_on(day)
    if not found:
        raise Told(
            f"No standard here was in force on {day}.", "Name one with --standard; see: standards.", code=MISCALLED
        )
    return found


def named_standards(named: list[str], day: date) -> tuple[Standard, ...]:
    """The standards of those ids, each once; `all` is every one. An unknown id is told with what was probably meant."""
    known = {standard.id: standard for standard in STANDARDS}
    for one in named:
        if one not in known and one != EVERY:
            hint = did_you_mean(one, known)
            meant = f"{hint} " if hint.startswith("Did you") else ""
            there = f"There are: {', '.join(known)}; and {EVERY} for every one."
            raise Told(f'There is no standard "{one[:100]}". {meant}{there}', code=MISCALLED)
    wanted = known if EVERY in named else dict.fromkeys(named)
    return tuple(read_on(known[one], day) for one in wanted)


def asked_of(found: Reopened, named: list[str], as_of: str | None) -> tuple[tuple[Standard, ...], date]:
    """The standards that a run is held against, and the day."""
    day = day_of(as_of, found.readied.scenario.day)
    return standards_for(named, day), day


def graded(found: Reopened, named: list[str], as_of: str | None) -> tuple[Scorecard, tuple[Standard, ...], date]:
    """A run's scorecard, the standards and the day."""
    standards, day = asked_of(found, named, as_of)
    return grade_run(found.program, found.log, standards, day), standards, day


def reviewed(found: Reopened, named: list[str], as_of: str | None) -> tuple[DebriefScreen, Scorecard]:
    """A run's debrief under the first standard of LAW, the first of POLICY beside it, and the scorecard that was asked for.
    POLICY never takes the place of LAW: where only POLICY was named, the debrief is under 835a with that POLICY beside it.
    """
    card, standards, day = graded(found, named, as_of)
    main = next((standard for standard in standards if standard.line is Line.LAW), None)
    shown = card
    if main is None:
        (main,) = named_standards([AGAINST], day)
        shown = grade_run(found.program, found.log, (main, *standards), day)
    policy = next((standard for standard in standards if standard.line is Line.POLICY), None)
    screen = debrief_screen(found.program, found.log, shown, main, day.isoformat(), policy)
    told = (*notices_since(found), *screen.notices)
    ended = card.ending is not None
    screen = accommodated(replace(screen, notices=told), found.meta.accommodation)
    return with_damage(screen, found.damages, found.later, ended=ended), card


def accommodated(screen: DebriefScreen, accommodation: str) -> DebriefScreen:
    """A debrief that says what time its trainee had, where it was not the encounter's own."""
    if not accommodation:
        return screen
    notices = (ACCOMMODATED.format(accommodation), *screen.notices)
    return replace(screen, subtitle=f"{screen.subtitle} · accommodation: {accommodation}", notices=notices)


def compared(
    found: Reopened, card: Scorecard, named: list[str], as_of: str | None
) -> tuple[tuple[ComparedDecision, ...], tuple[Standard, ...]]:
    """A run under those standards that were named, or under every one, with 835a always among them."""
    day = day_of(as_of, found.readied.scenario.day)
    chosen = named_standards([AGAINST, *named] if named else [EVERY], day)
    return compare(card, chosen, day), chosen


def with_comparison(
    screen: DebriefScreen, found: Reopened, card: Scorecard, named: list[str], as_of: str | None
) -> DebriefScreen:
    """A debrief with the run under other standards beside it."""
    decisions, standards = compared(found, card, named, as_of)
    return replace(screen, comparison=comparison_view(found.readied.scenario, decisions, standards))
