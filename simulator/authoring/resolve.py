"""A scenario's file to a frozen Scenario, with everything that is wrong with it.

It is the door of this room: `load` and `load_text`. It refuses to give a scenario that has a problem of its form or
names; what only shows in play is for `check`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath

from simulator.authoring.effects import put, reveals
from simulator.authoring.found import Found
from simulator.authoring.kinds import ID, MAX_ID
from simulator.authoring.laws import said
from simulator.authoring.lines import one_line_each
from simulator.authoring.names import Names
from simulator.authoring.people import people, place
from simulator.authoring.problems import Problem, in_order
from simulator.authoring.promises import promises
from simulator.authoring.scenes import scene
from simulator.authoring.schema import SCENARIO
from simulator.authoring.shapes import Read
from simulator.authoring.sign_off import names_of
from simulator.authoring.source import cut_short, read
from simulator.authoring.twins import Twin, is_twin, whole, with_its_base
from simulator.authoring.values import Source
from simulator.model.effects import Put, Reveal
from simulator.model.scenario import OFFICER, Ending, Fate, Scenario, Variant


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A file, and the scenario in it where nothing is wrong with its form and its names. `twin` says of what it is one."""

    scenario: Scenario | None
    problems: tuple[Problem, ...]
    source: Source
    twin: Twin | None = None


def load(path: FilePath | str) -> Loaded:
    """The scenario in a file; its id must be its folder's name. A twin is laid over the encounter beside it."""
    source, twin = read(path), None
    if is_twin(source):
        source, twin = with_its_base(source)
    folder = FilePath(path).parent.name if FilePath(path).name == "scenario.yaml" else ""
    return _loaded(source, folder, twin)


def load_text(text: str, *, file: str = "text") -> Loaded:
    """The scenario in a string: a record's own, or an example's."""
    source, twin = whole(text.encode("utf-8", "surrogatepass"), file)
    return _loaded(source, "", twin)


def _loaded(source: Source, folder: str, twin: Twin | None) -> Loaded:
    written = source.value
    if written is None or cut_short(source):
        return Loaded(scenario=None, problems=in_order(source.problems), source=source, twin=twin)
    declared = written.get("people") if isinstance(written, dict) else None
    ids = frozenset(str(name) for name in declared) if isinstance(declared, dict) else frozenset()
    found = Found(source, ids | {OFFICER})
    form = SCENARIO.read(written, (), found) or {}
    scenario = _scenario(form, folder, found)
    problems = in_order((*source.problems, *found.problems))
    return Loaded(scenario=None if problems else scenario, problems=problems, source=source, twin=twin)


def _scenario(form: Read, folder: str, found: Found) -> Scenario | None:
    _named(form, folder, found)
    names = Names(form, found)
    one_line_each(names.scenes, found)
    if not names.subjects and "people" in form:
        found.at(("people",), "S018", "Nobody here is a subject.", "One person at least has role: subject.")
    law_here = said(form.get("law_here"), ("law_here",), names)
    set_in, difficulty = form.get("set_in", {}), form.get("difficulty", {})
    return Scenario(
        id=str(form.get("scenario", "")),
        title=form.get("title", ""),
        version=form.get("version", 0),
        state=set_in.get("state", ""),
        day=set_in.get("date", ""),
        briefing=form.get("briefing", ""),
        people=people(names),
        place=place(form.get("place", {}), names),
        facts=names.facts,
        known_at_start=tuple(reveals(form.get("known_at_start", ()), ("known_at_start",), names)),
        variants=tuple(_variants(form, names)),
        starts=_starts(form, names),
        scenes={str(name): scene(str(name), it, law_here, names) for name, it in names.scenes.items()},
        endings={str(name): _ending(str(name), it) for name, it in names.endings.items()},
        objectives=tuple(str(objective) for objective in form.get("objectives", ())),
        difficulty=difficulty.get("level", 0),
        difficulty_because=difficulty.get("because", ""),
        hinge=_hinge(form, names),
        content_note=form.get("content_note", ""),
        sign_off=names_of(form.get("sign_off", {})),
        not_known=tuple(fact.name for name in form.get("not_known", ()) if (fact := names.fact(name))),
        promises=tuple(promises(form.get("promises", []), names)),
        fingerprint=found.source.fingerprint,
    )


def _named(form: Read, folder: str, found: Found) -> None:
    name = form.get("scenario")
    if name is None:
        return
    if not (ID.fullmatch(name) and len(name) <= MAX_ID):
        found.on(name, "S008", f'"{name[:60]}" is not an id.', "Lower-case words joined by _.")
    elif folder and name != folder:
        found.on(name, "S011", f'The scenario is "{name}", its folder "{folder}".', "Give both one name.")


def _starts(form: Read, names: Names) -> str:
    if "starts" in form:
        return names.scene(form["starts"]) or ""
    if not names.scenes and "scenes" in form:
        names.found.at(("scenes",), "G005", "There is no scene.", "Add the first.")
    return str(next(iter(names.scenes), ""))


def _hinge(form: Read, names: Names) -> dict[str, str]:
    hinge = form.get("hinge", {})
    if "fact" in hinge:
        names.rests_on([hinge["fact"]])
    return {str(key): str(value) for key, value in hinge.items()}


def _variants(form: Read, names: Names) -> Iterator[Variant]:
    for name, deal in form.get("variants", {}).items():
        at = ("variants", str(name))
        puts = (put(fact, value, (*at, "so", str(fact)), names) for fact, value in deal.get("so", {}).items())
        so: tuple[Put, ...] = tuple(it for it in puts if it is not None)
        known: tuple[Reveal, ...] = tuple(reveals(deal.get("known", ()), (*at, "known"), names))
        yield Variant(name=str(name), weight=deal.get("weight", 1), so=so, known=known)


def _ending(name: str, read: Read) -> Ending:
    outcome = Fate(read.get("outcome", Fate.PEACEFUL))
    return Ending(id=name, outcome=outcome, says=read.get("says", ""), support=read.get("support", False))
