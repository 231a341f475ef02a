"""What enters the officer's view, and what of it is news.

It is for the view's bits and the ledger's new entries to be made in one place. It refuses to correct a perception: what
is revealed may be wrong, and takes the place of what is in plain sight.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from simulator.engine.guards import OPEN
from simulator.engine.layout import Field
from simulator.engine.tables import Deeds, Showing
from simulator.model.facts import Known

SAW = "saw"

Ledger = tuple[Known, ...]


def perceived(deeds: Deeds, bits: int, ledger: Ledger, at_ms: int) -> tuple[int, Ledger]:
    """The bits afterwards, and what is new to the ledger: plain sight first, then what is revealed, each asked in turn."""
    before = bits
    seen: list[tuple[Field, int]] = []
    told: list[Showing] = []
    for test, facts in deeds.glances:
        if test is OPEN or test.open(bits):
            for so, known in facts:
                code = (bits & so.mask) >> so.shift << known.shift
                if code:
                    bits = bits & ~known.mask | code
                    seen.append((known, code))
    for showing in deeds.showings:
        if showing.test is OPEN or showing.test.open(bits):
            bits = bits & ~showing.mask | showing.code
            told.append(showing)
    if not (seen or told):
        return bits, ()
    return bits, (*_in_sight(seen, told, before, ledger, at_ms), *_told(told, before, ledger, at_ms))


def _in_sight(
    seen: Iterable[tuple[Field, int]], told: Sequence[Showing], bits: int, ledger: Ledger, at_ms: int
) -> list[Known]:
    """What is in plain sight and was not seen so before; not where a reveal of the same fact takes its place."""
    fresh: list[Known] = []
    instead = {showing.reveal.fact for showing in told}
    for field, code in seen:
        name = field.fact.name
        if name not in instead and (bits & field.mask != code or _source(name, ledger) != SAW):
            value = field.decode(code)
            if value is not None:  # pragma: no branch - the code is not that of unknown
                fresh.append(Known(name, value, SAW, at_ms))
    return fresh


def _told(told: Iterable[Showing], bits: int, ledger: Ledger, at_ms: int) -> list[Known]:
    """What is revealed and is not known already from the same source."""
    fresh: list[Known] = []
    for _, mask, code, reveal in told:
        if bits & mask != code or _source(reveal.fact, chain(ledger, fresh)) != reveal.source:
            fresh.append(Known(reveal.fact, reveal.value, reveal.source, at_ms, reveal.words))
        bits = bits & ~mask | code
    return fresh


def _source(fact: str, ledger: Iterable[Known]) -> str | None:
    """Who told a fact last."""
    last = None
    for known in ledger:
        if known.fact == fact:
            last = known.source
    return last
