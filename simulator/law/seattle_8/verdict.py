"""The verdict under Seattle's title 8.

It is for comparing a department's policy that has a rule on danger of the officers' own making. It refuses LAW, and it
refuses to pass as anybody's but Seattle's.
"""

from __future__ import annotations

from simulator.law.city_verdict import Policy
from simulator.law.finding import Verdict
from simulator.law.seattle_8.rules import findings
from simulator.model.decision import Decision

POLICY = Policy(
    id="seattle_8",
    called="title 8 of Seattle's manual",
    short="the manual",
    cites="Seattle 8.050",
    source="Of the manual, 8.200 was read as of 2015, 8.100 as of 2021; what was not read is paraphrased and says so.",
)


def conclude(decision: Decision) -> Verdict:
    """The verdict on one decision."""
    return POLICY.conclude(findings(decision))
