"""California Penal Code 835a, as in force since 1 January 2020: the use of force by peace officers.

It is for the LAW line in California. It refuses agency policy, training doctrine and the federal test, which are other
standards, and reads nothing but one Decision.
"""

from __future__ import annotations

from datetime import date

from simulator.law.california_835a import leading_up, necessity, nondeadly, quick_judgment, verdict
from simulator.law.finding import Line
from simulator.law.standard import Standard
from simulator.law.statute import read_statute

NOT_GRADED = {
    "835a(a)(1)": "A declaration of the gravity of the authority to use force and of the right to be free from excessive force;"
    " it sets no test of its own, and the tests that serve it are in (a)(2), (b) and (c).",
    "835a(a)(3)": "It is addressed to those who evaluate a use of force, and asks them to do so carefully and thoroughly; it"
    " sets no test for the officer.",
}

CITATIONS = frozenset(
    {
        "835a(a)(2)",
        "835a(a)(4)",
        "835a(a)(5)",
        "835a(b)",
        "835a(c)(1)",
        "835a(c)(1)(A)",
        "835a(c)(1)(B)",
        "835a(c)(2)",
        "835a(d)",
        "835a(e)(1)",
        "835a(e)(2)",
        "835a(e)(3)",
    }
)

DESIGN_CHOICES = {
    "omitted_warning": "For defense of life, a warning omitted though there was ample time lowers the verdict by one step, to"
    " contestable at the lowest; the sentence on warning stands in (c)(1)(B).",
    "clear_alternative": necessity.CLEAR_ALTERNATIVE,
    "conduct_step": leading_up.ONE_STEP,
    "conduct_offset": leading_up.OFFSET,
    "quick_judgment": quick_judgment.ONE_STEP_BACK,
    "nondeadly_ladder": nondeadly.LADDER,
    "danger_to_self_alone": nondeadly.SELF_ALONE,
    "conduct_named": nondeadly.CONDUCT_NAMED,
}

STANDARD = Standard(
    id=verdict.ID,
    line=Line.LAW,
    title="California Penal Code 835a",
    authority="California Legislature",
    in_force_from=date(2020, 1, 1),
    statute=read_statute("simulator.law.california_835a"),
    citations=CITATIONS,
    not_graded=NOT_GRADED,
    conclude=verdict.conclude,
    design_choices=DESIGN_CHOICES,
)
