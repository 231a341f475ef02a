"""How figures are told: median and 99 of 100, and how many times a bare loop of the same run that is.

A busy machine is slow for everything alike; the ratio holds still where the milliseconds do not.
"""

from __future__ import annotations

import statistics
import time

TURNS = 100_000


def bare_ms() -> float:
    """Milliseconds of processor time for a bare loop of 100,000 additions, the median of nine."""
    took = []
    for _ in range(9):
        start, total = time.process_time(), 0
        for n in range(TURNS):
            total += n & 3
        took.append(1000 * (time.process_time() - start))
    return statistics.median(took)


def p99(took: list[float]) -> float:
    """What 99 of 100 do not exceed."""
    ordered = sorted(took)
    return ordered[max(0, -(-len(ordered) * 99 // 100) - 1)]


def said(name: str, took: list[float], bare: float) -> str:
    """Median and 99 of 100 in milliseconds, and as multiples of the bare loop."""
    median, most = statistics.median(took), p99(took)
    return (
        f"{name}: median {median:.2f} ms, p99 {most:.2f} ms ({median / bare:.2f} and {most / bare:.2f} x the bare loop)"
    )
