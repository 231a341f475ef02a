"""What has changed in an encounter since a run of it was recorded, and how far the run would still go the same way.

It is for whoever reopens an old record: the run is replayed and graded from its own text, and this says what today's text
would do otherwise. It refuses to regrade, and to call a change for the better or the worse.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from typing import Any

from simulator.engine.advance import Refused, advance, begin
from simulator.engine.machine import Program
from simulator.engine.situation import Situation
from simulator.model.effects import Effects
from simulator.model.events import Began, Entry, Event, Log, Moved, Revealed
from simulator.model.inputs import Chose
from simulator.model.scenario import Choice, Deadline, Scenario, Scene

_CHOICE = {
    "do": "is worded differently",
    "say": "is worded differently",
    "when": "is offered under another condition",
    "technique": "counts as other techniques",
    "takes_ms": "takes another time",
    "effects": "brings about something else",
    "force": "is other force, or force no longer",
    "conduct": "counts otherwise as conduct leading up to force",
    "exposes": "exposes others",
    "once": "can be chosen more or less often",
    "ways": "leads elsewhere, or under another condition",
}
_SCENE = {
    "phase": "is in another phase",
    "backdrop": "has another backdrop",
    "lines": "has other lines",
    "entry": "begins otherwise",
    "law": "tells the law something else",
    "subject_side": "has another subject's side",
    "cues": "has other cues",
    "peril": "has another peril",
    "acts": "has other acts of other people",
    "duties": "opens other duties",
}
_WHOLE = {
    "people": "The people are described otherwise.",
    "place": "The place is laid out otherwise.",
    "known_at_start": "Something else is known at the start.",
    "variants": "Something else is dealt.",
    "starts": "It starts in another scene.",
    "state": "It is set in another state.",
    "day": "It is set on another day.",
    "briefing": "The briefing is worded differently.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """How far a run goes under another text of its encounter: how many of its inputs lead to what they led to, and, where
    that is not all of them, which input comes first that does not (counted from 1) and why, in a sentence.
    """

    fits: int
    of: int
    misfit: str = ""

    @property
    def whole(self) -> bool:
        """Whether every input leads to what it led to."""
        return not self.misfit


def changes(then: Scenario, now: Scenario) -> tuple[str, ...]:
    """What is otherwise now, a sentence each; nothing where only what no run reads has changed."""
    renamed = dict(_renamed(then.scenes, now.scenes))
    return (
        *_gone_and_new(then, now, renamed),
        *(f"{_WHOLE[name]}" for name in _WHOLE if not _same(getattr(then, name), getattr(now, name), renamed)),
        *_named("fact", then.facts, now.facts, "has other bounds or another start"),
        *_scenes(then, now, renamed),
        *_named("ending", then.endings, now.endings, "is told otherwise, or has another outcome"),
    )


def carried(then: Log, now: Program) -> Carried:
    """Walk a run's inputs under today's encounter until one no longer leads to what it led to."""
    inputs = sum(1 for entry in then.entries if entry.said is not None)
    opening = then.entries[0].events[0]
    if not isinstance(opening, Began):
        return Carried(fits=0, of=inputs, misfit="The record does not begin with its opening.")
    try:
        step = begin(now, opening.seed, opening.variant)
    except Refused:
        return Carried(fits=0, of=inputs, misfit=f'The deal "{opening.variant}" is no longer there.')
    if _told(step.events) != _told(then.entries[0].events):
        return Carried(fits=0, of=inputs, misfit="The opening brings about something else.")
    situation = step.situation
    for n, entry in enumerate(then.entries[1:]):
        after, wrong = _one(now, situation, entry)
        if after is None:
            return Carried(fits=n, of=inputs, misfit=f"At input {n + 1}: {wrong}")
        situation = after
    return Carried(fits=inputs, of=inputs)


def _one(program: Program, situation: Situation, entry: Entry) -> tuple[Situation | None, str]:
    if entry.said is None:
        return None, "a second opening."
    try:
        step = advance(program, situation, entry.said)
    except Refused:
        chose = entry.said.choice if isinstance(entry.said, Chose) else "the clock"
        return None, f'"{situation.scene}.{chose}" is not open any more.'
    if _told(step.events) == _told(entry.events):
        return step.situation, ""
    if step.late and isinstance(entry.said, Chose):
        return None, f'the deadline passes before "{situation.scene}.{entry.said.choice}" is chosen.'
    return None, _otherwise(entry.events, step.events)


def _told(events: tuple[Event, ...]) -> list[Event]:
    """What happened, words apart: a reworded line leads nowhere else."""
    return [_without_words(event) for event in events if not isinstance(event, Began)]


def _without_words(event: Event) -> Event:
    if isinstance(event, Revealed):
        return Revealed(
            event.at_ms, tuple(type(known)(known.fact, known.value, known.source, known.at_ms) for known in event.known)
        )
    return event


def _otherwise(then: tuple[Event, ...], now: tuple[Event, ...]) -> str:
    was, led = (next((event.to for event in events if isinstance(event, Moved)), "") for events in (then, now))
    if was == led:
        return "it brings about something else."
    return f'it leads to "{led}"; it led to "{was}".' if led else f'it no longer leads to "{was}".'


def _gone_and_new(then: Scenario, now: Scenario, renamed: Mapping[str, str]) -> Iterator[str]:
    """The scenes that no longer have their names, first: what else is told may be about them."""
    for name in then.scenes:
        if name in renamed:
            yield f'Scene "{name}" is now called "{renamed[name]}".'
        elif name not in now.scenes:
            yield f'Scene "{name}" is no longer there.'
    new = now.scenes.keys() - then.scenes.keys() - set(renamed.values())
    yield from (f'Scene "{name}" is new.' for name in now.scenes if name in new)


def _scenes(then: Scenario, now: Scenario, renamed: Mapping[str, str]) -> Iterator[str]:
    for name, scene in then.scenes.items():
        today = now.scenes.get(renamed.get(name, name))
        if today is not None:
            yield from _scene(scene, today, renamed)


def _renamed(then: Mapping[str, Scene], now: Mapping[str, Scene]) -> Iterator[tuple[str, str]]:
    """Scenes that are gone and whose words stand under a new name."""
    new = {_words_of(scene): name for name, scene in now.items() if name not in then}
    for name, scene in then.items():
        if name not in now and _words_of(scene) in new:
            yield name, new[_words_of(scene)]


def _words_of(scene: Scene) -> tuple[object, ...]:
    lines = tuple((line.speaker, line.words) for line in scene.lines)
    return lines, tuple((choice.id, choice.words) for choice in scene.choices)


def _scene(then: Scene, now: Scene, renamed: Mapping[str, str]) -> Iterator[str]:
    yield from (f'Scene "{then.id}" {words}.' for words in _differing(then, now, _SCENE, renamed))
    yield from _deadline(then.id, then.deadline, now.deadline, renamed)
    was, is_now = ({choice.id: choice for choice in scene.choices} for scene in (then, now))
    for name, choice in was.items():
        if name in is_now:
            yield from _choice(choice, is_now[name], renamed)
        else:
            yield f'Choice "{choice.ref}" is no longer there.'
    yield from (f'Choice "{choice.ref}" is new.' for name, choice in is_now.items() if name not in was)


def _choice(then: Choice, now: Choice, renamed: Mapping[str, str]) -> Iterator[str]:
    found = [*_differing(then, now, _CHOICE, renamed)]
    if then.effects != now.effects and _silent(then.effects) == _silent(now.effects):
        found = [_CHOICE["do"] if words == _CHOICE["effects"] else words for words in found]
    yield from (f'Choice "{then.ref}" {words}.' for words in dict.fromkeys(found))


def _silent(effects: Effects) -> Effects:
    """Effects without the words in which something was told."""
    return replace(effects, reveals=tuple(replace(reveal, words="") for reveal in effects.reveals))


def _deadline(scene: str, then: Deadline | None, now: Deadline | None, renamed: Mapping[str, str]) -> Iterator[str]:
    was, is_now = (_seconds(limit) for limit in (then, now))
    if was != is_now:
        yield f'The deadline of scene "{scene}" is now {is_now}; it was {was}.'
    elif not _same(then, now, renamed):
        yield f'What follows the deadline of scene "{scene}" is otherwise.'


def _seconds(limit: Deadline | None) -> str:
    return "none" if limit is None else f"{limit.at_ms / 1000:g} s"


def _differing(then: object, now: object, words: Mapping[str, str], renamed: Mapping[str, str]) -> Iterator[str]:
    return (said for name, said in words.items() if not _same(getattr(then, name), getattr(now, name), renamed))


def _same(then: object, now: object, renamed: Mapping[str, str]) -> bool:
    """Whether two values are one; that they name a scene by its new name is no change of theirs."""
    return bool(then == now) or (bool(renamed) and bool(_as_now(then, renamed) == now))


def _as_now(value: object, renamed: Mapping[str, str]) -> object:
    """A value with every scene by the name that it has now, and every choice by its scene's."""
    match value:
        case StrEnum() | bool():
            return value
        case str():
            scene, dot, rest = value.partition(".")
            return f"{renamed.get(scene, scene)}{dot}{rest}"
        case tuple() if not hasattr(value, "_fields"):
            return tuple(_as_now(part, renamed) for part in value)
        case frozenset():
            return frozenset(_as_now(part, renamed) for part in value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            parts = {one.name: _as_now(getattr(value, one.name), renamed) for one in fields(value) if one.init}
            return replace(value, **parts)
        case _:
            return value


def _named(what: str, then: Mapping[str, Any], now: Mapping[str, Any], otherwise: str) -> Iterator[str]:
    for name in then:
        if name not in now:
            yield f'The {what} "{name}" is no longer there.'
        elif then[name] != now[name]:
            yield f'The {what} "{name}" {otherwise}.'
    yield from (f'The {what} "{name}" is new.' for name in now if name not in then)
