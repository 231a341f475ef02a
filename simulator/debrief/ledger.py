"""The facts ledger: what was so, when it became known, from whom, and what was there to be learned and was not asked.

Truth stands beside knowledge here, so it is for looking back; no grade reads it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.engine.machine import Program
from simulator.engine.offered import offered
from simulator.engine.replay import situations
from simulator.engine.situation import Situation, world
from simulator.model.events import Decided, Log
from simulator.model.facts import Known, Value
from simulator.model.vocabulary import PERSON_FACTS


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """A fact: what was so at the end (None where nobody stated it) and since when each value was so (story time in
    milliseconds), everything that was known of it, in order, and the choices (`scene.choice`) that were open, would have
    told of it, and were never taken.
    """

    fact: str
    so: Value | None
    was: tuple[tuple[int, Value], ...] = ()
    known: tuple[Known, ...]
    not_asked: tuple[str, ...] = ()
    read_by_law: bool


def ledger(program: Program, log: Log) -> tuple[LedgerLine, ...]:
    """Every fact that was known at some time or could have been, in the order in which it was first known."""
    folded = list(situations(program, log))
    final = folded[-1]
    so = world(program, final)
    missed = _missed(program, log, folded)
    facts = dict.fromkeys((*(entry.fact for entry in final.ledger), *program.scenario.not_known, *missed))
    was = _was(program, folded, facts)
    return tuple(
        LedgerLine(
            fact=fact,
            so=so.get(fact),
            was=tuple(was.get(fact, ())),
            known=tuple(entry for entry in final.ledger if entry.fact == fact),
            not_asked=missed.get(fact, ()),
            read_by_law=fact.rpartition(".")[2] in PERSON_FACTS,
        )
        for fact in facts
    )


def _missed(program: Program, log: Log, folded: list[Situation]) -> dict[str, tuple[str, ...]]:
    """By fact, the choices that were open in the run, would have told of it, and were never taken."""
    taken = {f"{event.scene}.{event.choice}" for event in log.events if isinstance(event, Decided)}
    missed: dict[str, dict[str, None]] = {}
    for situation in _settled(log, folded):
        for choice in offered(program, situation) if situation.ended is None else ():
            if choice.ref not in taken:
                for reveal in choice.effects.reveals:
                    missed.setdefault(reveal.fact, {})[choice.ref] = None
    return {fact: tuple(choices) for fact, choices in missed.items()}


def _settled(log: Log, folded: list[Situation]) -> list[Situation]:
    """The situation after each entry that brought anything about: between its events nothing can be chosen."""
    settled, end = [], 0
    for entry in log.entries:
        end += len(entry.events)
        if entry.events:
            settled.append(folded[end - 1])
    return settled


def _was(program: Program, folded: list[Situation], facts: Mapping[str, None]) -> dict[str, list[tuple[int, Value]]]:
    """By fact, each value that was so, with the story time since when."""
    fields = {fact: program.layout.world[fact] for fact in facts if fact in program.layout.world}
    was: dict[str, list[tuple[int, Value]]] = {}
    at_last = {situation.story_ms: situation for situation in folded}  # of several at one moment, the last
    for at_ms, situation in at_last.items():
        for fact, field in fields.items():
            value = field.decode(situation.bits)
            told = was.setdefault(fact, [])
            if value is not None and (not told or told[-1][1] != value):
                told.append((at_ms, value))
    return was
