"""Whether an encounter keeps what its author promises: proved over every situation of every deal, or refuted by a path.

It is for `check`. It refuses to call a promise kept that was not searched to the end, and one that says nothing because
its conditions are never met.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from simulator.authoring.problems import Problem
from simulator.authoring.values import Source
from simulator.authoring.walks import play_of, told
from simulator.engine.machine import Program
from simulator.engine.promises import Kept, is_kept
from simulator.engine.watch import Shared
from simulator.model.promise import AuthorPromise, Claim

_REFUTED = {
    Claim.NEVER: "What never happens, happens",
    Claim.ALWAYS: "A run ends without what always happens",
    Claim.CAN: "What stays possible is possible no more",
}


class Promised(NamedTuple):
    """A promise and what became of it: `proved` is None where the limit came first."""

    says: str
    proved: bool | None
    situations: int


class Asked(NamedTuple):
    """A promise with its place in the file and what the search came to."""

    n: int
    promise: AuthorPromise
    kept: Kept


def asked(program: Program, limit: int) -> tuple[Asked, ...]:
    """Every promise of an encounter, searched."""
    shared: Shared = {}
    return tuple(Asked(n, it, is_kept(program, it, limit, shared)) for n, it in enumerate(program.scenario.promises))


def promised(found: Iterable[Asked]) -> tuple[Promised, ...]:
    """What `check` tells of each."""
    return tuple(Promised(it.promise.says, _proved(it.kept), it.kept.situations) for it in found)


def promise_problems(program: Program, source: Source, found: Iterable[Asked]) -> Iterator[Problem]:
    """Promises that are broken, with a path; and those whose conditions are never met."""
    for n, promise, kept in found:
        if kept.path is not None:
            shows = f"{_REFUTED[promise.claim]}: {promise.says}"
            play = play_of(program, kept.path, shows)
            hint = "Change the ways, or promise less."
            yield source.problem("G010", ("promises", n), f"{shows} ({told(kept.path)}).", hint, play)
        elif kept.kept and not kept.met:
            message = f"No path meets the conditions of this promise, so it says nothing: {promise.says}"
            hint = "Ask less before it, or say from which scene it counts."
            yield source.problem("P001", ("promises", n), message, hint)


def _proved(kept: Kept) -> bool | None:
    return kept.met if kept.kept else kept.kept
