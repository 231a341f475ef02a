"""What the verdict on deadly force hangs on: the steps that led to it, and what would have to be otherwise.

It is for naming every finding that by itself keeps the verdict where it is. It refuses the generic sentence: what it
names is tried against the steps, and where two reasons each lower the verdict it says that both would have to change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations

from simulator.law.california_835a import fleeing_person, imminence
from simulator.law.california_835a.weighed import Weighed, better
from simulator.law.finding import Finding, Outcome
from simulator.model.appearances import Reading

Change = tuple[str, Callable[[Weighed], Weighed]]
"""What might have been otherwise, in words, and the same made so."""

_PHRASES = {f"E2 {limb}": words[0] for limb, words in imminence.LIMBS.items()} | {
    "E3": "danger from the person to the officer or another",
    "E4": "a harm of death or serious bodily injury",
}
_CLAUSES = {f"E5 {limb}": f"that {words[0]}" for limb, words in fleeing_person.LIMBS.items()}
_NO_CONDUCT = (
    "no grave conduct of the officer leading up to the force had met all three tests (known then, outside the range of"
    " reasonable conduct, helped to bring the force about)"
)


def reasons(weighed: Weighed, *, raised: bool) -> tuple[str, ...]:
    """The steps in words, in their order."""
    routes = {Reading.CLEAR: "is met", Reading.ABSENT: "is not met"}
    imminent, fleeing = (routes.get(one, "can be read either way") for one in (weighed.imminent, weighed.fleeing))
    steps = (
        (f"The reason in (c)(1)(A), an imminent threat, {imminent}.", True),
        (f"The reason in (c)(1)(B), a fleeing person, {fleeing}.", raised),
        ("Nothing was stated that raises the reason in (c)(1)(B), a fleeing person.", not raised),
        ("Another resource or technique was plainly enough.", weighed.alternative is Reading.CLEAR),
        ("Another resource or technique was arguable.", weighed.alternative is Reading.MIXED),
        ("A warning was left out though there was ample time.", weighed.warning_omitted),
        ("Grave conduct leading up to the force weighs against the officer.", weighed.conduct_moves),
        ("A quick judgment, forced by an attack under way, gives back one step.", weighed.given_back),
    )
    return tuple(words for words, holds in steps if holds)


def otherwise(weighed: Weighed, findings: tuple[Finding, ...]) -> str:
    """What would change the verdict: for the better where there is a better one, else for the worse."""
    if weighed.outcome() is Outcome.JUSTIFIED:
        return "; or ".join(_losses(weighed))
    changes = tuple(gains(weighed, findings))
    found = [tuple(words for words, _ in together) for together in sufficient(weighed, changes)]
    return "; or else ".join(_together(words) for words in found)


def _together(words: tuple[str, ...]) -> str:
    if len(words) == 1:
        return words[0]
    count = "both" if len(words) == len(("one", "other")) else "all"
    return f"{count} of these had been otherwise, since each by itself keeps the verdict where it is: {'; and '.join(words)}"


def sufficient(weighed: Weighed, changes: tuple[Change, ...]) -> list[tuple[Change, ...]]:
    """The smallest sets of changes that, made together, give a better verdict."""
    for size in range(1, len(changes) + 1):
        found = [one for one in combinations(changes, size) if better(_made(weighed, one).outcome(), weighed.outcome())]
        if found:
            return found
    return []


def _made(weighed: Weighed, together: tuple[Change, ...]) -> Weighed:
    for _, change in together:
        weighed = change(weighed)
    return weighed


def gains(weighed: Weighed, findings: tuple[Finding, ...]) -> Iterator[Change]:
    """Each reason that may lower the verdict, and how it would read otherwise."""
    best = max(weighed.imminent.rank, weighed.fleeing.rank)
    to = Reading.CLEAR if best else Reading.MIXED
    if weighed.imminent.rank == best < Reading.CLEAR.rank:
        yield _threat(findings, to), lambda one: replace(one, imminent=to)
    if weighed.fleeing.rank == best < Reading.CLEAR.rank and _asked_of_flight(findings):
        yield _flight(findings, to), lambda one: replace(one, fleeing=to)
    if weighed.alternative is Reading.CLEAR:
        yield _unsettled(findings, Reading.CLEAR), lambda one: replace(one, alternative=Reading.MIXED)
    if weighed.alternative is Reading.MIXED:
        yield _unsettled(findings, Reading.MIXED), lambda one: replace(one, alternative=Reading.ABSENT, plain=False)
    if weighed.warning_lowers:
        yield "a warning had been given, or there had been no time for one", _warned
    if weighed.conduct_moves:
        yield _NO_CONDUCT, lambda one: replace(one, conduct_moves=False)


def _warned(weighed: Weighed) -> Weighed:
    return replace(weighed, warning_omitted=False)


def _threat(findings: tuple[Finding, ...], to: Reading) -> str:
    """The limbs of (c)(1)(A) that stand in its way."""
    limbs = [_PHRASES[f.element] for f in findings if f.element in _PHRASES and f.reading.rank < to.rank]
    appeared = "had clearly appeared" if to is Reading.CLEAR else "could have appeared"
    return f"to a reasonable officer there {appeared} to be {_and(limbs)}"


def _asked_of_flight(findings: tuple[Finding, ...]) -> bool:
    """Whether every limb of (c)(1)(B) was asked: where nobody flees, (B) has nothing more to say."""
    return _CLAUSES.keys() <= {finding.element for finding in findings}


def _flight(findings: tuple[Finding, ...], to: Reading) -> str:
    """The limbs of (c)(1)(B) that stand in its way."""
    limbs = [_CLAUSES[f.element] for f in findings if f.element in _CLAUSES and f.reading.rank < to.rank]
    believed = "would have believed" if to is Reading.CLEAR else "could have believed"
    efforts = any(f.element == "E6 B" and f.reading.rank < to.rank for f in findings)
    parts = [f"a reasonable officer {believed} {_and(limbs)}"] if limbs else []
    made = ["reasonable efforts to identify and to warn had been made, or had not been feasible"] if efforts else []
    return _and([*parts, *made])


def _unsettled(findings: tuple[Finding, ...], reading: Reading) -> str:
    standing = tuple(f for f in findings if f.element == "E7" and f.reading is reading)
    which = "the other resource or technique" if len(standing) == 1 else "each of the other resources or techniques"
    plainly = "" if reading is Reading.CLEAR else "plainly "
    return f"{which} that {_STOOD[reading]} had {plainly}been unsafe, not feasible or not enough"


_STOOD = {Reading.CLEAR: "was plainly enough", Reading.MIXED: "was arguable"}


def _losses(weighed: Weighed) -> Iterator[str]:
    """What holds up a justification: take any one of these away and it stands no more."""
    met = [weighed.imminent is Reading.CLEAR, weighed.fleeing is Reading.CLEAR]
    threat = (
        "any one of these had not clearly appeared: the ability, the opportunity, the intent, a harm to be met at once, danger"
        " to the officer or another, and its severity"
    )
    flight = (
        "any one of these had not been clear: the flight, the felony, the danger to another from delay, and the efforts to"
        " identify and to warn where feasible"
    )
    if all(met):
        yield "neither the imminent threat in (c)(1)(A) nor the fleeing person in (c)(1)(B) had been clear"
    else:
        yield threat if met[0] else flight
    yield "another resource or technique had plainly been enough, with the person held and no attack under way"
    if weighed.given_back:
        yield "no attack under way had forced a quick judgment"


def _and(words: list[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
