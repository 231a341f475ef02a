"""A small encounter at a bedroom door, by which the engine's tests tell what they mean."""

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace

import pytest

from simulator.engine.machine import Program, compile_program
from simulator.model.appearances import UNSTATED, Range
from simulator.model.effects import Effects, Move, Put, Reveal
from simulator.model.facts import Fact, Kind
from simulator.model.force import Level, Purpose, UseOfForce
from simulator.model.guards import At, Counts, Is, Knows, Not, Resource
from simulator.model.place import Door, Place, Segment
from simulator.model.scenario import (
    Act,
    Choice,
    ConductMark,
    Deadline,
    Duty,
    Ending,
    Fate,
    Line,
    Person,
    Phase,
    RangeRule,
    Scenario,
    Scene,
    Variant,
    Way,
)
from simulator.model.scene_law import AlternativeRule, AppearanceRule, PersonLaw, SceneLaw

SPOTS = ("hall", "doorway", "bed")
SHOT = UseOfForce(against="daniel", level=Level.LESS_LETHAL, tool="impact_launcher", purpose=Purpose.DEFEND_LIFE)


def _one(name, values, starts=None):
    return Fact(name=name, kind=Kind.ONE_OF, values=tuple(values), starts=starts)


def _facts():
    facts = (
        _one("officer.at", SPOTS, "hall"),
        _one("daniel.at", SPOTS, "bed"),
        _one("door", ("open", "ajar", "shut"), "ajar"),
        _one("daniel.arousal", ("low", "rising", "high", "extreme"), "rising"),
        _one("daniel.weapon_state", ("none", "held", "raised", "dropped")),
        _one("daniel.armed_with", ("nothing", "edged", "firearm")),
        Fact(name="child_inside", kind=Kind.BOOL, starts=False),
        Fact(name="tries", kind=Kind.COUNT, low=0, high=2, starts=0),
        Fact(name="daniel.condition_shown", kind=Kind.SET_OF, values=("suicidal", "deaf")),
    )
    return {fact.name: fact for fact in facts}


def _way(source, by, to, **guard):
    return Way(by=by, source=source, to=to, **guard)


def _hall():
    return Scene(
        id="hall_scene",
        phase=Phase.APPROACH,
        lines=(
            Line(speaker="ana", words="He's in his room."),
            Line(speaker="stage", words="Medics wait.", when=Resource("medics", here=True)),
        ),
        law=SceneLaw(
            alternatives=(AlternativeRule(what="Wait.", when=Resource("medics", here=False)),),
            people={
                "daniel": PersonLaw(
                    facts={"weapon_state": "held", "crime": "none"},
                    appearances={"harm": (AppearanceRule(appearance=UNSTATED),)},
                )
            },
        ),
        acts=(
            Act(
                id="glass",
                scene="hall_scene",
                at_ms=8000,
                sound="glass",
                do="Something breaks.",
                lines=(Line(speaker="daniel", words="I'll do it."),),
                effects=Effects(changes=(Move("daniel.arousal", 1),)),
            ),
            Act(
                id="bursts_out",
                scene="hall_scene",
                at_ms=12000,
                when=Is("daniel.arousal", frozenset({"extreme"})),
                who="reyes",
                force=SHOT,
                ways=(_way("hall_scene", "bursts_out", "he_is_down"),),
            ),
        ),
        deadline=Deadline(
            at_ms=20000,
            effects=Effects(changes=(Put("daniel.arousal", "extreme"),)),
            ways=(_way("hall_scene", "time_out", "he_is_down"),),
        ),
        choices=(
            Choice(
                id="ask",
                scene="hall_scene",
                do="Ask Ana.",
                technique=("introduce_self",),
                takes_ms=40000,
                once=True,
                effects=Effects(
                    changes=(Move("tries", 1),),
                    calls=(("medics", 30000),),
                    reveals=(
                        Reveal(fact="child_inside", value=False, source="ana", words="Nobody else."),
                        Reveal(fact="daniel.condition_shown", value=frozenset({"suicidal"}), source="ana"),
                    ),
                ),
            ),
            Choice(
                id="go_in",
                scene="hall_scene",
                do="Go in.",
                conduct=(ConductMark(word="rushed", ranges=(RangeRule(range=Range.OUTSIDE),)),),
                effects=Effects(
                    changes=(Put("officer.at", "doorway"), Put("door", "open"), Move("daniel.arousal", 1)),
                    did=(("daniel", "advanced"),),
                ),
                ways=(
                    _way("hall_scene", "go_in", "he_is_down", guard=Is("daniel.arousal", frozenset({"extreme"}))),
                    _way("hall_scene", "go_in", "hall_scene"),
                ),
            ),
            Choice(
                id="wait_for_medics",
                scene="hall_scene",
                say="We wait.",
                when=Resource("medics", here=True),
                ways=(_way("hall_scene", "wait_for_medics", "peace"),),
            ),
            Choice(
                id="shout",
                scene="hall_scene",
                say="Drop it!",
                when=Knows("child_inside", frozenset({True})),
                ways=(_way("hall_scene", "shout", "peace"),),
            ),
        ),
    )


def _down():
    return Scene(
        id="he_is_down",
        phase=Phase.AFTERCARE,
        entry=Effects(
            changes=(Put("officer.at", "doorway"), Put("door", "open"), Put("daniel.at", "doorway")),
            reveals=(
                Reveal(fact="daniel.weapon_state", value="dropped", source="saw", when=Not(Counts("tries", low=1))),
            ),
        ),
        law=SceneLaw(people={"daniel": PersonLaw(facts={"weapon_state": "none"})}, warned="evident"),
        duties=(Duty(name="medical_aid", due_ms=30000),),
        choices=(
            Choice(
                id="give_aid",
                scene="he_is_down",
                do="Give aid.",
                takes_ms=5000,
                effects=Effects(meets=("medical_aid",)),
                ways=(_way("he_is_down", "give_aid", "peace"),),
            ),
            Choice(
                id="stand_by",
                scene="he_is_down",
                do="Stand by.",
                when=At("officer", frozenset({"doorway"})),
                takes_ms=20000,
                force=SHOT,
            ),
            Choice(
                id="leave",
                scene="he_is_down",
                do="Leave.",
                ways=(_way("he_is_down", "leave", "wounded"),),
            ),
        ),
    )


def _encounter():
    return Scenario(
        id="door",
        title="Door",
        version=1,
        state="california",
        day="2026-03-14",
        briefing="",
        people={
            "officer": Person(id="officer", role="officer"),
            "reyes": Person(id="reyes", role="partner"),
            "daniel": Person(id="daniel", role="subject"),
        },
        place=Place(
            spots={"hall": (0, 0), "doorway": (10, 0), "bed": (20, 0)},
            walls=(Segment((15, -20), (15, -3)), Segment((15, 3), (15, 20))),
            doors={"door": Door(leaf=Segment((15, -2), (15, 2)), starts="ajar")},
        ),
        facts=_facts(),
        known_at_start=(Reveal(fact="daniel.armed_with", value="edged", source="dispatch", words="A knife."),),
        variants=(
            Variant(name="alone", weight=3),
            Variant(
                name="infant",
                so=(Put("child_inside", True),),
                known=(Reveal(fact="child_inside", value=True, source="dispatch"),),
            ),
        ),
        starts="hall_scene",
        scenes={scene.id: scene for scene in (_hall(), _down())},
        endings={
            "peace": Ending(id="peace", outcome=Fate.PEACEFUL, says="He lives."),
            "wounded": Ending(id="wounded", outcome=Fate.WOUNDED, says="He is hurt."),
        },
        fingerprint="f",
    )


@pytest.fixture(scope="session")
def encounter() -> Scenario:
    return _encounter()


@pytest.fixture(scope="session")
def program(encounter) -> Program:
    return compile_program(encounter)


@pytest.fixture(scope="session")
def tiny() -> Callable[..., Scenario]:
    """An encounter of one scene `s` that ends in `e`, with what a test gives it."""
    base = _encounter()

    def build(*, facts=(), place=None, scenario=None, **scene) -> Scenario:
        only = Scene(id="s", phase=Phase.CONTACT, **scene)
        fields = {
            "facts": {fact.name: fact for fact in facts},
            "place": place or Place(),
            "known_at_start": (),
            "variants": (),
            "starts": "s",
            "scenes": {"s": only},
            "endings": {"e": Ending(id="e", outcome=Fate.PEACEFUL, says="")},
        }
        return replace(base, **{**fields, **(scenario or {})})

    return build


@pytest.fixture(scope="session")
def words() -> SimpleNamespace:
    return SimpleNamespace(one=_one, way=_way, shot=SHOT)
