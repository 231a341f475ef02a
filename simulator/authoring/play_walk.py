"""A golden play walked through the engine: its inputs, its log, and where it parts from what its steps name.

It is for `check`, for the tests and for `play --auto`. It refuses to grade, and to go on where a step is not open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.authoring.beside import NOTHING, Row
from simulator.authoring.found import Found
from simulator.authoring.play_form import Play, Stepped
from simulator.authoring.play_words import fact_rows, line_rows, offer_rows
from simulator.authoring.problems import Path, Problem, did_you_mean, in_order
from simulator.engine.advance import Refused, Step, advance, begin
from simulator.engine.machine import Program
from simulator.engine.offered import offered
from simulator.engine.situation import Situation
from simulator.model.events import Entry, Log, Moved
from simulator.model.inputs import Chose, Input, Waited
from simulator.model.scenario import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """A play walked: its log as far as it went, where it came to, the step that could not be taken, and where what is
    named of a moment or of the end is otherwise.
    """

    log: Log
    situation: Situation
    stopped: Problem | None = None
    differences: tuple[Problem, ...] = ()

    @property
    def inputs(self) -> tuple[Input, ...]:
        """Every input that was taken."""
        return self.log.inputs

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is not as the play says, grades apart."""
        return in_order((*self.differences, *([self.stopped] if self.stopped else [])))


def inputs(play: Play, program: Program) -> Walked:
    """Walk a play as far as its steps are open. `at` is decision time in the scene; a wait adds to it."""
    try:
        opening = begin(program, seed=play.seed, variant=play.variant)
    except Refused:
        unknown = play.source.problem("S017", ("variant",), f'"{play.variant}" is not a variant.')
        first = begin(program)
        return Walked(log=Log((Entry(None, first.events),)), situation=first.situation, stopped=unknown)
    walk = _Walk(play, program, opening)
    for n, step in enumerate(play.steps):
        stopped = walk.take(n, step)
        if stopped is not None:
            return walk.walked(stopped)
    walk.end()
    return walk.walked(None)


class _Walk:
    """A play on its way: the log so far, and the lines that were said since the step before."""

    __slots__ = ("_differences", "_entries", "_now", "_play", "_program", "_said")

    def __init__(self, play: Play, program: Program, opening: Step) -> None:
        self._play, self._program = play, program
        self._now = opening.situation
        self._entries = [Entry(None, opening.events)]
        self._said = _lines(opening)
        self._differences: list[Problem] = []

    def walked(self, stopped: Problem | None) -> Walked:
        """What came of it."""
        log, differences = Log(tuple(self._entries)), tuple(self._differences)
        return Walked(log=log, situation=self._now, stopped=stopped, differences=differences)

    def take(self, n: int, step: Stepped) -> Problem | None:
        """Take one step; why it cannot be taken, otherwise."""
        if self._now.ended is not None or self._now.scene != step.scene:
            return self._elsewhere(n, step)
        said = said_by(step, self._now)
        seen = self._moment(step, said)
        if seen is None:
            return self._late(n, step, said)
        self._look(n, step, *seen)
        try:
            came = advance(self._program, self._now, said)
        except Refused as refused:
            return self._not_open(n, step, refused)
        self._go(said, came)
        return None

    def end(self) -> None:
        """Compare where it came to with what is expected of it."""
        ending = self._play.ending
        came_to = self._now.ended or f"the middle of {self._now.scene}"
        if ending is not None and self._now.ended != ending:
            message = f'The play ends in "{came_to}", not in "{ending}".'
            ended = Row("ending", ending, came_to, differs=True)
            self._differ(("expect", "ending"), message, (ended,))
        at: Path = ("expect", "known")
        found = Found(self._play.source)
        rows = tuple(fact_rows(self._play.known or {}, at, self._program, self._now, found))
        self._differences += found.problems
        self._compare(at, rows, "At the end")

    def _moment(self, step: Stepped, said: Input) -> tuple[Situation, list[str]] | None:
        """What is so right before a step's choice, and what was said up to then; None where the scene was left first."""
        if step.choice is None:
            return self._now, self._said
        until = said.until_ms if isinstance(said, Waited) else said.at_ms
        seen = advance(self._program, self._now, Waited(until))
        if any(isinstance(event, Moved) for event in seen.events):
            return None
        return seen.situation, self._said + _lines(seen)

    def _look(self, n: int, step: Stepped, now: Situation, said: list[str]) -> None:
        """Compare a moment with what the step names of it."""
        found, at = Found(self._play.source), ("steps", n)
        rows = tuple(_moment_rows(step, (*at, "sees"), self._program, now, said, found))
        self._differences += found.problems
        first = next((row for row in rows if row.differs), None)
        key = {"offers": "offers", "lines": "lines"}.get(first.what, "sees") if first else ""
        self._compare((*at, key), rows, f"Step {n + 1}, in {step.scene}")

    def _compare(self, at: Path, rows: tuple[Row, ...], where: str) -> None:
        differing = [row for row in rows if row.differs]
        if differing:
            first = differing[0]
            others = f"; {len(differing) - 1} more below" if len(differing) > 1 else ""
            message = f"{where}, {first.what}: {_or_nothing(first.expected)} is expected, {_or_nothing(first.got)} came"
            self._differ(at, f"{message}{others}.", rows)

    def _differ(self, at: Path, message: str, rows: tuple[Row, ...]) -> None:
        hint = "Change the steps, or what is expected."
        self._differences.append(self._play.source.problem("C006", at, message, hint, rows=rows))

    def _go(self, said: Input, came: Step) -> None:
        self._entries.append(Entry(said, came.events))
        self._now, self._said = came.situation, _lines(came)

    def _elsewhere(self, n: int, step: Stepped) -> Problem:
        where = self._now.ended or self._now.scene
        message = f'The play says "{step.scene}"; the run is in "{where}".'
        rows = (Row("in", step.scene, where, differs=True), *self._open_now())
        hint = "Follow the ways of the scenario."
        return self._play.source.problem("C005", ("steps", n, "in"), message, hint, rows=rows)

    def _late(self, n: int, step: Stepped, said: Input) -> Problem:
        """The deadline or an act came first. The log has what came, as it has after a hand that was too slow."""
        self._go(said, advance(self._program, self._now, said))
        message = f'"{step.choice}" comes too late: the deadline or an act came first.'
        rows = (Row("in", step.scene, self._now.ended or self._now.scene, differs=True),)
        hint = "Choose earlier, or wait: for it."
        return self._play.source.problem("C005", ("steps", n, "at"), message, hint, rows=rows)

    def _not_open(self, n: int, step: Stepped, refused: Refused) -> Problem:
        open_now = [row.got for row in self._open_now()]
        rows = (Row("choose", step.choice or "", NOTHING, differs=True), *self._open_now())
        hint = did_you_mean(step.choice or "", open_now)
        return self._play.source.problem("C005", ("steps", n), f"This step is not open: {refused}.", hint, rows=rows)

    def _open_now(self) -> Iterator[Row]:
        if self._now.ended is None:
            yield from (Row("offered", "", choice.id) for choice in offered(self._program, self._now))


def _moment_rows(
    step: Stepped, sees: Path, program: Program, now: Situation, said: list[str], found: Found
) -> Iterator[Row]:
    yield from fact_rows(step.sees or {}, sees, program, now, found)
    yield from line_rows(step.lines or (), said)
    yield from () if step.offers is None else offer_rows(step.offers, program, now)


def said_by(step: Stepped, now: Situation) -> Input:
    """The input of a step in the scene where it stands; a moment that is past is now."""
    if step.choice is None:
        return Waited(now.clock_ms + (step.wait_ms or 0))
    return Chose(step.choice, max(now.clock_ms, step.at_ms if step.at_ms is not None else now.clock_ms))


def _lines(step: Step) -> list[str]:
    return [cue.words for cue in step.cues if isinstance(cue, Line)]


def _or_nothing(words: str) -> str:
    return "nothing" if words == NOTHING else words
