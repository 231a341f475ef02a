"""Choices and ways as authors write them, to the model's."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.authoring.effects import effects
from simulator.authoring.guards import guard
from simulator.authoring.names import Names
from simulator.authoring.problems import Path
from simulator.authoring.shapes import Read
from simulator.authoring.values import Text
from simulator.model.appearances import Range, Reading
from simulator.model.force import FIREARMS, Level, Purpose, UseOfForce
from simulator.model.scenario import Choice, ConductMark, RangeRule, Way


def choice(scene: str, name: str, read: Read, at: Path, names: Names) -> Choice:
    """One choice of a scene."""
    stays = read.get("stays_here", False)
    unread = "stays_here" not in read and (*at, "stays_here") in names.found.source.keys  # it has its own problem
    if not unread and stays == ((*at, "goes_to") in names.found.source.keys):
        what = "stays here and goes somewhere" if stays else "goes nowhere and does not say that it stays"
        names.found.at(at, "G003", f'Choice "{name}" {what}.', "Give it goes_to, or stays_here: yes.")
    if not {"do", "say"} & read.keys():
        names.found.at(at, "S002", f'Choice "{name}" has no words.', "Add do: (an act) or say: (words).")
    return Choice(
        id=str(name),
        scene=scene,
        do=read.get("do", ""),
        say=read.get("say", ""),
        when=guard(read.get("when"), (*at, "when"), names),
        technique=tuple(read.get("technique", ())),
        takes_ms=read.get("takes", 0),
        effects=effects(read, at, names),
        force=force(read.get("force"), names),
        conduct=tuple(_conduct(read.get("conduct", ()), (*at, "conduct"), names)),
        exposes=tuple(read.get("exposes", ())),
        once=bool(read.get("once", stays and not read.get("again", False))),
        ways=ways(str(name), scene, read.get("goes_to"), (*at, "goes_to"), names),
    )


def ways(by: str, scene: str, written: Text | list[Read] | None, at: Path, names: Names) -> tuple[Way, ...]:
    """The ways that a choice, an act or a deadline opens, in the order in which they are asked."""
    if written is None:
        return ()
    who = "The deadline" if by == "time_out" else f'"{by}"'
    if not isinstance(written, list):
        to = names.goal(written, who)
        return (Way(by=by, source=scene, to=to),) if to else ()
    return tuple(_guarded(by, scene, written, at, names))


def _guarded(by: str, scene: str, written: list[Read], at: Path, names: Names) -> Iterator[Way]:
    who = "The deadline" if by == "time_out" else f'"{by}"'
    for n, way in enumerate(written):
        last = n == len(written) - 1
        if last and "when" in way:
            names.found.at((*at, n), "G001", "The last way has a guard, so there may be no way.", "Remove its when.")
        if not last and "when" not in way:
            names.found.at((*at, n), "G002", "Ways below this one are never taken.", "Only the last has no when.")
        to = names.goal(way["scene"], who) if "scene" in way else None
        if to:
            open_when = guard(way.get("when"), (*at, n, "when"), names, world=True)
            yield Way(by=by, source=scene, to=to, guard=open_when)


def force(read: Read | None, names: Names) -> UseOfForce | None:
    """A use of force, where there is one."""
    if read is None or not {"level", "tool", "against", "purpose"} <= read.keys():
        return None
    against = names.person(read["against"])
    rounds = read.get("rounds", 1 if read["tool"] in FIREARMS and read["level"] == Level.DEADLY else 0)
    return UseOfForce(
        against=against or "",
        level=Level(read["level"]),
        tool=read["tool"],
        purpose=Purpose(read["purpose"]),
        area=read.get("area"),
        rounds=rounds,
        deadly_risk=read.get("deadly_risk", False),
    )


def _conduct(written: list[Read | str], at: Path, names: Names) -> Iterator[ConductMark]:
    for n, mark in enumerate(written):
        if isinstance(mark, str):
            yield ConductMark(word=mark)
        elif "word" in mark:
            yield ConductMark(
                word=mark["word"],
                rests_on=names.rests_on(mark.get("rests_on", ())),
                ranges=tuple(_ranges(mark.get("range", ()), (*at, n, "range"), names)),
                contributed=Reading(mark.get("contributed", Reading.UNKNOWN)),
                mended_by=frozenset(ref for name in mark.get("mended_by", ()) if (ref := names.choice(name))),
                because=mark.get("because", ""),
            )


def _ranges(written: str | list[Read], at: Path, names: Names) -> Iterator[RangeRule]:
    if isinstance(written, str):
        yield RangeRule(range=Range(written))
        return
    for n, rule in enumerate(written):
        yield RangeRule(
            range=Range(rule.get("is", Range.UNKNOWN)),
            because=rule.get("because", ""),
            when=guard(rule.get("when"), (*at, n, "when"), names),
        )
