"""A scorecard as the plain lists and mappings that `--json` prints. The shapes are contracts; nothing here decides."""

from __future__ import annotations

from typing import Any

from simulator.law.finding import Finding, Verdict
from simulator.law.standard import Standard
from simulator.model.decision import Conduct
from simulator.scoring.scorecard import Graded, PracticeMark, Scorecard

Plain = dict[str, Any]
"""A JSON object."""


def plain_scorecard(card: Scorecard, session: str) -> Plain:
    """`{"session", "scenario", "ending", "standards", "decisions"}`."""
    return {
        "session": session,
        "scenario": card.scenario,
        "ending": card.ending,
        "standards": list(card.standards),
        "decisions": [plain_graded(graded) for graded in card.graded],
    }


def plain_graded(graded: Graded) -> Plain:
    """One decision with its verdicts and PRACTICE marks."""
    decision = graded.decision
    return {
        "n": decision.n,
        "at_ms": decision.at_ms,
        "scene": decision.scene,
        "choice": decision.choice,
        "cause": decision.cause,
        "by": decision.by,
        "words": decision.words,
        "level": str(decision.force.level) if decision.force else None,
        "timed_out": decision.timed_out,
        "verdicts": plain_verdicts(graded.verdicts),
        "conduct": [plain_conduct(conduct) for conduct in decision.conduct],
        "practice": [plain_mark(mark) for mark in graded.practice],
    }


def plain_verdicts(verdicts: tuple[Verdict, ...]) -> Plain:
    """Standard id to `{"line", "verdict", "findings"}`, with its notices where it has any."""
    return {verdict.standard: _verdict(verdict) for verdict in verdicts}


def _verdict(verdict: Verdict) -> Plain:
    shown: Plain = {
        "line": str(verdict.line),
        "verdict": str(verdict.outcome),
        "findings": [_finding(finding) for finding in verdict.findings],
    }
    if verdict.notices:
        shown["notices"] = list(verdict.notices)
    return shown


def _finding(finding: Finding) -> Plain:
    return {
        "element": finding.element,
        "cites": finding.cites,
        "reading": str(finding.reading),
        "effect": str(finding.effect),
        "because": finding.because,
        "facts": list(finding.facts),
        "would_change_if": finding.would_change_if,
        "choices": list(finding.choices),
        "design_choice": finding.design_choice,
    }


def plain_conduct(conduct: Conduct) -> Plain:
    """`{"word", "known", "range", "contributed"}`, with who did it."""
    return {
        "word": conduct.word,
        "by": str(conduct.by),
        "known": str(conduct.known),
        "range": str(conduct.range),
        "contributed": str(conduct.contributed),
    }


def plain_mark(mark: PracticeMark) -> Plain:
    """`{"mark", "word", "because"}`."""
    return {"mark": str(mark.mark), "word": mark.word, "because": mark.because}


def plain_standard(standard: Standard) -> Plain:
    """`{"id", "line", "title", "authority", "in_force_from", "in_force_to", "not_graded"}`."""
    return {
        "id": standard.id,
        "line": str(standard.line),
        "title": standard.title,
        "authority": standard.authority,
        "in_force_from": standard.in_force_from.isoformat(),
        "in_force_to": standard.in_force_to.isoformat() if standard.in_force_to else None,
        "not_graded": dict(standard.not_graded),
        "design_choices": dict(standard.design_choices),
    }
