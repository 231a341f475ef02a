"""The federal test of force under the Fourth Amendment: Graham v. Connor, Tennessee v. Garner, Barnes v. Felix.

It is for comparing a run with the federal line. It refuses state law, and it stands here twice under one id: `STANDARD`
as read since Barnes v. Felix, `BEFORE_BARNES` as read until the day before; the library picks by the day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from simulator.law.finding import Line
from simulator.law.graham_garner import verdict
from simulator.law.lesser_force import LADDER, SELF_ALONE
from simulator.law.standard import Standard
from simulator.law.statute import read_statute

BARNES_DECIDED = date(2025, 5, 15)

CITATIONS = frozenset(
    {
        "Graham perspective",
        "Graham severity",
        "Graham threat",
        "Graham resistance",
        "Graham quick judgment",
        "Garner escape",
        "Garner warning",
        "Before Barnes",
        "Barnes totality",
        "Barnes left open",
    }
)
NOT_GRADED = {
    "Graham intent or motivation": "It tells what is left out of account, the officer's underlying motive, and a Decision holds"
    " none.",
    "Graham no formula": "It warns against mechanical application; that is why doubt is contestable here and never decided.",
    "Mendez provocation": "It turned away a rule that an earlier wrong by the officer makes later force unreasonable; no such rule"
    " is applied here.",
}

STANDARD = Standard(
    id=verdict.ID,
    line=Line.LAW,
    title="Fourth Amendment: Graham v. Connor and Tennessee v. Garner, with Barnes v. Felix",
    authority="Supreme Court of the United States",
    in_force_from=date(1985, 3, 27),
    statute=read_statute("simulator.law.graham_garner"),
    citations=CITATIONS,
    not_graded=NOT_GRADED,
    conclude=verdict.conclude,
    design_choices={
        "intent_not_named": verdict.INTENT,
        "other_ways": verdict.OTHER_WAYS,
        "omitted_warning": verdict.WARNING,
        "conduct_since_barnes": verdict.BARNES,
        "nondeadly_ladder": LADDER,
        "danger_to_self_alone": SELF_ALONE,
    },
)
"""As it is read today; the line of cases is in force since Garner."""

BEFORE_BARNES = replace(STANDARD, in_force_to=date(2025, 5, 14), conclude=verdict.conclude_before_barnes)
"""As it was read until the day before Barnes v. Felix."""
