"""The work of `assess --agreement`: verdicts under 835a beside what courts, commissions, prosecutors and juries found.

It is a check on the wiring. It is the one reader of labels, and it reads them when the verdicts stand; it refuses to
feed anything back, and to call a high score wisdom: the codings were made by people who knew the outcome.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from simulator.cli.told import print_json, say
from simulator.debrief.compare import AGAINST
from simulator.law.finding import Effect, Outcome, Verdict
from simulator.law.library import standard
from simulator.model.appearances import Range, Reading
from simulator.model.conduct import is_poor
from simulator.model.decision import By, Decision
from simulator.scoring.agreement import Agreement, Label, agreement, by_regime, labels_of, three_line_rule

FAULTED = frozenset({"administrative_disapproval", "criticised", "relevant_to_liability"})
NOT_FAULTED = frozenset({"approved", "not_addressed"})
"""What was found of the conduct before force. Other words, such as a tactical debrief, answer neither way."""

_COUNTED = {
    Agreement.EXACT: "exact",
    Agreement.TOLERABLE: "tolerable",
    Agreement.INVERSION: "inverted",
    Agreement.DIFFERS: "differs",
    Agreement.REPORTED: "reported",
    Agreement.NOT_SCORED: "not_scored",
}
_AGREES = frozenset({Agreement.EXACT, Agreement.NOT_SCORED})
CAUTION = (
    "The codings were made by people who knew the outcome: a high score says that the wiring is right, no more.",
    "A marker asserts knowledge and range, so on leading-up conduct this says little more than whether the file has one.",
)


@dataclass(frozen=True, slots=True)
class Labels:
    """What an adjudicator found: on each use of force, and on the conduct before it."""

    incident: str
    uses: tuple[Label, ...]
    leading_up: str


@dataclass(frozen=True, slots=True)
class Judged:
    """One use of force that has a label: our verdict, and what the three-line rule says."""

    label: Label
    ours: Outcome
    floor: Outcome

    @property
    def stands(self) -> Agreement:
        """How our verdict stands to the finding."""
        return agreement(self.label, self.ours)


Case = tuple[Labels, tuple[Decision, ...]]
"""One file: its labels, and its uses of force as decisions, which hold none."""


def read_labels(incident: Mapping[str, Any]) -> Labels:
    """The labels of an incident file, for this report alone."""
    conduct = incident.get("pre_force_conduct")
    found = conduct.get("finding") if isinstance(conduct, Mapping) else None
    return Labels(str(incident.get("id")), labels_of(incident), str(found or "unstated"))


def report(cases: Sequence[Case], *, as_json: bool) -> None:
    """Print how verdicts agree, by the law that each body applied."""
    told = agreed(cases)
    if as_json:
        print_json(told)
    else:
        say("\n".join(_words(told)))


def agreed(cases: Sequence[Case]) -> dict[str, Any]:
    """`{"regimes", "three_line", "leading_up", "disagreements"}`."""
    law = standard(AGAINST)
    concluded = [(labels, made, [law.conclude(decision) for decision in made]) for labels, made in cases]
    judged = [one for case in concluded for one in _judged(*case)]
    conduct = [(labels, faulted(made, verdicts)) for labels, made, verdicts in concluded]
    return {
        "regimes": _counts(judged, lambda one: one.ours),
        "three_line": _counts(judged, lambda one: one.floor),
        "leading_up": _leading_up(conduct),
        "disagreements": [*map(_differs, (one for one in judged if one.stands not in _AGREES)), *_faults(conduct)],
    }


def _judged(labels: Labels, made: Iterable[Decision], verdicts: Iterable[Verdict]) -> list[Judged]:
    """A use that could not be read has a label and no decision; they are matched by number."""
    found = {label.n: label for label in labels.uses}
    pairs = zip(made, verdicts, strict=True)
    return [Judged(found[one.n], verdict.outcome, three_line_rule(one)) for one, verdict in pairs if one.n in found]


def _counts(judged: Sequence[Judged], of: Callable[[Judged], Outcome]) -> dict[str, dict[str, int]]:
    counts = by_regime((one.label, of(one)) for one in judged)
    return {
        regime or "unstated": {word: count[kind] for kind, word in _COUNTED.items()} for regime, count in counts.items()
    }


def faulted(made: Iterable[Decision], verdicts: Iterable[Verdict]) -> bool:
    """Whether conduct before any of the uses is faulted: E8 is adverse, or poor conduct was known and outside the range."""
    events = (event for decision in made for event in (*decision.leading_up, *decision.conduct))
    poor = any(
        event.by is not By.SUBJECT
        and is_poor(event.word)
        and event.known is Reading.CLEAR
        and event.range is Range.OUTSIDE
        for event in events
    )
    return poor or any(
        finding.element == "E8" and finding.effect is Effect.ADVERSE for one in verdicts for finding in one.findings
    )


def _expected(found: str) -> bool | None:
    return True if found in FAULTED else False if found in NOT_FAULTED else None


def _leading_up(conduct: Sequence[tuple[Labels, bool]]) -> dict[str, Any]:
    """How many agree and differ, and by the adjudicator's word how many we fault."""
    sides = Counter(
        "not_scored"
        if _expected(labels.leading_up) is None
        else "agree"
        if ours is _expected(labels.leading_up)
        else "differ"
        for labels, ours in conduct
    )
    words = dict.fromkeys(labels.leading_up for labels, _ in conduct)
    by_word = {word: [ours for labels, ours in conduct if labels.leading_up == word] for word in words}
    return {
        **{side: sides[side] for side in ("agree", "differ", "not_scored")},
        "by_finding": {
            word: {"faulted": sum(ours), "not_faulted": len(ours) - sum(ours)} for word, ours in by_word.items()
        },
    }


def _differs(one: Judged) -> dict[str, Any]:
    return {
        "id": one.label.incident,
        "n": one.label.n,
        "what": "verdict",
        "regime": one.label.decided_under,
        "found": one.label.finding,
        "ours": str(one.ours),
        "agreement": _COUNTED[one.stands],
    }


def _faults(conduct: Sequence[tuple[Labels, bool]]) -> list[dict[str, Any]]:
    return [
        {
            "id": labels.incident,
            "n": None,
            "what": "leading_up",
            "regime": labels.uses[0].decided_under if labels.uses else "",
            "found": labels.leading_up,
            "ours": "faulted" if ours else "not_faulted",
            "agreement": "differs",
        }
        for labels, ours in conduct
        if _expected(labels.leading_up) not in {None, ours}
    ]


def _words(told: Mapping[str, Any]) -> list[str]:
    lines = ["How verdicts under california_835a stand to what was found, by the law that each body applied."]
    for regime, counts in told["regimes"].items():
        lines += [
            f"{regime}",
            f"  ours:            {_row(counts)}",
            f"  three-line rule: {_row(told['three_line'][regime])}",
        ]
    lines += ["every regime", f"  ours:            {_row(_sum(told['regimes']))}"]
    lines += [f"  three-line rule: {_row(_sum(told['three_line']))}"]
    conduct = told["leading_up"]
    lines += [
        f"Conduct leading up to force: {_row({side: conduct[side] for side in ('agree', 'differ', 'not_scored')})}"
    ]
    for word, counts in conduct["by_finding"].items():
        lines.append(f"  {word.replace('_', ' ')}: faulted {counts['faulted']}, not faulted {counts['not_faulted']}")
    lines.append("Every disagreement:" if told["disagreements"] else "There is no disagreement.")
    lines += [f"  {_told(one)}" for one in told["disagreements"]]
    return [*lines, *CAUTION]


def _sum(regimes: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    return {word: sum(counts[word] for counts in regimes.values()) for word in _COUNTED.values()}


def _row(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{word.replace('_', ' ')} {count}" for word, count in counts.items())


def _told(one: Mapping[str, Any]) -> str:
    use = f" use {one['n']}" if one["n"] else ""
    what = "leading-up conduct" if one["what"] == "leading_up" else "verdict"
    return (
        f"{one['id']}{use}, {what}: found {one['found']} under {one['regime']}, ours {one['ours']}: {one['agreement']}"
    )
