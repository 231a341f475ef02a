"""California Government Code 7286 and 7286.5: the policy on the use of force that every agency shall have.

It is for the POLICY line in California. It refuses LAW: the statute binds the agency to have a policy, SB 230 § 1(g) says
how far a policy counts, and no finding here moves a verdict under Penal Code 835a.
"""

from __future__ import annotations

from datetime import date

from simulator.law.california_7286 import deescalation, firearms, proportion, verdict, vulnerable
from simulator.law.finding import Line
from simulator.law.standard import Standard
from simulator.law.statute import read_statute

_AGENCY = "It asks something of the agency's rules and offices, and nothing of an officer's decision in an encounter."
_DEFINES = "A definition; the items that use the word are graded by themselves."

NOT_GRADED = {
    "Gov. Code 7286(a), deadly force": _DEFINES,
    "Gov. Code 7286(a), excessive force": "It takes up what was found under other texts, and finds nothing itself.",
    "Gov. Code 7286(a), intercede": f"{_DEFINES} Which of these ways an officer took is shown, not ranked.",
    "Gov. Code 7286(a), retaliation": "Retaliation comes after an encounter, and no encounter here reaches that far.",
    "Gov. Code 7286(b)(4)": "Retaliation comes after an encounter, and no encounter here reaches that far.",
    "Gov. Code 7286(b), records": _AGENCY,
    "Gov. Code 7286(b)(8)": _AGENCY,
    "Gov. Code 7286(b), methods and devices": "Which devices are approved is for each agency to list; proportion and the banned"
    " techniques are graded by themselves.",
    "Gov. Code 7286(b)(11)": "Fairness does not show in one decision. No standard here reads a name, a race or a gender, and a"
    " test shows that the same facts read the same.",
    "Gov. Code 7286(b), supervisors": _AGENCY,
    "Gov. Code 7286(b), training": _AGENCY,
    "Gov. Code 7286(b)(18)": _AGENCY,
    "Gov. Code 7286(b)(19)": "What discipline follows is for the agency; the duty to intercede is graded under (b)(9).",
    "Gov. Code 7286(b)(21)": _AGENCY,
    "Gov. Code 7286(b), course titles": _AGENCY,
    "Gov. Code 7286(b), review of the policy": _AGENCY,
    "Gov. Code 7286.5(b)": "Definitions; the prohibitions that use them are graded under (a)(1) and (a)(2).",
    "Pen. Code 13519.10(b)": "It names what training covers; it is read with 7286(b)(1) and asks nothing by itself.",
    "Pen. Code 13652": "It is about assemblies, protests and demonstrations, and does not govern a one-on-one encounter.",
}

CITATIONS = frozenset(
    {
        "SB 230 § 1(g)",
        "Gov. Code 7286(a), feasible",
        "Gov. Code 7286(b)",
        "Gov. Code 7286(b)(1)",
        "Gov. Code 7286(b)(2)",
        "Gov. Code 7286(b)(3)",
        "Gov. Code 7286(b)(5)",
        "Gov. Code 7286(b)(6)",
        "Gov. Code 7286(b)(9)",
        "Gov. Code 7286(b), deadly force",
        "Gov. Code 7286(b), medical assistance",
        "Gov. Code 7286(b), moving vehicles",
        "Gov. Code 7286(b), reporting",
        "Gov. Code 7286(b), vulnerable populations",
        "Gov. Code 7286.5(a)(1)",
        "Gov. Code 7286.5(a)(2)",
    }
)

DESIGN_CHOICES = {
    "which_conduct": deescalation.WHICH_CONDUCT,
    "ladder": proportion.LADDER,
    "pointing": firearms.POINTING,
    "vehicles": firearms.VEHICLES,
    "deadly_force": firearms.DEADLY,
    "vulnerable_populations": vulnerable.WHOM,
}

STANDARD = Standard(
    id=verdict.ID,
    line=Line.POLICY,
    title="California Government Code 7286 and 7286.5 (agency policy)",
    authority="California Legislature; the policy is each agency's",
    in_force_from=date(2021, 1, 1),
    statute=read_statute("simulator.law.california_7286"),
    citations=CITATIONS,
    not_graded=NOT_GRADED,
    conclude=verdict.conclude,
    design_choices=DESIGN_CHOICES,
)
