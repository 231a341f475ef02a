"""One step in the making: the bits, the clocks and the events of it, until it is handed out as a value.

It is for advance.py, which says in which order things happen; what each of them does stands here. It refuses to be
kept: a step is made from a situation and gives another, and the first is never touched.
"""

from __future__ import annotations

from bisect import insort
from typing import NamedTuple

from simulator.engine.guards import OPEN
from simulator.engine.machine import Program
from simulator.engine.perceive import perceived
from simulator.engine.situation import DUTY, RESOURCE, Pending, Situation
from simulator.engine.tables import Deeds, Exit
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

    __slots__ = ("_ledger", "bits", "clock", "cues", "ended", "events", "now", "pending", "program", "scene", "story")

    def __init__(self, program: Program, now: Situation) -> None:
        self.program = program
        self.now = now
        self.scene, self.bits, self.clock, self.story = now.scene, now.bits, now.clock_ms, now.story_ms
        self.pending = list(now.pending)
        self._ledger = now.ledger
        self.ended = now.ended
        self.events: list[Event] = []
        self.cues: list[Cue] = []

    def step(self, *, late: bool = False) -> Step:
        """The step, made."""
        now = self.now
        after = Situation(
            self.scene,
            self.bits,
            self.clock,
            self.story,
            tuple(self.pending),
            self._ledger,
            now.seed,
            now.variant,
            self.ended,
        )
        return Step(after, tuple(self.events), tuple(self.cues), late)

    def run_clock(self, clock_ms: int) -> None:
        """Decision time runs on, and story time with it."""
        self.pass_time(clock_ms - self.clock)
        self.clock = clock_ms

    def pass_time(self, ms: int) -> None:
        """Story time runs on; what falls due on the way falls due in its order."""
        self.story += ms
        while self.pending and self.pending[0].due_ms <= self.story:
            due_ms, kind, name = self.pending.pop(0)
            if kind == RESOURCE:
                self.bits |= self.program.layout.here[name]
                self.events.append(Arrived(due_ms, name))
            else:
                self.events.append(DutyMissed(due_ms, name))

    def do(self, deeds: Deeds) -> None:
        """Effects: changes, calls, duties met, conduct; then what is in plain sight; then what is revealed."""
        if deeds.nothing:
            return
        if deeds.changes:
            self._change(deeds)
        for call in deeds.calls:
            if not self.bits & call.called:
                self._call(call.resource, call.after_ms, call.called, call.here)
        for duty in deeds.meets:
            self._meet(duty)
        for person, word in deeds.did:
            self.events.append(Did(self.story, self.scene, person, word))
        if deeds.glances or deeds.showings:
            self.bits, fresh = perceived(deeds, self.bits, self._ledger, self.story)
            if fresh:
                self._ledger += fresh
                self.events.append(Revealed(self.story, fresh))

    def leave(self, trigger: str) -> None:
        """Leave the scene by the first way that is open."""
        self.enter(self.program.ways.take(trigger, self.scene, self.bits))

    def enter(self, way: Exit) -> None:
        """Enter a scene or an ending by a way."""
        self.arrive(self.scene, way.to)

    def arrive(self, source: str, to: str) -> None:
        """Be in a scene or an ending: the clock starts, its effects come about, its duties open."""
        table = self.program.tables[to]
        self.events.append(Moved(self.story, source, to))
        self.scene, self.clock = to, 0
        self.bits = self.bits & ~self.program.layout.scene_mask | table.code
        if table.scene is None:
            self._end(to)
            return
        self.do(table.entry)
        for duty in table.scene.duties:
            self._open_duty(duty.name, duty.due_ms)
        for line, test in table.lines:
            if test is OPEN or test.open(self.bits):
                self.cues.append(line)

    def _end(self, ending: str) -> None:
        self.events += [DutyMissed(self.story, it.name) for it in self.pending if it.kind == DUTY]
        self.pending.clear()
        self.events.append(Ended(self.story, ending))
        self.ended = ending

    def _change(self, deeds: Deeds) -> None:
        """Only what became different is told."""
        changed: list[tuple[str, Value]] = []
        bits = self.bits
        for field, mask, code, steps in deeds.changes:
            old = bits & mask
            new = code if steps is None else steps[old]
            if new != old:
                bits ^= old ^ new
                value = field.decode(new)
                if value is not None:  # pragma: no branch - no change ever leads back to unknown
                    changed.append((field.fact.name, value))
        self.bits = bits
        if changed:
            self.events.append(Changed(self.story, tuple(changed)))

    def _call(self, resource: str, after_ms: int, called: int, here: int) -> None:
        due_ms = self.story + after_ms
        self.bits |= called
        self.events.append(Called(self.story, resource, due_ms))
        if after_ms:
            insort(self.pending, Pending(due_ms, RESOURCE, resource))
        else:
            self.bits |= here
            self.events.append(Arrived(due_ms, resource))

    def _open_duty(self, duty: str, due_ms: int) -> None:
        """A duty that is open already keeps its time."""
        if not any(it.kind == DUTY and it.name == duty for it in self.pending):
            insort(self.pending, Pending(self.story + due_ms, DUTY, duty))
            self.events.append(DutyOpened(self.story, duty, self.story + due_ms))

    def _meet(self, duty: str) -> None:
        for it in self.pending:
            if it.kind == DUTY and it.name == duty:
                self.pending.remove(it)
                self.events.append(DutyMet(self.story, duty))
                return
