"""Small builders that every standard may use: a reading becomes an effect, a limb a finding, findings a verdict.

It is for saying the same thing in the same words wherever two texts ask the same. It refuses every text: it imports no
standard, knows no citation, and decides nothing of what a text asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from simulator.law.finding import Effect, Finding, Line, Outcome, Verdict
from simulator.model.appearances import Reading, weakest
from simulator.model.decision import Conduct, Decision
from simulator.model.facts import Value

NOTHING_STATED = ("Nothing was stated on this.",)
READING_ALONE = ("The reading was stated without the facts that it rests on.",)
OPEN = "what is unknown is weighed as open either way"

REQUIRED: Mapping[Reading, Effect] = {
    Reading.CLEAR: Effect.SUPPORTS,
    Reading.MIXED: Effect.NEUTRAL,
    Reading.UNKNOWN: Effect.NEUTRAL,
    Reading.ABSENT: Effect.ADVERSE,
}
"""A limb that a text requires: clear supports, absent is adverse; mixed and unknown leave the question open."""
BARRING: Mapping[Reading, Effect] = {
    Reading.CLEAR: Effect.ADVERSE,
    Reading.MIXED: Effect.ADVERSE,
    Reading.UNKNOWN: Effect.NEUTRAL,
    Reading.ABSENT: Effect.NEUTRAL,
}
"""What speaks against, such as another way that stood open: clear and mixed are adverse."""

LAW_ORDER = (Outcome.NOT_JUSTIFIED, Outcome.CONTESTABLE, Outcome.JUSTIFIED)
LAW_OUTCOMES: Mapping[int, Outcome] = dict(enumerate(LAW_ORDER))
"""By `Reading.rank`: absent, open, clear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limb:
    """What a text asks, in words: `element` names it, `cites` its heading. `clear`, `mixed`, `absent` and `unknown` are
    the sentences for each reading; `if_so` and `if_not` complete "it would read otherwise if ...".
    """

    element: str
    cites: str
    clear: str
    mixed: str
    absent: str
    unknown: str
    if_so: str
    if_not: str
    design_choice: str = ""

    def says(self, reading: Reading) -> str:
        """The sentence for a reading."""
        return {
            Reading.CLEAR: self.clear,
            Reading.MIXED: self.mixed,
            Reading.ABSENT: self.absent,
            Reading.UNKNOWN: self.unknown,
        }[reading]


def limb(element: str, cites: str, what: str, *, if_so: str, if_not: str, design_choice: str = "") -> Limb:
    """A limb in the plain form: `what` completes "there appeared to be ..."."""
    return Limb(
        element=element,
        cites=cites,
        clear=f"To a reasonable officer there clearly appeared to be {what}.",
        mixed=f"A reasonable officer could read either way whether there was {what}.",
        absent=f"To a reasonable officer there did not appear to be {what}.",
        unknown=f"Nothing stated shows whether there was {what}; {OPEN}.",
        if_so=if_so,
        if_not=if_not,
        design_choice=design_choice,
    )


def told_first(cites: str, what: str) -> Limb:
    """What a text asks to be said before force: `what` completes "... had been given"."""
    return Limb(
        element="E6",
        cites=cites,
        clear=f"The text asks for {what}; it was given, or the person knew, or there was no time for it.",
        mixed=f"The text asks for {what}; whether it was given can be read either way.",
        absent=f"The text asks for {what}; it was not given, and nothing stated shows that it was not feasible.",
        unknown=f"The text asks for {what}. Not everything was stated on it; {OPEN}.",
        if_so=f"{what} had been given, or had not been feasible",
        if_not=f"{what} had been left out though it was feasible",
    )


def no_other_way(element: str, cites: str, asks: str, *, design_choice: str = "") -> Limb:
    """A need that the want of another way shows; `asks` says what the text asks of other ways."""
    return Limb(
        element=element,
        cites=cites,
        clear=f"{asks} None stood open, as stated.",
        mixed=f"{asks} Whether one stood open can be read either way.",
        absent=f"{asks} One stood open.",
        unknown=f"{asks} Nothing was stated on it; {OPEN}.",
        if_so="no other way had stood open",
        if_not="another way had plainly stood open",
        design_choice=design_choice,
    )


def found(
    asked: Limb,
    reading: Reading,
    facts: Iterable[str] = (),
    *,
    effect: Effect | None = None,
    because: str = "",
    choices: tuple[str, ...] = (),
) -> Finding:
    """The finding on a limb. The effect is that of a required limb unless it is given; `because` adds to the sentence."""
    return Finding(
        element=asked.element,
        cites=asked.cites,
        reading=reading,
        effect=REQUIRED[reading] if effect is None else effect,
        because=joined(asked.says(reading), because),
        facts=tuple(dict.fromkeys(filter(None, facts))) or NOTHING_STATED,
        would_change_if=asked.if_not if reading is Reading.CLEAR else asked.if_so,
        choices=choices,
        design_choice=asked.design_choice,
    )


def appeared(asked: Limb, decision: Decision, element: str) -> Finding:
    """The finding on a limb that is one appearance of the person, as stated."""
    seen = decision.subject.appearance(element)
    return found(asked, seen.reading, appearance_facts(decision, element), because=seen.because)


def remark(element: str, cites: str, because: str, *, facts: Iterable[str] = (), change: str) -> Finding:
    """A finding that moves nothing: what the text weighs, or of what it does not speak."""
    return Finding(
        element=element,
        cites=cites,
        reading=Reading.UNKNOWN,
        effect=Effect.NEUTRAL,
        because=because,
        facts=tuple(dict.fromkeys(filter(None, facts))) or NOTHING_STATED,
        would_change_if=change,
    )


def strongest(*readings: Reading) -> Reading:
    """The strongest of several limbs of which one is enough; of two that rank alike, mixed is said before unknown."""
    return max(readings, key=lambda reading: (reading.rank, reading is Reading.MIXED), default=Reading.ABSENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One reason that a text gives for force. Each group is required; within a group one finding is enough."""

    name: str
    groups: tuple[tuple[Finding, ...], ...] = ()
    raised: bool = True

    @property
    def reading(self) -> Reading:
        """The weakest group, each by its strongest member. A route that nothing raises is absent."""
        if not self.raised:
            return Reading.ABSENT
        return weakest(*(strongest(*(finding.reading for finding in group)) for group in self.groups))

    def findings(self, *, spare: bool = False) -> tuple[Finding, ...]:
        """All findings. What another member of its group, or with `spare` another route, makes needless is neutral."""
        told: list[Finding] = []
        for group in self.groups if self.raised else ():
            best = strongest(*(finding.reading for finding in group))
            told += [_spared(f) if spare or f.reading.rank < best.rank else f for f in group]
        return tuple(told)

    def step(self) -> str:
        """How the route stands, in words."""
        words = {Reading.CLEAR: "is met", Reading.ABSENT: "is not met"}.get(self.reading, "can be read either way")
        told = f"Its reason for force, {self.name}, {words}."
        return told if self.raised else f"Nothing was stated that raises its reason for force, {self.name}."


def _spared(finding: Finding) -> Finding:
    return replace(finding, effect=Effect.NEUTRAL) if finding.effect is Effect.ADVERSE else finding


def routes_told(*routes: Route) -> tuple[Finding, ...]:
    """The findings of routes of which one is enough: the weaker does not count against what a stronger one supports."""
    best = max(route.reading.rank for route in routes)
    return tuple(f for route in routes for f in route.findings(spare=route.reading.rank < best))


def opposite(reading: Reading) -> Reading:
    """A limb that is met so far as something else is not, such as necessity by the want of another way."""
    return {Reading.CLEAR: Reading.ABSENT, Reading.ABSENT: Reading.CLEAR}.get(reading, reading)


def lower(outcome: Outcome, limit: Outcome) -> Outcome:
    """The less favourable of the two outcomes of LAW."""
    return min(outcome, limit, key=LAW_ORDER.index)


def outcome_of(reading: Reading) -> Outcome:
    """The outcome where one reading decides: clear is justified, absent is not, all else is contestable."""
    return LAW_OUTCOMES[reading.rank]


def worded(outcome: Outcome, title: str) -> str:
    """A LAW outcome in the one form in which it may be said."""
    return {
        Outcome.JUSTIFIED: f"The record supports justification under {title} on the facts presented.",
        Outcome.CONTESTABLE: f"Justification under {title} is contestable on the facts presented.",
        Outcome.NOT_JUSTIFIED: f"The record does not support justification under {title} on the facts presented.",
    }.get(outcome, f"There is nothing to justify under {title} on the facts presented.")


def law_verdict(standard: str, outcome: Outcome, findings: Iterable[Finding]) -> Verdict:
    """A verdict on the LAW line."""
    return Verdict(standard=standard, line=Line.LAW, outcome=outcome, findings=tuple(findings))


def concluded(outcome: Outcome, cites: str, title: str, *, steps: Iterable[str], change: str) -> Finding:
    """The last finding: the outcome in words, the steps that led to it, and what would have to be otherwise."""
    readings = {Outcome.JUSTIFIED: Reading.CLEAR, Outcome.CONTESTABLE: Reading.MIXED}
    reading = readings.get(outcome, Reading.ABSENT)
    return Finding(
        element="verdict",
        cites=cites,
        reading=reading,
        effect=REQUIRED[reading],
        because=worded(outcome, title),
        facts=tuple(steps) or NOTHING_STATED,
        would_change_if=change,
    )


def appearance_facts(decision: Decision, element: str) -> tuple[str, ...]:
    """The facts that an appearance rests on, in words; where it names none, whether it was stated at all."""
    seen = decision.subject.appearance(element)
    if seen.rests_on:
        return facts_used(decision, seen.rests_on)
    return NOTHING_STATED if seen.reading is Reading.UNKNOWN else READING_ALONE


def facts_used(decision: Decision, names: Iterable[str]) -> tuple[str, ...]:
    """Each fact in words, with its value as the officer knew it then."""
    return tuple(dict.fromkeys(fact_words(decision, name) for name in names)) or NOTHING_STATED


def fact_words(decision: Decision, name: str) -> str:
    """One fact in words. It names no person; what is already a sentence stays as it stands."""
    if " " in name:
        return name
    about = name.rpartition(".")[2]
    if about == "distance" and decision.distance_ft is not None:
        return f"{decision.distance_ft:g} feet between them"
    if about == "barrier" and decision.barrier is not None:
        return "a barrier between them" if decision.barrier else "no barrier between them"
    words = about.replace("_", " ").replace(" sbi", " serious bodily injury")
    value = decision.view.get(name)
    return words if value is None else f"{words}: {value_words(value)}"


def value_words(value: Value) -> str:
    """A fact's value in words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset):
        return listed(sorted(value)) or "nobody"
    return str(value).replace("_", " ")


def listed(words: Iterable[str]) -> str:
    """Words in a row: a, b and c."""
    *most, last = [word.replace("_", " ") for word in words] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def joined(*sentences: str) -> str:
    """Sentences in a row, without the empty ones."""
    return " ".join(filter(None, sentences))


def choices_of(events: Iterable[Conduct]) -> tuple[str, ...]:
    """The choices that the events belong to, in order, each once."""
    return tuple(dict.fromkeys(event.choice for event in events if event.choice is not None))
