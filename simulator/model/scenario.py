"""An encounter as an author wrote it, whole, resolved and frozen.

It is for every later layer to read. It refuses to act: what a choice does is in engine, what it means is in scoring.
Names of facts: an author's fact by its id; a door by its id; `PERSON.at` where somebody stands; `PERSON.arousal`,
`PERSON.trust`; `PERSON.FACT` for the law's facts about a person; `basis`, `time_forced`, ... for the encounter's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from simulator.model import officer
from simulator.model.appearances import Range, Reading
from simulator.model.effects import NOTHING, Effects, Put, Reveal
from simulator.model.facts import Fact
from simulator.model.force import UseOfForce
from simulator.model.guards import ALWAYS, Guard
from simulator.model.place import Place
from simulator.model.promise import AuthorPromise
from simulator.model.scene_law import SceneLaw

OFFICER = officer.OFFICER
"""The id of the trainee in every scenario."""

TIME_OUT = "time_out"
"""The trigger by which a deadline leaves a scene."""

AROUSAL = ("low", "rising", "high", "extreme")
TRUST = ("none", "some", "working", "strong")


class Phase(StrEnum):
    """The six phases of an encounter."""

    DISPATCH = "dispatch"
    APPROACH = "approach"
    CONTACT = "contact"
    CRISIS = "crisis"
    RESOLUTION = "resolution"
    AFTERCARE = "aftercare"


class Fate(StrEnum):
    """How an encounter ended. No standard ever reads it."""

    PEACEFUL = "peaceful"
    TAKEN_INTO_CUSTODY = "taken_into_custody"
    WOUNDED = "wounded"
    KILLED = "killed"
    OFFICER_HURT = "officer_hurt"
    BYSTANDER_HURT = "bystander_hurt"
    SELF_HARM = "self_harm"
    GOT_AWAY = "got_away"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in the encounter. `looks` are words for drawing; `presentation` is dealt by seed and changes nothing else."""

    id: str
    role: str
    name: str = ""
    age: int | None = None
    relation: str = ""
    looks: Mapping[str, str] = field(default_factory=dict)
    uniform: bool = True
    tools: frozenset[str] = frozenset()
    officer_weapon: str | None = None
    arousal: str | None = None
    trust: str | None = None
    presentation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as it is shown: a person's id, `stage` or `dispatch`, an aside such as `through the door`, the words."""

    speaker: str
    words: str
    aside: str = ""
    id: str = ""
    when: Guard = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way out of a scene: by which choice, act or `time_out`, to which scene or ending, when it is open."""

    by: str
    source: str
    to: str
    guard: Guard = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeRule:
    """What a poor choice's range was, where a guard on the view holds."""

    range: Range
    because: str = ""
    when: Guard = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class ConductMark:
    """A word of conduct that a choice is, with the author's answers to the three tests: the facts that one had to know
    (`rests_on`), the range, the contribution. `mended_by` are later choices (`scene.choice`) that undid it, such as
    stepping back out: force that comes after one of them was not brought about by this.
    """

    word: str
    rests_on: tuple[str, ...] = ()
    ranges: tuple[RangeRule, ...] = ()
    contributed: Reading = Reading.UNKNOWN
    mended_by: frozenset[str] = frozenset()
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the trainee may do in a scene. `id` is unique in its scene. Without ways it stays in the scene."""

    id: str
    scene: str
    do: str = ""
    say: str = ""
    when: Guard = ALWAYS
    technique: tuple[str, ...] = ()
    takes_ms: int = 0
    effects: Effects = NOTHING
    force: UseOfForce | None = None
    conduct: tuple[ConductMark, ...] = ()
    exposes: tuple[str, ...] = ()
    once: bool = False
    ways: tuple[Way, ...] = ()

    @property
    def ref(self) -> str:
        """`scene.choice`, by which the rest of the scenario and every record names it."""
        return f"{self.scene}.{self.id}"

    @property
    def words(self) -> str:
        """What the trainee reads: the act, then the words to say."""
        spoken = f"“{self.say}”" if self.say else ""
        return " ".join(part for part in (self.do, spoken) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What another does, or what happens, at a moment of decision time unless a choice comes first. Without ways it is
    a `meanwhile`: it goes on while one thinks. `id` is unique in its scene, among choices too.
    """

    id: str
    scene: str
    at_ms: int
    who: str = ""
    do: str = ""
    sound: str = ""
    lines: tuple[Line, ...] = ()
    when: Guard = ALWAYS
    effects: Effects = NOTHING
    force: UseOfForce | None = None
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """When decision time runs out in a scene, and what follows."""

    at_ms: int
    effects: Effects = NOTHING
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A sign of disability or crisis that a scene shows, the choices that notice it and those that act on it."""

    shows: frozenset[str]
    of: str
    noticed_by: frozenset[str] = frozenset()
    acted_on_by: frozenset[str] = frozenset()
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peril:
    """Somebody is in danger now, and these choices (ids in the scene) avert it; any other, and waiting, fails to act."""

    of: str
    averted_by: frozenset[str]
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A duty that a scene opens on entry; due after so much story time."""

    name: str
    due_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A moment of the encounter. `poses` are the author's words (`model.postures`) for how people are drawn here. `entry` holds what happens at every entry: the law's visible facts about people, where
    they stand (`at`, as Put of `PERSON.at`), and the scene's own effects. `backdrop` is the place's where it is empty.
    `no_clean_choice` is the author's reason why every choice here draws an adverse LAW finding, where that is meant.
    """

    id: str
    phase: Phase
    backdrop: str = ""
    poses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()
    entry: Effects = NOTHING
    law: SceneLaw = field(default_factory=SceneLaw)
    subject_side: str = ""
    cues: tuple[Cue, ...] = ()
    peril: Peril | None = None
    deadline: Deadline | None = None
    acts: tuple[Act, ...] = ()
    duties: tuple[Duty, ...] = ()
    choices: tuple[Choice, ...] = ()
    no_clean_choice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """Where an encounter ends, and what is then said."""

    id: str
    outcome: Fate
    says: str
    support: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One deal: its weight, what is then so, and what is then known at the start."""

    name: str
    weight: int = 1
    so: tuple[Put, ...] = ()
    known: tuple[Reveal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """The encounter. `facts` holds every fact that can change in a run (author's, doors, places, bands, the law's), with
    its bounds and start; `fingerprint` is the SHA-256 of the text that it was read from.
    """

    id: str
    title: str
    version: int
    state: str
    day: str
    briefing: str
    people: Mapping[str, Person]
    place: Place
    facts: Mapping[str, Fact]
    known_at_start: tuple[Reveal, ...]
    variants: tuple[Variant, ...]
    starts: str
    scenes: Mapping[str, Scene]
    endings: Mapping[str, Ending]
    objectives: tuple[str, ...] = ()
    difficulty: int = 0
    difficulty_because: str = ""
    hinge: Mapping[str, str] = field(default_factory=dict)
    content_note: str = ""
    sign_off: Mapping[str, str] = field(default_factory=dict)
    not_known: tuple[str, ...] = ()
    promises: tuple[AuthorPromise, ...] = ()
    fingerprint: str = ""

    @property
    def subjects(self) -> tuple[Person, ...]:
        """The people whom the encounter is about, in the file's order; there is one at least."""
        return tuple(person for person in self.people.values() if person.role == "subject")

    def choice(self, ref: str) -> Choice:
        """The choice named `scene.choice`; KeyError where there is none."""
        scene, _, name = ref.partition(".")
        return {choice.id: choice for choice in self.scenes[scene].choices}[name]
