"""The comparison and the articulation as `--json` prints them, and the articulation in words. Nothing here decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from simulator.cli.display import width
from simulator.cli.told import say
from simulator.debrief.articulation import Articulation, articulation, lines
from simulator.debrief.compare import (
    NOT_SAID,
    Compared,
    ComparedDecision,
    Difference,
    held_beside,
    outcome_words,
)
from simulator.law.finding import Finding, Line
from simulator.law.standard import Standard
from simulator.model.decision import Decision
from simulator.model.scenario import Scenario
from simulator.scoring.scorecard import Graded
from simulator.terminal.lines import spoken

Plain = dict[str, Any]
"""A JSON object."""


def plain_comparison(found: Sequence[ComparedDecision], standards: Sequence[Standard]) -> Plain:
    """`{"against", "standards", "not_said", "decisions"}`; each decision has `law` and `policy` apart."""
    beside = held_beside(standards)
    return {
        "against": beside.id if beside else None,
        "standards": [standard.id for standard in standards],
        "not_said": list(NOT_SAID),
        "decisions": [_decision(one) for one in found],
    }


def _decision(one: ComparedDecision) -> Plain:
    decision = one.decision
    return {
        "n": decision.n,
        "at_ms": decision.at_ms,
        "choice": decision.choice,
        "by": decision.by,
        "words": decision.words,
        "level": str(decision.force.level) if decision.force else None,
        "law": [_outcome(decision, under) for under in one.on(Line.LAW)],
        "policy": [_outcome(decision, under) for under in one.on(Line.POLICY)],
    }


def _outcome(decision: Decision, under: Compared) -> Plain:
    weight = under.weight
    return {
        "standard": under.standard.id,
        "verdict": str(under.verdict.outcome),
        "says": outcome_words(under.verdict, under.standard, decision),
        "difference": _difference(under.difference) if under.difference else None,
        "weight": {"cites": weight[0], "text": weight[1]} if weight else None,
        "notices": list(under.verdict.notices),
    }


def _difference(found: Difference) -> Plain:
    return {
        **_said(found.finding),
        "text": found.words,
        "paraphrased": found.paraphrased,
        "beside": _said(found.beside) if found.beside else None,
    }


def _said(finding: Finding) -> Plain:
    return {"element": finding.element, "cites": finding.cites, "because": finding.because}


def articulated(
    decisions: Iterable[Graded], standards: Iterable[Standard], scenario: Scenario | None = None
) -> tuple[Articulation, ...]:
    """Each decision under each standard that it was graded under."""
    asked = tuple(standards)
    made = (articulation(graded, standard, scenario) for graded in decisions for standard in asked)
    return tuple(one for one in made if one is not None)


def plain_articulation(said: Articulation) -> Plain:
    """Every field, and the same as lines to be spoken."""
    return asdict(said) | {"lines": list(lines(said))}


def say_articulated(said: Sequence[Articulation]) -> None:
    """Each articulation as lines, wrapped."""
    for one in said:
        say("\n".join(line for words in lines(one) for line in spoken(words, width())) + "\n")
    if not said:
        say("No force was used, so there is none to articulate. A decision's number articulates that one.")
