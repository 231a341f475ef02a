"""What a screen shows, as plain values: the window paints them, the terminal prints them, tests compare them.

It refuses pixels, colours and keys; and it shows only what the officer knows, until the debrief.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from simulator.model.sounds import Heard
from simulator.screens.compared import ComparisonView
from simulator.screens.looked_back import CurveView, OtherSideView, RoadsView
from simulator.screens.menu_values import MenuRow, MenuScreen, SessionRow
from simulator.screens.plan import Map, Marker, Outline, Point
from simulator.screens.written import WrittenView

__all__ = ("Map", "Marker", "MenuRow", "MenuScreen", "Outline", "Point", "SessionRow")
"""The map and the menu stand in modules of their own; whoever shows screens finds them here with the others."""


class Voice(StrEnum):
    """How a line reaches the trainee."""

    PERSON = "person"
    STAGE = "stage"
    RADIO = "radio"
    YOU = "you"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One line: who speaks (a name, empty for the stage), in which manner, the words."""

    voice: Voice
    words: str
    speaker: str = ""
    aside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A person on the stage, as seen. `pose` is how somebody is and `position` how the body is carried: words of
    `model.postures`. `holds` is a word of armed_with as perceived, or what its author says that this looks like; `weapon`
    a word of weapon_state or of officer_weapon, or empty. `hurt` is empty, `yes` or `bandaged`.
    """

    person: str
    name: str
    role: str
    pose: str = "calm"
    position: str = "standing"
    holds: str = ""
    weapon: str = ""
    hurt: str = ""
    stooped: bool = False
    age: int | None = None
    looks: tuple[tuple[str, str], ...] = ()
    distance_ft: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """The place and the people in sight. `backdrop` and `light` are the scenario's words."""

    backdrop: str
    light: str
    rain: bool = False
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingScreen:
    """What is said before the first scene: the call, what is known and from whom, the people with you, the content note."""

    title: str
    call: tuple[str, ...]
    known: tuple[str, ...]
    with_you: tuple[str, ...]
    content_note: str = ""
    set_in: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceRow:
    """A choice as it is offered, in dealt order. `number` is the key; `force` marks a use of force."""

    number: int
    choice: str
    do: str = ""
    say: str = ""
    force: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EncounterScreen:
    """A moment of play. `lines` are what is new since the last choice, the radio's too, in the order in which they were
    heard; `reading_ms` is how long they take to be
    delivered, before which the clock does not start; `deadline_ms` and `clock_ms` are decision time, None for untimed.
    `sounds` are heard now, once, and their captions stand among the lines; `around` is what the place sounds like.
    """

    title: str
    where: str
    story_ms: int
    stage: Stage
    map: Map
    lines: tuple[Spoken, ...]
    notes: tuple[str, ...] = ()
    choices: tuple[ChoiceRow, ...] = ()
    deadline_ms: int | None = None
    clock_ms: int = 0
    reading_ms: int = 0
    sounds: tuple[Heard, ...] = ()
    around: tuple[Heard, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingScreen:
    """How it ended, and the support line where the content calls for one. `sounds` are what is heard as it ends; `held`
    says why the result is not shown, where it is not.
    """

    title: str
    says: str
    support: str = ""
    held: str = ""
    sounds: tuple[Heard, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """A finding in plain words. `tone` is `supports`, `neutral` or `adverse`; `statute` the words of the text; `beside` what
    was written to dispute it.
    """

    cites: str
    heading: str
    reading: str
    tone: str
    because: str
    facts: tuple[str, ...] = ()
    would_change_if: str = ""
    statute: str = ""
    choices: tuple[str, ...] = ()
    design_choice: str = ""
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeView:
    """A PRACTICE mark: `credit`, `remark` or `concern`, its word in plain English, a sentence; `beside` who would mark it
    otherwise, and why.
    """

    mark: str
    word: str
    because: str
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenView:
    """What else was open: the words, and whether it was taken."""

    words: str
    taken: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BeatView:
    """One moment of the debrief: what happened, what you knew (and from whom), what the law asks, what else was open.

    `tone` is `none`, `outside`, `supports`, `contested` or `not_supported`: the LAW verdict of a use of force; `none`
    without force, `outside` where the text gives no verdict on that force. `verdict` says it in a sentence; `policy` says the POLICY line's, empty where none was asked. `chain` are the earlier choices that force rests on, oldest first; `avoidable` those that practice is concerned about, where the text supports the force all the same. `roads` and `other` are hindsight.
    """

    n: int
    at_ms: int
    title: str
    by: str
    tone: str
    verdict: str
    happened: tuple[Spoken, ...]
    knew: tuple[str, ...]
    findings: tuple[FindingView, ...]
    practice: tuple[PracticeView, ...]
    open: tuple[OpenView, ...]
    chain: tuple[str, ...] = ()
    map: Map = field(default_factory=Map)
    subject_side: str = ""
    policy: str = ""
    policy_findings: tuple[FindingView, ...] = ()
    roads: RoadsView | None = None
    other: OtherSideView | None = None
    avoidable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineMark:
    """Something on the timeline: `kind` is `decision`, `force`, `reveal`, `move`, `flag`, `duty` or `end`; `beat` is the
    index of its beat, or None.
    """

    at_ms: int
    kind: str
    words: str
    beat: int | None = None
    tone: str = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One fact: its words, what was so (`was`: since when, where it changed), each time that something was known of it
    (`1:20 from dispatch: ...`), and the choices that would have told of it and were open and not taken.
    """

    fact: str
    so: str
    known: tuple[str, ...]
    read_by_law: bool = False
    was: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefScreen:
    """A run, reviewed. `standard` and `as_of` name the text; `notices` say what the reader must know of it, the design
    choices included; `comparison` is the run under other standards, where it was asked for. `closing` is what happened
    after the last decision; `curves` and `roads_notice` belong to what is made with hindsight. `damage` is what is wrong with
    the record, and first what that means for what is shown; empty where it is whole.
    """

    title: str
    subtitle: str
    ending: str
    duration_ms: int
    standard: str
    as_of: str
    timeline: tuple[TimelineMark, ...]
    beats: tuple[BeatView, ...]
    ledger: tuple[LedgerRow, ...]
    notices: tuple[str, ...] = ()
    comparison: ComparisonView | None = None
    closing: tuple[Spoken, ...] = ()
    curves: tuple[CurveView, ...] = ()
    written: tuple[WrittenView, ...] = ()
    roads_notice: str = ""
    damage: tuple[str, ...] = ()

    @property
    def under(self) -> str:
        """Which text the run is reviewed under, as of when; or that nothing is graded, where a record cannot be replayed."""
        return f"Reviewed under {self.standard}, as of {self.as_of}." if self.standard else "Nothing is graded."
