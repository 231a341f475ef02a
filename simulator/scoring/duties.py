"""Which duties each decision met or missed, from the log. It refuses to say what that means."""

from __future__ import annotations

from simulator.model.events import DutyMet, DutyMissed, Log, is_decision


def duties(log: Log) -> dict[int, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Decision number to the duties met and missed by it or in the time up to the next one."""
    found: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    n = 0
    for event in log.events:
        if is_decision(event):
            n += 1
        elif isinstance(event, DutyMet):
            met, missed = found.get(n, ((), ()))
            found[n] = ((*met, event.duty), missed)
        elif isinstance(event, DutyMissed):
            met, missed = found.get(n, ((), ()))
            found[n] = (met, (*missed, event.duty))
    return found
