"""The form of a golden play: what may stand in `plays/*.yaml`, and the play that was read from it.

It is for reading a play with the place of everything. It refuses to walk it: names of scenes, choices and facts are
looked up when it is walked beside its scenario.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath

from simulator.authoring.found import Found
from simulator.authoring.kinds import Kind, Name, Prose, Quantity, Raw, Whole, Word
from simulator.authoring.problems import Problem, in_order
from simulator.authoring.shapes import ListOf, MapOf, Read, Shape
from simulator.authoring.source import read
from simulator.authoring.values import Source, Value
from simulator.law.finding import Outcome
from simulator.law.library import STANDARDS
from simulator.model.scenario import OFFICER

VERDICTS = ("JUSTIFIED", "CONTESTABLE", "NOT_JUSTIFIED", "N_A")
EFFECTS = ("supports", "neutral", "adverse")
MARKS = ("credit", "remark", "concern")
LAW = "california_835a"
"""The standard whose verdict a play expects under `law`."""

_FACTS = MapOf(Raw("a value of that fact, or unknown"))
_STEP = Shape(
    "a step",
    {
        "in": Name("a scene"),
        "sees": _FACTS,
        "lines": ListOf(Prose(), or_one=True),
        "offers": ListOf(Name("a choice"), or_one=True),
        "choose": Name("a choice"),
        "at": Quantity("time"),
        "wait": Quantity("time"),
    },
    needs=("in",),
)
DECISION: dict[str, Kind] = {
    "choice": Name("scene.choice"),
    "by": Name("a person"),
    "law": Word(VERDICTS, "a verdict"),
    "findings": MapOf(Word(EFFECTS, "an effect")),
    "practice": MapOf(ListOf(Name("a word"), or_one=True), words=MARKS),
    "standards": MapOf(Word(tuple(str(one) for one in Outcome), "a verdict"), words=tuple(one.id for one in STANDARDS)),
}
_EXPECT = Shape(
    "what is expected",
    {
        "ending": Name("an ending"),
        "known": _FACTS,
        "decisions": ListOf(Shape("a decision", DECISION, needs=("choice", "law"))),
    },
)
PLAY = Shape(
    "a play",
    {
        "play": Prose(),
        "seed": Whole(0, 2**31),
        "variant": Name("a variant"),
        "steps": ListOf(_STEP),
        "expect": _EXPECT,
    },
    needs=("play", "steps"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stepped:
    """One step: in which scene, and either a choice at a moment, or waiting for so long. `sees`, `lines` and `offers` are
    what is expected at that moment, as they stand in the file; None where nothing is said of it.
    """

    scene: str
    choice: str | None
    at_ms: int | None
    wait_ms: int | None
    sees: Mapping[str, Value] | None = None
    lines: tuple[str, ...] | None = None
    offers: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One decision as it must be graded. `findings` are effects by citation, `practice` words by mark, `standards` the
    verdicts of others than `law`.
    """

    choice: str
    by: str
    law: str
    findings: Mapping[str, str]
    practice: Mapping[str, tuple[str, ...]]
    standards: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """A golden play, with the file that it stands in. `known` is what the officer's view must hold at its end."""

    name: str
    seed: int
    variant: str | None
    steps: tuple[Stepped, ...]
    ending: str | None
    decisions: tuple[Expected, ...] | None
    source: Source
    known: Mapping[str, Value] | None = None


def read_play(path: FilePath | str) -> tuple[Play | None, tuple[Problem, ...]]:
    """The play in a file, or what is wrong with its form."""
    source = read(path)
    found = Found(source)
    form = PLAY.read(source.value, (), found) if source.value is not None else None
    problems = in_order((*source.problems, *found.problems))
    return (None if form is None or problems else _play(form, source)), problems


def _play(form: Read, source: Source) -> Play:
    expect = form.get("expect", {})
    decisions = expect.get("decisions")
    return Play(
        name=form["play"],
        seed=form.get("seed", 0),
        variant=str(form["variant"]) if "variant" in form else None,
        steps=tuple(_step(step) for step in form["steps"]),
        ending=str(expect["ending"]) if "ending" in expect else None,
        decisions=None if decisions is None else tuple(_expected(it) for it in decisions),
        source=source,
        known=expect.get("known"),
    )


def _step(step: Read) -> Stepped:
    return Stepped(
        scene=str(step["in"]),
        choice=str(step["choose"]) if "choose" in step else None,
        at_ms=step.get("at"),
        wait_ms=step.get("wait"),
        sees=step.get("sees"),
        lines=tuple(step["lines"]) if "lines" in step else None,
        offers=tuple(map(str, step["offers"])) if "offers" in step else None,
    )


def _expected(decision: Read) -> Expected:
    return Expected(
        choice=str(decision["choice"]),
        by=str(decision.get("by", OFFICER)),
        law=decision["law"],
        findings={str(cites): effect for cites, effect in decision.get("findings", {}).items()},
        practice={str(mark): tuple(map(str, words)) for mark, words in decision.get("practice", {}).items()},
        standards={str(name): verdict for name, verdict in decision.get("standards", {}).items()},
    )
