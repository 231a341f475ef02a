"""What each event did, put back into bits, clocks and ledger.

It is for replay. It refuses to ask a guard or to know a rule: every change of a run is in an event, and an event that
names what the encounter no longer has is refused with its name.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Mapping

from simulator.engine.carry import put
from simulator.engine.layout import Field, marks
from simulator.engine.ledger import BLANK
from simulator.engine.machine import Program, Refused
from simulator.engine.problem import ProgramError
from simulator.engine.situation import DUTY, RESOURCE, Pending, Situation
from simulator.model.events import (
    Arrived,
    Began,
    Called,
    Changed,
    Decided,
    DutyMet,
    DutyMissed,
    DutyOpened,
    Ended,
    Entry,
    Event,
    Happened,
    Marked,
    Moved,
    Placed,
    Revealed,
    TimedOut,
)
from simulator.model.facts import Value
from simulator.model.inputs import Chose, Waited


class Folding:
    """A run being read back, event by event."""

    __slots__ = (
        "_bits",
        "_clock",
        "_ended",
        "_ledger",
        "_pending",
        "_program",
        "_scene",
        "_seed",
        "_story",
        "_variant",
    )

    def __init__(self, program: Program) -> None:
        self._program = program
        self._bits = program.opening
        self._scene = program.scenario.starts
        self._clock = self._story = self._seed = 0
        self._variant = ""
        self._pending: tuple[Pending, ...] = ()
        self._ledger = BLANK
        self._ended: str | None = None

    def situation(self) -> Situation:
        """Where the run is after the events so far."""
        return Situation(
            self._scene,
            self._bits,
            self._clock,
            self._story,
            self._pending,
            self._ledger,
            self._seed,
            self._variant,
            self._ended,
        )

    def apply(self, event: Event) -> None:
        """Take in one event; Refused where it names what the encounter does not have."""
        fold = _FOLDS.get(type(event))
        if fold is not None:
            try:
                fold(self, event)
            except (KeyError, ProgramError) as error:
                raise Refused(f"the encounter has no place for {event!r}") from error

    def close(self, entry: Entry) -> None:
        """Take in the waiting at the end of an entry, which no event tells."""
        if entry.said is None or any(isinstance(event, Moved) for event in entry.events):
            return
        if not isinstance(entry.said, Chose):
            until = entry.said.until_ms if isinstance(entry.said, Waited) else entry.said.at_ms
            self._story += until - self._clock
            self._clock = until

    def _began(self, event: Began) -> None:
        self._seed, self._variant = event.seed, event.variant
        self._bits |= self._program.layout.variants[event.variant]

    def _at(self, event: Happened | TimedOut | Marked) -> None:
        self._clock, self._story = event.clock_ms, event.at_ms

    def _decided(self, event: Decided) -> None:
        choice = self._program.tables[event.scene].choices[event.choice].choice
        self._bits |= marks(self._program.layout, choice.ref, choice.technique)
        self._clock, self._story = event.clock_ms, event.at_ms + event.takes_ms

    def _moved(self, event: Moved) -> None:
        table = self._program.tables[event.to]
        self._bits = self._bits & ~self._program.layout.scene_mask | table.code
        self._scene, self._clock, self._story = event.to, 0, event.at_ms

    def _changed(self, event: Changed) -> None:
        self._put(self._program.layout.world, event.facts)

    def _revealed(self, event: Revealed) -> None:
        self._put(self._program.layout.view, ((known.fact, known.value) for known in event.known))
        self._ledger = self._ledger.then(event.known)

    def _put(self, fields: Mapping[str, Field], facts: Iterable[tuple[str, Value]]) -> None:
        for name, value in facts:
            field = fields[name]
            self._bits = self._bits & ~field.mask | field.encode(value)

    def _called(self, event: Called) -> None:
        self._bits |= self._program.layout.called[event.resource]
        self._add(Pending(event.due_ms, RESOURCE, event.resource))

    def _arrived(self, event: Arrived) -> None:
        self._bits |= self._program.layout.here[event.resource]
        self._drop(RESOURCE, event.resource)

    def _duty_opened(self, event: DutyOpened) -> None:
        self._add(Pending(event.due_ms, DUTY, event.duty))

    def _duty_closed(self, event: DutyMet | DutyMissed) -> None:
        self._drop(DUTY, event.duty)

    def _ended_with(self, event: Ended) -> None:
        self._ended, self._pending = event.ending, ()

    def _placed(self, event: Placed) -> None:
        now, dropped = put(self._program, event, self._seed, self._variant)
        if dropped:
            raise KeyError(dropped[0])
        self._scene, self._bits, self._clock, self._story, self._pending, self._ledger, _, _, self._ended = now

    def _add(self, it: Pending) -> None:
        pending = list(self._pending)
        insort(pending, it)
        self._pending = tuple(pending)

    def _drop(self, kind: str, name: str) -> None:
        self._pending = tuple(it for it in self._pending if (it.kind, it.name) != (kind, name))


# ruff: noqa: SLF001 - the table of the class's own folds
_FOLDS: dict[type[Event], Callable[..., None]] = {
    Began: Folding._began,
    Decided: Folding._decided,
    TimedOut: Folding._at,
    Happened: Folding._at,
    Marked: Folding._at,
    Changed: Folding._changed,
    Revealed: Folding._revealed,
    Moved: Folding._moved,
    Called: Folding._called,
    Arrived: Folding._arrived,
    DutyOpened: Folding._duty_opened,
    DutyMet: Folding._duty_closed,
    DutyMissed: Folding._duty_closed,
    Ended: Folding._ended_with,
    Placed: Folding._placed,
}
