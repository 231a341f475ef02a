"""California before 1 January 2020: Penal Code 196 of 1872 and the old 835a, with Hayes v. County of San Diego.

It is for encounters before AB 392 and for comparing a run with what the text was. It refuses the words of 2020, and shows
the letter of old 196, any felony, beside the limit that Garner set to it.
"""

from __future__ import annotations

from datetime import date

from simulator.law.california_pre_2020 import verdict
from simulator.law.finding import Line
from simulator.law.lesser_force import LADDER, SELF_ALONE
from simulator.law.standard import Standard
from simulator.law.statute import read_statute

STANDARD = Standard(
    id=verdict.ID,
    line=Line.LAW,
    title="California Penal Code 196 and 835a before 2020, with Hayes v. County of San Diego",
    authority="California Legislature and Supreme Court of California",
    in_force_from=date(1872, 1, 1),
    in_force_to=date(2019, 12, 31),
    statute=read_statute("simulator.law.california_pre_2020"),
    citations=frozenset(
        {"196(2)", "196(3)", "835a paragraph 1", "835a paragraph 2", "Hayes", "Garner limit", "Graham factors"}
    ),
    not_graded={
        "196(1)": "It speaks of carrying out a judgment of a court, which is no encounter.",
        "Range of reasonable conduct": "It is asked of each event of conduct, as its range, and sets no test beside that.",
    },
    conclude=verdict.conclude,
    design_choices={
        "intent_not_named": verdict.INTENT,
        "other_ways": verdict.OTHER_WAYS,
        "omitted_warning": verdict.WARNING,
        "conduct_under_hayes": verdict.HAYES,
        "nondeadly_ladder": LADDER,
        "danger_to_self_alone": SELF_ALONE,
    },
)
