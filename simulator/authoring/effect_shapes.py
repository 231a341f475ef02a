"""The tables of choices and effects: what may be done, said, brought about and revealed."""

from __future__ import annotations

from collections.abc import Mapping

from simulator.authoring.kinds import Kind, Name, Prose, Quantity, Raw, Whole, Word, YesNo
from simulator.authoring.shapes import ByForm, ListOf, MapOf, Shape
from simulator.model.appearances import Range, Reading
from simulator.model.conduct import Side, words_of
from simulator.model.facts import Kind as FactKind
from simulator.model.force import AREAS, TOOLS, Level, Purpose
from simulator.model.place import DOOR_STATES
from simulator.model.technique import FAMILY_OF
from simulator.model.vocabulary import DUTIES, FACTS, PERSON_FACTS, RESOURCES

OFFICER_CONDUCT = words_of(Side.POOR, Side.GOOD)
SAFETY = words_of(Side.SAFETY)
SUBJECT_CONDUCT = words_of(Side.RAISES, Side.LOWERS)
RANGES = (Range.WITHIN, Range.ARGUABLE, Range.OUTSIDE)
STEPS = ("rises", "falls")

_PROSE, _GUARD, _VALUE = Prose(), Raw("a guard"), Raw("the fact's value")
_GUARD_ON_VIEW = Raw("a guard on what the officer can know")
READING = Word(tuple(Reading), "a reading")
RESTS_ON = ListOf(Name("a fact that it rests on"))


def law_fact(name: str) -> Kind:
    """The kind of one of the law's facts, by its type there."""
    fact = FACTS[name]
    if fact.kind is FactKind.BOOL:
        return YesNo()
    word = Word(fact.values, f"a value of {name}")
    return ListOf(word, or_one=True) if fact.kind is FactKind.SET_OF else word


HEARS = Shape(
    "what is heard",
    {"fact": Name("a fact"), "value": _VALUE, "from": Name("who told"), "words": _PROSE, "when": _GUARD},
    needs=("fact", "value", "from"),
)
SEES = Shape("what is seen", {"fact": Name("a fact"), "value": _VALUE, "when": _GUARD}, needs=("fact", "value"))
EFFECT_PEOPLE = Shape(
    "what a person does",
    {
        "arousal": Word(STEPS, "a step of a band"),
        "trust": Word(STEPS, "a step of a band"),
        "officer_weapon": Word(FACTS["officer_weapon"].values, "how a weapon is held"),
        "conduct": ListOf(Word(SUBJECT_CONDUCT, "a word for the subject's conduct"), or_one=True),
        **{name: law_fact(name) for name in PERSON_FACTS},
    },
)
EFFECT_KEYS: dict[str, Kind] = {
    "sets": MapOf(_VALUE, of="a fact"),
    "moves": MapOf(Name("a spot"), of="a person"),
    "doors": MapOf(Word(DOOR_STATES, "the state of a door"), of="a door"),
    "hears": ListOf(HEARS),
    "sees": ListOf(SEES),
    "arrives": MapOf(Quantity("time"), words=RESOURCES, of="a resource"),
    "meets": ListOf(Word(DUTIES, "a duty"), or_one=True),
}


def effectful(what: str, keys: Mapping[str, Kind], needs: tuple[str, ...] = ()) -> Shape:
    """A shape in which effects and people may stand beside keys of its own."""
    hints = {"effects": "Write sets, moves, hears and the other effects here directly, beside the other keys."}
    return Shape(what, {**keys, **EFFECT_KEYS}, needs, EFFECT_PEOPLE, hints)


_WAY = Shape("a way", {"when": _GUARD, "scene": Name("a scene or an ending")}, needs=("scene",))
WAYS = ByForm("a scene or an ending", word=Name("a scene or an ending"), entries=ListOf(_WAY))

_FORCE = Shape(
    "a use of force",
    {
        "level": Word(tuple(Level), "a level of force"),
        "tool": Word(TOOLS, "a tool"),
        "against": Name("a person"),
        "area": Word(AREAS, "a part of the body"),
        "purpose": Word(tuple(Purpose), "a purpose"),
        "rounds": Whole(0, 100),
        "deadly_risk": YesNo(),
    },
    needs=("level", "tool", "against", "purpose"),
)
_RANGE_RULE = Shape(
    "a range", {"when": _GUARD_ON_VIEW, "is": Word(RANGES, "a range"), "because": _PROSE}, needs=("is",)
)
_CONDUCT_WORD = Word(OFFICER_CONDUCT, "a word for an officer's conduct")
_CONDUCT = Shape(
    "conduct",
    {
        "word": _CONDUCT_WORD,
        "rests_on": RESTS_ON,
        "range": ByForm("a range", word=Word(RANGES, "a range"), entries=ListOf(_RANGE_RULE)),
        "contributed": READING,
        "mended_by": ListOf(Name("a choice"), or_one=True),
        "because": _PROSE,
    },
    needs=("word",),
)

CHOICE = effectful(
    "a choice",
    {
        "do": _PROSE,
        "say": _PROSE,
        "when": _GUARD_ON_VIEW,
        "technique": ListOf(Word(tuple(FAMILY_OF), "a technique"), or_one=True),
        "takes": Quantity("time"),
        "stays_here": YesNo(),
        "again": YesNo(),
        "once": YesNo(),
        "goes_to": WAYS,
        "force": _FORCE,
        "conduct": ListOf(ByForm("a word of conduct", word=_CONDUCT_WORD, mapping=_CONDUCT), or_one=True),
        "exposes": ListOf(Word(SAFETY, "a word for an officer's safety"), or_one=True),
    },
)
