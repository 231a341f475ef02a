"""Washington's civil standard of 2021 for the use of force: chapter 10.120 RCW.

It is for comparing a run with the strictest of the texts: necessary as defined, proportion, and de-escalation when
possible. It refuses the criminal text of chapter 9A.16, which stands apart.
"""

from __future__ import annotations

from datetime import date

from simulator.law.finding import Line
from simulator.law.lesser_force import LADDER
from simulator.law.standard import Standard
from simulator.law.statute import read_statute
from simulator.law.washington_10_120 import verdict

STANDARD = Standard(
    id=verdict.ID,
    line=Line.LAW,
    title="Washington RCW 10.120.020 (civil), with the definitions of 10.120.010",
    authority="Washington Legislature",
    in_force_from=date(2021, 7, 25),
    statute=read_statute("simulator.law.washington_10_120"),
    citations=frozenset(
        {
            "10.120.010(1)",
            "10.120.010(2)",
            "10.120.010(4)",
            "10.120.010(5)",
            "10.120.020(1)",
            "10.120.020(2)",
            "10.120.020(3)",
        }
    ),
    not_graded={
        "Distinct from 9A.16": "It says how this chapter stands beside the criminal text, and sets no test.",
    },
    conclude=verdict.conclude,
    design_choices={
        "reasonably_effective": verdict.EFFECTIVE,
        "reasonable_care": verdict.REASONABLE_CARE,
        "omitted_warning": verdict.WARNING,
        "ladder": LADDER,
    },
)
