"""Tennessee on deadly force to arrest: Tennessee Code 40-7-108(b), with 39-11-611 for defense of life.

It is for comparing a run with a text that asks for exhaustion, identity and warning, and has Garner's two reasons as
alternatives. It refuses to ask for any of them where life is defended.
"""

from __future__ import annotations

from datetime import date

from simulator.law.exhaustion import INTENT, MEANS, NECESSARY
from simulator.law.finding import Line
from simulator.law.standard import Standard
from simulator.law.statute import read_statute
from simulator.law.tennessee_40_7_108 import verdict

STANDARD = Standard(
    id=verdict.ID,
    line=Line.LAW,
    title="Tennessee Code 40-7-108 and 39-11-611",
    authority="Tennessee General Assembly",
    in_force_from=date(1985, 7, 1),
    statute=read_statute("simulator.law.tennessee_40_7_108"),
    citations=frozenset(
        {
            "40-7-108(b)",
            "40-7-108(b) means",
            "40-7-108(b) notice",
            "40-7-108(b)(1)",
            "40-7-108(b)(2)",
            "39-11-611",
        }
    ),
    not_graded={
        "39-11-620(b)": "It repeats 40-7-108(b); what the current text adds to it, a grave sexual abuse, no Decision states.",
    },
    conclude=verdict.conclude,
    design_choices={"exhausted_means": MEANS, "necessary_for_life": NECESSARY, "intent_not_named": INTENT},
)
