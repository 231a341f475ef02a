"""One run under several standards, decision by decision, with the finding that makes the difference.

It is for seeing what one text asks and another does not. It refuses to add up and to rank: LAW and POLICY stand apart,
nothing is counted over standards, and no text's words are lent to another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from simulator.debrief.words import verdict_words
from simulator.law.finding import Effect, Finding, Line, Outcome, Verdict
from simulator.law.standard import Standard
from simulator.model.appearances import Reading
from simulator.model.decision import Decision
from simulator.scoring.grade import verdicts
from simulator.scoring.scorecard import Scorecard

AGAINST = "california_835a"
"""The standard that the others are held beside, where it is among them."""

NOT_SAID_TITLE = "What the enacted text does not say"
NOT_SAID = (
    (
        "Penal Code 835a, as enacted, does not say that deadly force is a last resort. It does not say that there must be no other"
        " options, or no reasonable alternative."
    ),
    (
        "It asks for a reasonable belief that the force is necessary, for one of the two reasons in (c)(1), and for other"
        " available resources and techniques where they are reasonably safe and feasible to an objectively reasonable officer:"
        " (a)(2)."
    ),
    (
        "It does not define “necessary”. Each case is judged on its own circumstances. That does not make “necessary” another"
        " word for “reasonable”: what must be reasonable is a belief in necessity, for one of those two reasons."
    ),
    (
        "A definition with the words “no reasonable alternative” stood in AB 931 of 2018 and in AB 392 as introduced in 2019. It"
        " was taken out of AB 392 on 23 May 2019."
    ),
    "Words of that kind in other standards on this page are theirs. Nothing of them is read into 835a.",
)
"""Said beside every comparison, whatever was played."""

_FAVOUR = {
    Outcome.JUSTIFIED: 2,
    Outcome.MET: 2,
    Outcome.CONTESTABLE: 1,
    Outcome.UNCLEAR: 1,
    Outcome.NOT_JUSTIFIED: 0,
    Outcome.NOT_MET: 0,
}
"""How far an outcome goes for the officer, to see whether two differ. It is no score, and is shown nowhere."""
_POLICY = {
    Outcome.MET: "On the facts presented, this meets {text}.",
    Outcome.NOT_MET: "On the facts presented, this does not meet {text}.",
    Outcome.UNCLEAR: "On the facts presented, whether this meets {text} can be read either way.",
    Outcome.N_A: "{text} asks nothing here.",
}
_PARAPHRASE = re.compile(r"paraphras|from memory|remembered|not read at the source", re.IGNORECASE)
_WEIGHT = re.compile(r"SB 230.*1\(g\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """The finding that makes an outcome differ: `words` of the text that it cites, `paraphrased` where they are not all
    quoted, and `beside` the finding of the standard held beside, where it has one on the same question.
    """

    finding: Finding
    words: str = ""
    paraphrased: bool = False
    beside: Finding | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One standard's outcome on one decision. `weight` is a heading and its words on what a breach of policy means, where
    the policy was not met and its own text has them.
    """

    standard: Standard
    verdict: Verdict
    difference: Difference | None = None
    weight: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedDecision:
    """One decision under every standard that was asked."""

    decision: Decision
    under: tuple[Compared, ...]

    def on(self, line: Line) -> tuple[Compared, ...]:
        """Those of one line, in the order in which they were asked."""
        return tuple(one for one in self.under if one.standard.line is line)


def compare(card: Scorecard, standards: Sequence[Standard], day: date | None = None) -> tuple[ComparedDecision, ...]:
    """Every decision of a run under every standard. `day` is the day of the encounter, for the notice of one that was not
    in force.
    """
    beside = held_beside(standards)
    return tuple(compared(graded.decision, standards, beside, day) for graded in card.graded)


def held_beside(standards: Sequence[Standard]) -> Standard | None:
    """The standard that the others are held beside: 835a, else the first of LAW."""
    law = [standard for standard in standards if standard.line is Line.LAW]
    return next((one for one in law if one.id == AGAINST), law[0] if law else None)


def compared(
    decision: Decision, standards: Iterable[Standard], beside: Standard | None, day: date | None = None
) -> ComparedDecision:
    """One decision under every standard."""
    asked = tuple(standards)
    found = verdicts(decision, asked, day)
    against = next((verdict for verdict in found if beside and verdict.standard == beside.id), None)
    return ComparedDecision(
        decision=decision,
        under=tuple(
            Compared(
                standard=standard,
                verdict=verdict,
                difference=difference(standard, verdict, against),
                weight=_weight(standard, verdict),
            )
            for standard, verdict in zip(asked, found, strict=True)
        ),
    )


def outcome_words(verdict: Verdict, standard: Standard, decision: Decision) -> str:
    """An outcome of either line in a sentence, under the named text."""
    if verdict.line is Line.POLICY:
        return _POLICY[verdict.outcome].format(text=standard.title)
    if verdict.outcome is Outcome.N_A:
        on_what = "this use of force" if decision.force else "a choice without force"
        return f"{standard.title} gives no verdict on {on_what}."
    return verdict_words(verdict.outcome, standard.title)


def is_paraphrased(words: str) -> bool:
    """Whether a text says of itself that it is not all quoted."""
    return bool(_PARAPHRASE.search(words))


def difference(standard: Standard, verdict: Verdict, against: Verdict | None) -> Difference | None:
    """What makes the outcome differ from the one held beside; None where it does not. POLICY answers another question, so
    there it is what was not met or can be read either way, whatever the law says.
    """
    open_policy = verdict.outcome in {Outcome.NOT_MET, Outcome.UNCLEAR}
    if open_policy:
        finding, beside = _short_of(verdict, against)
    elif against is None or _alike(verdict, against):
        return None
    else:
        finding, beside = _telling(verdict, against)
    if finding is None:
        return None
    words = standard.statute.get(finding.cites, "")
    return Difference(finding=finding, words=words, paraphrased=is_paraphrased(words), beside=beside)


def _alike(verdict: Verdict, against: Verdict) -> bool:
    """Whether two outcomes go equally far; of POLICY also where no force asks for a verdict of LAW."""
    silent = verdict.line is Line.POLICY and Outcome.N_A in (verdict.outcome, against.outcome)
    return silent or _FAVOUR.get(verdict.outcome) == _FAVOUR.get(against.outcome)


def _short_of(verdict: Verdict, against: Verdict | None) -> tuple[Finding | None, Finding | None]:
    """The item of a policy that was not met, else the one that can be read either way, and what the law says of it."""
    finding = next(iter([*_obstacles(verdict)]), None) or _conclusion(verdict)
    answered = against is not None and against.outcome is not Outcome.N_A
    return finding, _same(against, finding) if against and answered and finding else None


def _telling(verdict: Verdict, against: Verdict) -> tuple[Finding | None, Finding | None]:
    """The finding that tells the two apart, and what stands beside it."""
    here, there = _FAVOUR.get(verdict.outcome), _FAVOUR.get(against.outcome)
    if here is None:
        return _reach(verdict), None
    if there is None:
        return _in_the_way(verdict, None) or _conclusion(verdict), _reach(against)
    if here > there:
        return _more_lenient(verdict, against)
    finding = _in_the_way(verdict, against)
    return finding or _conclusion(verdict), _same(against, finding) if finding else None


def _reach(verdict: Verdict) -> Finding | None:
    """What says how far the text reaches: the first finding after the kind of force."""
    return next((finding for finding in verdict.findings if finding.element != "E0"), None)


def _conclusion(verdict: Verdict) -> Finding | None:
    said = [finding for finding in verdict.findings if finding.element == "verdict"]
    return next(iter((*said, *verdict.findings)), None)


def _obstacles(verdict: Verdict) -> Iterator[Finding]:
    """What stands in an outcome's way: what speaks against it, then what can be read either way."""
    told = [finding for finding in verdict.findings if finding.element not in {"E0", "verdict"}]
    yield from (finding for finding in told if finding.effect is Effect.ADVERSE)
    yield from (f for f in told if f.effect is Effect.NEUTRAL and f.reading is Reading.MIXED)


def _in_the_way(verdict: Verdict, against: Verdict | None) -> Finding | None:
    """The first obstacle that the other verdict does not know; else the first."""
    found = list(_obstacles(verdict))
    known = {finding.element for finding in _obstacles(against)} if against else set()
    return next(iter([*(finding for finding in found if finding.element not in known), *found]), None)


def _more_lenient(verdict: Verdict, against: Verdict) -> tuple[Finding | None, Finding | None]:
    """What stood in the other's way, and what this text says of the same question."""
    obstacles = list(_obstacles(against))
    for obstacle in obstacles:
        own = _same(verdict, obstacle)
        if own is not None and own.effect is not Effect.ADVERSE:
            return own, obstacle
    return _conclusion(verdict), next(iter(obstacles), None)


def _same(verdict: Verdict, asked: Finding) -> Finding | None:
    """The finding on the same question, by its element; else by the element's first word."""
    first = asked.element.partition(" ")[0]
    whole = [finding for finding in verdict.findings if finding.element == asked.element]
    close = [finding for finding in verdict.findings if finding.element.partition(" ")[0] == first]
    return next(iter((*whole, *close)), None)


def _weight(standard: Standard, verdict: Verdict) -> tuple[str, str] | None:
    if verdict.outcome is not Outcome.NOT_MET:
        return None
    return next(((heading, words) for heading, words in standard.statute.items() if _WEIGHT.search(heading)), None)
