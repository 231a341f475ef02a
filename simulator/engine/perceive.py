"""What enters the officer's view, and what of it is news.

It is for the view's bits and the ledger's new entries to be made in one place. It refuses to correct a perception: what
is revealed may be wrong, and takes the place of what is in plain sight.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from simulator.engine.guards import OPEN
from simulator.engine.ledger import Ledger
from simulator.engine.tables import Deeds, Look, Showing
from simulator.model.facts import Known

SAW = "saw"


def perceived(deeds: Deeds, bits: int, ledger: Ledger, at_ms: int) -> tuple[int, tuple[Known, ...]]:
    """The bits afterwards, and what is new to the ledger: plain sight first, then what is revealed, each asked in turn."""
    before, sources = bits, ledger.sources
    seen: list[tuple[Look, int]] = []
    told: list[Showing] = []
    for test, looks in deeds.glances:
        if test is OPEN or test.open(bits):
            for look in looks:
                so, up, mask, name, _ = look
                code = (bits & so) << up
                if code and (bits & mask != code or sources.get(name) != SAW):
                    bits = bits & ~mask | code
                    seen.append((look, code))
    for showing in deeds.showings:
        test, mask, code, _, _ = showing
        if test is OPEN or test.open(bits):
            bits = bits & ~mask | code
            told.append(showing)
    fresh = _in_sight(seen, told, at_ms) if seen else []
    if told:
        _tell(told, before, ledger, at_ms, fresh)
    return bits, tuple(fresh)


def _in_sight(seen: Iterable[tuple[Look, int]], told: Sequence[Showing], at_ms: int) -> list[Known]:
    """What was not seen so before; not where a reveal of the same fact takes its place."""
    fresh: list[Known] = []
    instead = {showing.reveal.fact for showing in told}
    for look, code in seen:
        value = look.field.decode(code) if look.name not in instead else None
        if value is not None:
            fresh.append(Known(look.name, value, SAW, at_ms))
    return fresh


def _tell(told: Iterable[Showing], bits: int, ledger: Ledger, at_ms: int, fresh: list[Known]) -> None:
    """What is revealed and is not known already from the same source."""
    for _, mask, code, reveal, _ in told:
        if bits & mask != code or _source(reveal.fact, fresh, ledger) != reveal.source:
            fresh.append(Known(reveal.fact, reveal.value, reveal.source, at_ms, reveal.words))
        bits = bits & ~mask | code


def _source(fact: str, fresh: Sequence[Known], ledger: Ledger) -> str | None:
    """Who told a fact last."""
    for known in reversed(fresh):
        if known.fact == fact:
            return known.source
    return ledger.sources.get(fact)
