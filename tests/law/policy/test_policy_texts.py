"""The texts: every heading graded or excused, quoted where read, paraphrased where not, dated, and each standing alone."""

from __future__ import annotations

import ast
from datetime import date
from importlib import import_module
from importlib.resources import files

import pytest

from simulator.law.finding import Effect, Line, Outcome

PARAPHRASED = "Paraphrased, not quoted: the wording was not read at the source."
UNNUMBERED = "Gov. Code 7286(b), "


def test_every_heading_is_graded_or_excused_with_a_reason(policy):
    assert set(policy.statute) == policy.citations | set(policy.not_graded)
    assert not policy.citations & set(policy.not_graded)
    assert all(reason.strip().endswith(".") for reason in policy.not_graded.values())


def test_every_graded_heading_is_cited_by_some_case(policy, every_policy_decision):
    assert {f.cites for d in every_policy_decision for f in policy.conclude(d).findings} == policy.citations


def test_findings_are_whole(policy, every_policy_decision):
    for decision in every_policy_decision:
        verdict = policy.conclude(decision)
        assert (verdict.standard, verdict.line) == (policy.id, Line.POLICY)
        assert verdict.findings[-1].element == "verdict"
        for finding in verdict.findings:
            assert finding.cites in policy.statute
            assert finding.element
            assert finding.because.strip().endswith((".", '".'))
            assert finding.facts
            assert all(fact.strip() for fact in finding.facts)
            assert finding.would_change_if.strip()


def test_the_verdict_follows_from_the_findings(policy, every_policy_decision):
    for decision in every_policy_decision:
        verdict = policy.conclude(decision)
        effects = {finding.effect for finding in verdict.findings[:-1]}
        assert verdict.outcome in {Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR, Outcome.N_A}
        assert (verdict.outcome is Outcome.NOT_MET) == (Effect.ADVERSE in effects)
        assert verdict.outcome is not Outcome.MET or Effect.SUPPORTS in effects


def test_step_sizes_that_are_ours_are_said_to_be_ours(policy, every_policy_decision):
    said = {f.design_choice for d in every_policy_decision for f in policy.conclude(d).findings if f.design_choice}
    assert said == set(policy.design_choices.values())
    assert all("this project's" in sentence for sentence in said)


@pytest.mark.parametrize(
    ("name", "heading", "words"),
    [
        (
            "california_7286",
            "Gov. Code 7286(b)(1)",
            "crisis intervention tactics, and other alternatives to force when feasible",
        ),
        (
            "california_7286",
            "Gov. Code 7286(b)(2)",
            "proportional to the seriousness of the suspected offense or the reasonably",
        ),
        ("california_7286", "Gov. Code 7286(b)(3)", "officers immediately report potential excessive force"),
        ("california_7286", "Gov. Code 7286(b)(5)", "may or may not draw a firearm or point a firearm at a person"),
        ("california_7286", "Gov. Code 7286(b)(6)", "consider their surroundings and potential risks to bystanders"),
        ("california_7286", "Gov. Code 7286(b)(9)", "clearly beyond that which is necessary"),
        (
            "california_7286",
            "Gov. Code 7286(a), feasible",
            "to successfully achieve the arrest or lawful objective without increasing risk to the officer or another",
        ),
        ("california_7286", "SB 230 § 1(g)", "shall not be considered as imposing a legal duty on the officer"),
        (
            "california_7286",
            "Gov. Code 7286.5(a)(1)",
            "shall not authorize the use of a carotid restraint or choke hold",
        ),
        ("california_7286", "Gov. Code 7286.5(a)(2)", "involve a substantial risk of positional asphyxia"),
        (
            "san_francisco_5_01",
            "SFPD 5.01, de-escalation",
            "Officers shall, when feasible, employ de-escalation techniques",
        ),
        (
            "san_francisco_5_01",
            "SFPD 5.01, of itself",
            "is more restrictive than the constitutional standard and state law",
        ),
        ("seattle_8", "Seattle 8.100-1(a)", "by placing themselves or others in undue jeopardy"),
        ("seattle_8", "Seattle 8.200", "only the force reasonable, necessary, and proportionate"),
        ("seattle_8", "Seattle 8.100", "utilize time, distance, and shielding"),
    ],
)
def test_the_words_are_the_texts(policies, name, heading, words):
    assert words in policies[name].statute[heading]


def test_what_was_not_read_has_no_number_and_no_quotation_marks(policies):
    statute = policies["california_7286"].statute
    unread = [heading for heading in statute if heading.startswith(UNNUMBERED)]
    assert len(unread) == 11
    for heading in unread:
        assert statute[heading].startswith("Paraphrased.")
        assert '"' not in statute[heading]


def test_a_finding_on_what_was_not_read_says_so(policies, every_policy_decision):
    findings = [f for p in policies.values() for d in every_policy_decision for f in p.conclude(d).findings[:-1]]
    for finding in findings:
        text = next(p.statute[finding.cites] for p in policies.values() if finding.cites in p.statute)
        if text.startswith(PARAPHRASED) or finding.cites.startswith(UNNUMBERED):
            assert PARAPHRASED in finding.because or finding.element == "verdict"


def test_in_force_dates(policies):
    california, san_francisco = policies["california_7286"], policies["san_francisco_5_01"]
    assert not california.in_force(date(2020, 12, 31))
    assert california.in_force(date(2021, 1, 1))
    assert san_francisco.in_force_from == date(2016, 12, 21)
    assert policies["seattle_8"].in_force_from.year == 2021
    assert "1 January 2022" in california.statute.preface


def test_dated_parts_are_told_where_they_are_used(policies, case_decision):
    told = {"by": "partner", "missed": ["report", "monitor_restrained"]}
    notices = policies["california_7286"].conclude(case_decision(told)).notices
    assert len(notices) == 2
    assert all("1 January 2022" in notice for notice in notices)


def test_a_local_policy_names_what_it_stands_on(policies):
    assert policies["san_francisco_5_01"].stands_on == ("california_835a",)
    assert not policies["seattle_8"].stands_on


def imported(module):
    for source in files(module).iterdir():
        if source.name.endswith(".py"):
            for part in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
                if isinstance(part, ast.ImportFrom) and part.module:
                    yield part.module


def test_no_standard_imports_another(policy):
    own = f"simulator.law.{policy.id}"
    import_module(own)
    shared = {
        "simulator.law.city",
        "simulator.law.city_verdict",
        "simulator.law.finding",
        "simulator.law.force_words",
        "simulator.law.limbs",
        "simulator.law.standard",
        "simulator.law.statute",
    }
    law = {name for name in imported(own) if name.startswith("simulator.law")}
    assert not [name for name in law if not name.startswith(own) and name not in shared]
