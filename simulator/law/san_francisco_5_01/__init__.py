"""San Francisco Police Department, General Order 5.01, as revised on 21 December 2016: a department's own policy.

It is for comparison. It refuses to speak for California: it stands on Penal Code 835a by name and adds to it for San
Francisco alone.
"""

from __future__ import annotations

from datetime import date

from simulator.law.finding import Line
from simulator.law.san_francisco_5_01 import rules, verdict
from simulator.law.standard import Standard
from simulator.law.statute import read_statute

NOT_GRADED = {
    "SFPD 5.01, supervisors": "It asks something of supervisors; a decision here is an officer's.",
    "SFPD 5.01, of itself": "It says how the order compares with other texts, and asks nothing of an officer.",
}

CITATIONS = frozenset(
    {
        "SFPD 5.01, minimal reliance",
        "SFPD 5.01, de-escalation",
        "SFPD 5.01, proportionality",
        "SFPD 5.01, immediate danger",
        "SFPD 5.01, danger to self alone",
        "SFPD 5.01, apprehension",
        "SFPD 5.01, last resort",
        "SFPD 5.01, verbal warning",
    }
)

STANDARD = Standard(
    id=verdict.POLICY.id,
    line=Line.POLICY,
    title="San Francisco Police General Order 5.01 (2016)",
    authority="San Francisco Police Department",
    in_force_from=date(2016, 12, 21),
    statute=read_statute("simulator.law.san_francisco_5_01"),
    citations=CITATIONS,
    not_graded=NOT_GRADED,
    conclude=verdict.conclude,
    design_choices={"ladder": rules.LADDER, "left": rules.LEFT},
    stands_on=("california_835a",),
)
