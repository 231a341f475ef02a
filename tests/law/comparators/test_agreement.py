"""Agreement of each comparator with what was found under its own law on the shared incidents.

Sixteen findings under the federal test and six under California's old law are scored, and every one is exact; four more
(three on which nobody found, one of immunity alone) are not. Graham's test is read as before Barnes
for all of them, since every one was of an earlier day, and read as since it agrees just as well.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from simulator.law.library import standard
from simulator.scoring.agreement import Agreement, agreement, labels_of


def counted(decided_under, regime, law):
    return Counter(
        agreement(label, law.conclude(decision).outcome)
        for incident, decisions in decided_under(regime)
        for label, decision in zip(labels_of(incident), decisions, strict=True)
    )


@pytest.mark.parametrize("day", [date(2025, 5, 14), date(2025, 5, 15)])
def test_the_federal_test_agrees_with_what_federal_courts_found(decided_under, day):
    counts = counted(decided_under, "federal_4th_amendment", standard("graham_garner", day))
    assert counts == {Agreement.EXACT: 16, Agreement.NOT_SCORED: 4}


def test_the_old_law_agrees_with_what_was_found_under_it(decided_under):
    counts = counted(decided_under, "pre_2020_california", standard("california_pre_2020"))
    assert counts == {Agreement.EXACT: 6}


def test_the_text_of_2020_agrees_less_with_findings_made_under_other_law(decided_under):
    later, own = standard("california_835a"), standard("graham_garner", date(2025, 5, 14))
    regime = "federal_4th_amendment"
    assert (
        counted(decided_under, regime, own)[Agreement.EXACT] >= counted(decided_under, regime, later)[Agreement.EXACT]
    )
