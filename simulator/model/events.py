"""What happened in a run, in order. The log is the session; everything after it is a fold over these.

It refuses to hold a guard, a grade or an opinion. `at_ms` is story time since the opening; `clock_ms` decision time in
the scene. Events are named tuples: immutable, comparable, and cheap enough to make ten thousand a second on old desks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from simulator.model.facts import Known, Value
from simulator.model.force import UseOfForce
from simulator.model.inputs import Input
from simulator.model.scenario import OFFICER


class Began(NamedTuple):
    """The run opened: which scenario and text, which seed and deal."""

    scenario: str
    version: int
    fingerprint: str
    seed: int
    variant: str


class Decided(NamedTuple):
    """A choice was taken. `takes_ms` of story time go with it."""

    at_ms: int
    clock_ms: int
    scene: str
    choice: str
    takes_ms: int


class TimedOut(NamedTuple):
    """The deadline of a scene came first."""

    at_ms: int
    clock_ms: int
    scene: str


class Happened(NamedTuple):
    """An act or a meanwhile of a scene came about."""

    at_ms: int
    clock_ms: int
    scene: str
    act: str


class Changed(NamedTuple):
    """What is so changed: (fact, value) pairs."""

    at_ms: int
    facts: tuple[tuple[str, Value], ...]


class Revealed(NamedTuple):
    """Things entered the officer's view."""

    at_ms: int
    known: tuple[Known, ...]


class Moved(NamedTuple):
    """A scene (or an ending) was entered. `source` is empty at the opening."""

    at_ms: int
    source: str
    to: str


class ForceUsed(NamedTuple):
    """Force by anybody. `by` is a person's id, `cause` the choice or act, as `scene.id`."""

    at_ms: int
    by: str
    cause: str
    force: UseOfForce


class Did(NamedTuple):
    """A subject's conduct, a word of conduct.py."""

    at_ms: int
    scene: str
    person: str
    word: str


class Called(NamedTuple):
    """A resource was asked for; here at `due_ms` of story time."""

    at_ms: int
    resource: str
    due_ms: int


class Arrived(NamedTuple):
    """A resource has come."""

    at_ms: int
    resource: str


class DutyOpened(NamedTuple):
    """A duty was opened; due at `due_ms` of story time."""

    at_ms: int
    duty: str
    due_ms: int


class DutyMet(NamedTuple):
    """A choice met an open duty."""

    at_ms: int
    duty: str


class DutyMissed(NamedTuple):
    """An open duty's time ran out, or the encounter ended first."""

    at_ms: int
    duty: str


class Marked(NamedTuple):
    """A moment was flagged for the debrief."""

    at_ms: int
    clock_ms: int
    note: str


class Ended(NamedTuple):
    """An ending was reached."""

    at_ms: int
    ending: str


class Placed(NamedTuple):
    """The run was set down somewhere by its author, not led there: all that a situation holds, by names. `facts` are what
    is so and `seen` what is known; `chosen` choices that were taken, `coming` what is due, as (due_ms, kind, name); `said`
    is `warned` and `identified` where the officer has.
    """

    at_ms: int
    clock_ms: int
    scene: str
    facts: tuple[tuple[str, Value], ...]
    seen: tuple[tuple[str, Value], ...]
    known: tuple[Known, ...]
    chosen: tuple[str, ...]
    called: tuple[str, ...]
    here: tuple[str, ...]
    coming: tuple[tuple[int, str, str], ...]
    said: tuple[str, ...]


Event = (
    Began
    | Decided
    | TimedOut
    | Happened
    | Changed
    | Revealed
    | Moved
    | ForceUsed
    | Did
    | Called
    | Arrived
    | DutyOpened
    | DutyMet
    | DutyMissed
    | Marked
    | Ended
    | Placed
)

EVENTS: dict[str, type[Event]] = {kind.__name__: kind for kind in Event.__args__}
"""Every kind of event by its name, for records."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One input and the events that it caused; the opening has no input."""

    said: Input | None
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Log:
    """A run, whole: its entries in order, the opening first."""

    entries: tuple[Entry, ...]

    @property
    def events(self) -> tuple[Event, ...]:
        """Every event, in order."""
        return tuple(event for entry in self.entries for event in entry.events)

    @property
    def inputs(self) -> tuple[Input, ...]:
        """Every input, in order."""
        return tuple(entry.said for entry in self.entries if entry.said is not None)

    def to_what_happened(self) -> Log:
        """Without the time that was thought since anything happened: whoever decides anew has that time again."""
        happened = max((n for n, entry in enumerate(self.entries) if entry.events), default=-1)
        return Log(self.entries[: happened + 1])

    def then(self, entry: Entry) -> Log:
        """The log with one entry more."""
        return Log((*self.entries, entry))


def is_decision(event: Event) -> bool:
    """Whether this is a decision that is graded: a choice, time that ran out, or force by anybody but the trainee."""
    return isinstance(event, Decided | TimedOut) or (isinstance(event, ForceUsed) and event.by != OFFICER)
