"""Washington's criminal text on deadly force by peace officers, RCW 9A.16.010 and 9A.16.040, as amended in 2019.

It is for comparing a run with a text that defines `necessary`. It refuses the civil standard of chapter 10.120, which
stands apart and is stricter.
"""

from __future__ import annotations

from datetime import date

from simulator.law.finding import Line
from simulator.law.standard import Standard
from simulator.law.statute import read_statute
from simulator.law.washington_9a16 import verdict

STANDARD = Standard(
    id=verdict.ID,
    line=Line.LAW,
    title="Washington RCW 9A.16.040 (criminal), as amended in 2019",
    authority="Washington Legislature",
    in_force_from=date(2019, 2, 4),
    statute=read_statute("simulator.law.washington_9a16"),
    citations=frozenset(
        {
            "9A.16.010(1)",
            "9A.16.010(2)",
            "9A.16.040(1)(c)(i)",
            "9A.16.040(2)",
            "9A.16.040(2)(a)",
            "9A.16.040(2) warning",
            "9A.16.040(4)",
        }
    ),
    not_graded={
        "9A.16.040(1) other cases": "They speak of judgments of a court, of escapes from jail and of riots, which no Decision states.",
        "9A.16.040(2)(b)": "It is one sign of the threat in (2), and is graded there by the felony as known.",
    },
    conclude=verdict.conclude,
    design_choices={
        "reasonably_effective": verdict.EFFECTIVE,
        "attack_is_a_felony": verdict.FELONY,
        "warning_for_escape": verdict.ESCAPE_ALONE,
    },
)
