"""What `check` tells of an encounter's promises, in a line."""

from __future__ import annotations

from collections.abc import Iterable

from simulator.authoring.check_promises import Promised


def promise_line(promises: Iterable[Promised]) -> str:
    """How many are proved, and of the others why not."""
    proved = [it.proved for it in promises]
    told = [f"promises: {proved.count(True)} proved"]
    if False in proved:
        told.append(f"{proved.count(False)} not kept")
    if None in proved:
        told.append(f"{proved.count(None)} not proved: the limit came first")
    return ", ".join(told)
