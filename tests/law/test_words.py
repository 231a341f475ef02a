"""No finding says what the statute does not: common misreadings, and words that no screen may use, appear nowhere."""

from __future__ import annotations

import re

from simulator.law.library import standard

LAW = standard("california_835a")

FORBIDDEN = re.compile(
    r"\b(il)?legal(ly)?\b|\b(un)?lawful(ly)?\b|last resort|no other (option|alternative|choice)|no reasonable alternative"
    r"|exhaust(ed)? (all|every)|excited delirium|21[- ]f(oo|ee)t|twenty-one f(oo|ee)t|must retreat|duty to retreat|\bguilty\b|\bcrime was committed"
    r"|\bmurder\b|must prove|burden|hindsight shows|turned out to be|\bproven\b",
    re.IGNORECASE,
)


def own_words(decision):
    for finding in LAW.conclude(decision).findings:
        yield from (finding.because, finding.would_change_if, finding.design_choice)


def test_no_finding_uses_a_forbidden_word(every_decision):
    assert not [words for decision in every_decision for words in own_words(decision) if FORBIDDEN.search(words)]


def test_no_reason_or_design_choice_uses_a_forbidden_word():
    sentences = (*LAW.not_graded.values(), *LAW.design_choices.values(), LAW.title)
    assert not [sentence for sentence in sentences if FORBIDDEN.search(sentence)]


def test_verdicts_are_worded_as_support_for_justification(every_decision):
    allowed = {
        "The record supports justification under Penal Code 835a on the facts presented.",
        "Justification under Penal Code 835a is contestable on the facts presented.",
        "The record does not support justification under Penal Code 835a on the facts presented.",
    }
    said = {f.because for d in every_decision for f in LAW.conclude(d).findings if f.element == "verdict"}
    assert said == allowed


def test_sentences_end_as_sentences(every_decision):
    assert all(words.endswith(".") for d in every_decision for f in LAW.conclude(d).findings for words in [f.because])
