"""Delaware on force by officers: 11 Del. C. 467, as amended in 2021, with section 464 for defense of life.

It is for comparing a run with a text that asks for exhaustion before deadly force to arrest. It refuses the subjective
test of before 2021.
"""

from __future__ import annotations

from datetime import date

from simulator.law.delaware_467 import verdict
from simulator.law.exhaustion import INTENT, MEANS, NECESSARY
from simulator.law.finding import Line
from simulator.law.standard import Standard
from simulator.law.statute import read_statute

STANDARD = Standard(
    id=verdict.ID,
    line=Line.LAW,
    title="Delaware, 11 Del. C. 467 and 464, as amended in 2021",
    authority="Delaware General Assembly",
    in_force_from=date(2021, 6, 30),
    statute=read_statute("simulator.law.delaware_467"),
    citations=frozenset(
        {"467(a)(1)", "467(b)(1)", "467(c)", "467(c)(1)", "467(c)(2)", "467(c)(3)", "464(c)", "464(e)(1)"}
    ),
    not_graded={
        "467(c)(1) vehicles": "It speaks of deadly force at a vehicle to disable it; a Decision states force against a person.",
        "464(e)(2)": "It speaks of safe retreat and exempts officers on duty.",
    },
    conclude=verdict.conclude,
    design_choices={
        "exhausted_means": MEANS,
        "necessary_for_life": NECESSARY,
        "intent_not_named": INTENT,
        "never_captured": verdict.NEVER_CAPTURED,
    },
)
