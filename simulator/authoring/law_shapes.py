"""The tables of `law_here` and of a scene's `law`: the facts and appearances that a standard of law may read."""

from __future__ import annotations

from simulator.authoring.effect_shapes import READING, RESTS_ON, law_fact
from simulator.authoring.kinds import Kind, Name, Prose, Raw
from simulator.authoring.shapes import ByForm, ListOf, Shape
from simulator.model.appearances import ELEMENTS
from simulator.model.vocabulary import ENCOUNTER_FACTS, PERSON_FACTS

_GUARD = Raw("a guard on what the officer can know")
_APPEARANCE = Shape(
    "an appearance",
    {"reading": READING, "because": Prose(), "rests_on": RESTS_ON, "when": _GUARD},
    needs=("reading",),
)
_RULES = ByForm("an appearance with a reading", entries=ListOf(_APPEARANCE), mapping=ListOf(_APPEARANCE, or_one=True))
_RULES_OR_READING = ByForm("an appearance", READING, _RULES, _RULES)

ALTERNATIVE = Shape(
    "an alternative",
    {
        "what": Prose(),
        "choice": Name("scene.choice"),
        "safe": READING,
        "feasible": READING,
        "enough": READING,
        "rests_on": RESTS_ON,
        "because": Prose(),
        "when": _GUARD,
    },
    needs=("what", "safe", "feasible", "enough"),
)

_PERSON: dict[str, Kind] = {
    **{name: law_fact(name) for name in PERSON_FACTS if name not in ELEMENTS},
    **{name: _RULES_OR_READING if name in PERSON_FACTS else _RULES for name in ELEMENTS},
}
LAW = Shape(
    "the law",
    {
        **{name: law_fact(name) for name in ENCOUNTER_FACTS},
        "ample_time": READING,
        "alternatives": ListOf(ALTERNATIVE),
    },
    people=Shape("the law about a person", _PERSON),
)
