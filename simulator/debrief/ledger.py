"""The facts ledger: what was so, when it became known, from whom. Truth stands beside knowledge; no grade reads it."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.engine.machine import Program
from simulator.engine.replay import situations
from simulator.engine.situation import world
from simulator.model.events import Log
from simulator.model.facts import Known, Value
from simulator.model.vocabulary import PERSON_FACTS


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """A fact: what was so at the end (None where nobody stated it), everything that was known of it, in order."""

    fact: str
    so: Value | None
    known: tuple[Known, ...]
    read_by_law: bool


def ledger(program: Program, log: Log) -> tuple[LedgerLine, ...]:
    """Every fact that was known at some time or could have been, in the order in which it was first known."""
    final = list(situations(program, log))[-1]
    so = world(program, final)
    facts = dict.fromkeys(entry.fact for entry in final.ledger)
    facts |= dict.fromkeys(program.scenario.not_known)
    return tuple(
        LedgerLine(
            fact=fact,
            so=so.get(fact),
            known=tuple(entry for entry in final.ledger if entry.fact == fact),
            read_by_law=fact.rpartition(".")[2] in PERSON_FACTS,
        )
        for fact in facts
    )
