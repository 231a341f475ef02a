"""One step in the making: the bits, the clocks and the events of it, until it is handed out as a value.

It is for advance.py, which says in which order things happen; what each of them does stands here. It refuses to be
kept: a step is made from a situation and gives another, and the first is never touched.
"""

from __future__ import annotations

from typing import NamedTuple

from simulator.engine.guards import OPEN
from simulator.engine.machine import Program
from simulator.engine.perceive import perceived
from simulator.engine.situation import DUTY, RESOURCE, Pending, Situation
from simulator.engine.tables import Change, Deeds
from simulator.model.events import (
    Arrived,
    Called,
    Changed,
    Did,
    DutyMet,
    DutyMissed,
    DutyOpened,
    Ended,
    Event,
    Moved,
    Revealed,
)
from simulator.model.facts import Value
from simulator.model.scenario import Line


class Sound(NamedTuple):
    """A sound to be heard now."""

    name: str


Cue = Line | Sound
"""What is to be shown and heard now: lines that are open, and sounds."""


class Step(NamedTuple):
    """What came of an input. `late` says that an act or the deadline came first and the input did not count."""

    situation: Situation
    events: tuple[Event, ...]
    cues: tuple[Cue, ...]
    late: bool = False


class Making:
    """A step in the making."""

    __slots__ = (
        "_ended",
        "_ledger",
        "_now",
        "_pending",
        "bits",
        "clock",
        "cues",
        "events",
        "program",
        "scene",
        "story",
    )

    def __init__(self, program: Program, now: Situation) -> None:
        self.program = program
        self._now = now
        self.scene, self.bits, self.clock, self.story, self._pending, self._ledger, _, _, self._ended = now
        self.events: list[Event] = []
        self.cues: list[Cue] = []

    def step(self, *, late: bool = False) -> Step:
        """The step, made."""
        _, _, _, _, _, _, seed, deal, _ = self._now
        after = Situation(
            self.scene, self.bits, self.clock, self.story, self._pending, self._ledger, seed, deal, self._ended
        )
        return Step(after, tuple(self.events), tuple(self.cues), late)

    def run_clock(self, clock_ms: int) -> None:
        """Decision time runs on, and story time with it."""
        ms, self.clock = clock_ms - self.clock, clock_ms
        if self._pending:
            self.pass_time(ms)
        else:
            self.story += ms

    def pass_time(self, ms: int) -> None:
        """Story time runs on; what falls due on the way falls due in its order."""
        self.story += ms
        while self._pending and self._pending[0].due_ms <= self.story:
            (due_ms, kind, name), *later = self._pending
            self._pending = tuple(later)
            if kind == RESOURCE:
                self.bits |= self.program.layout.here[name]
                self.events.append(Arrived(due_ms, name))
            else:
                self.events.append(DutyMissed(due_ms, name))

    def do(self, deeds: Deeds) -> None:
        """Effects: changes, calls, duties met, conduct; then what is in plain sight; then what is revealed."""
        changes, calls, meets, did, glances, showings, _, _, _, _ = deeds
        if changes:
            self._change(changes)
        for call in calls:
            if not self.bits & call.called:
                self._call(call.resource, call.after_ms, call.called, call.here)
        for duty in meets:
            self._meet(duty)
        for person, word in did:
            self.events.append(Did(self.story, self.scene, person, word))
        if glances or showings:
            self.bits, fresh = perceived(deeds, self.bits, self._ledger, self.story)
            if fresh:
                self._ledger = self._ledger.then(fresh)
                self.events.append(Revealed(self.story, fresh))

    def leave(self, trigger: str) -> None:
        """Leave the scene by the first way that is open."""
        self.arrive(self.scene, self.program.ways.take(trigger, self.scene, self.bits).to)

    def arrive(self, source: str, to: str) -> None:
        """Be in a scene or an ending: the clock starts, its effects come about, its duties open."""
        table = self.program.tables[to]
        self.events.append(Moved(self.story, source, to))
        self.scene, self.clock = to, 0
        self.bits = self.bits & ~self.program.layout.scene_mask | table.code
        if table.scene is None:
            self._end(to)
            return
        if not table.entry.nothing:
            self.do(table.entry)
        for duty in table.duties:
            self._open_duty(duty.name, duty.due_ms)
        for line, test in table.lines:
            if test is OPEN or test.open(self.bits):
                self.cues.append(line)

    def _end(self, ending: str) -> None:
        self.events += [DutyMissed(self.story, it.name) for it in self._pending if it.kind == DUTY]
        self._pending = ()
        self.events.append(Ended(self.story, ending))
        self._ended = ending

    def _change(self, changes: tuple[Change, ...]) -> None:
        """Only what became different is told."""
        changed: list[tuple[str, Value]] = []
        bits = self.bits
        for mask, code, steps, told in changes:
            old = bits & mask
            new = code if steps is None else steps[old]
            if new != old:
                bits ^= old ^ new
                changed.append(told[new])
        self.bits = bits
        if changed:
            self.events.append(Changed(self.story, tuple(changed)))

    def _call(self, resource: str, after_ms: int, called: int, here: int) -> None:
        due_ms = self.story + after_ms
        self.bits |= called
        self.events.append(Called(self.story, resource, due_ms))
        if after_ms:
            self._add(Pending(due_ms, RESOURCE, resource))
        else:
            self.bits |= here
            self.events.append(Arrived(due_ms, resource))

    def _open_duty(self, duty: str, due_ms: int) -> None:
        """A duty that is open already keeps its time."""
        if not any(it.kind == DUTY and it.name == duty for it in self._pending):
            self._add(Pending(self.story + due_ms, DUTY, duty))
            self.events.append(DutyOpened(self.story, duty, self.story + due_ms))

    def _meet(self, duty: str) -> None:
        left = tuple(it for it in self._pending if it.kind != DUTY or it.name != duty)
        if left != self._pending:
            self._pending = left
            self.events.append(DutyMet(self.story, duty))

    def _add(self, it: Pending) -> None:
        self._pending = tuple(sorted((*self._pending, it)))
