"""One run as both front ends drive it: started, spoken to, resumed, forked, or only reopened to be looked back on.

Each input is advanced, recorded, and only then handed back. Ids and times are arguments. It refuses to know screens,
and to go on from a record that is damaged or that its own scenario no longer leads to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from simulator.authoring.resolve import Loaded, load, load_text
from simulator.engine.advance import Step, advance, begin
from simulator.engine.machine import Program, ProgramError, compile_program
from simulator.engine.replay import last, verify
from simulator.engine.situation import Situation
from simulator.model.events import Began, Decided, Entry, Event, Log, Moved, TimedOut, is_decision
from simulator.model.inputs import Input, Waited
from simulator.model.scenario import Scenario
from simulator.records.recorded import Damage, Recorded, SessionMeta
from simulator.records.seal import fingerprint_of
from simulator.records.store import Records

IDLE_MS = 1000
"""Waiting that brought nothing about is recorded this often, not at every tick of a window."""


class ContentError(Exception):
    """An encounter cannot be played. `problems` are the lines that say where and why."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(problems[0] if problems else "The encounter cannot be read.")
        self.problems = problems


class SessionError(Exception):
    """A run cannot be gone on with or looked back on; the message says why."""


class Unread(SessionError):  # noqa: N818 - it is an answer: what can be read is in it
    """A record that cannot be replayed, so that nothing of it can be graded; `found` is what can be read of it."""

    def __init__(self, found: Recorded, because: str) -> None:
        super().__init__(because)
        self.found = found


NO_ROW = "No row of this record stands before its damage, so nothing of it can be replayed or graded."
OTHER_TEXT = "The encounter's text in this record is not the one that was played, so nothing is replayed under it or graded by it."


@dataclass(frozen=True, slots=True)
class Readied:
    """An encounter that can be played: its text as it stands in the file, and compiled. `files` are those that it was read
    from: its own, and a twin's base's.
    """

    program: Program
    text: str
    files: tuple[str, ...] = ()

    @property
    def scenario(self) -> Scenario:
        """The encounter itself."""
        return self.program.scenario


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """What a run is started as: ids, times and wishes, all from outside."""

    session: str
    started: str
    seed: int = 0
    variant: str | None = None
    trainee: str = ""
    mode: str = "learning"
    accommodation: str = ""
    program: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened:
    """A recorded run with its own scenario's text. `log` is its sound part; `damages` say what is wrong with the rest, and
    `later` are the entries of the rest that can be read.
    """

    meta: SessionMeta
    readied: Readied
    log: Log
    damages: tuple[Damage, ...] = ()
    head: str = ""
    later: tuple[Entry, ...] = ()

    @property
    def program(self) -> Program:
        """The run's own encounter, compiled."""
        return self.readied.program


class Session:
    """A run under way. `say` is the only thing that moves it."""

    __slots__ = ("_kept_ms", "_records", "log", "meta", "program", "situation")

    def __init__(self, program: Program, records: Records, meta: SessionMeta, log: Log) -> None:
        self.program = program
        self.meta = meta
        self.log = log
        self.situation: Situation = last(program, log)
        self._records = records
        self._kept_ms = self.situation.clock_ms

    def say(self, said: Input) -> Step:
        """One input: advanced, made durable, handed back. Refused, and nothing changed, where it is not open."""
        step = advance(self.program, self.situation, said)
        idle = isinstance(said, Waited) and not step.events
        if idle and step.situation.clock_ms - self._kept_ms < IDLE_MS:
            self.situation = step.situation
            return step
        entry, ending = Entry(said, step.events), step.situation.ended or ""
        self._records.append(self.meta.session, entry, ending=ending)
        self.log, self.situation = self.log.then(entry), step.situation
        self.meta = replace(self.meta, ending=ending)
        self._kept_ms = step.situation.clock_ms
        return step

    @property
    def ended(self) -> bool:
        """Whether an ending was reached."""
        return self.situation.ended is not None

    @property
    def since_entering(self) -> tuple[Event, ...]:
        """What happened since the present scene was entered, the entering included: what a reopened screen shows."""
        events = self.log.events
        entered = max(n for n, event in enumerate(events) if isinstance(event, Moved))
        return events[entered:]


def ready(file: Path) -> Readied:
    """Read and compile an encounter from its file; ContentError with every problem where it cannot be played."""
    return ready_loaded(load(file), str(file))


def ready_loaded(loaded: Loaded, file: str) -> Readied:
    """The same from a file that was read."""
    if loaded.scenario is None:
        raise _unplayable(loaded, file)
    # The very bytes, so that the text in the record has the fingerprint of the file; a twin's are followed by its base's.
    files = (str(file), *((loaded.twin.base.file,) if loaded.twin is not None else ()))
    return Readied(_compiled(loaded.scenario), loaded.source.written.decode("utf-8"), files)


def ready_text(text: str, named: str) -> Readied:
    """The same from a text, such as a record's own."""
    loaded = load_text(text, file=named)
    if loaded.scenario is None:
        raise _unplayable(loaded)
    return Readied(_compiled(loaded.scenario), text)


def start(readied: Readied, records: Records, who: Who) -> Session:
    """Open a new run and record its opening."""
    step = begin(readied.program, who.seed, who.variant)
    return set_down(readied, records, replace(who, variant=step.situation.variant), Log((Entry(None, step.events),)))


def set_down(readied: Readied, records: Records, who: Who, log: Log) -> Session:
    """A new run with a past that is given, as only an author's has; `who` names its deal."""
    scenario = readied.scenario
    meta = SessionMeta(
        session=who.session,
        scenario=scenario.id,
        version=scenario.version,
        fingerprint=scenario.fingerprint,
        title=scenario.title,
        seed=who.seed,
        variant=who.variant or "",
        started=who.started,
        trainee=who.trainee,
        mode=who.mode,
        accommodation=who.accommodation,
        program=who.program,
    )
    return _opened(readied, records, meta, log)


def reopen(records: Records, session: str) -> Reopened:
    """A run as it is recorded, under its own scenario's text, to be graded, reviewed, resumed or forked. Unread where it cannot
    be replayed: no row is sound, or its text was changed or cannot be read any more.
    """
    found = records.read(session)
    log = Log(found.log.entries[: found.sound])
    if not log.entries:
        raise Unread(found, NO_ROW)
    if found.damages and not _text_as_played(found, log):
        raise Unread(found, OTHER_TEXT)
    try:
        readied = ready_text(found.text, f"session {found.meta.session}")
    except ContentError as fault:
        raise Unread(found, f"This program cannot read the encounter's text in this record: {fault}") from fault
    return Reopened(
        meta=found.meta,
        readied=readied,
        log=log,
        damages=found.damages,
        head=found.head,
        later=found.log.entries[found.sound :],
    )


def _text_as_played(found: Recorded, log: Log) -> bool:
    """Whether the text is the one that the opening names, which the chain of rows holds."""
    began = next((event for event in log.events if isinstance(event, Began)), None)
    return fingerprint_of(found.text) == (began.fingerprint if began else found.meta.fingerprint)


def resume(records: Records, session: str) -> Session:
    """Go on with a run where it stands."""
    found = reopen(records, session)
    named = found.meta.session
    if found.meta.ending:
        raise SessionError(f"Session {named} has ended; review it with: simulator debrief {named}")
    _sound(found)
    return Session(found.program, records, found.meta, found.log)


def fork(records: Records, session: str, decision: int, who: Who) -> Session:
    """A new run that shares the past of another up to its decision of that number, and plays on from there."""
    found = reopen(records, session)
    _sound(found)
    entry = next((at for n, at in enumerate(_decided_at(found.log), start=1) if n == decision), None)
    if not entry:
        raise SessionError(f"Session {found.meta.session} has no decision {decision}.")
    meta = replace(
        found.meta,
        session=who.session,
        started=who.started,
        trainee=who.trainee,
        mode=who.mode,
        accommodation=who.accommodation,
        program=who.program,
        parent=found.meta.session,
        ending="",
    )
    return _opened(found.readied, records, meta, Log(found.log.entries[:entry]).to_what_happened())


def not_as_decided(found: Reopened) -> str:
    """Where a record's inputs no longer lead to its events: the first such entry, in words; empty where none."""
    mismatches = verify(found.program, found.log)
    return f"row {mismatches[0].entry}: {mismatches[0].because}" if mismatches else ""


def last_choice(log: Log) -> int:
    """The number of the trainee's last decision, or of the last deadline that passed; 0 before there is one. Others' force
    has a number of its own, and is counted.
    """
    made = (event for entry in log.entries for event in entry.events if is_decision(event))
    return max((n for n, event in enumerate(made, start=1) if isinstance(event, Decided | TimedOut)), default=0)


def _unplayable(loaded: Loaded, file: str = "") -> ContentError:
    """The first problem in a line, and where all of them are told."""
    first, *others = loaded.problems
    place = f"{first.file}:{first.line}:{first.column}  {first.code}  {first.message} {first.hint}".rstrip()
    more = f"{len(others)} more problems. " if others else ""
    return ContentError((place, f"{more}See: simulator check {file}") if file else (place,))


def _compiled(scenario: Scenario) -> Program:
    try:
        return compile_program(scenario)
    except ProgramError as fault:
        raise ContentError((str(fault),)) from None


def _opened(readied: Readied, records: Records, meta: SessionMeta, log: Log) -> Session:
    records.open(meta, readied.text, log)
    return Session(readied.program, records, meta, log)


def _sound(found: Reopened) -> None:
    """A run goes on only from a record that is whole and that its own scenario leads to."""
    wrong = found.damages[0].words if found.damages else not_as_decided(found)
    if wrong:
        raise SessionError(f"Session {found.meta.session} cannot be played on, its record is at fault: {wrong}.")


def _decided_at(log: Log) -> Iterator[int]:
    """For each decision, in the order in which scoring counts them, the entry in which it was made."""
    for place, entry in enumerate(log.entries):
        for event in entry.events:
            if is_decision(event):
                yield place
