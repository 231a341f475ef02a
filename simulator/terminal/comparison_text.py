"""The run under other standards as text: decision by decision, LAW and POLICY apart, with what makes the difference.

Pure, and without a count: nothing is added up over standards.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from simulator.screens.compared import ComparedView, ComparisonView, DifferenceView, OutcomeView
from simulator.terminal.lines import clock, labelled, stanzas, wrapped


def comparison_text(compared: ComparisonView, width: int) -> str:
    """The whole comparison, in order."""
    return stanzas(
        wrapped("Under other standards", width),
        *(wrapped(notice, width, hang=2) for notice in compared.notices),
        wrapped(_legend(compared.against), width),
        *chain.from_iterable(_decision(one, compared.against, width) for one in compared.decisions),
        labelled(f"{compared.not_said_title}:", compared.not_said, width),
    )


def _legend(against: str) -> str:
    if not against:
        return ""
    return (
        f"Where an outcome of LAW differs from that under {against}, the finding that makes it so follows; after an outcome of"
        " POLICY follows what was not met or is open."
    )


def _decision(one: ComparedView, against: str, width: int) -> list[list[str]]:
    who = f"{one.by[:1].upper()}{one.by[1:]}"
    head = wrapped(f"Moment {one.n}, {clock(one.at_ms)}. {who}: {one.title}", width, hang=2)
    if not one.force:
        head += wrapped("No force: no standard of law gives a verdict on it.", width, indent=2)
    return [head, *_line("LAW", one.law, against, width), *_line("POLICY", one.policy, against, width)]


def _line(label: str, outcomes: Iterable[OutcomeView], against: str, width: int) -> list[list[str]]:
    groups = [_outcome(label, outcome, against, width) for outcome in outcomes]
    return [list(chain.from_iterable(groups))] if groups else []


def _outcome(label: str, outcome: OutcomeView, against: str, width: int) -> list[str]:
    said = wrapped(f"{label}: {outcome.says}", width, indent=2, hang=2)
    if outcome.difference:
        said += _difference(outcome.difference, against, width)
    if outcome.weight:
        said += wrapped(
            f"What that means for the law, {outcome.weight_cites}: {_one(outcome.weight)}", width, indent=6, hang=2
        )
    return said


def _difference(found: DifferenceView, against: str, width: int) -> list[str]:
    said = wrapped(f"{found.label}, {found.cites}: {found.because}", width, indent=6, hang=2)
    if found.beside:
        said += wrapped(f"{against}, {found.beside_cites}: {found.beside}", width, indent=6, hang=2)
    mark = " (paraphrase, in whole or in part)" if found.paraphrased else ""
    if found.words:
        said += wrapped(f"The text of {found.cites}{mark}: {_one(found.words)}", width, indent=6, hang=2)
    elif mark:
        said += wrapped(
            f"The text of {found.cites} is given here as a paraphrase, in whole or in part.", width, indent=6
        )
    return said


def _one(words: str) -> str:
    """A text's paragraphs as one."""
    return " ".join(words.split())
