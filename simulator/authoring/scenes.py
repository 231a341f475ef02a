"""Scenes as authors write them, to the model's."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.authoring.choices import choice, force, ways
from simulator.authoring.effects import effects, stands
from simulator.authoring.guards import guard
from simulator.authoring.kinds import ID
from simulator.authoring.laws import LawSaid, merged, said, so_on_entry
from simulator.authoring.names import Names
from simulator.authoring.problems import Path
from simulator.authoring.schema import NO_CLEAN_CHOICE
from simulator.authoring.shapes import Read
from simulator.authoring.values import Text
from simulator.model.effects import Effects
from simulator.model.scenario import TIME_OUT, Act, Cue, Deadline, Duty, Line, Peril, Phase, Scene


def scene(name: str, read: Read, law_here: LawSaid, names: Names) -> Scene:
    """One scene. `law_here` is what the law says everywhere."""
    at: Path = ("scenes", str(name))
    law = merged(law_here, said(read.get("law"), (*at, "law"), names))
    own = effects(read, at, names)
    changes = (*stands(read.get("at", {}), names), *so_on_entry(law), *own.changes)
    entry = Effects(changes=changes, calls=own.calls, meets=own.meets, did=own.did, reveals=own.reveals)
    return Scene(
        id=str(name),
        phase=Phase(read.get("phase", Phase.CONTACT)),
        backdrop=read.get("backdrop", ""),
        poses={
            str(who): tuple(map(str, words))
            for key, words in read.get("poses", {}).items()
            if (who := names.person(key))
        },
        lines=lines(read.get("lines", ()), (*at, "lines"), names),
        entry=entry,
        law=law,
        subject_side=read.get("subject_side", ""),
        cues=tuple(_cues(str(name), read.get("cue", ()), names)),
        peril=_peril(str(name), read.get("peril"), names),
        deadline=_deadline(str(name), read, at, names),
        acts=tuple(_acts(str(name), read, at, names)),
        duties=tuple(
            Duty(name=str(duty), due_ms=it["due"]) for duty, it in read.get("duty", {}).items() if "due" in it
        ),
        choices=tuple(
            choice(str(name), str(key), it, (*at, "choices", str(key)), names)
            for key, it in read.get("choices", {}).items()
        ),
        no_clean_choice=read.get(NO_CLEAN_CHOICE, {}).get("because", ""),
    )


def lines(written: list[Read], at: Path, names: Names) -> tuple[Line, ...]:
    """Lines, in order."""
    return tuple(
        Line(
            speaker=line["speaker"],
            words=line["words"],
            aside=line["aside"],
            id=str(line.get("id", "")),
            when=guard(line.get("when"), (*at, n, "when"), names),
        )
        for n, line in enumerate(written)
    )


def _deadline(name: str, read: Read, at: Path, names: Names) -> Deadline | None:
    # What was written and refused is there all the same: its own problem is said, and this one would be untrue.
    written = [key for key in ("deadline", "on_deadline") if (*at, key) in names.found.source.keys]
    if len(written) == 1:
        lacks = "on_deadline" if written == ["deadline"] else "deadline"
        names.found.at((*at, *written), "G004", f'Scene "{name}" has {written[0]} and no {lacks}.', f"Add {lacks}.")
    if not {"deadline", "on_deadline"} <= read.keys():
        return None
    follows, path = read["on_deadline"], (*at, "on_deadline")
    if not isinstance(follows, dict):
        return Deadline(at_ms=read["deadline"], ways=ways(TIME_OUT, name, follows, path, names))
    return Deadline(
        at_ms=read["deadline"],
        effects=effects(follows, path, names),
        ways=ways(TIME_OUT, name, follows.get("goes_to"), (*path, "goes_to"), names),
    )


def _acts(scene_name: str, read: Read, at: Path, names: Names) -> Iterator[Act]:
    taken = {str(key) for key in read.get("choices", {})}
    for key in read.get("choices", {}):
        if key == TIME_OUT:
            names.found.on(key, "S009", f'"{key}" is a word of the format.', "Take another name.")
    for kind in ("acts", "meanwhile"):
        for n, written in enumerate(read.get(kind, ())):
            path = (*at, kind, n)
            name = str(written.get("id") or f"{kind.removesuffix('s')}_{n + 1}")
            _own_name(name, written.get("id"), taken, path, names)
            if "at" in written:
                yield _act(scene_name, name, written, path, names)


def _own_name(name: str, written: Text | None, taken: set[str], at: Path, names: Names) -> None:
    if name in taken:
        names.found.at(at, "S010", f'"{name}" is a choice or an act of this scene already.', "Give it another id.")
    if written is not None and not ID.fullmatch(written):
        names.found.on(written, "S008", f'"{written[:60]}" is not an id.', "Lower-case words joined by _.")
    taken.add(name)


def _act(scene_name: str, name: str, read: Read, at: Path, names: Names) -> Act:
    who = names.person(read["who"]) if "who" in read else ""
    return Act(
        id=name,
        scene=scene_name,
        at_ms=read["at"],
        who=who or "",
        do=read.get("do", ""),
        sound=read.get("sound", ""),
        lines=lines(read.get("line", ()), (*at, "line"), names),
        when=guard(read.get("when"), (*at, "when"), names, world=True),
        effects=effects(read, at, names),
        force=force(read.get("force"), names),
        ways=ways(name, scene_name, read.get("goes_to"), (*at, "goes_to"), names),
    )


def _cues(scene_name: str, written: list[Read], names: Names) -> Iterator[Cue]:
    for cue in written:
        if "of" in cue and "shows" in cue:
            yield Cue(
                shows=frozenset(cue["shows"]),
                of=names.person(cue["of"]) or "",
                noticed_by=_choices(scene_name, cue.get("noticed_by", ()), names),
                acted_on_by=_choices(scene_name, cue.get("acted_on_by", ()), names),
                because=cue.get("because", ""),
            )


def _peril(scene_name: str, read: Read | None, names: Names) -> Peril | None:
    if not read or "of" not in read:
        return None
    averted = _choices(scene_name, read.get("averted_by", ()), names)
    return Peril(of=names.person(read["of"]) or "", averted_by=averted, because=read.get("because", ""))


def _choices(scene_name: str, written: list[Text], names: Names) -> frozenset[str]:
    return frozenset(ref for name in written if (ref := names.choice(name, scene_name)))
