"""What exploration may forget: only what nothing can ask for again."""

from simulator.engine.explore import explore
from simulator.engine.forgetting import asked_ahead
from simulator.engine.machine import compile_program
from simulator.model.appearances import Appearance, Range
from simulator.model.effects import Effects, Put, Reveal
from simulator.model.facts import Fact, Kind
from simulator.model.guards import Is, Knows, Resource
from simulator.model.inputs import Waited
from simulator.model.scenario import Act, Choice, ConductMark, Deadline, Line, Phase, RangeRule, Scene, Way
from simulator.model.scene_law import AlternativeRule, AppearanceRule, PersonLaw, SceneLaw

NAMES = ("appears", "grounds", "otherwise", "because", "knew", "ranged", "shown", "cried", "silent")
FACTS = tuple(Fact(name=name, kind=Kind.BOOL, starts=False) for name in NAMES)
TOLD = Effects(reveals=tuple(Reveal(fact=name, value=True, source="ana") for name in NAMES))


def knows(name):
    return Knows(name, frozenset({True}))


def stating():
    appearance = Appearance(rests_on=("grounds",))
    mark = ConductMark(
        word="rushed", rests_on=("knew",), ranges=(RangeRule(range=Range.OUTSIDE, when=knows("ranged")),)
    )
    law = SceneLaw(
        alternatives=(AlternativeRule(what="Wait.", when=knows("otherwise"), rests_on=("because", "distance")),),
        people={
            "daniel": PersonLaw(appearances={"harm": (AppearanceRule(appearance=appearance, when=knows("appears")),)})
        },
    )
    act = Act(id="a", scene="s", at_ms=9, lines=(Line(speaker="ana", words="No.", when=knows("cried")),))
    lines = (Line(speaker="ana", words="Look.", when=knows("shown")),)
    choice = Choice(id="c", scene="s", conduct=(mark,), ways=(Way(by="c", source="s", to="e"),))
    return {"law": law, "acts": (act,), "lines": lines, "choices": (choice,), "entry": TOLD}


def test_what_is_stated_or_said_there_counts_and_what_nobody_asks_does_not(tiny):
    program = compile_program(tiny(facts=FACTS, **stating()))
    asked = asked_ahead(program)
    counted = [name for name in NAMES if asked["s"] & program.layout.view[name].mask]
    assert counted == list(NAMES[:-1])
    assert not any(asked["e"] & field.mask for field in program.layout.view.values())


def two_scenes(tiny, later):
    """A first scene whose choice puts a fact; a second that is given."""
    ways = (Way(by="c", source="s", to="t"),)
    choices = (
        Choice(id="c", scene="s", effects=Effects(changes=(Put("b", True),), calls=(("medics", 5000),)), ways=ways),
        Choice(id="d", scene="s", ways=(Way(by="d", source="s", to="t"),)),
    )
    first = Scene(id="s", phase=Phase.CONTACT, choices=choices)
    second = Scene(id="t", phase=Phase.CONTACT, **later)
    facts = {"b": Fact(name="b", kind=Kind.BOOL, starts=False)}
    return compile_program(tiny(scenario={"facts": facts, "scenes": {"s": first, "t": second}}))


def test_what_is_settled_anew_on_entry_need_not_be_kept_for_it(tiny):
    asks = (Choice(id="x", scene="t", when=Is("b", frozenset({True})), ways=(Way(by="x", source="t", to="e"),)),)
    kept = two_scenes(tiny, {"choices": asks})
    anew = two_scenes(tiny, {"choices": asks, "entry": Effects(changes=(Put("b", True),))})
    assert asked_ahead(kept)["s"] & kept.layout.world["b"].mask
    assert not asked_ahead(anew)["s"] & anew.layout.world["b"].mask
    assert asked_ahead(anew)["t"] & anew.layout.world["b"].mask


def test_an_arrival_that_nothing_can_ask_for_is_not_waited_for(tiny):
    deadline = Deadline(at_ms=9000, ways=(Way(by="time_out", source="t", to="e"),))
    asks = Line(speaker="stage", words="They come.", when=Resource("medics", here=True))
    called = Line(speaker="stage", words="They were called.", when=Resource("medics", here=False))
    for lines, waits in (((called,), [9000]), ((asks,), [5000, 9000])):
        program = two_scenes(tiny, {"lines": lines, "deadline": deadline})
        for forget in (False, True):
            found = explore(program, forget=forget)
            (after_call,) = (
                s
                for s in found.states
                if found.scene(s) == "t" and found.situation(s).clock_ms == 0 and s & program.layout.called["medics"]
            )
            later = explore(program, start=found.situation(after_call), forget=forget)
            assert list(later.endings["e"].inputs) == [Waited(at) for at in waits]
