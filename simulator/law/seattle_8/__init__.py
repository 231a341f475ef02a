"""Seattle Police Manual, title 8: a department's own policy on force and de-escalation.

It is for comparison. It refuses to speak for California, or for the laws of Washington.
"""

from __future__ import annotations

from datetime import date

from simulator.law.finding import Line
from simulator.law.seattle_8 import rules, verdict
from simulator.law.standard import Standard
from simulator.law.statute import read_statute

NOT_GRADED = {
    "Seattle 8.050, de-escalation": "It says what de-escalation is; its use is graded under 8.100.",
}

CITATIONS = frozenset(
    {
        "Seattle 8.200",
        "Seattle 8.050",
        "Seattle 8.050, necessary",
        "Seattle 8.100",
        "Seattle 8.100-1(a)",
        "Seattle 8.200, deadly force",
        "Seattle 8.200, warning",
    }
)

STANDARD = Standard(
    id=verdict.POLICY.id,
    line=Line.POLICY,
    title="Seattle Police Manual, title 8",
    authority="Seattle Police Department",
    in_force_from=date(2021, 1, 1),
    statute=read_statute("simulator.law.seattle_8"),
    citations=CITATIONS,
    not_graded=NOT_GRADED,
    conclude=verdict.conclude,
    design_choices={"ladder": rules.LADDER, "jeopardy": rules.JEOPARDY},
)
