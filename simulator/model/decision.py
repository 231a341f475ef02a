"""A decision: one choice or one use of force, by whom, with what was known then and what led up to it.

It is what a standard of law receives, and all that it receives. It refuses to hold anything that the officer did not
know or perceive at that moment: there is no World here, no outcome, no name beyond an id.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from simulator.model.appearances import UNSTATED, Appearance, Range, Reading
from simulator.model.facts import OfficerView
from simulator.model.force import Resistance, UseOfForce


class By(StrEnum):
    """Whose conduct it is. 835a(e)(3) ranks the officer's and the subject's alike."""

    OFFICER = "officer"
    PARTNER = "partner"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Another resource or technique that was at hand: 835a(a)(2). `choice` is the open choice that it was, as
    `scene.choice`, where there was one; one whose choice was not open has lapsed and is not here.
    """

    what: str
    safe: Reading = Reading.UNKNOWN
    feasible: Reading = Reading.UNKNOWN
    enough: Reading = Reading.UNKNOWN
    choice: str | None = None
    rests_on: tuple[str, ...] = ()
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conduct:
    """One word of conduct.py, done at a moment. The three readings are the tests of leading-up conduct: was what made
    it a mistake known then, did it lie outside the range of reasonable conduct, did it bring about the force.
    `at_ms` is None where only the order is known (incident files); `choice` is `scene.choice`.
    """

    word: str
    by: By = By.OFFICER
    at_ms: int | None = None
    scene: str | None = None
    choice: str | None = None
    known: Reading = Reading.UNKNOWN
    range: Range = Range.UNKNOWN
    contributed: Reading = Reading.UNKNOWN
    because: str = ""
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A shown sign of disability or crisis (835a(a)(5)), and what became of it up to and with this decision."""

    shows: frozenset[str]
    of: str
    at_ms: int
    scene: str
    noticed: bool = False
    acted_on: bool = False
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenChoice:
    """A choice that was offered at the moment of a decision, the chosen one included."""

    choice: str
    words: str
    techniques: tuple[str, ...] = ()
    force: UseOfForce | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectSeen:
    """The person whom the decision concerns, as perceived then. None, empty or unknown where nobody said.

    `threatened` is a set of `officer`, `other`, `self`; the empty set is nobody, None is unknown.
    """

    person: str = "subject"
    threatened: frozenset[str] | None = None
    armed_with: str | None = None
    weapon_state: str | None = None
    resistance: Resistance | None = None
    down_or_restrained: bool | None = None
    crime: str | None = None
    condition_shown: frozenset[str] = frozenset()
    appearances: Mapping[str, Appearance] = field(default_factory=dict)

    def appearance(self, element: str) -> Appearance:
        """The appearance of `element` (a word of appearances.ELEMENTS); unstated where nobody said."""
        return self.appearances.get(element, UNSTATED)

    def reading(self, element: str) -> Reading:
        """Its reading alone."""
        return self.appearance(element).reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One choice or use of force, whole.

    `n` counts decisions from 1; `at_ms` is story time (None in incident files); `by` is a person's id (`officer` is
    the trainee); `choice` is `scene.choice`, None for what another did or for time running out; `cause` is that, or
    `scene.act`, or `scene.time_out`; `words` is what was done, as shown. `basis`, `time_forced`, `identified`, `warned` are words of vocabulary.py, None where unknown;
    `warned` may be `given`, `not_given`, `not_feasible`, `evident`. `ample_time` reads whether there was plainly time
    for a warning. `conduct` is what this decision itself is; `leading_up` all conduct before it, oldest first, with
    `contributed` filled in where force has come. `prior_force` are the uses of force before it, oldest first.
    `peril` names who was in danger then from somebody else, and `averted` says whether this decision met it; they,
    `clock_ms` and `deadline_ms` (decision time, milliseconds) are for PRACTICE, and no standard of law reads them.
    `officer_weapon` is a word of vocabulary.py; `in_line_of_fire` the roles of people on the straight line to the person;
    `met` and `missed` the duties that this decision, or the time up to the next one, met or missed: for POLICY and
    PRACTICE, since what comes after force is no part of 835a.
    """

    n: int
    by: str = "officer"
    at_ms: int | None = None
    scene: str | None = None
    phase: str | None = None
    choice: str | None = None
    cause: str | None = None
    words: str = ""
    timed_out: bool = False
    force: UseOfForce | None = None
    subject: SubjectSeen = field(default_factory=SubjectSeen)
    basis: str | None = None
    time_forced: str | None = None
    identified: str | None = None
    warned: str | None = None
    ample_time: Reading = Reading.UNKNOWN
    alternatives: tuple[Alternative, ...] = ()
    techniques: tuple[str, ...] = ()
    conduct: tuple[Conduct, ...] = ()
    leading_up: tuple[Conduct, ...] = ()
    signs: tuple[Sign, ...] = ()
    open_choices: tuple[OpenChoice, ...] = ()
    prior_force: tuple[UseOfForce, ...] = ()
    distance_ft: float | None = None
    barrier: bool | None = None
    peril: str | None = None
    peril_because: str = ""
    averted: bool = False
    clock_ms: int | None = None
    deadline_ms: int | None = None
    officer_weapon: str | None = None
    in_line_of_fire: frozenset[str] = frozenset()
    met: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    view: OfficerView = field(default_factory=lambda: OfficerView({}))
