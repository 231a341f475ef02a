"""People and the place as authors write them, to the model's."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.authoring.names import Names
from simulator.authoring.problems import Path
from simulator.authoring.shapes import Read
from simulator.model.place import Door, Ground, Place, Segment, Thing
from simulator.model.scenario import OFFICER, Person


def people(names: Names) -> dict[str, Person]:
    """Everybody, by id, in the file's order."""
    return {str(name): _person(str(name), it, names) for name, it in names.people.items()}


def _person(name: str, read: Read, names: Names) -> Person:
    role = read.get("role", OFFICER)
    if name != OFFICER and ("role" not in read or role == OFFICER):
        names.found.at(("people", name), "S002", f'"{name}" needs a role.', "Only officer is the officer.")
    weapon = read.get("officer_weapon", "holstered" if name == OFFICER else None)
    return Person(
        id=name,
        role=role,
        name=read.get("name", ""),
        age=read.get("age"),
        relation=read.get("relation", ""),
        looks={str(key): word for key, word in read.get("looks", {}).items()},
        uniform=read.get("uniform", True),
        tools=frozenset(read.get("tools", ())),
        officer_weapon=weapon,
        arousal=read.get("arousal"),
        trust=read.get("trust"),
        presentation=read.get("presentation", ""),
    )


def place(read: Read, names: Names) -> Place:
    """The place, with what stands in it."""
    return Place(
        backdrop=read.get("backdrop", ""),
        light=read.get("light", "day"),
        rain=read.get("rain", False),
        spots={str(name): point for name, point in names.spots.items()},
        walls=tuple(_segments(read.get("walls", ()))),
        fences=tuple(_segments(read.get("fences", ()))),
        doors={
            str(name): Door(leaf=Segment(door["from"], door["to"]), starts=door.get("starts", "shut"))
            for name, door in names.doors.items()
            if {"from", "to"} <= door.keys()
        },
        things={
            str(name): _thing(thing, ("place", "objects", str(name)), names)
            for name, thing in read.get("objects", {}).items()
        },
        grounds={
            str(name): Ground(corners=(it["from"], it["to"]), kind=str(it["is"]))
            for name, it in read.get("ground", {}).items()
            if {"from", "to", "is"} <= it.keys()
        },
        exits=tuple(spot for name in read.get("exits", ()) if (spot := names.spot(name))),
    )


def _segments(read: list[Read]) -> Iterator[Segment]:
    for wall in read:
        if {"from", "to"} <= wall.keys():
            yield Segment(wall["from"], wall["to"])


def _thing(read: Read, at: Path, names: Names) -> Thing:
    if ("from" in read) != ("to" in read) or ("stops" in read and "from" not in read):
        names.found.at(at, "S002", "A rectangle needs from and to.", "Give both corners.")
    if not {"from", "at"} & read.keys():
        names.found.at(at, "S002", "An object needs corners, or a spot that it covers.", "Add from and to, or at.")
    return Thing(
        corners=(read["from"], read["to"]) if {"from", "to"} <= read.keys() else None,
        stops=read.get("stops"),
        cover_at=names.spot(read["at"]) if "at" in read else None,
        covers_against=frozenset(read.get("covers_against", ())),
        from_side=read.get("from_side"),
    )
