"""Each comparator's text: headings graded or excused, what is quoted and what is not, and what no finding may say."""

from __future__ import annotations

import re

import pytest

from simulator.law.finding import Line, Outcome

FORBIDDEN = re.compile(
    r"\b(il)?legal(ly)?\b|\b(un)?lawful(ly)?\b|last resort|no other (option|alternative|choice)|no reasonable alternative"
    r"|exhaust(ed)? every|excited delirium|21[- ]f(oo|ee)t|must retreat|duty to retreat|\bguilty\b|\bcrime was committed"
    r"|\bmurder\b|must prove|burden|hindsight shows|turned out to be|\bproven\b",
    re.IGNORECASE,
)
PARAPHRASED = "Paraphrased, not quoted: the wording was not read at the source."
QUOTED = {
    "california_pre_2020": {
        "196(3)": "when necessarily committed in arresting persons charged with felony, and who are fleeing from justice",
        "835a paragraph 1": "may use reasonable force to effect the arrest, to prevent escape or to overcome resistance.",
        "Hayes": "as part of the totality of circumstances, that the use of deadly force was unreasonable.",
    },
    "graham_garner": {
        "Graham perspective": "rather than with the 20/20 vision of hindsight",
        "Graham threat": "poses an immediate threat to the safety of the officers or others",
        "Barnes totality": "facts and events leading up to the climactic moment",
    },
    "washington_10_120": {"10.120.010(5)": "does not appear to exist"},
    "washington_9a16": {"9A.16.010(1)": "no reasonably effective alternative to the use of force appeared to exist"},
    "delaware_467": {
        "467(c)": "all other reasonable means of apprehension have been exhausted",
        "467(c)(3)": "or will never be captured if apprehension is delayed",
    },
    "tennessee_40_7_108": {
        "40-7-108(b) means": "have been exhausted or are unavailable",
        "40-7-108(b)(1)": "serious bodily injury; or",
    },
}
FROM_MEMORY = {
    "graham_garner": {"Garner escape", "Garner warning", "Before Barnes", "Barnes left open", "Mendez provocation"},
    "california_pre_2020": {"Garner limit", "Range of reasonable conduct"},
    "washington_10_120": {"10.120.020(1)", "10.120.020(2)", "10.120.020(3)"},
    "washington_9a16": {"9A.16.040(2)(a)", "9A.16.040(2)(b)", "9A.16.040(4)"},
    "delaware_467": {"464(e)(1)", "464(e)(2)"},
    "tennessee_40_7_108": {"39-11-611", "39-11-620(b)"},
}


def own_words(law, decision):
    verdict = law.conclude(decision)
    yield from verdict.notices
    for finding in verdict.findings:
        yield from (finding.because, finding.would_change_if, finding.design_choice)


def test_every_heading_is_graded_or_excused(law):
    assert set(law.statute) == law.citations | set(law.not_graded)
    assert not law.citations & set(law.not_graded)
    assert all(reason.strip() for reason in law.not_graded.values())


def test_every_graded_heading_is_cited_by_some_case(law, decisions_everywhere):
    cited = {finding.cites for decision in decisions_everywhere for finding in law.conclude(decision).findings}
    before_or_since = {"Before Barnes", "Barnes totality", "Barnes left open"}
    assert law.citations - before_or_since == cited - before_or_since
    assert cited & before_or_since or "Before Barnes" not in law.citations


def test_findings_are_whole(law, decisions_everywhere):
    for decision in decisions_everywhere:
        verdict = law.conclude(decision)
        assert verdict.standard == law.id
        assert verdict.line is Line.LAW
        assert verdict.outcome in {Outcome.JUSTIFIED, Outcome.CONTESTABLE, Outcome.NOT_JUSTIFIED, Outcome.N_A}
        assert verdict.findings
        for finding in verdict.findings:
            assert finding.cites in law.statute
            assert finding.element
            assert finding.because.strip().endswith(".")
            assert finding.facts
            assert all(fact.strip() for fact in finding.facts)
            assert finding.would_change_if.strip()


def test_a_verdict_is_worded_as_support_for_justification(law, decisions_everywhere):
    said = {f.because for d in decisions_everywhere for f in law.conclude(d).findings if f.element == "verdict"}
    assert len(said) == 3
    assert all("on the facts presented." in words for words in said)


def test_no_finding_uses_a_forbidden_word(law, decisions_everywhere):
    told = {words for decision in decisions_everywhere for words in own_words(law, decision)}
    assert not [words for words in told if FORBIDDEN.search(words)]


def test_no_reason_or_design_choice_uses_a_forbidden_word(law):
    sentences = (*law.not_graded.values(), *law.design_choices.values(), law.title)
    assert not [sentence for sentence in sentences if FORBIDDEN.search(sentence)]


def test_step_sizes_say_that_they_are_this_projects_choice(law, decisions_everywhere):
    told = {f.design_choice for d in decisions_everywhere for f in law.conclude(d).findings if f.design_choice}
    assert all("this project" in sentence for sentence in (*told, *law.design_choices.values()))
    assert told <= set(law.design_choices.values())


def test_a_word_of_the_text_of_2020_is_in_no_other_standard(law, decisions_everywhere):
    told = " ".join(words for decision in decisions_everywhere for words in own_words(law, decision))
    assert "835a(c)" not in told
    assert "imminent" not in told


@pytest.mark.parametrize(("standard_id", "headings"), QUOTED.items())
def test_the_words_are_the_texts(standard_id, headings, library):
    for heading, words in headings.items():
        assert words in library(standard_id).statute[heading]


@pytest.mark.parametrize(("standard_id", "headings"), FROM_MEMORY.items())
def test_what_was_not_read_says_so_first_and_is_set_in_no_long_quotation(standard_id, headings, library):
    statute = library(standard_id).statute
    for heading in headings:
        assert statute[heading].startswith(PARAPHRASED)
    for body in statute.values():
        if body.startswith(PARAPHRASED):
            assert all(len(quoted.split()) <= 5 for quoted in re.findall(r'"([^"]+)"', body))


def test_the_preface_says_source_dates_and_status(law):
    for words in ("Source:", "Read: 2026.", "In force:"):
        assert words in law.statute.preface
