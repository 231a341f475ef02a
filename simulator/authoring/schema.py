"""The tables of the format: which key may stand where and what it holds. scenarios/README.md says the same in prose.

It is for `resolve`, which reads a file by them, and for `editors`, which writes them as JSON Schema. It refuses to act.
"""

from __future__ import annotations

from simulator.authoring.effect_shapes import CHOICE, EFFECT_KEYS, EFFECT_PEOPLE, SEES, WAYS, effectful
from simulator.authoring.kinds import Day, Kind, Name, Point, Prose, Quantity, Raw, Whole, Word, YesNo
from simulator.authoring.law_shapes import LAW
from simulator.authoring.lines import Spoken
from simulator.authoring.promises import PROMISE
from simulator.authoring.shapes import ByForm, ListOf, MapOf, Shape
from simulator.authoring.sign_off import REVIEWED, STATUTE_TEXT
from simulator.model.facts import Kind as FactKind
from simulator.model.force import TOOLS
from simulator.model.place import DOOR_STATES, GROUNDS, SIDES
from simulator.model.postures import POSTURES
from simulator.model.scenario import AROUSAL, TRUST, Fate, Phase
from simulator.model.vocabulary import DUTIES, FACTS

ROLES = ("officer", "partner", "subject", "family", "bystander", "dispatch")
CARRIED = ("baton", "oc", "cew", "impact_launcher", "shield", "rifle")
STATES = ("california", "delaware", "tennessee", "washington")
WEAPON_STATES = FACTS["officer_weapon"].values
CONDITIONS = FACTS["condition_shown"].values
BAD_WEAPONS = ("edged", "blunt", "firearm", "vehicle")

_PROSE, _TIME, _GUARD = Prose(), Quantity("time", above_zero=True), Raw("a guard")
_FACT_AND_VALUE: dict[str, Kind] = {"fact": Name("a fact"), "value": Raw("the fact's value")}
_KNOWN = Shape(
    "what is known",
    {**_FACT_AND_VALUE, "from": Name("who told"), "words": _PROSE},
    needs=("fact", "value", "from"),
)

PERSON = Shape(
    "a person",
    {
        "role": Word(ROLES, "a role"),
        "name": _PROSE,
        "age": Whole(0, 120),
        "relation": _PROSE,
        "looks": MapOf(_PROSE),
        "uniform": YesNo(),
        "tools": ListOf(Word(tuple(tool for tool in TOOLS if tool in CARRIED), "a tool that is carried")),
        "officer_weapon": Word(WEAPON_STATES, "how a weapon is held"),
        "arousal": Word(AROUSAL, "a band of arousal"),
        "trust": Word(TRUST, "a band of trust"),
        "presentation": _PROSE,
    },
)

_WALL = Shape("a wall", {"from": Point(), "to": Point()}, needs=("from", "to"))
PLACE = Shape(
    "the place",
    {
        "backdrop": _PROSE,
        "light": Word(("day", "dim", "dark"), "a light"),
        "rain": YesNo(),
        "spots": MapOf(Point(), ids=True),
        "walls": ListOf(_WALL),
        "fences": ListOf(_WALL),
        "doors": MapOf(
            Shape(
                "a door",
                {"from": Point(), "to": Point(), "starts": Word(DOOR_STATES, "the state of a door")},
                needs=("from", "to"),
            ),
            ids=True,
        ),
        "objects": MapOf(
            Shape(
                "an object",
                {
                    "from": Point(),
                    "to": Point(),
                    "stops": Word(("movement", "sight", "both"), "what an object stops"),
                    "at": Name("a spot"),
                    "covers_against": ListOf(Word(BAD_WEAPONS, "a weapon that cover stops")),
                    "from_side": Word(SIDES, "a side"),
                },
            ),
            ids=True,
        ),
        "ground": MapOf(
            Shape(
                "ground",
                {"from": Point(), "to": Point(), "is": Word(GROUNDS, "a kind of ground")},
                needs=("from", "to", "is"),
            ),
            ids=True,
        ),
        "exits": ListOf(Name("a spot")),
    },
    needs=("spots",),
)

FACT = Shape(
    "a fact",
    {
        "type": Word((FactKind.BOOL, FactKind.COUNT, FactKind.ONE_OF), "a type of fact"),
        "starts": Raw("the value at the start"),
        "from": Whole(-1000, 1000),
        "to": Whole(-1000, 1000),
        "values": ListOf(Name("a value")),
    },
    needs=("type",),
)

_CHOICES_HERE = ListOf(Name("a choice of this scene"), or_one=True)
_CUE = Shape(
    "a cue",
    {
        "shows": ListOf(Word(CONDITIONS, "a condition that may show"), or_one=True),
        "of": Name("a person"),
        "noticed_by": _CHOICES_HERE,
        "acted_on_by": _CHOICES_HERE,
        "because": _PROSE,
    },
    needs=("shows", "of"),
)
_PERIL = Shape(
    "a peril",
    {"of": Name("a person"), "averted_by": _CHOICES_HERE, "because": _PROSE},
    needs=("of", "averted_by"),
)
_ON_DEADLINE = effectful("what follows a deadline", {"goes_to": WAYS}, needs=("goes_to",))
_ACT_KEYS: dict[str, Kind] = {
    "id": Name("an id"),
    "who": Name("a person"),
    "at": _TIME,
    "when": _GUARD,
    "do": _PROSE,
    "sound": _PROSE,
    "line": ByForm("a line", entries=ListOf(Spoken()), mapping=ListOf(Spoken(), or_one=True)),
}
ACT = effectful("an act", {**_ACT_KEYS, "force": CHOICE.keys["force"], "goes_to": WAYS}, needs=("at",))
MEANWHILE = effectful("a meanwhile entry", _ACT_KEYS, needs=("at",))

NO_CLEAN_CHOICE = "no_choice_without_adverse_finding"
_NO_CLEAN_CHOICE = Shape(
    "the reason why no choice is without an adverse finding", {"because": _PROSE}, needs=("because",)
)

SCENE = Shape(
    "a scene",
    {
        "phase": Word(tuple(Phase), "a phase"),
        "backdrop": _PROSE,
        "at": MapOf(Name("a spot"), of="a person"),
        "poses": MapOf(ListOf(Word(POSTURES, "a posture"), or_one=True), of="a person"),
        "lines": ListOf(Spoken()),
        "law": LAW,
        "subject_side": _PROSE,
        "cue": ListOf(_CUE, or_one=True),
        "peril": _PERIL,
        "deadline": _TIME,
        "on_deadline": ByForm("a scene", WAYS, WAYS, _ON_DEADLINE),
        "meanwhile": ListOf(MEANWHILE),
        "acts": ListOf(ACT),
        "duty": MapOf(Shape("a duty", {"due": _TIME}, needs=("due",)), words=DUTIES, of="a duty"),
        "choices": MapOf(CHOICE, ids=True),
        NO_CLEAN_CHOICE: _NO_CLEAN_CHOICE,
        **EFFECT_KEYS,
    },
    needs=("phase",),
    people=EFFECT_PEOPLE,
)

ENDING = Shape(
    "an ending",
    {"outcome": Word(tuple(Fate), "an outcome"), "says": _PROSE, "support": YesNo()},
    needs=("outcome", "says"),
)

VARIANT = Shape(
    "a variant", {"weight": Whole(1, 1000), "so": MapOf(Raw("the fact's value"), of="a fact"), "known": ListOf(_KNOWN)}
)

_SIGNED = ByForm(
    "a name, or a name and a date",
    word=Prose(empty=True),
    mapping=Shape("who signed", {"name": Prose(), "date": Day()}, needs=("name",)),
    empty=True,
)

HEADER_KEYS: dict[str, Kind] = {
    "scenario": Name("an id"),
    "title": _PROSE,
    "set_in": Shape(
        "set_in", {"state": Word(STATES, "a state whose law is graded"), "date": Day()}, needs=("state", "date")
    ),
    "objectives": ListOf(Name("an objective")),
    "difficulty": Shape("the difficulty", {"level": Whole(1, 10), "because": _PROSE}, needs=("level",)),
    "content_note": Prose(empty=True),
}
"""What a menu shows, read without the rest."""

SCENARIO = Shape(
    "a scenario",
    {
        **HEADER_KEYS,
        "version": Whole(1, 100_000),
        "briefing": _PROSE,
        "hinge": Shape("the hinge", {"element": Name("an element"), "fact": Name("a fact"), "because": _PROSE}),
        "sign_off": Shape("a sign-off", {**dict.fromkeys(REVIEWED, _SIGNED), STATUTE_TEXT: Prose(empty=True)}),
        "people": MapOf(PERSON, ids=True),
        "place": PLACE,
        "facts": MapOf(FACT, ids=True),
        "known_at_start": ListOf(_KNOWN),
        "not_known": ListOf(Name("a fact")),
        "variants": MapOf(VARIANT, ids=True),
        "law_here": LAW,
        "starts": Name("a scene"),
        "scenes": MapOf(SCENE, ids=True),
        "endings": MapOf(ENDING, ids=True),
        "promises": ListOf(PROMISE),
    },
    needs=("scenario", "title", "version", "set_in", "briefing", "people", "place", "scenes", "endings"),
)

TWIN_TELLS = "known_at_start"
_ONLY_DIFFERS = (
    "Everything else is the encounter's whose twin this is; a guard on the fact that differs can change it there."
)
TWIN = Shape(
    "a twin",
    {
        **{key: SCENARIO.keys[key] for key in ("scenario", "title", "version", "briefing", "content_note", "hinge")},
        **{key: SCENARIO.keys[key] for key in ("sign_off", "promises", TWIN_TELLS)},
        "twin_of": Name("an encounter beside this one"),
        "differs": ListOf(
            Shape("what differs", {**_FACT_AND_VALUE, "because": _PROSE}, needs=("fact", "value", "because"))
        ),
    },
    needs=("scenario", "twin_of", "title", "version", "differs"),
    hints=dict.fromkeys(SCENARIO.keys, _ONLY_DIFFERS),
    unknown="D002",
)
"""A twin's file: the facts that differ, what is told of them, and nothing else."""


__all__ = ["CHOICE", "HEADER_KEYS", "SCENARIO", "SEES", "TWIN"]
