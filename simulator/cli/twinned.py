"""What `check` tells of a twin: what differs, and where the verdicts part; in lines, and plain for JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from simulator.authoring.check_twins import Twinned

MANY = 12
"""How many decisions are printed; JSON has all of them."""


def twin_lines(twin: Twinned) -> Iterator[str]:
    """For people."""
    for fact in twin.differs:
        yield f"  {fact.fact}: {fact.was} in {twin.of}, {fact.now} here. {fact.because}"
    for part in twin.parts[:MANY]:
        yield f"  parts from {twin.of} at {part}"
    if len(twin.parts) > MANY:
        yield f"  and at {len(twin.parts) - MANY} more; --json lists them all"


def plain_twins(twins: Mapping[str, Twinned]) -> dict[str, Any]:
    """`{SLUG: {"twin_of", "differs", "parts"}}`."""
    return {
        slug: {
            "twin_of": twin.of,
            "differs": [
                {"fact": it.fact, "there": it.was, "here": it.now, "because": it.because} for it in twin.differs
            ],
            "parts": [it._asdict() for it in twin.parts],
        }
        for slug, twin in twins.items()
    }
