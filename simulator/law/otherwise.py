"""What a verdict hangs on: what would have to be otherwise for it to be another.

It is for naming, from the routes that a text gives and from what was weighed beside them, what keeps a verdict where it
is. It refuses every text and imports no standard.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from simulator.law.finding import Effect, Finding, Outcome
from simulator.law.limbs import Route, strongest
from simulator.model.appearances import Reading


def otherwise(routes: tuple[Route, ...], beside: Iterable[Finding], outcome: Outcome) -> str:
    """What would change a verdict: the loss of what holds it up, or the end of what is in its way."""
    raised = tuple(route for route in routes if route.raised)
    best = max((route.reading.rank for route in raised), default=0)
    leading = tuple(route for route in raised if route.reading.rank == best)
    if outcome is Outcome.JUSTIFIED:
        return _loss(leading)
    ways = {route.name: way for route in leading if (way := "; and ".join(_missing(route, best)))}
    against = tuple(dict.fromkeys(f.would_change_if for f in beside if f.effect is Effect.ADVERSE))
    named = [f"for {name}, {way}" for name, way in ways.items()]
    open_to_all = "; or else, ".join(named if len(named) > 1 else ways.values())
    told = "; and ".join(filter(None, (open_to_all, *against)))
    return told or "more had been stated that a reasonable officer could go by"


def _loss(leading: tuple[Route, ...]) -> str:
    if len(leading) > 1:
        return f"none of these had been clear: {'; '.join(route.name for route in leading)}"
    held = (f for route in leading for f in route.findings() if f.effect is Effect.SUPPORTS)
    return f"any one of these had been so: {'; '.join(dict.fromkeys(finding.would_change_if for finding in held))}"


def _missing(route: Route, best: int) -> Iterator[str]:
    """For each group that is no better than the route, what would establish one of its members."""
    for group in route.groups if best < Reading.CLEAR.rank else ():
        if strongest(*(finding.reading for finding in group)).rank <= best:
            yield " or ".join(dict.fromkeys(finding.would_change_if for finding in group))
