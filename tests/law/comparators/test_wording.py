"""What the other standards say of a warning that was given, and of what a verdict hangs on."""

from __future__ import annotations

import pytest

from simulator.authoring.cases import decisions_of
from simulator.law.library import standard

GRAHAM = standard("graham_garner")


def findings(**changes):
    limbs = {limb: {"value": "yes"} for limb in ("ability", "opportunity", "intent")}
    use = {"level": "deadly", "instrument": "pistol", "threat_to": "officer", "weapon": "knife", **limbs, **changes}
    (decision,) = decisions_of({"id": "one", "force": [use]})
    return GRAHAM.conclude(decision).findings


@pytest.mark.parametrize("warning", ["given", "evident"])
def test_a_warning_that_was_given_is_said_to_have_been_given(warning):
    (said,) = [found.because for found in findings(warning=warning) if found.element == "E6"]
    assert "The person was warned, or was evidently aware, that force would follow." in said
    assert "left out" not in said


def test_where_one_reason_alone_leads_what_would_change_the_verdict_names_no_other():
    change = findings(level="less_lethal", instrument="Taser", intent={"value": "no"})[-1].would_change_if
    assert change.startswith("the person had been seen to resist more")
