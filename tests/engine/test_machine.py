"""Compiling: what an encounter may be called, and what cannot be run."""

from dataclasses import replace

import pytest

from simulator.engine.advance import advance, begin
from simulator.engine.guards import SHUT
from simulator.engine.machine import ProgramError, Refused, Ways, compile_program
from simulator.engine.offered import holds, offered
from simulator.engine.situation import view, world
from simulator.model import guards as say
from simulator.model.effects import Effects, Move, Put, Reveal
from simulator.model.facts import Fact, Kind
from simulator.model.inputs import Chose
from simulator.model.place import Door, Place, Segment
from simulator.model.scenario import Act, Choice, Deadline, Duty, Ending, Fate, Phase, Scene, Way

BOOL = Fact(name="b", kind=Kind.BOOL, starts=False)
COUNT = Fact(name="n", kind=Kind.COUNT, high=2, starts=0)
SET = Fact(name="signs", kind=Kind.SET_OF, values=("deaf", "suicidal"))


def choice(**fields):
    return Choice(**({"id": "c", "scene": "s"} | fields))


NAMES = ["os.getpid", "is_a", "to_a", "trigger", "state", "model", "__init__", "may_go", "w1"]


@pytest.mark.parametrize("name", NAMES)
def test_no_name_of_an_author_reaches_the_library_as_code(encounter, name):
    way = Way(by=name, source=name, to="os.getcwd")
    scene = Scene(id=name, phase=Phase.CONTACT, choices=(Choice(id=name, scene=name, ways=(way,)),))
    scenario = replace(
        encounter,
        starts=name,
        scenes={name: scene},
        endings={"os.getcwd": Ending(id="os.getcwd", outcome=Fate.PEACEFUL, says="")},
    )
    program = compile_program(scenario)
    assert advance(program, begin(program).situation, Chose(name, 0)).situation.ended == "os.getcwd"


BROKEN = {
    "no such scene or ending": {"choices": (choice(ways=(Way(by="c", source="s", to="nowhere"),)),)},
    "has a guard": {"choices": (choice(ways=(Way(by="c", source="s", to="e", guard=say.Warned()),)),)},
    "says that it leaves": {"choices": (choice(ways=(Way(by="c", source="t", to="e"),)),)},
    "says that it is taken by": {"choices": (choice(ways=(Way(by="d", source="s", to="e"),)),)},
    "share a name": {"choices": (choice(), choice())},
    "stands in": {"choices": (choice(scene="t"),)},
    "less than no time": {"choices": (choice(takes_ms=-1),)},
    "comes with the entry": {"acts": (Act(id="a", scene="s", at_ms=0),)},
    "leaves no time": {"deadline": Deadline(at_ms=0, ways=(Way(by="time_out", source="s", to="e"),))},
    "leads nowhere": {"deadline": Deadline(at_ms=1)},
    "comes before it is called": {"entry": Effects(calls=(("medics", -1),))},
    "due before": {"duties": (Duty(name="report", due_ms=0),)},
    "is no fact": {"entry": Effects(changes=(Put("x", value=True),))},
    "cannot be": {"entry": Effects(changes=(Put("b", 1),))},
    "cannot rise": {"entry": Effects(changes=(Move("b", 1),))},
    "is revealed": {"entry": Effects(reveals=(Reveal(fact="x", value=True, source="saw"),))},
    "a guard reads": {"choices": (choice(when=say.Is("x", frozenset({True}))),)},
    "is no count": {"choices": (choice(when=say.Counts("b")),)},
    "cannot hold": {"choices": (choice(when=say.Is("signs", frozenset({"tired"}))),)},
}


@pytest.mark.parametrize("words", BROKEN)
def test_what_contradicts_itself_is_named(tiny, words):
    with pytest.raises(ProgramError, match=words):
        compile_program(tiny(facts=(BOOL, COUNT, SET), **BROKEN[words]))


def test_scenes_that_cannot_be_told_apart_or_found_are_named(tiny):
    with pytest.raises(ProgramError, match="is no scene"):
        compile_program(tiny(scenario={"starts": "t"}))
    ending = Ending(id="s", outcome=Fate.PEACEFUL, says="")
    with pytest.raises(ProgramError, match="both scene and ending"):
        compile_program(tiny(scenario={"endings": {"s": ending}}))
    with pytest.raises(ProgramError, match="no name for a scene"):
        compile_program(tiny(scenario={"endings": {"*": ending}}))
    with pytest.raises(ProgramError, match="calls itself"):
        compile_program(tiny(scenario={"scenes": {"s": Scene(id="t", phase=Phase.CONTACT)}}))


def test_a_guard_that_nothing_remembers_or_that_is_none_is_named(program):
    now = begin(program).situation
    with pytest.raises(ProgramError, match="remembers"):
        holds(program, say.Chosen(frozenset({"hall_scene.go_in"})), now)
    with pytest.raises(ProgramError, match="is no guard"):
        holds(program, "os.getpid", now)


def test_a_way_that_is_closed_or_unheard_of_is_refused(program):
    with pytest.raises(Refused):
        program.ways.take("w999", "hall_scene", 0)
    with pytest.raises(Refused):
        program.ways.take(program.tables["he_is_down"].choices["leave"].trigger, "hall_scene", 0)


def test_a_way_whose_guards_are_all_shut_is_refused(encounter, program):
    table = program.tables["he_is_down"]
    leave = table.choices["leave"]
    shut = leave._replace(exits=(leave.exits[0]._replace(test=SHUT),))
    ways = Ways(encounter, {"he_is_down": replace(table, choices={"leave": shut})})
    with pytest.raises(Refused, match="closed"):
        ways.take(leave.trigger, "he_is_down", 0)


STANDING = tuple(
    Fact(name=f"{person}.at", kind=Kind.ONE_OF, values=("a", "b", "moon"), starts=at)
    for person, at in (("officer", "a"), ("daniel", "b"))
)


@pytest.mark.parametrize(
    ("starts", "sees", "passes"), [("open", True, True), ("ajar", False, True), ("shut", False, False)]
)
def test_a_door_that_never_changes_stands_as_it_starts(tiny, starts, sees, passes):
    door = Door(leaf=Segment((5, -1), (5, 1)), starts=starts)
    place = Place(spots={"a": (0, 0), "b": (10, 0)}, doors={"door": door})
    program = compile_program(tiny(facts=STANDING, place=place))
    now = begin(program).situation
    assert holds(program, say.Sees("daniel"), now) is sees
    assert holds(program, say.Barrier("daniel", there=False), now) is passes
    assert holds(program, say.Barrier("daniel"), now) is not passes


def test_nobody_sees_anybody_where_nobody_stands_anywhere(tiny):
    program = compile_program(tiny(facts=(BOOL,), choices=(choice(when=say.Sees("daniel")),)))
    now = begin(program).situation
    guards = (
        say.Barrier("daniel", there=False),
        say.Distance("daniel", farther_than=0),
        say.BehindCover("daniel", there=False),
    )
    assert offered(program, now) == ()
    assert not any(holds(program, guard, now) for guard in guards)
    assert not holds(program, say.Identified(), now)


def test_unknown_is_neither_so_nor_known(program):
    now = begin(program, variant="alone").situation
    assert "daniel.condition_shown" not in world(program, now)
    assert "child_inside" not in view(program, now)
    assert world(program, now)["child_inside"] is False
    assert not holds(program, say.Knows("child_inside", frozenset({False})), now)
    assert not holds(program, say.Knows("tries", frozenset({0})), now)
