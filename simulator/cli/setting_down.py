"""Runs that begin in the middle: carried from an older text of their encounter, or set down in a scene by their author.

It is for `watch`. It refuses to keep a past that the text does not lead to: such a run begins where it is set down.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from simulator.engine.advance import advance, begin
from simulator.engine.carry import carry, put, taken_in, told
from simulator.engine.explore import Path
from simulator.engine.machine import Program, Refused
from simulator.engine.replay import last
from simulator.engine.situation import Situation
from simulator.model.events import Began, Entry, Event, Happened, Log, Moved, Placed
from simulator.model.facts import Known
from simulator.model.inputs import Input, Waited
from simulator.model.scenario import Phase
from simulator.screens.watched import PlacingScreen, SceneRow, fact_of, fact_rows, turned
from simulator.session import Session


def carried(session: Session, new: Program) -> tuple[Log, str, tuple[str, ...]]:
    """A run under another text: its log, its deal, and what the text has no place for, in words.

    Where the new text leads to the same moment by what was done, the past stays; else the run begins anew there.
    """
    events = session.log.events
    visited = [event.to for event in events if isinstance(event, Moved)]
    now, dropped = carry(session.program, session.situation, new, taken_in(events), visited)
    words = (f"Gone with the new text: {'; '.join(dropped)}.",) if dropped else ()
    again = _again(new, session.log, now)
    return again or _from_here(new, now, events), now.variant, words


def _again(program: Program, log: Log, now: Situation) -> Log | None:
    """The log of the same inputs, where they still lead to this moment."""
    if any(isinstance(event, Placed) for event in log.events):
        return None
    try:
        again = _led(program, log.inputs, now.seed, now.variant)
        at = last(program, again)
        if at.ended is None and at.clock_ms < now.clock_ms:
            wait = Waited(now.clock_ms)
            again = again.then(Entry(wait, advance(program, at, wait).events))
    except Refused:
        return None
    # What somebody's words were may differ: it is then as the new text has it.
    return again if last(program, again)._replace(ledger=now.ledger) == now else None


def _led(program: Program, inputs: tuple[Input, ...], seed: int, variant: str | None) -> Log:
    """The log of some inputs; Refused where one of them is not open."""
    step = begin(program, seed, variant)
    log = Log((Entry(None, step.events),))
    for said in inputs:
        step = advance(program, step.situation, said)
        log = log.then(Entry(said, step.events))
    return log


def _from_here(program: Program, now: Situation, events: tuple[Event, ...]) -> Log:
    """A log that begins in the middle of a scene, with what happened in it so far as the text still has it."""
    scenario, table = program.scenario, program.tables[now.scene]
    acts = {moment.act.id for moment in table.moments}
    entered = max(n for n, event in enumerate(events) if isinstance(event, Moved))
    happened = [
        event
        for event in events[entered:]
        if isinstance(event, Happened) and event.scene == now.scene and event.act in acts
    ]
    there = [ref for ref in taken_in(events) if _has_choice(program, ref)]
    opening: tuple[Event, ...] = (
        Began(scenario.id, scenario.version, scenario.fingerprint, now.seed, now.variant),
        Moved(now.story_ms - now.clock_ms, "", now.scene),
        *happened,
        told(program, now, there),
    )
    return Log((Entry(None, opening),))


def _has_choice(program: Program, ref: str) -> bool:
    scene, _, choice = ref.partition(".")
    return scene in program.tables and choice in program.tables[scene].choices


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A scene in which a run is to be set down: the shortest path there, and what its author wants otherwise."""

    program: Program
    seed: int
    scene: str
    base: Log
    led: bool
    moment: Placed
    paths: Mapping[str, Path] = field(default_factory=dict)
    moved: frozenset[str] = frozenset()

    def at(self, scene: str) -> Setting:
        """A scene picked, as a shortest path leads there; the one that is picked stays as it was chosen."""
        known = scene == self.scene and (self.moved or self.led or scene not in self.paths)
        return self if known else _placed_at(self.program, self.seed, scene, self.paths)

    def turned(self, key: str, by: int, *, known: bool) -> Setting:
        """Another value of a fact, in what is so or in what is known."""
        name, moment = fact_of(key), self.moment
        if known and name not in self.program.layout.view:
            return self
        values = dict(moment.seen if known else moment.facts)
        value = turned(self.program.scenario.facts[name], key, values.pop(name, None), by)
        if value is not None:
            values[name] = value
        if not known:
            moment = moment._replace(facts=tuple(values.items()))
        else:
            source = next((it.source for it in reversed(moment.known) if it.fact == name), "saw")
            fresh = () if value is None else (Known(name, value, source, moment.at_ms),)
            moment = moment._replace(seen=tuple(values.items()), known=(*moment.known, *fresh))
        return replace(self, moment=moment, moved=self.moved | {key})

    def log(self) -> tuple[Log, str]:
        """The log with which the run begins, and its deal."""
        now = last(self.program, self.base)
        if self.moved or now.scene != self.scene:
            found, _ = put(self.program, self.moment, self.seed, now.variant)
            entry: tuple[Event, ...] = (told(self.program, found, self.moment.chosen),)
            if now.scene != self.scene:
                entry = (Moved(self.moment.at_ms, now.scene, self.scene), *entry)
            return self.base.then(Entry(None, entry)), now.variant
        return self.base, now.variant

    def screen(self, here: str, *, exploring: bool) -> PlacingScreen:
        """As it is shown."""
        scenario = self.program.scenario
        scenes = sorted(scenario.scenes.values(), key=lambda it: tuple(Phase).index(it.phase))
        rows = tuple(SceneRow(it.id, it.phase.value, self._steps(it.id), it.id == here) for it in scenes)
        return PlacingScreen(
            title=scenario.title,
            scenes=rows,
            scene=self.scene,
            how=self._how(exploring=exploring),
            facts=fact_rows(self.program, self.moment, self.moved),
        )

    def _steps(self, scene: str) -> int | None:
        return len(self.paths[scene].inputs) if scene in self.paths else None

    def _how(self, *, exploring: bool) -> str:
        if not self.led:
            if exploring and self.scene not in self.paths:
                return "Still exploring how one comes here. Until then: what is so at the start."
            return "No path leads here. You are set down in it, with what is so at the start."
        deal = self.base.events[0]
        variant = f" of the variant {deal.variant}" if isinstance(deal, Began) and deal.variant else ""
        changed = f", but for {len(self.moved)} that you chose" if self.moved else ""
        steps = len(self.base.inputs)
        return f"As the shortest path{variant} leads here, in {steps} step{'' if steps == 1 else 's'}{changed}."


def setting(program: Program, seed: int) -> Setting:
    """The first scene picked."""
    return _placed_at(program, seed, program.scenario.starts, {})


def _placed_at(program: Program, seed: int, scene: str, paths: Mapping[str, Path]) -> Setting:
    try:
        path = paths[scene]
        base = _led(program, path.inputs, seed, path.variant)
        led = last(program, base).scene == scene
    except (KeyError, Refused):
        base, led = _led(program, (), seed, None), scene == program.scenario.starts
    if not led:
        base = _led(program, (), seed, None)
    now = last(program, base)
    moment = told(program, now, taken_in(base.events))._replace(scene=scene)
    return Setting(
        program=program, seed=seed, scene=scene, base=base, led=led, moment=moment, paths=paths, moved=frozenset()
    )
