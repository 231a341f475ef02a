"""Promises as authors write them, to the model's: what never happens, always happens, or stays possible, and where.

It is for the closed vocabulary of promises. It refuses to prove anything.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.authoring.guards import guard, knows
from simulator.authoring.kinds import Kind, Name, Prose, Raw, Word
from simulator.authoring.names import Names
from simulator.authoring.problems import Path, one_of
from simulator.authoring.shapes import ListOf, MapOf, Read, Shape
from simulator.authoring.values import Text
from simulator.model.force import Level
from simulator.model.promise import AuthorPromise, Claim, Happening
from simulator.model.scenario import Fate

_CHOICES = ListOf(Name("scene.choice"), or_one=True)
_HAPPENINGS: dict[str, Kind] = {
    "ending": ListOf(Name("an ending"), or_one=True),
    "outcome": ListOf(Word(tuple(Fate), "an outcome"), or_one=True),
    "scene": ListOf(Name("a scene"), or_one=True),
    "choice": _CHOICES,
    "force": ListOf(Word(tuple(Level), "a level of force"), or_one=True),
    "by": ListOf(Name("a person"), or_one=True),
    "known": MapOf(Raw("the fact's value"), of="a fact"),
}
_WHAT = Shape("what is promised", _HAPPENINGS)
PROMISE = Shape(
    "a promise",
    {
        "says": Prose(),
        **dict.fromkeys(Claim, _WHAT),
        "if_chosen": _CHOICES,
        "unless_chosen": _CHOICES,
        "as_long_as": Raw("a guard"),
        "in_variant": ListOf(Name("a variant"), or_one=True),
        "from": ListOf(Name("a scene"), or_one=True),
    },
    needs=("says",),
)


def promises(written: list[Read], names: Names) -> Iterator[AuthorPromise]:
    """The promises that can be asked; of the others it is said what is wrong."""
    for n, read in enumerate(written):
        at: Path = ("promises", n)
        claims = [claim for claim in Claim if (*at, claim) in names.found.source.keys or claim in read]
        if len(claims) != 1:
            message = f"A promise says one of {one_of(Claim)}; this one says {len(claims) or 'none of them'}."
            names.found.at(at, "S002", message, "Write never: {ending: ID}, and one promise for each.")
            continue
        what = _happening(read.get(claims[0], {}), (*at, claims[0]), names)
        if what is not None:
            yield _promise(read, claims[0], what, at, names)


def _promise(read: Read, claim: Claim, what: Happening, at: Path, names: Names) -> AuthorPromise:
    return AuthorPromise(
        says=read.get("says", ""),
        claim=claim,
        what=what,
        if_chosen=_refs(read.get("if_chosen", ()), names),
        unless_chosen=_refs(read.get("unless_chosen", ()), names),
        as_long_as=guard(read.get("as_long_as"), (*at, "as_long_as"), names, world=True),
        in_variant=frozenset(deal for name in read.get("in_variant", ()) if (deal := names.variant(name))),
        since=frozenset(scene for name in read.get("from", ()) if (scene := names.scene(name))),
    )


def _happening(read: Read, at: Path, names: Names) -> Happening | None:
    if not read.keys() - {"by"}:
        hint = "Name an ending, an outcome, a scene, a choice, force: deadly, or known: {FACT: value}."
        names.found.at(at, "S002", "Nothing is named of which this is promised.", hint)
        return None
    if "by" in read and "force" not in read:
        names.found.at((*at, "by"), "S002", "by says whose force it is, and no force is named.", "Add force: deadly.")
    places = {ending for name in read.get("ending", ()) if (ending := names.ending(name))}
    places |= {scene for name in read.get("scene", ()) if (scene := names.scene(name))}
    places |= {str(name) for name, it in names.endings.items() if it.get("outcome") in read.get("outcome", ())}
    return Happening(
        places=frozenset(places),
        choices=_refs(read.get("choice", ()), names),
        force=frozenset(Level(level) for level in read.get("force", ())),
        by=frozenset(person for name in read.get("by", ()) if (person := names.person(name))),
        known=knows(read["known"], (*at, "known"), names) if "known" in read else None,
    )


def _refs(written: list[Text], names: Names) -> frozenset[str]:
    return frozenset(ref for name in written if (ref := names.choice(name)))
