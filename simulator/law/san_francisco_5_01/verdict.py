"""The verdict under General Order 5.01.

It is for comparing a department's stricter policy with the law that it stands on. It refuses LAW, and it refuses to pass
as California's: it speaks of San Francisco alone.
"""

from __future__ import annotations

from simulator.law.city_verdict import Policy
from simulator.law.finding import Verdict
from simulator.law.san_francisco_5_01.rules import findings
from simulator.model.decision import Decision

POLICY = Policy(
    id="san_francisco_5_01",
    called="San Francisco's General Order 5.01",
    short="the order",
    cites="SFPD 5.01, minimal reliance",
    source="General Order 5.01 was read in drafts of 2016 only; its final text of 21 December 2016 was not read at the source.",
)


def conclude(decision: Decision) -> Verdict:
    """The verdict on one decision."""
    return POLICY.conclude(findings(decision))
